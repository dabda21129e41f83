// How a missing topic is mended: a section where it belongs, or paragraphs at the end of the section that says too little.
import { insertLine, insertParagraphs, insertSection } from "../../document/insert";
import { type Clause, clauses, fillClause } from "../../knowledge/clauses";
import type { Company } from "../../knowledge/company";
import type { Policy, Topic } from "../../policy/policy";
import type { Fix, RuleSettings } from "../rule";
import type { AskedOfTopic } from "./asked";
import type { Subject } from "./messages";
import { placeOf } from "./place";

/** A new section: the model clause with the company's facts, and what the chosen profiles ask for beyond it. */
export function* insertTopic(
  policy: Policy,
  topic: Subject,
  asked: readonly AskedOfTopic[],
  { company, today }: RuleSettings,
): Iterable<Fix> {
  const clause = clauses[topic.id];
  if (!clause) return;
  if ("line" in clause) {
    // With a clock, today is the day of the change; without one the author says which.
    const line = today ? clause.line.replace(/\$\{1:[^}]*\}/, inWords(today)) : clause.line;
    yield { title: `Insert ${topic.name}`, edits: [insertLine(policy.document, line)], preferred: true, ...(today ? { safe: true } : {}) };
  } else {
    const { title, body } = fillClause(clause, company);
    const section = { title, body: withoutSameStops([...body, ...paragraphsOf(asked)]) };
    yield {
      title: `Insert a section on ${topic.name}`,
      edits: [insertSection(policy.document, placeOf(policy, topic.id), section)],
      preferred: true,
    };
  }
}

/** What is left out, said at the end of the section that speaks of the topic. */
export function* addToTopic(
  policy: Policy,
  topic: Subject,
  { span }: Topic,
  gaps: readonly AskedOfTopic[],
  company: Company,
): Iterable<Fix> {
  const clause = clauses[topic.id];
  const whole =
    gaps.some(({ requirement }) => isOfTopic(requirement)) && clause && "body" in clause ? proseOf(fillClause(clause, company)) : [];
  const lines = withoutSameStops([...whole, ...paragraphsOf(gaps)]);
  const edit = span && lines.length > 0 ? insertParagraphs(policy.document, span, lines) : undefined;
  if (edit) yield { title: `Add what is missing on ${topic.name}`, edits: [edit] };
}

/** Its state is that of the topic as a whole. */
const isOfTopic = ({ present, disclosures, contacts }: AskedOfTopic["requirement"]): boolean => !present && !disclosures && !contacts;

/** The lines of a clause, where none is an item of a list. */
const proseOf = ({ body }: Clause): readonly string[] => (body.some((line) => line.startsWith("- ")) ? [] : body);

const paragraphsOf = (asked: readonly AskedOfTopic[]): string[] => [
  ...new Set(asked.flatMap(({ requirement }) => requirement.clause ?? [])),
];

/** Tab stops of several clauses, numbered through: equal numbers would be one stop. */
function withoutSameStops(lines: readonly string[]): string[] {
  let last = 0;
  return lines.map((line) => line.replace(/\$\{\d+:/g, () => `\${${++last}:`));
}

/** "2026-01-05" → "5 January 2026". */
function inWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(year!, month! - 1, 1));
  return `${day} ${name} ${year}`;
}
