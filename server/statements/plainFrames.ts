// Plain frames: what every reader of clauses starts from, so that each says only what is its own.
import { actorOf } from "./actors";
import { isAsserted, isEmbedded, qualifiersOf } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import type { Polarity, Practice, Statement } from "./statement";

/** A frame about which nothing more is known: stated as so, with no parts yet. */
export const plainFrame = {
  modality: "is",
  asserted: true,
  embedded: false,
  absolute: false,
  qualifiers: [],
  data: [],
  recipients: [],
  purposes: [],
  technologies: [],
} as const;

/** The same for what is read without frames. */
export const plainStatement = { ...plainFrame, durations: [], ages: [], places: [], limits: [] } as const;

/** What a clause's modal says of its statement. */
export function modalityOf({ modal = "" }: Clause): Statement["modality"] {
  if (/^(?:may|might|can|could)$/.test(modal)) return "may";
  return /^(?:must|shall)$/.test(modal) ? "must" : "is";
}

/** The statement of a clause whose parts are for its reader to add. */
export function clauseFrame(sentence: Sentence, clause: Clause, index: number, practice: Practice, polarity: Polarity): Framed {
  return {
    ...plainFrame,
    clause: index,
    ...extentOf(clause),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor: actorOf(sentence, clause),
    practice,
    polarity,
    modality: modalityOf(clause),
    asserted: isAsserted(sentence, clause),
    embedded: isEmbedded(sentence, clause),
    absolute: clause.absolute,
    qualifiers: qualifiersOf(sentence, clause, index),
  };
}
