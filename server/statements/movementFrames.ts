// Movement frames: data change or keep their holder without a verb of disclosing: "go to the insurer", "land on the leaderboard", "are known to
// nobody", "stay with us", "are kept in-house", "never leave our office", "are for the eyes of your tutor only".

import { narrowers } from "../knowledge/english";
import { termOf } from "../knowledge/terms";
import { actorOf } from "./actors";
import { isAsserted, isEmbedded, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { publicPlace, receiversAt } from "./holders";
import { receiverIn, whoElse } from "./outsiders";
import type { Sentence } from "./parsed";
import { isOwn, type Part, type Parts } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { addRecipient, addUnknown, isNamed, outsiderOf } from "./receivers";
import type { Polarity } from "./statement";
import { thingsIn } from "./things";

const goes =
  /^(?:go|flow|travel|pass|move|head|wander|drift|migrate|end|arrive|land|fall|come|appear|surface|show|turn|be|find|make|run|get)$/;
/** Verbs of motion that say so only of public places and hands: "appears on the home page". */
const appears = /^(?:get|appear|surface|show|turn|be|come|find|make|run)$/;
const stays = /^(?:stay|remain|rest|sit|live|keep|reside|be|retain|hold)$/;
const handled = /^(?:use|process|handle|treat|view|read|see|store)$/;
const ownPlace =
  /^(?:company|house|team|office|offices|walls|hands|building|organisation|organization|firm|business|family|staff|premises|doors|roof|practice|clinic|studio|shop|association|school|university|charity|machines|servers)$/;

interface Found {
  readonly data: readonly Part[];
  readonly recipients: readonly Part[];
  readonly polarity: Polarity;
  readonly absolute: boolean;
  readonly to?: number;
  readonly exclusive?: "recipients";
}

export function frameMovement(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    if (clause.kind === "inf" || clause.kind === "gerund") return [];
    const found = (taken.has(index) ? undefined : (known(sentence, clause) ?? moves(sentence, clause))) ?? kept(sentence, clause);
    return found ? [toFramed(sentence, clause, index, found)] : [];
  });
}

/** "Your name is known to nobody": third parties know what they are told. */
function known(sentence: Sentence, clause: Clause): Found | undefined {
  if (!clause.passive || clause.vg.lemma !== "know") return undefined;
  const data = thingsIn(sentence, clause, clause.subject, false);
  const recipients = receiversIn(sentence, clause);
  if (data.length === 0 || recipients.length === 0) return undefined;
  // "to our team and to nobody else": those named are ours.
  const nobody = clause.attached.some((a) => a.prep === "to" && a.phrases.some((p) => p.quantity === "none" && p.pronoun !== undefined));
  const polarity = nobody && recipients.every((r) => r.term === "anyone") ? "does-not" : polarityOf(clause);
  return { data, recipients, polarity, absolute: clause.absolute };
}

function moves(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  const { tokens } = sentence;
  if (clause.passive && lemma !== "find") return undefined;
  const data = thingsIn(sentence, clause, clause.subject, false);
  if (data.length === 0) return undefined;
  const polarity = polarityOf(clause);
  const absolute = clause.absolute || clause.subject.some((s) => s.quantity === "none");
  if (lemma === "change" && clause.objects.some((o) => tokens[o.to - 1]!.lower === "hands"))
    return { data, recipients: [], polarity, absolute };
  if (lemma === "leave" && clause.objects.some((o) => isInside(sentence, o, true))) return { data, recipients: [], polarity, absolute };
  if (goes.test(lemma) && goesNowhere(sentence, clause))
    return !clause.negated && !clause.subject.some((s) => s.quantity !== undefined)
      ? { data, recipients: [], polarity: "does-not", absolute: true }
      : undefined;
  if (lemma !== "reach" && !goes.test(lemma)) return undefined;
  const displayed = receiversAt(sentence, clause);
  // "finds its way to", "makes its way into".
  const onItsWay = clause.objects.some((o) => tokens[o.to - 1]!.lower === "way");
  const towards =
    lemma === "reach" ? toReceivers(sentence, clause.objects) : appears.test(lemma) && !onItsWay ? [] : receiversIn(sentence, clause);
  const recipients = [...towards, ...displayed, ...(lemma === "be" ? [] : publicPlace(sentence, clause))];
  return recipients.length > 0 ? { data, recipients, polarity, absolute } : undefined;
}

