// documentConfig: the policywright.yaml files above an open document, for hosts that have files.
import { dirname, join, relative } from "node:path";
import { URI } from "vscode-uri";
import type { Config, ConfigPlace } from "./config";
import { type ConfigFile, configNames, configsAbove, findConfig, longestConfig, readConfig, settingsFrom, slashed } from "./configFiles";
import type { Configuration, Configured } from "./editorSettings";
import { readText } from "./files";
import { workspaceFiles } from "./workspaceFiles";

/** Reads anew each time: the caller remembers it until a file changes. What a file said last holds while it cannot be read. */
export function documentConfig(): Configuration {
  const lastGood = new Map<string, Config>();
  const read = async (file: string): Promise<ConfigFile> => {
    const now = await readConfig(file);
    if (!now.config.broken) lastGood.set(file, now.config);
    const before = lastGood.get(file);
    return now.config.broken && before ? { ...now, config: { ...before, problems: now.config.problems, broken: now.config.broken } } : now;
  };
  return {
    files: workspaceFiles,
    pattern: `**/{${configNames.join(",")}}`,
    async configured(uri, editor) {
      const { scheme, fsPath } = URI.parse(uri);
      const files = scheme === "file" ? await configsAbove(dirname(fsPath), read) : [];
      if (files.length === 0) return undefined;
      const folder = editor.folder === undefined ? undefined : URI.parse(editor.folder).fsPath;
      const { settings, base } = settingsFrom(fsPath, files, { settings: editor.settings, folder });
      return { settings, path: slashed(relative(base, fsPath)), files: files.map((one) => problemsOf(one, lastGood.has(one.file))) };
    },
    async edited(uri, folders, change) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== "file") return undefined;
      const inside = folders.map((folder) => URI.parse(folder).fsPath).filter((folder) => isInside(folder, fsPath));
      const home = inside.sort((a, b) => b.length - a.length)[0];
      const found = findConfig(dirname(fsPath));
      const file = found ?? (home && join(home, configNames[0]!));
      if (!file) return undefined;
      const { text: before } = found ? readText(found, longestConfig) : { text: "" };
      // What cannot be read must not be written over.
      if (before === undefined) return undefined;
      // Loaded here because it brings the YAML writer, which nothing else needs.
      const text = (await import("./configEdit")).editConfig(before, change);
      return text === undefined ? undefined : { uri: URI.file(file).toString(), exists: found !== undefined, text };
    },
  };
}

function problemsOf({ file, config }: ConfigFile, wasGood: boolean): Configured["files"][number] {
  const holds = wasGood ? "What it said before holds until this is mended." : "Nothing in this file holds.";
  const position = ({ line, column }: ConfigPlace) => ({ line: line - 1, character: column - 1 });
  return {
    uri: URI.file(file).toString(),
    problems: config.problems.map((problem) => ({
      range: { start: position(problem), end: position(problem.end) },
      severity: problem.severity,
      message: config.broken ? `${problem.message} ${holds}` : problem.message,
    })),
  };
}

const isInside = (folder: string, file: string): boolean => !relative(folder, file).startsWith("..");
