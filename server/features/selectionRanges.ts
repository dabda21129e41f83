// Selection ranges: word → phrase → clause → sentence → block → section → document, so that a selection grows as a lawyer reads.
import type { SelectionRange } from "vscode-languageserver-types";
import type { Linted } from "../linted";
import { extentsIn } from "../statements/extents";
import { rangeOf } from "../text/lines";
import { sourceSpan } from "../text/prose";
import { contains, type Span } from "../text/span";
import { touches } from "./common/symbolAt";

/** One chain for each UTF-16 offset, each range inside the next. */
export const selectionRangesOf = (linted: Linted, offsets: readonly number[]): SelectionRange[] =>
  offsets.map((offset) => chainOf(linted, offset));

function chainOf(linted: Linted, offset: number): SelectionRange {
  const whole: Span = { start: 0, end: linted.text.length };
  let chain: SelectionRange = { range: rangeOf(linted.lines, whole) };
  let last = whole;
  for (const span of [...around(linted, offset)].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!contains(last, span) || (last.start === span.start && last.end === span.end)) continue;
    chain = { range: rangeOf(linted.lines, span), parent: chain };
    last = span;
  }
  return chain;
}

/** Everything that holds the offset; nested or not. */
function around({ policy }: Linted, offset: number): Span[] {
  if (!policy) return [];
  const { sections, blocks, sentences } = policy.document;
  const spans = [...sections.map(({ span }) => span), ...sections.map(({ heading }) => heading), ...blocks.map(({ span }) => span)];
  const sentence = sentences.find(({ span }) => touches(span, offset));
  if (sentence) {
    spans.push(sentence.span);
    const { words, phrases, clauses } = extentsIn(sentence.prose.text);
    for (const { start, end } of [...clauses, ...phrases, ...words]) spans.push(sourceSpan(sentence.prose, start, end));
  }
  return spans.filter((span) => touches(span, offset));
}
