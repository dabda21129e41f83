// The shape of a line: what its length, letters and punctuation say about whether it is a title, a sentence or a value.

import { once } from "../text/once";

export interface Shape {
  readonly length: number;
  readonly words: number;
  /** The last character, closing quotes and brackets left out. */
  readonly ending: string;
  /** Letters, and all of them capitals. */
  readonly caps: boolean;
  /** Most words of four letters or more begin with a capital. */
  readonly titleCase: boolean;
  /** Begins with a small letter. */
  readonly lower: boolean;
  /** Ends as a sentence does. */
  readonly stops: boolean;
  /** Holds a stop and goes on behind it with a capital. */
  readonly inner: boolean;
  /** A date, an address, a number or "key: value": something stated, not a title. */
  readonly value: boolean;
}

const month =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,?\s+\d{1,4}|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}/i;
const numericDate = /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
const address = /@|https?:\/\/|\bwww\.|\+\d[\d ()-]{6,}|\(\d{3}\)\s?\d{3}|\d{3}[-. ]\d{3,4}[-. ]\d{4}/;
/** The end of a postal address: a comma and a post code. */
const place = /,.{0,40}\b\d{4,6}\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?$/;
const pair = /^[^:?!]{1,40}:\s+\S/;

/** Words that stay small in titles. */
const linking = new Set(
  "your with from this that their into about when what which have does will upon than them they between under over through".split(" "),
);

/** Longest text that may be a title or an entry of a list: of a longer one only its ends matter. */
const longest = 200;

export const shapeOf: (text: string) => Shape = once((text) => {
  const tail = text.slice(-24);
  const bare = tail.replace(/(?<!["'”’»)\]\s*_])["'”’»)\]\s*_]+$/, "");
  const ends = {
    length: text.length,
    ending: bare.slice(-1),
    lower: /^["'“‘(]*\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\p{Lu}/u.test(text),
    stops: /[.!?…。]$/.test(bare),
  };
  if (text.length > longest) return { ...ends, words: longest / 5, caps: false, titleCase: false, inner: false, value: false };
  const caps = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ""));
  return { ...ends, ...countWords(text), caps, inner: hasInnerStop(text), value: isValue(text, caps) };
}, 20_000);

function countWords(text: string): { words: number; titleCase: boolean } {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.length < 4 || linking.has(word) || !/^\p{L}/u.test(word)) continue;
    long++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return { words: words.length, titleCase: long === 0 ? /^\p{Lu}/u.test(words[0] ?? "") : capital >= Math.ceil(long * 0.7) };
}

const innerStop = /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u;

const hasInnerStop = (text: string): boolean =>
  innerStop.test(text) && innerStop.test(text.replace(/\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Ms|vs|No|St|U\.S)\.\s/g, " "));

function isValue(text: string, caps: boolean): boolean {
  if (!/\p{L}{2}/u.test(text) || address.test(text) || /^©|^copyright\b|all rights reserved/i.test(text)) return true;
  if (/\d/.test(text) && (month.test(text) || numericDate.test(text) || place.test(text))) return true;
  return !caps && pair.test(text);
}
