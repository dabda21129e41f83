// Withheld frames: what somebody outside is kept from, told by a verb or an adjective of keeping away ("is withheld from lenders", "is hidden from other
// members", "is off limits to sponsors", "is not for the eyes of the press", "is for us alone"), by a request that is refused, or by an outsider
// that does nothing with it ("no other firm processes your file").
import { isAsserted, isEmbedded, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import { receiverIn } from "./outsiders";
import type { Sentence } from "./parsed";
import { firstPersons, type Part } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";
import { thingsIn } from "./things";

const withholds = /^(?:withhold|hide|conceal|bar|keep)$/;
/** What "be" says of a thing that others do not see; with "to" or "from" before whoever is kept from it. */
const shut =
  /^(?:secret|hidden|unknown|invisible|inaccessible|unavailable|closed|off-limits|unreadable|concealed|private|confidential|taboo)$/;
const refuses = /^(?:refuse|reject|decline|deny|ignore)$/;
const requests = /^(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|demands?|applications?|offers?)$/;
/** What whoever works with data does to them. */
const works =
  /^(?:process|handle|use|touch|hold|keep|store|analyse|analyze|evaluate|manage|administer|archive|host|open|work|deal|copy|receive|get|obtain|collect|gather|see|read|view|combine|exploit)$/;

interface Kept {
  readonly things: readonly Part[];
  readonly receivers: readonly Part[];
  /** For us alone: nobody else is named. */
  readonly alone?: boolean;
  /** "no other firm" */
  readonly others?: boolean;
}

/** Promises that somebody outside does not get something; `taken` are the clauses that speak for themselves. */
export function frameWithheld(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    if (clause.kind === "inf" || clause.kind === "gerund" || isEmbedded(sentence, clause) || !isAsserted(sentence, clause)) return [];
    const found =
      withheld(sentence, clause) ??
      isFor(sentence, clause) ??
      isShut(sentence, clause) ??
      refused(sentence, clause) ??
      (taken.has(index) ? undefined : idle(sentence, clause));
    if (!found || found.things.length === 0 || (found.receivers.length === 0 && !found.alone)) return [];
    // "No firm gets more of it than it needs": some of it.
    if (/^(?:more|most|unnecessary|excessive)$/.test(sentence.tokens[clause.vg.to]?.lower ?? "")) return [];
    const base = clauseFrame(sentence, clause, index, "share", "does-not");
    return [
      {
        ...base,
        to: Math.max(base.to, ...found.receivers.map((r) => r.to)),
        actor: { kind: "unstated" },
        absolute: found.alone === true || clause.absolute || found.receivers.some((r) => r.term === "anyone"),
        // "No other institution handles it": others than those that were named right before.
        qualifiers: [
          ...base.qualifiers.filter((q) => q !== "source" && q !== "purposed" && q !== "bounded"),
          ...(found.others ? ["bounded"] : []),
        ],
        data: found.things,
        recipients: found.receivers.map((r) => ({ ...r, universal: true })),
        purposes: purposesOf(sentence, clause, index),
      },
    ];
  });
}

const after = (clause: Clause, prep: RegExp): NounPhrase[] =>
  clause.attached.filter((a) => prep.test(a.prep) && (a.phrases[0]?.from ?? 0) >= clause.vg.to).flatMap((a) => a.phrases);

const whoIn = (sentence: Sentence, clause: Clause, phrases: readonly NounPhrase[]): Part[] =>
  phrases.flatMap((p) =>
    /^(?:everyone|everybody|anyone|anybody|others|all)$/.test(p.pronoun ?? "")
      ? [{ from: p.from, to: p.to, term: "anyone", universal: true }]
      : receiverIn(sentence, p, clause),
  );

/** "are kept from insurers", "we hide your number from sellers". */
function withheld(sentence: Sentence, clause: Clause): Kept | undefined {
  const { lemma } = clause.vg;
  if (!withholds.test(lemma) || clause.negated || (!clause.passive && lemma === "keep")) return undefined;
  if (!clause.passive && !clause.subject.some((p) => firstPersons.has(p.pronoun ?? ""))) return undefined;
  const receivers = whoIn(sentence, clause, after(clause, /^from$/));
  // "Insurers are barred from your records".
  if (lemma === "bar" && clause.passive)
    return {
      receivers: whoIn(sentence, clause, clause.subject),
      things: thingsIn(sentence, clause, after(clause, /^from$/), false),
    };
  return receivers.length === 0
    ? undefined
    : { receivers, things: thingsIn(sentence, clause, clause.passive ? clause.subject : clause.objects, true) };
}

