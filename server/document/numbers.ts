// Enumerators at the start of a line: "1.", "2.1", "III.", "(a)", "Section 4 –"; and which of two follows the other.

export interface Enumerator {
  /** Without punctuation: "1", "2.1", "III", "a", "4". */
  readonly number: string;
  /** Its possible readings: "I" is a Roman one and the letter I. */
  readonly readings: readonly Reading[];
  /** Length of the enumerator with its punctuation and the blank after it. */
  readonly length: number;
  /** The punctuation around the number, or the word before it: "." for "1.", "()" for "(a)", "section". */
  readonly form: string;
}

export type Style = "decimal" | "roman" | "letter";

export interface Reading {
  readonly style: Style;
  /** 2.1 is [2, 1]; IV is [4]; c is [3]. */
  readonly parts: readonly number[];
}

const word =
  /^(section|article|art\.|part|chapter|clause|annex|appendix|schedule|title)\s+(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])(\s*[.:)–—-]+\s*|\s+(?=[\p{L}“"(])|\s*$)/iu;
const decimal = /^(\(|§+\s*)?(\d{1,3}(?:\s?\.\s?\d{1,3}){0,5})\s{0,2}(\.\)|[.):]|[-–—](?=\s))?(?=\s|$|[\p{Lu}“"])\s*/u;
const letter = /^(\()?([IVXLC]{1,7}|[ivxlc]{1,7}|[A-Z]|[a-z])\s?(\.\)|[.)])(?=\s|$)\s*/;

/** The enumerator that `line` begins with. */
export function readEnumerator(line: string): Enumerator | undefined {
  const named = word.exec(line);
  // "Clause 4 sets out …": a sentence about the clause.
  const isSpoken = named !== null && named[3]!.trim() === "" && /^\p{Ll}/u.test(line.slice(named[0].length));
  if (named && !isSpoken)
    return { number: named[2]!, readings: readingsOf(named[2]!), length: named[0].length, form: named[1]!.toLowerCase() };
  const digits = decimal.exec(line);
  if (digits) {
    const number = digits[2]!.replace(/\s/g, "");
    return { number, readings: readingsOf(number), length: digits[0].length, form: (digits[1] ?? "").trim() + (digits[3] ?? "") };
  }
  const letters = letter.exec(line);
  if (!letters) return undefined;
  const readings = readingsOf(letters[2]!);
  if (readings.length === 0) return undefined;
  return { number: letters[2]!, readings, length: letters[0].length, form: (letters[1] ?? "") + letters[3]! };
}

const bareRoman = /^([IVX]{1,5})\s+(?=\p{Lu})/u;

/** "II Purpose": a Roman number without punctuation, which may be any word. It counts only beside headings that it goes on with. */
export function readBareRoman(line: string): Enumerator | undefined {
  const number = bareRoman.exec(line);
  const readings = number ? readingsOf(number[1]!).filter(({ style }) => style === "roman") : [];
  return readings.length > 0 ? { number: number![1]!, readings, length: number![0].length, form: "" } : undefined;
}

/** The enumerator of an item whose mark-up says its number. */
export const decimalEnumerator = (number: string): Enumerator => ({ number, readings: readingsOf(number), length: 0, form: "." });

function readingsOf(number: string): Reading[] {
  if (/^\d/.test(number)) {
    const parts = number.split(".").map(Number);
    // "1.0" is a way to write "1".
    return [{ style: "decimal", parts: parts.length === 2 && parts[1] === 0 ? [parts[0]!] : parts }];
  }
  const readings: Reading[] = [];
  const roman = romanValue(number.toUpperCase());
  if (roman > 0) readings.push({ style: "roman", parts: [roman] });
  if (number.length === 1) readings.push({ style: "letter", parts: [number.toUpperCase().charCodeAt(0) - 64] });
  return readings;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(number: string): number {
  if (!/^(?=.)C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(number)) return 0;
  let value = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = romanDigits[number[i]!]!;
    value += digit < (romanDigits[number[i + 1] ?? ""] ?? 0) ? -digit : digit;
  }
  return value;
}

/** How `b` follows `a` in an outline: the next beside it, the first below it, or the next beside one of its parents. */
export function followsAs(a: Enumerator, b: Enumerator): "sibling" | "child" | "parent" | undefined {
  for (const one of a.readings)
    for (const two of b.readings) {
      if (one.style !== two.style || isBracketed(a) !== isBracketed(b) || isNamed(a) !== isNamed(b) || isSmall(a) !== isSmall(b)) continue;
      const [p, q] = [one.parts, two.parts];
      const shared = Math.min(p.length, q.length) - 1;
      const samePrefix = q.slice(0, shared).every((part, i) => part === p[i]);
      if (!samePrefix) continue;
      if (q.length === p.length + 1 && q[shared] === p[shared] && q[shared + 1]! <= 1) return "child";
      if (q.length <= p.length && q[shared] === p[shared]! + 1) return q.length === p.length ? "sibling" : "parent";
    }
  return undefined;
}

const isBracketed = (e: Enumerator): boolean => e.form.startsWith("(");
const isNamed = (e: Enumerator): boolean => /^[a-z]/.test(e.form);
const isSmall = (e: Enumerator): boolean => /^[a-z]/.test(e.number);

/** 1, I, A, a: the first of its kind; 2.1 is the first below 2. */
export const isFirst = (e: Enumerator): boolean => e.readings.some((r) => r.parts[r.parts.length - 1]! <= 1);

/** A key that is the same for enumerators that look alike: digits or letters, brackets, capitals. */
export const kindOf = (e: Enumerator): string =>
  `${isNamed(e) ? "word " : ""}${isBracketed(e) ? "()" : ""}${isSmall(e) ? "a" : ""}${/^\d/.test(e.number) ? "1" : ""}`;

/**
 * A key that is the same for enumerators of one series: style, brackets, capitals; not the depth. `before` decides what a letter that is
 * a Roman number, too, stands for: C goes on after B; otherwise only I begins Roman numbers.
 */
export function seriesOf(e: Enumerator, before?: Enumerator): string {
  const letter = e.readings.find((r) => r.style === "letter");
  const roman = e.readings.find((r) => r.style === "roman");
  const goesOn = (reading: Reading): boolean =>
    before?.readings.some((r) => r.style === reading.style && r.parts[0] === reading.parts[0]! - 1) ?? false;
  const isLetter = letter !== undefined && (roman === undefined || goesOn(letter) || (roman.parts[0] !== 1 && !goesOn(roman)));
  const style = isLetter ? "letter" : e.readings[0]!.style;
  return `${kindOf(e)}${style}`;
}

/** The series of each of some enumerators in their order. */
export function seriesOfAll(numbers: readonly (Enumerator | undefined)[]): (string | undefined)[] {
  const last = new Map<string, Enumerator>();
  return numbers.map((number) => {
    if (!number) return undefined;
    const kind = kindOf(number);
    const series = seriesOf(number, last.get(kind));
    last.set(kind, number);
    return series;
  });
}

/** How many parts the number has: 2 for "2.1". */
export const depthOf = (e: Enumerator): number => e.readings[0]!.parts.length;
