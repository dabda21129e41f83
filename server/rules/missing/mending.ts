// How a missing topic is mended: a section where it belongs, or paragraphs at the end of the section that says too little.
import { insertLine, insertParagraphs, insertSection } from "../../document/insert";
import { type Clause, clauses, fillClause } from "../../knowledge/clauses";
import type { Policy, Topic } from "../../policy/policy";
import type { Fix, RuleSettings } from "../rule";
import type { AskedOfTopic } from "./asked";
import type { Subject } from "./messages";
import { homeOf, placeOf, within } from "./place";

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

/** What is left out, said at the end of the section on the topic; where there is none, where the topic is touched, or in a section of its own. */
export function* addToTopic(
  policy: Policy,
  topic: Subject,
  state: Topic,
  gaps: readonly AskedOfTopic[],
  settings: RuleSettings,
): Iterable<Fix> {
  const home = homeOf(policy, topic.id) ?? homeOf(policy, within[topic.id] ?? "");
  const clause = clauses[topic.id];
  const isWhole = gaps.some(({ requirement }) => isOfTopic(requirement)) && clause && "body" in clause;
  if (!home && isWhole && policy.furtherTopics[topic.id]) return yield* insertTopic(policy, topic, gaps, settings);
  const lines = withoutSameStops([...(isWhole ? proseOf(fillClause(clause, settings.company)) : []), ...paragraphsOf(gaps)]);
  const at = home ?? state.span;
  const edit = at && lines.length > 0 ? insertParagraphs(policy.document, at, lines, home ? "end" : "here") : undefined;
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
