// web: the extension in a browser; the server is a web worker.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Exports, start } from "./start";

export function activate(context: ExtensionContext): Promise<Exports> {
  const address = Uri.joinPath(context.extensionUri, "dist/server-web.js").toString(true);
  return start(context, (options) => new LanguageClient("policywright", "Policywright", async () => new Worker(address), options));
}
