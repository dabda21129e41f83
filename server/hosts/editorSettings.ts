// editorSettings: the settings that hold for an open document, from the editor and from policywright.yaml.
import { type Connection, DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { readSettings, type Settings } from "../settings";
import type { Client } from "./client";
import { type Preferences, splitPreferences } from "./preferences";
import type { ConfigEdit, ConfigEditParams } from "./protocol";

/** The config file that holds for a document, read over the settings of the editor. */
export interface Configured {
  readonly settings: Settings;
  /** The document's path from the folder of the config file, with forward slashes: what the globs are compared with. */
  readonly path: string;
  /** For the user, in words. */
  readonly problems: readonly string[];
}

/** What policywright.yaml says, where the host has files. */
export interface Configuration {
  /** Glob of the files that hold it; none where there are no files to watch. */
  readonly pattern?: string;
  /** Undefined where no config file holds for the document. */
  configured(uri: string, editor: Settings): Promise<Configured | undefined>;
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
  const listeners: (() => void)[] = [];
  let started = false;
  let pushed: unknown;
  let folders: readonly string[] | undefined;

  const changed = () => {
    known.clear();
    for (const listener of listeners) listener();
  };

  async function ask(uri: string): Promise<unknown> {
    if (!started || !client().asksConfiguration) return pushed ?? client().settings;
    return connection.workspace.getConfiguration({ scopeUri: uri, section: "policywright" });
  }

  async function read(uri: string): Promise<DocumentSettings> {
    const { preferences, rest } = splitPreferences(ours(await ask(uri).catch(() => undefined)));
    const editor = readSettings(rest);
    const configured = await configuration.configured(uri, editor.settings);
    for (const problem of [...editor.problems.map(({ message }) => message), ...(configured?.problems ?? [])]) {
      if (told.has(problem)) continue;
      told.add(problem);
      // A notification, not showWarningMessage: that asks for an answer.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Policywright: ${problem}` });
    }
    return { settings: configured?.settings ?? editor.settings, path: configured?.path ?? pathInFolder(uri), preferences };
  }

  function pathInFolder(uri: string): string {
    const { path } = URI.parse(uri);
    const inside = (folders ?? client().folders).map((folder) => `${URI.parse(folder).path.replace(/\/$/, "")}/`);
    const folder = inside.filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    return folder ? path.slice(folder.length) : path;
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
    of(uri) {
      const settings = known.get(uri) ?? read(uri);
      known.set(uri, settings);
      return settings;
    },
    closed: (uri) => void known.delete(uri),
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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** `policywright.trace.server` belongs to the client. */
function ours(said: unknown): unknown {
  if (!isRecord(said)) return said;
  const { trace: _trace, ...rest } = said;
  return rest;
}
