// server: the connection, and which feature answers which request. Knows no process, worker or file.

import {
  type CancellationToken,
  CodeActionKind,
  type CodeActionParams,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type HoverParams,
  type InitializeResult,
  LSPErrorCodes,
  RequestType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  codeActionsOf,
  fixAllAction,
  fixAllKind,
  isWanted as isKindWanted,
  type Mendable,
  type RuleMending,
} from "../features/codeActions";
import { diagnosticsOf, toDiagnostic } from "../features/diagnostics";
import { explainPlace, explanationAsMarkdown, explanationAsText } from "../features/explain";
import { type Explained, hoverOf } from "../features/hover";
import { reportSteps } from "../features/report";
import { type Status, statusOf } from "../features/status";
import { indexOf, workspaceSymbolsOf } from "../features/workspaceSymbols";
import { whereToLook } from "../knowledge/fileNames";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { severities } from "../rules/rule";
import { rules } from "../rules/rules";
import { l10n } from "../text/l10n";
import { lineAt, offsetAt } from "../text/lines";
import { type Client, readClient } from "./client";
import { closedPolicies, filesOfClient } from "./closedPolicies";
import { type Configuration, editorSettings, noConfiguration } from "./editorSettings";
import { openPolicies } from "./openPolicies";
import {
  type ConfigEdit,
  type ConfigEditParams,
  configEditMethod,
  type ExplainParams,
  type Explanation,
  explainMethod,
  type FilesParams,
  type FoundFile,
  filesMethod,
  type ReportParams,
  readMethod,
  reportMethod,
  statusMethod,
} from "./protocol";
import { slices } from "./slices";
import { registerTextFeatures, textFeatureCapabilities } from "./textFeatures";

/** A pause in typing after which diagnostics are pushed, in milliseconds. */
const pushPause = 200;

/** A heading may carry a finding for each of many missing sections: a hover that explains them all is read by nobody. */
const explainedAtOnce = 3;

/** A selection may hold all of the text: the fixes of its gravest findings fill a menu. */
const mendedAtOnce = 10;

