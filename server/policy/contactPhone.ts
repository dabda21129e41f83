// Telephone numbers in a string: numbers that are meant as such by a word, a plus sign or their form; their lengths by the calling code.
import { callingCodeOf, lengthsByDigit } from "../knowledge/callingCodes";
import { exampleWords, phoneCues } from "../knowledge/contactWords";
import type { Sighting } from "./sighting";

const candidate = /(?:\+ ?\(?|\()?\d(?:[\d ().\u00a0\u2010-\u2015-]|\/(?=\d)){4,24}\d(?![\d%])/g;
/** (802) 555-0199, 802-555-0199, 1-800-555-0199: the form in which North America writes numbers and nothing else. */
const american = /^\+?(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.\u2010-\u2015 ])\d{3}[-.\u2010-\u2015 ]\d{4}$/;
const dates = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4} ?[-\u2010-\u2015] ?\d{4})$/;

/** The digits of a number, letters of a vanity number included as they are dialled. */
export function digitsOf(shown: string): string {
  return [...shown.toUpperCase()]
    .map((c) => (/\d/.test(c) ? c : /[A-Z]/.test(c) ? "22233344455566677778889999"[c.charCodeAt(0) - 65]! : ""))
    .join("");
}

/** All telephone numbers of a text, in order. */
export function findPhones(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const match of text.matchAll(candidate)) {
    const shown = match[0];
    if (/[\p{L}\d.,/@_=-]$/u.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    const digits = digitsOf(shown);
    if (digits.length < 6 || dates.test(shown) || /^[\p{L}@_]/u.test(text.slice(match.index + shown.length))) continue;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const isInternational = shown.startsWith("+");
    const isMeant = isIntroduced(before);
    if (!isMeant && !(isInternational && digits.length >= 8) && !american.test(shown)) continue;
    found.push(judge(shown, match.index, digits, isInternational, isMeant && exampleWords.test(before)));
  }
  return [...found, ...findMasked(text)].sort((a, b) => a.start - b.start);
}

/** A word for telephones stands before the number, with no other number and no end of a sentence between. */
function isIntroduced(before: string): boolean {
  let last = -1;
  for (const cue of before.matchAll(phoneCues)) last = cue.index + cue[0].length;
  return (
    (last >= 0 && before.length - last <= 32 && !/\d|[.!?] /.test(before.slice(last + 1))) ||
    /[☎📞📱☏] ?$/u.test(before) ||
    /(^|[\s|,(])[TPMF][.:] ?$/.test(before)
  );
}

function judge(shown: string, start: number, digits: string, isInternational: boolean, isExample: boolean): Sighting {
  const sighting: Sighting = { kind: "phone", start, end: start + shown.length, value: digits };
  if (!isExample && isBlankNumber(digits)) return { ...sighting, placeholder: true };
  const malformed = isInternational ? numberTrouble(shown) : digits.length > 20 ? "has more digits than any number has" : undefined;
  return malformed ? { ...sighting, malformed } : sighting;
}

const tooMany = "has too many digits for its country";
const tooFew = "has too few digits for its country";
/** Where mobile numbers are `ordinary` in length, one so short is a call number of services that no policy gives. */
const shortest = 5;
const ordinary = 8;

/** What is wrong with a number in international form, in words that follow "The telephone number …", or undefined. */
export function numberTrouble(shown: string): string | undefined {
  const digits = shown.replace(/\(0\)/g, "").replace(/\D/g, "");
  const country = callingCodeOf(digits);
  if (!country) return "begins with a country code that does not exist";
  const { code, usual, lengths } = country;
  const national = digits.slice(code.length);
  if (national.startsWith(code) && national.length === usual + code.length) return "has its country code twice";
  const trunk = national.startsWith("0") ? 1 : 0;
  const length = national.length - trunk;
  const wanted = lengthsByDigit[code]?.[national[trunk] ?? ""];
  // "… 8890-95", "… 12345/67": several numbers in one.
  if (wanted !== undefined && length < wanted) return tooFew;
  if (wanted !== undefined && length > wanted && !/[/\u2010-\u2015-]\d{1,3}$/.test(shown)) return tooMany;
  if (length <= shortest && usual >= ordinary) return tooFew;
  if (lengths.includes(national.length) || lengths.includes(length)) return undefined;
  if (length > Math.max(...lengths)) return tooMany;
  return national.length < usual ? tooFew : undefined;
}

/** Numbers that stand for no line: 123-456-7890, all digits alike, and the numbers kept for fiction. */
export function isBlankNumber(digits: string): boolean {
  if (/^\d{0,3}(?:0?1234567890?|0123456789|9876543210)$/.test(digits) || /^\d{0,3}(\d)\1{7,}$/.test(digits)) return true;
  const national = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return national.length === 10 && /^(?:555\d{7}|[2-9]\d\d555(?:01\d\d|5555|1234|0000))$/.test(national);
}

const masked = /(?<![\w-])(?:\+?\d{1,3}[ -])?\(?(?:[xX]{3}|\d{3})\)?[ .-]{1,2}[xX]{3}[ .-][xX]{3,4}(?![\w])/g;

/** XXX-XXX-XXXX. */
function findMasked(text: string): Sighting[] {
  if (!/xxx/i.test(text)) return [];
  return [...text.matchAll(masked)].map((m) => ({
    kind: "phone",
    start: m.index,
    end: m.index + m[0].length,
    value: "",
    placeholder: true,
  }));
}