function receiversIn(sentence: Sentence, clause: Clause): Part[] {
  return clause.attached.filter((a) => /^(?:to|into|with|onto)$/.test(a.prep)).flatMap((a) => toReceivers(sentence, a.phrases));
}

function toReceivers(sentence: Sentence, phrases: readonly NounPhrase[]): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) {
    const named = whoElse(sentence, phrase);
    if (named && named.length > 0) parts.recipients.push(...named);
    else if (
      phrase.seen?.term.family === "recipient" ||
      isNamed(sentence, phrase) ||
      /^(?:you|us|them|anyone|anybody|nobody|none|noone|no one|others|someone|they)$/.test(phrase.pronoun ?? "")
    )
      addRecipient(sentence, parts, phrase);
    else if (!phrase.pronoun && outsiderOf(sentence.tokens, phrase)) addUnknown(sentence, parts, phrase);
  }
  return parts.recipients.filter((r) => !termOf("recipient", r.term)?.own);
}

/** Promises that data do not leave the company, made by saying where they stay. */
function kept(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  if (clause.negated || !isAsserted(sentence, clause) || isEmbedded(sentence, clause) || actorOf(sentence, clause).kind === "reader")
    return undefined;
  const things =
    clause.passive || (stays.test(lemma) && clause.objects.length === 0) ? [...clause.subject, ...clause.objects] : clause.objects;
  const eyes = forEyes(sentence, clause);
  const data = thingsIn(sentence, clause, things, eyes !== undefined);
  if (data.length === 0) return undefined;
  if (eyes?.every((r) => termOf("recipient", r.term)?.own)) return { data, recipients: [], polarity: "does-not", absolute: true };
  if (eyes) return { data, recipients: eyes, polarity: "does", absolute: false, exclusive: "recipients" };
  const end = staysInside(sentence, clause);
  return end === undefined ? undefined : { data, recipients: [], polarity: "does-not", absolute: true, to: end };
}

/** "is for the eyes of your tutor only": whom it is for, and nobody else. */
function forEyes(sentence: Sentence, clause: Clause): Part[] | undefined {
  const { tokens } = sentence;
  const at = clause.attached.findIndex((a) => a.prep === "for" && a.phrases.some((p) => /^(?:eyes|ears)$/.test(tokens[p.to - 1]!.lower)));
  if (at < 0 || clause.vg.lemma !== "be") return undefined;
  const eyes = clause.attached[at]!.phrases[0]!;
  if (eyes.owner === "your") return [{ from: eyes.from, to: eyes.to, term: "reader" }];
  if (eyes.owner === "our") return [{ from: eyes.from, to: eyes.to, term: "own-staff" }];
  const of = clause.attached.find((a) => a.prep === "of" && a.phrases[0]?.from === eyes.to + 1)?.phrases ?? [];
  const allowed = of.flatMap((p) => (p.seen?.term.own ? [{ from: p.from, to: p.to, term: p.seen.term.id }] : receiverIn(sentence, p)));
  const only = tokens
    .slice(clause.vg.from, (of[of.length - 1]?.to ?? eyes.to) + 2)
    .some((t) => narrowers.has(t.lower) || t.lower === "alone");
  return allowed.length > 0 && only ? allowed : undefined;
}

const narrowly = /^(?:only|strictly|solely|exclusively|purely|entirely|always)$/;
const inHouse = /^(?:in-house|inhouse|indoors|internally|in-company)$/;

