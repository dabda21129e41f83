// Other frames: clauses that are no practice with data but bear on a policy's promises: who may take part, and notice of changes.
import type { Clause } from "./clauses";
import type { Facts } from "./facts";
import { actorOf, extentOf, type Framed, isAsserted, polarityOf, qualifiersOf, type Sentence } from "./frames";
import type { Polarity, Practice } from "./statement";

const admitting =
  /^(?:be|register|open|create|use|join|order|sign|participate|become|apply|direct|intend|design|address|reach|have|enter|book|accept|welcome)$/;
const changing = /^(?:change|modify|update|amend|revise|alter|replace)$/;

/** Statements of the clauses that `frame` left out. */
export function frameOther(sentence: Sentence, framed: readonly Framed[], facts: Facts): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    if (framed.some((f) => f.clause === index)) return [];
    if (admits(clause, index, sentence, framed, facts)) return [toFrame(sentence, clause, index, "admit", polarityOf(clause))];
    if (changesSilently(sentence, clause)) return [toFrame(sentence, clause, index, "notify", "does-not")];
    return [];
  });
}

/** "Anyone aged 13 or over may open an account", "our services are not directed at children under 16". */
function admits(clause: Clause, index: number, { clauses }: Sentence, framed: readonly Framed[], facts: Facts): boolean {
  if (!admitting.test(clause.vg.lemma) || (clause.kind !== "main" && clause.kind !== "comp")) return false;
  const { from } = extentOf(clause);
  const next = clauses.slice(index + 1).find((c) => c.kind === "main" && c.chain !== clause.chain);
  const end = next ? extentOf(next).from : Number.POSITIVE_INFINITY;
  return facts.ages.some((age) => age.from >= from && age.from < end && !framed.some((f) => f.from <= age.from && age.to <= f.to + 6));
}

/** "We may change this policy without notice". */
function changesSilently({ tokens }: Sentence, clause: Clause): boolean {
  if (!changing.test(clause.vg.lemma) || clause.negated) return false;
  const { to } = extentOf(clause);
  const words = tokens
    .slice(clause.vg.from, Math.min(tokens.length, to + 10))
    .map((t) => t.lower)
    .join(" ");
  return (
    /\bwithout (?:any |prior |further |giving |individual |advance |specific )*(?:notice|notification|notifying|informing|telling)\b/.test(
      words,
    ) && /\b(?:policy|notice|statement|terms)\b/.test(words)
  );
}

function toFrame(sentence: Sentence, clause: Clause, index: number, practice: Practice, polarity: Polarity): Framed {
  const qualifiers = qualifiersOf(sentence, clause, index);
  return {
    clause: index,
    ...extentOf(clause),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor: actorOf(sentence, clause),
    practice,
    polarity,
    modality: "is",
    asserted: isAsserted(sentence, clause),
    absolute: clause.absolute,
    qualifiers: practice === "notify" && !qualifiers.includes("changes") ? [...qualifiers, "changes"] : qualifiers,
    data: [],
    recipients: [],
    purposes: [],
    technologies: [],
  };
}
