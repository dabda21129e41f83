// Snippets for VS Code: every model clause of the knowledge, in the three formats.
import { clauseText } from "../server/document/clauseText";
import type { Format } from "../server/document/document";
import { clauses } from "../server/knowledge/clauses";
import { furtherTopics, topicOrder } from "../server/knowledge/requirements";
import { topics } from "../server/knowledge/topics";

const formats: readonly Format[] = ["markdown", "plaintext", "html"];

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  return Object.fromEntries(formats.map((format) => [`snippets/${format}.json`, `${JSON.stringify(snippets(format), null, 2)}\n`]));
}

function snippets(format: Format): Record<string, unknown> {
  return Object.fromEntries(
    topicOrder.map((id) => {
      const clause = clauses[id]!;
      const name = nameOf(id);
      const isLine = "line" in clause;
      const body = isLine ? clauseText(format, undefined, [clause.line]) : clauseText(format, { title: clause.title }, clause.body);
      const description = isLine ? `A line with ${name}` : `A section on ${name}`;
      return [`Privacy policy: ${name}`, { prefix: `policy-${id}`, body, description }];
    }),
  );
}

const nameOf = (id: string): string => [...topics, ...furtherTopics].find((topic) => topic.id === id)!.name;
