// Data flow: what the policy collects, what for, who gets it and how long it is kept, gathered from all statements as one graph.
import { rolesOfName } from "../knowledge/glossary";
import { laws } from "../knowledge/references";
import type { Duration, Mention, Statement } from "../statements/statement";
import type { Span } from "../text/span";
import type { Policy } from "./policy";

export type FlowFamily = "source" | "data" | "purpose" | "recipient" | "period";

/** Something that the statements name, once however many places name it. */
export interface FlowNode {
  /** Unique in the graph: "data:email-address", "recipient:name:UPS". */
  readonly id: string;
  readonly family: FlowFamily;
  /** Id of the term in the knowledge; "" for what it does not know. */
  readonly term: string;
  /** For people: the company's name, the kind in plain words, or the words of the text. */
  readonly label: string;
  /** Where it is named, in the order of the text. */
  readonly places: readonly Span[];
}

/** collected: source → data; used: data → purpose; shared: data → recipient; kept: data → period. */
export type FlowKind = "collected" | "used" | "shared" | "kept";

/** What statements say of two nodes; `denied` where all of them deny it. */
export interface Flow {
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly denied: boolean;
  /** Not said but meant, in every place. */
  readonly implied: boolean;
  /** Only ever said as a possibility ("may share"). */
  readonly possible: boolean;
  /** In the order of the text; never empty. */
  readonly statements: readonly Statement[];
}