/** "is not for sponsors", "is not meant for the eyes of the press", "is for us alone", "is meant for our eyes only". */
function isFor(sentence: Sentence, clause: Clause): Kept | undefined {
  const { tokens } = sentence;
  const meant = /^(?:mean|intend|destine|make)$/.test(clause.vg.lemma) && clause.passive;
  if (!(clause.vg.lemma === "be" && !clause.passive) && !meant) return undefined;
  const whom = after(clause, /^for$/);
  if (whom.length === 0) return undefined;
  const last = whom[whom.length - 1]!;
  const things = thingsIn(sentence, clause, clause.subject, false);
  const eyes = /^(?:eyes|ears|hands|use)$/.test(tokens[last.to - 1]!.lower);
  const only =
    last.only ||
    /^(?:only|alone|solely|exclusively)$/.test(tokens[last.to]?.lower ?? "") ||
    tokens.slice(clause.vg.to, last.from).some((t) => /^(?:only|solely|exclusively|strictly)$/.test(t.lower));
  if (!clause.negated)
    return only && (firstPersons.has(last.pronoun ?? "") || (eyes && last.owner === "our")) && tokens[last.to - 1]!.lower !== "use"
      ? { things, receivers: [], alone: true }
      : undefined;
  const of = eyes ? after(clause, /^of$/) : whom;
  return { things, receivers: whoIn(sentence, clause, of) };
}

/** "is unknown to the landlord", "is off limits to sponsors", "remains a secret from other guests". */
function isShut(sentence: Sentence, clause: Clause): Kept | undefined {
  const { tokens } = sentence;
  if (!/^(?:be|remain|stay)$/.test(clause.vg.lemma) || clause.negated || clause.passive) return undefined;
  const said = tokens.slice(clause.vg.to, clause.vg.to + 5);
  const stop = said.findIndex((t) => /^(?:to|from|for)$/.test(t.lower));
  const words = stop < 0 ? [] : said.slice(0, stop);
  const limits = /\b(?:off limits|out of (?:bounds|reach|sight))$/.test(words.map((t) => t.lower).join(" "));
  if (!limits && !words.some((t) => shut.test(t.lower))) return undefined;
  return {
    things: thingsIn(sentence, clause, clause.subject, false),
    receivers: whoIn(sentence, clause, after(clause, /^(?:to|from|for)$/)),
  };
}

/** "We refuse every request from companies for the addresses of our readers". */
function refused(sentence: Sentence, clause: Clause): Kept | undefined {
  if (!refuses.test(clause.vg.lemma) && !(clause.vg.lemma === "turn" && !clause.negated)) return undefined;
  if (clause.negated) return undefined;
  const asked = clause.passive ? clause.subject : clause.objects;
  if (
    !asked.some((o) => requests.test(sentence.tokens[o.to - 1]!.lower)) ||
    (!clause.passive && !clause.subject.some((p) => firstPersons.has(p.pronoun ?? "")))
  )
    return undefined;
  const of = (prep: RegExp): NounPhrase[] => clause.attached.filter((a) => prep.test(a.prep)).flatMap((a) => a.phrases);
  return { receivers: whoIn(sentence, clause, of(/^(?:from|by|of)$/)), things: thingsIn(sentence, clause, of(/^for$/), true) };
}

/** "No other firm processes your file": whoever has it does something with it. */
function idle(sentence: Sentence, clause: Clause): Kept | undefined {
  if (clause.passive || !works.test(clause.vg.lemma) || clause.negated || polarityOf(clause) !== "does-not") return undefined;
  if (!clause.subject.every((s) => s.quantity === "none")) return undefined;
  const receivers = whoIn(sentence, clause, clause.subject).filter((r) => r.term !== "other-users");
  const objects = clause.objects.length > 0 ? clause.objects : after(clause, /^(?:with|on|into)$/);
  const others = clause.subject.some((s) => sentence.tokens.slice(s.from, s.to).some((t) => /^(?:other|else|further)$/.test(t.lower)));
  return { receivers, things: thingsIn(sentence, clause, objects, false), others: others && clause.vg.from < 6 };
}
