// Numbers of headings: the next one in a series, in the form of the last.
import { readEnumerator } from "./numbers";

const roman: readonly (readonly [string, number])[] = [
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

/** 4 → "iv". */
export function toRoman(value: number): string {
  let rest = value;
  let digits = "";
  for (const [letters, worth] of roman)
    while (rest >= worth) {
      digits += letters;
      rest -= worth;
    }
  return digits;
}

/** "8" after "7", "2.3" after "2.2", "V" after "IV", "c" after "b", "08" after "07". `series` are the numbers before it; undefined after "z". */
export function nextNumber(number: string, series: readonly string[]): string | undefined {
  const decimal = /^(.*?)(\d{1,9})(\.0)?$/.exec(number);
  if (decimal) return decimal[1] + String(Number(decimal[2]) + 1).padStart(decimal[2]!.length, "0") + (decimal[3] ?? "");
  const readings = readEnumerator(`${number}.`)?.readings ?? [];
  const asRoman = readings.find(({ style }) => style === "roman")?.parts[0];
  const isRoman = asRoman !== undefined && (number.length > 1 || series.some((one) => /^i$/i.test(one)));
  const isUpper = number === number.toUpperCase();
  if (isRoman) return isUpper ? toRoman(asRoman + 1).toUpperCase() : toRoman(asRoman + 1);
  return /^[a-y]$/i.test(number) ? String.fromCharCode(number.charCodeAt(0) + 1) : undefined;
}
