// The report of a policy for counsel: findings with both ends, topics with their evidence, the flow of data drawn and listed, the recipients. HTML or Markdown.
import { sceneOf } from "../picture/scene";
import { noFilters, shownOf } from "../picture/shown";
import { svgText } from "../picture/svgText";
import { drawableOf } from "./common/policyMap";
import { reportAsHtml } from "./report/html";
import { reportAsMarkdown } from "./report/markdown";
import { type Report, reportOf } from "./report/model";

export type ReportFormat = "html" | "markdown";

/** Undefined for a text that is not read as a policy. `file` is its name as shown. */
export function writeReport(of: Parameters<typeof reportOf>[0], file: string, format: ReportFormat): string | undefined {
  const report: Report | undefined = reportOf(of, file);
  if (!report) return undefined;
  return format === "html" ? reportAsHtml(report, pictureOf(of)) : reportAsMarkdown(report);
}

/** The policy map as an SVG element; undefined where there is nothing to draw. */
function pictureOf({ lines, policy, findings }: Parameters<typeof reportOf>[0]): string | undefined {
  const shown = policy && shownOf(drawableOf({ lines, policy, findings }), noFilters);
  return shown && shown.flows.length > 0 ? svgText(sceneOf(shown), "Policy map") : undefined;
}
