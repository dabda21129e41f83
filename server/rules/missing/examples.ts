// The examples of the rules on missing topics: a short policy made of model clauses, without one of them.
import { type Clause, clauses, type LineClause } from "../../knowledge/clauses";
import { furtherTopics, topicOrder } from "../../knowledge/requirements";
import { topics } from "../../knowledge/topics";
import { withExamples } from "../../text/snippet";
import type { Example } from "../rule";

/** What every example policy holds. */
const always = ["effective-date", "data-collected", "purposes", "rights", "contact"];

/** Clauses that touch another topic besides their own. */
const besides: Readonly<Record<string, readonly string[]>> = {
  "legal-basis": ["rights"],
  withdrawal: ["rights"],
  rights: ["contact"],
  "exercising-rights": ["contact"],
};

const plainOrder = topics.map((topic) => topic.id);

/** Under a heading that speaks of no topic, the sentence because of which a profile asks for a further topic. */
const sampleOf = (id: string) => furtherTopics.find((topic) => topic.id === id)?.sample;

/** The policy without the topic, marked where its section belongs, or where too little is said. */
export const faultyExample = (id: string): Example => exampleOf(id, false);

/** The same with it. */
export const soundExample = (id: string): Example => exampleOf(id, true);

function exampleOf(id: string, isSound: boolean): Example {
  const sample = sampleOf(id);
  return { text: policyOf(id, isSound), ...(sample ? { profiles: [sample.profile] } : {}) };
}

function policyOf(id: string, isSound: boolean): string {
  const sample = sampleOf(id);
  const before = sample ? undefined : plainOrder[plainOrder.indexOf(id) - 1];
  const held = topicOrder.filter((topic) => (always.includes(topic) && !besides[id]?.includes(topic)) || topic === before || topic === id);
  const isBefore = (topic: string) => hasTitle(clauses[topic]!) && topicOrder.indexOf(topic) < topicOrder.indexOf(id);
  const place = held.filter(isBefore).at(-1);
  const mark = (words: string, isPlace: boolean) => (isPlace && !isSound ? `[|${words}|]` : words);
  const parts = [`# ${mark("Privacy Policy", !place && !sample?.said)}`];
  for (const topic of held) {
    const clause = clauses[topic]!;
    if (topic === id && !isSound) continue;
    if (hasTitle(clause)) parts.push(`## ${mark(clause.title, topic === place && !sample?.said)}`, bodyOf(clause.body));
    else parts.push(withExamples(clause.line));
  }
  if (sample) parts.push("## More", mark(sample.text, sample.said === true));
  return `${parts.join("\n\n")}\n`;
}

const hasTitle = (clause: Clause | LineClause): clause is Clause => "title" in clause;

/** The lines of a clause in Markdown. */
function bodyOf(body: readonly string[]): string {
  return body
    .map((line, i) => `${i === 0 ? "" : line.startsWith("- ") && body[i - 1]!.startsWith("- ") ? "\n" : "\n\n"}${withExamples(line)}`)
    .join("");
}
