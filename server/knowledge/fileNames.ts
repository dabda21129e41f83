// File names of policies: what fileNames.yaml says, ready to be asked.
import data from "./fileNames.yaml";

interface FileNames {
  readonly phrases: readonly string[];
  readonly whole: readonly string[];
  readonly besides: readonly string[];
  readonly silent: readonly string[];
  readonly extensions: readonly string[];
  readonly cues: readonly string[];
  readonly examples: { readonly policy: readonly string[]; readonly other: readonly string[] };
}

export const fileNames = data as FileNames;

const joined = (words: string): string => words.replaceAll(" ", "");
const phrases = fileNames.phrases.map(joined);
const whole = new Set(fileNames.whole.map(joined));
const besides = new Set(fileNames.besides);
const silent = new Set(fileNames.silent);
const extensions = new Set(fileNames.extensions);

/** The parts of a path as the names see them: base name without extension, extension without dot, folder. */
function partsOf(path: string): { base: string; extension: string; folder: string } {
  const steps = path.split(/[\\/]/);
  const name = steps.pop() ?? "";
  const dot = name.lastIndexOf(".");
  const isExtension = dot > 0 && /^[a-z0-9]{1,8}$/i.test(name.slice(dot + 1));
  return {
    base: isExtension ? name.slice(0, dot) : name,
    extension: isExtension ? name.slice(dot + 1).toLowerCase() : "",
    folder: steps.pop() ?? "",
  };
}

/** "PrivacyPolicy_v2" → privacy, policy, v. Numbers say nothing about what a file is. */
function wordsOf(name: string): string[] {
  const apart = name.replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1 ");
  return apart.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** True for files of prose: the others are never recognised by themselves. */
export const isProse = (path: string): boolean => extensions.has(partsOf(path).extension);

/** True when a file's name, or its folder's where the name says nothing, is a privacy or cookie policy's. */
export function isPolicyName(path: string): boolean {
  const { base, extension, folder } = partsOf(path);
  if (!extensions.has(extension)) return false;
  const words = wordsOf(base);
  return saysPolicy(silent.has(words.join(" ")) ? wordsOf(folder) : words);
}

function saysPolicy(words: readonly string[]): boolean {
  const name = words.join("");
  if (whole.has(name) || phrases.some((phrase) => name.includes(phrase))) return true;
  return whole.has(words.filter((word) => !besides.has(word)).join(""));
}

/** How many different things of a privacy policy a text speaks of. */
export function countCues(text: string): number {
  const flat = text.toLowerCase().replace(/\s+/g, " ");
  return fileNames.cues.filter((cue) => flat.includes(cue)).length;
}

/** Folders of other people's or generated files: never searched, whatever .gitignore says. */
const skipped = new Set("node_modules bower_components vendor dist build out target coverage _site __pycache__ venv".split(" "));
/** Folders whose names begin with a dot and that are searched all the same. */
const dotted = new Set([".github", ".well-known"]);

export const isSkipped = (name: string): boolean => skipped.has(name) || (name.startsWith(".") && !dotted.has(name));

/** The same for those who search elsewhere: which files and folders to look at. */
export const whereToLook = { extensions: [...extensions], skipped: [...skipped], dotted: [...dotted] };
