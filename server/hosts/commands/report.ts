// report, on the command line.
import { Option } from "commander";
import { type ReportOptions, writeReports } from "../writeReports";
import { type AddCommand, notify, type PathOptions, pathOptions, write } from "./common";

export const addReport: AddCommand = (program) => {
  pathOptions(program.command("report"))
    .description("write a report of a policy for counsel: findings with both ends, topics with evidence, the flow of data, the recipients")
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["html", "markdown"]).default("markdown"))
    .option("-o, --output <file>", "where it is written (default: standard output)")
    .action(async (given: string[], { config, stdinFilename, format, output }: PathOptions & Pick<ReportOptions, "format" | "output">) => {
      process.exitCode = await writeReports({ paths: given, config, stdinName: stdinFilename, format, output, write, notify });
    });
};
