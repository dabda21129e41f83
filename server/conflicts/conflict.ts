// A conflict: a promise and a practice that cannot both hold, how sure that is, and why. Also the reasons for silence.
import type { Statement } from "../statements/statement";

export type Kind =
  | "sharing"
  | "sale"
  | "collection"
  | "use"
  | "tracking"
  | "retention"
  | "consent"
  | "children"
  | "rights"
  | "security"
  | "transfer"
  | "changes"
  | "other";

/** plain: said in so many words. implied: one end is not said but cannot be otherwise. arguable: a careful reader may let it pass. */
export type Certainty = "plain" | "implied" | "arguable";

/** Whether a promise covers a practice, and the reason in words. */
export type Verdict =
  | { readonly covers: true; readonly certainty: Certainty; readonly reason: string }
  | { readonly covers: false; readonly reason: string };

export interface Conflict {
  readonly kind: Kind;
  readonly promise: Statement;
  readonly practice: Statement;
  readonly certainty: Certainty;
  readonly reason: string;
}

/** One kind of contradiction: which statements promise, which may break the promise, and when they do. */
export interface Comparison {
  readonly kind: Kind;
  /** Compares whom the two are about by itself. */
  readonly ownScope?: boolean;
  promises(statement: Statement): boolean;
  practises(statement: Statement): boolean;
  compare(promise: Statement, practice: Statement): Verdict;
}

export const covers = (certainty: Certainty, reason: string): Verdict => ({ covers: true, certainty, reason });
export const silent = (reason: string): Verdict => ({ covers: false, reason });
