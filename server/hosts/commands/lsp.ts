// lsp, on the command line.
import type { AddCommand } from "./common";

export const addLsp: AddCommand = (program) => {
  program
    .command("lsp")
    .description("start the language server, for any editor that speaks LSP")
    .option("--stdio", "talk over standard input and output (the default)")
    .action(async () => (await import("../node")).startNode());
};
