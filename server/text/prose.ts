// Prose: the words of a passage without its mark-up, with the way back to the source.
import type { Span } from "./span";

/**
 * A run of `text` [at, next run's at) that stands at `source` in the document. `length` is the number of source code units the run
 * takes; it differs from the run's own length where mark-up stands for text (an entity such as `&amp;`, an escape such as `\*`).
 */
export interface Run {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** Words as a reader sees them. Runs are ordered by `at`, the first at 0; between runs the source may hold mark-up that shows nothing. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Prose whose text stands in the document letter for letter from `source` on. */
export const plainProse = (text: string, source: number): Prose => ({ text, runs: [{ at: 0, source, length: text.length }] });

function runIndex(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The source span of prose.text[start, end). Its ends lie on visible characters, so mark-up around the words stays outside. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  if (prose.runs.length === 0) return { start: 0, end: 0 };
  const from = sourceOffset(prose, start, false);
  return { start: from, end: Math.max(from, end > start ? sourceOffset(prose, end, true) : from) };
}

/** Source offset of a prose offset. As an end (`asEnd`) it belongs to the character before it. */
function sourceOffset(prose: Prose, offset: number, asEnd: boolean): number {
  const i = runIndex(prose.runs, asEnd ? Math.max(0, offset - 1) : offset);
  const run = prose.runs[i]!;
  const width = (prose.runs[i + 1]?.at ?? prose.text.length) - run.at;
  const inside = offset - run.at;
  if (width === run.length) return run.source + Math.min(inside, run.length);
  return inside === 0 ? run.source : run.source + run.length;
}

/** A part [start, end) of prose as prose of its own. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const runs: Run[] = [];
  for (let i = runIndex(prose.runs, start); i < prose.runs.length; i++) {
    const run = prose.runs[i]!;
    if (run.at >= end) break;
    const next = prose.runs[i + 1]?.at ?? prose.text.length;
    const width = next - run.at;
    const from = Math.max(start, run.at);
    const to = Math.min(end, next);
    if (to <= from) continue;
    if (width === run.length) runs.push({ at: from - start, source: run.source + from - run.at, length: to - from });
    else runs.push({ at: from - start, source: run.source, length: run.length });
  }
  return { text: prose.text.slice(start, end), runs };
}

/** The visible text of prose whose source lies in the span: entities resolved, mark-up left out. */
export function visibleText(prose: Prose, span: Span): string {
  let text = "";
  for (const [i, run] of prose.runs.entries()) {
    if (run.source >= span.end) break;
    const next = prose.runs[i + 1]?.at ?? prose.text.length;
    if (next - run.at !== run.length) {
      if (run.source >= span.start && run.source + run.length <= span.end) text += prose.text.slice(run.at, next);
      continue;
    }
    const from = Math.max(0, span.start - run.source);
    const to = Math.min(run.length, span.end - run.source);
    if (to > from) text += prose.text.slice(run.at + from, run.at + to);
  }
  return text;
}
