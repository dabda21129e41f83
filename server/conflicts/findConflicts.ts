// findConflicts: every promise of a policy against every practice that could break it.
import type { Statement } from "../statements/statement";
import { overlaps } from "../text/span";
import { finish, type Steps } from "../text/steps";
import type { Certainty, Conflict, Kind } from "./conflict";
import { type Ends, endSteps, judge, judgeOnce, type Statements } from "./pairs";

/** A broken promise: all practices that break it, the surest first. */
export interface Broken {
  readonly kind: Kind;
  readonly promise: Statement;
  readonly conflicts: readonly Conflict[];
  readonly certainty: Certainty;
}

const order: readonly Certainty[] = ["plain", "implied", "arguable"];
const known = new WeakMap<readonly Statement[], readonly Broken[]>();

/** All broken promises, in the order of the text; read once for each set of statements. */
export const findConflicts = (policy: Statements): readonly Broken[] => finish(conflictSteps(policy));

/** The same in steps, so many promises each. */
export function* conflictSteps(policy: Statements): Steps<readonly Broken[]> {
  const made = known.get(policy.statements);
  if (made) return made;
  const found: Broken[] = [];
  const ends = yield* endSteps(policy);
  for (const one of ends) found.push(...(yield* compareAll(one)));
  const broken = merge(found);
  known.set(policy.statements, broken);
  return broken;
}

/** Of more pairs than that the verdicts are not kept. */
const mostKept = 40_000;

/** Pairs that are judged in one step. */
const atOnce = 500;

function* compareAll({ comparison, promises, practices }: Ends): Steps<Broken[]> {
  const { kind } = comparison;
  const verdictOn = promises.length * practices.length > mostKept ? judge : judgeOnce;
  const broken: Broken[] = [];
  let judged = 0;
  for (const promise of promises) {
    const conflicts: Conflict[] = [];
    for (const practice of practices) {
      const verdict = verdictOn(comparison, promise, practice);
      if (verdict.covers) conflicts.push({ kind, promise, practice, certainty: verdict.certainty, reason: verdict.reason });
      if (++judged % atOnce === 0) yield;
    }
    if (conflicts.length === 0) continue;
    conflicts.sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
    broken.push({ kind, promise, conflicts, certainty: conflicts[0]!.certainty });
  }
  return broken;
}

/** Verbs joined in one clause ("collect, store or share") make one promise to the reader: their conflicts of a kind stand together. */
function merge(found: readonly Broken[]): Broken[] {
  const merged: Broken[] = [];
  for (const broken of found) {
    const at = merged.findIndex(
      (m) => m.kind === broken.kind && m.promise.sentence === broken.promise.sentence && overlaps(m.promise.span, broken.promise.span),
    );
    if (at < 0) merged.push(broken);
    else {
      const conflicts = [...merged[at]!.conflicts, ...broken.conflicts].sort(
        (a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty),
      );
      merged[at] = { ...merged[at]!, conflicts, certainty: conflicts[0]!.certainty };
    }
  }
  return merged;
}
