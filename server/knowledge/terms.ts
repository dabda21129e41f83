// Terms: kinds of data, recipients and purposes, with what each is a kind of, and a matcher for their words.
import dataYaml from "./data.yaml";
import { singular } from "./english";
import purposesYaml from "./purposes.yaml";
import recipientsYaml from "./recipients.yaml";
import technologiesYaml from "./technologies.yaml";

export type TermFamily = "data" | "recipient" | "purpose" | "technology";

export interface Term {
  readonly id: string;
  readonly family: TermFamily;
  readonly is: readonly string[];
  /** For recipients: belongs to the company itself, so giving them data is no disclosure. */
  readonly own: boolean;
}

interface RawTerm {
  readonly id: string;
  readonly is?: readonly string[];
  readonly words?: readonly string[];
  readonly generic?: readonly string[];
  readonly names?: readonly string[];
  readonly own?: boolean;
  readonly example: string;
}

/** A phrase of the knowledge as it was found at a token index. */
export interface Match {
  readonly term: Term;
  /** Tokens taken. */
  readonly length: number;
  /** A word for data as a whole that may stand for what was named before. */
  readonly generic: boolean;
  /** A company's name. */
  readonly name?: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly term: Term;
  readonly generic: boolean;
  readonly name?: string;
}

const families: Readonly<Record<TermFamily, readonly RawTerm[]>> = {
  data: dataYaml as readonly RawTerm[],
  recipient: recipientsYaml as readonly RawTerm[],
  purpose: purposesYaml as readonly RawTerm[],
  technology: technologiesYaml as readonly RawTerm[],
};

export const terms: ReadonlyMap<string, Term> = readTerms();
const phrases: Readonly<Record<TermFamily, ReadonlyMap<string, readonly Phrase[]>>> = {
  data: readPhrases("data"),
  recipient: readPhrases("recipient"),
  purpose: readPhrases("purpose"),
  technology: readPhrases("technology"),
};

/** The form in which words are matched: singular, hyphens as spaces. */
export function normalise(word: string): string {
  return singular(word.replace(/-/g, ""));
}

function key(family: TermFamily, id: string): string {
  return `${family}:${id}`;
}

export const termOf = (family: TermFamily, id: string): Term | undefined => terms.get(key(family, id));

/** Names of companies known for a role, lower case: a policy that speaks of one is not thereby its own. */
export const knownNames: ReadonlySet<string> = new Set(
  families.recipient.flatMap((raw) => raw.names ?? []).flatMap((name) => [name.toLowerCase(), name.toLowerCase().split(" ")[0]!]),
);

/** Examples of every term, for the tests: text with [|marks|]. */
export function termExamples(): { id: string; family: TermFamily; example: string }[] {
  return (Object.keys(families) as TermFamily[]).flatMap((family) => families[family].map(({ id, example }) => ({ id, family, example })));
}

/** The longest phrase of the family that begins at words[at]; `words` are normalised, `written` as they stand. */
export function matchAt(family: TermFamily, words: readonly string[], written: readonly string[], at: number): Match | undefined {
  const candidates = phrases[family].get(words[at]!);
  if (!candidates) return undefined;
  for (const phrase of candidates) {
    if (phrase.words.every((word, i) => word === words[at + i]) && (phrase.name === undefined || /^\p{Lu}/u.test(written[at]!)))
      return { term: phrase.term, length: phrase.words.length, generic: phrase.generic, name: phrase.name };
  }
  return undefined;
}

/** True when `id` is `wider` or a kind of it. */
export function isA(family: TermFamily, id: string, wider: string): boolean {
  if (id === wider) return true;
  return (termOf(family, id)?.is ?? []).some((parent) => isA(family, parent, wider));
}

function readTerms(): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const family of Object.keys(families) as TermFamily[])
    for (const raw of families[family]) found.set(key(family, raw.id), { id: raw.id, family, is: raw.is ?? [], own: raw.own ?? false });
  return found;
}

/** Phrases by their first word, longest first. */
function readPhrases(family: TermFamily): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  const add = (text: string, term: Term, generic: boolean, name?: string): void => {
    const words = text.toLowerCase().replace(/'s\b/g, " 's").split(/[ ]+/).map(normalise);
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, term, generic, name }]);
  };
  for (const raw of families[family]) {
    const term = terms.get(key(family, raw.id))!;
    for (const word of raw.words ?? []) add(word, term, false);
    for (const word of raw.generic ?? []) add(word, term, true);
    for (const name of raw.names ?? []) add(name, term, false, name);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
