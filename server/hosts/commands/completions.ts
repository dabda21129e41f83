// completions, on the command line.
import { Argument } from "commander";
import { completionsFor, type Shell, shells } from "../completions";
import { type AddCommand, write } from "./common";

export const addCompletions: AddCommand = (program) => {
  program
    .command("completions")
    .description("print a script by which a shell completes this command line")
    .addArgument(new Argument("<shell>", "for which shell").choices(shells))
    .action((shell: Shell) => write(completionsFor(program, shell)));
};
