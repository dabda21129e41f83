// findConflicts: every promise of a policy against every practice that could break it.
import type { Statement } from "../statements/statement";
import { overlaps } from "../text/span";
import { comparisons } from "./comparisons";
import type { Certainty, Conflict, Kind } from "./conflict";
import { otherScope } from "./coverage";

/** What the engine needs of a policy: its statements, the implied ones among them. */
export interface Statements {
  readonly statements: readonly Statement[];
}

/** A broken promise: all practices that break it, the surest first. */
export interface Broken {
  readonly kind: Kind;
  readonly promise: Statement;
  readonly conflicts: readonly Conflict[];
  readonly certainty: Certainty;
}

/** Promises and practices of a kind beyond this many are left out: no policy has them, and pairs grow with the square. */
const mostCompared = 600;

const order: readonly Certainty[] = ["plain", "implied", "arguable"];
const known = new WeakMap<readonly Statement[], readonly Broken[]>();

/** All broken promises, in the order of the text; read once for each set of statements. */
export function findConflicts({ statements }: Statements): readonly Broken[] {
  const broken = known.get(statements) ?? compareAll(statements);
  known.set(statements, broken);
  return broken;
}

function compareAll(statements: readonly Statement[]): Broken[] {
  const found: Broken[] = [];
  for (const comparison of comparisons) {
    const practices = statements.filter((s) => comparison.practises(s)).slice(0, mostCompared);
    if (practices.length === 0) continue;
    for (const promise of statements.filter((s) => comparison.promises(s)).slice(0, mostCompared)) {
      const conflicts = practices.flatMap((practice): Conflict[] => {
        if (practice === promise || practice.sentence === promise.sentence || (!comparison.ownScope && otherScope(promise, practice)))
          return [];
        const verdict = comparison.compare(promise, practice);
        return verdict.covers ? [{ kind: comparison.kind, promise, practice, certainty: verdict.certainty, reason: verdict.reason }] : [];
      });
      if (conflicts.length === 0) continue;
      conflicts.sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
      found.push({ kind: comparison.kind, promise, conflicts, certainty: conflicts[0]!.certainty });
    }
  }
  return merge(found);
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
