// Purposes: what a clause says data are for.
import { isDisclosing } from "../knowledge/english";
import { matchAt, normalise } from "../knowledge/terms";
import type { Clause } from "./clauses";
import type { TokenRange } from "./facts";
import { extentOf, type Sentence } from "./parsed";
import type { Part } from "./parts";
import type { Tagged } from "./tags";

/** Purposes: in infinitives and "for …" phrases that depend on the clause. */
export function purposesOf({ tokens, clauses }: Sentence, clause: Clause, index: number): Part[] {
  const ranges: TokenRange[] = clause.attached
    .filter((a) => a.prep === "for" && a.phrases.length > 0)
    .map((a) => ({ from: a.phrases[0]!.from, to: a.phrases[a.phrases.length - 1]!.to }));
  clauses.forEach((c, i) => {
    if (
      i !== index &&
      (c.kind === "inf" || c.kind === "gerund") &&
      (c.marker === "to" || c.marker === "for") &&
      (c.parent === index || (c.parent !== undefined && clauses[c.parent]?.chain === clause.chain))
    )
      ranges.push(extentOf(c));
  });
  // "to our partners, who may text you offers": what they do with the data is what they get them for.
  if (isDisclosing(clause.vg.lemma) && !clause.negated)
    for (const c of clauses)
      if (
        c.kind === "rel" &&
        c.parent === index &&
        !c.negated &&
        /^(?:who|which)$/.test(c.marker ?? "") &&
        tokens[c.vg.from - 2]?.text === ","
      )
        ranges.push(extentOf(c));
  return ranges.flatMap((r) => findPurposes(tokens, r));
}

/** Purpose terms in a token range. */
export function findPurposes(tokens: readonly Tagged[], { from, to }: TokenRange): Part[] {
  const inside = tokens.slice(from, to);
  const words = inside.map((t) => normalise(t.lower));
  const lemmas = inside.map((t, i) => (t.tag === "verb" && t.lemma ? normalise(t.lemma) : words[i]!));
  const parts: Part[] = [];
  for (let i = 0; i < words.length; ) {
    // "improving our service" is "improve our service".
    const match = matchAt("purpose", words, words, i) ?? matchAt("purpose", lemmas, lemmas, i);
    if (match) parts.push({ from: from + i, to: from + i + match.length, term: match.term.id });
    i += match?.length ?? 1;
  }
  return parts;
}
