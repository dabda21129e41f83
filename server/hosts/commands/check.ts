// check, on the command line.
import { InvalidArgumentError, Option } from "commander";
import { severities } from "../../rules/rule";
import { type CheckOptions, check, formats } from "../check";
import { type AddCommand, notify, type PathOptions, pathOptions, write } from "./common";

type Given = PathOptions & Omit<CheckOptions, "paths" | "config" | "stdinName" | "write" | "notify"> & { readonly watch?: true };

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
    .option("--stats", "say at the end, on standard error, what was read, what was found and how long it took");
  command.action(async (given: string[], { config, stdinFilename, watch, ...rest }: Given) => {
    if (rest.dryRun && !rest.fix) program.error("error: --dry-run goes with --fix");
    if (rest.changed !== undefined && rest.fix) program.error("error: --fix mends whole texts; leave out --changed");
    if (watch && (rest.fix || given.includes("-") || stdinFilename !== undefined))
      program.error("error: --watch goes neither with --fix nor with standard input");
    const options: CheckOptions = { paths: given, config, stdinName: stdinFilename, ...rest, write, notify };
    if (watch) await (await import("../watch")).watch(options);
    else process.exitCode = await check(options);
  });
};

function wholeNumber(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("It must be a whole number.");
}
