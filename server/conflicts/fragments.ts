// Fragments: how sure a verdict is whose ends are items, rows or labels without a verb of their own.
import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import { covers, type Verdict } from "./conflict";
import { dataOf } from "./coverage";

/** The verdict, no surer than the ends are: what a line above lends its verb to is plain only where that line governs it and both speak of one act on one thing. */
export function asSureAs(promise: Statement, practice: Statement, verdict: Verdict): Verdict {
  if (!verdict.covers || verdict.certainty !== "plain") return verdict;
  const ends = [promise, practice].filter((s) => s.introduced !== undefined);
  if (ends.length === 0) return verdict;
  const governed = ends.every((s) => s.introduced!.plainly) && promise.practice === practice.practice;
  return governed && isNamed(promise, practice) ? verdict : covers("implied", verdict.reason);
}

/** Two lists name one thing by its own term; a list and a sentence may name a thing and its kind. */
function isNamed(promise: Statement, practice: Statement): boolean {
  if (dataOf(promise).length === 0 || dataOf(practice).length === 0) return true;
  const both = promise.introduced !== undefined && practice.introduced !== undefined;
  const meets = (p: Mention, q: Mention): boolean => p.term === q.term || (!both && isA("data", q.term, p.term));
  return dataOf(promise).some((p) => dataOf(practice).some((q) => meets(p, q)));
}
