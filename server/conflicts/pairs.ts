// Pairs: which statements promise and which practise, for each kind, and the verdict on one against another. What is reported and what is explained
// both come from here.
import type { Statement } from "../statements/statement";
import { comparisons } from "./comparisons";
import { type Comparison, silent, type Verdict } from "./conflict";
import { otherScope } from "./coverage";

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
export function endsOf({ statements }: Statements): readonly Ends[] {
  const ends = known.get(statements) ?? comparisons.map((comparison) => sortOut(comparison, statements));
  known.set(statements, ends);
  return ends;
}

function sortOut(comparison: Comparison, statements: readonly Statement[]): Ends {
  const practices = statements.filter((s) => comparison.practises(s));
  const promises = statements.filter((s) => comparison.promises(s));
  const left = Math.max(0, practices.length - mostCompared) + Math.max(0, promises.length - mostCompared);
  return { comparison, promises: promises.slice(0, mostCompared), practices: practices.slice(0, mostCompared), left };
}

/** Whether a promise covers a practice of its kind, and why or why not. */
export function judge(comparison: Comparison, promise: Statement, practice: Statement): Verdict {
  if (practice === promise || practice.sentence === promise.sentence) return silent("both stand in one sentence");
  if (practice.qualifiers.includes("derogating")) return silent("the practice is stated as an exception to the rule");
  const scope = comparison.ownScope ? undefined : otherScope(promise, practice);
  return scope ? silent(scope) : comparison.compare(promise, practice);
}
