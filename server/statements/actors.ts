// Actors: who does what a clause says.
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { firstPersons, isOwn, movesItself, type Part, readers } from "./parts";
import { namesAccess } from "./practices";
import { narrowing } from "./receivers";
import type { Practice } from "./statement";

export const selfWords =
  /^(?:company|website|site|app|application|platform|service|services|policy|store|shop|system|systems|server|servers|software|organisation|organization|firm|business|team|staff|operator|owner|administrator|controller|apps|sites|websites|products|tools|employees|association|foundation|club|charity|terminal|turnstile|kiosk|scanner|assistant|bot|chatbot|barrier|plugin|plug-in|extension|add-on|widget|game|form|forms|questionnaire|hotel|school|shops|stores|technology|technologies|solution|solutions|algorithm|algorithms|infrastructure|engine)$/;

const ourTools =
  /^(?:programme|program|scheme|department|headquarters|database|process|processes|robot|crawler|reception|editors?|newsroom|archive|portal|registry)$/;

const bodyWords =
  /^(?:Trust|Council|Board|College|Society|University|Institute|Licensor|Museum|Library|Academy|Parish|Practice|Surgery|Clinic|Hospital|Federation|Union|Centre|Center|Seller|Publisher|Editor|Committee|Partnership|Company|Group|Bank|Agency|Office|Commission|Department|Institution|Society)$/;

export function actorOf(sentence: Sentence, clause: Clause, practice?: Practice): Framed["actor"] {
  if (clause.passive && namesAccess(sentence.tokens, clause) && clause.subject[0]) return actorFrom(sentence, clause.subject[0]);
  if (clause.passive) {
    const by = clause.attached.find((a) => a.prep === "by")?.phrases[0];
    return by && !isManner(sentence.tokens[by.to - 1]!.lower) ? actorFrom(sentence, by) : { kind: "unstated" };
  }
  if (movesItself.test(clause.vg.lemma)) return { kind: "unstated" };
  const subject = clause.subject[0];
  if (!subject) return { kind: clause.vg.form === "finite" || clause.vg.form === "base" ? "reader" : "unstated" };
  // "Our staff and contractors have access": the outsider is the one that matters.
  const outsider =
    practice === "access" ? clause.subject.map((s) => actorFrom(sentence, s)).find((a) => a.kind === "third-party") : undefined;
  return outsider ?? actorFrom(sentence, subject);
}

/** "by email", "by the year", "by default": how, not by whom. */
const isManner = (head: string): boolean =>
  /^(?:e-?mail|mail|post|phone|telephone|fax|letter|sms|text|hand|default|law|mistake|accident|year|month|week|day|hour|thousand|hundred|means|way|virtue|name|number|piece|degrees|courier|rail|air|sea|road)$/.test(
    head,
  );

/** "it |is not our policy| to", "it |has never been our habit| to". */
const isExpletive = (tokens: readonly { readonly tag: string; readonly lower: string }[], at: number): boolean => {
  const words = tokens.slice(at, at + 8);
  const ours = words.findIndex((t) => t.lower === "our");
  return (
    ours > 0 &&
    words.slice(0, ours).every((t) => /^(?:be|have|neg|adv|noun|conj|prep)$/.test(t.tag)) &&
    words
      .slice(ours + 1, ours + 4)
      .some((t) => /^(?:policy|practice|habit|custom|rule|way|business|aim|intention|principle|job|place)$/.test(t.lower))
  );
};

export function actorFrom(sentence: Sentence, phrase: NounPhrase): Framed["actor"] {
  const { tokens, own } = sentence;
  const part: Part = {
    from: phrase.from,
    to: phrase.to,
    term: phrase.seen?.term.family === "recipient" ? phrase.seen.term.id : "anyone",
    name: phrase.seen?.name,
    narrowed: narrowing(tokens, phrase),
  };
  if (phrase.pronoun && firstPersons.has(phrase.pronoun)) return { kind: "first-party" };
  // "It is not our policy to …".
  if (phrase.pronoun === "it" && isExpletive(tokens, phrase.to)) return { kind: "first-party" };
  if (phrase.pronoun && readers.has(phrase.pronoun)) return { kind: "reader" };
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag !== "det" && t.lower !== "'s");
  const last = words[words.length - 1];
  if (!last) return { kind: "unstated", part };
  if (isOwn(words.map((t) => t.lower).join(" "), own)) return { kind: "first-party" };
  const recipient = phrase.seen?.term.family === "recipient" ? phrase.seen.term.id : undefined;
  if (recipient === "reader") return { kind: "reader", part };
  if (recipient === "own-staff") return { kind: "first-party", part };
  // "our own doctors".
  if (phrase.owner === "our" && tokens.slice(phrase.from, phrase.to).some((t) => t.lower === "own")) return { kind: "first-party", part };
  if (recipient && recipient !== "anyone") return { kind: recipient === "other-users" ? "reader" : "third-party", part };
  // "Meridian's technology": what belongs to us acts for us.
  const mark = tokens.findIndex((t, i) => i > phrase.from && i < phrase.to && t.lower === "'s");
  const owner = tokens.slice(phrase.from, mark).filter((t) => t.tag !== "det");
  if (mark > 0 && selfWords.test(last.lower) && isOwn(owner.map((t) => t.lower).join(" "), own)) return { kind: "first-party", part };
  // "our referral programme tells the shop": a thing of ours acts for us.
  if (phrase.owner === "our" && !recipient && last.tag === "noun" && ourTools.test(last.lower)) return { kind: "first-party", part };
  const third = words.some((t) => /^(?:third|third-party|other|external|linked|those)$/.test(t.lower));
  const definite = !/^(?:a|an|any|another|each|every|some|these|those|such|certain)$/.test(tokens[phrase.from]!.lower);
  // "The Trust will …": a capital and nothing more is how a body speaks of itself.
  if (words.length === 1 && tokens[phrase.from]!.lower === "the" && bodyWords.test(last.text)) return { kind: "first-party", part };
  if (selfWords.test(last.lower) && !third && definite) return { kind: "first-party", part };
  if (phrase.quantity === "none" || (phrase.universal && phrase.seen?.term.id === "anyone")) return { kind: "unstated", part };
  // A brand that opens the sentence may be the company itself under a name that is not known; anything else is somebody or something else.
  const brand =
    words.length === 1 && words[0]!.start === 0 && /^\p{Lu}/u.test(words[0]!.text) && !phrase.pronoun && !/[^s]s$/.test(words[0]!.text);
  return brand ? { kind: "unstated", part } : { kind: "third-party", part };
}
