// diff, on the command line.
import { Option } from "commander";
import { takesColor } from "../check";
import { type DiffOptions, diff, diffFormats } from "../diff";
import { type AddCommand, type ConfigOptions, configOptions, notify, write } from "./common";

interface Given extends ConfigOptions, Pick<DiffOptions, "format" | "exitCode"> {
  readonly stdinFilename?: string;
}

export const addDiff: AddCommand = (program) => {
  configOptions(
    program
      .command("diff")
      .description("show what a new version of a policy changes in substance: practices, recipients, purposes, periods, rights, topics")
      .argument("<old>", "the old version; - for standard input")
      .argument("<new>", "the new version; - for standard input")
      .addOption(
        new Option("-f, --format <format>", "how it is written (default: pretty on a terminal, else markdown)").choices(diffFormats),
      )
      .option("--stdin-filename <name>", "name of standard input: says its format (default: as the other version)")
      .option("--exit-code", "exit with 1 where anything has changed"),
  ).action(async (old: string, now: string, { config, format, stdinFilename, exitCode }: Given) => {
    const terminal = { color: takesColor(), width: process.stdout.columns || 100, isTerminal: process.stdout.isTTY === true };
    process.exitCode = await diff({ old, new: now, config, format, stdinName: stdinFilename, exitCode, terminal, write, notify });
  });
};
