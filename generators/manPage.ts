// The man page, from the program of the command line: docs/policywright.1.
import type { Command } from "commander";
import { version } from "../package.json";
import { makeProgram } from "../server/hosts/program";

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  return { "docs/policywright.1": manPage(makeProgram()) };
}

function manPage(program: Command): string {
  const help = program.createHelp();
  const rows = [
    `.TH POLICYWRIGHT 1 "" "policywright ${version}" "User Commands"`,
    ".SH NAME",
    "policywright \\- find contradictions, missing sections and unclear contact details in privacy policies",
    ".SH SYNOPSIS",
    ".B policywright",
    "\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...",
    ".SH DESCRIPTION",
    ...program
      .description()
      .split("\n\n")
      .flatMap((paragraph) => [".PP", roff(paragraph)]),
    ".SH COMMANDS",
  ];
  for (const command of program.commands) {
    rows.push(...commandRows(command, help, "policywright"));
    for (const inner of command.commands) rows.push(...commandRows(inner, help, `policywright ${command.name()}`));
  }
  rows.push(
    ".SH EXIT STATUS",
    ...["0", "no finding at or above the threshold", "1", "findings", "2", "misuse, or something could not be checked"].map((text, i) =>
      i % 2 === 0 ? `.TP\n.B ${text}` : roff(text),
    ),
    ".SH FILES",
    ".TP",
    ".B policywright.yaml",
    "Settings of the folder in which it stands and of those below.",
    ".SH ENVIRONMENT",
    ".TP",
    ".B NO_COLOR",
    "Where set, nothing is coloured.",
    ".TP",
    ".B FORCE_COLOR",
    "Colours where the output is no terminal, too.",
    ".SH NOTES",
    "Policywright reads text; it does not know what your software does, and it is no legal advice. It makes no network connection.",
  );
  return `${rows.join("\n")}\n`;
}

function commandRows(command: Command, help: ReturnType<Command["createHelp"]>, parent: string): string[] {
  const rows = [`.SS ${roff(`${parent} ${command.name()}`)} ${roff(command.usage())}`, roff(command.description())];
  for (const argument of command.registeredArguments)
    rows.push(".TP", `.I ${roff(argument.name())}`, roff(help.argumentDescription(argument)));
  for (const option of command.options.filter(({ hidden }) => !hidden))
    rows.push(".TP", `.B ${roff(option.flags)}`, roff(help.optionDescription(option)));
  return rows;
}

/** Text that roff takes as it is: no escapes, no requests at the start of a line, hyphens that can be copied. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1")
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'");
