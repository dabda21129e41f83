// Postal addresses in a string: a street with a number, a post office box, or premises with a postcode. Light: it tells that one stands there.
import {
  alternatives,
  anyOf,
  blankPlaces,
  blankStreets,
  boxes,
  premises,
  streetAfter,
  streetBefore,
  streetEnds,
} from "../knowledge/contactWords";
import type { Sighting } from "./sighting";

const word = "[\\p{L}\\d][\\p{L}\\d.'’-]{0,30}";
const edge = "(?![\\p{L}\\p{N}])";
/** 12a Mill Lane; 1600 North Example Parkway. */
const numberFirst = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-]|©️? ?|\\(c\\) ?)\\d{1,6}(?:[-/–]\\d{1,5})?[A-Za-z]?,? (?:${word},? ){0,4}?(?:${alternatives(streetAfter)})${edge}`,
  "giu",
);
/** Rue du Moulin 3, Calle Mayor, 12. */
const streetFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(streetBefore)}) (?:${word} ){0,4}?${word},? (?:n[º°o.]{1,2} ?)?\\d{1,5}${edge}`,
  "giu",
);
/** 12 rue du Moulin. */
const numberBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,4}(?: ?(?:bis|ter))?,? (?:${alternatives(streetBefore)}) (?:${word} ){0,3}${word}`,
  "giu",
);
/** Mühlenstraße 3, Europa-Allee 70-76. */
const joined = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}.-]{1,40}(?:${alternatives(streetEnds)}) \\d{1,5}(?:[-–/]\\d{1,5})?[A-Za-z]?${edge}`,
  "gu",
);
const boxed = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(boxes)}) ?(?:no\\.? ?|#)?\\d[\\d -]{0,10}`, "giu");
const placed = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(premises)}) ?(?:no\\.? ?)?#?\\d{1,5}[A-Za-z]?${edge}`, "giu");
const postcodes =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2},? \d{5}(?:-\d{4})?|(?:[A-Z]{1,3}-)?(?!(?:19|20)\d\d )\d{4,6} \p{Lu}[\p{L}-]{2,30}|\p{Lu}[\p{L}]{2,30}[ ,–-]{1,3}\d{6}|[A-Z]\d[A-Z] \d[A-Z]\d|(?!(?:Act|Law|Decree|Section|Code|Regulation) )\p{Lu}\p{L}{2,30},? (?!(?:19|20)\d\d(?!\d))\d{4,5})(?![\p{L}\p{N}])/gu;

/** Names are written with capitals: "30 days in court" is no street. */
const isNamed: Readonly<Record<"first" | "last" | "any", (shown: string) => boolean>> = {
  first: (shown) => /^(?:\p{Lu}|\p{Ll}{2}\.)/u.test(shown),
  last: (shown) => /\p{Lu}[\p{L}.]*$/u.test(shown),
  any: (shown) => /\p{Lu}/u.test(shown.replace(/^\d+[A-Za-z]?/, "")),
};

/** All postal addresses of a text, in order; what belongs to one address is one sighting. */
export function findPlaces(text: string): Sighting[] {
  if (!/\d/.test(text) && !blankPlaces.test(text)) return [];
  const spans: { start: number; end: number; isStrong: boolean }[] = [];
  const add = (pattern: RegExp, named: keyof typeof isNamed, isStrong: boolean) => {
    for (const m of text.matchAll(pattern)) if (isNamed[named](m[0])) spans.push({ start: m.index, end: m.index + m[0].length, isStrong });
  };
  add(numberFirst, "last", true);
  add(streetFirst, "first", true);
  for (const pattern of [numberBefore, joined, boxed]) add(pattern, "any", true);
  for (const pattern of [placed, postcodes]) add(pattern, "any", false);
  const found: Sighting[] = [];
  let at: { start: number; end: number; parts: number; isStrong: boolean } | undefined;
  const finish = () => {
    if (at && (at.isStrong || at.parts > 1)) found.push(sightingOf(text, at.start, at.end));
  };
  for (const part of spans.sort((a, b) => a.start - b.start)) {
    if (at && part.start - at.end <= 40) {
      at = {
        start: at.start,
        end: Math.max(at.end, part.end),
        parts: at.parts + (part.start >= at.end ? 1 : 0),
        isStrong: at.isStrong || part.isStrong,
      };
      continue;
    }
    finish();
    at = { start: part.start, end: part.end, parts: 1, isStrong: part.isStrong };
  }
  finish();
  return [...found, ...blankAddresses(text)].sort((a, b) => a.start - b.start);
}

const blankStreet = new RegExp(`^1234?5? (?:${alternatives(blankStreets)})${edge}`, "iu");

function sightingOf(text: string, start: number, end: number): Sighting {
  const value = text.slice(start, end);
  const placeholder = blankStreet.test(value) || blankPlaces.test(text.slice(start, end + 40));
  return { kind: "address", start, end, value, ...(placeholder ? { placeholder } : {}) };
}

const yours = anyOf(
  [
    "your company address",
    "your business address",
    "your physical address",
    "your postal address",
    "your mailing address",
    "your office address",
    "your street address",
  ],
  "giu",
);

/** "Address: Your Company Address": a template's words in capitals, where an address belongs. */
function blankAddresses(text: string): Sighting[] {
  return [...text.matchAll(yours)]
    .filter((m) => /^Your \p{Lu}/u.test(m[0]) || m[0] === m[0].toUpperCase() || text.length === m[0].length)
    .map((m) => ({ kind: "address", start: m.index, end: m.index + m[0].length, value: "", placeholder: true }));
}
