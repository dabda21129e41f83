// Form fields: what a form has room for is asked for ("the form contains a field for your height"), and so is what somebody needs to know
// ("to fit the saddle we need to know your height").
import { isAsserted, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Attached, Clause } from "./clauses";
import type { Sentence } from "./parsed";
import { firstPersons, namesUs } from "./parts";
import type { Polarity } from "./statement";

/** The phrases that name what is asked for. */
export interface Asked {
  readonly objects: readonly NounPhrase[];
  readonly attached: readonly Attached[];
  readonly polarity: Polarity;
  /** Written down as it is given. */
  readonly written: boolean;
}

const rooms = /^(?:fields?|box(?:es)?|columns?|lines?|questions?|spaces?|drop-?downs?|menus?|entr(?:y|ies)|slots?|room)$/;
const has = /^(?:have|contain|include|hold|offer|show|provide|feature|be|comprise)$/;
const towards = /^(?:for|about|on|regarding|concerning|asking for)$/;
const wishes = /^(?:need|want|like|have|require|wish|must)$/;

/** What a clause asks the reader for in one of these ways. */
export function askedBy(sentence: Sentence, clause: Clause): Asked | undefined {
  return roomFor(sentence, clause) ?? neededToKnow(sentence, clause);
}

function roomFor({ tokens }: Sentence, clause: Clause): Asked | undefined {
  if (!has.test(clause.vg.lemma) || clause.passive || clause.negated) return undefined;
  const room = [...clause.objects, ...clause.subject].find((p) => rooms.test(tokens[p.to - 1]!.lower) && p.quantity !== "none");
  if (!room) return undefined;
  const attached = clause.attached.filter((a) => towards.test(a.prep) && (a.phrases[0]?.from ?? 0) >= room.to);
  return attached.length > 0 ? { objects: attached.flatMap((a) => a.phrases), attached: [], polarity: "does", written: true } : undefined;
}

function neededToKnow(sentence: Sentence, clause: Clause): Asked | undefined {
  const parent = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  if (clause.vg.lemma !== "know" || clause.kind !== "inf" || !parent || !wishes.test(parent.vg.lemma) || parent.negated) return undefined;
  if (!parent.subject.some((s) => firstPersons.has(s.pronoun ?? "") || namesUs(sentence, s)) || !isAsserted(sentence, parent))
    return undefined;
  return { objects: clause.objects, attached: clause.attached, polarity: polarityOf(parent), written: false };
}
