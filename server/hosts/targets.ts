// targets: the arguments of a command → texts with the settings that hold for them. Files are taken as they are, folders searched for policies.
import { dirname, isAbsolute, relative, resolve } from "node:path";
import picomatch from "picomatch";
import type { Format } from "../document/document";
import { isProse } from "../knowledge/fileNames";
import { tooMuch } from "../limits";
import { matching, recognise } from "../recognise";
import { type ConfigFile, configsAbove, type FileSettings, readConfig, settingsFrom, slashed } from "./configFiles";
import { filesUnder, kindOfPath, type Reading, readStandardInput, readText } from "./files";
import type { Notice } from "./report";

export interface Target {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
  /** None: as the name says. */
  readonly format?: Format;
  readonly settings: FileSettings["settings"];
  readonly isStandardInput?: true;
}

export interface TargetOptions {
  /** Files, folders, globs, "-"; none for the current folder, or for standard input where it has a name. */
  readonly paths: readonly string[];
  /** A config file for all; false for none; else the nearest of each file. */
  readonly config?: string | false;
  /** The name of standard input: gives its format and its settings. */
  readonly stdinName?: string;
  readonly notify: (notice: Notice) => void;
}

/** A path as shown: relative where it is inside the current folder, with "/" between its parts. */
export function shown(path: string): string {
  const inside = relative(process.cwd(), path);
  const outside = inside.startsWith("..") || isAbsolute(inside);
  return (outside ? path : inside || ".").replaceAll("\\", "/");
}

/** Texts to read, one after the other. What cannot be read is notified and passed over. */
export async function* readTargets({ paths, config, stdinName, notify }: TargetOptions): AsyncGenerator<Target> {
  const settingsFor = settingsReader(config, notify);
  const seen = new Set<string>();
  for (const given of paths.length > 0 ? paths : [stdinName === undefined ? "." : "-"]) {
    if (given === "-") {
      const target = seen.has(given) ? undefined : await readStdin(stdinName, settingsFor, notify);
      seen.add(given);
      if (target) yield target;
      continue;
    }
    const kind = kindOfPath(given);
    if (kind === "folder") {
      yield* searchFolder(resolve(given), seen, settingsFor, notify);
      continue;
    }
    const paths = kind === "file" ? [given] : expandGlob(given);
    if (paths.length === 0) notify({ level: "error", about: "file", message: `no file fits the pattern ${given}.` });
    for (const path of paths) {
      const target = await readNamed(resolve(path), seen, settingsFor, notify);
      if (target) yield target;
    }
  }
}

type SettingsFor = (path: string) => Promise<FileSettings>;
type Notify = (notice: Notice) => void;

/** The settings of each file, every config file read and complained about once. */
export function settingsReader(config: string | false | undefined, notify: Notify): SettingsFor {
  const read = new Map<string, Promise<ConfigFile>>();
  const above = new Map<string, Promise<readonly ConfigFile[]>>();
  const once = (file: string) => {
    const one = read.get(file) ?? readConfig(file).then((done) => complain(done, notify));
    read.set(file, one);
    return one;
  };
  const filesFor = (folder: string) => {
    if (config === false) return Promise.resolve([]);
    if (config !== undefined) return once(resolve(config)).then((one) => [one]);
    return configsAbove(folder, once);
  };
  return async (path) => {
    const folder = dirname(path);
    const files = above.get(folder) ?? filesFor(folder);
    above.set(folder, files);
    return settingsFrom(path, await files);
  };
}

function complain(done: ConfigFile, notify: Notify): ConfigFile {
  const { file, config } = done;
  for (const { line, column, message, severity } of config.problems) {
    const whole = config.broken === "text" ? `${message} Nothing in this file holds.` : message;
    notify({ level: severity, about: "settings", name: shown(file), path: file, line, column, message: whole });
  }
  return done;
}