/** Serves the connection until it closes. `configuration` reads policywright.yaml where the host has files. */
export function startServer(connection: Connection, configuration: Configuration = noConfiguration): void {
  const documents = new TextDocuments(TextDocument);
  let client: Client = readClient({ capabilities: {}, processId: null, rootUri: null });
  const settings = editorSettings(connection, configuration, () => client);
  const failed = (message: string, error: unknown) => {
    try {
      connection.console.error(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } catch {
      // The connection has closed: there is nobody to tell.
    }
  };
  const work = slices();
  const open = openPolicies(
    {
      settingsFor: settings.of,
      failed,
      linted(linted) {
        if (client.status) void connection.sendNotification(statusMethod, statusOf(linted));
      },
    },
    work,
  );

  /** A handler that throws is logged and answers `empty`; one that is no longer wanted says so. */
  function answering<P, R>(name: string, empty: R, answer: (params: P, token: CancellationToken) => Promise<R>) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError<undefined>> => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "no longer wanted");
      try {
        return await answer(params, token);
      } catch (error) {
        failed(`${name} failed`, error);
        return empty;
      }
    };
  }

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    l10n.use(client.words);
    return {
      serverInfo: { name: "policywright" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...textFeatureCapabilities,
        hoverProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        diagnosticProvider: client.pull
          ? { identifier: "policywright", interFileDependencies: false, workspaceDiagnostics: false }
          : undefined,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    settings.start();
    if (!client.watchesFiles || !configuration.pattern) return;
    const watchers = [{ globPattern: configuration.pattern }];
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => failed("No files are watched", error));
  });

  settings.onChange(() => {
    open.forget();
    if (!client.pull) for (const uri of open.uris()) push(uri);
    if (client.refreshTokens) void connection.languages.semanticTokens.refresh();
    if (client.refreshLenses)
      connection.sendRequest(CodeLensRefreshRequest.type).catch((error) => failed("Lenses were not refreshed", error));
    if (client.pull && client.refresh)
      connection.languages.diagnostics.refresh().catch((error) => failed("Diagnostics were not refreshed", error));
  });

  // Push, for clients that do not pull.
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  function push(uri: string, delay = 0) {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void publish(uri), delay),
    );
  }
  async function publish(uri: string) {
    waiting.delete(uri);
    try {
      const linted = await open.get(uri);
      const document = documents.get(uri);
      if (!linted || document?.version !== linted.version) return;
      await connection.sendDiagnostics({ uri, version: linted.version, diagnostics: diagnosticsOf(linted, client.diagnostics) });
    } catch (error) {
      failed("Diagnostics were not sent", error);
    }
  }

  const opening = new Set<string>();
  documents.onDidOpen(({ document }) => opening.add(document.uri));
  documents.onDidChangeContent(({ document }) => {
    open.changed(document);
    if (!client.pull) push(document.uri, opening.has(document.uri) ? 0 : pushPause);
    opening.delete(document.uri);
  });
  documents.onDidClose(({ document }) => {
    open.closed(document.uri);
    settings.closed(document.uri);
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    if (!client.pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  });

  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const diagnose = answering("Diagnostics", nothing, async ({ textDocument, previousResultId }: DocumentDiagnosticParams) => {
    const linted = await open.get(textDocument.uri);
    if (!linted) return nothing;
    const resultId = open.idOf(linted);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(linted, client.diagnostics) };
  });
  connection.languages.diagnostics.on(async (params, token) => {
    await open.settled(params.textDocument.uri);
    return (await diagnose(params, token)) as DocumentDiagnosticReport;
  });

  const ofClient = filesOfClient(
    (uri) => connection.sendRequest<FoundFile[]>(filesMethod, { uri, ...whereToLook } satisfies FilesParams),
    (uri) => connection.sendRequest<string | null>(readMethod, { uri }),
  );
  const onDisk = (uri: string): boolean => configuration.files !== undefined && uri.startsWith("file:");
  const closed = closedPolicies(
    {
      under: (folder) => (onDisk(folder) ? configuration.files! : ofClient).under(folder),
      read: (uri) => (onDisk(uri) ? configuration.files! : ofClient).read(uri),
    },
    {
      folders: () => settings.folders().filter((folder) => onDisk(folder) || client.files),
      settingsFor: settings.of,
      forget: settings.closed,
      isOpen: (uri) => open.uris().includes(uri),
    },
    work,
  );
  connection.onWorkspaceSymbol(
    answering("Workspace symbols", null, async ({ query }) => {
      const policies = (await Promise.all(open.uris().map((uri) => open.get(uri)))).flatMap((linted) =>
        linted?.policy ? indexOf(linted, linted.policy) : [],
      );
      return workspaceSymbolsOf([...policies, ...(await closed())], query);
    }),
  );

  registerTextFeatures(connection, {
    answering,
    linted: open.get,
    asker: async (uri) => ({ client, preferences: (await settings.of(uri)).preferences }),
  });

  connection.onHover(
    answering("Hover", null, async ({ textDocument, position }: HoverParams, token) => {
      const linted = await open.get(textDocument.uri);
      if (!linted) return null;
      const at = offsetAt(linted.lines, position);
      const explained: Explained[] = [];
      for (const { finding } of touching(linted, at, at).slice(0, explainedAtOnce)) {
        const rule = rules.find((one) => one.name === finding.rule);
        if (rule) explained.push({ finding, rule, fixes: await open.fixes(linted, finding, isWantedBy(token)) });
      }
      return hoverOf(linted, at, explained, client.hover);
    }),
  );

  connection.onCodeAction(
    answering("Code actions", null, async ({ textDocument, range, context }: CodeActionParams, token) => {
      const wants = (kind: string): boolean => isKindWanted(kind, context.only);
      if (!wants(CodeActionKind.QuickFix) && !wants(fixAllKind)) return [];
      const linted = await open.get(textDocument.uri);
      if (!linted) return null;
      const isWanted = isWantedBy(token);
      const mended = wants(fixAllKind) ? await open.mended(linted, isWanted) : undefined;
      const all = mended ? [fixAllAction(linted, mended, client.actions)] : [];
      if (!wants(CodeActionKind.QuickFix)) return all;
      const [start, end] = [offsetAt(linted.lines, range.start), offsetAt(linted.lines, range.end)];
      const found = touching(linted, start, end);
      const mendable = async ({ finding, index }: Found): Promise<Mendable> => ({
        finding,
        diagnostic: toDiagnostic(linted, finding, index, client.diagnostics),
        fixes: await open.fixes(linted, finding, isWanted),
      });
      const mendables: Mendable[] = [];
      for (const one of found.slice(0, mendedAtOnce)) mendables.push(await mendable(one));
      const beside: Mendable[] = [];
      for (const one of besides(linted, found, start, end)) beside.push(await mendable(one));
      const mending: RuleMending[] = [];
      for (const rule of new Set(found.map(({ finding }) => finding.rule))) {
        const edit = countOf(linted, rule) > 1 ? await open.mended(linted, isWanted, rule) : undefined;
        if (edit) mending.push({ rule, edit });
      }
      return [...codeActionsOf(linted, mendables, client.actions, { beside, mending }), ...all];
    }),
  );

  const countOf = ({ findings }: Linted, rule: string): number => findings.filter((finding) => finding.rule === rule).length;

  connection.onRequest(
    new RequestType<{ readonly uri?: unknown } | null, Status | null, void>(statusMethod),
    answering("Status", null, async (params) => {
      const linted = typeof params?.uri === "string" ? await open.get(params.uri) : undefined;
      return linted ? statusOf(linted) : null;
    }),
  );

  connection.onRequest(
    new RequestType<Partial<ExplainParams> | null, Explanation | null, void>(explainMethod),
    answering("The explanation", null, async (params) => {
      const linted = typeof params?.uri === "string" ? await open.get(params.uri) : undefined;
      const { line, character } = params?.position ?? {};
      if (!linted || typeof line !== "number") return null;
      const rows = explainPlace(linted, { line, character: typeof character === "number" ? character : 0 });
      return { markdown: explanationAsMarkdown(linted, rows), text: explanationAsText(linted, rows) };
    }),
  );

  connection.onRequest(
    new RequestType<Partial<ConfigEditParams> | null, ConfigEdit | null, void>(configEditMethod),
    answering("The change of the settings", null, async (params) => {
      if (typeof params?.uri !== "string" || !params.change) return null;
      return (await configuration.edited?.(params.uri, settings.folders(), params.change)) ?? null;
    }),
  );

  connection.onRequest(
    new RequestType<Partial<ReportParams> | null, string | null, void>(reportMethod),
    answering("The report", null, async (params, token) => {
      const linted = typeof params?.uri === "string" ? await open.get(params.uri) : undefined;
      if (!linted) return null;
      const { path } = await settings.of(linted.uri);
      const steps = reportSteps(linted, path, params?.format === "markdown" ? "markdown" : "html");
      return (await work.run(steps, isWantedBy(token))) ?? null;
    }),
  );

  documents.listen(connection);
  connection.listen();
}

const isWantedBy = (token: CancellationToken) => (): boolean => !token.isCancellationRequested;

interface Found {
  readonly finding: Finding;
  /** In `linted.findings`. */
  readonly index: number;
}

/** The findings that share a place with [start, end], the gravest first. */
function touching(linted: Linted, start: number, end: number): Found[] {
  return linted.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.span.start <= end && start <= finding.span.end)
    .sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
}

/**
 * The other findings on the line of a caret that stands at the very end of one. VS Code asks so for each finding on a line when the caret is beside
 * them all, and sets one answer behind the other: an answer with the fixes of all puts every fix above what leaves its finding as it is.
 */
function besides(linted: Linted, found: readonly Found[], start: number, end: number): Found[] {
  if (start !== end || !found.some(({ finding }) => finding.span.end === start)) return [];
  const line = lineAt(linted.lines, start);
  const [from, to] = [linted.lines.starts[line]!, (linted.lines.starts[line + 1] ?? linted.lines.length + 1) - 1];
  return touching(linted, from, to)
    .filter(({ index }) => !found.some((one) => one.index === index))
    .slice(0, mendedAtOnce - found.length);
}
