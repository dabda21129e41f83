// baseline, on the command line.
import { Argument } from "commander";
import { baselineName } from "../baseline";
import { type BaselineOptions, keepBaseline } from "../keepBaseline";
import { type AddCommand, type ConfigOptions, configOptions, notify, paths, write } from "./common";

export const addBaseline: AddCommand = (program) => {
  configOptions(
    program
      .command("baseline")
      .description("live with today's findings, so that only new ones fail: write, check or prune a baseline")
      .addArgument(
        new Argument("<action>", "write: takes today's findings; check: fails where some are gone; prune: takes those out").choices([
          "write",
          "check",
          "prune",
        ]),
      )
      .argument("[path...]", paths)
      .option("--file <file>", "the baseline", baselineName),
  ).action(async (action: BaselineOptions["action"], given: string[], { config, file }: ConfigOptions & { readonly file: string }) => {
    process.exitCode = await keepBaseline({ action, file, paths: given, config, write, notify });
  });
};
