// What the knowledge says of definitions: the words between a term and its meaning, and where definitions stand.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./definitionWords.yaml";

const { things, ...rest } = yaml as unknown as Readonly<Record<string, readonly string[]>> & {
  readonly things: Readonly<Record<string, readonly string[]>>;
};
const words: Readonly<Record<string, readonly string[]>> = rest as never;
const list = (name: string): readonly string[] => words[name]!;

const equal = new Set(list("equal"));
/** The verb gives the meaning in full; others only name a part of it. */
export const isEqual = (verb: string): boolean => equal.has(verb.toLowerCase().replace(/\s+/g, " "));
/** The verb between a term and its meaning, at the start of a text. */
export const definingVerb = new RegExp(
  `^(?:also |generally |typically )?(${alternatives([...list("equal"), ...list("partly")])})(?![\\p{L}])`,
  "iu",
);
/** "referred to as": a name follows. */
export const namingWords = new RegExp(`(?<![\\p{L}])(?:${alternatives(list("naming"))})(?: as)?(?: the| our| a| an)? `, "giu");
const beside = new Set(list("beside"));
export const standsBeside = (word: string): boolean => beside.has(word.toLowerCase());
export const definitionTitles = anyOf(list("sections"));
export const isTermColumn = (title: string): boolean => list("columns").includes(title.trim().toLowerCase());
/** A definition for a part of the text, or under a law only. */
export const partWords = anyOf(list("parts"));
export const scopingWords = anyOf([...list("parts"), ...list("laws")]);
export const narrowingWords = anyOf(list("narrowing"));
const holders = new Set(list("holders"));
export const isHolder = (term: string): boolean => holders.has(term.toLowerCase());
export const notNarrowing = anyOf(list("not-narrowing"), "giu");
/** Data that are said to be no personal data; words behind them that begin examples; data that lead to a person. */
export const nonPersonalWords = anyOf(list("non-personal"), "giu");
export const includingWords = anyOf(list("including"));
export const identifierWords = anyOf(list("identifiers"));

const thingKinds: readonly (readonly [string, RegExp])[] = Object.entries(things).map(([kind, names]) => [kind, anyOf(names)]);
const anyThing = anyOf(list("any-thing"));
/** The kinds of things of which a definition speaks; none where it may speak of anything. */
export const thingsIn = (text: string): readonly string[] =>
  anyThing.test(text) ? [] : thingKinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
