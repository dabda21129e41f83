// places: spans as reports write them, 1-based.
import { type Lines, positionAt } from "../../text/lines";
import type { Span } from "../../text/span";

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** 0-based, in UTF-16 code units from the start of the text; a byte order mark is no part of it. */
  readonly offset: number;
}

export function placeAt(lines: Lines, offset: number): Place {
  const { line, character } = positionAt(lines, offset);
  return { line: line + 1, column: character + 1, offset };
}

export const placesOf = (lines: Lines, { start, end }: Span): { start: Place; end: Place } => ({
  start: placeAt(lines, start),
  end: placeAt(lines, end),
});
