// node: the language server in a process of its own, over stdio or Node's IPC.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { documentConfig } from "./documentConfig";
import { startServer } from "./server";

/** Serves until the client says exit or goes away. The transport is the one that the arguments name (`--node-ipc`, `--stdio` …), else stdio. */
export function startNode(): void {
  const named = process.argv.some((argument) => /^--(node-ipc|stdio|socket|pipe)\b/.test(argument));
  const connection = named ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // A client that goes away mid-sentence is no fault of ours.
  process.stdout.on("error", () => process.exit(1));
  startServer(connection, documentConfig());
}
