// Snippets for VS Code: every model clause of the knowledge, in the three formats.
import { clauses } from "../server/knowledge/clauses";
import { furtherTopics, topicOrder } from "../server/knowledge/requirements";
import { topics } from "../server/knowledge/topics";

type Writer = (title: string | undefined, body: readonly string[]) => string[];

const isItem = (line: string | undefined): boolean => line?.startsWith("- ") ?? false;

/** A blank line between paragraphs, none between items. */
const spaced = (body: readonly string[]): string[] =>
  body.flatMap((line, i) => (i === 0 || (isItem(line) && isItem(body[i - 1])) ? [line] : ["", line]));

const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function html(title: string | undefined, body: readonly string[]): string[] {
  const lines = title === undefined ? [] : [`<h2>${escapeHtml(title)}</h2>`];
  body.forEach((line, i) => {
    if (!isItem(line)) lines.push(`<p>${escapeHtml(line)}</p>`);
    else {
      if (!isItem(body[i - 1])) lines.push("<ul>");
      lines.push(`\t<li>${escapeHtml(line.slice(2))}</li>`);
      if (!isItem(body[i + 1])) lines.push("</ul>");
    }
  });
  return lines;
}

const writers: Readonly<Record<string, Writer>> = {
  markdown: (title, body) => [...(title === undefined ? [] : [`## ${title}`, ""]), ...spaced(body)],
  plaintext: (title, body) => [...(title === undefined ? [] : [title, ""]), ...spaced(body)],
  html,
};

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(writers).map(([format, write]) => [`snippets/${format}.json`, `${JSON.stringify(snippets(write), null, 2)}\n`]),
  );
}

function snippets(write: Writer): Record<string, unknown> {
  return Object.fromEntries(
    topicOrder.map((id) => {
      const clause = clauses[id]!;
      const name = nameOf(id);
      const isLine = "line" in clause;
      const body = isLine ? write(undefined, [clause.line]) : write(clause.title, clause.body);
      const description = isLine ? `A line with ${name}` : `A section on ${name}`;
      return [`Privacy policy: ${name}`, { prefix: `policy-${id}`, body, description }];
    }),
  );
}

const nameOf = (id: string): string => [...topics, ...furtherTopics].find((topic) => topic.id === id)!.name;
