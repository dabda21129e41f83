// editorSettings: the settings that hold for an open document, from the editor and from policywright.yaml.
import {
  type Connection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  MessageType,
  type Range,
  ShowMessageNotification,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import { readSettings, type Settings } from "../settings";
import type { Client } from "./client";
import type { WorkspaceFiles } from "./closedPolicies";
import { type Preferences, splitPreferences } from "./preferences";
import type { ConfigEdit, ConfigEditParams } from "./protocol";

/** What config files say for a document, over the settings of the editor. */
export interface Configured {
  readonly settings: Settings;
  /** The document's path from the folder that the globs are relative to, with forward slashes. */
  readonly path: string;
  /** The config files that hold, each with what is wrong with it. */
  readonly files: readonly { readonly uri: string; readonly problems: readonly FileProblem[] }[];
}

interface FileProblem {
  readonly range: Range;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** What policywright.yaml says, where the host has files. */
export interface Configuration {
  /** The files of workspace folders. */
  readonly files?: WorkspaceFiles;
  /** Glob of the files that hold it; none where there are no files to watch. */
  readonly pattern?: string;
  /** Undefined where no config file holds for the document. */
  configured(uri: string, editor: { readonly settings: Settings; readonly folder?: string }): Promise<Configured | undefined>;
  /** The nearest config file with a change in it, or a new one in the document's workspace folder; undefined where there is no place for one. */
  edited?(uri: string, folders: readonly string[], change: ConfigEditParams["change"]): Promise<ConfigEdit | undefined>;
}

/** For hosts without files: the editor's settings are all there is. */
export const noConfiguration: Configuration = { configured: async () => undefined };

export interface DocumentSettings {
  readonly settings: Settings;
  /** From the config file's folder, else from the workspace folder, with forward slashes; the whole path outside of any. */
  readonly path: string;
  readonly preferences: Preferences;
}

export interface EditorSettings {
  of(uri: string): Promise<DocumentSettings>;
  closed(uri: string): void;
  /** Uris of the workspace folders. */
  folders(): readonly string[];
  onChange(listener: () => void): void;
  /** Called once the client may be asked. */
  start(): void;
}

export function editorSettings(connection: Connection, configuration: Configuration, client: () => Client): EditorSettings {
  const known = new Map<string, Promise<DocumentSettings>>();
  const told = new Set<string>();
  const files = new Map<string, Configured["files"]>();
  const reportProblems = problemReporter(connection);
  const listeners: (() => void)[] = [];
  let started = false;
  let pushed: unknown;
  let folders: readonly string[] | undefined;

  const changed = () => {
    known.clear();
    for (const listener of listeners) listener();
    // Whoever asks next does not ask for all: the config file that is mended is to be told of now.
    for (const uri of files.keys()) void of(uri);
  };

  function of(uri: string): Promise<DocumentSettings> {
    const settings = known.get(uri) ?? read(uri);
    known.set(uri, settings);
    return settings;
  }

  async function ask(uri: string): Promise<unknown> {
    if (!started || !client().asksConfiguration) return pushed ?? client().settings;
    return connection.workspace.getConfiguration({ scopeUri: uri, section: "policywright" });
  }

  async function read(uri: string): Promise<DocumentSettings> {
    const { preferences, rest } = splitPreferences(ours(await ask(uri).catch(() => undefined)));
    const editor = readSettings(rest);
    const configured = await configuration.configured(uri, { settings: editor.settings, folder: folderOf(uri) });
    if (known.has(uri)) {
      files.set(uri, configured?.files ?? []);
      reportProblems([...files.values()].flat());
    }
    for (const { message: problem } of editor.problems) {
      if (told.has(problem)) continue;
      told.add(problem);
      // A notification, not showWarningMessage: that asks for an answer.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Policywright: ${problem}` });
    }
    return { settings: configured?.settings ?? editor.settings, path: configured?.path ?? pathInFolder(uri), preferences };
  }

  const slashedPath = (folder: string): string => `${URI.parse(folder).path.replace(/\/$/, "")}/`;

  /** The innermost workspace folder that a document is in. */
  function folderOf(uri: string): string | undefined {
    const { path } = URI.parse(uri);
    const inside = (folders ?? client().folders).filter((folder) => path.startsWith(slashedPath(folder)));
    return inside.sort((a, b) => slashedPath(b).length - slashedPath(a).length)[0];
  }

  function pathInFolder(uri: string): string {
    const folder = folderOf(uri);
    return folder === undefined ? URI.parse(uri).path : URI.parse(uri).path.slice(slashedPath(folder).length);
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = isRecord(settings) ? (settings.policywright ?? pushed) : pushed;
    told.clear();
    changed();
  });
  connection.onDidChangeWatchedFiles(() => {
    told.clear();
    changed();
  });

  return {
    of,
    closed(uri) {
      known.delete(uri);
      if (files.delete(uri)) reportProblems([...files.values()].flat());
    },
    folders: () => folders ?? client().folders,
    onChange: (listener) => void listeners.push(listener),
    start() {
      started = true;
      if (client().registersConfiguration)
        connection.client.register(DidChangeConfigurationNotification.type, { section: "policywright" }).catch(() => undefined);
      if (!client().followsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        folders = (await connection.workspace.getWorkspaceFolders())?.map((folder) => folder.uri);
        changed();
      });
    },
  };
}

/** Problems of config files as diagnostics of those files, open or not; gone when they are mended or hold for nothing that is open. */
function problemReporter(connection: Connection): (files: Configured["files"]) => void {
  const sent = new Map<string, string>();
  return (files) => {
    const now = new Map(files.map(({ uri, problems }) => [uri, problems]));
    for (const uri of new Set([...sent.keys(), ...now.keys()])) {
      const diagnostics = (now.get(uri) ?? []).map(({ range, severity, message }) => ({
        range,
        severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: "policywright",
        message,
      }));
      const key = JSON.stringify(diagnostics);
      if (key === (sent.get(uri) ?? "[]")) continue;
      sent.set(uri, key);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** `policywright.trace.server` belongs to the client. */
function ours(said: unknown): unknown {
  if (!isRecord(said)) return said;
  const { trace: _trace, ...rest } = said;
  return rest;
}
