// Ends: the broad classes of purposes that a stretch of words names, by the phrases of ends.yaml.
import { once } from "../text/once";
import raw from "./ends.yaml";

/** Words of a class of ends as they stand; offsets into the text given. */
export interface End {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const classes = (raw as readonly { readonly id: string; readonly phrases: readonly string[] }[]).map(({ id, phrases }) => ({
  id,
  pattern: new RegExp(`\\b(?:${phrases.map(patternOf).join("|")})(?![\\w-])`, "g"),
}));

/** The first place of each class in lower-case words parted by single blanks. */
export const endsIn: (text: string) => readonly End[] = once((text) =>
  classes.flatMap(({ id, pattern }): End[] => {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    return match ? [{ id, start: match.index, end: match.index + match[0].length }] : [];
  }),
);

function patternOf(phrase: string): string {
  return phrase
    .split(" ")
    .map((word) => (word === ".." ? "(?:\\S+ ){0,6}?" : `(?:${word.split("|").map(formsOf).join("|")}) `))
    .join("")
    .replace(/ $/, "");
}

function formsOf(word: string): string {
  if (word.endsWith("*")) return `${word.slice(0, -1)}\\w*`;
  if (word.length < 3 || /^(?:our|its|their|the|from|about|into|how|what|where|you|new|for|they|each|every)$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}(?:y|ies|ied|ying)`;
  if (word.endsWith("e")) return `${word.slice(0, -1)}(?:e|es|ed|ing)`;
  return `${word}(?:s|es|ed|ing)?`;
}
