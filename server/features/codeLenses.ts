// Code lenses: over a section, what it collects and shares; over a promise, what contradicts it.

import type { CodeLens, Command } from "vscode-languageserver-types";
import type { Section } from "../document/document";
import type { Linted } from "../linted";
import { dataFlowOf, type Flow } from "../policy/dataFlow";
import type { Policy } from "../policy/policy";
import { l10n } from "../text/l10n";
import { positionAt, rangeOf } from "../text/lines";
import { contains, type Span } from "../text/span";

/** `commands`: the client knows `policywright.goTo`; without it lenses only say. */
export function codeLensesOf(linted: Linted, commands: boolean): CodeLens[] {
  const { policy } = linted;
  if (!policy) return [];
  const lens = (span: Span, title: string, command?: Omit<Command, "title">): CodeLens => ({
    range: rangeOf(linted.lines, span),
    command: { title, command: "", ...command },
  });
  const sections = ownParts(policy).flatMap(({ section, own }) => {
    const title = summaryOf(policy, own);
    return title ? [lens(section.heading, title)] : [];
  });
  const broken = linted.findings.filter(({ rule, related }) => rule.startsWith("contradiction/") && related.length > 0);
  const contradictions = broken.map(({ span, related }) => {
    const title = related.length === 1 ? l10n.t("contradicted by 1 statement") : l10n.t("contradicted by {0} statements", related.length);
    const args = [linted.uri, positionAt(linted.lines, related[0]!.span.start)];
    return lens(span, title, commands ? { command: "policywright.goTo", arguments: args } : undefined);
  });
  return [...sections, ...contradictions].sort((a, b) => a.range.start.line - b.range.start.line);
}

/** Each section with the part of it that stands before its first sub-section. */
function ownParts({ document: { sections } }: Policy): { section: Section; own: Span }[] {
  return sections.map((section, i) => {
    const child = sections.find((one, k) => k > i && one.parent === i);
    return { section, own: { start: section.span.start, end: child ? child.span.start : section.span.end } };
  });
}

function summaryOf(policy: Policy, own: Span): string | undefined {
  const mine = dataFlowOf(policy).flows.filter(
    ({ denied, statements }) => !denied && statements.some(({ span, polarity }) => polarity === "does" && contains(own, span)),
  );
  const collected = countOf(mine, "collected", "to");
  const shared = mine.filter(({ kind }) => kind === "shared");
  const parts = [
    collected > 0 ? (collected === 1 ? l10n.t("collects 1 data type") : l10n.t("collects {0} data types", collected)) : "",
    shared.length > 0 ? sharedInWords(countOf(shared, "shared", "from"), countOf(shared, "shared", "to")) : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : undefined;
}

const countOf = (flows: readonly Flow[], kind: Flow["kind"], end: "from" | "to"): number =>
  new Set(flows.filter((flow) => flow.kind === kind).map((flow) => flow[end])).size;

function sharedInWords(data: number, recipients: number): string {
  if (data === 1)
    return recipients === 1
      ? l10n.t("shares 1 data type with 1 kind of recipient")
      : l10n.t("shares 1 data type with {0} kinds of recipient", recipients);
  return recipients === 1
    ? l10n.t("shares {0} data types with 1 kind of recipient", data)
    : l10n.t("shares {0} data types with {1} kinds of recipient", data, recipients);
}
