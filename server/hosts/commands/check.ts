// check, on the command line.
import { resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { severities } from "../../rules/rule";
import { type CheckOptions, check, formats } from "../check";
import { makeThreads, ownThread } from "../jobs";
import { checkLines } from "../jsonl";
import { settingsReader } from "../targets";
import { type AddCommand, notify, type PathOptions, pathOptions, write } from "./common";

type Given = PathOptions &
  Omit<CheckOptions, "paths" | "config" | "stdinName" | "write" | "notify"> & { readonly watch?: true; readonly jsonl?: true };

export const addCheck: AddCommand = (program) => {
  const command = pathOptions(program.command("check"))
    .description("find contradictions, missing sections and unclear contact details")
    .addOption(new Option("-f, --format <format>", "how findings are written").choices(formats).default("pretty"))
    .option("-o, --output <file>", "where they are written (default: standard output)")
    .addOption(new Option("-t, --threshold <severity>", "lowest severity that fails the check (default: warning)").choices(severities))
    .option("--max-warnings <number>", "so many warnings do not fail the check", wholeNumber)
    .option("--fix", "mend first what can be mended safely, in the files; for standard input, write the mended text")
    .option("--dry-run", "with --fix: write what would change as a patch, and change nothing")
    .option("--changed <base>", "only what has come since a commit or a branch, as git knows it")
    .option("--baseline <file>", "leave out what the baseline holds (policywright baseline write makes one)")
    .option("--watch", "check again whenever a file changes")
    .option("--stats", "say at the end, on standard error, what was read, what was found and how long it took")
    .addOption(new Option("-j, --jobs <number>", "how many threads check texts").argParser(countOf).default(1))
    .addOption(
      new Option("--jsonl", "documents as JSON lines on standard input, findings as JSON lines (see docs/pipelines.md)").conflicts([
        "format",
        "threshold",
        "stdinFilename",
      ]),
    );
  command.action(async (given: string[], { config, stdinFilename, watch, jsonl, ...rest }: Given) => {
    if (rest.dryRun && !rest.fix) program.error("error: --dry-run goes with --fix");
    if (rest.changed !== undefined && rest.fix) program.error("error: --fix mends whole texts; leave out --changed");
    if (watch && (rest.fix || given.includes("-") || stdinFilename !== undefined))
      program.error("error: --watch goes neither with --fix nor with standard input");
    if (jsonl && (given.some((path) => path !== "-") || rest.fix || watch)) program.error("error: --jsonl reads standard input, not files");
    if (jsonl) {
      process.exitCode = await checkStream({ config, jobs: rest.jobs });
      return;
    }
    const options: CheckOptions = { paths: given, config, stdinName: stdinFilename, ...rest, write, notify };
    if (watch) await (await import("../watch")).watch(options);
    else process.exitCode = await check(options);
  });
};

function wholeNumber(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("It must be a whole number.");
}

/** 0 once every line is answered; 2 where the settings are not valid. */
async function checkStream({ config, jobs = 1 }: Pick<Given, "config" | "jobs">): Promise<0 | 2> {
  let hasFailed = false;
  const { settings } = await settingsReader(config, (notice) => {
    hasFailed ||= notice.level === "error";
    notify(notice);
  })(resolve("stdin"));
  if (hasFailed) return 2;
  const checker = jobs > 1 ? makeThreads(jobs) : ownThread;
  await checkLines({ settings, input: process.stdin, checker, write });
  await checker.end();
  return 0;
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 to 999.");
  return Number(text);
}
