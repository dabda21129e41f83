// web: the language server in a web worker. It has no files: settings come from the editor alone.
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { startServer } from "./server";

// The server for Node is built upon this bundle, and starts by itself.
if (typeof importScripts === "function") {
  const worker = self as DedicatedWorkerGlobalScope;
  startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)));
}
