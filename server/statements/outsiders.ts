// Outsiders: whom a phrase in the place of a receiver names outside the company.
import { isA, matchAt, normalise } from "../knowledge/terms";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Sentence } from "./parsed";
import { isOwn, type Part, type Parts } from "./parts";
import { addRecipient, asReceiver, isAnyOutside, isNamed, outsiderOf } from "./receivers";

/** Nouns that only say who of, or which part of, somebody is meant: "the operators of …", "our friends at …". */
const belonging =
  /^(?:operators?|providers?|makers?|owners?|staff|people|persons?|team|teams|employees?|friends?|colleagues?|folks|representatives?|members?|rest|some|any|none|part|one|all|each|both|many|most|panel|group|groups|number|handful|network|circle|couple|list|range|variety|servers?|computers?|systems?|offices?|experts?|specialists?|reviewers?|lawyers?|buyers?|publishers?|developers?|creators?|engineers?|editors?|analysts?)$/;
const elsewhere =
  /^(?:server|website|site|page|device|app|application|software|tool|system|cookie|browser|service|platform|account|address|phone|computer|extent|purpose|law|case|time|way|order|request|team|staff|support|data|information|recipient|cloud|database|internet|web|network|form|number|message|email|inbox|folder|file|country|place|region|market|world|day|month|year|need|end|result)$/;

/** Whom a subject names outside the company: recipients of the knowledge, and nouns for somebody. */
export function receiverIn(sentence: Sentence, named: NounPhrase, clause?: Clause): Part[] {
  const role = roleBeforeName(sentence, named);
  if (role)
    return [
      ...receiverIn(sentence, role, clause),
      { from: named.from, to: named.to, term: "third-party", name: nameIn(sentence, role, named) },
    ];
  const phrase = asReceiver(sentence.tokens, named);
  // "the rest of the group", "our friends at Acme".
  const of = clause?.attached.find((a) => /^(?:of|at|from)$/.test(a.prep) && a.phrases[0]?.from === phrase.to + 1)?.phrases;
  if (of && belonging.test(sentence.tokens[phrase.to - 1]!.lower)) {
    const people =
      /^(?:staff|people|employees?|team|friends?|colleagues?|folks|members?|rest|some|any|none|one|panel|groups?|number|handful|couple|range|many|most|servers?|computers?|systems?)$/.test(
        sentence.tokens[phrase.to - 1]!.lower,
      );
    const within = of.flatMap((p) => receiverIn(sentence, p)).filter((r) => people || (r.term !== "outsider" && r.term !== "anyone"));
    if (within.length > 0) return phrase.quantity === "none" ? within.map((r) => ({ ...r, universal: true })) : within;
  }
  if (phrase.seen?.term.family === "recipient") {
    if (phrase.seen.term.own) return [];
    const parts: Parts = { data: [], recipients: [], technologies: [] };
    addRecipient(sentence, parts, phrase);
    return parts.recipients.filter((r) => isA("recipient", r.term, "anyone"));
  }
  if (phrase.pronoun) return phrase.quantity === "none" ? [{ from: phrase.from, to: phrase.to, term: "anyone", universal: true }] : [];
  if (isNamed(sentence, phrase)) {
    const parts: Parts = { data: [], recipients: [], technologies: [] };
    addRecipient(sentence, parts, phrase);
    return parts.recipients;
  }
  if (isAnyOutside(sentence.tokens, phrase)) return [{ from: phrase.from, to: phrase.to, term: "anyone", universal: true }];
  const outsider = outsiderOf(sentence.tokens, phrase);
  return outsider && (!/^(?:our|your|my)$/.test(phrase.owner ?? "") || (phrase.owner === "our" && isForeign(sentence, phrase)))
    ? [outsider]
    : [];
}

/** "our franchisor", "our wholesaler": nobody's staff, whoever calls them theirs. */
const isForeign = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  /^(?:insurers?|reinsurers?|franchisors?|franchisees?|wholesalers?|manufacturers?|landlords?|solicitors?|notar(?:y|ies)|sponsors?|funders?|printers?|bookkeepers?|importers?|exporters?|distributors?|caterers?|brokers?|underwriters?|laborator(?:y|ies)|broadcasters?|shareholders?|investors?|competitors?|neighbours?|neighbors?)$/.test(
    tokens[phrase.to - 1]!.lower,
  );

/** Any noun for somebody who is said to be given something by us: no thing, no one of ours. */
export function namesOutsider({ tokens, own }: Sentence, phrase: NounPhrase): Part[] {
  if (phrase.seen || phrase.pronoun || /^(?:our|your|my)$/.test(phrase.owner ?? "")) return [];
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  const head = words[words.length - 1];
  if (head?.tag !== "noun" || elsewhere.test(normalise(head.lower)) || isOwn(words.map((t) => t.lower).join(" "), own)) return [];
  if (/^\p{Lu}/u.test(head.text))
    return [{ from: phrase.from, to: phrase.to, term: "third-party", name: words.map((t) => t.text).join(" ") }];
  return [
    {
      from: phrase.from,
      to: phrase.to,
      term: "outsider",
      universal: phrase.universal,
      kind: words.map((t) => normalise(t.lower)).join(" "),
    },
  ];
}

/** "it", "them": the outsider who was named before in the sentence. */
export function whoElse(sentence: Sentence, phrase: NounPhrase): Part[] | undefined {
  if (!/^(?:it|they|them|he|she|him|her)$/.test(phrase.pronoun ?? "")) return undefined;
  for (let i = sentence.phrases.length - 1; i >= 0; i--) {
    const before = sentence.phrases[i]!;
    if (before.to > phrase.from || before.pronoun) continue;
    const found = receiverIn(sentence, before).filter((r) => r.term !== "anyone" && r.term !== "other-users");
    if (found.length > 0) return found.map((r) => ({ ...r, from: phrase.from, to: phrase.to }));
  }
  return [];
}

/** "our sister company |Acme Baths|": the words before a name that say what it is. */
function roleBeforeName({ tokens }: Sentence, phrase: NounPhrase): NounPhrase | undefined {
  if (phrase.seen || phrase.pronoun) return undefined;
  let at = phrase.to;
  while (at > phrase.from && /^\p{Lu}/u.test(tokens[at - 1]!.text) && tokens[at - 1]!.start > 0) at--;
  if (at === phrase.to || at - phrase.from < 2 || tokens[at - 1]!.tag !== "noun") return undefined;
  const inside = tokens.slice(phrase.from, at);
  const words = inside.map((t) => normalise(t.lower));
  for (let i = 0; i < words.length; i++) {
    const match = matchAt("recipient", words, words, i);
    if (match && i + match.length === words.length) return { ...phrase, to: at, seen: { ...match, from: phrase.from + i, to: at } };
  }
  return outsiderOf(tokens, { ...phrase, to: at }) ? { ...phrase, to: at } : undefined;
}

const nameIn = ({ tokens }: Sentence, role: NounPhrase, phrase: NounPhrase): string =>
  tokens
    .slice(role.to, phrase.to)
    .map((t) => t.text)
    .join(" ");
