// Inside frames: data said to stay in the company ("kept strictly in-house", "remain within our firm", "for your eyes only"): nobody outside gets them.
import { actorOf } from "./actors";
import { isAsserted, isEmbedded } from "./certainty";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { addObject, isOwn, type Parts } from "./parts";
import { clauseFrame, plainFrame } from "./plainFrames";

const stays = /^(?:keep|stay|remain|retain|hold|be)$/;
const handled = /^(?:use|process|handle|treat|view|read|see|store)$/;
const narrowly = /^(?:only|strictly|solely|exclusively|purely|entirely|always)$/;
const inHouse = /^(?:in-house|internally|in-company)$/;
const houses =
  /^(?:company|organisation|organization|firm|business|team|walls|house|office|roof|practice|clinic|studio|shop|family|staff|association|school|university|charity)$/;

/** Promises that data do not leave the company, made by saying where they stay. */
export function frameInside(sentence: Sentence): Framed[] {
  return sentence.clauses.flatMap((clause, index) => {
    if (clause.negated || !isAsserted(sentence, clause) || isEmbedded(sentence, clause) || actorOf(sentence, clause).kind === "reader")
      return [];
    const end = staysInside(sentence, clause);
    const parts: Parts = { data: [], recipients: [], technologies: [] };
    for (const phrase of clause.passive || stays.test(clause.vg.lemma) ? [...clause.subject, ...clause.objects] : clause.objects)
      addObject(sentence, parts, phrase);
    if (end === undefined || parts.data.length === 0) return [];
    const base = clauseFrame(sentence, clause, index, "share", "does-not");
    return [
      {
        ...base,
        ...plainFrame,
        to: Math.max(base.to, end),
        actor: { kind: "unstated" as const },
        absolute: true,
        qualifiers: base.qualifiers.filter((q) => q !== "bounded"),
        data: parts.data,
      },
    ];
  });
}

/** Where the words end that say the data stay inside; none when they do not say so. */
function staysInside({ tokens, own }: Sentence, clause: Clause): number | undefined {
  const { lemma } = clause.vg;
  const from = clause.vg.from;
  const words = tokens.slice(from, Math.min(tokens.length, clause.vg.to + 14));
  const stop = words.findIndex((t, i) => i > clause.vg.to - from && (/^[;:.,]$/.test(t.text) || t.tag === "sub" || t.tag === "rel"));
  const near = stop < 0 ? words : words.slice(0, stop);
  const only = near.some((t) => narrowly.test(t.lower));
  const strong = stays.test(lemma) && (lemma !== "be" || only);
  if (!strong && !(handled.test(lemma) && only)) return undefined;
  for (let i = clause.vg.to - from; i < near.length; i++) {
    const word = near[i]!.lower;
    if (inHouse.test(word)) return from + i + 1;
    if (/^(?:within|inside|in|under|between|among)$/.test(word)) {
      const phrase = near.slice(i + 1, i + 6);
      const determined = /^(?:our|the|this)$/.test(phrase[0]?.lower ?? "");
      const head = phrase.findIndex((t, k) => t.tag === "noun" && phrase[k + 1]?.tag !== "noun" && phrase[k + 1]?.tag !== "num");
      const name = phrase.slice(0, head + 1).filter((t) => t.tag !== "det");
      const house = head >= 0 && determined && houses.test(phrase[head]!.lower) && /^(?:within|inside|under)$/.test(word);
      const ours = head >= 0 && /^(?:within|inside)$/.test(word) && isOwn(name.map((t) => t.lower).join(" "), own);
      if (house || ours) return from + i + 2 + head;
      if (/^(?:between|among)$/.test(word) && /^(?:us|ourselves)$/.test(phrase[0]?.lower ?? "")) return from + i + 2;
      if (
        /^(?:between)$/.test(word) &&
        phrase
          .slice(0, 3)
          .map((t) => t.lower)
          .join(" ") === "you and us"
      )
        return from + i + 4;
    }
    if (word === "for" && /^(?:your|our)$/.test(near[i + 1]?.lower ?? "") && near[i + 2]?.lower === "eyes" && near[i + 3]?.lower === "only")
      return from + i + 4;
  }
  return undefined;
}
