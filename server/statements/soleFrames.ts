// Sole frames: "the only people authorised to access your data are our employees": who they are says that nobody else does.

import type { NounPhrase } from "./chunks";
import type { Framed } from "./frames";
import { extentOf, type Sentence } from "./parsed";
import { dataPart, isOwn, type Part } from "./parts";
import { clauseFrame } from "./plainFrames";

const people = /^(?:people|persons?|ones?|individuals|parties|party|somebody|staff)$/;
const reaching = /^(?:access|accessing|see|seeing|view|viewing|read|reading|handle|handling|know|open|get|process|processing)$/;
const staff = /^(?:members?|employees?|staff|team|teams|colleagues|personnel|workers|people)$/;

/** Access that is said to be the company's own people's alone. */
export function frameSole(sentence: Sentence): Framed[] {
  const { tokens, phrases, clauses } = sentence;
  const head = phrases.find((p) => p.from <= 1 && people.test(tokens[p.to - 1]!.lower) && names(sentence, p, /^(?:only|sole)$/));
  if (!head) return [];
  const index = clauses.findIndex((c) => c.vg.lemma === "be" && c.vg.from > head.to && !c.negated && c.objects.length > 0);
  const be = clauses[index];
  if (!be || !tokens.slice(head.to, be.vg.from).some((t) => reaching.test(t.lower))) return [];
  const data = phrases.filter((p) => p.from >= head.to && p.to <= be.vg.from && p.seen?.term.family === "data");
  if (data.length === 0 || !be.objects.every((who) => isOurs(sentence, who))) return [];
  const [first] = be.objects;
  const part: Part = { from: first!.from, to: first!.to, term: "own-staff" };
  return [
    {
      ...clauseFrame(sentence, be, index, "access", "does"),
      from: head.from,
      to: extentOf(be).to,
      actor: { kind: "first-party", part },
      asserted: true,
      embedded: false,
      qualifiers: [],
      data: data.map((p) => dataPart(tokens, p, p.seen!)),
      exclusive: "actor",
    },
  ];
}

const names = ({ tokens }: Sentence, { from, to }: NounPhrase, word: RegExp): boolean =>
  tokens.slice(from, to).some((t) => word.test(t.lower));

/** "our employees", "the team members", "Meridian staff". */
function isOurs(sentence: Sentence, phrase: NounPhrase): boolean {
  const { tokens, own } = sentence;
  if (phrase.seen?.term.id === "own-staff" || phrase.pronoun === "we" || phrase.pronoun === "us") return true;
  if (!staff.test(tokens[phrase.to - 1]!.lower)) return false;
  const words = tokens.slice(phrase.from, phrase.to - 1);
  return phrase.owner === "our" || words.some((t) => t.lower === "team" || isOwn(t.lower, own));
}
