// Enumerators at the start of a line: "1.", "2.1", "III.", "(a)", "Section 4 –".

export interface Enumerator {
  /** Without punctuation: "1", "2.1", "III", "a", "4". */
  readonly number: string;
  /** decimal: 1, 2.1; roman: IV; alpha: a, B; word: a number behind a word such as Section. */
  readonly style: "decimal" | "roman" | "alpha" | "word";
  /** How many parts the number has: 2 for "2.1". */
  readonly depth: number;
  /** Length of the enumerator with its punctuation and the blank after it. */
  readonly length: number;
  /** The punctuation around the number: "." for "1.", "()" for "(a)". */
  readonly form: string;
}

const word =
  /^(section|article|part|chapter|clause|annex|appendix|schedule|step)\s+(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])\s*(?:[.:)–—-]\s*|(?=$))/i;
const decimal = /^(\(?)(?:§\s*)?(\d{1,3}(?:\s?\.\s?\d{1,3}){0,5})\s{0,2}([.):]|\.\)|-|–|—)?(?=\s|$|[A-Z“"])\s*/;
const letters = /^(\(?)([IVXLC]{1,6}|[ivxlc]{1,6}|[A-Z]|[a-z])\s?([.)])(?=\s|$)\s*/;

export function readEnumerator(line: string): Enumerator | undefined {
  const named = word.exec(line);
  if (named)
    return { number: named[2]!, style: "word", depth: named[2]!.split(".").length, length: named[0].length, form: named[1]!.toLowerCase() };
  const digits = decimal.exec(line);
  if (digits) {
    const number = digits[2]!.replace(/\s/g, "");
    return {
      number,
      style: "decimal",
      depth: number.split(".").length,
      length: digits[0].length,
      form: (digits[1] ?? "") + (digits[3] ?? ""),
    };
  }
  const letter = letters.exec(line);
  if (!letter) return undefined;
  const roman = /^[ivxlc]+$/i.test(letter[2]!) && letter[2] !== "c" && letter[2] !== "C" && letter[2] !== "d";
  return { number: letter[2]!, style: roman ? "roman" : "alpha", depth: 1, length: letter[0].length, form: letter[1]! + letter[3]! };
}
