// inspect, on the command line.
import { Option } from "commander";
import { type InspectOptions, inspect } from "../inspect";
import { type AddCommand, notify, type PathOptions, pathOptions, write } from "./common";

export const addInspect: AddCommand = (program) => {
  pathOptions(program.command("inspect"))
    .description("show what is read in a policy: outline, topics, statements, contacts")
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["pretty", "json"]).default("pretty"))
    .action(async (given: string[], { config, stdinFilename, format }: PathOptions & Pick<InspectOptions, "format">) => {
      process.exitCode = await inspect({ paths: given, config, stdinName: stdinFilename, format, write, notify });
    });
};
