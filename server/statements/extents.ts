// Extents: how far the phrases and clauses of a sentence reach, for those who ask about the words and not about what they say.
import type { Span } from "../text/span";
import { chunk } from "./chunks";
import { parse } from "./clauses";
import { extentOf } from "./parsed";
import { tag } from "./tags";
import { tokenise } from "./tokens";

export interface Extents {
  readonly words: readonly Span[];
  readonly phrases: readonly Span[];
  readonly clauses: readonly Span[];
}

/** Offsets in `text`, which is one sentence as a reader sees it. */
export function extentsIn(text: string): Extents {
  const tokens = tag(tokenise(text));
  const chunks = chunk(tokens);
  const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): Span[] => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  };
  return {
    words: tokens.map(({ start, end }) => ({ start, end })),
    phrases: chunks.filter(({ kind }) => kind === "np" || kind === "vg").flatMap(spanOf),
    clauses: parse(chunks).map(extentOf).flatMap(spanOf),
  };
}
