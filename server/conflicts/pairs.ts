// Pairs: which statements promise and which practise, for each kind, and the verdict on one against another. What is reported and what is explained
// both come from here.
import { originOf } from "../statements/moved";
import type { Statement } from "../statements/statement";
import { finish, type Steps } from "../text/steps";
import { comparisons } from "./comparisons";
import { type Comparison, silent, type Verdict } from "./conflict";
import { otherScope } from "./coverage";
import { asSureAs } from "./fragments";
import { perStatement } from "./perStatement";

/** What the engine needs of a policy: its statements, the implied ones among them. */
export interface Statements {
  readonly statements: readonly Statement[];
}

/** The two ends of a kind, each in the order of the text. */
export interface Ends {
  readonly comparison: Comparison;
  readonly promises: readonly Statement[];
  readonly practices: readonly Statement[];
  /** Statements that were left out, of both ends, because there are too many. */
  readonly left: number;
}

/** Promises and practices of a kind beyond this many are left out: no policy has them, and pairs grow with the square. */
const mostCompared = 600;

const known = new WeakMap<readonly Statement[], readonly Ends[]>();

/** The ends of every kind; sorted out once for each set of statements. */
export const endsOf = (policy: Statements): readonly Ends[] => finish(endSteps(policy));

/** The same in steps. */
export function* endSteps({ statements }: Statements): Steps<readonly Ends[]> {
  const ends = known.get(statements) ?? (yield* sortOut(statements));
  known.set(statements, ends);
  return ends;
}

/** For each comparison whether a statement promises or practises by it: worked out once for each statement as it was read. */
const partsOf = perStatement((s) => comparisons.map((one) => ({ promises: one.promises(s), practises: one.practises(s) })));

/** Statements that are sorted in one step. */
const atOnce = 50;

function* sortOut(statements: readonly Statement[]): Steps<Ends[]> {
  const ends = comparisons.map(() => ({ promises: [] as Statement[], practices: [] as Statement[] }));
  for (const [at, statement] of statements.entries()) {
    for (const [i, { promises, practises }] of partsOf(originOf(statement)).entries()) {
      if (promises) ends[i]!.promises.push(statement);
      if (practises) ends[i]!.practices.push(statement);
    }
    if (at % atOnce === atOnce - 1) yield;
  }
  return ends.map(({ promises, practices }, i) => ({
    comparison: comparisons[i]!,
    promises: promises.slice(0, mostCompared),
    practices: practices.slice(0, mostCompared),
    left: Math.max(0, practices.length - mostCompared) + Math.max(0, promises.length - mostCompared),
  }));
}

/** Verdicts by the statements as they were read, for each comparison: what stands in passages that have not changed is not judged again. */
const verdicts = new WeakMap<Comparison, WeakMap<Statement, WeakMap<Statement, { readonly apart: number; readonly verdict: Verdict }>>>();

/** As `judge`, with a memory. Where the two stand matters to no verdict beyond which comes first and whether they are neighbours. */
export function judgeOnce(comparison: Comparison, promise: Statement, practice: Statement): Verdict {
  const ofKind = verdicts.get(comparison) ?? new WeakMap();
  verdicts.set(comparison, ofKind);
  const [one, other] = [originOf(promise), originOf(practice)];
  const ofPromise = ofKind.get(one) ?? new WeakMap();
  ofKind.set(one, ofPromise);
  const apart = Math.max(-3, Math.min(3, promise.sentence - practice.sentence));
  const known = ofPromise.get(other);
  if (known?.apart === apart) return known.verdict;
  const verdict = judge(comparison, promise, practice);
  ofPromise.set(other, { apart, verdict });
  return verdict;
}

/** Whether a promise covers a practice of its kind, and why or why not. */
export function judge(comparison: Comparison, promise: Statement, practice: Statement): Verdict {
  if (practice === promise || practice.sentence === promise.sentence) return silent("both stand in one sentence");
  if (practice.qualifiers.includes("derogating")) return silent("the practice is stated as an exception to the rule");
  const scope = comparison.ownScope ? undefined : otherScope(promise, practice);
  return scope ? silent(scope) : asSureAs(promise, practice, comparison.compare(promise, practice));
}
