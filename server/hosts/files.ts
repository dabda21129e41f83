// files: texts out of files and standard input, and the search of folders.
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isSkipped } from "../knowledge/fileNames";

/** A text, or in words why there is none ("permission denied"). */
export type Reading = { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: string };

/** Bytes → text. UTF-8 unless a mark at the start says UTF-16; the mark itself is no part of the text. Bytes that are no UTF-8 become U+FFFD. */
export function decode(bytes: Uint8Array): Reading {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.subarray(0, 8192).includes(0)) return { problem: "it is not a text file" };
  return { text: new TextDecoder(encoding).decode(bytes) };
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The text of a file, if it has no more than `longest` bytes. */
export function readText(path: string, longest = Number.POSITIVE_INFINITY): Reading {
  try {
    if (longest < statSync(path).size) return { problem: "it is too large" };
    return decode(readFileSync(path));
  } catch (error) {
    return { problem: inWords(error) };
  }
}

/** The text of standard input, up to its end. */
export async function readStandardInput(): Promise<Reading> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return decode(Buffer.concat(chunks));
  } catch (error) {
    return { problem: inWords(error) };
  }
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "its symbolic links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  ERR_STRING_TOO_LONG: "it is too large",
  ERR_INVALID_ARG_VALUE: "its name is not valid",
};

/** What went wrong with a file, in words. */
export function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return words[code ?? ""] ?? message ?? String(error);
}

/** "file", "folder", or in words why neither can be had. Pipes and devices count as files. */
export function kindOfPath(path: string): "file" | "folder" | { readonly problem: string } {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    return { problem: inWords(error) };
  }
}

/** A .gitignore or .policywrightignore and the folder that it speaks of. */
interface Ignoring {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The files under a folder that neither git nor our own ignore file leaves out, in the order of their names. Folders that cannot be read are told to `unreadable`. */
export function* filesUnder(folder: string, unreadable: (path: string, problem: string) => void): Generator<string> {
  const root = resolve(folder);
  const above = ignoringAbove(root);
  // A folder that is named is searched even where git ignores it as a whole: whoever names it means it.
  yield* walk(root, isIgnored(`${root}${sep}`, above) ? [] : above, unreadable);
}

function* walk(folder: string, above: readonly Ignoring[], unreadable: (path: string, problem: string) => void): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unreadable(folder, inWords(error));
    return;
  }
  const own = entries.some(({ name }) => ignoreFiles.includes(name)) ? ignoringIn(folder) : undefined;
  const ignoring = own ? [...above, own] : above;
  const folders: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name) && !isIgnored(`${path}${sep}`, ignoring)) folders.push(path);
    } else if (isFile(path, entry) && !isIgnored(path, ignoring)) yield path;
  }
  for (const inner of folders) yield* walk(inner, ignoring, unreadable);
}

/** A link to a file is a file; one to a folder is left alone, as it may lead in a circle, and so is what would never end, such as a pipe. */
const isFile = (path: string, entry: Dirent): boolean => entry.isFile() || (entry.isSymbolicLink() && isPlainFile(path));

function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** As in git the innermost file that says anything about a path decides. */
function isIgnored(path: string, ignoring: readonly Ignoring[]): boolean {
  for (let i = ignoring.length - 1; i >= 0; i--) {
    const { folder, rules } = ignoring[i]!;
    const { ignored, unignored } = rules.test(relative(folder, path).replaceAll("\\", "/") + (path.endsWith(sep) ? "/" : ""));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** In the order in which they hold: what our own says goes before what git's says. */
const ignoreFiles: readonly string[] = [".gitignore", ".policywrightignore"];

function ignoringIn(folder: string, names = ignoreFiles): Ignoring | undefined {
  const texts = names.flatMap((name) => readText(join(folder, name)).text ?? []);
  return texts.length === 0 ? undefined : { folder, rules: texts.reduce((rules, text) => rules.add(text), ignore()) };
}

/** What the folders above say, outermost first: git's files up to the root of the repository, our own up to it or, outside of any, all. */
function ignoringAbove(folder: string): Ignoring[] {
  const inside: Ignoring[] = [];
  const outside: Ignoring[] = [];
  for (
    let inner = folder, outer = dirname(folder);
    inner !== outer && !existsSync(join(inner, ".git"));
    inner = outer, outer = dirname(outer)
  ) {
    const [both, own] = [ignoringIn(outer), ignoringIn(outer, ignoreFiles.slice(1))];
    if (both) inside.unshift(both);
    if (own) outside.unshift(own);
    if (existsSync(join(outer, ".git"))) return inside;
  }
  return outside;
}
