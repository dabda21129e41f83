// Periods: spans of time in words or figures, in days, so that "24 months" and "two years" are one.
import { numerals } from "../knowledge/numerals";

const counts: Readonly<Record<string, number>> = { a: 1, an: 1, ...numerals };
const days: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,4}|${Object.keys(counts).join("|")})(?: ?\\(\\d{1,4}\\))?[ -](?:calendar |full |consecutive )?(hour|day|week|month|year)s?(?![\\p{L}-])(?! (?:old|of age))`,
  "giu",
);

/** Every period of the text: in weeks, or in days where it is shorter than two months. */
export const periodsIn = (text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, count, unit]) => {
    const length = (counts[count!.toLowerCase()] ?? Number(count)) * days[unit!.toLowerCase()]!;
    return length < 60 ? `${length < 1 ? length : Math.round(length)} days` : `${Math.round(length / 7)} weeks`;
  });
