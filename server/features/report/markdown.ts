// The report as Markdown.
import { escapeMarkdown } from "../../text/markdown";
import type { Quoted, Report, ReportedFinding } from "./model";
import { caveat, collectedInWords, columns, factsOf, inOrder, severityNames, stateNames, valueInWords } from "./wording";

const cell = (text: string): string => escapeMarkdown(text.replace(/\s+/g, " ")) || "—";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map((one) => row(one.map(cell)))].join("\n");

const quoted = ({ line, words }: Quoted): string => `line ${line}: “${escapeMarkdown(words)}”`;

function findingOf({ severity, rule, message, place, others }: ReportedFinding): string {
  const ends = others.map((other) => `  - ${quoted(other)}${other.says ? ` (${escapeMarkdown(other.says)})` : ""}`);
  return [`- **${severityNames[severity]}, ${rule}.** ${escapeMarkdown(message)}`, `  - ${quoted(place)}`, ...ends].join("\n");
}

/** Ends with a line end. */
export function reportAsMarkdown(report: Report): string {
  const { title, findings, topics, data, recipients } = report;
  const parts = [
    `# Report on “${escapeMarkdown(title)}”`,
    factsOf(report)
      .map(([name, value]) => `- **${name}:** ${escapeMarkdown(value)}`)
      .join("\n"),
    `> ${caveat}`,
    "## Findings",
    findings.length > 0 ? findings.map(findingOf).join("\n") : "None.",
    "## What the policy tells its reader",
    table(
      ["Topic", "State", "Where", "Missing", "Provisions"],
      topics.map(({ name, state, lacks, evidence, provisions, gaps }) => [
        name,
        stateNames[state],
        evidence ? `line ${evidence.line}: “${evidence.words}”` : "",
        [lacks ?? "", ...gaps].filter((one) => one !== "").join("; "),
        provisions.join("; "),
      ]),
    ),
    "## What is collected, what for, who gets it, how long it is kept",
    data.length > 0
      ? table(
          columns,
          data.map(({ label, collected, used, shared, kept }) => [
            label,
            collectedInWords(collected),
            ...[used, shared, kept].map((values) => inOrder(values).map(valueInWords).join("; ")),
          ]),
        )
      : "No statement about personal data was read.",
    "## Recipients",
    recipients.length > 0
      ? table(
          ["Recipient", "Role", "Receives"],
          recipients.map(({ label, role, data: received }) => [label, role, inOrder(received).map(valueInWords).join("; ")]),
        )
      : "None is named.",
  ];
  return `${parts.join("\n\n")}\n`;
}
