// Admissions: who may take part, by age: "anyone aged 13 or over may open an account", "not directed at children under 16", "you must be 18".
import { isAsserted, polarityOf } from "./certainty";
import type { Clause } from "./clauses";
import type { Facts, TokenRange } from "./facts";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import type { Polarity } from "./statement";

const admitting =
  /^(?:be|register|open|create|use|join|order|sign|participate|become|apply|direct|intend|design|address|reach|have|enter|book|accept|welcome|admit|invite|allow|permit|play|rent|hire|buy|purchase|subscribe|take|aim|target|mean|make|offer|suit|cater|serve|enrol|enroll|attend|upload|post|drive|ride|borrow|vote|compete|reserve|restrict|place)$/;
const aiming = /^(?:direct|intend|design|aim|target|mean|make|suit|cater|address|reserve|restrict)$/;
/** What may follow "be" where it tells whom something is for. */
const predicate =
  /^(?:for|open|at|over|under|aged?|allowed|permitted|eligible|welcome|admitted|free|available|suitable|appropriate|enough|old|accessible|reserved|restricted|limited|able|only|above|below|older|younger|between|from|aimed|targeted|meant|addressed)$/;
const general =
  /^(?:be|use|access|register|sign|open|create|join|visit|become|have|browse|enrol|enroll|participate|log|set|hold|download)$/;
const refusing = /^(?:wait|refuse|reject|exclude|bar|decline|turn|prohibit|forbid|ban|block|delete|deny|leave)$/;
const guardian = /^(?:parents?|parental|guardians?|supervision|supervised|mother|father|caregivers?|adult's|teachers?)$/;

/** Who is admitted, and how: the polarity with words for what bounds it. */
export interface Admission {
  readonly polarity: Polarity;
  /** `required`: the age is a floor; `guarded`: a parent has a say; `act:buy`: the floor is for one action only. */
  readonly qualifiers: readonly string[];
}

/** The admission that a clause speaks of, if any. */
export function admissionOf(
  sentence: Sentence,
  clause: Clause,
  index: number,
  framed: readonly Framed[],
  facts: Facts,
): Admission | undefined {
  const { clauses, tokens } = sentence;
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
  // "You need to be 18", "you are required to be 18".
  const needed =
    clause.kind === "inf" &&
    clause.vg.lemma === "be" &&
    /^(?:need|have|require|be)$/.test(parent?.vg.lemma ?? "") &&
    parent?.kind === "main" &&
    !parent.negated;
  if (clause.kind !== "main" && clause.kind !== "comp" && !needed) return undefined;
  const refuses = refusing.test(clause.vg.lemma);
  const allowed = /^(?:may|can|could)$/.test(clause.modal ?? "") && clause.subject.length > 0;
  if (!admitting.test(clause.vg.lemma) && !refuses && !allowed) return undefined;
  if (clause.vg.form === "ing" || (aiming.test(clause.vg.lemma) && !clause.passive && !clause.negated)) return undefined;
  // "Being 13 is not enough": the clause before is the subject.
  const said = clauses[index - 1];
  const from =
    said?.vg.form === "ing" && said.subject.length === 0 && clause.subject.length === 0
      ? said.vg.from
      : index === 0
        ? 0
        : extentOf(clause).from;
  const next = clauses.slice(index + 1).find((c) => c.kind === "main" && c.chain !== clause.chain);
  const end = next ? extentOf(next).from : tokens.length;
  const held = facts.ages.filter(
    (age) => age.from >= from && age.from < end && !framed.some((f) => f.from <= age.from && age.to <= f.to + 6),
  );
  if (held.length === 0) return undefined;
  if (!admitting.test(clause.vg.lemma) && !refuses && !held.some((age) => age.to <= clause.vg.from)) return undefined;
  if (clause.vg.lemma === "be" && !saysForWhom(sentence, clause, held)) return undefined;
  const words = tokens.slice(from, end).map((t) => t.lower);
  const qualifiers: string[] = [];
  const only = clause.only || words.some((w) => /^(?:only|solely|exclusively)$/.test(w));
  const must = clause.modal === "must" || clause.modal === "shall" || clause.modal === "should" || needed;
  if (must || only || (aiming.test(clause.vg.lemma) && clause.passive)) qualifiers.push("required");
  if (tokens.some((t) => guardian.test(t.lower))) qualifiers.push("guarded");
  if (held.every((age) => /^adult/.test(tokens[age.from]!.lower))) qualifiers.push("adults");
  const act = clauses.find((c, i) => c.kind === "inf" && c.parent === index && i !== index);
  const acts = [clause.vg.lemma, ...(act ? [act.vg.lemma] : [])].filter((lemma) => !general.test(lemma) && !aiming.test(lemma));
  qualifiers.push(...acts.map((lemma) => `act:${lemma}`));
  const polarity = refuses && !clause.negated ? "does-not" : polarityOf(clause);
  return { polarity: isAsserted(sentence, clause) || needed ? polarity : "uncertain", qualifiers };
}

/** "is for players over 12", "must be 18": the age is in the subject or right behind the verb. */
function saysForWhom({ tokens }: Sentence, clause: Clause, ages: readonly TokenRange[]): boolean {
  if (ages.some((age) => age.to <= clause.vg.from || age.from - clause.vg.to < 3)) return true;
  const behind = tokens.slice(clause.vg.to, clause.vg.to + 3).find((t) => t.tag !== "adv");
  return predicate.test(behind?.lower ?? "") && ages.some((age) => age.from - clause.vg.to < 14);
}
