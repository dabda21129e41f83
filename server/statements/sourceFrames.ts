// Source frames: from whom data come: "we buy lists from brokers", "we get nothing about you from others", "only from you".
import { narrowers } from "../knowledge/english";
import { isA } from "../knowledge/terms";
import { actorOf } from "./actors";
import { polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { addObject, type Part, type Parts, readers } from "./parts";
import { clauseFrame } from "./plainFrames";

const taking =
  /^(?:collect|gather|obtain|receive|get|acquire|buy|purchase|accept|borrow|take|rent|license|request|source|import|come|stem|originate|draw|have|learn)$/;
const elsewhere =
  /^(?:sources?|brokers?|databases?|registers?|registries|bureaus?|agencies|lists|directories|marketers|sellers?|vendors?|companies)$/;
const others = /^(?:anyone|anybody|others|nobody|noone|no one|elsewhere|someone|somebody)$/;

/** Data taken from others than the reader (`from-others`), or from the reader alone (`from-you`). */
export function sourceOf(sentence: Sentence, clause: Clause, index: number): Framed | undefined {
  const described = clause.kind === "rel" && /^(?:buy|purchase|acquire|rent|license|obtain)$/.test(clause.vg.lemma) && clause.antecedent;
  if (!taking.test(clause.vg.lemma) || clause.kind === "sub" || (clause.kind === "rel" && !described) || clause.kind === "inf")
    return undefined;
  const moves = /^(?:come|stem|originate)$/.test(clause.vg.lemma);
  if (!moves && actorOf(sentence, clause).kind !== "first-party" && !clause.passive) return undefined;
  const from = clause.attached.find((a) => a.prep === "from");
  if (!from) return undefined;
  const kind = from.phrases.some((p) => isOther(sentence, p))
    ? "from-others"
    : onlyReader(sentence, clause, from.only, from.phrases)
      ? "from-you"
      : undefined;
  const data = kind
    ? dataOf(sentence, clause, moves || clause.passive ? clause.subject : described ? besides(sentence, described) : clause.objects)
    : [];
  if (!kind || data.length === 0) return undefined;
  const polarity = kind === "from-you" ? (clause.negated ? "uncertain" : "does-not") : polarityOf(clause);
  return {
    ...clauseFrame(sentence, clause, index, "collect", polarity),
    ...(described && { embedded: false }),
    actor: { kind: "first-party" },
    qualifiers: ["source", kind],
    data,
  };
}

/** What a relative clause describes, with what is joined to it: "your |income and hobbies| that we buy". */
const besides = ({ clauses }: Sentence, described: NounPhrase): readonly NounPhrase[] =>
  clauses.flatMap((c) => [c.objects, ...c.attached.map((a) => a.phrases)]).find((list) => list.includes(described)) ?? [described];

function isOther({ tokens }: Sentence, phrase: NounPhrase): boolean {
  if (phrase.pronoun) return others.test(phrase.pronoun);
  const words = tokens.slice(phrase.from, phrase.to).map((t) => t.lower);
  if (words.some((w) => /^(?:other|outside|external|third|third-party|public|commercial)$/.test(w)) && elsewhere.test(words.at(-1)!))
    return true;
  if (/^(?:brokers?|marketers)$/.test(words.at(-1)!)) return true;
  const { seen } = phrase;
  return (
    seen?.term.family === "recipient" &&
    isA("recipient", seen.term.id, "third-party") &&
    !["service-provider", "payment-processor", "carrier", "host", "authority", "buyer"].includes(seen.term.id)
  );
}

/** "only from you", "from you alone", "directly and only from you". */
function onlyReader({ tokens }: Sentence, _clause: Clause, only: boolean, phrases: readonly NounPhrase[]): boolean {
  if (phrases.length !== 1 || !readers.has(phrases[0]!.pronoun ?? "")) return false;
  const near = tokens.slice(Math.max(0, phrases[0]!.from - 3), phrases[0]!.to + 1);
  return only || near.some((t) => narrowers.has(t.lower) || t.lower === "alone");
}

function dataOf(sentence: Sentence, clause: Clause, phrases: readonly NounPhrase[]): Part[] {
  const parts: Parts = { data: [], recipients: [], technologies: [] };
  for (const phrase of phrases) addObject(sentence, parts, phrase);
  for (const { prep, phrases: of } of clause.attached)
    if (prep === "of" || prep === "containing" || prep === "about") for (const phrase of of) addObject(sentence, parts, phrase);
  return parts.data;
}
