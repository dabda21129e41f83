// Periods: spans of time in words or figures, in days, so that "24 months" and "two years" are one.
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const days: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,4}|${Object.keys(numbers).join("|")})(?: ?\\(\\d{1,4}\\))?[ -](?:calendar |full |consecutive )?(hour|day|week|month|year)s?(?![\\p{L}-])(?! (?:old|of age))`,
  "giu",
);

/** Every period of the text: in weeks, or in days where it is shorter than two months. */
export const periodsIn = (text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, count, unit]) => {
    const length = (numbers[count!.toLowerCase()] ?? Number(count)) * days[unit!.toLowerCase()]!;
    return length < 60 ? `${length < 1 ? length : Math.round(length)} days` : `${Math.round(length / 7)} weeks`;
  });
