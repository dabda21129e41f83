// keepBaseline: the command `baseline`: writes it, says what in it is no longer found, takes that out.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Baseline, type KnownFinding, knownOf, nameIn, readBaseline, splitKnown, withoutStale, writeBaseline } from "./baseline";
import { checkText } from "./checkText";
import { inWords } from "./files";
import { plural } from "./formats/pretty";
import type { Notice } from "./report";
import { readTargets, shown, type TargetOptions } from "./targets";

export interface BaselineOptions extends TargetOptions {
  readonly action: "write" | "check" | "prune";
  readonly file: string;
  readonly write: (text: string) => void;
}

/** 0; 1 where a checked baseline holds what is no longer found; 2 where something could not be done. */
export async function keepBaseline(options: BaselineOptions): Promise<0 | 1 | 2> {
  let hasFailed = false;
  const notify = (notice: Notice) => {
    hasFailed ||= notice.level === "error";
    options.notify(notice);
  };
  const fail = (message: string): 2 => {
    options.notify({ level: "error", about: "file", message: `${message}.` });
    return 2;
  };
  const { action, file } = options;
  const old = action === "write" && !existsSync(file) ? { file: resolve(file), files: new Map() } : readBaseline(file);
  if ("problem" in old) return fail(old.problem);
  const files = new Map<string, readonly KnownFinding[]>(old.files);
  const stale: [name: string, known: KnownFinding][] = [];
  const seen = new Set<string>();
  for await (const target of readTargets({ ...options, notify })) {
    const checked = checkText(target, false, notify);
    const name = nameIn(old, target);
    if (!checked || name === undefined) continue;
    seen.add(name);
    if (action === "write") files.set(name, knownOf(checked));
    else stale.push(...splitKnown(checked.findings, files.get(name) ?? []).stale.map((one): [string, KnownFinding] => [name, one]));
  }
  // A policy that is gone takes its findings with it.
  for (const [name, known] of files)
    if (!seen.has(name) && !existsSync(resolve(dirname(old.file), name))) {
      if (action === "write") files.delete(name);
      else stale.push(...known.map((one): [string, KnownFinding] => [name, one]));
    }
  if (action !== "check") {
    for (const name of action === "prune" ? new Set(stale.map(([one]) => one)) : [])
      files.set(
        name,
        withoutStale(
          files.get(name)!,
          stale.filter(([one]) => one === name).map(([, one]) => one),
        ),
      );
    try {
      writeBaseline({ ...old, files });
    } catch (error) {
      return fail(`the baseline ${file} cannot be written: ${inWords(error)}`);
    }
  }
  options.write(summary(action, { ...old, files }, stale));
  if (hasFailed) return 2;
  return action === "check" && stale.length > 0 ? 1 : 0;
}

function summary(action: BaselineOptions["action"], { file, files }: Baseline, stale: readonly [string, KnownFinding][]): string {
  const sum = (known: readonly KnownFinding[]) => known.reduce((all, { count }) => all + count, 0);
  const held = [...files.values()].filter((known) => known.length > 0);
  const whole = `${shown(file)} holds ${plural(sum(held.flat()), "finding")} of ${plural(held.length, "file")}`;
  if (action === "write") return `${whole}.\n`;
  const rows = stale.map(([name, { rule, text, count }]) => `${name}: ${rule}${count > 1 ? ` (${count} times)` : ""}: ${text}\n`).join("");
  const gone = sum(stale.map(([, known]) => known));
  if (gone === 0) return `${whole}; all of them are still found.\n`;
  return action === "prune"
    ? `${rows}${plural(gone, "finding")} taken out; ${whole}.\n`
    : `${rows}${plural(gone, "finding")} of ${shown(file)} no longer found: policywright baseline prune takes them out.\n`;
}
