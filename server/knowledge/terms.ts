// Terms: kinds of data, recipients and purposes, with what each is a kind of, and a matcher for their words.
import dataYaml from "./data.yaml";
import { singular } from "./english";
import purposesYaml from "./purposes.yaml";
import recipientsYaml from "./recipients.yaml";
import technologiesYaml from "./technologies.yaml";
import { ordinaryNames, vendorNames, vendorProducts } from "./vendors";

export type TermFamily = "data" | "recipient" | "purpose" | "technology";

export interface Term {
  readonly id: string;
  readonly family: TermFamily;
  readonly is: readonly string[];
  /** For recipients: belongs to the company itself, so giving them data is no disclosure. */
  readonly own: boolean;
  /** For recipients: data without which nobody can play this role. */
  readonly needs: readonly string[];
}

interface RawTerm {
  readonly id: string;
  readonly is?: readonly string[];
  readonly words?: readonly string[];
  readonly generic?: readonly string[];
  readonly names?: readonly string[];
  readonly own?: boolean;
  readonly needs?: readonly string[];
  readonly tasks?: readonly string[];
  readonly products?: Readonly<Record<string, readonly string[]>>;
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

const wordsByTerm: ReadonlyMap<string, ReadonlySet<string>> = readWordsByTerm();

function readWordsByTerm(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const list of phrases.data.values())
    for (const { words, term } of list) {
      const at = key(term.family, term.id);
      found.set(at, new Set([...(found.get(at) ?? []), ...words]));
    }
  return found;
}

/** Tasks of recipients by their first word. */
const tasks: ReadonlyMap<string, readonly Phrase[]> = byFirstWord(
  families.recipient.flatMap((raw) =>
    (raw.tasks ?? []).map((text) => ({ words: wordsOf(text), term: terms.get(key("recipient", raw.id))!, generic: false })),
  ),
);

/** The form in which words are matched: singular, hyphens as spaces. */
export function normalise(word: string): string {
  return singular(word.replace(/-/g, ""));
}

function key(family: TermFamily, id: string): string {
  return `${family}:${id}`;
}

export const termOf = (family: TermFamily, id: string): Term | undefined => terms.get(key(family, id));

/** Names of companies known for a role, lower case, whole. */
export const recipientNames: ReadonlySet<string> = new Set(
  families.recipient.flatMap((raw) => raw.names ?? []).map((name) => name.toLowerCase()),
);

/** Names of companies known for a role, lower case: a policy that speaks of one is not thereby its own. */
export const knownNames: ReadonlySet<string> = new Set(
  families.recipient.flatMap((raw) => raw.names ?? []).flatMap((name) => [name.toLowerCase(), name.toLowerCase().split(" ")[0]!]),
);

/** Names of products, lower case, with the companies that make them. */
const makers: ReadonlyMap<string, readonly string[]> = readMakers();

function readMakers(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (product: string, maker: string): void => {
    const makers = found.get(product.toLowerCase()) ?? [];
    found.set(product.toLowerCase(), [...new Set([...makers, maker.toLowerCase()])]);
  };
  for (const raw of families.recipient)
    for (const [maker, products] of Object.entries(raw.products ?? {})) for (const product of products) add(product, maker);
  for (const [maker, products] of Object.entries(vendorProducts)) for (const product of products) add(product, maker);
  return found;
}

/** True when what reaches `name` reaches the company `wider`: the same name, a longer form of it, or a product of that company. */
export function isCompany(name: string, wider: string): boolean {
  const [one, other] = [name.toLowerCase(), wider.toLowerCase()];
  return one === other || one.startsWith(`${other} `) || (makers.get(one) ?? []).includes(other);
}

/** The role that a task of others gives away ("deliver parcels": a carrier), where its words begin at words[at]. */
export function taskAt(words: readonly string[], at: number): { readonly term: Term; readonly length: number } | undefined {
  const found = tasks.get(words[at]!)?.find((phrase) => phrase.words.every((word, i) => word === words[at + i]));
  return found && { term: found.term, length: found.words.length };
}

/** Examples of every term, for the tests: text with [|marks|]. */
export function termExamples(): { id: string; family: TermFamily; example: string }[] {
  return (Object.keys(families) as TermFamily[]).flatMap((family) => families[family].map(({ id, example }) => ({ id, family, example })));
}

