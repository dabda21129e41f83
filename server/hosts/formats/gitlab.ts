// gitlab: findings as a code quality report, which GitLab shows in a merge request. https://docs.gitlab.com/ci/testing/code_quality/
import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { Severity } from "../../rules/rule";
import type { FileReport, Reporter } from "../report";
import { identitiesOf } from "./identity";
import { placesOf } from "./places";

export interface GitlabOptions {
  /** Absolute path of the repository: GitLab wants paths from there. */
  readonly root: string;
}

const severities: Readonly<Record<Severity, "info" | "minor" | "major" | "critical">> = {
  error: "critical",
  warning: "major",
  information: "minor",
  hint: "info",
};

/** Written as it comes, an entry a line. */
export function gitlab({ root }: GitlabOptions): Reporter {
  let isFirst = true;
  return {
    file(report) {
      const path = pathOf(report, root);
      const identities = identitiesOf(report);
      return report.findings
        .map((finding, i) => {
          const lead = isFirst ? "[\n" : ",\n";
          isFirst = false;
          return lead + JSON.stringify(entryOf(report, finding, path, identities[i]!));
        })
        .join("");
    },
    end: () => (isFirst ? "[]\n" : "\n]\n"),
  };
}

function entryOf({ lines }: FileReport, finding: FileReport["findings"][number], path: string, identity: string): unknown {
  const { start, end } = placesOf(lines, finding.span);
  const others = finding.related.map(({ span, message }) => `Line ${placesOf(lines, span).start.line}: ${message}`);
  return {
    description: [finding.message, ...others].join(" "),
    check_name: finding.rule,
    fingerprint: createHash("sha256").update(`${path}\n${identity}`).digest("hex").slice(0, 40),
    severity: severities[finding.severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  };
}

function pathOf({ name, path }: FileReport, root: string): string {
  if (path === undefined) return name;
  const inside = relative(root, path).replaceAll("\\", "/");
  return inside.startsWith("..") ? name : inside;
}
