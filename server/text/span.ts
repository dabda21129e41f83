// Spans of text: half-open ranges of UTF-16 offsets. Knows nothing of what the text says.

/** Half-open [start, end) in UTF-16 code units: what JavaScript strings and LSP both count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The same span, `by` code units further on. */
export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });
