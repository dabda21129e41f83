// baseline: the findings that a team has decided to live with for now, by file, rule and sentence, so that edits elsewhere do not disturb them.
import { dirname, relative, resolve } from "node:path";
import type { CheckedFinding, CheckedText } from "./checkText";
import { readText } from "./files";
import { writeWhole } from "./writeText";

export const baselineName = "policywright-baseline.json";

export interface KnownFinding {
  readonly rule: string;
  /** The sentence or heading that the finding begins in. */
  readonly text: string;
  readonly count: number;
}

export interface Baseline {
  /** Absolute. */
  readonly file: string;
  /** By the path from the folder of the baseline, with "/" between its parts. */
  readonly files: ReadonlyMap<string, readonly KnownFinding[]>;
}

/** Reads a baseline; or says in words why it cannot be had. */
export function readBaseline(path: string): Baseline | { readonly problem: string } {
  const { text, problem } = readText(path);
  if (text === undefined) return { problem: `the baseline ${path} cannot be read: ${problem}` };
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: Record<string, KnownFinding[]> };
    if (version !== 1) return { problem: `the baseline ${path} is of another version: write it anew` };
    const read = Object.entries(files ?? {}).map(([name, known]): [string, KnownFinding[]] => [name, known.map(checked)]);
    return { file: resolve(path), files: new Map(read) };
  } catch (error) {
    return { problem: `the baseline ${path} is damaged: ${(error as Error).message}` };
  }
}

function checked({ rule, text, count = 1 }: KnownFinding): KnownFinding {
  if (typeof rule === "string" && typeof text === "string" && Number.isInteger(count) && count > 0) return { rule, text, count };
  throw new Error("an entry needs a rule, a text and a count above 0");
}

/** The name of a text in a baseline; undefined for standard input without a name. */
export function nameIn({ file }: Pick<Baseline, "file">, { path }: { readonly path?: string }): string | undefined {
  return path === undefined ? undefined : relative(dirname(file), path).replaceAll("\\", "/");
}

/** Splits findings into new ones and how many of each known one are there. */
export function splitKnown<F extends CheckedFinding>(findings: readonly F[], known: readonly KnownFinding[]) {
  const left = new Map(known.map((one) => [keyOf(one.rule, one.text), one.count]));
  const fresh = findings.filter(({ rule, sentence }) => {
    const count = left.get(keyOf(rule, sentence)) ?? 0;
    if (count > 0) left.set(keyOf(rule, sentence), count - 1);
    return count === 0;
  });
  /** What the baseline allows beyond what is there. */
  const stale = known.flatMap((one) => {
    const spare = left.get(keyOf(one.rule, one.text)) ?? 0;
    return spare > 0 ? [{ ...one, count: spare }] : [];
  });
  return { fresh, stale };
}

const keyOf = (rule: string, text: string): string => JSON.stringify([rule, text]);

/** All findings of a text as known ones. */
export function knownOf({ findings }: CheckedText): KnownFinding[] {
  const counts = new Map<string, KnownFinding>();
  for (const { rule, sentence } of findings) {
    const key = keyOf(rule, sentence);
    counts.set(key, { rule, text: sentence, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Known findings without those that are not there any more. */
export function withoutStale(known: readonly KnownFinding[], stale: readonly KnownFinding[]): KnownFinding[] {
  const spare = new Map(stale.map(({ rule, text, count }) => [keyOf(rule, text), count]));
  return known.map((one) => ({ ...one, count: one.count - (spare.get(keyOf(one.rule, one.text)) ?? 0) })).filter(({ count }) => count > 0);
}

/** In an order of its own, so that a change of the baseline reads well in a diff. */
export function writeBaseline({ file, files }: Baseline): void {
  const order = (a: KnownFinding, b: KnownFinding) => (keyOf(a.rule, a.text) < keyOf(b.rule, b.text) ? -1 : 1);
  const sorted = [...files].filter(([, known]) => known.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, known]) => [name, [...known].sort(order)]);
  writeWhole(file, `${JSON.stringify({ version: 1, files: Object.fromEntries(entries) }, null, 2)}\n`);
}
