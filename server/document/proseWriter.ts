// Writes Prose piece by piece: visible words with their place in the source, white space collapsed, invisible marks left out.
import type { Prose, Run } from "../text/prose";

/** Collects the words of one block. Offsets are UTF-16 code units of the document. */
export interface ProseWriter {
  /** Words that stand in `text` letter for letter at [from, to). */
  literal(text: string, from: number, to: number): void;
  /** Words that `length` units of source at `source` stand for: an entity, an escape. */
  decoded(words: string, source: number, length: number): void;
  /** Length of the words so far. */
  length(): number;
  /** The words from offset `at` on. */
  since(at: number): string;
  /** The words so far, white space at both ends cut; the writer is empty afterwards. */
  finish(): Prose;
}

/** White space and control characters: all of them a gap between words to a reader. */
export const isGap = (unit: number): boolean => unit <= 32 || unit === 160 || (unit >= 0x7f && (unit <= 0x9f || isWideGap(unit)));

const isWideGap = (unit: number): boolean =>
  unit >= 0x1680 &&
  (unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000);

/** Marks that show nothing: soft hyphen, zero-width space, word joiner, direction marks, byte order mark. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad || unit === 0x200b || unit === 0x200e || unit === 0x200f || unit === 0x2060 || unit === 0xfeff;

export function proseWriter(): ProseWriter {
  let pieces: string[] = [];
  let runs: Run[] = [];
  let size = 0;
  let gap: { source: number; length: number } | undefined;

  function push(words: string, source: number, length: number): void {
    const last = runs[runs.length - 1];
    const continues =
      last !== undefined && words.length === length && size - last.at === last.length && last.source + last.length === source;
    if (continues) runs[runs.length - 1] = { at: last.at, source: last.source, length: last.length + length };
    else runs.push({ at: size, source, length });
    pieces.push(words);
    size += words.length;
  }

  function write(words: string, source: number, length: number): void {
    if (gap && size > 0) push(" ", gap.source, gap.length);
    gap = undefined;
    push(words, source, length);
  }

  function literal(text: string, from: number, to: number): void {
    let i = from;
    while (i < to) {
      const start = i;
      if (isInvisible(text.charCodeAt(i))) i++;
      else if (isGap(text.charCodeAt(i))) {
        while (i < to && isGap(text.charCodeAt(i))) i++;
        gap ??= { source: start, length: i - start };
      } else {
        // A single blank between words stays inside the run.
        while (i < to) {
          const unit = text.charCodeAt(i);
          if (isInvisible(unit)) break;
          if (isGap(unit) && (unit !== 32 || i + 1 >= to || isGap(text.charCodeAt(i + 1)) || isInvisible(text.charCodeAt(i + 1)))) break;
          i++;
        }
        write(text.slice(start, i), start, i - start);
      }
    }
  }

  function decoded(words: string, source: number, length: number): void {
    let visible = "";
    let gapAfter = false;
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i);
      if (isInvisible(unit)) continue;
      if (!isGap(unit)) {
        if (gapAfter) visible += " ";
        gapAfter = false;
        visible += words[i];
      } else if (visible) gapAfter = true;
      else gap ??= { source, length };
    }
    if (visible) write(visible, source, length);
    if (gapAfter) gap = { source: source + length, length: 0 };
  }

  function finish(): Prose {
    const prose = { text: pieces.join(""), runs };
    pieces = [];
    runs = [];
    size = 0;
    gap = undefined;
    return prose;
  }

  function since(at: number): string {
    const whole = pieces.join("");
    pieces = [whole];
    return whole.slice(at);
  }

  return { literal, decoded, finish, since, length: () => size };
}
