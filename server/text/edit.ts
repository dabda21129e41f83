// Edits of a text: what they are and how to apply them.
import type { Span } from "./span";

/** Replaces `span` (an insertion where it is empty) by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Replaces `span` by `snippet`, which is in LSP snippet syntax: `${1:words}` are tab stops; other text is escaped by escapeSnippet. */
export interface SnippetEdit {
  readonly span: Span;
  readonly snippet: string;
}

/** The text after all edits, which must not overlap; their order does not matter, but insertions at one offset keep theirs. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.span.start - b.edit.span.start || a.i - b.i);
  let result = "";
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
