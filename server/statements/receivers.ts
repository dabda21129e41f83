// Receivers: who gets data, read from the phrase that names them and from what is said of their tasks.
import { isAgent } from "../knowledge/agents";
import { placeId } from "../knowledge/places";
import { matchAt, normalise, taskAt } from "../knowledge/terms";
import { isTrade } from "../knowledge/trades";
import type { NounPhrase } from "./chunks";
import type { TokenRange } from "./facts";
import { freeRelativeAt } from "./freeRelatives";
import type { Sentence } from "./parsed";
import { firstPersons, isOwn, type Part, type Parts, readers } from "./parts";
import type { Tagged } from "./tags";
import { vendorAt } from "./vendorTokens";

/** A product that is also somebody who receives ("forwarded to Amplitude"): the phrase as a receiver. */
export function asReceiver(tokens: readonly Tagged[], phrase: NounPhrase): NounPhrase {
  if (phrase.seen?.term.family !== "technology") return phrase;
  const inside = tokens.slice(phrase.from, phrase.to).filter((t) => t.kind === "word");
  const words = inside.map((t) => normalise(t.lower));
  const written = inside.map((t) => t.text);
  for (let at = 0; at < words.length; at++) {
    const match = vendorAt(inside[at]) ?? matchAt("recipient", words, written, at);
    if (match?.name && at + match.length === words.length) return { ...phrase, seen: { ...match, from: phrase.from + at, to: phrase.to } };
  }
  return phrase;
}

/** "give |carriers| your address": the first of two objects, when it is somebody. */
export function isReceiver(sentence: Sentence, phrase: NounPhrase): boolean {
  if (phrase.pronoun) return /^(?:you|us|them|me|him|her|anyone|anybody|nobody|noone|no one|someone)$/.test(phrase.pronoun);
  return phrase.seen?.term.family === "recipient" || isNamed(sentence, phrase);
}

export const isReceiverPronoun = (phrase: NounPhrase): boolean =>
  /^(?:you|us|them|anyone|anybody|nobody|noone|no one|others|someone)$/.test(phrase.pronoun ?? "");

/** A company's name that the knowledge does not hold: capitals inside a sentence. */
export function isNamed({ tokens, own }: Sentence, phrase: NounPhrase): boolean {
  if (phrase.seen || phrase.pronoun) return false;
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  if (placeId(words.map((t) => t.lower).join(" "))) return false;
  if (words.length === 0 || words.length > 4 || words[words.length - 1]!.start === 0) return false;
  if (
    !words.every((t) => /^\p{Lu}/u.test(t.text)) ||
    words.every((t) => /^\p{Lu}+$/u.test(t.text) && (t.text.length > 5 || words.length === 1))
  )
    return false;
  if (
    /^(?:policy|notice|statement|terms|agreement|act|section|site|website|service|services|regulation|law|settings|internet|platform|app|faq|url|html)$/.test(
      words[words.length - 1]!.lower,
    )
  )
    return false;
  // "a few members of the Elm Publishing staff": people of the house.
  if (
    tokens.slice(phrase.to, phrase.to + 3).some((t, i, all) => staff.test(t.lower) && all.slice(0, i).every((w) => /^\p{Lu}/u.test(w.text)))
  )
    return false;
  return !isOwn(words.map((t) => t.lower).join(" "), own);
}

const staff = /^(?:staff|team|employees|personnel|crew)$/;

/** Adds whom a phrase in the place of a receiver names, and the roles that its description tells. */
export function addRecipient(sentence: Sentence, parts: Parts, phrase: NounPhrase): void {
  const { tokens } = sentence;
  const range = { from: phrase.from, to: phrase.to };
  const { seen } = phrase;
  if (phrase.pronoun && readers.has(phrase.pronoun)) parts.recipients.push({ ...range, term: "reader" });
  else if (phrase.pronoun && firstPersons.has(phrase.pronoun)) parts.recipients.push({ ...range, term: "own-staff" });
  else if (seen?.term.family === "recipient") parts.recipients.push(...receiversOf(tokens, phrase));
  else if (phrase.pronoun && /^(?:them|these|those|it|that|this|each|both)$/.test(phrase.pronoun))
    parts.recipients.push({ ...range, term: "unknown", narrowed: phrase.pronoun });
  else if (phrase.pronoun) parts.recipients.push({ ...range, term: "anyone", universal: true });
  else
    parts.recipients.push({
      ...range,
      term: "third-party",
      name: tokens
        .slice(phrase.from, phrase.to)
        .filter((t) => t.tag !== "neg" && t.tag !== "det")
        .map((t) => t.text)
        .join(" "),
    });
}

/** "outside bodies", "any other firm", "external undertakings": anybody who is not the company. */
export const isAnyOutside = (tokens: readonly Tagged[], phrase: NounPhrase): boolean =>
  tokens.slice(phrase.from, phrase.to - 1).some((t) => /^(?:outside|external|other|outer|foreign|unconnected|unrelated)$/.test(t.lower)) &&
  /^(?:bod(?:y|ies)|persons?|part(?:y|ies)|compan(?:y|ies)|firms?|organi[sz]ations?|business(?:es)?|undertakings?|entit(?:y|ies)|concerns?|institutions?|outfits?|hands|interests?|sources?|establishments?|enterprises?|corporations?)$/.test(
    tokens[phrase.to - 1]!.lower,
  ) &&
  tokens
    .slice(phrase.from, phrase.to - 1)
    .every(
      (t) => t.tag === "det" || t.tag === "neg" || /^(?:outside|external|other|outer|foreign|unconnected|unrelated|third)$/.test(t.lower),
    );

