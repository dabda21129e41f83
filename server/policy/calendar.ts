// The calendar: dates that words and figures write, read by a library; and those that no calendar has, which a library leaves out.

import { casual } from "chrono-node/en";
import { once } from "../text/once";

export interface Day {
  /** In the string that was read. */
  readonly start: number;
  readonly end: number;
  /** "2024-03-05", or "2024-03" where no day is said; empty for a date that does not exist. */
  readonly iso: string;
  /** The other reading of figures whose order is not known: "2024-05-03". */
  readonly other?: string;
  /** Why no calendar has it. */
  readonly impossible?: string;
  /** For those: how it may have been meant. */
  readonly meant?: string;
}

const months = "january february march april may june july august september october november december".split(" ");
const month =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|[A-Z]{3,9})\\.?";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
/** Day, month and year in words and figures; the year may be missing. */
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}./-])${day}[ \\u00a0-](?:day[ ])?(?:of[ ])?${month}(?:,?[ \\u00a0-](\\d{4}))?(?![\\p{L}\\p{N}])`,
  "gu",
);
const monthFirst = new RegExp(`(?<![\\p{L}\\p{N}])${month}[ \\u00a0]${day}(?:,?[ \\u00a0](\\d{4}))?(?![\\p{L}\\p{N}:])`, "gu");
const figures = /(?<![\p{L}\p{N}./#-])(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4})|(\d{4})([./-])(\d{1,2})\6(\d{1,2}))(?![\p{L}\p{N}]|[./-]\d)/gu;
/** A year, by which a date is found. */
const year = /(?<!\d)(?:19|20|21|22)\d\d(?!\d)/g;

/** How much before and behind a year may belong to its date. */
const before = 26;
const behind = 12;

/** All dates of a sentence, in its order; those that do not exist among them. */
export function readDays(text: string): Day[] {
  if (!/\d/.test(text)) return [];
  const wrong = [...named(text, dayFirst, 1, 2), ...named(text, monthFirst, 2, 1), ...inFigures(text)].sort((a, b) => a.start - b.start);
  const right: Day[] = [];
  for (const match of text.matchAll(year)) {
    const from = Math.max(0, match.index - before, right[right.length - 1]?.end ?? 0);
    for (const one of readWindow(text.slice(from, match.index + 4 + behind))) {
      const found = { ...one, start: one.start + from, end: one.end + from };
      if (![...right, ...wrong].some((other) => other.start < found.end && found.start < other.end)) right.push(found);
    }
  }
  return [...wrong.filter(({ impossible }) => impossible), ...right].sort((a, b) => a.start - b.start);
}

const noon = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** What the library reads in a window of text: the same words stand in many texts. */
const readWindow = once((window): readonly Day[] =>
  casual.parse(window, noon).flatMap(({ index, text, start }): Day[] => {
    if (!start.isCertain("year") || !start.isCertain("month") || !/\d{4}/.test(text)) return [];
    const [y, m, d] = [start.get("year")!, start.get("month")!, start.isCertain("day") ? start.get("day")! : undefined];
    const isFigures = /^(?:on\s+)?\d{1,2}[./-]\d{1,2}[./-]\d{4}/i.test(text);
    const other = isFigures && d !== undefined && d <= 12 && d !== m ? { other: isoOf(y, d, m) } : {};
    const lead = /^on\s+/i.exec(text)?.[0].length ?? 0;
    return [{ start: index + lead, end: index + text.trimEnd().length, iso: isoOf(y, m, d), ...other }];
  }),
);

const two = (value: number): string => String(value).padStart(2, "0");
const isoOf = (y: number, m: number, d?: number): string => `${y}-${two(m)}${d === undefined ? "" : `-${two(d)}`}`;

/** Days of a month; February has 29 where the year is not said. */
function daysIn(m: number, y: number | undefined): number {
  if (m !== 2) return [4, 6, 9, 11].includes(m) ? 30 : 31;
  return y === undefined || (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)) ? 29 : 28;
}

function monthOf(name: string): number {
  const low = name.toLowerCase();
  return low.length < 3 ? 0 : months.findIndex((one) => one === low || one.slice(0, Math.max(3, low.length)) === low) + 1;
}

/** Dates with a month's name whose day the month does not have. */
function named(text: string, pattern: RegExp, dayGroup: number, monthGroup: number): Day[] {
  return [...text.matchAll(pattern)].flatMap((match): Day[] => {
    const m = monthOf(match[monthGroup]!);
    const d = Number(match[dayGroup]);
    const y = match[3] === undefined ? undefined : Number(match[3]);
    if (m === 0 || d === 0) return [];
    const last = daysIn(m, y);
    // Without a year, "45 May" may be anything.
    if (d <= last || (y === undefined && d > 31)) return [];
    const name = months[m - 1]!;
    const title = name[0]!.toUpperCase() + name.slice(1);
    const reason = m === 2 && d === 29 ? `${y} is no leap year` : `${title} has ${last} days`;
    const at = match[0].indexOf(match[dayGroup]!, dayGroup > monthGroup ? match[monthGroup]!.length : 0);
    const meant =
      d > 31 ? {} : { meant: match[0].slice(0, at) + last + match[0].slice(at + match[dayGroup]!.length).replace(/^(?:st|nd|rd)\b/, "th") };
    return [{ start: match.index, end: match.index + match[0].length, iso: "", impossible: reason, ...meant }];
  });
}

/** Dates in figures that are none in any order; and those that are one, so that nothing else is made of them. */
function inFigures(text: string): Day[] {
  return [...text.matchAll(figures)].flatMap((match): Day[] => {
    const [, a, , b, late, early, , c, e] = match;
    const y = Number(late ?? early);
    const [p, q] = late ? [Number(a), Number(b)] : [Number(c), Number(e)];
    if (p === 0 || q === 0) return [];
    const isDay = (d: number, m: number): boolean => m <= 12 && d <= daysIn(m, y);
    if (isDay(p, q) || isDay(q, p)) return [];
    const reason = p > 12 && q > 12 ? "a year has twelve months" : `that month has ${daysIn(Math.min(p, q), y)} days`;
    return [{ start: match.index, end: match.index + match[0].length, iso: "", impossible: reason }];
  });
}
