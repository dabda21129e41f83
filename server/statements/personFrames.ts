// Person frames: people who are themselves made known to somebody: "members are introduced by name to the local paper", "we report you to the bureau".
import { isAsserted, polarityOf } from "./certainty";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import { people } from "./facts";
import type { Framed } from "./frames";
import { receiverIn } from "./outsiders";
import type { Sentence } from "./parsed";
import { addObject, namesUs, type Part, type Parts, readers } from "./parts";
import { clauseFrame } from "./plainFrames";
import { purposesOf } from "./purposes";

const makesKnown = /^(?:introduce|report|name|identify|present|nominate)$/;
/** Often of no person at all ("we refer you to their policy"): only with what is told of them. */
const pointsOut = /^(?:refer|recommend|mention|list|register|announce|point)$/;

export function framePersons(sentence: Sentence, taken: ReadonlySet<number>): Framed[] {
  return sentence.clauses.flatMap((clause, index): Framed[] => {
    const { lemma } = clause.vg;
    if (taken.has(index) || clause.kind === "gerund" || !(makesKnown.test(lemma) || pointsOut.test(lemma))) return [];
    if (!clause.passive && !clause.subject.some((s) => /^(?:we|i)$/.test(s.pronoun ?? "") || namesUs(sentence, s))) return [];
    const persons = (clause.passive ? clause.subject : clause.objects).filter((p) => isPerson(sentence, p));
    const recipients = after(clause, /^(?:to)$/).flatMap((p) => receiverIn(sentence, p));
    const told: Parts = { data: [], recipients: [], technologies: [] };
    for (const phrase of after(clause, /^(?:by|with|together with|including)$/)) addObject(sentence, told, phrase);
    if (persons.length === 0 || recipients.length === 0 || (told.data.length === 0 && !makesKnown.test(lemma))) return [];
    const who: Part[] = persons.map((p) => ({ from: p.from, to: p.to, term: "name" }));
    return [
      {
        ...clauseFrame(sentence, clause, index, "share", polarityOf(clause)),
        asserted: isAsserted(sentence, clause),
        actor: { kind: clause.passive ? "unstated" : "first-party" },
        data: told.data.length > 0 ? told.data : who,
        recipients,
        purposes: purposesOf(sentence, clause, index),
      },
    ];
  });
}

const after = (clause: Clause, preps: RegExp): readonly NounPhrase[] =>
  clause.attached.filter((a) => preps.test(a.prep) && (a.phrases[0]?.from ?? 0) > clause.vg.from).flatMap((a) => a.phrases);

const isPerson = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  readers.has(phrase.pronoun ?? "") || phrase.seen?.term.id === "reader" || people.test(tokens[phrase.to - 1]!.lower);
