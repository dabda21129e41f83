// The report of a policy for counsel: findings with both ends, topics with their evidence, the flow of data, the recipients. HTML or Markdown.
import { reportAsHtml } from "./report/html";
import { reportAsMarkdown } from "./report/markdown";
import { type Report, reportOf } from "./report/model";

export type ReportFormat = "html" | "markdown";

/** Undefined for a text that is not read as a policy. `file` is its name as shown. */
export function writeReport(of: Parameters<typeof reportOf>[0], file: string, format: ReportFormat): string | undefined {
  const report: Report | undefined = reportOf(of, file);
  return report && (format === "html" ? reportAsHtml(report) : reportAsMarkdown(report));
}
