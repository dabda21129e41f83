// writeReports: the command `report`: one report a policy, on standard output or into a file.
import { writeFileSync } from "node:fs";
import { formatOf } from "../document/format";
import { type ReportFormat, writeReport } from "../features/report";
import { lint } from "../lint";
import { readPolicy } from "../policy/readPolicy";
import { readLines } from "../text/lines";
import { withToday } from "./clock";
import type { Notice } from "./report";
import { readTargets, type TargetOptions } from "./targets";

export interface ReportOptions extends TargetOptions {
  readonly format: ReportFormat;
  /** A file for the report; none: standard output. */
  readonly output?: string;
  readonly write: (text: string) => void;
}

/** 0, or 2 where something could not be read or written. Reports of several policies follow each other. */
export async function writeReports(options: ReportOptions): Promise<0 | 2> {
  let hasFailed = false;
  const notify = (notice: Notice) => {
    hasFailed ||= notice.level === "error";
    options.notify(notice);
  };
  const reports: string[] = [];
  for await (const { name, path, text, settings: given } of readTargets({ ...options, notify })) {
    const settings = withToday(given);
    try {
      const policy = readPolicy(text, formatOf(path ?? name));
      const { findings } = lint(policy, settings);
      reports.push(writeReport({ uri: name, lines: readLines(text), policy, findings, settings }, name, options.format)!);
    } catch (error) {
      notify({ level: "error", about: "file", name, path, message: `could not be reported on: ${String(error)}` });
    }
  }
  if (options.output === undefined) options.write(reports.join("\n"));
  else
    try {
      writeFileSync(options.output, reports.join("\n"));
    } catch (error) {
      notify({ level: "error", about: "file", name: options.output, message: `cannot be written: ${(error as Error).message}` });
    }
  return hasFailed ? 2 : 0;
}
