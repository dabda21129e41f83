// documentConfig: the policywright.yaml above an open document, for hosts that have files.
import { dirname, join, relative, sep } from "node:path";
import { URI } from "vscode-uri";
import { configNames, findConfig, readConfig } from "./configFiles";
import type { Configuration } from "./editorSettings";
import { readText } from "./files";

/** Read anew each time: the caller remembers it until the file changes. */
export const documentConfig: Configuration = {
  pattern: `**/{${configNames.join(",")}}`,
  async configured(uri, editor) {
    const { scheme, fsPath } = URI.parse(uri);
    const file = scheme === "file" ? findConfig(dirname(fsPath)) : undefined;
    if (!file) return undefined;
    const { settings, base, problems } = await readConfig(file, editor);
    const path = relative(base, fsPath).split(sep).join("/");
    // What a user said in the editor about this one file holds beside the file's own lists.
    const both = { policies: union(editor.policies, settings.policies), ignore: union(editor.ignore, settings.ignore) };
    return { settings: { ...settings, ...both }, path, problems: problems.map(({ line, message }) => `${file}, line ${line}: ${message}`) };
  },
  async edited(uri, folders, change) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== "file") return undefined;
    const inside = folders.map((folder) => URI.parse(folder).fsPath).filter((folder) => isInside(folder, fsPath));
    const home = inside.sort((a, b) => b.length - a.length)[0];
    const found = findConfig(dirname(fsPath));
    const file = found ?? (home && join(home, configNames[0]!));
    if (!file) return undefined;
    const { text: before = "" } = found ? readText(found) : {};
    // Loaded here because it brings the YAML writer, which nothing else needs.
    const text = (await import("./configEdit")).editConfig(before, change);
    return text === undefined ? undefined : { uri: URI.file(file).toString(), exists: found !== undefined, text };
  },
};

const isInside = (folder: string, file: string): boolean => !relative(folder, file).startsWith("..");

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
