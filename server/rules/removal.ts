// Removals: edits that take out whole blocks or sentences with the white space that parted them.
import type { Document } from "../document/document";
import { contains, type Span } from "../text/span";
import type { FixEdit } from "./rule";

/** Takes out blocks [from, to), up to the block that follows or, behind the last, back to the one before. */
export function removeBlocks({ text, blocks }: Document, from: number, to: number): FixEdit {
  const span = { start: blocks[from]!.span.start, end: blocks[to - 1]!.span.end };
  return { span: widen(text, span), snippet: "" };
}

/** Takes out a part of a paragraph with the blank before it, or behind it where it comes first. */
export function removeWords({ text }: Document, { start, end }: Span): FixEdit {
  let from = start;
  while (/\s/.test(text[from - 1] ?? "")) from--;
  return { span: { start: from, end }, snippet: "" };
}

/** Takes out a remark, with its block and the blank lines behind it where next to nothing else stands there. */
export function removeRemark({ text, blocks }: Document, span: Span): FixEdit {
  const block = blocks.find((one) => contains(one.span, span));
  if (!block || block.span.end - block.span.start > span.end - span.start + 8) return { span, snippet: "" };
  let { end } = block.span;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  return { span: { start: block.span.start, end }, snippet: "" };
}

/** The span with its line's indent and the line ends behind it, so that one gap stays where there were two. */
export function widen(text: string, { start, end }: Span): Span {
  let from = start;
  while (/[ \t]/.test(text[from - 1] ?? "")) from--;
  const isOwnLine = from === 0 || /[\r\n]/.test(text[from - 1]!);
  let to = end;
  while (/[ \t]/.test(text[to] ?? "")) to++;
  if (!isOwnLine || (to < text.length && !/[\r\n]/.test(text[to]!))) return { start, end };
  while (/\s/.test(text[to] ?? "")) to++;
  while (to > end && !/[\r\n]/.test(text[to - 1]!)) to--;
  if (to < text.length) return { start: from, end: to };
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  return { start: from, end: /[\r\n]/.test(text[end] ?? "") ? end : to };
}
