// What the knowledge says of words in capitals, typed.
import { alternatives, anyOf } from "./contactWords";
import { singular } from "./english";
import yaml from "./termWords.yaml";

interface Leftover {
  readonly word: string;
  readonly behind: readonly string[];
  readonly twins: readonly string[];
}

const source = yaml as Readonly<Record<string, readonly string[]>> & { readonly leftovers: readonly Leftover[] };
const set = (name: string): ReadonlySet<string> => new Set(source[name]!.map((words) => words.split(" ").map(singular).join(" ")));

/** In lower case and in the singular, as all sets here. */
export const habitWords = set("habit");
export const termHeads = set("heads");
export const termAdjectives: ReadonlySet<string> = new Set(source.adjectives);
/** Heads of spans of time and of measures. */
export const measureHeads = set("measures");
/** Heads that have no plural; heads of names of pages and features. */
export const massHeads = set("mass");
export const featureHeads = set("features");
export const settledTerms = set("settled");
export const partyRoles = set("roles");
export const personTerms = set("persons");
export const lawTerms: ReadonlySet<string> = new Set(source.laws);
export const wordsBehind: ReadonlySet<string> = new Set(source.behind);
export const classDeterminers: ReadonlySet<string> = new Set(source.determiners);
export const definiteDeterminers: ReadonlySet<string> = new Set(source.definite);
export const leftovers = source.leftovers;
/** Papers of a contract, in their capitals. */
export const paperNames = new RegExp(`(?<![\\p{L}-])(?:${alternatives(source.papers!)})(?![\\p{L}-])`, "gu");
/** Words that say where a paper comes from. */
export const paperSources = anyOf(source["paper-sources"]!);
/** They say nothing of what a definition speaks of. */
export const smallWords = set("small");
