// Citations of laws, frameworks and bodies that have lapsed: where a text relies on one as if it held.

import type { Document, Sentence } from "../document/document";
import { perSentence } from "../document/passages";
import { actingWords, denialWords, type LapsedLaw, lapsedLaws, pastWords, titleWords } from "../knowledge/lapsedLaws";
import { sourceSpan } from "../text/prose";
import type { LapsedCitation } from "./policy";

interface Name {
  readonly law: LapsedLaw;
  readonly instead: string;
  readonly isAbbreviation: boolean;
  readonly isProper: boolean;
}

/** The words of a name as a key: lower case, what stands between them as one blank. */
const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s,()’'‐-]+/g, " ")
    .trim();

const names: ReadonlyMap<string, Name> = new Map(
  lapsedLaws.flatMap((law) =>
    Object.entries(law.names).map(([words, instead]): [string, Name] => [
      keyOf(words),
      { law, instead, isAbbreviation: /^[A-Z\d]+$/.test(words), isProper: /^[A-Z]/.test(words) },
    ]),
  ),
);

const pattern = makePattern();

function makePattern(): RegExp {
  const alternatives = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.*+?^${}|[\]\\/]/g, "\\$&").replace(/ /g, "[\\s,()‐-]{1,3}"));
  return new RegExp(`(?<![\\p{L}\\p{N}/])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** How far from a name, in characters, words about it may stand. */
const near = 110;
const close = 45;

/** All places that rely on something lapsed, in the order of the text. */
export function readLapsedCitations(document: Document): LapsedCitation[] {
  /** What a section has called past: it may go on to speak of it. */
  const toldIn = new Set<string>();
  const found: LapsedCitation[] = [];
  const cited = citationsIn(document);
  for (const [i, sentence] of document.sentences.entries())
    for (const mention of cited[i]!) {
      const key = `${mention.law.id} ${sentence.section}`;
      const told = pastWordNear(document, i, mention);
      if (told && !titleWords.has(told.toLowerCase())) toldIn.add(key);
      if (told || toldIn.has(key) || isDenied(sentence, mention)) continue;
      const { law, start, end, instead } = mention;
      found.push({ law, span: sourceSpan(sentence.prose, start, end), instead });
    }
  return [...found, ...linked(document, found)].sort((a, b) => a.span.start - b.span.start);
}

interface Mention {
  readonly law: LapsedLaw;
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const citationsIn = perSentence(({ prose: { text } }): readonly Mention[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const name = names.get(keyOf(match[0]));
    const words = match[0];
    if (!name || (name.isAbbreviation && words !== words.toUpperCase()) || (name.isProper && !/^[\p{Lu}\d]/u.test(words))) return [];
    const start = match.index;
    const end = start + words.length;
    const beside = text.slice(Math.max(0, start - near), end + near).toLowerCase();
    const isOther = name.law.unless.some((word) => hasWord(beside, word.toLowerCase()));
    return isOther && !actingWords.test(text.slice(end, end + near)) ? [] : [{ law: name.law, start, end, instead: name.instead }];
  }),
);

/** The word stands in the text as a word of its own, or as a plural. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test((text[at + word.length] ?? "").replace("s", ""))) return true;
  return false;
}

/** The word by which it is spoken of as something past, or as what another law replaced, here or in the sentence that follows. */
function pastWordNear({ sentences }: Document, index: number, { start, end }: Mention): string | undefined {
  const here = sentences[index]!;
  const around = here.prose.text.slice(Math.max(0, start - near), end + near);
  const next = sentences[index + 1];
  const follows = next?.block === here.block && /^(?:It|This|That|These|Those|The|Both|As|Since)\b/.test(next.prose.text);
  return pastWords.exec(around)?.[0] ?? (follows ? pastWords.exec(next.prose.text.slice(0, 160))?.[0] : undefined);
}

function isDenied({ prose }: Sentence, { start, end }: Mention): boolean {
  const before = prose.text
    .slice(Math.max(0, start - close), start)
    .split(/[,;:(]/)
    .at(-1)!;
  const after = prose.text.slice(end, end + close).split(/[,;:)]/)[0]!;
  return denialWords.test(before) || denialWords.test(after);
}

/** Links that lead to what no longer exists, where the words around them have not been found. */
function linked(document: Document, found: readonly LapsedCitation[]): LapsedCitation[] {
  return document.links.flatMap(({ target, label }) => {
    const law = lapsedLaws.find(({ links }) => links?.some((address) => target.toLowerCase().includes(address)));
    return law && !found.some((one) => one.law === law) && label.end > label.start ? [{ law, span: label, instead: "" }] : [];
  });
}
