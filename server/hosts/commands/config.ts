// config and init, on the command line.
import { Option } from "commander";
import { init } from "../init";
import { type ShowConfigOptions, showConfig } from "../showConfig";
import { type AddCommand, type ConfigOptions, configOptions, notify, write } from "./common";

export const addConfig: AddCommand = (program) => {
  configOptions(
    program
      .command("config")
      .description("show which settings hold for a file, and where each value comes from")
      .argument("<file...>", "files; they need not exist"),
  )
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["pretty", "json"]).default("pretty"))
    .action(async (files: string[], { config, format }: ConfigOptions & Pick<ShowConfigOptions, "format">) => {
      process.exitCode = await showConfig({ files, config, format, write, notify });
    });
};

export const addInit: AddCommand = (program) => {
  program
    .command("init")
    .description("write a first policywright.yaml, with comments, from what stands in a folder")
    .argument("[folder]", "the folder", ".")
    .action(async (folder: string) => {
      process.exitCode = await init({ folder, write, notify });
    });
};
