// Sightings: channels seen in a string, before it is known whose they are.
import type { ContactKind } from "./policy";

/** A channel, or what stands where one should. Offsets are UTF-16 code units of the string it was seen in. */
export interface Sighting {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
  /** Normalised: an address in lower case, the digits of a number, a link's target. */
  readonly value: string;
  /** An unfilled, masked or obfuscated value. */
  readonly placeholder?: boolean;
  /** Why it cannot work, in words that follow "The e-mail address …". */
  readonly malformed?: string;
  /** Counts only where the reader is told to get in touch: a line of underscores by itself. */
  readonly needsCall?: boolean;
  /** As it was surely meant, where malformed. */
  readonly correction?: string;
}

/** The sightings in order, each overlapping one dropped in favour of the one that stands earlier in `sightings`. */
export function withoutOverlaps(sightings: readonly Sighting[]): Sighting[] {
  const ordered = sightings.map((s, rank) => ({ s, rank })).sort((a, b) => a.s.start - b.s.start || a.rank - b.rank);
  const kept: { s: Sighting; rank: number }[] = [];
  for (const one of ordered) {
    const last = kept[kept.length - 1];
    if (!last || last.s.end <= one.s.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ s }) => s);
}
