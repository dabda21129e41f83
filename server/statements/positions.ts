// Positions: sides that sentences take on one matter, told over their words: who can read what ("sealed"), whether a thing is encrypted, whether
// it leaves the reader's device, what people of an age may do. Two that take opposite sides on the same things contradict each other.

import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { placeAt } from "../knowledge/places";
import { once } from "../text/once";
import { ageSides } from "./ageSides";
import { askedSides } from "./askedSides";
import { countrySides } from "./countrySides";
import { deviceSides } from "./deviceSides";
import { keptSides, type Life } from "./keptSides";
import { namesRecords } from "./labelledLifetimes";
import { type Thing, thingsIn } from "./namedThings";
import { plainly } from "./plainly";
import { rightSides } from "./rightSides";
import { sealedSides } from "./sealedSides";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

export type Matter =
  | "sealed"
  | "encrypted"
  | "breach-notice"
  | "on-device"
  | "in-country"
  | "age-admitted"
  | "parent-asked"
  | "age-advertising"
  | "age-erased"
  | "asked-first"
  | "revocable"
  | "silence"
  | "free-consent"
  | "lifetime"
  | "erasure"
  | "correction"
  | "access"
  | "portability"
  | "opt-out";

export interface Position {
  readonly matter: Matter;
  /** "kept": what readers rely on; "broken": what goes against it. */
  readonly side: "kept" | "broken";
  readonly things: readonly Thing[];
  /** Ages from and to, both included. */
  readonly ages?: readonly (readonly [number, number])[];
  /** How long they last. */
  readonly life?: Life;
  /** Ids of the places that are named. */
  readonly places?: readonly string[];
  /** "transit" or "rest": where an encryption is said to be. "data": personal data are named. */
  readonly notes: readonly string[];
}

/** What a reader of sides gets: the sentence's words in lower case, one blank between, and those of the sentence before in its section. */
export interface Sight {
  readonly text: string;
  readonly before: string;
  readonly title: string;
  /** Those of the line that introduces the list it is an item of. */
  readonly leadIn: string;
  /** Whom the policy means by children: those under this age. */
  readonly childrenUnder: number;
  /** Places named, by their id and where in the text. */
  readonly places: readonly { readonly id: string; readonly at: number }[];
}

const readers = [sealedSides, deviceSides, countrySides, ageSides, rightSides, keptSides, askedSides];

/** The sides that a row or an answer takes by the time it gives. */
export const lifePositions = (document: Document, listed: readonly Statement[]): Statement[] =>
  listed.filter((s) => only(document, s, listed)).flatMap((s) => lifeOf(document, s));

/** A row that gives more than one time gives each for something of its own. */
const only = (document: Document, { sentence }: Statement, listed: readonly Statement[]): boolean => {
  const { block } = document.sentences[sentence]!;
  return (
    document.blocks[block]!.kind !== "row" ||
    listed.every((s) => s.sentence === sentence || document.sentences[s.sentence]!.block !== block)
  );
};

function lifeOf(document: Document, said: Statement): Statement[] {
  const { lifetime } = said;
  if (!lifetime || lifetime.conditional || lifetime.what.part || lifetime.tillAsked || lifetime.what.kinds.includes("backup")) return [];
  const label = labelOf(document, said);
  if (label !== undefined && !namesRecords(label)) return [];
  const things = thingsIn(plainly(label ?? lifetime.what.phrase)).filter((t) => t.head !== "");
  const life = (days: number): Life => ({
    days,
    after: lifetime.after,
    moment: lifetime.moment ?? [],
    law: lifetime.exceptsLaw || lifetime.law === "yes",
    rule: false,
  });
  const stands = (side: Position["side"], days: number): Statement => ({
    ...said,
    lifetime: undefined,
    practice: "stand",
    polarity: side === "kept" ? "does" : "does-not",
    position: { matter: "lifetime", side, things, notes: [], life: life(days) },
  });
  return things.length === 0
    ? []
    : [
        ...(lifetime.most < 36_500 ? [stands("kept", lifetime.most)] : []),
        ...(lifetime.least > 0 && lifetime.least !== 60 ? [stands("broken", lifetime.least)] : []),
      ];
}

