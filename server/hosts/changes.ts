// changes: what stood in a text before a change, by git, and which findings the change has brought.
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { CheckedFinding } from "./checkText";
import { decode } from "./files";

export interface Changes {
  /**
   * The text of a file before the change; "" for a file that was not there, undefined for one that has not changed. `onDisk`: what is
   * checked is what git sees in the folder, not a text that is still in an editor.
   */
  textBefore(path: string, onDisk: boolean): string | undefined;
}

/** The changes since `base` (a commit, a branch, a tag) in the repository that the current folder is in; or in words why there are none to be had. */
export function changesSince(base: string): Changes | { readonly problem: string } {
  const top = git(["rev-parse", "--show-toplevel"]);
  if (top.missing) return { problem: "--changed needs git, which is not installed here" };
  if (top.out === undefined) return { problem: "--changed needs a git repository, and this folder is in none" };
  const root = realpathSync(text(top.out));
  const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`]);
  if (commit.out === undefined)
    return { problem: `git knows no commit ${base} here; in a shallow clone fetch it first (git fetch origin ${base})` };
  // What others have done on the base since is no part of the change.
  const fork = git(["merge-base", text(commit.out), "HEAD"]);
  const from = text(fork.out ?? commit.out);
  const listed = git(["diff", "--name-status", "--no-ext-diff", "-M", "-z", from, "--"], root);
  const added = git(["ls-files", "--others", "-z"], root);
  if (listed.out === undefined || added.out === undefined) return { problem: `git does not say what has changed since ${base}` };
  const before = oldNames(listed.out.toString("utf8").split("\0"));
  for (const name of added.out.toString("utf8").split("\0")) if (name !== "" && !before.has(name)) before.set(name, undefined);
  const read = new Map<string, string>();
  return {
    textBefore(path, onDisk) {
      const name = relative(root, realPath(resolve(path))).replaceAll("\\", "/");
      // Of what is in no repository nothing is known: all of it counts.
      if (name.startsWith("..") || isAbsolute(name)) return "";
      if (!before.has(name) && onDisk) return undefined;
      const old = before.has(name) ? before.get(name) : name;
      const known = read.get(name) ?? (old === undefined ? "" : textOf(git(["show", `${from}:${old}`], root).out));
      read.set(name, known);
      return known;
    },
  };
}

const textOf = (blob: Buffer | undefined): string => (blob && decode(blob).text) ?? "";

/** A name of standard input need not be that of a file. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Each changed file with its name before the change; undefined for new ones. */
function oldNames(fields: readonly string[]): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (let i = 0; i + 1 < fields.length; ) {
    const status = fields[i]!;
    const isMove = /^[RC]/.test(status);
    names.set(fields[i + (isMove ? 2 : 1)]!, status.startsWith("A") ? undefined : fields[i + 1]!);
    i += isMove ? 3 : 2;
  }
  return names;
}

function git(args: readonly string[], folder = process.cwd()): { readonly out?: Buffer; readonly missing?: true } {
  const { status, stdout, error } = spawnSync("git", args, { cwd: folder, maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return { missing: true };
  return status === 0 ? { out: stdout } : {};
}

const text = (out: Buffer): string => out.toString("utf8").trim();

/** The findings that are not among those of the old text: another rule, another sentence, or another place that it is set against. */
export function introduced<F extends Pick<CheckedFinding, "rule" | "sentence" | "others">>(now: readonly F[], before: readonly F[]): F[] {
  const left = [...before];
  return now.filter((finding) => {
    const known = left.findIndex(
      (old) =>
        old.rule === finding.rule && old.sentence === finding.sentence && finding.others.every((other) => old.others.includes(other)),
    );
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
