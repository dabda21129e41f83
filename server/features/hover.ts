// Hover: over a finding, what it is, why it matters, what to do, and the way to its other end.
import { type Hover, MarkupKind } from "vscode-languageserver-types";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { rulePage } from "../rules/pages";
import type { Fix, Rule } from "../rules/rule";
import { positionAt, rangeOf } from "../text/lines";
import { escapeMarkdown } from "../text/markdown";
import type { Span } from "../text/span";

/** What the client can show in a hover. */
export interface HoverSupport {
  readonly markdown: boolean;
  /** The client itself shows the diagnostic's message in the hover: it is not said twice. */
  readonly showsDiagnostics: boolean;
}

/** A finding under the pointer with what is known about it. */
export interface Explained {
  readonly finding: Finding;
  readonly rule: Rule;
  /** Checked by the engine. */
  readonly fixes: readonly Fix[];
}

/** Null where no finding stands. */
export function hoverOf(linted: Linted, explained: readonly Explained[], support: HoverSupport): Hover | null {
  if (explained.length === 0) return null;
  const write = support.markdown ? markdownOf : plainOf;
  const value = explained.map((one) => write(linted, one, support)).join(support.markdown ? "\n\n---\n\n" : "\n\n");
  const kind = support.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: rangeOf(linted.lines, explained[0]!.finding.span) };
}

function markdownOf(linted: Linted, { finding, rule, fixes }: Explained, support: HoverSupport): string {
  const parts = [`**${escapeMarkdown(rule.summary)}**`];
  if (!support.showsDiagnostics) parts.push(escapeMarkdown(finding.message));
  parts.push(`**Why it matters.** ${rule.why.trim()}`);
  if (fixes.length > 0) parts.push(`**What to do.** ${escapeMarkdown(sentenceOf(fixes))}`);
  if (finding.related.length > 0) parts.push(bothEnds(linted, finding));
  parts.push(`[About ${rule.name}](${rulePage(rule.name)})`);
  return parts.join("\n\n");
}

function bothEnds(linted: Linted, finding: Finding): string {
  const others = finding.related.map(({ span }) => linkTo(linted, span));
  return `**Both ends.** ${[`${linkTo(linted, finding.span)} (here)`, ...others].join(" ↔ ")}`;
}

/** A link that editors follow to a line and column (both 1-based). */
function linkTo(linted: Linted, span: Span): string {
  const { line, character } = positionAt(linted.lines, span.start);
  return `[line ${line + 1}](${linted.uri}#L${line + 1},${character + 1})`;
}

function plainOf(linted: Linted, { finding, rule, fixes }: Explained): string {
  const parts = [finding.message, `Why it matters: ${rule.why.trim()}`];
  if (fixes.length > 0) parts.push(`What to do: ${sentenceOf(fixes)}`);
  for (const { span, message } of finding.related) parts.push(`Line ${positionAt(linted.lines, span.start).line + 1}: ${message}`);
  parts.push(`${rule.name}: ${rulePage(rule.name)}`);
  return parts.join("\n\n");
}

const sentenceOf = (fixes: readonly Fix[]): string => `${fixes.map((fix) => fix.title).join("; or ")} (by quick fix).`;
