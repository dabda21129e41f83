// config: the text of policywright.yaml → what it gives, for which files, where each value stands, and what is wrong with it. Knows no files.
import { isMap, isNode, LineCounter, type Node, parseDocument } from "yaml";
import { matching } from "../recognise";
import { defaultSettings, type GivenSettings, mergeSettings, readGiven, type Settings, type SettingsProblem } from "../settings";
import { inWords, isAgreement, isRecord, reject } from "../settingsReaders";

/** 1-based, columns in UTF-16 code units. */
export interface ConfigPlace {
  readonly line: number;
  readonly column: number;
}

export interface ConfigProblem extends ConfigPlace {
  /** Behind the last character. */
  readonly end: ConfigPlace;
  readonly message: string;
  /** error: something in the file does not hold. warning: a name that nothing here knows. */
  readonly severity: "error" | "warning";
}

export type ConfigPath = readonly (string | number)[];

/** Settings that the file gives for all files below it, or in `overrides` for some. */
export interface ConfigPart {
  /** Globs from the folder of the config file; none: all files. */
  readonly files?: readonly string[];
  /** Whether it holds for a file, whose path is given from the folder of the config file. */
  isFor(path: string): boolean;
  readonly given: GivenSettings;
  /** Where a value of `given` stands in the text: keys and, for lists, the index of what was valid. */
  placeOf(path: ConfigPath): ConfigPlace;
}

export interface Config {
  /** No config file above this one holds. */
  readonly root: boolean;
  /** In the order in which they hold: later ones stand over earlier ones. */
  readonly parts: readonly ConfigPart[];
  readonly problems: readonly ConfigProblem[];
  /** The text or the file could not be read at all: nothing in it holds. */
  readonly broken: false | "text" | "file";
}

/** What may stand at the top of a config file beside the settings. `$schema` is for editors. */
export const fileKeys = ["$schema", "root", "overrides"] as const;

/** Settings that say which files are meant cannot depend on the file. */
export const notInOverrides: readonly (keyof Settings)[] = ["policies", "ignore"];

export function readConfigText(text: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const placeAt = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = (message: string, start: number, end: number): Config => ({
    root: false,
    parts: [],
    problems: [{ ...placeAt(start), end: placeAt(end), message, severity: "error" }],
    broken: "text",
  });
  const fault = document.errors[0];
  if (fault) return broken(`Not valid YAML: ${sentence(fault.message)}`, fault.pos[0], Math.max(fault.pos[1], fault.pos[0] + 1));
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Aliases that unfold without end.
    return broken(`Not valid YAML: ${sentence((error as Error).message)}`, 0, 1);
  }
  const problems: SettingsProblem[] = [];
  const root = document.contents as Node | null;
  const found = partsOf(value, problems);
  return {
    root: found.root,
    parts: found.parts.map(({ at, value: said, ...part }) => ({
      ...part,
      isFor: (path) => part.files === undefined || matching(part.files, path) !== undefined,
      placeOf: (path) => placeAt(rangeOf(root, [...at, ...inText(path, said)], false)[0]),
    })),
    problems: problems.map(({ path, message, severity, about }) => {
      const [start, end] = rangeOf(root, path, about !== "name");
      return { ...placeAt(start), end: placeAt(end), message, severity };
    }),
    broken: false,
  };
}

interface RawPart {
  readonly at: ConfigPath;
  readonly value: unknown;
  readonly files?: readonly string[];
  readonly given: GivenSettings;
}

function partsOf(value: unknown, problems: SettingsProblem[]): { root: boolean; parts: RawPart[] } {
  if (!isRecord(value)) {
    problems.push(...readGiven(value).problems);
    return { root: false, parts: [] };
  }
  const { $schema: _schema, root, overrides, ...settings } = value;
  if (root !== undefined && typeof root !== "boolean") reject(problems, ["root"], `"root" must be true or false, not ${inWords(root)}.`);
  const own = readGiven(settings);
  problems.push(...own.problems);
  const parts: RawPart[] = [{ at: [], value: settings, given: own.given }];
  if (overrides !== undefined && overrides !== null && !Array.isArray(overrides))
    reject(problems, ["overrides"], `"overrides" must be a list of settings with "files" each, not ${inWords(overrides)}.`);
  else for (const [i, one] of (overrides ?? []).entries()) parts.push(...overrideOf(one, ["overrides", i], problems));
  return { root: root === true, parts };
}

function overrideOf(value: unknown, at: ConfigPath, problems: SettingsProblem[]): RawPart[] {
  const needed = `An override needs "files": patterns of the files that it is for, such as legal/*.md.`;
  if (!isRecord(value)) return reject(problems, at, needed) ?? [];
  const { files, ...settings } = value;
  const globs = (typeof files === "string" ? [files] : Array.isArray(files) ? files : []).filter(
    (glob): glob is string => typeof glob === "string" && glob !== "",
  );
  if (globs.length === 0 || (Array.isArray(files) && globs.length < files.length)) {
    reject(problems, files === undefined ? at : [...at, "files"], needed);
    if (globs.length === 0) return [];
  }
  for (const name of notInOverrides.filter((one) => one in settings)) {
    const message = `"${name}" cannot stand in an override: it says itself which files it is for.`;
    problems.push({ path: [...at, name], message, severity: "error", about: "name" });
    delete settings[name];
  }
  const read = readGiven(settings);
  problems.push(...read.problems.map((problem) => ({ ...problem, path: [...at, ...problem.path] })));
  return [{ at, value: settings, files: globs, given: read.given }];
}

/** The path of a valid value in the text: agreed findings that are not valid have been left out of the list. */
function inText(path: ConfigPath, value: unknown): ConfigPath {
  const [name, index, ...rest] = path;
  const list = isRecord(value) ? value[name as string] : undefined;
  if (name !== "allow" || typeof index !== "number" || !Array.isArray(list)) return path;
  const valid = [...list.keys()].filter((i) => isAgreement(list[i]));
  return [name, valid[index] ?? index, ...rest];
}

/** The start and end of the value at `path`, or of the key that names it; of the last step that is there. */
function rangeOf(root: Node | null, path: ConfigPath, isValue: boolean): [start: number, end: number] {
  let at = spanOf(root, [0, 1]);
  let node: unknown = root;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isNode(key) ? (key as { value?: unknown }).value : key) === String(step));
      at = spanOf(pair?.key, at);
      node = pair?.value;
      if (i === path.length - 1 && isValue) at = spanOf(node, at);
    } else {
      node = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
      at = spanOf(node, at);
    }
  }
  return at;
}

/** A value that is empty has no place of its own. */
function spanOf(node: unknown, otherwise: [number, number]): [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? [range[0], range[1]] : otherwise;
}

const sentence = (message: string): string => `${message.split("\n")[0]!.replace(/(?<![.:\s])[.:\s]+$/, "")}.`;

/** Settings of a config file over those of `base`, for files that no override names. */
export function parseConfig(text: string, base: Settings = defaultSettings): { settings: Settings; problems: readonly ConfigProblem[] } {
  const { parts, problems } = readConfigText(text);
  return { settings: parts.filter(({ files }) => !files).reduce((settings, { given }) => mergeSettings(settings, given), base), problems };
}
