// rules and explain, on the command line.
import { Option } from "commander";
import { listRules } from "../catalogue";
import { explain } from "../explain";
import { type AddCommand, type ConfigOptions, configOptions, notify, write } from "./common";

export const addRules: AddCommand = (program) => {
  program
    .command("rules")
    .description("list the rules")
    .addOption(new Option("-f, --format <format>", "how they are written").choices(["pretty", "json"]).default("pretty"))
    .action(({ format }: { format: "pretty" | "json" }) => write(listRules(format)));
};

export const addExplain: AddCommand = (program) => {
  configOptions(
    program
      .command("explain")
      .description("explain a rule; or a line of a policy: what is read there, and why it is or is not reported")
      .argument("<what>", "a rule's name, as in contradiction/sharing, or FILE:LINE, as in PRIVACY.md:12")
      .option("-a, --all", "everything that is known of the line, not only what fits a screen"),
  ).action(async (what: string, { all, config }: ConfigOptions & { readonly all?: true }) => {
    const width = Math.min(process.stdout.columns || 100, 110);
    const { problem } = await explain({ what, everything: all === true, config, width, write, notify });
    if (problem !== undefined) program.error(`error: ${problem}`);
  });
};
