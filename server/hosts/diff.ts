// diff: what a new version of a policy changes in substance, in the format asked for.
import { resolve } from "node:path";
import { formatOf } from "../document/format";
import type { Glossary } from "../knowledge/glossary";
import { policyChanges } from "../policy/policyChanges";
import { readPolicy } from "../policy/readPolicy";
import { readLines } from "../text/lines";
import { readStandardInput, readText } from "./files";
import { type ChangeReport, changesAsJson, changesAsMarkdown, changesForTerminal, type Version } from "./formats/changes";
import type { PrettyOptions } from "./formats/pretty";
import type { Notice } from "./report";
import { settingsReader } from "./targets";

export const diffFormats = ["markdown", "pretty", "json"] as const;

export interface DiffOptions {
  /** Files; "-" for standard input. */
  readonly old: string;
  readonly new: string;
  /** None: pretty on a terminal, else markdown. */
  readonly format?: (typeof diffFormats)[number];
  /** The name of standard input: says its format. */
  readonly stdinName?: string;
  /** 1 where anything has changed, as `diff` does. */
  readonly exitCode?: boolean;
  /** A config file; false for none; else the nearest of the new version. Its vendors and terms hold for both. */
  readonly config?: string | false;
  readonly terminal: PrettyOptions & { readonly isTerminal: boolean };
  readonly write: (text: string) => unknown;
  readonly notify: (notice: Notice) => void;
}

/** 0; 1 where `exitCode` is asked for and something has changed; 2 where a version could not be read. */
export async function diff(options: DiffOptions): Promise<0 | 1 | 2> {
  const name = (given: string, other: string) => (given === "-" ? (options.stdinName ?? (other === "-" ? "<stdin>" : other)) : given);
  let hasFailed = false;
  const notify = (notice: Notice) => {
    hasFailed ||= notice.level === "error";
    options.notify(notice);
  };
  const { settings } = await settingsReader(options.config, notify)(resolve(name(options.new, options.old)));
  const before = await readVersion(options.old, name(options.old, options.new), settings, notify);
  const after = await readVersion(options.new, name(options.new, options.old), settings, notify);
  if (!before || !after) return 2;
  const report: ChangeReport = { old: before, new: after, changes: policyChanges(before.policy, after.policy) };
  const format = options.format ?? (options.terminal.isTerminal ? "pretty" : "markdown");
  const text =
    format === "json"
      ? changesAsJson(report)
      : format === "pretty"
        ? changesForTerminal(report, options.terminal)
        : changesAsMarkdown(report);
  options.write(text);
  if (hasFailed) return 2;
  return options.exitCode && report.changes.length > 0 ? 1 : 0;
}

async function readVersion(
  given: string,
  name: string,
  glossary: Glossary,
  notify: (notice: Notice) => void,
): Promise<Version | undefined> {
  const reading = given === "-" ? await readStandardInput() : readText(given);
  if (reading.text === undefined) {
    notify({ level: "error", about: "file", name: given === "-" ? "<stdin>" : given, message: `cannot be read: ${reading.problem}.` });
    return undefined;
  }
  const policy = readPolicy(reading.text, formatOf(name), undefined, glossary);
  if (policy.language.kind === "other")
    notify({ level: "warning", about: "file", name, message: "it is not in English, so its statements are not compared." });
  return { name, policy, lines: readLines(reading.text) };
}
