// The policy map: the data flow of a policy as plain JSON, ready to be drawn: what, for which purpose, with whom, how long, and which of it contradicts itself.
import { excerpt } from "../../document/excerpt";
import { termOf, widestKind } from "../../knowledge/terms";
import type { Finding } from "../../lint";
import type { Linted } from "../../linted";
import type { Drawable, MapFlow, MapNode, MapSense, MapSentence, PolicyMap } from "../../picture/policyMap";
import { dataFlowOf, type Flow, type FlowFamily, type FlowKind, type FlowNode, inPlainWords } from "../../policy/dataFlow";
import type { Policy } from "../../policy/policy";
import type { Statement } from "../../statements/statement";
import { rangeOf } from "../../text/lines";
import { overlaps, type Span } from "../../text/span";

export function policyMapOf(linted: Linted): PolicyMap {
  const { uri, version, verdict, policy } = linted;
  const head = { uri, version, policy: policy !== undefined, because: linted.notices[0]?.message ?? verdict.because };
  if (!policy) return { ...head, nodes: [], flows: [], sentences: [] };
  return {
    ...head,
    ...(policy.language.kind === "other" ? { foreign: policy.language.name ?? "" } : {}),
    ...drawableOf({ ...linted, policy }),
  };
}

type Read = Pick<Linted, "lines" | "findings"> & { readonly policy: Policy };

/** What of a policy can be drawn. */
export function drawableOf(read: Read): Drawable {
  const { nodes, flows } = dataFlowOf(read.policy);
  const sentences = sentencesOf(read);
  const broken = read.findings.filter(({ rule }) => rule.startsWith("contradiction/"));
  return {
    nodes: nodes.map((node) => toNode(read, node)),
    flows: flows.map((flow) => toFlow(flow, sentences.indexOf, broken)),
    sentences: sentences.all,
  };
}

function toNode({ lines }: Read, { id, family, term, label, places }: FlowNode): MapNode {
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
function sentencesOf({ policy, lines }: Read) {
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
