// Requests: what the reader is asked for, which is collecting said from the other side: "register with your name", "you will be asked for
// your date of birth", "a phone number is all it takes".
import { actorOf } from "./actors";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { isClientele } from "./clientele";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { dataPart, type Part, readers } from "./parts";
import { clauseFrame } from "./plainFrames";

const entering = /^(?:register|sign|create|open|enrol|enroll|subscribe|join|log|identify|start|apply|order|check|pay|book)$/;
const giving =
  /^(?:provide|enter|give|supply|state|submit|tell|fill|type|choose|specify|upload|indicate|leave|share|disclose|send|add|set|complete)$/;
const asking = /^(?:ask|prompt|request|require|oblige|need|invite|have|expect)$/;
/** Who asks or writes of his own accord is told what to write: that is no collecting that a policy would deny. */
const ownAccord =
  /^(?:requests?|requesting|enquir\w*|inquir\w*|questions?|complaints?|complain|rights?|verify|verification|delete|deletion|remove|removal|opt-out|unsubscribe|contact|contacting|correspondence|feedback|support|report)$/;

const isOwnAccord = ({ tokens }: Sentence): boolean =>
  tokens.some((t, i) => ownAccord.test(t.lower) && !(t.lower === "right" && tokens[i + 1]?.tag === "noun"));

/** The statement of collecting that a clause makes by asking. */
export function requestOf(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  if (clause.negated || clause.kind === "sub" || clause.kind === "rel" || clause.kind === "reduced") return undefined;
  const actor = actorOf(sentence, { ...clause, passive: false });
  if (
    !clause.passive &&
    actor.kind === "third-party" &&
    actor.part?.term !== "anyone" &&
    !clause.subject.some((s) => isClientele(sentence, s))
  )
    return undefined;
  const data = askedFor(sentence, clause, index);
  if (data.length === 0 || isOwnAccord(sentence)) return undefined;
  const base = clauseFrame(sentence, clause, index, "collect", "does");
  return {
    ...base,
    to: Math.max(base.to, ...data.map((d) => d.to)),
    actor: { kind: "first-party" },
    asserted: clause.kind === "inf" || base.asserted,
    absolute: false,
    qualifiers: base.qualifiers.filter((q) => q !== "full" && q !== "bounded"),
    data,
  };
}

function askedFor(sentence: Sentence, clause: Clause, index: number): Part[] {
  const { tokens, clauses } = sentence;
  const { lemma } = clause.vg;
  const dataOf = (phrases: readonly NounPhrase[]): Part[] =>
    phrases.flatMap((p) =>
      p.seen?.term.family === "data" && p.owner !== "our" && p.quantity !== "none" ? [dataPart(tokens, p, p.seen)] : [],
    );
  const attached = (...preps: string[]): NounPhrase[] => clause.attached.filter((a) => preps.includes(a.prep)).flatMap((a) => a.phrases);
  if (lemma === "be") return dataOf(sufficient(sentence, clause) ? clause.subject : []);
  const reader = actorOf(sentence, { ...clause, passive: false }).kind === "reader" || clause.subject.some((s) => isClientele(sentence, s));
  if (!clause.passive && reader && entering.test(lemma)) {
    const means = clauses.filter((c) => c.parent === index && (c.vg.lemma === "use" || giving.test(c.vg.lemma))).flatMap((c) => c.objects);
    return dataOf([...attached("with", "by", "via"), ...means]);
  }
  if (asks(sentence, clause, reader)) {
    const wanted = clauses.filter((c) => c.kind === "inf" && c.parent === index && giving.test(c.vg.lemma)).flatMap((c) => c.objects);
    return dataOf([...(lemma === "ask" || lemma === "prompt" ? attached("for") : []), ...wanted]);
  }
  const told = tokens[clause.vg.from - 1]?.lower === "please" || tokens[clause.vg.from]?.lower === "please";
  const must = clause.modal === "must" || clause.modal === "shall";
  // "Please have your passport ready": it is asked for.
  const ready =
    /^(?:have|keep|get)$/.test(lemma) &&
    tokens.slice(clause.vg.to, clause.vg.to + 8).some((t) => /^(?:ready|handy)$/.test(t.lower)) &&
    (told || must) &&
    (reader || clause.subject.length === 0);
  if ((ready || (/^(?:bring|present|prepare)$/.test(lemma) && (told || must) && reader)) && !clause.passive)
    return dataOf([...clause.objects, ...phrasesAfter(sentence, clause)]);
  return giving.test(lemma) && !clause.passive && reader && (must || (told && clause.subject.length === 0)) ? dataOf(clause.objects) : [];
}

/** "have the following ready: your name and …": what stands behind the colon. */
const phrasesAfter = ({ tokens, phrases }: Sentence, clause: Clause): readonly NounPhrase[] => {
  const colon = tokens.findIndex((t, i) => i > clause.vg.to && t.text === ":");
  return colon < 0 || !tokens.slice(clause.vg.to, colon).some((t) => t.lower === "following") ? [] : phrases.filter((p) => p.from > colon);
};

/** "we ask you to …", "you are required to …", "you need to …". */
function asks(sentence: Sentence, { vg: { lemma }, passive, objects }: Clause, reader: boolean): boolean {
  if (reader) return asking.test(lemma) && (passive || lemma === "need" || lemma === "have");
  return (
    !passive &&
    asking.test(lemma) &&
    (lemma === "ask" || objects.some((o) => readers.has(o.pronoun ?? "") || o.seen?.term.id === "reader" || isClientele(sentence, o)))
  );
}

/** "is all it takes", "is mandatory", "is compulsory", "will do". */
function sufficient({ tokens }: Sentence, clause: Clause): boolean {
  const words = tokens
    .slice(clause.vg.to, clause.vg.to + 4)
    .map((t) => t.lower)
    .join(" ");
  return /^(?:mandatory|compulsory|obligatory|indispensable|all (?:it takes|you need|we need|we ask|that is (?:needed|required)|is needed))/.test(
    words,
  );
}