export interface DataFlow {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

const known = new WeakMap<Policy, DataFlow>();

/** Read once a policy. Statements that are not asserted, or whose polarity is unsure, are left out. */
export function dataFlowOf(policy: Policy): DataFlow {
  const before = known.get(policy);
  if (before) return before;
  const flow = readDataFlow(policy.statements);
  known.set(policy, flow);
  return flow;
}

type MutableNode = FlowNode & { places: Span[] };
interface Bundle {
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly statements: Statement[];
}

function readDataFlow(statements: readonly Statement[]): DataFlow {
  const nodes = new Map<string, MutableNode>();
  const bundles = new Map<string, Bundle>();
  const meet = (end: End): string => {
    const node = nodes.get(end.id) ?? { ...end, places: [] };
    nodes.set(end.id, node);
    if (end.place && !node.places.some(({ start }) => start === end.place!.start)) node.places.push(end.place);
    return end.id;
  };
  for (const statement of statements) {
    if (!isTold(statement)) continue;
    for (const { kind, from, to } of pairsOf(statement)) {
      const [a, b] = [meet(from), meet(to)];
      const key = `${kind} ${a} ${b}`;
      const bundle = bundles.get(key) ?? { kind, from: a, to: b, statements: [] };
      bundles.set(key, bundle);
      if (!bundle.statements.includes(statement)) bundle.statements.push(statement);
    }
  }
  return { nodes: [...nodes.values()], flows: [...bundles.values()].map(toFlow) };
}

const isTold = ({ asserted, polarity, actor }: Statement): boolean =>
  asserted && (polarity === "does" || polarity === "does-not") && actor.kind !== "reader";

function toFlow({ kind, from, to, statements }: Bundle): Flow {
  const done = statements.filter(({ polarity }) => polarity === "does");
  return {
    kind,
    from,
    to,
    statements,
    denied: done.length === 0,
    implied: done.length > 0 && done.every(({ implied }) => implied !== undefined),
    possible: done.length > 0 && done.every(({ modality }) => modality === "may"),
  };
}

type End = Omit<FlowNode, "places"> & { readonly place?: Span };
interface Pair {
  readonly kind: FlowKind;
  readonly from: End;
  readonly to: End;
}

const kindOf: Partial<Record<Statement["practice"], FlowKind>> = {
  collect: "collected",
  track: "collected",
  use: "used",
  serve: "used",
  combine: "used",
  share: "shared",
  sell: "shared",
  transfer: "shared",
  access: "shared",
  store: "kept",
  delete: "kept",
  last: "kept",
};

function pairsOf(statement: Statement): Pair[] {
  const { practice, recipients, purposes, durations } = statement;
  const kind = kindOf[practice];
  const data = statement.data.filter(isNamed).map((one) => endOf("data", one));
  if (!kind || data.length === 0) return [];
  const outsider = statement.actor.kind === "third-party" ? statement.actor.mention : undefined;
  const getters = [...recipients, ...(outsider && (kind === "shared" || kind === "collected") ? nameOf(outsider) : [])].filter(isNamed);
  const join = (flow: FlowKind, tos: readonly End[]): Pair[] => data.flatMap((from) => tos.map((to) => ({ kind: flow, from, to })));
  return [
    ...(kind === "collected" && !outsider ? data.map((to): Pair => ({ kind, from: readerEnd, to })) : []),
    ...(kind === "shared" || kind === "collected"
      ? join(
          "shared",
          getters.map((one) => endOf("recipient", one)),
        )
      : []),
    ...join(
      "used",
      purposes.filter(isNamed).map((one) => endOf("purpose", one)),
    ),
    ...(kind === "kept" ? join("kept", durations.map(periodEnd)) : []),
  ];
}

/** An outsider that the knowledge does not hold goes by its name, not as anyone; without one it may be anything that stands before a verb, such as a law. */
function nameOf(outsider: Mention): Mention[] {
  if (outsider.term !== "anyone") return [outsider];
  return /^(?:\p{Lu}[\p{L}\d.&'’-]+(?: |$))+$/u.test(outsider.text) && !laws.test(outsider.text) ? [{ ...outsider, term: "outsider" }] : [];
}

/** What is implied is told by its term alone, without words in the text. */
const isNamed = ({ anaphor, resolved, excluded, text, term }: Mention): boolean =>
  excluded !== true && (resolved === true || !anaphor) && (text !== "" || !isOpen(term));

const readerEnd: End = { id: "source:reader", family: "source", term: "reader", label: "you" };

function endOf(family: "data" | "purpose" | "recipient", { term, name, text, kind, span, resolved }: Mention): End {
  const words = oneLine(kind && kind !== "owned" && kind !== "machinery" ? kind : text);
  const place = resolved || text === "" ? undefined : span;
  if (name) return { id: `${family}:name:${name.toLowerCase()}`, family, term, label: name, place };
  if (isOpen(term)) return { id: `${family}:words:${words.toLowerCase()}`, family, term: "", label: words, place };
  return { id: `${family}:${term}`, family, term, label: inPlainWords(term), place };
}

/** Terms that stand for whatever the knowledge does not hold. */
const isOpen = (term: string): boolean => term === "unknown" || term.startsWith("other-") || term === "outsider";

function periodEnd({ sense, days, span }: Duration): End {
  const label =
    sense === "forever" ? "without end" : sense === "at-once" ? "at once" : days === undefined ? "for a time" : `${sense} ${inUnits(days)}`;
  return { id: `period:${label}`, family: "period", term: sense, label, place: span };
}

/** Years of 365 and months of 30 days, where they come out even. */
function inUnits(days: number): string {
  const [count, unit] =
    days % 365 === 0 && days > 0 ? [days / 365, "year"] : days % 30 === 0 && days > 0 ? [days / 30, "month"] : [days, "day"];
  return `${Math.round(count * 10) / 10} ${unit}${count === 1 ? "" : "s"}`;
}

/** The id of a term as a reader says it. */
export const inPlainWords = (term: string): string => {
  const words = term.replaceAll("-", " ");
  return words.replace(/\bip\b/g, "IP").replace(/\bid\b/g, "ID");
};

/** The roles of a recipient in plain words: all of a vendor of the user's own; "" where the label says it all. */
export function rolesInWords({ family, term, label }: FlowNode, { glossary }: Policy): string {
  if (family !== "recipient" || term === "") return "";
  const roles = (rolesOfName(glossary, label) ?? [term]).map(inPlainWords).join(", ");
  return roles === label ? "" : roles;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
