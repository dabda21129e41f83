// check: lints texts and reports what it found, in the format asked for.
import { type Severity, severities } from "../rules/rule";
import { checkText } from "./checkText";
import type { Notice, Reporter } from "./report";
import { readTargets, type TargetOptions } from "./targets";

export const formats = ["pretty", "json", "sarif", "github"] as const;
export type OutputFormat = (typeof formats)[number];

export interface CheckOptions extends Omit<TargetOptions, "notify"> {
  readonly format: OutputFormat;
  /** Lowest severity that fails the check; none: as the settings of each file say. */
  readonly threshold?: Severity;
  readonly write: (text: string) => void;
  readonly notify: (notice: Notice) => void;
}

/** 0: nothing at or above the threshold. 1: findings. 2: something could not be checked. */
export async function check(options: CheckOptions): Promise<0 | 1 | 2> {
  const notices: Notice[] = [];
  const notify = (notice: Notice) => {
    notices.push(notice);
    options.notify(notice);
  };
  const reporter = await reporterFor(options.format);
  let isFaulty = false;
  for await (const target of readTargets({ ...options, notify })) {
    const report = checkText(target, options.format !== "pretty" && options.format !== "github", notify);
    if (!report) continue;
    isFaulty ||= report.findings.some(({ severity }) => isAtLeast(severity, options.threshold ?? target.settings.threshold));
    options.write(reporter.file(report));
  }
  options.write(reporter.end(notices));
  if (notices.some(({ level }) => level === "error")) return 2;
  return isFaulty ? 1 : 0;
}

const isAtLeast = (severity: Severity, threshold: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(threshold);

/** Each format is loaded when it is asked for. */
async function reporterFor(format: OutputFormat): Promise<Reporter> {
  switch (format) {
    case "json":
      return (await import("./formats/json")).json();
    case "sarif":
      return (await import("./formats/sarif")).sarif({ folder: process.cwd() });
    case "github":
      return (await import("./formats/github")).github({ root: process.env.GITHUB_WORKSPACE || process.cwd() });
    default:
      return (await import("./formats/pretty")).pretty({ color: takesColor(), width: process.stdout.columns || 100 });
  }
}

/** Colours for a terminal; https://no-color.org and FORCE_COLOR go first. */
function takesColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}