/** The path as the globs of its settings see it. */
export const seenPath = ({ base }: FileSettings, path: string): string => slashed(relative(base, path));

function unread(path: string, problem: string, notify: Notify): void {
  notify({ level: "error", about: "file", name: shown(path), path, message: `cannot be read: ${problem}.` });
}

async function readStdin(stdinName: string | undefined, settingsFor: SettingsFor, notify: Notify): Promise<Target | undefined> {
  const reading = await readStandardInput();
  const path = stdinName === undefined ? undefined : resolve(stdinName);
  const found = await settingsFor(path ?? resolve("stdin"));
  const target = acceptNamed(reading, { name: path === undefined ? "<stdin>" : shown(path), path }, found, notify);
  return target && { ...target, isStandardInput: true };
}

async function readNamed(path: string, seen: Set<string>, settingsFor: SettingsFor, notify: Notify): Promise<Target | undefined> {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const found = await settingsFor(path);
  return acceptNamed(readText(path), { name: shown(path), path }, found, notify);
}

/** A text that was named: taken whatever it holds, unless the user's own word leaves it out. */
function acceptNamed(reading: Reading, as: Pick<Target, "name" | "path">, found: FileSettings, notify: Notify): Target | undefined {
  const target = accept(reading, as, found.settings, notify);
  if (target === undefined) return undefined;
  const path = as.path === undefined ? "" : seenPath(found, as.path);
  const { policy, by, because } = recognise({ path, text: target.text, settings: found.settings });
  if (policy || by !== "user") return target;
  notify({ level: "note", about: "file", ...as, message: `left out: ${because}.` });
  return undefined;
}

/** A text short enough to be checked; else a notice and nothing. */
function accept(
  { text, problem }: Reading,
  as: Pick<Target, "name" | "path">,
  settings: Target["settings"],
  notify: Notify,
): Target | undefined {
  if (text === undefined) {
    notify({ level: "error", about: "file", ...as, message: `cannot be read: ${problem}.` });
    return undefined;
  }
  const reason = tooMuch(text, settings.maxLength, "maxLength");
  if (reason === undefined) return { ...as, text, settings };
  const message = `not checked: ${reason}.`;
  notify({ level: "error", about: "file", ...as, message });
  return undefined;
}

async function* searchFolder(folder: string, seen: Set<string>, settingsFor: SettingsFor, notify: Notify): AsyncGenerator<Target> {
  let count = 0;
  for (const path of filesUnder(folder, (unreadable, problem) => unread(unreadable, problem, notify))) {
    const target = await readFound(path, settingsFor, notify);
    if (target === undefined) continue;
    count++;
    if (!seen.has(path)) yield target;
    seen.add(path);
  }
  if (count === 0) notify({ level: "note", about: "file", message: `no privacy policies found in ${shown(folder)}` });
}

/** A file that the search came by: read when it may be a policy, taken when it is one. */
async function readFound(path: string, settingsFor: SettingsFor, notify: Notify): Promise<Target | undefined> {
  const found = await settingsFor(path);
  const inside = seenPath(found, path);
  if (!isProse(path) && matching(found.settings.policies, inside) === undefined) return undefined;
  const reading = readText(path);
  if (reading.text !== undefined && !recognise({ path: inside, text: reading.text, settings: found.settings }).policy) return undefined;
  // A picture under the name of a text is no policy.
  if (reading.problem === "it is not a text file") return undefined;
  return accept(reading, { name: shown(path), path }, found.settings, notify);
}

/** What a shell would have made of `legal/*.md`; the path itself when it is no pattern. */
function expandGlob(given: string): string[] {
  const { base, glob, isGlob } = picomatch.scan(given.replaceAll("\\", "/"));
  if (!isGlob) return [given];
  const fits = picomatch(glob, { windows: false });
  return [...filesUnder(base || ".", () => {})].filter((path) => fits(relative(base || ".", path).replaceAll("\\", "/")));
}
