// Movement frames: "your data go to the insurer", "nothing reaches Google", "what you write stays with us", "riders learn your name":
// data change or keep their holder without a verb of disclosing.
import { termOf } from "../knowledge/terms";
import { polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import type { Framed } from "./frames";
import { receiverIn, whoElse } from "./outsiders";
import type { Sentence } from "./parsed";
import { addObject, firstPersons, isOwn, type Part, type Parts } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { addRecipient, addUnknown, isNamed, outsiderOf } from "./receivers";
import type { Polarity } from "./statement";

const goes = /^(?:go|flow|travel|pass|move|head|wander|drift|migrate|end|arrive|land|fall)$/;
const stays = /^(?:stay|remain|rest|sit|live|keep|reside|be)$/;
const learns = /^(?:learn|know|hear|discover|find)$/;
const inside = new Set(["with", "within", "inside", "between", "among", "in"]);
const ownPlace =
  /^(?:company|house|team|office|offices|walls|hands|building|organisation|organization|firm|business|family|staff|premises|doors)$/;

export function frameMovement(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const found = taken.has(index) ? undefined : read(sentence, clause);
    return found ? [toFramed(sentence, clause, index, found)] : [];
  });
}

interface Found {
  readonly data: readonly Part[];
  readonly recipients: readonly Part[];
  readonly polarity: Polarity;
  readonly absolute: boolean;
}

function read(sentence: Sentence, clause: Clause): Found | undefined {
  const { lemma } = clause.vg;
  if (clause.kind === "inf" || clause.kind === "gerund") return undefined;
  if (learns.test(lemma)) return learnt(sentence, clause);
  const data = dataIn(sentence, clause.subject);
  if (data.length === 0) return undefined;
  const polarity = polarityOf(clause);
  const plain = polarity === "does";
  if (stays.test(lemma) && keptInside(sentence, clause))
    return plain ? { data, recipients: [], polarity: "does-not", absolute: true } : undefined;
  if (
    lemma === "be" &&
    clause.attached.some((a) => a.prep === "for" && a.phrases.some((p) => /^(?:eyes|ears)$/.test(sentence.tokens[p.to - 1]!.lower)))
  )
    return plain ? { data, recipients: [], polarity: "does-not", absolute: true } : undefined;
  if (lemma === "stay" && sentence.tokens[clause.vg.to]?.lower === "behind")
    return plain ? { data, recipients: [], polarity: "does-not", absolute: true } : undefined;
  if (lemma === "change" && clause.objects.some((o) => sentence.tokens[o.to - 1]!.lower === "hands"))
    return { data, recipients: [], polarity, absolute: clause.absolute };
  if (lemma === "leave" && clause.objects.some((o) => isInside(sentence, o)))
    return { data, recipients: [], polarity, absolute: clause.absolute };
  if (goes.test(lemma) && goesNowhere(sentence, clause))
    return plain ? { data, recipients: [], polarity: "does-not", absolute: true } : undefined;
  const receivers =
    lemma === "reach" && !clause.passive
      ? receiversIn(sentence, [{ prep: "to", phrases: clause.objects, only: false }])
      : goes.test(lemma) && !clause.passive
        ? receiversIn(
            sentence,
            clause.attached.filter((a) => a.prep !== "in"),
          )
        : [];
  return receivers.length > 0 ? { data, recipients: receivers, polarity, absolute: clause.absolute } : undefined;
}

/** "Riders learn your name", "your name is known to nobody": third parties know what they are told. */
function learnt(sentence: Sentence, clause: Clause): Found | undefined {
  const subject = clause.subject.filter((s) => !firstPersons.has(s.pronoun ?? ""));
  const polarity = polarityOf(clause);
  if (clause.passive && clause.vg.lemma === "know") {
    const data = dataIn(sentence, clause.subject);
    const recipients = receiversIn(sentence, clause.attached);
    return data.length > 0 && recipients.length > 0 ? { data, recipients, polarity, absolute: clause.absolute } : undefined;
  }
  if (clause.passive || subject.length === 0) return undefined;
  const objects = [...clause.objects, ...clause.attached.filter((a) => a.prep === "of" || a.prep === "about").flatMap((a) => a.phrases)];
  // "learn nothing about the pages you visit": about one thing only, whatever it is.
  const topic = clause.attached.find((a) => a.prep === "of" || a.prep === "about")?.phrases[0];
  if (topic && !topic.pronoun && topic.seen?.term.family !== "data" && topic.seen?.term.family !== "recipient") return undefined;
  const data = dataIn(sentence, objects);
  const recipients = subject.flatMap((s) => receiverIn(sentence, s));
  return data.length > 0 && recipients.length > 0
    ? { data, recipients, polarity, absolute: clause.absolute || subject.some((s) => s.quantity === "none") }
    : undefined;
}

function dataIn(sentence: Sentence, phrases: readonly NounPhrase[]): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) addObject(sentence, parts, phrase);
  return parts.data;
}

function receiversIn(sentence: Sentence, attached: readonly Attached[]): Part[] {
  return attached.filter((a) => /^(?:to|into|with|onto)$/.test(a.prep)).flatMap((a) => toReceivers(sentence, a.phrases));
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

/** "stays with us", "remains within our company", "is between you and us". */
function keptInside(sentence: Sentence, clause: Clause): boolean {
  const bounded = clause.attached.filter(
    (a) => inside.has(a.prep) && (clause.vg.lemma !== "be" || a.prep === "between" || a.prep === "in"),
  );
  return bounded.some((a) => a.phrases.some((p) => isInside(sentence, p))) || isInHouse(sentence, clause);
}

const isInHouse = ({ tokens }: Sentence, clause: Clause): boolean =>
  /^(?:in-house|inhouse|indoors)$/.test(tokens[clause.vg.to]?.lower ?? "") ||
  /^(?:in-house|inhouse)$/.test(tokens[clause.vg.to + 1]?.lower ?? "");

function isInside({ tokens, own }: Sentence, phrase: NounPhrase): boolean {
  if (/^(?:us|we|ourselves)$/.test(phrase.pronoun ?? "")) return true;
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  if (words.length > 0 && isOwn(words.map((t) => t.lower).join(" "), own)) return true;
  const last = words[words.length - 1]?.lower ?? "";
  return (
    ownPlace.test(last) &&
    (phrase.owner === "our" ||
      (phrase.owner === undefined &&
        /^(?:company|house|team|firm|organisation|organization|business)$/.test(last) &&
        tokens[phrase.from]!.lower === "the"))
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
  return {
    ...clauseFrame(sentence, clause, index, "share", found.polarity),
    actor: { kind: "unstated" },
    absolute: found.absolute,
    data: found.data,
    recipients: found.recipients,
    purposes: purposesOf(sentence, clause, index),
  };
}
