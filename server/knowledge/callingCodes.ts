// Calling codes of countries, and how many digits may follow them.
import yaml from "./callingCodes.yaml";
import digits from "./callingDigits.yaml";

export interface CallingCode {
  /** Without the plus sign: "44". */
  readonly code: string;
  /** How many digits a mobile number has after it. */
  readonly usual: number;
  /** Every number of digits that may follow it. */
  readonly lengths: readonly number[];
}

const known = new Map(
  Object.entries(yaml as Readonly<Record<string, readonly number[]>>).map(([code, [usual = 0, ...lengths]]) => [
    code,
    { code, usual, lengths },
  ]),
);

/** The calling code with which the digits of an international number begin, or undefined. No code begins another. */
export const callingCodeOf = (digits: string): CallingCode | undefined =>
  known.get(digits.slice(0, 1)) ?? known.get(digits.slice(0, 2)) ?? known.get(digits.slice(0, 3));

/** All of them. */
export const callingCodes: readonly CallingCode[] = [...known.values()];

/** For each calling code the first digits after which all numbers have one length, with that length. */
export const lengthsByDigit = digits as Readonly<Record<string, Readonly<Record<string, number>>>>;
