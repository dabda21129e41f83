// What the knowledge says of terms that drafters make up, typed.
import { isAgent } from "./agents";
import yaml from "./openTerms.yaml";

const source = yaml as Readonly<Record<string, readonly string[]>>;
const set = (name: string): ReadonlySet<string> => new Set(source[name]!);
const persons = set("persons");
const titles = set("titles");
const things = set("things");
const papers = set("papers");
const first = set("first");

/** Heads, as keys of words: lower case, singular. */
export const isPersonHead = (head: string): boolean =>
  !titles.has(head) && (persons.has(head) || (/(?:er|or|ee)$/.test(head) && isAgent(head)) || /[a-z]{3}ee$/.test(head));
export const isThingHead = (head: string): boolean => things.has(head);
export const isPaperHead = (head: string): boolean => papers.has(head);
/** The word opens names that are no terms of a text: "General", "Federal". */
export const opensName = (word: string): boolean => first.has(word);
