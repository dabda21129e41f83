// report: what a check found, as the output formats see it.
import type { Finding } from "../lint";
import type { DocumentKind } from "../policy/policy";
import type { Fix, Severity } from "../rules/rule";
import type { Lines } from "../text/lines";

export interface ReportedFinding extends Finding {
  /** Fixes that the engine has tried; empty for formats that do not carry them. */
  readonly fixes: readonly Fix[];
}

/** One checked text. */
export interface FileReport {
  /** As shown: relative to the current folder where the file is inside it, with "/" between its parts. */
  readonly name: string;
  /** Absolute; none for standard input without a file name. */
  readonly path?: string;
  readonly text: string;
  readonly lines: Lines;
  readonly kind: DocumentKind;
  readonly findings: readonly ReportedFinding[];
}

/** What a user should know although no rule says it: a file that cannot be read, a config that is not valid, a rule that failed. */
export interface Notice {
  /** error: the check is not whole, the command fails. warning and note: for information. */
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** The file as shown, and its absolute path. */
  readonly name?: string;
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
  /** What it is about: the settings, the reading of a file, or the rule that failed. */
  readonly about: "settings" | "file" | "rule";
  readonly rule?: string;
}

/** An output format. `file` is called for each file as it is done, `end` once; what they return is written as it is. */
export interface Reporter {
  file(report: FileReport): string;
  end(notices: readonly Notice[]): string;
}

/** A notice in one line, as for standard error. */
export function noticeLine({ name, line, column, message }: Notice): string {
  const place = line === undefined ? name : `${name}:${line}:${column ?? 1}`;
  return place === undefined ? message : `${place}: ${message}`;
}

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[], before: Counts = { error: 0, warning: 0, information: 0, hint: 0 }): Counts {
  const counts = { ...before };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
