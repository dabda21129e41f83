// catalogue: the rules in a list, and one rule explained.
import { citationsOf, laws } from "../knowledge/laws";
import { rulePage } from "../rules/pages";
import type { Example, Rule } from "../rules/rule";
import { rules } from "../rules/rules";
import { wrapText } from "./formats/excerpt";
import { table } from "./formats/pretty";

export function listRules(format: "pretty" | "json"): string {
  if (format === "json") return `${JSON.stringify(rules.map(entryOf), null, 2)}\n`;
  return `${table(rules.map(({ name, severity, summary }) => [name, severity, summary])).join("\n")}\n`;
}

function entryOf({ name, severity, summary, why, basis }: Rule) {
  return { name, severity, summary, why, basis: citationsOf(basis), page: rulePage(name) };
}

/** A rule's summary, reasons, sources and examples in lines of `width` columns; undefined where no rule has that name. */
export function explainRule(name: string, width: number): string | undefined {
  const rule = rules.find((one) => one.name === name);
  if (!rule) return undefined;
  const parts = [
    `${rule.name} (${rule.severity})`,
    ...[rule.summary, ...paragraphsOf(rule.why)].map((words) => wrapText(words, width).join("\n")),
  ];
  const sources = laws.filter(({ id, verified }) => verified && rule.basis.includes(id));
  if (sources.length > 0) parts.push(sources.map(({ cite, title }) => `${cite}: ${title}`).join("\n"));
  parts.push(
    ...rule.faulty.map((one) => exampleOf("Faulty", one)),
    ...rule.sound.map((one) => exampleOf("Sound", one)),
    rulePage(rule.name),
  );
  return `${parts.join("\n\n")}\n`;
}

/** Paragraphs in one line each; lists keep their lines. */
const paragraphsOf = (markdown: string): string[] =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\n(?![-*\d])/g, " "));

/** The words that a finding marks stand between « and ». */
function exampleOf(title: string, { text, note }: Example): string {
  const shown = text.trim().replaceAll("[|", "«").replaceAll("|]", "»");
  return [`${title}${note ? `: ${note}` : ""}`, ...shown.split("\n").map((line) => `  | ${line}`.trimEnd())].join("\n");
}