/** True when the word is part of some way to name the term: "credit" in "credit or debit card". */
export const isWordOf = (term: Term, word: string): boolean => wordsByTerm.get(key(term.family, term.id))?.has(normalise(word)) ?? false;

/**
 * The longest phrase of the family that begins at words[at]; `words` are normalised, `written` as they stand. `opens`: words[0] opens a
 * sentence that goes on, so that its capital says nothing.
 */
export function matchAt(
  family: TermFamily,
  words: readonly string[],
  written: readonly string[],
  at: number,
  opens = false,
): Match | undefined {
  const candidates = phrases[family].get(words[at]!);
  if (!candidates) return undefined;
  for (const phrase of candidates) {
    if (phrase.words.every((word, i) => word === words[at + i]) && (phrase.name === undefined || isNamed(phrase.name, written, at, opens)))
      return { term: phrase.term, length: phrase.words.length, generic: phrase.generic, name: phrase.name };
  }
  return undefined;
}

/**
 * Written as a name is: capitalised; and where the name is an English word too, not in capitals, behind another capitalised word or
 * where every word has a capital. */
function isNamed(name: string, written: readonly string[], at: number, opens: boolean): boolean {
  const word = written[at]!;
  if (!/^\p{Lu}/u.test(word)) return false;
  if (!ordinaryNames.has(name.toLowerCase())) return true;
  return !(opens && at === 0) && word !== word.toUpperCase() && !/^\p{Lu}/u.test(written[at - 1] ?? "");
}

/** True when `id` is `wider` or a kind of it. */
export function isA(family: TermFamily, id: string, wider: string): boolean {
  return id === wider || widerThan(family, id).has(wider);
}

const wideners: Readonly<Record<TermFamily, Map<string, ReadonlySet<string>>>> = {
  data: new Map(),
  recipient: new Map(),
  purpose: new Map(),
  technology: new Map(),
};

/** The ids of all that a term is a kind of. */
function widerThan(family: TermFamily, id: string): ReadonlySet<string> {
  const known = wideners[family].get(id);
  if (known) return known;
  const parents = termOf(family, id)?.is ?? [];
  const found = new Set(parents.flatMap((parent) => [parent, ...widerThan(family, parent)]));
  // What is no term of the knowledge has nothing above it, and need not be remembered.
  if (parents.length > 0) wideners[family].set(id, found);
  return found;
}

/** The widest kind that still tells something: for a kind of a kind of personal data the kind, never "personal data" or "anyone" itself. */
export function widestKind(family: TermFamily, id: string): string {
  const wider = termOf(family, id)?.is[0];
  return wider === undefined || tooWide.has(wider) ? id : widestKind(family, wider);
}

const tooWide = new Set(["personal-data", "anyone", "third-party"]);

function readTerms(): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const family of Object.keys(families) as TermFamily[])
    for (const raw of families[family])
      found.set(key(family, raw.id), { id: raw.id, family, is: raw.is ?? [], own: raw.own ?? false, needs: raw.needs ?? [] });
  return found;
}

function readPhrases(family: TermFamily): Map<string, Phrase[]> {
  return byFirstWord(
    families[family].flatMap((raw) => {
      const term = terms.get(key(family, raw.id))!;
      return [
        ...(raw.words ?? []).map((text) => ({ words: wordsOf(text), term, generic: false })),
        ...(raw.generic ?? []).map((text) => ({ words: wordsOf(text), term, generic: true })),
        ...(raw.names ?? []).map((name) => ({ words: wordsOf(name), term, generic: false, name })),
      ];
    }),
    // Behind our own, which win: the first of equal length is taken.
    family === "recipient" ? vendorPhrases() : [],
  );
}

function vendorPhrases(): Phrase[] {
  return Object.entries(vendorNames).flatMap(([role, names]) =>
    names.map((name) => ({ words: wordsOf(name), term: terms.get(key("recipient", role))!, generic: false, name })),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(/'s\b/g, " 's").split(/[ ]+/).map(normalise);
}

/** Phrases by their first word, longest first; of equal ones those of the earlier list first. */
function byFirstWord(...lists: readonly (readonly Phrase[])[]): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of lists.flat()) found.set(phrase.words[0]!, [...(found.get(phrase.words[0]!) ?? []), phrase]);
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
