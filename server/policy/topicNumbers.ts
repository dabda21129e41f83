// Numbers as phrases know them: ages, durations and dates among the words of a passage.
import { readWords, stemOf } from "./topicWords";

const months = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    .split(" ")
    .map(stemOf),
);
const units = new Set("day week month year hour decade".split(" ").map(stemOf));
const oldStem = stemOf("old");
const besideUnits = new Set("calendar business working full consecutive more".split(" ").map(stemOf));

const isNumber = (stem: string | undefined): boolean => stem !== undefined && /^\d{1,8}(?:st|nd|rd|th|y)?$/.test(stem);
/** Words may be glued to a year where a page has lost its white space. */
const isYear = (stem: string | undefined): boolean => stem !== undefined && /^(?:19|20)\d\d(?:[a-z]{3,})?$/.test(stem);
const isAge = (stem: string | undefined): boolean => stem !== undefined && /^(?:[5-9]|1\d|2[01])$/.test(stem);

/** Calls `mark` with the group and the end of every number, age, duration and date that begins at word `from`. */
export function markBuiltIn(stems: readonly string[], from: number, mark: (group: string, to: number) => void): void {
  const first = stems[from]!;
  const unit = first.charCodeAt(0);
  if (unit >= 48 && unit <= 57) {
    if (!isNumber(first)) return;
    mark("number", from + 1);
    if (isAge(first)) mark("age", from + 1);
    const length = durationFrom(stems, from);
    if (length > 0) mark("duration", from + length);
  } else if (first === "age") {
    const at = stems[from + 1] === "of" ? from + 2 : from + 1;
    if (isAge(stems[at])) mark("age", at + 1);
  } else if (first === "a" || first === "an") {
    if (units.has(stems[from + 1] ?? "")) mark("duration", from + 2);
    return;
  } else if (first === "indefinitely" || first === "forever") mark("duration", from + 1);
  else if (!months.has(first)) return;
  const length = dateFrom(stems, from);
  if (length > 0) mark("date", from + length);
}

/** Words of "30 days", "six (6) calendar months", "3 to 5 years" from `from` on; 0 when there is none, also for "13 years old". */
function durationFrom(stems: readonly string[], from: number): number {
  let i = from + 1;
  if (stems[i] === "to" || stems[i] === "or") i++;
  if (isNumber(stems[i])) i++;
  else if (i > from + 1) return 0;
  if (besideUnits.has(stems[i] ?? "")) i++;
  if (!units.has(stems[i] ?? "")) return 0;
  const isAgeOf = stems[i + 1] === oldStem || (stems[i + 1] === "of" && stems[i + 2] === "age");
  return isAgeOf ? 0 : i + 1 - from;
}

/** Words of "5 April 2024", "April 5th, 2024", "March 2026", "2020-05-10", "01/02/2020", "04/2021" from `from` on; 0 when there is none. */
function dateFrom(stems: readonly string[], from: number): number {
  const [a, b, c, d] = [stems[from], stems[from + 1], stems[from + 2], stems[from + 3]];
  if (months.has(a!)) {
    if (isYear(b)) return 2;
    return isNumber(b) && isYear(c) ? 3 : 0;
  }
  if (!isNumber(a)) return 0;
  if (b === "of" && months.has(c ?? "") && isYear(d)) return 4;
  if (months.has(b ?? "") && isYear(c)) return 3;
  if (isNumber(b) && isNumber(c) && (isYear(a) || isYear(c))) return 3;
  return isYear(b) && /^(?:0?[1-9]|1[0-2])$/.test(a!) ? 2 : 0;
}

/** Whether the text begins with a date. */
export const startsWithDate = (text: string): boolean => dateFrom(readWords(text.slice(0, 80)).stems, 0) > 0;
