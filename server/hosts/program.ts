// program: the command line as a value: its commands in the order of --help, with their options. `cli` runs it.
import { Command } from "commander";
import { description, version } from "../../package.json";
import { addBaseline } from "./commands/baseline";
import { addCheck } from "./commands/check";
import type { AddCommand } from "./commands/common";
import { addCompletions } from "./commands/completions";
import { addConfig, addInit } from "./commands/config";
import { addDiff } from "./commands/diff";
import { addInspect } from "./commands/inspect";
import { addLsp } from "./commands/lsp";
import { addReport } from "./commands/report";
import { addExplain, addRules } from "./commands/rules";

const commands: readonly AddCommand[] = [
  addCheck,
  addBaseline,
  addInspect,
  addReport,
  addDiff,
  addConfig,
  addInit,
  addRules,
  addExplain,
  addLsp,
  addCompletions,
];

export function makeProgram(): Command {
  const program = new Command("policywright")
    .description(`${description}\n\nIt reads text; it does not know what your software does, and it is no legal advice.`)
    .version(version, "-v, --version")
    .exitOverride()
    .showHelpAfterError("(policywright --help shows what there is)")
    .addHelpText("after", examples);
  for (const add of commands) add(program);
  return program;
}

const examples = `
Examples:
  policywright check                           the policies in this folder and below
  policywright check PRIVACY.md legal/         a file as it is, the policies of a folder
  policywright check --format sarif > out.sarif
  policywright check --fix --dry-run           what could be mended safely, as a patch
  policywright check --changed main            only what this branch brings
  cat page.html | policywright check --stdin-filename page.html -
  policywright report --format html --output report.html PRIVACY.md
  policywright diff old/PRIVACY.md PRIVACY.md    what a new version changes
  policywright explain contradiction/sharing
  policywright explain PRIVACY.md:12               why line 12 is reported, or is not

Exit codes:
  0  no finding at or above the threshold
  1  findings
  2  misuse, or something could not be checked
  130, 141  broken off: by ctrl-C, or because nobody reads on`;
