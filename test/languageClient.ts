// languageClient: a plain LSP client for the tests, at the other end of a server process's stdio.
import { type ChildProcess, spawn } from "node:child_process";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly server: InitializeResult;
  /** Everything that was pushed, oldest first. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  readonly messages: readonly string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** The first pushed diagnostics, already there or to come, that `wanted` takes. */
  pushedFor(uri: string, wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** The exit code after a proper good-bye. */
  stop(): Promise<number | null>;
}

/** What VS Code can do, as far as this server asks. */
export const able: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    configuration: true,
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};

/** A client that knows the LSP of long ago. */
export const plain: ClientCapabilities = { workspace: {}, textDocument: { publishDiagnostics: {} } };

export interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for its settings. */
  readonly settings?: unknown;
  readonly initialize?: boolean;
  /** The workspace folder. */
  readonly rootUri?: string;
}

export async function startClient({
  capabilities = able,
  initializationOptions,
  settings = {},
  initialize = true,
  rootUri = "file:///home/someone/site",
}: Start = {}): Promise<LanguageClient> {
  const child = spawn(process.execPath, ["dist/cli.js", "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const pushed: PublishDiagnosticsParams[] = [];
  const messages: string[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.push(params);
    for (const listener of listeners) listener();
  });
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => void messages.push(message));
  connection.onNotification("window/logMessage", () => {});
  connection.onNotification("policywright/status", () => {});
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const params: InitializeParams = { processId: process.pid, rootUri, capabilities, initializationOptions };
  const server = initialize ? await connection.sendRequest<InitializeResult>("initialize", params) : { capabilities: {} };
  if (initialize) await connection.sendNotification("initialized", {});
  return {
    connection,
    process: child,
    server,
    pushed,
    messages,
    open: (uri, text, languageId = "markdown") =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } }),
    pushedFor(uri, wanted) {
      return new Promise((resolve) => {
        const look = () => {
          const found = pushed.find((params) => params.uri === uri && wanted(params));
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exited;
    },
  };
}
