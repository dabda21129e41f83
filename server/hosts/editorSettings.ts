// editorSettings: the settings that hold for an open document, from the editor and from policywright.yaml.
import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { readSettings, type Settings } from "../settings";
import type { Client } from "./client";

/** What policywright.yaml says, where the host has files. */
export interface Configuration {
  /** Glob of the files that hold it; none where there are no files to watch. */
  readonly pattern?: string;
  /** The settings for a document, given those of the editor. Problems are for the user, in words. */
  settingsFor(uri: string, editor: Settings): Promise<{ readonly settings: Settings; readonly problems: readonly string[] }>;
}

/** For hosts without files: the editor's settings are all there is. */
export const noConfiguration: Configuration = { settingsFor: async (_uri, settings) => ({ settings, problems: [] }) };

export interface EditorSettings {
  of(uri: string): Promise<Settings>;
  /** A document's path in its workspace folder, with forward slashes; the whole path outside of any. */
  pathOf(uri: string): string;
  closed(uri: string): void;
  onChange(listener: () => void): void;
  /** Called once the client may be asked. */
  start(): void;
}

export function editorSettings(connection: Connection, configuration: Configuration, client: () => Client): EditorSettings {
  const known = new Map<string, Promise<Settings>>();
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

  async function read(uri: string): Promise<Settings> {
    const editor = readSettings(ours(await ask(uri).catch(() => undefined)));
    const { settings, problems } = await configuration.settingsFor(uri, editor.settings);
    for (const problem of [...editor.problems.map(({ message }) => message), ...problems]) {
      if (told.has(problem)) continue;
      told.add(problem);
      connection.window.showWarningMessage(problem);
    }
    return settings;
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
    pathOf(uri) {
      const { path } = URI.parse(uri);
      const inside = (folders ?? client().folders).map((folder) => `${URI.parse(folder).path.replace(/\/$/, "")}/`);
      const folder = inside.filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
      return folder ? path.slice(folder.length) : path;
    },
    closed: (uri) => void known.delete(uri),
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