/** Adds a receiver that the knowledge does not hold: somebody outside when the noun says so, else a mark that there is one. */
export function addUnknown({ tokens }: Sentence, parts: Parts, phrase: NounPhrase): void {
  if (isAnyOutside(tokens, phrase) && !clauseAfter(tokens, phrase))
    parts.recipients.push({ from: phrase.from, to: phrase.to, term: "anyone", universal: true });
  else parts.recipients.push(outsiderOf(tokens, phrase) ?? { from: phrase.from, to: phrase.to, term: "unknown", narrowed: "unknown" });
}

/** "any lender", "the travel office": somebody outside, known by the noun alone. */
export function outsiderOf(tokens: readonly Tagged[], phrase: NounPhrase): Part | undefined {
  const words = tokens.slice(phrase.from, phrase.to).filter((t) => t.tag === "noun" || t.tag === "adj");
  const head = words[words.length - 1];
  if (head?.tag !== "noun" || !isAgent(head.lower)) return undefined;
  // "partner universities" are partners.
  const role = words
    .slice(0, -1)
    .map((t) => normalise(t.lower))
    .find((w) => /^(?:partner|affiliate|affiliated)$/.test(w));
  if (role)
    return {
      from: phrase.from,
      to: phrase.to,
      term: role === "partner" ? "business-partner" : "affiliate",
      universal: phrase.universal,
      narrowed: clauseAfter(tokens, phrase),
    };
  // "to better serve you": without an article or a plural the word is hardly somebody.
  if (head.lower === normalise(head.lower) && words.length === phrase.to - phrase.from) return undefined;
  return {
    from: phrase.from,
    to: phrase.to,
    term: "outsider",
    universal: phrase.universal,
    kind: words
      .filter((t) => !plainRecipient.test(t.lower) || t === head)
      .map((t) => normalise(t.lower))
      .join(" "),
    narrowed: phrase.demonstrative && !/^such$/.test(tokens[phrase.from]!.lower) ? "these" : clauseAfter(tokens, phrase),
  };
}

/** The wide kinds of recipients: what they do may tell more. */
const wide = new Set(["anyone", "third-party", "service-provider", "business-partner"]);

function receiversOf(tokens: readonly Tagged[], phrase: NounPhrase): Part[] {
  const seen = phrase.seen!;
  const narrowed = narrowing(tokens, phrase);
  const base: Part = {
    from: phrase.from,
    to: phrase.to,
    term: seen.term.id,
    name: seen.name,
    universal: phrase.universal,
    generic: seen.generic,
    narrowed,
  };
  // "members of the council": none of the readers.
  const body = base.term === "other-users" && tokens[phrase.to]?.lower === "of" ? tokens.slice(phrase.to + 1, phrase.to + 4) : [];
  if (
    /^members?$/.test(tokens[phrase.to - 1]!.lower) &&
    body.some(
      (t, i) =>
        i < 2 && /^(?:congress|parliament|council|committee|board|jury|press|media|senate|government|police|faculty|panel)$/.test(t.lower),
    )
  )
    return [{ ...base, term: "outsider", kind: "member" }];
  if (!wide.has(base.term) || base.name) return [base];
  // "estate agents" act for others than us.
  if (base.term === "service-provider" && narrowed && isTrade(`${normalise(narrowed)} ${normalise(tokens[phrase.to - 1]!.lower)}`))
    return [outsiderOf(tokens, phrase) ?? base];
  const told = rolesTold(tokens, phrase);
  if (told.length > 0) return [base, ...told];
  // "the title company", "companies that fund a course": no helper, but somebody of whom more is said than that they are others.
  if (base.term === "anyone" && narrowed && !phrase.universal) return [outsiderOf(tokens, phrase) ?? base];
  return [base];
}

/** Roles told by the words before a wide kind ("shipping vendors") or by the description after it ("companies that deliver parcels"). */
function rolesTold(tokens: readonly Tagged[], phrase: NounPhrase): Part[] {
  const before = findTasks(tokens, { from: phrase.from, to: phrase.seen!.from });
  const description = describedAfter(tokens, phrase);
  const after = description ? findTasks(tokens, description) : [];
  const roles = [...new Set([...before, ...after].map((task) => task.term))];
  return roles.map((term) => {
    const last = Math.max(phrase.to, ...after.filter((task) => task.term === term).map((task) => task.to));
    return { from: phrase.from, to: last, term, told: true, universal: phrase.universal };
  });
}

