// client: what the program at the other end of the connection can do, read once from its `initialize`.
import { type InitializeParams, MarkupKind } from "vscode-languageserver";
import type { ActionSupport } from "../features/codeActions";
import type { DiagnosticSupport } from "../features/diagnostics";
import type { HoverSupport } from "../features/hover";
import type { InitializationOptions } from "./protocol";

export interface Client {
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly trees: boolean;
  /** Takes LocationLinks for definitions. */
  readonly links: boolean;
  readonly completionSnippets: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly watchesFiles: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly followsFolders: boolean;
  readonly status: boolean;
  readonly words: unknown;
  /** Can be asked for the files of its workspace. */
  readonly files: boolean;
  readonly settings: unknown;
  readonly folders: readonly string[];
  readonly diagnostics: DiagnosticSupport;
  readonly hover: HoverSupport;
  readonly actions: ActionSupport;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument = {}, workspace = {} } = params.capabilities ?? {};
  const options: InitializationOptions = isObject(params.initializationOptions) ? params.initializationOptions : {};
  const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return {
    pull: textDocument.diagnostic !== undefined,
    refresh: workspace.diagnostics?.refreshSupport === true,
    trees: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    links: textDocument.definition?.linkSupport === true,
    completionSnippets: textDocument.completion?.completionItem?.snippetSupport === true,
    refreshTokens: workspace.semanticTokens?.refreshSupport === true,
    refreshLenses: workspace.codeLens?.refreshSupport === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    asksConfiguration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    followsFolders: workspace.workspaceFolders === true,
    status: options.status === true,
    words: options.words,
    files: options.files === true,
    settings: options.settings,
    folders,
    diagnostics: {
      // Pulled diagnostics say so in their own capability since 3.18, pushed ones always did.
      related: (textDocument.publishDiagnostics ?? textDocument.diagnostic)?.relatedInformation === true,
      codeDescription: (textDocument.publishDiagnostics ?? textDocument.diagnostic)?.codeDescriptionSupport === true,
    },
    hover: {
      markdown: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
      showsDiagnostics: options.showsDiagnosticsInHover === true,
    },
    actions: {
      snippets: workspace.workspaceEdit?.snippetEditSupport === true,
      documentChanges: workspace.workspaceEdit?.documentChanges === true,
      goTo: options.goTo === true,
      explain: options.explain === true,
      configure: options.configure === true,
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
