// Outsider frames: clauses in which somebody outside is the subject and receives ("no courier is given your address", "insurers get a report").
import { isA } from "../knowledge/terms";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import type { Part, Parts } from "./parts";
import { addRecipient, asReceiver, isNamed, narrowAlike, outsiderOf } from "./receivers";

const receives = /^(?:receive|get|obtain|see|have|access|view|gain|read)$/;
const isGiven = /^(?:give|send|show|grant|hand|tell|provide|offer|supply|pass|forward|lend)$/;
/** Phrases after these bound how or when something is received; the others say what, from whom or to whom. */
const plainPrepositions = /^(?:to|with|from|of|about|including|such as|by|for)$/;
const anyCase = /^(?:case|time|circumstances?|form|way|reason|purpose|means|manner|point|condition|event)$/;

/** The frame as a disclosure, when its subject is somebody outside who receives or is given data: nobody outside gets data unless we disclose them. */
export function asDisclosure(sentence: Sentence, clause: Clause, framed: Framed): Framed {
  const given = clause.passive && isGiven.test(clause.vg.lemma) && framed.practice === "share";
  const receiving =
    receives.test(clause.vg.lemma) && !(clause.passive && framed.practice !== "access") && /^(?:collect|access)$/.test(framed.practice);
  if (!given && !receiving) return framed;
  const recipients = narrowAlike(
    sentence.tokens,
    clause.subject.flatMap((phrase) => receiverIn(sentence, phrase, clause)),
  );
  if (recipients.length === 0) return framed;
  if (framed.polarity === "does-not") return denial(sentence, clause, framed, recipients);
  const known = recipients.filter(
    (r) => (r.name === undefined || given || r.term !== "third-party") && r.term !== "anyone" && r.term !== "other-users",
  );
  // Access that others have stays access: whether we opened it is for the comparison to weigh.
  const theirs = framed.actor.kind === "third-party" || clause.passive;
  if (framed.polarity !== "does" || known.length === 0 || !theirs || framed.practice === "access") return framed;
  return { ...framed, practice: "share", actor: { kind: "unstated" }, recipients: known };
}

function denial(sentence: Sentence, clause: Clause, framed: Framed, recipients: readonly Part[]): Framed {
  const denied = recipients.filter((r) => r.term !== "anyone" || clause.subject.some((s) => s.from === r.from && s.quantity === "none"));
  if (denied.length === 0) return framed;
  const bounded = isBounded(sentence, clause);
  return {
    ...framed,
    practice: "share",
    actor: { kind: "unstated" },
    polarity: clause.objects.some((o) => /^(?:more|most|unnecessary|excessive)$/.test(sentence.tokens[o.from]!.lower))
      ? "partly"
      : framed.polarity,
    recipients: denied.map((r) => ({ ...r, universal: true })),
    qualifiers: bounded ? [...framed.qualifiers, "bounded"] : framed.qualifiers,
  };
}

/** "gets it otherwise", "sees it on request": not always and not in every way. */
function isBounded({ tokens }: Sentence, clause: Clause): boolean {
  const end = Math.max(clause.vg.to, ...clause.objects.map((o) => o.to), ...clause.attached.flatMap((a) => a.phrases.map((p) => p.to)));
  return (
    /^(?:otherwise|automatically|directly|unasked|beforehand)$/.test(tokens[end]?.lower ?? "") ||
    clause.attached.some(
      ({ prep, phrases }) =>
        !plainPrepositions.test(prep) && phrases.some((p) => !anyCase.test(tokens[p.to - 1]!.lower) && p.from > clause.vg.from),
    )
  );
}

/** Whom a subject names outside the company: recipients of the knowledge, and nouns for somebody. */
export function receiverIn(sentence: Sentence, named: NounPhrase, clause?: Clause): Part[] {
  const phrase = asReceiver(sentence.tokens, named);
  if (phrase.seen?.term.family === "recipient") {
    if (phrase.seen.term.own) return [];
    const parts: Parts = { data: [], recipients: [], technologies: [] };
    addRecipient(sentence, parts, phrase);
    return parts.recipients.filter((r) => isA("recipient", r.term, "anyone"));
  }
  // "the rest of the group", "no member of our group".
  const of = clause?.attached.find((a) => a.prep === "of" && a.phrases[0]?.from === phrase.to + 1)?.phrases;
  if (
    of?.some((p) => p.seen?.term.family === "recipient") &&
    /^(?:rest|some|any|members?|none|part|one)$/.test(sentence.tokens[phrase.to - 1]!.lower)
  )
    return of.flatMap((p) => receiverIn(sentence, p, clause));
  if (phrase.pronoun) return phrase.quantity === "none" ? [{ from: phrase.from, to: phrase.to, term: "anyone", universal: true }] : [];
  if (isNamed(sentence, phrase)) {
    const parts: Parts = { data: [], recipients: [], technologies: [] };
    addRecipient(sentence, parts, phrase);
    return parts.recipients;
  }
  const outsider = outsiderOf(sentence.tokens, phrase);
  return outsider && !/^(?:our|your|my)$/.test(phrase.owner ?? "") ? [outsider] : [];
}