/** The words that say what the recipients of a phrase do; none where a negation makes it doubtful. */
function describedAfter(tokens: readonly Tagged[], phrase: NounPhrase): TokenRange | undefined {
  const from = phrase.to;
  const first = tokens[from];
  if (!first) return undefined;
  const opens =
    first.tag === "rel" ||
    first.tag === "to" ||
    (first.tag === "verb" && (first.form === "ing" || first.form === "participle")) ||
    /^(?:for|in|including|such as|like|e\.g|involved|responsible|engaged|hired|contracted)$/.test(first.lower);
  if (!opens) return undefined;
  let to = from + 1;
  while (to < tokens.length && to < from + 40) {
    const { lower, tag, kind, text } = tokens[to]!;
    if (tag === "neg" || lower === "without") return undefined;
    if (kind === "mark" && /^[;:.?!()—–]$/.test(text)) break;
    if (/^(?:we|they|i)$/.test(lower)) break;
    if (/^(?:if|unless|except|when|provided that|whether|where)$/.test(lower)) break;
    to++;
  }
  return { from, to };
}

interface Task extends TokenRange {
  readonly term: string;
}

/** Tasks of recipients in a token range; words that are part of a kind of data ("shipping address") are none. */
function findTasks(tokens: readonly Tagged[], { from, to }: TokenRange): Task[] {
  const words = tokens.slice(from, to).map((t) => normalise(t.lower));
  const lemmas = tokens.slice(from, to).map((t, i) => (t.tag === "verb" && t.lemma ? normalise(t.lemma) : words[i]!));
  const written = tokens.slice(from, to).map((t) => t.text);
  const found: Task[] = [];
  for (let i = 0; i < words.length; ) {
    const task = taskAt(words, i) ?? taskAt(lemmas, i);
    const data = matchAt("data", words, written, i);
    if (data && data.length > (task?.length ?? 0)) {
      i += data.length;
      continue;
    }
    if (task) found.push({ from: from + i, to: from + i + task.length, term: task.term.id });
    i += task?.length ?? 1;
  }
  return found;
}

/** Words before a recipient that leave it as wide as it is. */
const plainRecipient =
  /^(?:the|a|an|any|all|our|your|their|its|own|only|just|solely|other|another|third|party|third-party|external|outside|these|those|such|every|each|no|of|or|and|various|different|further|additional|trusted|advertising|business|commercial|relevant|particular|specific|single|company|companies|'s|following|certain|some|non-affiliated|unaffiliated|data|two|three|several|many|neither|nor)$/;

const narrowingWords =
  /^(?:unaffiliated|non-affiliated|nonaffiliated|unrelated|unauthorized|unauthorised|certain|some|few|unknown|independent|selected)$/;

/** Words around a recipient that make it fewer: "non-affiliated", "that are not bound to secrecy", "for their own marketing". */
export function narrowing(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const inside = tokens.slice(phrase.from, phrase.to).find((t) => narrowingWords.test(t.lower));
  if (inside) return inside.lower;
  const { seen } = phrase;
  if (phrase.demonstrative && !/^such$/.test(tokens[phrase.from]!.lower)) return "these";
  if (seen && !seen.name) {
    const modifier = tokens.slice(phrase.from, seen.from).find((t) => t.tag !== "mark" && !plainRecipient.test(t.lower));
    if (modifier) return modifier.lower;
  }
  return clauseAfter(tokens, phrase);
}

/** "carriers or agents that have no part in it", "unauthorised persons or agents": what narrows one of several narrows those it can reach. */
export function narrowAlike(tokens: readonly Tagged[], recipients: readonly Part[]): readonly Part[] {
  const last = recipients[recipients.length - 1];
  const clause = last?.narrowed && !last.told && /^(?:who|that|which|whose)$/.test(last.narrowed) ? last.narrowed : undefined;
  let before: string | undefined;
  return recipients.map((part) => {
    if (/^(?:det|neg|poss)$/.test(tokens[part.from]!.tag)) before = undefined;
    const narrowed = part.narrowed ?? (part.told ? undefined : (before ?? clause));
    if (narrowed !== undefined && (narrowed === "these" || narrowingWords.test(narrowed))) before = narrowed;
    return narrowed === part.narrowed ? part : { ...part, narrowed };
  });
}

/** The relative pronoun of a clause right after a phrase. */
function clauseAfter(tokens: readonly Tagged[], phrase: NounPhrase): string | undefined {
  const after = freeRelativeAt(tokens, phrase.to) ? undefined : tokens[phrase.to];
  if (!after || !/^(?:who|that|which|whose)$/.test(after.lower)) return undefined;
  // "anyone who is not employed by us", "those that do not work for us": everybody outside.
  const told = tokens.slice(phrase.to + 1, phrase.to + 9);
  const stop = told.findIndex((t) => /^[,;:.]$/.test(t.text));
  const words = stop < 0 ? told : told.slice(0, stop);
  const ours = words.some((t) => /^(?:us|our|ourselves)$/.test(t.lower));
  if (
    ours &&
    !words.some((t) => /^(?:or|nor)$/.test(t.lower)) &&
    words.some((t) => t.tag === "neg") &&
    words.some((t) => /^(?:employed|part|work|works|working|belong|belongs|one|member|members|staff|payroll|team)$/.test(t.lower))
  )
    return undefined;
  return after.lower;
}
