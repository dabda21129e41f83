// changedFlows: data, recipients and purposes that appeared or went, known data that go to or serve something else than before, and what was
// said as a possibility and is now said as done.
import { normalise, type TermFamily, termOf } from "../knowledge/terms";
import { isTrade } from "../knowledge/trades";
import type { Statement } from "../statements/statement";
import { overlaps } from "../text/span";
import type { Change } from "./change";
import { dataFlowOf, type Flow, type FlowKind, type FlowNode } from "./dataFlow";
import { isKin, isRestated, namesTerm, namesTogether, saysWords, type VersionText } from "./versionText";

/** The flows of one version, and how it is compared with the other. */
interface Side {
  readonly mine: VersionText;
  readonly other: VersionText;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: readonly Flow[];
}

const sideOf = (mine: VersionText, other: VersionText): Side => {
  const { nodes, flows } = dataFlowOf(mine.policy);
  return { mine, other, nodes: new Map(nodes.map((node) => [node.id, node])), flows };
};

/** `promises`: changes that are known already, such as a denial that gave way to its practice. */
export function changedFlows(before: VersionText, after: VersionText, promises: readonly Change[]): Change[] {
  const [old, now] = [sideOf(before, after), sideOf(after, before)];
  const reversed = (statement: Statement) =>
    promises.some(({ old: was, new: is }) => was && is && is.start <= statement.span.start && statement.span.end <= is.end);
  const found: Change[] = [];
  const told = new Set<string>();
  for (const [side, change] of [
    [now, "appeared"],
    [old, "went"],
  ] as const)
    for (const { node, kind, name, data, statement } of freshNodes(side)) {
      if (change === "appeared") told.add(node.id);
      if (change === "appeared" && reversed(statement)) continue;
      // Who advertises does so for advertising: one change, not two.
      if (
        kind === "used" &&
        found.some((one) => one.kind === "recipient" && one.change === change && overlaps((one.new ?? one.old)!, statement.span))
      )
        continue;
      const place = change === "appeared" ? { new: statement.span } : { old: statement.span };
      const effect = change === "went" ? "open" : "wider";
      found.push({ kind: kinds[kind], change, effect, message: nodeMessage[change](kind, name, data), ...place });
    }
  return [...found, ...rerouted(old, now, told, reversed), ...madeCertain(old, now, reversed)];
}

const kinds = { collected: "data", shared: "recipient", used: "purpose", kept: "period" } as const;

const nodeMessage = {
  appeared: (kind: FlowKind, label: string, data: string) =>
    kind === "collected"
      ? `Data named for the first time: ${label}.`
      : kind === "shared"
        ? `A recipient named for the first time: ${label}, for ${data}.`
        : `A purpose named for the first time: ${label}, for ${data}.`,
  went: (kind: FlowKind, label: string) =>
    kind === "collected"
      ? `Data no longer named: ${label}.`
      : kind === "shared"
        ? `A recipient no longer named: ${label}.`
        : `A purpose no longer named: ${label}.`,
};

interface FreshNode {
  readonly node: FlowNode;
  readonly kind: FlowKind;
  /** As the text names it. */
  readonly name: string;
  /** The other ends, in words. */
  readonly data: string;
  readonly statement: Statement;
}

/** Data, recipients and purposes that this version speaks of as done and the other does not name at all. */
function freshNodes(side: Side): FreshNode[] {
  const byNode = new Map<string, { readonly kind: FlowKind; readonly flows: Flow[] }>();
  for (const flow of side.flows) {
    if (flow.kind === "kept" || flow.denied || flow.implied) continue;
    const ends = flow.kind === "collected" ? [flow.to] : [flow.to, flow.from];
    for (const id of ends) {
      const kind = id === flow.from ? "collected" : flow.kind;
      const known = byNode.get(id) ?? { kind, flows: [] };
      byNode.set(id, known);
      known.flows.push(flow);
    }
  }
  const fresh: FreshNode[] = [];
  for (const [id, { kind, flows }] of byNode) {
    const node = side.nodes.get(id)!;
    const done = flows.map((flow) => freshStatement(side, flow));
    const statement = done.find((one) => one !== undefined);
    if (!statement || done.includes(undefined) || !isTelling(node) || isNamedIn(side.other, node)) continue;
    const data = new Set(flows.map((flow, i) => namedAs(done[i]!, side.nodes.get(kind === "collected" ? flow.to : flow.from)!)));
    fresh.push({ node, kind, name: namedAs(statement, node), data: inWords([...data]), statement });
  }
  return fresh;
}

/** The first statement by which a flow is done; none where one of them stands in the other version word for word. */
function freshStatement({ mine, other }: Side, { statements }: Flow): Statement | undefined {
  const done = statements.filter(({ polarity, implied }) => polarity === "does" && implied === undefined);
  return done.some(({ sentence }) => isRestated(mine, sentence, other)) ? undefined : done[0];
}

/** Nodes whose coming and going says something: "you", "your data" and "our service" do not. */
function isTelling({ family, term, label }: FlowNode): boolean {
  if (family === "source" || family === "period" || label === "") return false;
  if (family === "recipient")
    return term !== "reader" && !(term !== "" && termOf("recipient", term)?.own) && !/^(?:anyone|third-party)$/.test(term);
  if (family === "purpose") return !/^(?:|service|business|communication)$/.test(term);
  return !/^(?:personal-data|other-data|anonymous-data|account-data|identity-data)$/.test(term) && (term !== "" || isThing(label));
}

/** Open words that name a thing of their own: short, no clause. */
const isThing = (label: string): boolean =>
  label.split(" ").length <= 4 && !/\b(?:that|which|who|information|data|details|you|it|this|these|such)\b/i.test(label);

