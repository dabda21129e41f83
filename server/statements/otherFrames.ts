// Other frames: clauses that are no practice with data but bear on a policy's promises: who may take part, and notice of changes.

import { actorOf } from "./actors";
import { admissionOf } from "./admissions";
import { isAsserted, isEmbedded, polarityOf, qualifiersOf } from "./certainty";
import type { Clause } from "./clauses";
import { deviceFrames } from "./deviceFrames";
import type { Facts } from "./facts";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { findPurposes } from "./purposes";
import { requestOf } from "./requests";
import { servingOf } from "./servingFrames";
import { sourceOf } from "./sourceFrames";
import type { Polarity, Practice } from "./statement";

const changing = /^(?:change|alter|modify|update|amend|revise|alter|replace)$/;

/** Statements of the clauses that `frame` left out. */
export function frameOther(sentence: Sentence, framed: readonly Framed[], facts: Facts): Framed[] {
  const onDevice = sentence.clauses.flatMap((clause, index) => [
    ...deviceFrames(sentence, clause, index),
    ...[sourceOf(sentence, clause, index) ?? []].flat(),
  ]);
  const others = sentence.clauses.flatMap((clause, index): Framed[] => {
    const taken = framed.find((f) => f.clause === index);
    if (taken) return taken.actor.kind === "reader" ? [requestOf(sentence, clause, index) ?? []].flat() : [];
    const admission = admissionOf(sentence, clause, index, framed, facts);
    if (admission) {
      const base = toFrame(sentence, clause, index, "admit", admission.polarity);
      return [{ ...base, asserted: true, qualifiers: [...base.qualifiers, ...admission.qualifiers] }];
    }
    const served = servingOf(sentence, clause, index);
    if (served) return [served];
    const request = requestOf(sentence, clause, index);
    if (request) return [request];
    const marketing = marketingOf(sentence, clause, index);
    if (marketing) return [marketing];
    if (announcesChanges(sentence, clause)) return [toFrame(sentence, clause, index, "notify", polarityOf(clause))];
    if (changesSilently(sentence, clause)) return [toFrame(sentence, clause, index, "notify", "does-not")];
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
    const base = toFrame(sentence, clause, index, "use", polarityOf(clause));
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
    ...toFrame(sentence, clause, index, "use", polarityOf(clause)),
    data: [{ from: at.from, to: at.to, term: at.seen!.term.id }],
    purposes,
  };
}

const aboutPolicy = /^(?:policy|notice|statement|terms|page|document|wording)$/;

/** "When we alter this page, we write to every customer". */
function announcesChanges(sentence: Sentence, clause: Clause): boolean {
  if (
    !/^(?:write|tell|email|e-mail|mail|message|announce)$/.test(clause.vg.lemma) ||
    clause.kind !== "main" ||
    actorOf(sentence, clause).kind !== "first-party"
  )
    return false;
  return sentence.clauses.some(
    (c) =>
      c.kind === "sub" &&
      /^(?:change|alter|modify|update|amend|revise|rewrite)$/.test(c.vg.lemma) &&
      [...c.objects, ...c.subject].some((o) => aboutPolicy.test(sentence.tokens[o.to - 1]!.lower)),
  );
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
    ) && /\b(?:policy|notice|statement|terms|page)\b/.test(words)
  );
}

/** A statement of a clause whose parts are for its reader to add. */
export function toFrame(sentence: Sentence, clause: Clause, index: number, practice: Practice, polarity: Polarity): Framed {
  const qualifiers = qualifiersOf(sentence, clause, index);
  return {
    clause: index,
    ...extentOf(clause),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor: actorOf(sentence, clause),
    practice,
    polarity,
    modality: /^(?:may|might|can|could)$/.test(clause.modal ?? "") ? "may" : "is",
    asserted: isAsserted(sentence, clause),
    embedded: isEmbedded(sentence, clause),
    absolute: clause.absolute,
    qualifiers: practice === "notify" && !qualifiers.includes("changes") ? [...qualifiers, "changes"] : qualifiers,
    data: [],
    recipients: [],
    purposes: [],
    technologies: [],
  };
}
