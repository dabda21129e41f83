// Words of a passage with the form in which inflections are one: lower case, singular, without a possessive ending.
import { singular } from "../knowledge/english";

export interface WordToken {
  readonly word: string;
  /** In the text. */
  readonly at: number;
  readonly key: string;
}

const wordPattern = /[\p{L}\d]+(?:[-‐][\p{L}\d]+)*/gu;

export const wordKey = (word: string): string => singular(word.toLowerCase().replaceAll("‐", "-"));

export const wordTokens = (text: string): WordToken[] =>
  [...text.matchAll(wordPattern)].map((match) => ({ word: match[0], at: match.index, key: wordKey(match[0]) }));

/** One key for all inflections of a phrase. */
export const phraseKey = (phrase: string): string =>
  wordTokens(phrase.replace(/['’]s\b/g, ""))
    .map(({ key }) => key)
    .join(" ");
