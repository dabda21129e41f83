// The report's model: what counsel wants to see of a policy, as plain values that any writer can put on paper.
import { excerpt } from "../../document/excerpt";
import { citationsOf } from "../../knowledge/laws";
import { furtherTopics, profiles, topicOrder } from "../../knowledge/requirements";
import { topics } from "../../knowledge/topics";
import type { Linted } from "../../linted";
import { dataFlowOf, type Flow, type FlowKind, rolesInWords } from "../../policy/dataFlow";
import type { Policy, State } from "../../policy/policy";
import { askedOf } from "../../rules/missing/asked";
import { type Severity, severities } from "../../rules/rule";
import { rules } from "../../rules/rules";
import type { Span } from "../../text/span";
import { lineOf } from "../common/links";

/** Words of the policy and where they stand (line: 1-based). */
export interface Quoted {
  readonly line: number;
  readonly words: string;
}

export interface ReportedEnd extends Quoted {
  readonly says: string;
}

export interface ReportedFinding {
  readonly severity: Severity;
  readonly rule: string;
  /** One line: what the rule is about. */
  readonly summary: string;
  readonly message: string;
  readonly place: Quoted;
  readonly others: readonly ReportedEnd[];
}

export interface ReportedTopic {
  readonly name: string;
  readonly state: State;
  /** For partial: what is missing. */
  readonly lacks?: string;
  readonly evidence?: Quoted;
  /** Provisions of the active profiles, or those on which the topic rests at large. */
  readonly provisions: readonly string[];
  /** What active profiles ask for and the text does not show. */
  readonly gaps: readonly string[];
}

export interface ReportedValue {
  readonly label: string;
  /** "possibly", "implied", "denied"; empty for what is plainly said. */
  readonly certainty: "" | "possibly" | "implied" | "denied";
  readonly line: number;
}

/** A row of the map: one kind of data. */
export interface ReportedData {
  readonly label: string;
  readonly collected: readonly ReportedValue[];
  readonly used: readonly ReportedValue[];
  readonly shared: readonly ReportedValue[];
  readonly kept: readonly ReportedValue[];
}

export interface ReportedRecipient {
  readonly label: string;
  /** "email sender"; empty where the label says it. */
  readonly role: string;
  readonly data: readonly ReportedValue[];
}

export interface Report {
  readonly title: string;
  readonly file: string;
  /** "2026-11-22"; none without a clock. */
  readonly day?: string;
  readonly company?: string;
  readonly profiles: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly ReportedFinding[];
  readonly topics: readonly ReportedTopic[];
  readonly data: readonly ReportedData[];
  readonly recipients: readonly ReportedRecipient[];
}

/** Undefined for a text that is not read as a policy. `file` is its name as shown. */
export function reportOf(linted: Pick<Linted, "uri" | "lines" | "policy" | "findings" | "settings">, file: string): Report | undefined {
  const { policy, findings, settings } = linted;
  if (!policy) return undefined;
  const quote = (span: Span): Quoted => ({ line: lineOf(linted, span), words: excerpt(policy.document, span, 300) });
  const graver = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return {
    title: policy.document.sections[0]?.title ?? file,
    file,
    ...(settings.today ? { day: settings.today } : {}),
    ...(policy.firstParty[0] ? { company: policy.firstParty[0] } : {}),
    profiles: profiles.filter(({ id }) => settings.profiles.includes(id)).map(({ name }) => name),
    counts: Object.fromEntries(
      severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
    ) as Report["counts"],
    findings: graver.map(({ severity, rule, message, span, related }) => ({
      severity,
      rule,
      summary: rules.find(({ name }) => name === rule)?.summary ?? rule,
      message,
      place: quote(span),
      others: related.map((end) => ({ ...quote(end.span), says: end.message.replace(/\s*:?\s*“[^”]*”\.?$/, "").replace(/\.$/, "") })),
    })),
    topics: topicOrder.flatMap((id) => topicOf(policy, settings.profiles, id, quote)),
    ...flowsOf(linted, policy),
  };
}

function topicOf(policy: Policy, active: readonly string[], id: string, quote: (span: Span) => Quoted): ReportedTopic[] {
  const entry = [...topics, ...furtherTopics].find((one) => one.id === id)!;
  const reading = policy.topics[id] ?? policy.furtherTopics[id];
  const asked = askedOf(policy, active, id);
  // What only some laws ask for is of interest where one of them is on, or where the policy speaks of it.
  if (!reading || (policy.topics[id] === undefined && asked.length === 0 && reading.state === "absent")) return [];
  const basis = asked.length > 0 ? asked.flatMap(({ requirement }) => requirement.basis) : "basis" in entry ? entry.basis : [];
  return [
    {
      name: capital(entry.name),
      state: reading.state,
      ...(reading.lacks ? { lacks: reading.lacks } : {}),
      ...(reading.span ? { evidence: quote(reading.span) } : {}),
      provisions: citationsOf([...new Set(basis)], asked.length > 0),
      gaps: [...new Set(asked.filter((one) => one.reading.state !== "present").map(({ requirement }) => requirement.asks))],
    },
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function flowsOf(linted: Pick<Linted, "lines">, policy: Policy): Pick<Report, "data" | "recipients"> {
  const { nodes, flows } = dataFlowOf(policy);
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const toValue = (flow: Flow, end: "from" | "to"): ReportedValue => ({
    label: labels.get(flow[end])!,
    certainty: flow.denied ? "denied" : flow.implied ? "implied" : flow.possible ? "possibly" : "",
    line: lineOf(linted, flow.statements[0]!.span),
  });
  const ofData = (id: string, kind: FlowKind): ReportedValue[] =>
    kind === "collected"
      ? flows.filter((flow) => flow.kind === kind && flow.to === id).map((flow) => toValue(flow, "from"))
      : flows.filter((flow) => flow.kind === kind && flow.from === id).map((flow) => toValue(flow, "to"));
  return {
    data: nodes
      .filter(({ family }) => family === "data")
      .map(({ id, label }) => ({
        label,
        collected: ofData(id, "collected"),
        used: ofData(id, "used"),
        shared: ofData(id, "shared"),
        kept: ofData(id, "kept"),
      })),
    recipients: nodes
      .filter(({ family }) => family === "recipient")
      .map((node) => ({
        label: node.label,
        role: rolesInWords(node, policy),
        data: flows.filter((flow) => flow.kind === "shared" && flow.to === node.id).map((flow) => toValue(flow, "from")),
      })),
  };
}
