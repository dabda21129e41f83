// web: the extension in a browser; the server is a web worker.
import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { type Exports, start } from "./start";

export function activate(context: ExtensionContext): Promise<Exports> {
  const address = Uri.joinPath(context.extensionUri, "dist/server-web.js").toString(true);
  let worker: Worker | undefined;
  // Made here, not by the client: it asks `instanceof Worker`, which VS Code's own Worker in the extension host is not.
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(address);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (options) => new LanguageClient("policywright", "Policywright", connect, options));
}
