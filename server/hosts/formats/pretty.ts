// pretty: findings for a person at a terminal, with the words that are meant and both ends of a contradiction.
import { createColors } from "picocolors";
import type { Severity } from "../../rules/rule";
import type { Span } from "../../text/span";
import { type Counts, countFindings, type FileReport, type ReportedFinding, type Reporter } from "../report";
import { columnsOf, excerptOf, harmless, wrapText } from "./excerpt";
import { placeAt } from "./places";

export interface PrettyOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

export function pretty({ color, width }: PrettyOptions): Reporter {
  const paint = painter(color);
  const room = Math.max(40, Math.min(width, 110));
  let counts: Counts = countFindings([]);
  let files = 0;
  let others = 0;
  return {
    file(report) {
      files++;
      if (report.kind === "other" || report.kind === "terms") others++;
      counts = countFindings(report.findings, counts);
      if (report.findings.length === 0) return "";
      const heading = `${paint.underline(harmless(report.name))}\n\n`;
      return heading + report.findings.map((finding) => showFinding(report, finding, paint, room)).join("");
    },
    end: () => (files === 0 ? "" : `${summary(counts, files, paint)}${aside(others)}\n${paint.dim(blindness)}\n`),
  };
}

/** What no reading of a text can know. */
const blindness = "Policywright reads text; it does not know what your software does.";

type Paint = ReturnType<typeof painter>;

function painter(color: boolean) {
  const { red, yellow, blue, cyan, dim, bold, underline } = createColors(color);
  const bySeverity: Readonly<Record<Severity, (text: string) => string>> = { error: red, warning: yellow, information: blue, hint: cyan };
  return { bySeverity, dim, bold, underline };
}

const margin = "  ";
const inner = "    ";

function showFinding(report: FileReport, finding: ReportedFinding, paint: Paint, room: number): string {
  const tint = paint.bySeverity[finding.severity];
  const gutter = String(placeAt(report.lines, Math.max(finding.span.end, ...finding.related.map(({ span }) => span.end))).line).length;
  const rows = [
    `${margin}${position(report, finding.span)}  ${tint(finding.severity)}  ${paint.dim(finding.rule)}`,
    ...wrapText(finding.message, room - inner.length).map((row) => inner + paint.bold(row)),
    ...excerptRows(report, finding.span, gutter, room, tint, paint),
  ];
  for (const { span, message } of finding.related) {
    const at = `${margin}${position(report, span)}  `;
    const words = wrapText(message, room - at.length).join(`\n${" ".repeat(at.length)}`);
    rows.push(at + words, ...excerptRows(report, span, gutter, room, paint.dim, paint));
  }
  return `${rows.map((row) => row.trimEnd()).join("\n")}\n\n`;
}

function position(report: FileReport, span: Span): string {
  const { line, column } = placeAt(report.lines, span.start);
  return `${line}:${column}`;
}

function excerptRows(report: FileReport, span: Span, gutter: number, room: number, tint: (text: string) => string, paint: Paint): string[] {
  const { lines, cut } = excerptOf(report.text, report.lines, span, room - inner.length - gutter - 3);
  const rule = paint.dim("│");
  const rows = lines.flatMap(({ line, shown, from, width }) => [
    `${inner}${paint.dim(String(line).padStart(gutter))} ${rule} ${shown}`,
    `${inner}${" ".repeat(gutter)} ${rule} ${" ".repeat(from)}${tint("^".repeat(width))}`,
  ]);
  return cut ? [...rows, `${inner}${" ".repeat(gutter)} ${rule} ${paint.dim("…")}`] : rows;
}

function summary(counts: Counts, files: number, paint: Paint): string {
  const said = (Object.entries(counts) as [Severity, number][])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => paint.bySeverity[severity](plural(count, severity)));
  return `${said.length > 0 ? said.join(", ") : "No findings"} in ${plural(files, "file")}`;
}

/** Texts that were not read as policies: that little is found in them says little. */
const aside = (others: number): string => (others === 0 ? "" : ` (${others} not checked as a privacy policy)`);

/** "2 errors", "1 file"; information has no plural. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 || noun === "information" ? "" : "s"}`;

/** Cells of a table in columns, the last one free to run on. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columnsOf(row[i] ?? ""))));
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat(widths[i]! - columnsOf(cell)))).join("  "),
  );
}
