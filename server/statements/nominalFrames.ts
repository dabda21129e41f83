// Nominal frames: "the sale of your data is ruled out", "no disclosure to advertisers takes place", "there is no sharing": a noun carries the practice.
import { verbForms } from "../knowledge/english";
import { actorOf } from "./actors";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { type Framed, frameClause } from "./frames";
import type { Sentence } from "./parsed";
import { addObject, type Parts, receivers } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { addRecipient, addUnknown, isNamed } from "./receivers";
import type { Practice } from "./statement";

/** Nouns that name a practice. */
const nouns: Readonly<Record<string, Practice>> = {
  disclosure: "share",
  sharing: "share",
  transfer: "share",
  transmission: "share",
  handover: "share",
  provision: "share",
  release: "share",
  exchange: "share",
  passing: "share",
  forwarding: "share",
  dissemination: "share",
  publication: "share",
  sale: "sell",
  resale: "sell",
  selling: "sell",
  rental: "sell",
  collection: "collect",
  recording: "collect",
  logging: "collect",
  gathering: "collect",
  storage: "store",
  retention: "store",
  storing: "store",
  deletion: "delete",
  erasure: "delete",
  processing: "use",
  use: "use",
  evaluation: "use",
  analysis: "use",
  profiling: "use",
};

/** Verbs with which a practice is said to be: its noun is the subject. */
const occurs = /^(?:take|occur|happen|exist|be|make|do|carry|perform|plan|intend|conduct|undertake|follow|result)$/;
/** Verbs that deny what they are said of, as subject of the passive or as object. */
const denies = /^(?:rule|exclude|forbid|prohibit|ban|bar|reject|refuse|oppose|preclude|prevent|avoid|renounce|forgo|forego|abandon)$/;
const performs =
  /^(?:make|do|perform|conduct|carry|undertake|engage|practise|practice|permit|allow|authorise|authorize|tolerate|have|plan|intend|offer)$/;
const impossible =
  /^(?:out of the question|not (?:our|a) (?:business|habit|practice|policy|trade|way|model)|nothing we (?:do|would)|not something we (?:do|would)|not (?:an option|possible|permitted|allowed)|impossible|forbidden|prohibited|excluded|unthinkable|not on the table|off the table|off limits)\b/;

/** Statements whose practice is a noun; `taken` are the clauses that speak for themselves. */
export function frameNominal(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    if (taken.has(index)) return [];
    const found = asSubject(sentence, clause) ?? asObject(sentence, clause);
    const framed = found && toFramed(sentence, clause, index, found.practice, found.phrase, found.denied);
    return framed ? [framed] : [];
  });
}

/** "Passing your address to others is out of the question": the gerund is the subject of a denial. */
export function frameGerunds(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const next = sentence.clauses[index + 1];
    if (
      clause.kind !== "gerund" ||
      clause.parent !== undefined ||
      clause.marker !== undefined ||
      !next ||
      (next.kind !== "main" && next.kind !== "comp")
    )
      return [];
    const ruledOut = denies.test(next.vg.lemma) && next.passive && !next.negated;
    if (!ruledOut && !(next.vg.lemma === "be" && impossible.test(saidOf(sentence, next)))) return [];
    // "Selling your data is …": the verb took its object for a subject.
    const objects = clause.objects.length > 0 || clause.attached.length > 0 ? clause.objects : [...next.subject];
    const framed = frameClause(sentence, { ...clause, objects, negated: true, kind: "main" }, index);
    return framed ? [{ ...framed, actor: { kind: "unstated" }, absolute: true }] : [];
  });
}

/** What "be" says of its subject: "out of the question". */
const saidOf = ({ tokens }: Sentence, clause: Clause): string =>
  tokens
    .slice(clause.vg.from, clause.vg.to + 5)
    .map((t) => t.lower)
    .join(" ")
    .replace(/^(?:is|are|was|were|be) /, "");

interface Found {
  readonly practice: Practice;
  readonly phrase: NounPhrase;
  readonly denied: boolean;
}

