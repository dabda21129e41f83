// configFiles: which policywright.yaml files hold for a file (all above it, the nearest first of all), and what they say together.
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { defaultSettings, type GivenSettings, mergeSettings, type Settings } from "../settings";
import type { Config, ConfigPart, ConfigProblem } from "./config";
import { readText } from "./files";

/** The file names, in the order of preference. JSON is read as the YAML that it is. */
export const configNames: readonly string[] = ["policywright.yaml", "policywright.yml", "policywright.json"];

export interface ConfigFile {
  /** Absolute, as is the folder it stands in. */
  readonly file: string;
  readonly folder: string;
  readonly config: Config;
}

/** A part of a config file that holds for the file in question. */
export interface Layer {
  readonly from: ConfigFile;
  readonly part: ConfigPart;
}

/** The settings for a file and where they come from. */
export interface FileSettings {
  readonly settings: Settings;
  /** Absolute path of the folder that the globs of `settings` are relative to. */
  readonly base: string;
  /** Later ones stand over earlier ones. */
  readonly layers: readonly Layer[];
  /** Every config file above, outermost first, also those that are broken. */
  readonly files: readonly ConfigFile[];
}

/** What holds where no config file says otherwise, and the folder that its globs are relative to. */
export interface Ground {
  readonly settings: Settings;
  readonly folder?: string;
}

/** The config file of a folder, and others beside it that are not read. */
function configIn(folder: string): { readonly file: string; readonly others: readonly string[] } | undefined {
  const [name, ...others] = configNames.filter((one) => existsSync(join(folder, one)));
  return name === undefined ? undefined : { file: join(folder, name), others };
}

/** The config file nearest above a folder, the folder itself included. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder), above = dirname(at); ; at = above, above = dirname(at)) {
    const found = configIn(at);
    if (found) return found.file;
    if (at === above) return undefined;
  }
}

/** In bytes. A parser would take minutes and gigabytes over what nobody has written. */
export const longestConfig = 1_000_000;

/** Reads one config file. One that cannot be read gives nothing but a problem. */
export async function readConfig(file: string): Promise<ConfigFile> {
  const folder = dirname(resolve(file));
  const { text, problem } = readText(file, longestConfig);
  if (text === undefined)
    return { file, folder, config: { root: false, parts: [], problems: [said(`Cannot be read: ${problem}.`, "error")], broken: "file" } };
  // Loaded here because it brings the YAML parser, which most checks do without.
  const config = (await import("./config")).readConfigText(text);
  const others = configIn(folder)?.others ?? [];
  if (!file.endsWith(configIn(folder)?.file ?? " ") || others.length === 0) return { file, folder, config };
  const beside = said(`${others.join(" and ")} beside this file is not read.`, "warning");
  return { file, folder, config: { ...config, problems: [...config.problems, beside] } };
}

const said = (message: string, severity: ConfigProblem["severity"]): ConfigProblem => ({
  line: 1,
  column: 1,
  end: { line: 1, column: 2 },
  message,
  severity,
});

/** The config files that hold for what lies in a folder, outermost first: all above it up to one that is the root. */
export async function configsAbove(folder: string, read: (file: string) => Promise<ConfigFile>): Promise<ConfigFile[]> {
  const found: ConfigFile[] = [];
  for (let at = resolve(folder), above = dirname(at); ; at = above, above = dirname(at)) {
    const here = configIn(at);
    if (here) found.unshift(await read(here.file));
    if (found[0]?.config.root === true || at === above) return found;
  }
}

/** What the config files say together about a file. */
export function settingsFrom(path: string, files: readonly ConfigFile[], ground: Ground = { settings: defaultSettings }): FileSettings {
  const folders = [...(ground.folder === undefined ? [] : [ground.folder]), ...files.map(({ folder }) => folder)];
  const base = folders.reduce((outer, folder) => (folder.length < outer.length ? folder : outer), folders[0] ?? process.cwd());
  const layers = files.flatMap((from) => partsOf(from, path).map((part) => ({ from, part })));
  const settings = layers.reduce(
    (below, { from, part }) => mergeSettings(below, seenFrom(base, from.folder, withPlaces(part, from.file))),
    mergeSettings(defaultSettings, seenFrom(base, ground.folder ?? base, ground.settings)),
  );
  return { settings, base, layers, files };
}

function partsOf({ config, folder }: ConfigFile, path: string): readonly ConfigPart[] {
  return config.parts.filter(({ isFor }) => isFor(slashed(relative(folder, path))));
}

const withPlaces = ({ given, placeOf }: ConfigPart, file: string): GivenSettings =>
  given.allow ? { ...given, allow: given.allow.map((one, i) => ({ ...one, from: { file, ...placeOf(["allow", i]) } })) } : given;

/** The globs of a folder, as they are to be written in a folder above it. */
function seenFrom<T extends GivenSettings>(base: string, folder: string, given: T): T {
  const inner = slashed(relative(base, folder));
  if (inner === "" || inner.startsWith("..")) return given;
  const prefix = inner.replace(/[\\!*?{}()[\]+@|]/g, "\\$&");
  const moved = (globs: readonly string[] | undefined) => globs && { globs: globs.map((glob) => moveGlob(glob, prefix)) };
  const [policies, ignore] = [moved(given.policies), moved(given.ignore)];
  return { ...given, ...(policies && { policies: policies.globs }), ...(ignore && { ignore: ignore.globs }) };
}

/** A glob without "/" fits file names in any folder. */
function moveGlob(glob: string, prefix: string): string {
  const [, not, rest] = /^(!?)(?:\.?\/)?(.*)$/s.exec(glob)!;
  return `${not}${prefix}/${glob.includes("/") ? "" : "**/"}${rest}`;
}

export const slashed = (path: string): string => path.replaceAll("\\", "/");
