// Frames: a clause becomes a statement when its verb is a practice and its parts fit. Works on token indexes; nothing here knows the source.
import { isA } from "../knowledge/terms";
import { actorOf } from "./actors";
import { exclusiveOf, isAsserted, isDisavowed, isEmbedded, polarityOf, qualifiersOf } from "./certainty";
import type { Clause } from "./clauses";
import type { PlaceFact, TokenRange } from "./facts";
import { extentOf, type Sentence } from "./parsed";
import { type Part, partsOf } from "./parts";
import { modalityOf } from "./plainFrames";
import { isAbsoluteSecurity, practiceOf } from "./practices";
import { purposesOf } from "./purposes";
import type { Actor, Polarity, Practice, Statement } from "./statement";

export interface Framed extends TokenRange {
  readonly clause: number;
  readonly verb: TokenRange;
  readonly actor: { readonly kind: Actor["kind"]; readonly part?: Part };
  readonly practice: Practice;
  readonly polarity: Polarity;
  readonly modality: Statement["modality"];
  readonly asserted: boolean;
  readonly embedded: boolean;
  readonly absolute: boolean;
  readonly qualifiers: readonly string[];
  readonly data: readonly Part[];
  readonly recipients: readonly Part[];
  readonly purposes: readonly Part[];
  readonly technologies: readonly Part[];
  /** Where the clause itself says data are or go; those of the sentence that stand near when not given. */
  readonly places?: readonly PlaceFact[];
  readonly exclusive?: Statement["exclusive"];
  readonly lifetime?: Statement["lifetime"];
  /** Why it is so though it is not said. */
  readonly implied?: string;
}

/** All statements of a sentence's clauses, in order. */
export function frame(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, i) => frameClause(sentence, clause, i) ?? []);
}

export function frameClause(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  const parts = partsOf(sentence, clause);
  const practice = practiceOf(sentence, clause, parts);
  if (!practice) return undefined;
  // "Your name is visible to lenders": a thing does nothing. What other users see the reader may show.
  const seen = practice === "share" && clause.vg.lemma === "be" && parts.recipients.some((r) => isA("recipient", r.term, "third-party"));
  const actor: Framed["actor"] = seen ? { kind: "unstated" } : actorOf(sentence, clause, practice);
  const polarity = polarityOf(clause);
  const range = extentOf(clause);
  const purposes = purposesOf(sentence, clause, index);
  const exclusive = exclusiveOf(sentence, clause, index, parts);
  const framed: Framed = {
    clause: index,
    from: range.from,
    to: Math.max(
      range.to,
      ...parts.recipients.map((p) => p.to),
      ...purposes.map((p) => p.to),
      ...(exclusive === "purposes" ? aims(sentence, clause, index) : []),
    ),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor,
    practice,
    polarity,
    modality: modalityOf(clause),
    asserted: isAsserted(sentence, clause),
    embedded: isEmbedded(sentence, clause),
    qualifiers: qualifiersOf(sentence, clause, index),
    absolute:
      (practice === "secure" && isAbsoluteSecurity(sentence, clause)) ||
      clause.absolute ||
      clause.subject.some((s) => s.quantity === "none"),
    data: parts.data,
    recipients: parts.recipients,
    purposes,
    technologies: parts.technologies,
    exclusive,
  };
  return isDisavowed(sentence, clause) && polarity === "does" ? { ...framed, polarity: "does-not", asserted: true } : framed;
}

/** Where the clauses of purpose end that "only" narrows: they belong to the promise, known purposes or not. */
const aims = ({ clauses }: Sentence, clause: Clause, index: number): number[] =>
  clauses
    .filter(
      (c) =>
        (c.marker === "to" || c.marker === "for") &&
        c.parent !== undefined &&
        (c.parent === index || clauses[c.parent]!.parent === index) &&
        c.chain !== clause.chain,
    )
    .map((c) => extentOf(c).to);
