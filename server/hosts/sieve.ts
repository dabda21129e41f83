// sieve: which findings of a run count: all, only those of a change, or those beyond a baseline.
import { type Baseline, nameIn, readBaseline, splitKnown } from "./baseline";
import { type Changes, changesSince, introduced } from "./changes";
import { type CheckedText, checkText } from "./checkText";
import { plural } from "./formats/pretty";
import type { Notice } from "./report";
import type { Target } from "./targets";

export interface Sieve {
  /** The text need not be checked at all. */
  skips(target: Target): boolean;
  sift(target: Target, checked: CheckedText): CheckedText;
  /** What is to be said at the end of what was left out. */
  notices(): Notice[];
}

interface Options {
  readonly changed?: string;
  readonly baseline?: string;
}

export function sieveOf({ changed, baseline }: Options): Sieve | { readonly problem: string } {
  const sieves: Sieve[] = [];
  if (changed !== undefined) {
    const changes = changesSince(changed);
    if ("problem" in changes) return changes;
    sieves.push(sieveByChange(changes, changed));
  }
  if (baseline !== undefined) {
    const known = readBaseline(baseline);
    if ("problem" in known) return known;
    sieves.push(sieveByBaseline(known));
  }
  return {
    skips: (target) => sieves.some((one) => one.skips(target)),
    sift: (target, checked) => sieves.reduce((left, one) => one.sift(target, left), checked),
    notices: () => sieves.flatMap((one) => one.notices()),
  };
}

function sieveByChange(changes: Changes, base: string): Sieve {
  let old = 0;
  let changed = 0;
  const since = base === "HEAD" ? "the last commit" : base;
  const textBefore = ({ path, text, isStandardInput }: Target): string | undefined => {
    const before = path === undefined ? "" : changes.textBefore(path, !isStandardInput);
    return before === text ? undefined : before;
  };
  return {
    skips: (target) => textBefore(target) === undefined,
    sift(target, checked) {
      changed++;
      const before = textBefore(target);
      const then = before ? checkText({ ...target, text: before }, false, () => {}) : undefined;
      const findings = introduced(checked.findings, then?.findings ?? []);
      old += checked.findings.length - findings.length;
      return { ...checked, findings };
    },
    notices() {
      if (changed === 0) return note(`No policy has changed since ${since}.`);
      return old === 0 ? [] : note(`${plural(old, "finding")} left out that ${old === 1 ? "was" : "were"} there before (${since}).`);
    },
  };
}

function sieveByBaseline(baseline: Baseline): Sieve {
  let known = 0;
  let stale = 0;
  return {
    skips: () => false,
    sift(target, checked) {
      const split = splitKnown(checked.findings, baseline.files.get(nameIn(baseline, target) ?? "") ?? []);
      known += checked.findings.length - split.fresh.length;
      stale += split.stale.reduce((sum, { count }) => sum + count, 0);
      return { ...checked, findings: split.fresh };
    },
    notices: () => [
      ...(known > 0 ? note(`${plural(known, "finding")} of the baseline left out.`) : []),
      ...(stale > 0 ? note(`${plural(stale, "finding")} of the baseline gone: policywright baseline prune takes them out of it.`) : []),
    ],
  };
}

const note = (message: string): Notice[] => [{ level: "note", about: "file", message }];
