// The report of a policy for counsel: findings with both ends, topics with their evidence, the flow of data drawn and listed, the recipients. HTML or Markdown.
import { sceneOf } from "../picture/scene";
import { noFilters, shownOf } from "../picture/shown";
import { svgText } from "../picture/svgText";
import { finish, type Steps } from "../text/steps";
import { drawableOf } from "./common/policyMap";
import { reportAsHtml } from "./report/html";
import { reportAsMarkdown } from "./report/markdown";
import { type Report, reportOf } from "./report/model";

export type ReportFormat = "html" | "markdown";

/** Undefined for a text that is not read as a policy. `file` is its name as shown. */
export const writeReport = (of: Parameters<typeof reportOf>[0], file: string, format: ReportFormat): string | undefined =>
  finish(reportSteps(of, file, format));

/** The same in steps. */
export function* reportSteps(of: Parameters<typeof reportOf>[0], file: string, format: ReportFormat): Steps<string | undefined> {
  const report: Report | undefined = reportOf(of, file);
  if (!report) return undefined;
  yield;
  if (format === "markdown") return reportAsMarkdown(report);
  const picture = yield* pictureOf(of);
  yield;
  return reportAsHtml(report, picture);
}

/** The policy map as an SVG element; undefined where there is nothing to draw. */
function* pictureOf({ lines, policy, findings }: Parameters<typeof reportOf>[0]): Steps<string | undefined> {
  if (!policy) return undefined;
  const drawable = drawableOf({ lines, policy, findings });
  yield;
  const shown = shownOf(drawable, noFilters);
  yield;
  if (shown.flows.length === 0) return undefined;
  const scene = sceneOf(shown);
  yield;
  return svgText(scene, "Policy map");
}
