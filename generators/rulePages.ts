// Pages about the rules: docs/rules/*.md, one a rule, and their index. All words come from the rule values and the laws.
import { type Law, laws } from "../server/knowledge/laws";
import type { Example, Rule } from "../server/rules/rule";
import { rules } from "../server/rules/rules";

const folder = "docs/rules";

const fileName = (rule: Rule): string => `${rule.name.replace("/", "-")}.md`;

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  const pages: Record<string, string> = { [`${folder}/README.md`]: index() };
  for (const rule of rules) pages[`${folder}/${fileName(rule)}`] = page(rule);
  return pages;
}

const generated = "<!-- Written by `npm run generate` from the rule itself. Change the rule, not this page. -->";

const families: Readonly<Record<string, string>> = {
  contradiction: "Two statements that cannot both hold",
  exception: "Exceptions that eat their rule",
  missing: "What a reader should find and does not",
  contact: "Contact details that do not work",
  clarity: "Words that leave the reader guessing",
};

function index(): string {
  const names = [...new Set(rules.map((rule) => rule.name.split("/")[0]!))];
  const parts = names.map((family) => {
    const rows = rules
      .filter((rule) => rule.name.startsWith(`${family}/`))
      .map((rule) => `| [${rule.name}](${fileName(rule)}) | ${rule.severity} | ${cell(sentence(rule.summary))} |`);
    return [`## ${families[family] ?? family}`, "", "| Rule | Severity | What it finds |", "| --- | --- | --- |", ...rows].join("\n");
  });
  return `${[generated, "# Rules", "What each rule finds, why it matters, and how to mend it.", ...parts].join("\n\n")}\n`;
}

const sentence = (text: string): string => `${text.trim().replace(/\.$/, "")}.`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

function page(rule: Rule): string {
  return `${[
    generated,
    `# ${rule.name}`,
    sentence(rule.summary),
    `Severity: ${rule.severity}, unless you [set another](../../README.md#settings).`,
    "## Why it matters",
    rule.why.trim(),
    ...basisOf(rule),
    "## What is found",
    "The marks ⟦ and ⟧ show where the finding stands.",
    ...rule.faulty.flatMap(showExample),
    "## What is left alone",
    ...rule.sound.flatMap(showExample),
    "## To allow it",
    "Where the text is right as it stands, say so in a comment above the line, with your reason:",
    fence(`<!-- policywright-allow-next-line ${rule.name}: your reason -->`, "html"),
    "To switch the rule off everywhere, in `policywright.yaml`:",
    fence(`rules:\n  ${rule.name}: off`, "yaml"),
    "[All rules](README.md)",
  ].join("\n\n")}\n`;
}

function basisOf(rule: Rule): string[] {
  const lines = rule.basis.map((id) => laws.find((law) => law.id === id)).flatMap((law) => (law?.verified ? [lawLine(law)] : []));
  return lines.length === 0 ? [] : ["## Legal basis", lines.join("\n")];
}

const lawLine = (law: Law): string => `- [${law.cite}](${law.url}), ${law.title}: ${law.says.replace(/\s+/g, " ").trim()}`;

function showExample(example: Example): string[] {
  const shown = [fence(example.text.replaceAll("[|", "⟦").replaceAll("|]", "⟧"), languageOf(example))];
  if (example.note) shown.unshift(`${capital(example.note)}:`.replace(/[.:]+:$/, ":"));
  if (example.fixed) shown.push(`After the fix “${example.fixed.fix}”:`, fence(example.fixed.text, languageOf(example)));
  return shown;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const languageOf = (example: Example): string => (example.format === "plaintext" ? "text" : (example.format ?? "markdown"));

/** A code block whose fence is longer than any inside it. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n+$/, "")}\n${ticks}`;
}
