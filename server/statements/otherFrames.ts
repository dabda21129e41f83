// Other frames: clauses that are no practice with data but bear on a policy's promises: who may take part, what the reader is asked for, marketing.

import { actorOf } from "./actors";
import { admissionOf } from "./admissions";
import { polarityOf } from "./certainty";
import type { Clause } from "./clauses";
import { isClientele } from "./clientele";
import { deviceFrames } from "./deviceFrames";
import type { Facts } from "./facts";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { clauseFrame } from "./plainFrames";
import { findPurposes } from "./purposes";
import { requestOf } from "./requests";
import { servingOf } from "./servingFrames";
import { sourceOf } from "./sourceFrames";

/** Statements of the clauses that `frame` left out. */
export function frameOther(sentence: Sentence, framed: readonly Framed[], facts: Facts): Framed[] {
  const onDevice = sentence.clauses.flatMap((clause, index) => [
    ...deviceFrames(sentence, clause, index),
    ...[sourceOf(sentence, clause, index) ?? []].flat(),
  ]);
  const others = sentence.clauses.flatMap((clause, index): Framed[] => {
    const taken = framed.find((f) => f.clause === index);
    if (taken)
      return taken.actor.kind === "reader" || clause.subject.some((s) => isClientele(sentence, s))
        ? [requestOf(sentence, clause, index) ?? []].flat()
        : [];
    const admission = admissionOf(sentence, clause, index, framed, facts);
    if (admission) {
      const base = clauseFrame(sentence, clause, index, "admit", admission.polarity);
      return [{ ...base, asserted: true, qualifiers: [...base.qualifiers, ...admission.qualifiers] }];
    }
    const served = servingOf(sentence, clause, index);
    if (served) return [served];
    const request = requestOf(sentence, clause, index);
    if (request) return [request];
    const marketing = marketingOf(sentence, clause, index);
    if (marketing) return [marketing];
    return [];
  });
  return [...onDevice, ...others];
}

/** "subscribed to our newsletter", "call you on your telephone number with offers": the use of an address for marketing. */
function marketingOf(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  const { tokens } = sentence;
  const { lemma } = clause.vg;
  const phrases = [...clause.objects, ...clause.attached.flatMap((a) => a.phrases)];
  const isNews = (p: { from: number; to: number }): boolean =>
    /^(?:newsletters?|list|mailing|mailings)$/.test(tokens[p.to - 1]!.lower) && !tokens.slice(p.from, p.to).some((t) => t.tag === "neg");
  const byReader = actorOf(sentence, clause).kind === "reader" && !/^(?:receive|get)$/.test(lemma);
  const news =
    !byReader && /^(?:subscribe|add|enrol|enroll|put|sign|receive|get|place)$/.test(lemma)
      ? phrases.find(
          (p) =>
            isNews(p) &&
            /^(?:newsletters?|mailing|mailings)$/.test(
              tokens.slice(p.from, p.to).find((t) => /newsletter|mailing/.test(t.lower))?.lower ?? "",
            ),
        )
      : undefined;
  if (news) {
    const base = clauseFrame(sentence, clause, index, "use", polarityOf(clause));
    const only = clause.only || tokens.slice(clause.vg.to, clause.vg.to + 6).some((t) => /^only/.test(t.lower));
    return {
      ...base,
      actor: { kind: "first-party" },
      data: [{ from: news.from, to: news.to, term: "email-address" }],
      purposes: [{ from: news.from, to: news.to, term: "marketing" }],
      exclusive: only ? "condition" : undefined,
    };
  }
  const reached = /^(?:call|text|phone|telephone|email|e-mail|mail|contact|write|reach)$/.test(lemma)
    ? clause.attached.find((a) => /^(?:on|at|to|by|via|under)$/.test(a.prep) && a.phrases.some((p) => p.seen?.term.family === "data"))
    : undefined;
  if (!reached || actorOf(sentence, clause).kind === "reader") return undefined;
  const at = reached.phrases.find((p) => p.seen?.term.family === "data")!;
  const purposes = findPurposes(tokens, extentOf(clause)).filter((p) => p.term !== "communication");
  return {
    ...clauseFrame(sentence, clause, index, "use", polarityOf(clause)),
    data: [{ from: at.from, to: at.to, term: at.seen!.term.id }],
    purposes,
  };
}
