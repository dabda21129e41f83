// check, on the command line.
import { Option } from "commander";
import { severities } from "../../rules/rule";
import { type CheckOptions, check, formats } from "../check";
import { type AddCommand, notify, type PathOptions, pathOptions, write } from "./common";

type Given = PathOptions & Pick<CheckOptions, "format" | "threshold">;

export const addCheck: AddCommand = (program) => {
  pathOptions(program.command("check"))
    .description("find contradictions, missing sections and unclear contact details")
    .addOption(new Option("-f, --format <format>", "how findings are written").choices(formats).default("pretty"))
    .addOption(new Option("-t, --threshold <severity>", "lowest severity that fails the check (default: warning)").choices(severities))
    .action(async (given: string[], { config, stdinFilename, format, threshold }: Given) => {
      process.exitCode = await check({ paths: given, config, stdinName: stdinFilename, format, threshold, write, notify });
    });
};
