// insertBody: a text under a heading that has none, in the document's own style.
import type { SnippetEdit } from "../text/edit";
import type { Document } from "./document";
import { bodyText } from "./insert";
import { contentHtml } from "./insertHtml";
import { gapsOf, indentAt, lineEndOf } from "./insertStyle";

/** Lines are in LSP snippet syntax; one that begins with "- " is an item of a list. `heading` is an index in Document.blocks. */
export function insertBody(document: Document, heading: number, body: readonly string[]): SnippetEdit {
  const block = document.blocks[heading]!;
  const end = lineEndOf(document);
  const at = endOfHeading(document, block.span.end);
  if (document.format === "html")
    return {
      span: { start: at, end: at },
      snippet: end + contentHtml(document, body, indentAt(document, block.span.start), end).join(end),
    };
  const gap = end.repeat(gapsOf(document, block).afterHeading);
  return { span: { start: at, end: at }, snippet: gap + bodyText(document, heading, body) };
}

/** Behind the line that is drawn under a title of plain text. */
function endOfHeading({ text, format }: Document, end: number): number {
  let at = end;
  while (/[\r\n]/.test(text[at - 1] ?? "")) at--;
  const drawn = format === "plaintext" ? /^[ \t]*\r?\n[ \t]*([=\-~_*])\1{2,200}(?=[ \t]*(?:\r?\n|$))/.exec(text.slice(at, at + 300)) : null;
  return at + (drawn?.[0].length ?? 0);
}
