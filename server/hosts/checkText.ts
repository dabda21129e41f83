// checkText: one text, read and linted, as the output formats see it. A fault of ours is notified; the other rules and texts go on.
import { formatOf } from "../document/format";
import { type Finding, lint } from "../lint";
import { fixesOf } from "../mend";
import { readPolicy } from "../policy/readPolicy";
import type { Fix } from "../rules/rule";
import { readLines } from "../text/lines";
import { withToday } from "./clock";
import type { FileReport, Notice } from "./report";
import type { Target } from "./targets";

export function checkText(target: Target, withFixes: boolean, notify: (notice: Notice) => void): FileReport | undefined {
  const { name, path, text } = target;
  const settings = withToday(target.settings);
  const failed = (about: "file" | "rule", message: string, error: unknown, rule?: string) =>
    notify({ level: "error", about, rule, name, path, message: `${message}: ${inWords(error)}` });
  try {
    const policy = readPolicy(text, formatOf(path ?? name));
    const { findings, failures } = lint(policy, settings);
    for (const { rule, error } of failures) failed("rule", `the rule ${rule} failed and was left out`, error, rule);
    const fixes = (finding: Finding): readonly Fix[] => {
      try {
        return withFixes ? fixesOf(policy, finding, settings, findings) : [];
      } catch (error) {
        failed("rule", `the fixes of ${finding.rule} failed`, error, finding.rule);
        return [];
      }
    };
    const reported = findings.map((finding) => ({ ...finding, fixes: fixes(finding) }));
    return { name, path, text, lines: readLines(text), kind: policy.kind, findings: reported };
  } catch (error) {
    failed("file", "could not be checked", error);
    return undefined;
  }
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
