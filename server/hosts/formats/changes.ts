// changes: what a new version of a policy changes, as Markdown for a pull request, for a terminal, and as JSON.
import { createColors } from "picocolors";
import { version } from "../../../package.json";
import { excerpt } from "../../document/excerpt";
import type { Change } from "../../policy/change";
import type { Policy } from "../../policy/policy";
import type { Lines } from "../../text/lines";
import { escapeMarkdown } from "../../text/markdown";
import type { Span } from "../../text/span";
import { harmless, wrapText } from "./excerpt";
import { placesOf } from "./places";
import { type PrettyOptions, plural } from "./pretty";

export interface Version {
  readonly name: string;
  readonly policy: Policy;
  readonly lines: Lines;
}

export interface ChangeReport {
  readonly old: Version;
  readonly new: Version;
  readonly changes: readonly Change[];
}

const titles: Readonly<Record<Change["effect"], string>> = {
  wider: "More is done with data, or less is promised",
  narrower: "Less is done with data, or more is promised",
  open: "No longer named",
};

const effects = Object.keys(titles) as Change["effect"][];

const caveat =
  "Policywright compares what it reads in the two texts; it misses what it cannot read, and it does not say whether a change is material in law.";

const wordsAt = ({ policy }: Version, span: Span): string => excerpt(policy.document, span, 300);
const lineAt = ({ lines }: Version, span: Span): number => placesOf(lines, span).start.line;

/** For a pull request. */
export function changesAsMarkdown(report: ChangeReport): string {
  const { changes } = report;
  const name = report.new.name === report.old.name ? report.new.name : `${report.old.name} → ${report.new.name}`;
  const parts = [
    `## What changes in substance: ${escapeMarkdown(name)}`,
    changes.length === 0 ? "No change was found." : `${plural(changes.length, "change")}.`,
  ];
  for (const effect of effects) {
    const some = changes.filter((one) => one.effect === effect);
    if (some.length > 0) parts.push(`### ${titles[effect]}`, some.map((one) => entryOf(report, one)).join("\n"));
  }
  return `${[...parts, `_${caveat}_`].join("\n\n")}\n`;
}

function entryOf(report: ChangeReport, { message, old, new: now }: Change): string {
  const place = (when: string, side: Version, span: Span | undefined, none: string) =>
    span ? `  - ${when}, line ${lineAt(side, span)}: “${escapeMarkdown(wordsAt(side, span))}”` : `  - ${when}: ${none}`;
  return [`- **${escapeMarkdown(message)}**`, place("before", report.old, old, "—"), place("after", report.new, now, "—")].join("\n");
}

/** For a person at a terminal. */
export function changesForTerminal(report: ChangeReport, { color, width }: PrettyOptions): string {
  const { red, green, yellow, bold, dim } = createColors(color);
  const tints: Readonly<Record<Change["effect"], (text: string) => string>> = { wider: yellow, narrower: green, open: dim };
  const room = Math.max(40, Math.min(width, 110));
  const rows: string[] = [];
  const place = (mark: string, tint: (text: string) => string, side: Version, span: Span | undefined) => {
    if (!span) return;
    const lead = `    ${mark} ${lineAt(side, span)} │ `;
    rows.push(
      ...wrapText(wordsAt(side, span), room - lead.length).map((row, i) =>
        i === 0 ? tint(lead + row) : tint(`${" ".repeat(lead.length - 2)}│ ${row}`),
      ),
    );
  };
  for (const effect of effects) {
    const some = report.changes.filter((one) => one.effect === effect);
    if (some.length > 0) rows.push(bold(tints[effect](titles[effect])), "");
    for (const { message, old, new: now } of some) {
      rows.push(...wrapText(message, room - 2).map((row) => `  ${bold(row)}`));
      place("-", red, report.old, old);
      place("+", green, report.new, now);
      rows.push("");
    }
  }
  const names = `${report.old.name} → ${report.new.name}`;
  const count =
    report.changes.length === 0 ? "No change in substance was found" : `${plural(report.changes.length, "change")} in substance`;
  return `${[...rows, `${count}: ${harmless(names)}`, dim(caveat)].join("\n")}\n`;
}

/** For programs. Lines and columns are 1-based, offsets 0-based, in UTF-16 code units. */
export function changesAsJson(report: ChangeReport): string {
  const place = (side: Version, span: Span | undefined) => (span ? { ...placesOf(side.lines, span), text: wordsAt(side, span) } : null);
  const changes = report.changes.map(({ kind, change, effect, message, old, new: now }) => ({
    kind,
    change,
    effect,
    message,
    old: place(report.old, old),
    new: place(report.new, now),
  }));
  return `${JSON.stringify({ version, old: report.old.name, new: report.new.name, changes }, null, 2)}\n`;
}
