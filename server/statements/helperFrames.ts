// Helper frames: work that others do for the company ("we employ vendors to process payments", "hosted on AWS"). Not said, but they get what they need.
import { isA, termOf } from "../knowledge/terms";
import { actorOf } from "./actors";
import { isAsserted, isEmbedded } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { mentionsOf } from "./limitParts";
import { extentOf, type Sentence } from "./parsed";
import type { Part, Parts } from "./parts";
import { plainFrame } from "./plainFrames";
import { addRecipient, isReceiver } from "./receivers";

const engages =
  /^(?:engage|employ|hire|use|deploy|integrate|embed|incorporate|utilize|utilise|contract|retain|appoint|outsource|entrust|partner|work|rely|cooperate|collaborate|choose)$/;
const isDone =
  /^(?:process|handle|host|deliver|ship|send|store|power|manage|bill|run|operate|settle|dispatch|carry|take|serve|fulfil|fulfill|administer|perform|provide|conduct|keep)$/;
/** Before the helper: "works with carriers", "outsourced to a host"; "hosted on AWS", "sent via a mailer", "processed by a gateway". */
const withHelper = /^(?:with|to|on|upon)$/;
const byHelper = /^(?:by|through|via|on|with|using|at)$/;

/** Disclosures that a clause implies by naming who does the work; each with the reason. */
export function frameHelpers(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index) => {
    if (clause.negated || clause.kind === "sub" || clause.only || !isAsserted(sentence, clause) || isEmbedded(sentence, clause)) return [];
    return helpersOf(sentence, clause)
      .filter((part) => (termOf("recipient", part.term)?.needs.length ?? 0) > 0 && (part.term !== "advertiser" || part.name !== undefined))
      .map((part) => toFrame(clause, index, part));
  });
}

function helpersOf(sentence: Sentence, clause: Clause): readonly Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  const active = !clause.passive && engages.test(clause.vg.lemma) && actorOf(sentence, clause).kind === "first-party";
  const passive = clause.passive && isDone.test(clause.vg.lemma);
  if (!active && !passive) return [];
  const phrases = [
    ...(active ? clause.objects : []),
    ...clause.attached
      .filter((a) => (active ? withHelper : byHelper).test(a.prep) || /^(?:such as|like|including|e\.g)$/.test(a.prep))
      .flatMap((a) => a.phrases),
  ];
  for (const phrase of phrases)
    if (phrase.quantity || phrase.pronoun) continue;
    else if (phrase.seen?.term.family === "recipient" && isReceiver(sentence, phrase)) addRecipient(sentence, parts, phrase);
    // A product that is known as a tool too ("we use Google Analytics").
    else if (phrase.seen?.term.family === "technology")
      parts.recipients.push(
        ...mentionsOf(sentence.tokens, phrase, "recipient").filter((part) => part.name !== undefined),
        // "third-party analytics tools": whoever runs them.
        ...(isA("technology", phrase.seen.term.id, "analytics") &&
        sentence.tokens.slice(phrase.from, phrase.to).some((t) => /^(?:third-party|external|outside)$/.test(t.lower))
          ? [{ from: phrase.from, to: phrase.to, term: "analytics-provider" }]
          : []),
      );
  return parts.recipients;
}

function toFrame(clause: Clause, index: number, helper: Part): Framed {
  const range = extentOf(clause);
  return {
    ...plainFrame,
    clause: index,
    from: range.from,
    to: Math.max(range.to, helper.to),
    verb: { from: clause.vg.from, to: clause.vg.to },
    actor: { kind: "first-party" },
    practice: "share",
    polarity: "does",
    data: termOf("recipient", helper.term)!.needs.map((term) => ({ from: clause.vg.from, to: clause.vg.to, term })),
    recipients: [helper],
    implied: "whoever does this work cannot do it without some of these data",
  };
}
