// Lines and columns of a text. The only place where an offset becomes a line.
import type { Span } from "./span";

/** A place in a text: both 0-based, `character` in UTF-16 code units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text starts; a line ends with \r\n, \n or \r, as in LSP. */
export interface Lines {
  readonly length: number;
  readonly starts: readonly number[];
}

export function readLines(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  return { length: text.length, starts };
}

/** The 0-based line that holds `offset`; offsets outside the text are clamped. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of a UTF-16 offset; offsets outside the text are clamped. */
export function positionAt(lines: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, lines.length));
  const line = lineAt(lines, inside);
  return { line, character: inside - lines.starts[line]! };
}

/** The UTF-16 offset of a position; a line or character past the end is clamped to the end of the text or line start of the next. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length;
  return Math.max(start, Math.min(start + position.character, next));
}

/** The start and end positions of a span. */
export function rangeOf(lines: Lines, s: Span): { start: Position; end: Position } {
  return { start: positionAt(lines, s.start), end: positionAt(lines, s.end) };
}
