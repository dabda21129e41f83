// The shape of a line: what its length, letters and punctuation say about whether it is a title, a sentence or a value.

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

export function shapeOf(text: string): Shape {
  const bare = text.replace(/["'”’»)\]\s*_]+$/, "");
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const long = words.filter((w) => w.length >= 4 && /^\p{L}/u.test(w) && !linking.has(w));
  const capital = long.filter((w) => /^\p{Lu}/u.test(w)).length;
  const hasLetters = /\p{Lu}{2}/u.test(text);
  const caps = hasLetters && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ""));
  return {
    length: text.length,
    words: words.length,
    ending: bare.slice(-1),
    caps,
    titleCase: long.length === 0 ? /^\p{Lu}/u.test(words[0] ?? "") : capital >= Math.ceil(long.length * 0.7),
    lower: /^["'“‘(]*\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\p{Lu}/u.test(text),
    stops: /[.!?…。]$/.test(bare),
    inner: /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(text.replace(/\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Ms|vs|No|St|U\.S)\.\s/g, " ")),
    value:
      month.test(text) ||
      numericDate.test(text) ||
      address.test(text) ||
      (!caps && pair.test(text)) ||
      /^©|^copyright\b|all rights reserved/i.test(text) ||
      !/\p{L}{2}/u.test(text),
  };
}