function isNamedIn(other: VersionText, { id, family, term, label }: FlowNode): boolean {
  if (/^\w+:(?:name|words):/.test(id)) return saysWords(other, label);
  return namesTerm(other, family as TermFamily, term) || saysWords(other, label);
}

/** Known data that now also go to a known recipient, or serve a known purpose. */
function rerouted(old: Side, now: Side, told: ReadonlySet<string>, reversed: (statement: Statement) => boolean): Change[] {
  const grouped = new Map<
    string,
    { readonly flow: Flow; readonly statement: Statement; readonly data: string[]; readonly was: Statement }
  >();
  for (const flow of now.flows) {
    if ((flow.kind !== "shared" && flow.kind !== "used") || flow.denied || flow.implied || told.has(flow.to) || told.has(flow.from))
      continue;
    const statement = freshStatement(now, flow);
    const [data, end] = [now.nodes.get(flow.from)!, now.nodes.get(flow.to)!];
    if (!statement || reversed(statement) || !isKnown(data) || !isKnown(end) || !isTelling(data) || !isTelling(end)) continue;
    const before = old.flows.filter((one) => one.kind === flow.kind && !one.denied && isSameKind(old.nodes.get(one.to)!, end));
    if (before.length === 0 || before.some((one) => isSameKind(old.nodes.get(one.from)!, data))) continue;
    const family = end.family as TermFamily;
    if (namesTogether(old.mine, ["data", data.term], [family, end.term])) continue;
    if (!namesTerm(old.mine, "data", data.term)) continue;
    const key = `${flow.to} ${statement.span.start}`;
    const group = grouped.get(key) ?? { flow, statement, data: [], was: before[0]!.statements[0]! };
    grouped.set(key, group);
    group.data.push(namedAs(statement, data));
  }
  return [...grouped.values()].map(({ flow, statement, data, was }): Change => {
    const end = now.nodes.get(flow.to)!;
    const label = namedAs(statement, end);
    const isNew = flow.kind === "shared" && end.term === "service-provider" && isTradeOf(label) && !saysWords(old.mine, label);
    if (isNew)
      return {
        kind: "recipient",
        change: "appeared",
        effect: "wider",
        message: nodeMessage.appeared("shared", label, inWords(data)),
        new: statement.span,
      };
    const message =
      flow.kind === "shared"
        ? `More data for a known recipient: ${label} now also for ${inWords(data)}.`
        : `More data for a known purpose: ${label} now also with ${inWords(data)}.`;
    return { kind: kinds[flow.kind], change: "appeared", effect: "wider", message, old: was.span, new: statement.span };
  });
}

/** "insurance companies": a trade of its own among those who serve. */
const isTradeOf = (label: string): boolean => isTrade(label.toLowerCase().split(" ").map(normalise).join(" "));

const isKnown = ({ term, id }: FlowNode): boolean => term !== "" && !/^\w+:(?:name|words):/.test(id);

const isSameKind = (a: FlowNode, b: FlowNode): boolean =>
  a.id === b.id || (a.family === b.family && isKin(a.family as TermFamily, a.term, b.term));

/** "may share" → "share". */
function madeCertain(old: Side, now: Side, reversed: (statement: Statement) => boolean): Change[] {
  const before = new Map(old.flows.map((flow) => [`${flow.kind} ${flow.from} ${flow.to}`, flow]));
  const grouped = new Map<Statement, { readonly was: Statement; readonly flows: Flow[] }>();
  for (const flow of now.flows) {
    const was = before.get(`${flow.kind} ${flow.from} ${flow.to}`);
    if (!was?.possible || was.denied || flow.denied || flow.implied || flow.possible || flow.kind === "kept") continue;
    const sure = flow.statements.filter(
      ({ polarity, modality, embedded, implied }) => polarity === "does" && modality !== "may" && !embedded && !implied,
    );
    const [first] = sure;
    if (!first || reversed(first) || first.limits.some(({ sense }) => sense === "condition")) continue;
    if (sure.some(({ sentence }) => isRestated(now.mine, sentence, now.other))) continue;
    const group = grouped.get(first) ?? { was: was.statements[0]!, flows: [] };
    grouped.set(first, group);
    group.flows.push(flow);
  }
  return [...grouped].map(([statement, { was, flows }]): Change => {
    const what = [...new Set(flows.map(({ from, to, kind }) => namedAs(statement, now.nodes.get(kind === "collected" ? to : from)!)))];
    const ends = [...new Set(flows.flatMap(({ to, kind }) => (kind === "collected" ? [] : [namedAs(statement, now.nodes.get(to)!)])))];
    const message = `Was a possibility (“may”), is now said as done: ${inWords(what)}${ends.length > 0 ? ` ${flows[0]!.kind === "used" ? "for" : "to"} ${inWords(ends)}` : ""}.`;
    return { kind: "practice", change: "weakened", effect: "wider", message, old: was.span, new: statement.span };
  });
}

/** A node as the statement names it: "mobile number" for the kind "phone number". */
function namedAs({ data, recipients }: Statement, { family, term, label }: FlowNode): string {
  const mention =
    family === "purpose"
      ? undefined
      : (family === "data" ? data : recipients).find((one) => one.term === term && !one.anaphor && !one.resolved);
  const words = (mention?.name ?? mention?.text ?? "")
    .replace(/\s+/g, " ")
    .replace(/^(?:your|our|the|their|his or her|any|a|an|all|some|certain|such)\s+/i, "")
    .trim();
  return words === "" || words.length > 60 ? label : words;
}

const inWords = (labels: readonly string[]): string =>
  labels.length <= 1 ? (labels[0] ?? "") : `${labels.slice(0, -1).join(", ")} and ${labels[labels.length - 1]}`;
