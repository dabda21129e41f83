// A parsed sentence: its tokens, phrases and clauses, as the readers of parts see it.
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { TokenRange } from "./facts";
import type { Tagged } from "./tags";

export interface Sentence {
  /** All noun phrases, in order. */
  readonly phrases: readonly NounPhrase[];
  readonly tokens: readonly Tagged[];
  readonly clauses: readonly Clause[];
  /** Lower-case names of the document's own company. */
  readonly own: readonly string[];
}

/** The tokens of a clause: from its subject to the last of its parts. */
export function extentOf(clause: Clause): TokenRange {
  const parts = [...clause.subject, ...clause.objects, ...clause.attached.flatMap((a) => a.phrases), clause.vg];
  return { from: Math.min(clause.vg.from, ...clause.subject.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) };
}