/** The words of a row's first cell tell the things of the others apart. */
const rowMarks = (document: Document, block: number, index: number): readonly string[] => {
  const [first] = document.blocks[block]!.sentences;
  return index === first
    ? []
    : thingsIn(plainly(document.sentences[first]!.prose.text)).flatMap((t) => [t.head, ...t.marks].filter((w) => w !== ""));
};

/** The words that name what lasts: the first cell of a row, what stands before the colon. */
function labelOf(document: Document, { sentence }: Statement): string | undefined {
  const { prose, block } = document.sentences[sentence]!;
  const { kind, sentences } = document.blocks[block]!;
  if (kind === "row") return document.sentences[sentences[0]]!.prose.text;
  return /^([^:–—]{3,80}?)(?: ?:| [–—-] )/.exec(prose.text)?.[1];
}

/** Statements "stand" for every side that a sentence takes. */
export function readPositions(document: Document, childrenUnder: number): Statement[] {
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]?.kind === "heading" || text.length > 400 || text.length < 12) return [];
    const question = text.endsWith("?");
    if (question) return [];
    const previous = sentence.leadIn !== undefined ? document.sentences[sentence.leadIn] : document.sentences[index - 1];
    const near = previous && previous.section === sentence.section ? previous.prose.text : "";
    const title = sentence.section === undefined ? "" : document.sections[sentence.section]!.title.toLowerCase();
    const leadIn = sentence.leadIn === undefined ? "" : document.sentences[sentence.leadIn]!.prose.text;
    const found = sidesOf(JSON.stringify([text, near, title, leadIn, childrenUnder] satisfies Surroundings));
    if (found.length === 0) return [];
    const label = document.blocks[sentence.block]!.kind === "row" ? rowMarks(document, sentence.block, index) : [];
    const tokens = taggedWords(text);
    return found.map((position) =>
      sentenceStatement(
        document,
        index,
        tokens,
        { practice: "stand", polarity: position.side === "kept" ? "does" : "does-not" },
        {
          position:
            label.length > 0 ? { ...position, things: position.things.map((t) => ({ ...t, marks: [...t.marks, ...label] })) } : position,
        },
      ),
    );
  });
}

/** A sentence, the one before it, the title of its section, the line that introduces it, and the age of a child: all that its sides rest on. */
type Surroundings = readonly [text: string, before: string, title: string, leadIn: string, childrenUnder: number];

/** The sides that a sentence takes. The key is its surroundings as JSON. */
const sidesOf: (key: string) => readonly Position[] = once((key) => {
  const [text, before, title, leadIn, childrenUnder] = JSON.parse(key) as Surroundings;
  const sight: Sight = {
    text: plainly(text),
    before: plainly(before),
    title,
    leadIn: plainly(leadIn),
    places: placesIn(text),
    childrenUnder,
  };
  return readers.flatMap((reader) => reader(sight));
});

/** The age under which the policy says that somebody is a child; 13 where it says nothing. */
export function childhood(document: Document): number {
  return definedAge(document).find((age) => age !== undefined) ?? 13;
}

const definedAge = perSentence(({ prose: { text } }): number | undefined => {
  const match = text.length < 200 ? defined.exec(text) : null;
  return match ? Number(match[1] ?? match[2]) : undefined;
});

const defined =
  /\b(?:by |term )?["“']?(?:child(?:ren)?|minors?)["”']?,? (?:we mean|means?|are|is|refers? to) [^.;]{0,40}\b(?:under|below|younger than)(?: the age of)? (\d{1,2})\b|\bunder(?: the age of)? (\d{1,2})(?: years(?: of age| old)?)? \(["“'](?:child|children|minors?)["”']/i;

const placesIn: (text: string) => Sight["places"] = once((text) => {
  if (!/[ (]\p{Lu}/u.test(text)) return [];
  const tokens = taggedWords(text);
  const [lowers, written] = [tokens.map((t) => t.lower), tokens.map((t) => t.text)];
  const plain = plainly(text);
  const found: { id: string; at: number }[] = [];
  let from = 0;
  for (let i = 1; i < tokens.length; i++) {
    const place = placeAt(lowers, written, i);
    if (!place) continue;
    const name = lowers.slice(i, i + place.length).join(" ");
    const at = plain.indexOf(name, from);
    if (at >= 0) found.push({ id: place.id, at });
    from = Math.max(from, at);
    i += place.length - 1;
  }
  return found;
});
