// Hover: over a finding, what it is, why it matters, what to do, and the way to its other end; over a term, data, a recipient or a reference, what the policy says of it.

import { type Hover, MarkupKind } from "vscode-languageserver-types";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { rulePage } from "../rules/pages";
import type { Fix, Rule } from "../rules/rule";
import { l10n } from "../text/l10n";
import { rangeOf } from "../text/lines";
import { escapeMarkdown } from "../text/markdown";
import { cardOf } from "./common/cards";
import { glossaryAt, glossaryCard } from "./common/glossaryCard";
import { lineOf, linkTo } from "./common/links";
import { symbolAt } from "./common/symbolAt";

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

/** Null where nothing stands that there is more to say of. `offset` is in UTF-16 units. */
export function hoverOf(linted: Linted, offset: number, explained: readonly Explained[], support: HoverSupport): Hover | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  const card = symbol && cardOf(linted, symbol, support.markdown);
  const write = support.markdown ? markdownOf : plainOf;
  const entry = linted.policy && glossaryAt(linted.policy.glossary, linted.text, offset);
  const cards = [card, entry && glossaryCard(entry, support.markdown)].filter((one) => one !== undefined);
  const parts = [...explained.map((one) => write(linted, one, support)), ...cards];
  if (parts.length === 0) return null;
  const value = parts.join(support.markdown ? "\n\n---\n\n" : "\n\n");
  const kind = support.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: rangeOf(linted.lines, explained[0]?.finding.span ?? (card ? symbol!.span : entry!.span)) };
}

function markdownOf(linted: Linted, { finding, rule, fixes }: Explained, support: HoverSupport): string {
  const parts = [`**${escapeMarkdown(rule.summary)}**`];
  if (!support.showsDiagnostics) parts.push(escapeMarkdown(finding.message));
  parts.push(`**${l10n.t("Why it matters.")}** ${rule.why.trim()}`);
  if (fixes.length > 0) parts.push(`**${l10n.t("What to do.")}** ${escapeMarkdown(sentenceOf(fixes))}`);
  if (finding.related.length > 0) parts.push(bothEnds(linted, finding));
  parts.push(`[${l10n.t("About {0}", rule.name)}](${rulePage(rule.name)})`);
  return parts.join("\n\n");
}

function bothEnds(linted: Linted, finding: Finding): string {
  const others = finding.related.map(({ span }) => linkTo(linted, span));
  return `**${l10n.t("Both ends.")}** ${[l10n.t("{0} (here)", linkTo(linted, finding.span)), ...others].join(" ↔ ")}`;
}

function plainOf(linted: Linted, { finding, rule, fixes }: Explained): string {
  const parts = [finding.message, `${l10n.t("Why it matters.")} ${rule.why.trim()}`];
  if (fixes.length > 0) parts.push(`${l10n.t("What to do.")} ${sentenceOf(fixes)}`);
  for (const { span, message } of finding.related) parts.push(`${l10n.t("Line {0}", lineOf(linted, span))}: ${message}`);
  parts.push(`${rule.name}: ${rulePage(rule.name)}`);
  return parts.join("\n\n");
}

const sentenceOf = (fixes: readonly Fix[]): string => l10n.t("{0} (by quick fix).", fixes.map((fix) => fix.title).join(l10n.t("; or ")));
