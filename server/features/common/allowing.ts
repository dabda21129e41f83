// Allowing: the comment by which an author allows a finding, put where it belongs, with a place for the reason.

import type { Block, Document } from "../../document/document";
import type { Finding } from "../../lint";
import type { Linted } from "../../linted";
import type { Fix } from "../../rules/rule";
import { l10n } from "../../text/l10n";

/** For the next line or paragraph, and for the file; none in plain text, which has no comments. `uri` tells MDX from Markdown. */
export function allowancesFor({ uri, policy }: Linted, { rule, span }: Finding): Fix[] {
  if (!policy || policy.document.format === "plaintext") return [];
  const { document } = policy;
  const isMdx = /\.mdx$/i.test(uri);
  // To MDX a comment is a part of the paragraph unless a blank line parts them.
  const remark = (command: string) =>
    isMdx ? `{/* ${command} ${rule}: \${1:the reason} */}\n` : `<!-- ${command} ${rule}: \${1:the reason} -->`;
  const block = document.blocks.find((one) => one.span.start <= span.start && span.start < Math.max(one.span.end, one.span.start + 1));
  const first = document.blocks[0];
  return [
    ...(block && canStandBefore(document, block)
      ? [fixAt(document, block, l10n.t("Allow {0} here", rule), remark("policywright-allow-next-line"))]
      : []),
    ...(first ? [fixAt(document, first, l10n.t("Allow {0} in this file", rule), remark("policywright-allow-file"))] : []),
  ];
}

/** In Markdown a comment between two items would part the list, and in a table it would end it. */
const canStandBefore = ({ format }: Document, { kind }: Block): boolean => format === "html" || kind === "paragraph" || kind === "heading";

function fixAt({ text, format }: Document, { span }: Block, title: string, remark: string): Fix {
  let start = span.start;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  const indent = /^[ \t]*/.exec(text.slice(start, start + 40))![0];
  // What stands before the block in its line belongs to mark-up around it.
  const isFree = format === "markdown" || text.slice(start, span.start).trim() === "";
  const at = isFree ? start : span.start;
  return { title, edits: [{ span: { start: at, end: at }, snippet: isFree ? `${indent}${remark}\n` : `${remark}\n` }] };
}
