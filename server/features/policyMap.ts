// The policy map: the data flow of a policy as plain JSON, ready to be drawn: what, for which purpose, with whom, how long, and which of it contradicts itself.
import { excerpt } from "../document/excerpt";
import { termOf, widestKind } from "../knowledge/terms";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { dataFlowOf, type Flow, type FlowFamily, type FlowKind, type FlowNode, inPlainWords } from "../policy/dataFlow";
import type { Statement } from "../statements/statement";
import { rangeOf } from "../text/lines";
import { overlaps, type Span } from "../text/span";
import type { MapRange } from "./common/ranges";

/** How sure a statement is. Contradicted is no grade of it: any of them can be. */
export type MapSense = "stated" | "possible" | "implied" | "denied";

export interface MapSentence {
  /** The sentence as a reader sees it, cut where it is long. */
  readonly words: string;
  /** The clause in the text. */
  readonly range: MapRange;
  readonly sense: MapSense;
}

export interface MapNode {
  readonly id: string;
  readonly family: FlowFamily;
  readonly label: string;
  /** The wider kind that it may be drawn with. */
  readonly group: { readonly id: string; readonly label: string };
  readonly places: readonly MapRange[];
}

export interface MapFlow {
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly sense: MapSense;
  /** A finding of contradiction touches its statements. */
  readonly contradicted: boolean;
  /** Indices in `sentences`, in the order of the text; never empty. */
  readonly sentences: readonly number[];
  /** What the findings say of it. */
  readonly findings: readonly string[];
}

export interface PolicyMap {
  readonly uri: string;
  readonly version: number;
  /** Whether the document is a policy, and why or why not, in words. */
  readonly policy: boolean;
  readonly because: string;
  /** The language of a text that is not in English, which has no statements; "" where it cannot be told which. */
  readonly foreign?: string;
  readonly nodes: readonly MapNode[];
  readonly flows: readonly MapFlow[];
  readonly sentences: readonly MapSentence[];
}

export function policyMapOf(linted: Linted): PolicyMap {
  const { uri, version, verdict, policy } = linted;
  const head = { uri, version, policy: policy !== undefined, because: linted.notices[0]?.message ?? verdict.because };
  if (!policy) return { ...head, nodes: [], flows: [], sentences: [] };
  const { nodes, flows } = dataFlowOf(policy);
  const sentences = sentencesOf(linted);
  const broken = linted.findings.filter(({ rule }) => rule.startsWith("contradiction/"));
  return {
    ...head,
    ...(policy.language.kind === "other" ? { foreign: policy.language.name ?? "" } : {}),
    nodes: nodes.map((node) => toNode(linted, node)),
    flows: flows.map((flow) => toFlow(flow, sentences.indexOf, broken)),
    sentences: sentences.all,
  };
}

function toNode({ lines }: Linted, { id, family, term, label, places }: FlowNode): MapNode {
  return { id, family, label, group: groupOf(family, term), places: places.map((place) => rangeOf(lines, place)) };
}

const others: Readonly<Record<FlowFamily, string>> = {
  source: "others",
  data: "other data",
  purpose: "other purposes",
  recipient: "others",
  period: "periods",
};

function groupOf(family: FlowFamily, term: string): MapNode["group"] {
  const known = family === "data" || family === "purpose" || family === "recipient" ? termOf(family, term) : undefined;
  if (!known) return { id: `${family}:group:others`, label: others[family] };
  const widest = widestKind(known.family, term);
  return { id: `${family}:group:${widest}`, label: inPlainWords(widest) };
}

function toFlow(flow: Flow, indexOf: (statement: Statement) => number, broken: readonly Finding[]): MapFlow {
  const { kind, from, to, denied, implied, possible, statements } = flow;
  const touching = broken.filter(
    ({ rule, span, related }) =>
      (concerns[rule]?.includes(kind) ?? true) &&
      statements.some((statement) => [span, ...related.map((end) => end.span)].some((end) => overlaps(end, statement.span))),
  );
  return {
    kind,
    from,
    to,
    sense: denied ? "denied" : implied ? "implied" : possible ? "possible" : "stated",
    contradicted: touching.length > 0,
    sentences: [...new Set(statements.map(indexOf))],
    findings: [...new Set(touching.map(({ message }) => message))],
  };
}

/** A sentence often says several things: the flows that a contradiction of a kind is about. Of other kinds it is all. */
const concerns: Readonly<Record<string, readonly FlowKind[]>> = {
  "contradiction/sharing": ["shared"],
  "contradiction/sale": ["shared"],
  "contradiction/transfer": ["shared"],
  "contradiction/collection": ["collected"],
  "contradiction/use": ["used"],
  "contradiction/retention": ["kept"],
};

/** Each sentence once however many flows it gives: a list of data and a list of recipients give their product. */
function sentencesOf({ policy, lines }: Linted) {
  const all: MapSentence[] = [];
  const known = new Map<string, number>();
  const indexOf = (statement: Statement): number => {
    const sense = senseOf(statement);
    const key = `${statement.sentence} ${sense}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { document } = policy!;
    const sentence: Span = document.sentences[statement.sentence]?.span ?? statement.span;
    all.push({ words: excerpt(document, sentence, 260), range: rangeOf(lines, statement.span), sense });
    known.set(key, all.length - 1);
    return all.length - 1;
  };
  return { all, indexOf };
}

const senseOf = ({ polarity, implied, modality }: Statement): MapSense =>
  polarity === "does-not" ? "denied" : implied !== undefined ? "implied" : modality === "may" ? "possible" : "stated";
