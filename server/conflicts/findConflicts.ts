// findConflicts: every promise of a policy against every practice that could break it.
import type { Statement } from "../statements/statement";
import { overlaps } from "../text/span";
import type { Certainty, Conflict, Kind } from "./conflict";
import { type Ends, endsOf, judge, judgeOnce, type Statements } from "./pairs";

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
export function findConflicts(policy: Statements): readonly Broken[] {
  const broken = known.get(policy.statements) ?? merge(endsOf(policy).flatMap(compareAll));
  known.set(policy.statements, broken);
  return broken;
}

/** Of more pairs than that the verdicts are not kept. */
const mostKept = 40_000;

function compareAll({ comparison, promises, practices }: Ends): Broken[] {
  const { kind } = comparison;
  const verdictOn = promises.length * practices.length > mostKept ? judge : judgeOnce;
  return promises.flatMap((promise): Broken[] => {
    const conflicts = practices.flatMap((practice): Conflict[] => {
      const verdict = verdictOn(comparison, promise, practice);
      return verdict.covers ? [{ kind, promise, practice, certainty: verdict.certainty, reason: verdict.reason }] : [];
    });
    if (conflicts.length === 0) return [];
    conflicts.sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
    return [{ kind, promise, conflicts, certainty: conflicts[0]!.certainty }];
  });
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
