// Chunks: noun phrases typed by what the knowledge knows of them, verb groups with their negation, and the small words between.
import { narrowers } from "../knowledge/english";
import { type Match, matchAt, normalise } from "../knowledge/terms";
import { isOfThing } from "./attributes";
import { freeRelativeAt } from "./freeRelatives";
import type { Tagged } from "./tags";
import { vendorAt } from "./vendorTokens";

/** A term of the knowledge in a noun phrase; token indexes, half-open. */
export interface Seen extends Match {
  readonly from: number;
  readonly to: number;
}

export interface NounPhrase {
  readonly kind: "np";
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  /** The term that the head of the phrase names: data or a recipient. */
  readonly seen?: Seen;
  readonly pronoun?: string;
  /** "no", "none", "neither": denies the clause; "not all", "only some" makes it partial. */
  readonly quantity?: "none" | "part";
  /** this, such, these: stands for something named before. */
  readonly demonstrative?: boolean;
  /** any, all, every: the whole kind. */
  readonly universal?: boolean;
  /** all, every: the whole of it, so that a denial leaves a part. */
  readonly whole?: boolean;
  /** "our", "your": whose. */
  readonly owner?: string;
  /** "only", "solely" right before the phrase. */
  readonly only?: boolean;
  /** A free relative: "what you tell us". */
  readonly relative?: boolean;
}

export interface VerbGroup {
  readonly kind: "vg";
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: "finite" | "base" | "infinitive" | "ing" | "participle";
  readonly negated: boolean;
  /** "never", "under no circumstances", "not … at all". */
  readonly absolute: boolean;
  readonly passive: boolean;
  readonly modal?: string;
  /** Has an auxiliary of its own, so nothing is inherited from a verb it is joined to. */
  readonly auxiliary: boolean;
  readonly only: boolean;
  /** Index of the main verb's token. */
  readonly verb: number;
}

export interface Word {
  readonly kind: "prep" | "sub" | "rel" | "conj" | "mark" | "adv" | "neg";
  readonly from: number;
  readonly to: number;
  readonly lower: string;
}

export type Chunk = NounPhrase | VerbGroup | Word;