/** Where the words end that say the data stay inside; none when they do not say so. */
function staysInside(sentence: Sentence, clause: Clause): number | undefined {
  const { tokens } = sentence;
  const { lemma, to } = clause.vg;
  const end = endOf(sentence, clause);
  const near = tokens.slice(clause.vg.from, end);
  const only = near.some((t) => narrowly.test(t.lower));
  const strong = stays.test(lemma) && (lemma !== "be" || only || tokens[to]?.lower === "between");
  if (!strong && !(handled.test(lemma) && only)) return undefined;
  if (lemma === "stay" && tokens[to]?.lower === "behind") return to + 1;
  const house = near.findIndex((t) => inHouse.test(t.lower));
  if (house >= 0) return clause.vg.from + house + 1;
  for (const { prep, phrases } of clause.attached)
    for (const phrase of phrases) {
      if (phrase.from < clause.vg.from || phrase.from > end) continue;
      const us = /^(?:us|we|ourselves)$/.test(phrase.pronoun ?? "");
      if (
        us &&
        (/^(?:with|within|among|between)$/.test(prep) ||
          (prep === "to" && phrase.pronoun === "ourselves" && /^(?:keep|hold|retain)$/.test(lemma)))
      )
        return phrase.to;
      if (
        /^(?:within|inside|under|in|behind)$/.test(prep) &&
        isInside(sentence, phrase, false) &&
        (prep !== "in" || ownHands(sentence, phrase))
      )
        return phrase.to;
      if (prep === "with" && lemma !== "be" && isInside(sentence, phrase, /^(?:stay|remain|rest)$/.test(lemma))) return phrase.to;
    }
  return undefined;
}

const ownHands = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  /^(?:hands|house|family|team|company)$/.test(tokens[phrase.to - 1]!.lower);

/** Up to the next mark or clause: what stands behind says something else. */
function endOf({ tokens }: Sentence, clause: Clause): number {
  const limit = Math.min(tokens.length, clause.vg.to + 14);
  for (let i = clause.vg.to; i < limit; i++) if (/^[;:.,]$/.test(tokens[i]!.text) || /^(?:sub|rel)$/.test(tokens[i]!.tag)) return i;
  return limit;
}

/** "our company", "Acme"; `named`: any name that is not known as somebody else's will do, since policies call themselves by names. */
function isInside(sentence: Sentence, phrase: NounPhrase, named: boolean): boolean {
  const { tokens, own } = sentence;
  if (/^(?:us|we|ourselves)$/.test(phrase.pronoun ?? "")) return true;
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  if (words.length > 0 && isOwn(words.map((t) => t.lower).join(" "), own)) return true;
  if (named && isNamed(sentence, phrase)) return true;
  const last = words[words.length - 1]?.lower ?? "";
  if (!ownPlace.test(last)) return false;
  return (
    phrase.owner === "our" ||
    (phrase.owner === undefined &&
      /^(?:company|house|team|firm|organisation|organization|business|practice|clinic|studio|shop|association|school|university|charity|family)$/.test(
        last,
      ) &&
      /^(?:the|this)$/.test(tokens[phrase.from]!.lower))
  );
}

/** "goes no further (than us)", "goes nowhere". */
const goesNowhere = ({ tokens }: Sentence, clause: Clause): boolean =>
  /^(?:no (?:further|farther)|nowhere(?: else)?)\b/.test(
    tokens
      .slice(clause.vg.to, clause.vg.to + 3)
      .map((t) => t.lower)
      .join(" "),
  );

function toFramed(sentence: Sentence, clause: Clause, index: number, found: Found): Framed {
  const base = clauseFrame(sentence, clause, index, "share", found.polarity);
  return {
    ...base,
    to: Math.max(base.to, found.to ?? 0),
    actor: { kind: found.exclusive ? "first-party" : "unstated" },
    absolute: found.absolute,
    qualifiers: found.to === undefined ? base.qualifiers : base.qualifiers.filter((q) => q !== "bounded"),
    data: found.data,
    recipients: found.recipients,
    purposes: purposesOf(sentence, clause, index),
    exclusive: found.exclusive,
  };
}
