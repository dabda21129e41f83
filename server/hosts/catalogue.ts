// catalogue: the rules in a list, and one rule explained.
import { rulePage } from "../rules/pages";
import type { Example, Rule } from "../rules/rule";
import { rules } from "../rules/rules";
import { table } from "./formats/pretty";

export function listRules(format: "pretty" | "json"): string {
  if (format === "json") return `${JSON.stringify(rules.map(entryOf), null, 2)}\n`;
  return `${table(rules.map(({ name, severity, summary }) => [name, severity, summary])).join("\n")}\n`;
}

const entryOf = ({ name, severity, summary, why, basis }: Rule) => ({ name, severity, summary, why, basis, page: rulePage(name) });

/** A rule's summary, reasons, sources and examples; undefined where no rule has that name. */
export function explainRule(name: string): string | undefined {
  const rule = rules.find((one) => one.name === name);
  if (!rule) return undefined;
  const parts = [`${rule.name} (${rule.severity})`, rule.summary, rule.why.trim()];
  if (rule.basis.length > 0) parts.push(`Basis: ${rule.basis.join(", ")}`);
  parts.push(...examples("Faulty", rule.faulty), ...examples("Sound", rule.sound), rulePage(rule.name));
  return `${parts.join("\n\n")}\n`;
}

function examples(title: string, given: readonly Example[]): string[] {
  return given.map(({ text, note }) =>
    [
      `${title}${note ? `: ${note}` : ""}`,
      ...text
        .trim()
        .split("\n")
        .map((line) => `  | ${line}`.trimEnd()),
    ].join("\n"),
  );
}
