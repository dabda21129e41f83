// writeReports: the command `report`: one report a policy, on standard output or into a file, each written as it is done.
import { formatOf } from "../document/format";
import { type ReportFormat, writeReport } from "../features/report";
import { lint } from "../lint";
import { readPolicy } from "../policy/readPolicy";
import { readLines } from "../text/lines";
import { withToday } from "./clock";
import { inWords } from "./files";
import type { Notice } from "./report";
import { readTargets, type TargetOptions } from "./targets";
import { dropOnSignal, openWhole, type WholeFile } from "./writeText";

export interface ReportOptions extends TargetOptions {
  readonly format: ReportFormat;
  /** A file for the report; none: standard output. */
  readonly output?: string;
  readonly write: (text: string) => unknown;
}

/** 0, or 2 where something could not be read or written. Reports of several policies follow each other. */
export async function writeReports(options: ReportOptions): Promise<0 | 2> {
  let hasFailed = false;
  const notify = (notice: Notice) => {
    hasFailed ||= notice.level === "error";
    options.notify(notice);
  };
  let output: WholeFile | undefined;
  let release = () => {};
  try {
    output = options.output === undefined ? undefined : openWhole(options.output);
    if (output) release = dropOnSignal(output);
    let isFirst = true;
    for await (const { name, path, text, settings: given } of readTargets({ ...options, notify })) {
      const settings = withToday(given);
      let report: string;
      try {
        const policy = readPolicy(text, formatOf(path ?? name), undefined, settings);
        const { findings } = lint(policy, settings);
        report = writeReport({ uri: name, lines: readLines(text), policy, findings, settings }, name, options.format)!;
      } catch (error) {
        notify({ level: "error", about: "file", name, path, message: `could not be reported on: ${String(error)}` });
        continue;
      }
      const said = isFirst ? report : `\n${report}`;
      isFirst = false;
      await (output ? output.write(said) : options.write(said));
    }
    output?.done();
  } catch (error) {
    output?.drop();
    notify({ level: "error", about: "file", name: options.output, message: `cannot be written: ${inWords(error)}` });
  }
  release();
  return hasFailed ? 2 : 0;
}
