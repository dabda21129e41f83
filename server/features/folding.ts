// Folding: sections and lists, in every format.
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Block } from "../document/document";
import type { Linted } from "../linted";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";

/** In the order of the text; what takes one line is not folded. */
export function foldingRangesOf(linted: Linted): FoldingRange[] {
  if (!linted.policy) return [];
  const { sections, blocks, frontMatter } = linted.policy.document;
  const front = frontMatter ? [{ ...linesOf(linted, frontMatter.span), kind: FoldingRangeKind.Region }] : [];
  const all = [...front, ...sections.map(({ span }) => linesOf(linted, span)), ...listsOf(blocks).map((span) => linesOf(linted, span))];
  return all.filter(({ startLine, endLine }) => endLine > startLine).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** 0-based lines; blank lines at the end stay visible. */
function linesOf({ text, lines }: Linted, { start, end }: Span): { startLine: number; endLine: number } {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return { startLine: lineAt(lines, start), endLine: lineAt(lines, Math.max(start, last - 1)) };
}

/** Runs of items: the outer list whole, and each list inside it. */
function listsOf(blocks: readonly Block[]): Span[] {
  const lists: Span[] = [];
  const open: { depth: number; start: number; end: number }[] = [];
  const close = (depth: number) => {
    while (open.length > 0 && open.at(-1)!.depth > depth) {
      const { start, end } = open.pop()!;
      lists.push({ start, end });
      const outer = open.at(-1);
      if (outer) outer.end = Math.max(outer.end, end);
    }
  };
  for (const { kind, depth = 1, span } of blocks) {
    close(kind === "item" ? depth : 0);
    if (kind !== "item") continue;
    const list = open.at(-1);
    if (list?.depth === depth) list.end = span.end;
    else open.push({ depth, ...span });
  }
  close(0);
  return lists;
}
