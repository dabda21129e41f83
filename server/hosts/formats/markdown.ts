// markdown: findings for the comment of a pull request: what asks for a change first, hints folded away, no longer than a comment may be.

import { rulePage } from "../../rules/pages";
import type { Severity } from "../../rules/rule";
import { escapeMarkdown } from "../../text/markdown";
import { countFindings, type FileReport, type Reporter } from "../report";
import { excerptOf } from "./excerpt";
import { placeAt } from "./places";
import { plural } from "./pretty";

/** GitHub takes 65,536 characters; some room is left for what a bot puts around them. */
const longest = 60_000;

/** By this a bot finds its own comment again. */
const marker = "<!-- policywright -->";

export function markdown(): Reporter {
  let counts = countFindings([]);
  let files = 0;
  let length = 0;
  let left = 0;
  const kept: { readonly file: string; readonly loud: string[]; readonly quiet: string[] }[] = [];
  return {
    file(report) {
      files++;
      counts = countFindings(report.findings, counts);
      const entry = { file: report.name, loud: [] as string[], quiet: [] as string[] };
      for (const finding of report.findings) {
        const said = entryOf(report, finding);
        if (length + said.length > longest) left++;
        else {
          length += said.length;
          (isLoud(finding.severity) ? entry.loud : entry.quiet).push(said);
        }
      }
      if (entry.loud.length + entry.quiet.length > 0) kept.push(entry);
      return "";
    },
    end(notices) {
      const said = (Object.entries(counts) as [Severity, number][])
        .filter(([, count]) => count > 0)
        .map(([severity, count]) => plural(count, severity));
      const parts = [marker, `## Policywright: ${said.join(", ") || "no findings"} in ${plural(files, "file")}`];
      for (const { file, loud } of kept) if (loud.length > 0) parts.push(`### ${escapeMarkdown(file)}`, loud.join("\n"));
      const quiet = kept.filter(({ quiet: some }) => some.length > 0);
      if (quiet.length > 0) {
        parts.push(`<details><summary>${plural(counts.information + counts.hint, "remark")}</summary>`);
        for (const { file, quiet: some } of quiet) parts.push(`### ${escapeMarkdown(file)}`, some.join("\n"));
        parts.push("</details>");
      }
      if (left > 0) parts.push(`${plural(left, "more finding")} did not fit here.`);
      const told = notices
        .filter(({ level }) => level !== "note")
        .map(({ name, message }) => `- ${escapeMarkdown(name ? `${name}: ${message}` : message)}`);
      if (told.length > 0) parts.push("### Not checked, or not as set", told.join("\n"));
      return `${parts.join("\n\n")}\n`;
    },
  };
}

const isLoud = (severity: Severity): boolean => severity === "error" || severity === "warning";

function entryOf(report: FileReport, { rule, severity, message, span, related }: FileReport["findings"][number]): string {
  const at = (place: { start: number; end: number }) => `line ${placeAt(report.lines, place.start).line}`;
  const words = (place: { start: number; end: number }) =>
    `“${escapeMarkdown(
      excerptOf(report.text, report.lines, place, 200)
        .lines.map(({ shown, from, width }) => shown.slice(from, from + width))
        .join(" ")
        .trim(),
    )}”`;
  return [
    `- **${severity}**, ${at(span)}, [${rule}](${rulePage(rule)}): ${escapeMarkdown(message)}`,
    `  > ${words(span)}`,
    ...related.map((one) => `  - ${at(one.span)}: ${escapeMarkdown(one.message)}`),
  ].join("\n");
}