function asSubject(sentence: Sentence, clause: Clause): Found | undefined {
  // "For the booking, the transmission of your name is done by us": the subject was taken for one more phrase before the verb.
  const before =
    clause.subject.length > 0
      ? []
      : clause.attached.flatMap((a) => a.phrases).filter((p) => p.to <= clause.vg.from && sentence.tokens[p.from - 1]?.text === ",");
  const phrase = [...clause.subject, ...before].find((s) => practiceIn(sentence, s));
  const practice = phrase && practiceIn(sentence, phrase);
  if (!phrase || !practice) return undefined;
  const { lemma } = clause.vg;
  const none = phrase.quantity === "none";
  if (denies.test(lemma)) return clause.passive ? { practice, phrase, denied: !clause.negated } : undefined;
  if (lemma === "be" && !clause.passive) {
    if (
      !clause.negated &&
      !none &&
      /^(?:necessary|required|needed|unavoidable|common|usual|essential|mandatory|part of)\b/.test(saidOf(sentence, clause))
    )
      return practice === "share" ? { practice, phrase, denied: false } : undefined;
    return impossible.test(saidOf(sentence, clause)) ? { practice, phrase, denied: true } : undefined;
  }
  if (!occurs.test(lemma) || (lemma === "take" && !clause.objects.some((o) => sentence.tokens[o.to - 1]!.lower === "place")))
    return undefined;
  // "cannot be made secure": what is said is more than that it happens.
  if (
    /^(?:be|make)$/.test(lemma) &&
    sentence.tokens.slice(clause.vg.to, clause.vg.to + 3).some((t) => /^(?:adj|noun|det|verb)$/.test(t.tag))
  )
    return undefined;
  return { practice, phrase, denied: clause.negated !== none };
}

function asObject(sentence: Sentence, clause: Clause): Found | undefined {
  const phrase = [
    ...clause.objects,
    ...clause.attached
      .filter((a) =>
        a.prep === "in" ? clause.vg.lemma === "engage" : a.prep === "from" && /^(?:refrain|abstain|desist)$/.test(clause.vg.lemma),
      )
      .flatMap((a) => a.phrases),
  ].find((o) => practiceIn(sentence, o));
  const practice = phrase && practiceIn(sentence, phrase);
  if (!phrase || !practice) return undefined;
  const { lemma } = clause.vg;
  const none = phrase.quantity === "none";
  if (denies.test(lemma)) return { practice, phrase, denied: !clause.negated };
  const there = lemma === "be" && sentence.tokens.slice(Math.max(0, clause.vg.from - 1), clause.vg.to).some((t) => t.lower === "there");
  if (!there && !performs.test(lemma)) return undefined;
  return none || clause.negated ? { practice, phrase, denied: none !== clause.negated } : undefined;
}

/** The practice that the head of the phrase names: "your data collection", "no further disclosure". */
function practiceIn({ tokens }: Sentence, phrase: NounPhrase): Practice | undefined {
  const head = tokens[phrase.to - 1]!.lower;
  const sense = verbForms.get(head)?.lemma;
  return nouns[head] ?? nouns[head.replace(/s$/, "")] ?? (sense && head.endsWith("ing") ? nouns[sense] : undefined);
}

function toFramed(
  sentence: Sentence,
  clause: Clause,
  index: number,
  practice: Practice,
  phrase: NounPhrase,
  denied: boolean,
): Framed | undefined {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const { prep, phrases } of clause.attached)
    for (const p of phrases) {
      if (prep === "of" || prep === "about") addObject(sentence, parts, p);
      else if (receivers.has(prep) && (p.seen?.term.family === "recipient" || p.pronoun !== undefined || isNamed(sentence, p)))
        addRecipient(sentence, parts, p);
      else if (receivers.has(prep)) addUnknown(sentence, parts, p);
    }
  // "data sharing", "location tracking": the noun before the head.
  if (parts.data.length === 0) {
    const before = sentence.tokens.slice(phrase.from, phrase.to - 1);
    if (before.some((t) => /^(?:data|information)$/.test(t.lower)))
      parts.data.push({ from: phrase.from, to: phrase.to, term: "personal-data", generic: true });
  }
  // "A handover to other firms does not take place": of whatever there is.
  if (parts.data.length === 0 && practice === "share" && denied && parts.recipients.some((r) => r.narrowed === undefined))
    parts.data.push({ from: phrase.from, to: phrase.to, term: "personal-data", generic: true, universal: true });
  if (parts.data.length === 0) return undefined;
  const there = clause.vg.lemma === "be" && !clause.subject.includes(phrase);
  const actor =
    there || clause.subject.includes(phrase)
      ? ({ kind: phrase.owner === "our" || !phrase.owner ? "unstated" : "third-party" } as const)
      : actorOf(sentence, clause);
  return {
    ...clauseFrame(sentence, clause, index, practice, denied ? "does-not" : "does"),
    verb: { from: phrase.from, to: phrase.to },
    actor,
    absolute: clause.absolute || phrase.quantity === "none" || (denied && denies.test(clause.vg.lemma)),
    data: parts.data,
    recipients: parts.recipients,
    purposes: purposesOf(sentence, clause, index),
  };
}
