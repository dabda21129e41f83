// node: the extension on a desktop and on a remote machine; the server is a process of its own.
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Exports, start } from "./start";

export function activate(context: ExtensionContext): Promise<Exports> {
  const module = context.asAbsolutePath("dist/server-node.js");
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
  return start(context, (options) => new LanguageClient("policywright", "Policywright", server, options));
}