const quotes = /^["“”'‘’*_]$/;

/** All chunks of a sentence, in order; together they take every token. */
export function chunk(tokens: readonly Tagged[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = freeRelativeAt(tokens, i) ?? verbGroupAt(tokens, i) ?? nounPhraseAt(tokens, i) ?? wordAt(tokens, i);
    chunks.push(found);
    i = found.to;
  }
  return chunks;
}

function wordAt(tokens: readonly Tagged[], i: number): Word {
  const { tag, lower } = tokens[i]!;
  const kind =
    tag === "prep" || tag === "sub" || tag === "rel" || tag === "conj" || tag === "adv" || tag === "neg"
      ? tag
      : tag === "mark"
        ? "mark"
        : "adv";
  return { kind, from: i, to: i + 1, lower };
}

const absolutely = /^(?:under no circumstances|in no case|in no event|at no (?:time|point)|by no means)$/;

/** "We do not |ourselves| set cookies". */
const emphatic = /^(?:ourselves|itself|myself|themselves)$/;

const verbal = new Set<string>(["verb", "modal", "be", "have", "do"]);

function verbGroupAt(tokens: readonly Tagged[], start: number): VerbGroup | undefined {
  let i = start;
  const seen = {
    negated: false,
    absolute: false,
    only: false,
    infinitive: false,
    be: -1,
    have: -1,
    modal: undefined as string | undefined,
    auxiliary: false,
  };
  for (; i < tokens.length; i++) {
    const t = tokens[i]!;
    // "neither rent nor sell": before a verb they deny it, before a noun they belong to the phrase.
    if (t.tag === "neg" && (t.lower === "no" || ((t.lower === "nor" || t.lower === "neither") && !verbal.has(tokens[i + 1]?.tag ?? ""))))
      break;
    if (t.tag === "neg") seen.negated = true;
    else if (t.tag === "modal") seen.modal = t.lower;
    else if (t.tag === "be") seen.be = i;
    else if (t.tag === "have") seen.have = i;
    else if (t.tag === "to" && seen.have >= 0 && seen.have === i - 1 && !seen.infinitive) seen.modal ??= "must";
    else if (t.tag === "to") seen.infinitive = true;
    else if (t.tag === "do" || quotes.test(t.text)) seen.auxiliary ||= t.tag === "do";
    else if (t.tag !== "adv" && !(i > start && emphatic.test(t.lower) && verbal.has(tokens[i + 1]?.tag ?? ""))) break;
    if (t.lower === "never" || absolutely.test(t.lower)) seen.absolute = true;
    if (narrowers.has(t.lower)) seen.only = true;
    if (t.tag === "modal" || t.tag === "be" || t.tag === "have") seen.auxiliary = true;
  }
  const verb = tokens[i];
  if (verb?.tag === "verb") return toGroup(tokens, start, i, seen);
  const copula = seen.be >= 0 ? seen.be : seen.have;
  const doing = tokens.slice(start, i).findIndex((t) => t.tag === "do");
  const main = copula >= 0 ? copula : doing >= 0 ? start + doing : -1;
  if (main < 0) return undefined;
  const lemma = seen.be >= 0 ? "be" : seen.have >= 0 ? "have" : "do";
  let end = main + 1;
  while (end < i && (tokens[end]!.tag === "neg" || tokens[end]!.tag === "adv")) end++;
  return {
    kind: "vg",
    from: start,
    to: end,
    lemma,
    form: seen.infinitive ? "infinitive" : tokens[main]!.lower === "being" || tokens[main]!.lower === "having" ? "ing" : "finite",
    negated: seen.negated,
    absolute: seen.absolute,
    passive: false,
    modal: seen.modal,
    auxiliary: true,
    only: seen.only,
    verb: main,
  };
}

function toGroup(
  tokens: readonly Tagged[],
  from: number,
  i: number,
  seen: { negated: boolean; absolute: boolean; only: boolean; infinitive: boolean; be: number; modal?: string; auxiliary: boolean },
): VerbGroup {
  const verb = tokens[i]!;
  const passive = verb.form === "participle" && (seen.be >= 0 || !seen.auxiliary);
  const form = seen.infinitive ? "infinitive" : seen.auxiliary || seen.modal ? "finite" : verb.form!;
  return {
    kind: "vg",
    from,
    to: i + 1,
    lemma: verb.lemma!,
    form,
    negated: seen.negated,
    absolute: seen.absolute,
    passive,
    modal: seen.modal,
    auxiliary: seen.auxiliary,
    only: seen.only,
    verb: i,
  };
}

const inPhrase = new Set(["det", "poss", "adj", "noun", "num"]);

function nounPhraseAt(tokens: readonly Tagged[], start: number): NounPhrase | undefined {
  let i = start;
  const only = tokens[i]!.tag === "adv" && narrowers.has(tokens[i]!.lower);
  if (only) i++;
  const first = tokens[i];
  if (!first) return undefined;
  let quantity: NounPhrase["quantity"];
  if (first.tag === "neg" && (first.lower === "no" || first.lower === "neither" || first.lower === "nor")) {
    quantity = "none";
    i++;
  } else if (first.tag === "neg" && first.lower === "not" && /^(?:all|every|any|one|a)$/.test(tokens[i + 1]?.lower ?? "")) {
    quantity = tokens[i + 1]!.lower === "all" || tokens[i + 1]!.lower === "every" ? "part" : "none";
    i++;
  }
  // "not the advertiser": nobody of the kind.
  if (first.tag === "neg" && first.lower === "not" && !quantity && tokens[i + 1]?.tag === "det") {
    quantity = "none";
    i++;
  }
  const begin = i;
  if (tokens[i]?.tag === "pron") {
    const lower = tokens[i]!.lower;
    if (/^(?:nobody|none|nothing|noone|no one)$/.test(lower) || (lower === "one" && quantity)) quantity = "none";
    return { kind: "np", from: start, to: i + 1, pronoun: lower, quantity, only, ...anyoneOf(tokens, i) };
  }
  while (
    i < tokens.length &&
    !opensNext(tokens, begin, i) &&
    (inPhrase.has(tokens[i]!.tag) || (i > begin && quotes.test(tokens[i]!.text) && tokens[i + 1] && inPhrase.has(tokens[i + 1]!.tag)))
  )
    i++;
  i = overOf(tokens, begin, i);
  // "make your data available": an adjective after the noun is no part of the phrase.
  while (i - 1 > begin && tokens[i - 1]!.tag === "adj" && tokens[i - 2]!.tag === "noun") i--;
  if (i === begin) return undefined;
  return describe(tokens, start, begin, i, quantity, only);
}

/** "date of birth", "list of contacts": a term that runs over "of" is one phrase. Gives its end, or `to` where there is none. */
function overOf(tokens: readonly Tagged[], begin: number, to: number): number {
  if (tokens[to]?.lower !== "of" || to === begin) return to;
  const ahead = tokens.slice(begin, to + 4);
  const words = ahead.map((t) => normalise(t.lower));
  for (let at = 0; at < to - begin; at++) {
    const match = matchAt(
      "data",
      words,
      ahead.map((t) => t.text),
      at,
    );
    if (match && begin + at + match.length > to) return begin + at + match.length;
  }
  return to;
}

/** Where one phrase runs into the next: "on request | the shop …", "at each start | Meridian sends …". */
function opensNext(tokens: readonly Tagged[], begin: number, i: number): boolean {
  const [before, here, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (i === begin || before?.tag !== "noun") return false;
  if (i - 1 === begin && before.lemma && /^\p{Lu}/u.test(before.text)) return false;
  if (here.tag === "det" || (here.tag === "poss" && here.lower !== "'s")) return true;
  // "give our partners | access to your list".
  if (
    here.lower === "access" &&
    after?.lower === "to" &&
    /^(?:give|grant|allow|provide|offer|afford)$/.test(tokens[begin - 1]?.lemma ?? "")
  )
    return true;
  return (
    tokens[0]!.tag === "prep" &&
    begin === 1 &&
    here.tag === "noun" &&
    /^\p{Lu}/u.test(here.text) &&
    !/^\p{Lu}/u.test(before.text) &&
    (after?.tag === "modal" || after?.tag === "be" || after?.tag === "do" || (after?.tag === "verb" && after.form === "finite"))
  );
}

/** "anyone", "anybody else": recipients that are pronouns. */
function anyoneOf(tokens: readonly Tagged[], i: number): { seen?: Seen; universal?: boolean } {
  const words = tokens.slice(i, i + 2).map((t) => normalise(t.lower));
  const match = matchAt("recipient", words, words, 0);
  if (match && match.term.id === "anyone") return { seen: { ...match, from: i, to: i + match.length }, universal: true };
  if (/^(?:nobody|noone|no one|none)$/.test(words[0]!)) return { universal: true };
  return {};
}

function describe(
  tokens: readonly Tagged[],
  from: number,
  begin: number,
  to: number,
  quantity: NounPhrase["quantity"],
  only: boolean,
): NounPhrase {
  const inside = tokens.slice(begin, to);
  const lowers = inside.map((t) => t.lower);
  const has = (pattern: RegExp): boolean => lowers.some((w) => pattern.test(w));
  const bare = inside.every((t) => t.tag === "det");
  return {
    kind: "np",
    from,
    to,
    seen: headTerm(tokens, begin, to) ?? sharedHead(tokens, begin, to),
    pronoun: bare ? lowers[lowers.length - 1] : undefined,
    quantity,
    demonstrative: has(/^(?:this|these|that|those|such|said|same)$/),
    universal: has(/^(?:any|all|every|each|whatever|other|whole|entire)$/),
    whole: lowers[0] === "all" || lowers[0] === "every",
    owner: lowers.find((w, i) => inside[i]!.tag === "poss" && w !== "'s"),
    only,
  };
}

const dataHead = /^(?:data|information|info|details?|records?)$/;

/** "|personal| and contact information", "|device|, usage and location data": the head that the next phrase brings is this one's too. */
function sharedHead(tokens: readonly Tagged[], begin: number, to: number): Seen | undefined {
  const own = tokens.slice(begin, to).filter((t) => t.tag === "adj" || t.tag === "noun");
  const joins = (t: Tagged | undefined): boolean => t !== undefined && (t.tag === "conj" || t.text === ",");
  if (own.length === 0 || own.length > 2 || !joins(tokens[to])) return undefined;
  let head = to;
  while (head < to + 9 && tokens[head] && !dataHead.test(tokens[head]!.lower)) {
    if (!joins(tokens[head]) && !/^(?:adj|noun|adv)$/.test(tokens[head]!.tag)) return undefined;
    head++;
  }
  // "your name or other information": a phrase of its own comes in between.
  if (!tokens[head] || !dataHead.test(tokens[head]!.lower) || tokens[head]!.tag !== "noun" || joins(tokens[head - 1])) return undefined;
  const compound = tokens[head - 1]!;
  const tails = compound.tag === "noun" ? [[compound, tokens[head]!], [tokens[head]!]] : [[tokens[head]!]];
  for (const tail of tails) {
    const words = [...own, ...tail].map((t) => normalise(t.lower));
    const match = matchAt("data", words, words, 0);
    if (match && match.length === words.length) return { ...match, from: begin, to };
  }
  return undefined;
}

/** The term that ends where the phrase ends; a term before an unknown head ("e-mail marketing") does not count. */
function headTerm(tokens: readonly Tagged[], begin: number, to: number): Seen | undefined {
  const words: string[] = [];
  const written: string[] = [];
  const index: number[] = [];
  for (let i = begin; i < to; i++) {
    if (quotes.test(tokens[i]!.text)) continue;
    words.push(normalise(tokens[i]!.lower));
    written.push(tokens[i]!.text);
    index.push(i);
  }
  // "a fingerprint of the token": of a thing, not of a finger.
  if (
    /^fingerprint$/.test(words[words.length - 1] ?? "") &&
    tokens[to]?.lower === "of" &&
    tokens
      .slice(to + 1, to + 7)
      .some((t) => /^(?:tokens?|keys?|devices?|browsers?|files?|passwords?|documents?|cards?|computers?|phones?)$/.test(t.lower))
  )
    return undefined;
  const opens = index[0] === 0 && tokens[to] !== undefined && tokens[to]!.tag !== "mark";
  // "your number" is the one to call.
  if (words.length === 2 && words[1] === "number" && /^(?:your|their|his|her)$/.test(words[0]!)) words[1] = "phonenumber";
  for (let at = 0; at < words.length; at++) {
    for (const family of ["data", "technology", "recipient"] as const) {
      const match = (family === "recipient" && vendorAt(tokens[index[at]!])) || matchAt(family, words, written, at, opens);
      if (match && at + match.length === words.length)
        return family === "data" && isOfThing(tokens, index[at]!, to) ? undefined : { ...match, from: index[at]!, to };
    }
  }
  return undefined;
}
