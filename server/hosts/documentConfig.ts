// documentConfig: the policywright.yaml above an open document, for hosts that have files.
import { dirname, relative, sep } from "node:path";
import { URI } from "vscode-uri";
import { configNames, findConfig, readConfig } from "./configFiles";
import type { Configuration } from "./editorSettings";

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
};

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
