// The overview: what a policy holds, as groups of items that each lead to a place, for a tree in the side bar.
import type { Section } from "../document/document";
import { excerpt } from "../document/excerpt";
import { rights } from "../knowledge/disclosures";
import type { Linted } from "../linted";
import type { MapRange } from "../picture/policyMap";
import { dataFlowOf, type Flow, type FlowKind, type FlowNode } from "../policy/dataFlow";
import type { Contact } from "../policy/policy";
import { rangeOf } from "../text/lines";
import { contains, type Span } from "../text/span";

export type OverviewKind =
  | "section"
  | "data"
  | "recipient"
  | "purpose"
  | "period"
  | "denied"
  | "right"
  | "partial"
  | "contact"
  | "missing"
  | "wanting";

export interface OverviewItem {
  readonly kind: OverviewKind;
  readonly label: string;
  /** A few words behind the label. */
  readonly detail?: string;
  /** The whole of it, for a tooltip: the sentence or the finding. */
  readonly words?: string;
  readonly range: MapRange;
  readonly children: readonly OverviewItem[];
}

export interface OverviewGroup {
  readonly id: "sections" | "data" | "recipients" | "rights" | "contacts" | "missing";
  readonly items: readonly OverviewItem[];
}

export interface Overview {
  readonly uri: string;
  readonly version: number;
  /** False for what is no policy, which has no groups. */
  readonly policy: boolean;
  readonly groups: readonly OverviewGroup[];
}

export function overviewOf(linted: Linted): Overview {
  const { uri, version, policy } = linted;
  if (!policy) return { uri, version, policy: false, groups: [] };
  const groups: OverviewGroup[] = [
    { id: "sections", items: sectionsOf(linted) },
    { id: "data", items: flowsOf(linted, "data") },
    { id: "recipients", items: flowsOf(linted, "recipient") },
    { id: "rights", items: rightsOf(linted) },
    { id: "contacts", items: policy.contacts.filter(({ owner }) => owner !== "other").map((contact) => contactItem(linted, contact)) },
    { id: "missing", items: missingOf(linted) },
  ];
  return { uri, version, policy: true, groups };
}

function sectionsOf(linted: Linted): OverviewItem[] {
  const { sections } = linted.policy!.document;
  const childrenOf = new Map<number | undefined, number[]>();
  sections.forEach(({ parent }, i) => {
    const above = parent !== undefined && parent < i ? parent : undefined;
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), i]);
  });
  const itemOf = (i: number): OverviewItem => {
    const section = sections[i]!;
    return {
      kind: "section",
      label: oneLine(section.title) || "(no title)",
      detail: findingsIn(linted, section),
      range: rangeOf(linted.lines, section.heading),
      children: (childrenOf.get(i) ?? []).map(itemOf),
    };
  };
  const roots = (childrenOf.get(undefined) ?? []).map(itemOf);
  // A title over everything else says nothing here.
  return roots.length === 1 && roots[0]!.children.length > 0 ? [...roots[0]!.children] : roots;
}

function findingsIn({ findings }: Linted, { span }: Section): string | undefined {
  const count = findings.filter((finding) => contains(span, { start: finding.span.start, end: finding.span.start })).length;
  return count > 0 ? counted(count, "finding") : undefined;
}

/** Data with who gets them, what for and how long; recipients with what they get. Each once, in the order of the text. */
function flowsOf(linted: Linted, family: "data" | "recipient"): OverviewItem[] {
  const { nodes, flows } = dataFlowOf(linted.policy!);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes
    .filter((node) => node.family === family)
    .flatMap((node): OverviewItem[] => {
      const mine = flows.filter(({ from, to }) => from === node.id || to === node.id);
      const first = node.places[0] ?? mine[0]?.statements[0]?.span;
      if (!first) return [];
      const children = mine.filter(({ kind }) => kind !== "collected").map((flow) => flowItem(linted, node, flow, byId));
      const collected = mine.find(({ kind }) => kind === "collected");
      const words = excerptOf(linted, collected?.statements[0]?.span ?? first);
      return [{ kind: family, label: node.label, detail: sumOf(family, mine), words, range: rangeOf(linted.lines, first), children }];
    });
}

function sumOf(family: "data" | "recipient", mine: readonly Flow[]): string | undefined {
  const shared = mine.filter(({ kind, denied }) => kind === "shared" && !denied).length;
  if (shared > 0) return family === "data" ? `shared with ${shared}` : `receives ${shared}`;
  const all = mine.length > 0 && mine.every(({ denied }) => denied);
  return all ? (family === "data" ? "denied" : "receives nothing") : undefined;
}

const verbs: Readonly<Record<FlowKind, string>> = { collected: "from", used: "for", shared: "to", kept: "kept" };

function flowItem(linted: Linted, node: FlowNode, flow: Flow, byId: ReadonlyMap<string, FlowNode>): OverviewItem {
  const other = byId.get(flow.from === node.id ? flow.to : flow.from)!;
  const at = flow.statements[0]!.span;
  const verb = node.family === "data" ? `${verbs[flow.kind]} ` : "";
  const sense = flow.implied ? "implied" : flow.possible ? "possible" : undefined;
  return {
    kind: flow.denied ? "denied" : other.family === "source" ? "data" : other.family,
    label: `${flow.denied ? "not " : ""}${verb}${other.label}`,
    detail: sense,
    words: excerptOf(linted, at),
    range: rangeOf(linted.lines, at),
    children: [],
  };
}

function rightsOf(linted: Linted): OverviewItem[] {
  const { disclosures } = linted.policy!;
  return rights.flatMap(({ id, name }): OverviewItem[] => {
    const { state, span, lacks } = disclosures[id]!;
    if (state === "absent" || !span) return [];
    const words = excerptOf(linted, span);
    const item = { label: name, words, range: rangeOf(linted.lines, span), children: [] };
    return [state === "partial" ? { ...item, kind: "partial", detail: lacks ?? "in part" } : { ...item, kind: "right" }];
  });
}

const roles: Readonly<Record<string, string>> = { dpo: "data protection officer" };

function contactItem(linted: Linted, { kind, text, role, placeholder, malformed, span }: Contact): OverviewItem {
  return {
    kind: placeholder || malformed ? "wanting" : "contact",
    label: oneLine(text) || kind,
    detail: placeholder ? "not filled in" : (malformed ?? roles[role] ?? role),
    words: excerptOf(linted, span),
    range: rangeOf(linted.lines, span),
    children: [],
  };
}

const missingOf = (linted: Linted): OverviewItem[] =>
  linted.findings
    .filter(({ rule }) => rule.startsWith("missing/"))
    .map(({ rule, span, message, severity }) => ({
      kind: severity === "error" || severity === "warning" ? "missing" : "wanting",
      label: rule.slice("missing/".length).replaceAll("-", " "),
      words: message,
      range: rangeOf(linted.lines, span),
      children: [],
    }));

const excerptOf = ({ policy }: Linted, at: Span): string => excerpt(policy!.document, at, 220);

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
