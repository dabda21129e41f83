// The examples of the rules on missing topics: a short policy made of model clauses, without one of them.
import { clauses } from "../../knowledge/clauses";
import { topics } from "../../knowledge/topics";
import { withExamples } from "../../text/snippet";
import type { Example } from "../rule";

/** What every example policy holds. */
const always = ["effective-date", "data-collected", "purposes", "rights", "contact"];

/** Clauses that touch another topic besides their own. */
const besides: Readonly<Record<string, readonly string[]>> = {
  "legal-basis": ["rights"],
  rights: ["contact"],
  "exercising-rights": ["contact"],
};

const order = topics.map((topic) => topic.id);

/** The policy without the topic, marked where its section belongs. */
export const faultyExample = (id: string): Example => ({ text: policyOf(id, false) });

/** The same with it. */
export const soundExample = (id: string): Example => ({ text: policyOf(id, true) });

function policyOf(id: string, isSound: boolean): string {
  const before = order[order.indexOf(id) - 1];
  const held = order.filter((topic) => (always.includes(topic) && !besides[id]?.includes(topic)) || topic === before || topic === id);
  const isFirst = !held.some((topic) => topic !== id && "title" in clauses[topic]! && order.indexOf(topic) < order.indexOf(id));
  const mark = (words: string, isPlace: boolean) => (isPlace && !isSound ? `[|${words}|]` : words);
  const parts = [`# ${mark("Privacy Policy", isFirst)}`];
  const place = held.filter((topic) => "title" in clauses[topic]! && order.indexOf(topic) < order.indexOf(id)).at(-1);
  for (const topic of held) {
    const clause = clauses[topic]!;
    if (topic === id && !isSound) continue;
    if ("line" in clause) parts.push(withExamples(clause.line));
    else parts.push(`## ${mark(clause.title, topic === place)}`, bodyOf(clause.body));
  }
  return `${parts.join("\n\n")}\n`;
}

/** The lines of a clause in Markdown. */
function bodyOf(body: readonly string[]): string {
  return body
    .map((line, i) => `${i === 0 ? "" : line.startsWith("- ") && body[i - 1]!.startsWith("- ") ? "\n" : "\n\n"}${withExamples(line)}`)
    .join("");
}
