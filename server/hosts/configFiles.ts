// configFiles: which policywright.yaml holds for a file (the nearest above it), read once per folder.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defaultSettings, type Settings } from "../settings";
import type { ConfigProblem } from "./config";
import { readText } from "./files";

/** The settings for a file and where they come from. */
export interface FileSettings {
  readonly settings: Settings;
  /** Absolute path of the folder that the globs are relative to: the config file's, else the one the search began in. */
  readonly base: string;
  /** Absolute path of the config file, where there is one. */
  readonly file?: string;
  readonly problems: readonly ConfigProblem[];
}

/** The file names, in the order of preference. JSON is read as the YAML that it is. */
export const configNames: readonly string[] = ["policywright.yaml", "policywright.yml", "policywright.json"];

/** The config file nearest above a folder, the folder itself included. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder), above = dirname(at); ; at = above, above = dirname(at)) {
    const name = configNames.find((one) => existsSync(join(at, one)));
    if (name) return join(at, name);
    if (at === above) return undefined;
  }
}

/** Reads a config file. One that cannot be read leaves the settings as they are, with a problem. */
export async function readConfig(file: string, base: Settings = defaultSettings): Promise<FileSettings> {
  const folder = dirname(resolve(file));
  const { text, problem } = readText(file);
  if (text === undefined)
    return {
      settings: base,
      base: folder,
      file,
      problems: [{ line: 1, column: 1, message: `Cannot be read: ${problem}.`, severity: "error" }],
    };
  // Loaded here because it brings the YAML parser, which most checks do without.
  const { parseConfig } = await import("./config");
  return { ...parseConfig(text, base), base: folder, file };
}
