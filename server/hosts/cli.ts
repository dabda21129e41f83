// cli: the command line. Arguments, standard streams and exit codes; what commands do is in check, inspect and catalogue.
import { Command, CommanderError, Option } from "commander";
import { description, version } from "../../package.json";
import { severities } from "../rules/rule";
import { listRules } from "./catalogue";
import { check, formats } from "./check";
import { explain } from "./explain";
import { inspect } from "./inspect";
import { type Notice, noticeLine } from "./report";
import { writeReports } from "./writeReports";

const write = (text: string): void => void process.stdout.write(text);
const notify = (notice: Notice): void => void process.stderr.write(`${noticeLine(notice)}\n`);

// Whoever reads us may stop reading (`| head`): no fault, nothing to say.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2));

const program = new Command("policywright")
  .description(`${description}\n\nIt reads text; it does not know what your software does, and it is no legal advice.`)
  .version(version, "-v, --version")
  .exitOverride()
  .showHelpAfterError("(policywright --help shows what there is)")
  .addHelpText(
    "after",
    `
Examples:
  policywright check                           the policies in this folder and below
  policywright check PRIVACY.md legal/         a file as it is, the policies of a folder
  policywright check --format sarif > out.sarif
  cat page.html | policywright check --stdin-filename page.html -
  policywright report --format html --output report.html PRIVACY.md
  policywright explain contradiction/sharing
  policywright explain PRIVACY.md:12               why line 12 is reported, or is not

Exit codes:
  0  no finding at or above the threshold
  1  findings
  2  misuse, or something could not be checked`,
  );

const paths = "files, taken as they are; folders, searched for privacy policies; - for standard input (default: this folder)";
const configOptions = (command: Command): Command =>
  command
    .option("--config <file>", "settings for all files (default: the nearest policywright.yaml above each file)")
    .option("--no-config", "no settings but the defaults")
    .option("--stdin-filename <name>", "name of standard input: says its format and which settings hold");

interface PathOptions {
  readonly config?: string | false;
  readonly stdinFilename?: string;
}

configOptions(program.command("check"))
  .description("find contradictions, missing sections and unclear contact details")
  .argument("[path...]", paths)
  .addOption(new Option("-f, --format <format>", "how findings are written").choices(formats).default("pretty"))
  .addOption(new Option("-t, --threshold <severity>", "lowest severity that fails the check (default: warning)").choices(severities))
  .action(
    async (
      given: string[],
      { config, stdinFilename, format, threshold }: PathOptions & Pick<Parameters<typeof check>[0], "format" | "threshold">,
    ) => {
      process.exitCode = await check({ paths: given, config, stdinName: stdinFilename, format, threshold, write, notify });
    },
  );

configOptions(program.command("inspect"))
  .description("show what is read in a policy: outline, topics, statements, contacts")
  .argument("[path...]", paths)
  .addOption(new Option("-f, --format <format>", "how it is written").choices(["pretty", "json"]).default("pretty"))
  .action(async (given: string[], { config, stdinFilename, format }: PathOptions & Pick<Parameters<typeof inspect>[0], "format">) => {
    process.exitCode = await inspect({ paths: given, config, stdinName: stdinFilename, format, write, notify });
  });

configOptions(program.command("report"))
  .description("write a report of a policy for counsel: findings with both ends, topics with evidence, the flow of data, the recipients")
  .argument("[path...]", paths)
  .addOption(new Option("-f, --format <format>", "how it is written").choices(["html", "markdown"]).default("markdown"))
  .option("-o, --output <file>", "where it is written (default: standard output)")
  .action(
    async (
      given: string[],
      { config, stdinFilename, format, output }: PathOptions & Pick<Parameters<typeof writeReports>[0], "format" | "output">,
    ) => {
      process.exitCode = await writeReports({ paths: given, config, stdinName: stdinFilename, format, output, write, notify });
    },
  );

program
  .command("rules")
  .description("list the rules")
  .addOption(new Option("-f, --format <format>", "how they are written").choices(["pretty", "json"]).default("pretty"))
  .action(({ format }: { format: "pretty" | "json" }) => write(listRules(format)));

program
  .command("explain")
  .description("explain a rule; or a line of a policy: what is read there, and why it is or is not reported")
  .argument("<what>", "a rule's name, as in contradiction/sharing, or FILE:LINE, as in PRIVACY.md:12")
  .option("-a, --all", "everything that is known of the line, not only what fits a screen")
  .option("--config <file>", "settings (default: the nearest policywright.yaml above the file)")
  .option("--no-config", "no settings but the defaults")
  .action(async (what: string, { all, config }: { readonly all?: true; readonly config?: string | false }) => {
    const width = Math.min(process.stdout.columns || 100, 110);
    const { problem } = await explain({ what, everything: all === true, config, width, write, notify });
    if (problem !== undefined) program.error(`error: ${problem}`);
  });

program
  .command("lsp")
  .description("start the language server, for any editor that speaks LSP")
  .option("--stdio", "talk over standard input and output (the default)")
  .action(async () => (await import("./node")).startNode());

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`policywright failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  }
});
