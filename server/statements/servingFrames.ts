// Serving frames: data that do something are used for it: "your number also serves to …", "your answers decide which offers you see".
import { narrowers } from "../knowledge/english";
import { polarityOf } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { dataPart, type Part } from "./parts";
import { clauseFrame } from "./plainFrames";
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
  const base = clauseFrame(sentence, clause, index, "use", polarityOf(clause));
  return {
    ...base,
    to: Math.max(base.to, ...purposes.map((p) => p.to)),
    actor: { kind: "first-party" },
    data,
    purposes,
    exclusive: only ? "purposes" : undefined,
  };
}
