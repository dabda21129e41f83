// Code lenses: over a section, what it collects and shares; over a promise, what contradicts it.
import type { CodeLens, Command } from "vscode-languageserver-types";
import type { Section } from "../document/document";
import type { Linted } from "../linted";
import { dataFlowOf, type Flow } from "../policy/dataFlow";
import type { Policy } from "../policy/policy";
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
    const title = `contradicted by ${counted(related.length, "statement")}`;
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
    collected > 0 ? `collects ${counted(collected, "data type")}` : "",
    shared.length > 0
      ? `shares ${counted(countOf(shared, "shared", "from"), "data type")} with ${counted(countOf(shared, "shared", "to"), "kind")} of recipient`
      : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : undefined;
}

const countOf = (flows: readonly Flow[], kind: Flow["kind"], end: "from" | "to"): number =>
  new Set(flows.filter((flow) => flow.kind === kind).map((flow) => flow[end])).size;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
