// github: findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
import { relative } from "node:path";
import type { Severity } from "../../rules/rule";
import { countFindings, type FileReport, type Notice, type Reporter } from "../report";
import { harmless } from "./excerpt";
import { placesOf } from "./places";
import { plural } from "./pretty";

export interface GithubOptions {
  /** Absolute path of the repository: GitHub wants paths from there. None: paths as shown. */
  readonly root?: string;
}

const commands: Readonly<Record<Severity | Notice["level"], string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
  note: "notice",
};

export function github({ root }: GithubOptions): Reporter {
  let counts = countFindings([]);
  let files = 0;
  const fileOf = ({ name, path }: { name?: string; path?: string }): string | undefined => {
    if (path === undefined) return undefined;
    const inside = root === undefined ? ".." : relative(root, path).replaceAll("\\", "/");
    return inside.startsWith("..") ? name : inside;
  };
  return {
    file(report) {
      files++;
      counts = countFindings(report.findings, counts);
      return report.findings
        .map((finding) =>
          command(finding.severity, { file: fileOf(report), ...range(report, finding.span), title: finding.rule }, words(report, finding)),
        )
        .join("");
    },
    end(notices) {
      const said = notices
        .filter(({ level }) => level !== "note")
        .map((notice) =>
          command(notice.level, { file: fileOf(notice), line: notice.line, col: notice.column, title: "policywright" }, notice.message),
        );
      const total = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([severity, count]) => plural(count, severity));
      return files === 0 ? said.join("") : `${said.join("")}${total.join(", ") || "No findings"} in ${plural(files, "file")}\n`;
    },
  };
}

/** GitHub takes columns only within one line. */
function range({ lines }: FileReport, span: FileReport["findings"][number]["span"]): Record<string, number> {
  const { start, end } = placesOf(lines, span);
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
}

/** An annotation stands at one place only, so the other places are told by line. */
function words({ lines }: FileReport, { message, related }: FileReport["findings"][number]): string {
  return [message, ...related.map((one) => `Line ${placesOf(lines, one.span).start.line}: ${one.message}`)].map(harmless).join("\n");
}

function command(
  severity: Severity | Notice["level"],
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return `::${commands[severity]} ${given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",")}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
