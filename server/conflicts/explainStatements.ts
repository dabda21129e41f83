// explainStatements: what the engine made of certain statements: the ends they are, every pair they were part of, and each verdict with its reason.
import type { Statement } from "../statements/statement";
import type { Kind, Verdict } from "./conflict";
import { dataOf } from "./coverage";
import { endsOf, judge, type Statements } from "./pairs";

/** A statement at one end of a kind, with the other ends it was set against. */
export interface Role {
  readonly kind: Kind;
  readonly end: "promise" | "practice";
  readonly pairs: readonly Pair[];
}

/** One comparison. `other` is a practice where the statement is the promise, and the promise where it is the practice. */
export interface Pair {
  readonly other: Statement;
  readonly verdict: Verdict;
}

export interface Account {
  readonly statement: Statement;
  /** In the order of the kinds; empty where no kind of contradiction takes it as an end. */
  readonly roles: readonly Role[];
  /** For a statement without roles: why, in words that follow "because". */
  readonly because?: string;
  /** Kinds that left the statement out, because the policy has too many like it. */
  readonly leftOut: readonly Kind[];
}

/** An account of each of `chosen`, which are statements of the policy. */
export function explainStatements(policy: Statements, chosen: readonly Statement[]): Account[] {
  const ends = endsOf(policy);
  return chosen.map((statement) => {
    const roles: Role[] = [];
    const leftOut: Kind[] = [];
    for (const { comparison, promises, practices, left } of ends) {
      const { kind } = comparison;
      const isPromise = promises.includes(statement);
      const isPractice = practices.includes(statement);
      const pairsWith = (others: readonly Statement[], verdict: (other: Statement) => Verdict): Pair[] =>
        others.filter((other) => other !== statement).map((other) => ({ other, verdict: verdict(other) }));
      if (isPromise)
        roles.push({ kind, end: "promise", pairs: pairsWith(practices, (practice) => judge(comparison, statement, practice)) });
      if (isPractice) roles.push({ kind, end: "practice", pairs: pairsWith(promises, (promise) => judge(comparison, promise, statement)) });
      const meant = comparison.promises(statement) || comparison.practises(statement);
      if (left > 0 && !isPromise && !isPractice && meant) leftOut.push(kind);
    }
    if (roles.length > 0) return { statement, roles, leftOut };
    return { statement, roles, leftOut, because: leftOut.length > 0 ? "the policy has too many statements like it" : whyNoEnd(statement) };
  });
}

/** Why no kind takes the statement as a promise or a practice, as far as the statement itself shows it. */
function whyNoEnd(s: Statement): string {
  if (s.polarity === "uncertain") return "it is not sure how far a negation or an exception in it reaches";
  if (!s.asserted) return "it says so only for a case, as a question or as an intention";
  if (s.actor.kind === "reader") return "it says what the reader does";
  if (s.polarity === "partly") return "it denies only a part";
  if (s.embedded && s.polarity === "does-not") return "it only describes something on the way";
  if (s.actor.kind === "third-party") return "it says what somebody else does";
  if (s.practice !== "secure" && s.practice !== "notify" && s.practice !== "answer" && s.practice !== "track" && dataOf(s).length === 0)
    return "it does not say which data it is about";
  return "no kind of contradiction rests on a statement like it";
}
