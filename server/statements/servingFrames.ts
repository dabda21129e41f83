// Serving frames: data that do something are used for it: "your number also serves to …", "your answers decide which offers you see".
import { narrowers } from "../knowledge/english";
import { isAsserted, isEmbedded, polarityOf, qualifiersOf } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { dataPart, type Part } from "./parts";
import { findPurposes } from "./purposes";

const serving = /^(?:serve|help|assist|aid|decide|determine|influence|steer|support|enable|allow|let|feed|contribute|shape|govern)$/;

/** The use that a clause speaks of whose subject is the data themselves. */
export function servingOf(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  const { tokens, clauses } = sentence;
  if (!serving.test(clause.vg.lemma) || clause.passive || (clause.kind !== "main" && clause.kind !== "comp")) return undefined;
  const data: Part[] = clause.subject.flatMap((p) =>
    p.seen?.term.family === "data" && p.quantity === undefined ? [dataPart(tokens, p, p.seen)] : [],
  );
  if (data.length === 0) return undefined;
  const next = clauses.find((c) => c.kind === "main" && c.chain !== clause.chain && c.vg.from > clause.vg.from);
  const end = next ? extentOf(next).from : tokens.length;
  const purposes = findPurposes(tokens, { from: clause.vg.to, to: end });
  const only = clause.only || narrowers.has(tokens[clause.vg.to]?.lower ?? "");
  const range = extentOf(clause);
  return {
    clause: index,
    from: range.from,
    to: Math.max(range.to, ...purposes.map((p) => p.to)),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor: { kind: "first-party" },
    practice: "use",
    polarity: polarityOf(clause),
    modality: /^(?:may|might|can|could)$/.test(clause.modal ?? "") ? "may" : "is",
    asserted: isAsserted(sentence, clause),
    embedded: isEmbedded(sentence, clause),
    absolute: clause.absolute,
    qualifiers: qualifiersOf(sentence, clause, index),
    data,
    recipients: [],
    purposes,
    technologies: [],
    exclusive: only ? "purposes" : undefined,
  };
}
