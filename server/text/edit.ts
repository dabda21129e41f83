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

/** The one edit that leads from a text to another, as short as it can be; undefined where they are the same. No surrogate pair is cut. */
export function oneEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (cutsPair(before, start) || cutsPair(after, start)) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (cutsPair(before, before.length - tail) || cutsPair(after, after.length - tail)) tail--;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

const cutsPair = (text: string, at: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** `added` with new lines as the text's first line ends. */
export function inLineEndsOf(text: string, added: string): string {
  const end = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  return end === "\n" ? added : added.replace(/\r\n?|\n/g, end);
}
