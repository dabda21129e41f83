// Tags: what part each token plays. A closed lexicon and its left context decide; unknown words are nouns, so a verb that the
// knowledge does not hold is invisible rather than wrong.
import { isAgent } from "../knowledge/agents";
import * as english from "../knowledge/english";
import type { Token } from "./tokens";

export type Tag =
  | "det"
  | "poss"
  | "pron"
  | "noun"
  | "adj"
  | "adv"
  | "neg"
  | "prep"
  | "sub"
  | "conj"
  | "rel"
  | "to"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "verb"
  | "num"
  | "mark";

export interface Tagged extends Token {
  readonly tag: Tag;
  /** For verbs: the lemma and how the form is used here. */
  readonly lemma?: string;
  readonly form?: "finite" | "base" | "ing" | "participle";
}

const nounTags = new Set<Tag>(["noun", "num"]);
const beforeNoun = new Set<Tag>(["det", "poss", "adj", "num"]);

interface State {
  /** The clause at hand has its verb. */
  finite: boolean;
  /** A clause of condition or time opened the sentence and is not over. */
  subordinate: boolean;
}

/** Tags all tokens of a sentence in one pass. */
export function tag(words: readonly Token[]): Tagged[] {
  const tokens = setAside(join(withoutAsideDashes(words)));
  const tagged: Tagged[] = [];
  const state: State = { finite: false, subordinate: false };
  for (let i = 0; i < tokens.length; i++) tagged.push(tagOne(tokens, tagged, i, state));
  return straighten(tagged).map((t, i, all) =>
    t.lower === "access" && t.tag === "verb" && all[i + 1]?.lower === "to" && !/^(?:to|modal|conj)$/.test(all[i - 1]?.tag ?? "")
      ? // "give anyone access to it": whoever opens something takes no "to".
        { ...t, tag: "noun", form: undefined, lemma: undefined }
      : t.lower === "that" &&
          /^(?:give|send|offer|hand|show|lend|sell|pass)$/.test(all[i - 1]?.lemma ?? "") &&
          all[i + 1]?.tag === "noun" &&
          /^(?:poss|det)$/.test(all[i + 2]?.tag ?? "")
        ? // "give that brand your name": which brand, no clause.
          { ...t, tag: "det" }
        : t,
  );
}

/** "may, from time to time, share": the aside goes before its auxiliary, so that the verb stands behind it. */
function setAside(tokens: readonly Token[]): readonly Token[] {
  const found = [...tokens];
  for (let i = 0; i + 4 < found.length; i++) {
    if (!english.modals.has(found[i]!.lower)) continue;
    let first = i + 1;
    while (first < i + 3 && (english.adverbs.has(found[first]!.lower) || english.negations.has(found[first]!.lower))) first++;
    if (found[first]?.text !== ",") continue;
    const length = found.slice(first + 1, first + 10).findIndex((t) => t.text === ",");
    if (length < 1) continue;
    const last = first + 1 + length;
    const aside = found.slice(first, last + 1);
    const plain = aside.every((t) => !english.subordinators.has(t.lower) && !english.pronouns.has(t.lower) && !english.modals.has(t.lower));
    if (!plain || !english.verbForms.get(skipAdverbs(found, last + 1))?.forms.includes("base")) continue;
    found.splice(i, last + 1 - i, ...aside, ...found.slice(i, first));
    i = last;
  }
  return found;
}

/** "sent to — and stored on — machines abroad": the dashes around what is joined on part nothing. */
function withoutAsideDashes(words: readonly Token[]): readonly Token[] {
  const dropped = new Set<number>();
  for (let i = 1; i + 2 < words.length; i++) {
    if (!/^[—–]$/.test(words[i]!.text) || dropped.has(i) || !/^(?:and|or)$/.test(words[i + 1]!.lower)) continue;
    const end = words.slice(i + 2, i + 9).findIndex((w) => w.kind === "mark");
    if (end >= 0 && /^[—–]$/.test(words[i + 2 + end]!.text)) dropped.add(i).add(i + 2 + end);
  }
  return dropped.size === 0 ? words : words.filter((_, i) => !dropped.has(i));
}

const auxiliary = new Set<Tag>(["modal", "do", "have", "be"]);
const nominal = new Set<Tag>(["det", "poss", "adj", "noun", "num"]);

/** "Under no circumstances will we sell": the inverted auxiliary goes back behind its subject, the negation with it. */
function straighten(tagged: readonly Tagged[]): Tagged[] {
  const words = [...tagged];
  for (let i = 0; i + 3 < words.length; i++) {
    const [negation, verb] = [words[i]!, words[i + 1]!];
    if (negation.tag !== "neg" || negation.lower === "no" || negation.lower === "not" || !auxiliary.has(verb.tag)) continue;
    const subject = subjectLength(words, i + 2);
    const after = words[i + 2 + subject];
    if (subject === 0 || !(after?.tag === "verb" || after?.tag === "adv" || after?.tag === "be")) continue;
    words.splice(i, 2 + subject, ...words.slice(i + 2, i + 2 + subject), negation, verb);
    i += 1 + subject;
  }
  return words;
}

/** How many tokens a simple subject takes from `at` on: a pronoun, or a noun phrase without what follows it. */
export function subjectLength(words: readonly Tagged[], at: number): number {
  if (words[at]?.tag === "pron") return 1;
  let end = at;
  while (end < words.length && end < at + 6 && nominal.has(words[end]!.tag)) end++;
  return end - at;
}

/** Words that act as one ("such as", "no longer") become one token. */
function join(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const taken = phraseLength(tokens, i);
    const first = tokens[i]!;
    const last = tokens[i + taken - 1]!;
    const lower =
      taken > 1
        ? tokens
            .slice(i, i + taken)
            .map((t) => t.lower)
            .join(" ")
        : first.lower;
    joined.push(taken > 1 ? { text: lower, lower, start: first.start, end: last.end, kind: "word" } : first);
    i += taken;
  }
  return joined;
}

function phraseLength(tokens: readonly Token[], i: number): number {
  const longest = english.phraseStarts.get(tokens[i]!.lower) ?? 1;
  for (let n = longest; n > 1; n--) {
    const words = tokens.slice(i, i + n).map((t) => t.lower);
    if (words.length === n && english.phraseTags.get(words.join(" ")) !== undefined && english.phraseTags.get(words.join(" ")) !== "noun")
      return n;
  }
  return 1;
}

/** The last tag before i that is no adverb, negation or quotation mark. */
function lastMeaningful(tagged: readonly Tagged[]): Tagged | undefined {
  for (let i = tagged.length - 1; i >= 0 && i >= tagged.length - 6; i--) {
    const t = tagged[i]!;
    if (t.tag === "adv" || t.tag === "neg" || (t.tag === "mark" && /^["“”'‘’(*]$/.test(t.text))) continue;
    return t;
  }
  return undefined;
}

function tagOne(tokens: readonly Token[], tagged: readonly Tagged[], i: number, state: State): Tagged {
  const token = tokens[i]!;
  if (token.vendor) return { ...token, tag: "noun" };
  const { lower } = token;
  const { text, start, end, kind } = token;
  const as = (t: Tag): Tagged => ({ text, lower, start, end, kind, tag: t });
  if (token.kind === "mark") {
    // A comma ends the clause of condition that opened the sentence: the main verb is still to come.
    if (/^[;:.!?—–]$/.test(token.text) || (token.text === "," && state.subordinate && state.finite)) {
      state.finite = false;
      state.subordinate = false;
    }
    return lower === "&" || lower === "/" ? as("conj") : as("mark");
  }
  // "4.2 The company shall": the number of a paragraph belongs to no phrase.
  if (i === 0 && /^\d+(?:\.\d+)+\.?$/.test(lower)) return as("mark");
  if (token.kind === "number" || numerals.test(lower)) return as("num");
  if (token.kind === "address") return as("noun");
  const closed = closedTag(tokens, tagged, i);
  if (closed) {
    if (closed === "sub" && (i === 0 || tagged[i - 1]!.tag === "mark")) state.subordinate = true;
    if (closed === "sub" || closed === "rel" || closed === "modal" || closed === "conj")
      state.finite = closed === "modal" || (closed === "conj" && state.finite);
    else if (closed === "be" || closed === "do") state.finite = true;
    return as(closed);
  }
  return tagOpen(tokens, tagged, i, state);
}

const numerals = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand)$/;

/** The tag that each function word has by itself; the first class that holds a word wins. */
const closedTags: ReadonlyMap<string, Tag> = readClosedTags();

function readClosedTags(): Map<string, Tag> {
  const found = new Map<string, Tag>();
  const add = (words: Iterable<string>, tag: Tag): void => {
    for (const word of words) if (!found.has(word)) found.set(word, tag);
  };
  for (const [phrase, tag] of english.phraseTags) if (tag !== "verb" && tag !== "noun") found.set(phrase, tag as Tag);
  add(english.modals, "modal");
  add(english.negations, "neg");
  add(english.beForms, "be");
  add(english.haveForms, "have");
  add(english.doForms, "do");
  add(english.negativePronouns, "pron");
  add(english.pronouns, "pron");
  add(english.possessives, "poss");
  add(english.relatives, "rel");
  add(english.subordinators, "sub");
  add(english.determiners, "det");
  add(english.conjunctions, "conj");
  add(english.prepositions, "prep");
  add(english.adverbs, "adv");
  return found;
}

/** Whom "outside" describes: "outside vendors", but "outside the office". */
const helpers =
  /^(?:compan(?:y|ies)|part(?:y|ies)|vendors?|providers?|agenc(?:y|ies)|firms?|contractors?|consultants?|advertisers?|marketers?|organi[sz]ations?|tools?|cookies?|trackers?|scripts?|analytics|sources?|services?)$/;

/** The tag of a function word, or none for a word of the open classes. */
function closedTag(tokens: readonly Token[], tagged: readonly Tagged[], i: number): Tag | undefined {
  const { lower } = tokens[i]!;
  const tag = closedTags.get(lower);
  if (tag === undefined && lower !== "longer") return undefined;
  const next = tokens[i + 1]?.lower ?? "";
  const before = tagged[i - 1];
  switch (lower) {
    case "that":
      return thatTag(tokens, tagged, i);
    case "on":
    case "over":
    case "out":
    case "away":
    case "along":
    case "down":
    case "up":
    case "off":
    case "back":
    case "in":
      return english.particles.get(before?.lemma ?? "")?.has(lower) && before?.tag === "verb" ? "adv" : tag;
    case "to":
      // "handed to partner shops": somebody follows, not a verb.
      if (
        tagged.slice(-8).some((t) => t.tag === "verb" && english.isDisclosing(t.lemma ?? "")) &&
        english.nounVerbs.has(next) &&
        isAgent(tokens[i + 2]?.lower ?? "")
      )
        return "prep";
      return english.verbForms.get(skipAdverbs(tokens, i + 1))?.forms.includes("base") || /^(?:be|have|do|not)$/.test(next) ? "to" : "prep";
    case "one":
      return next !== "" &&
        !closedTags.has(next) &&
        /^\p{L}/u.test(next) &&
        !(english.verbForms.has(next) && !english.nounVerbs.has(english.verbForms.get(next)!.lemma))
        ? "num"
        : tag;
    case "should":
      return !before || (before.tag === "mark" && before.text === ",") ? "sub" : tag;
    case "may":
      return /^\d/.test(next) ? "noun" : "modal";
    case "no":
      return next === "longer" ? "adv" : "neg";
    case "longer":
      return before?.lower === "no" ? "neg" : "adj";
    case "'s":
      return before && /^(?:it|that|what|here|there|let|he|she)$/.test(before.lower) ? "be" : "poss";
    case "which":
      return before ? "rel" : "det";
    case "outside":
      // "by outside firms", but "outside the company".
      if (before && /^(?:det|prep|adj|poss)$/.test(before.tag) && startsNoun(tokens[i + 1])) return "adj";
      return tokens
        .slice(i + 1, i + 4)
        .some((t, j, rest) => helpers.test(t.lower) && rest.slice(0, j).every((r) => r.kind === "word" && !closedTags.has(r.lower)))
        ? "adj"
        : tag;
    case "since":
      return /^(?:we|they|it|he|she|you|i)$/.test(next) ? "sub" : tag;
    case "once":
      // "Once a month we …".
      return /^(?:an?|per|every|each|or|in|more|again)$/.test(next) ? "adv" : tag;
    case "both":
    case "each":
    case "all":
      // "The hall and the cook both have your number."
      return before?.tag === "noun" &&
        (english.modals.has(next) ||
          english.haveForms.has(next) ||
          english.beForms.has(next) ||
          english.verbForms.get(next)?.forms.includes("base"))
        ? "adv"
        : tag;
    case "provided":
      return next === "that" || next === "you" ? "sub" : undefined;
    default:
      return tag;
  }
}

function thatTag(tokens: readonly Token[], tagged: readonly Tagged[], i: number): Tag {
  const before = lastMeaningful(tagged);
  const next = tokens[i + 1]?.lower ?? "";
  // "where |that| phone is"
  if (before?.tag === "sub" && /^(?:where|how|when|if|while|as)$/.test(before.lower) && startsNoun(tokens[i + 1])) return "det";
  if (before?.tag === "verb" || (before?.tag === "adj" && before.lower !== "such") || (before?.tag === "mark" && before.text === ","))
    return "sub";
  if (before?.tag === "conj") return "sub";
  if (/^(?:nothing|anything|everything|something|all|none|anyone|anybody|nobody|everyone)$/.test(before?.lower ?? "")) return "rel";
  if (before && nounTags.has(before.tag)) return "rel";
  return english.verbForms.has(next) || english.pronouns.has(next) ? "sub" : "det";
}

function skipAdverbs(tokens: readonly Token[], i: number): string {
  let at = i;
  while (at < i + 3 && tokens[at] && (english.adverbs.has(tokens[at]!.lower) || tokens[at]!.lower.endsWith("ly"))) at++;
  return tokens[at]?.lower ?? "";
}

/** Nouns, verbs, adjectives and adverbs. */
function tagOpen(tokens: readonly Token[], tagged: readonly Tagged[], i: number, state: State): Tagged {
  const token = tokens[i]!;
  const sense = english.verbForms.get(token.lower);
  const form =
    sense && !(sense.forms.includes("ing") && english.adjectives.has(token.lower) && startsNoun(tokens[i + 1]))
      ? verbUse(tokens, tagged, i, sense, state.finite)
      : undefined;
  if (sense && form) {
    if (form === "finite") state.finite = true;
    return { ...token, tag: "verb", lemma: sense.lemma, form };
  }
  // "We treasure your trust": what follows such a subject is its verb, whether the lexicon holds it or not.
  const opens = tagged[i - 2] === undefined || /^(?:sub|rel|conj|mark)$/.test(tagged[i - 2]!.tag);
  const subject = opens ? /^(?:we|you|they|i|he|she)$/ : /^(?:we|they|i|he|she)$/;
  const described =
    tagged[i - 2]?.tag === "noun" &&
    /^(?:we|you|they)$/.test(tagged[i - 1]?.lower ?? "") &&
    /^\p{Ll}+$/u.test(token.text) &&
    !english.adjectives.has(token.lower) &&
    (english.verbForms.get(tokens[i + 1]?.lower ?? "")?.forms.includes("third") ||
      english.beForms.has(tokens[i + 1]?.lower ?? "") ||
      english.modals.has(tokens[i + 1]?.lower ?? ""));
  if (!sense && (described || (subject.test(tagged[i - 1]?.lower ?? "") && startsPhrase(tokens[i + 1])))) {
    state.finite = true;
    return { ...token, tag: "verb", lemma: token.lower, form: "finite" };
  }
  if (english.adjectives.has(token.lower)) return { ...token, tag: "adj" };
  if (sense?.forms.includes("participle") && !english.nounVerbs.has(token.lower)) return { ...token, tag: "adj", lemma: sense.lemma };
  // "a weekly summary"
  if (
    /^(?:weekly|monthly|daily|yearly|quarterly|hourly|nightly|elderly|early|friendly)$/.test(token.lower) &&
    startsNoun(tokens[i + 1]) &&
    /^(?:det|poss|adj)$/.test(tagged[i - 1]?.tag ?? "")
  )
    return { ...token, tag: "adj" };
  if (token.lower.length > 4 && token.lower.endsWith("ly") && !/^(?:reply|family|supply|apply|assembly)$/.test(token.lower))
    return { ...token, tag: isNamed(tokens, i) ? "noun" : "adv" };
  return { ...token, tag: "noun", lemma: sense?.lemma };
}

/** "with |Optimizely|": a capital inside a sentence, after a word without one, makes a name of any word. */
const isNamed = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) && /^\p{Ll}/u.test(tokens[i - 1]!.text);

const labels =
  /^(?:tap|click|press|choose|select|tick|use|open|under|on|in|via|called|named|hit|switch|activate|enable|menu|button|box|page)$/;

/** What "tracking" names when it stands before: "third-party |tracking| pixels". */
const trackers =
  /^(?:pixels?|tools?|cookies?|technolog(?:y|ies)|scripts?|codes?|tags?|services?|software|beacons?|devices?|mechanisms?|methods?|sdks?|images?|numbers?)$/;

/** How a word that may be a verb is used here; none when it is a noun or an adjective. */
function verbUse(
  tokens: readonly Token[],
  tagged: readonly Tagged[],
  i: number,
  sense: english.VerbSense,
  finite: boolean,
): Tagged["form"] | undefined {
  const { forms } = sense;
  const before = lastMeaningful(tagged);
  const word = sense.lemma;
  // "subscribers' |e-mail| addresses": what somebody has is a noun.
  const [owner, apostrophe] = [tagged[i - 2], tagged[i - 1]];
  if (
    /^['’]$/.test(apostrophe?.text ?? "") &&
    owner?.tag === "noun" &&
    owner.end === apostrophe!.start &&
    owner.lower.endsWith("s") &&
    forms.includes("base")
  )
    return undefined;
  // "No transfer to others takes place."
  if (word === "take" && tokens[i + 1]?.lower === "place" && before && nounTags.has(before.tag)) return "finite";
  if (tagged[i - 1]?.lower === "please" && forms.includes("base")) return "finite";
  // 'When you tap "Find friends"': the words of a button are a name.
  if (
    /^["“‘']$/.test(tagged[i - 1]?.text ?? "") &&
    /^\p{Lu}/u.test(tokens[i]!.text) &&
    labels.test(tagged[i - 2]?.lemma ?? tagged[i - 2]?.lower ?? "")
  )
    return undefined;
  // "counts as": an idiom, never the noun.
  if (word === "count" && /^(?:as|towards?)$/.test(token(tokens, i + 1)) && before && !beforeNoun.has(before.tag) && !forms.includes("ing"))
    return forms.includes("participle") ? "participle" : before.tag === "modal" || before.tag === "do" ? "base" : "finite";
  if (/^(?:tracking|remarketing|retargeting|targeting)$/.test(token(tokens, i)) && trackers.test(token(tokens, i + 1))) return undefined;
  // "for support, not for marketing."
  if (/^(?:marketing|advertising|profiling)$/.test(token(tokens, i)) && (!tokens[i + 1] || isMark(tokens[i + 1]))) return undefined;
  // "browser fingerprinting", "data processing takes place": nouns.
  if (token(tokens, i) === "fingerprinting" && before?.tag === "noun") return undefined;
  if (forms.includes("ing") && /^(?:takes|happens|occurs)$/.test(token(tokens, i + 1)) && before?.tag !== "be") return undefined;
  if (forms.includes("ing")) return ingUse(tokens, tagged, i, before);
  // "get no name": what is denied by "no" is a noun.
  if (tagged[i - 1]?.tag === "neg" && tagged[i - 1]!.lower === "no" && english.nounVerbs.has(word)) return undefined;
  if (before && (before.tag === "modal" || before.tag === "to" || before.tag === "do") && forms.includes("base")) return "base";
  // "the names in your list |come| to us": of verbs like this there is no participle without "have" or "be".
  if (/^(?:come|become)$/.test(token(tokens, i)) && before && nounTags.has(before.tag)) return "finite";
  if (forms.includes("participle") || forms.includes("past")) {
    const use = participleUse(tokens, tagged, i, before, finite);
    if (use || !forms.includes("base")) return use;
  }
  if (
    tagged[i - 1]?.tag === "neg" &&
    tagged[i - 1]!.lower !== "no" &&
    forms.includes("base") &&
    (!english.nounVerbs.has(word) || startsObject(tokens, i + 1))
  )
    return "base";
  // "is kept here and never |leaves| it"
  if (tagged[i - 1]?.lower === "never" && forms.includes("third") && (startsObject(tokens, i + 1) || listsVerbs(tokens, i + 1)))
    return "finite";
  // "None of our games |reads| or keeps it."
  if (
    before?.tag === "noun" &&
    forms.includes("third") &&
    !finite &&
    oneOf(tagged) &&
    (startsObject(tokens, i + 1) || listsVerbs(tokens, i + 1))
  )
    return "finite";
  if (before && beforeNoun.has(before.tag) && !endsName(tagged) && !(before.tag === "adj" && /^(?:able|unable|free)$/.test(before.lower)))
    return undefined;
  // An item after its lead-in: "… tools, including |Delete| your data".
  if (before?.tag === "prep" && i > 0 && forms.includes("base") && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) && startsPhrase(tokens[i + 1]))
    return "finite";
  if (before?.tag === "prep" || before?.tag === "be" || before?.tag === "have") return undefined;
  if (!finite && startsObject(tokens, i + 1) && afterAside(tagged, forms)) return "finite";
  if (namesThing(tokens, tagged, i, sense)) return undefined;
  // Over "the data that was submitted, or share …" the word looks back to a verb of its own form.
  const conjunct = coordinate(tagged, (verb) => verb.form === "base" || verb.form === "finite");
  if (conjunct && (conjunct.form === "base" || conjunct.form === "finite")) return conjunctUse(tokens, tagged, i, sense, conjunct);
  if (!before || (before.tag === "mark" && !/^[)"”]$/.test(before.text)))
    return forms.includes("base") && (english.nounVerbs.has(word) ? startsPhrase(tokens[i + 1]) : startsObject(tokens, i + 1))
      ? "finite"
      : undefined;
  // "the photos you upload |pass| through servers": the clause that describes is over.
  if (
    before.tag === "verb" &&
    before.form === "finite" &&
    forms.includes("base") &&
    /^(?:you|we|they)$/.test(tagged[i - 2]?.lower ?? "") &&
    tagged[i - 3]?.tag === "noun" &&
    /^(?:through|to|into|via|over|across|with|on|in|at|from)$/.test(token(tokens, i + 1))
  )
    return "finite";
  // "which |books| you borrow".
  if (
    before.tag === "rel" &&
    /^(?:which|whose|what)$/.test(before.lower) &&
    english.nounVerbs.has(word) &&
    /^(?:you|they|we|he|she)$/.test(token(tokens, i + 1))
  )
    return undefined;
  // "lets nobody else |place| cookies".
  if (
    nounTags.has(before.tag) &&
    forms.includes("base") &&
    (startsObject(tokens, i + 1) || /^(?:at|into|after|over)$/.test(token(tokens, i + 1)))
  ) {
    let at = tagged.length - 1;
    while (at > 0 && at > tagged.length - 6 && /^(?:noun|adj|det|poss|neg)$/.test(tagged[at]!.tag)) at--;
    if (tagged[at]?.tag === "verb" && tagged[at]!.lemma === "let" && at < tagged.length - 1) return "base";
  }
  if (before.tag === "pron" || before.tag === "rel") return "finite";
  if (endsRelative(tokens, tagged, i, forms)) return "finite";
  if (before.tag === "neg") return forms.includes("base") ? "base" : undefined;
  if (before.tag === "conj") return !english.nounVerbs.has(word) && !finite ? "finite" : undefined;
  if (nounTags.has(before.tag))
    return english.nounVerbs.has(word)
      ? !finite && startsObject(tokens, i + 1) && !leadsToVerb(tokens, i + 1) && (agrees(before, forms) || isJoined(tagged, forms))
        ? "finite"
        : undefined
      : "finite";
  return english.nounVerbs.has(word) ? undefined : "finite";
}

/** "reads |, copies or keeps the list|": verbs in the third person in a row, the last with an object. */
function listsVerbs(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (/^(?:,|or|and|nor)$/.test(token(tokens, at))) {
    while (/^(?:,|or|and|nor|even|ever|never)$/.test(token(tokens, at))) at++;
    if (!english.verbForms.get(token(tokens, at))?.forms.includes("third")) return false;
    at++;
  }
  return at > i && startsObject(tokens, at);
}

/** "None of our games", "each of the apps": one, though the noun is of many. */
function oneOf(tagged: readonly Tagged[]): boolean {
  let at = tagged.length - 1;
  while (at > 0 && /^(?:noun|adj|det|poss|adv)$/.test(tagged[at]!.tag)) at--;
  return tagged[at]?.lower === "of" && /^(?:none|neither|each|one|either|any)$/.test(tagged[at - 1]?.lower ?? "");
}

/** "a data |broker| in Lyon has", "the voice |samples| are", "our pension |fund| holds", "the heart |rate| and": the end of a compound, no verb of it. */
function namesThing(tokens: readonly Token[], tagged: readonly Tagged[], i: number, { forms }: english.VerbSense): boolean {
  const before = tagged[i - 1];
  if (before?.tag !== "noun" || forms.includes("past")) return false;
  const subject = tagged[i - 2];
  // "those |companies share|" may be plural by number or by what is joined to it; a name may be, too.
  const head = before.lower;
  const one = forms.includes("base") && !/s$/.test(head) && !plurals.test(head) && /^\p{Ll}/u.test(before.text);
  const joined = tagged.slice(Math.max(0, i - 9), i).some((t) => /^(?:conj|rel|do|modal)$/.test(t.tag) || t.lower === "let");
  if (one && !joined && subject !== undefined && /^(?:det|poss|adj|noun|mark|verb)$/.test(subject.tag)) return true;
  const next = tokens[i + 1]?.lower ?? "";
  const opens = (at: number): boolean => tagged[at] === undefined || /^(?:mark|conj|prep|sub)$/.test(tagged[at]!.tag);
  if (english.beForms.has(next) && /^(?:det|poss|adj)$/.test(subject?.tag ?? "") && opens(i - 3)) return true;
  return isAgent(tokens[i]!.lower) && /^(?:det|poss|adj|noun|prep)$/.test(subject?.tag ?? "prep") && verbAhead(tokens, i + 1);
}

const plurals =
  /^(?:data|people|children|men|women|staff|personnel|police|media|team|group|family|majority|rest|public|youth|folk|couple|number|lot|host|variety|crew|half)$/;

/** Whether the verb of the clause is still to come: an auxiliary or a verb in its third person before anything else opens. */
function verbAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const { lower, kind } = tokens[i]!;
    if (kind === "mark" || english.subordinators.has(lower) || english.relatives.has(lower) || english.conjunctions.has(lower))
      return false;
    if (english.beForms.has(lower) || english.modals.has(lower) || /^(?:has|have|does|do)$/.test(lower)) return true;
    const sense = english.verbForms.get(lower);
    if (sense && !sense.forms.includes("participle") && (sense.forms.includes("third") || sense.forms.includes("base")))
      return i === from || sense.forms.includes("third");
  }
  return false;
}

/** "customer records |never leave|": the verb of the noun before is still to come. */
const leadsToVerb = (tokens: readonly Token[], i: number): boolean =>
  /^(?:never|always|also|only)$/.test(token(tokens, i)) &&
  /^(?:base|third)$/.test(english.verbForms.get(token(tokens, i + 1))?.forms.find((form) => form === "base" || form === "third") ?? "") &&
  !startsPhrase(tokens[i + 1]);

/** "the print, which the reader |scans|, is kept": a verb closes a clause that has had none. */
function endsRelative(tokens: readonly Token[], tagged: readonly Tagged[], i: number, forms: readonly english.VerbForm[]): boolean {
  const next = tokens[i + 1];
  if (!next || !(next.text === "," || english.beForms.has(next.lower) || english.modals.has(next.lower))) return false;
  const subject = tagged[i - 1];
  const open = tagged[i - 3];
  return (
    subject?.tag === "noun" &&
    /^(?:det|poss)$/.test(tagged[i - 2]?.tag ?? "") &&
    open?.tag === "rel" &&
    /^(?:which|that)$/.test(open.lower) &&
    agrees(subject, forms)
  );
}

/** "Meridian, as our partner, |uses| cookies": a verb behind an aside that opens the sentence's first noun phrase. */
function afterAside(tagged: readonly Tagged[], forms: readonly english.VerbForm[]): boolean {
  if (tagged[tagged.length - 1]?.text !== "," || tagged.length > 40) return false;
  const opening = tagged.findIndex((t) => t.text === ",");
  const [head, aside] = [tagged[opening - 1], tagged[opening + 1]];
  if (opening < 1 || opening > 8 || opening === tagged.length - 1 || head?.tag !== "noun" || aside?.tag !== "prep") return false;
  return (
    !tagged.some((t) => t.tag === "verb" || t.tag === "modal" || t.tag === "be" || (t.tag === "prep" && t.start < head.start)) &&
    agrees(head, forms)
  );
}

/** "Orient Express get": an adjective in capitals after a noun in capitals is the end of a name. */
const endsName = (tagged: readonly Tagged[]): boolean => {
  const [noun, last] = tagged.slice(-2);
  return last?.tag === "adj" && noun?.tag === "noun" && /^\p{Lu}/u.test(last.text) && /^\p{Lu}/u.test(noun.text);
};

const linking = new Set<Tag>(["conj", "adv", "neg", "mark", "verb"]);

/** A word joined to a verb: "collect, use and |share| data" is one more verb, "collect your name and |e-mail| address" is not. */
function conjunctUse(
  tokens: readonly Token[],
  tagged: readonly Tagged[],
  i: number,
  sense: english.VerbSense,
  conjunct: Tagged,
): Tagged["form"] | undefined {
  const noun = english.nounVerbs.has(sense.lemma);
  if (conjunct.form === "finite" && noun && sense.forms.includes("third") !== isThird(conjunct)) return undefined;
  if (!noun) return conjunct.form;
  const next = tokens[i + 1];
  const overObject = tagged.slice(tagged.lastIndexOf(conjunct) + 1).some((t) => !linking.has(t.tag));
  if (overObject) return startsPhrase(next) || (bareObjects.has(sense.lemma) && startsNoun(next)) ? conjunct.form : undefined;
  return startsObject(tokens, i + 1) || isMark(next) || english.conjunctions.has(next?.lower ?? "") ? conjunct.form : undefined;
}

/** "collect no names, |share| information with partners": verbs that no noun follows when they are nouns themselves. */
const bareObjects = new Set(["use", "share", "store", "sell", "process", "keep", "transfer", "disclose"]);

/** "collects" but not "collect" or "collected". */
const isThird = (verb: Tagged): boolean => english.verbForms.get(verb.lower)?.forms.includes("third") ?? false;

const isMark = (token: Token | undefined): boolean => token?.kind === "mark";

/** "Our bureau and our fund |hold|": two that are joined are many. */
function isJoined(tagged: readonly Tagged[], forms: readonly english.VerbForm[]): boolean {
  if (!forms.includes("base")) return false;
  let at = tagged.length - 1;
  while (at >= 0 && nominal.has(tagged[at]!.tag)) at--;
  if (tagged[at]?.tag !== "conj" || tagged[at]!.lower !== "and" || tagged.length - at > 5) return false;
  let first = at - 1;
  while (first >= 0 && (nominal.has(tagged[first]!.tag) || tagged[first]!.text === ",")) first--;
  return first < 0 && /^(?:det|poss|noun)$/.test(tagged[0]!.tag);
}

/** Number agreement between a noun and a present form: "companies use", "the company uses". */
function agrees(noun: Tagged, forms: readonly english.VerbForm[]): boolean {
  // A name within a sentence may end as it likes.
  if (noun.start > 0 && /^\p{Lu}/u.test(noun.text) && forms.includes("third")) return true;
  const plural =
    (/[^s]s$/.test(noun.lower) && !noun.lower.endsWith("ics")) || /^(?:data|people|children|staff|personnel|police)$/.test(noun.lower);
  return forms.includes("third") ? !plural || /^(?:data|staff|personnel)$/.test(noun.lower) : plural;
}

function ingUse(tokens: readonly Token[], tagged: readonly Tagged[], i: number, before: Tagged | undefined): Tagged["form"] | undefined {
  if (tagged[i - 1]?.lower === "no") return undefined;
  // "|Training| videos are": one who trains them would be one.
  if (!before && /[^s]s$/.test(tokens[i + 1]?.lower ?? "") && /^(?:are|were)$/.test(tokens[i + 2]?.lower ?? "")) return undefined;
  if (!before) return startsObject(tokens, i + 1) ? "ing" : undefined;
  if (before.tag === "be" || before.tag === "sub" || before.tag === "verb") return "ing";
  if (before.tag === "prep")
    return startsObject(tokens, i + 1) || tokens[i + 1]?.kind === "mark" || english.conjunctions.has(tokens[i + 1]?.lower ?? "")
      ? "ing"
      : undefined;
  if (before.tag === "conj" || (before.tag === "mark" && before.text === ","))
    return coordinate(tagged)?.form === "ing" || startsObject(tokens, i + 1) ? "ing" : undefined;
  if (nounTags.has(before.tag) || before.tag === "pron") return startsObject(tokens, i + 1) ? "ing" : undefined;
  if (before.tag === "mark") return startsObject(tokens, i + 1) ? "ing" : undefined;
  return undefined;
}

function participleUse(
  tokens: readonly Token[],
  tagged: readonly Tagged[],
  i: number,
  before: Tagged | undefined,
  finite: boolean,
): Tagged["form"] | undefined {
  if (!before) return undefined;
  if (before.tag === "be" || before.tag === "have") return "participle";
  const conjunct = coordinate(tagged);
  if (conjunct?.tag === "verb" && (conjunct.form === "participle" || (conjunct.form === "finite" && /ed$/.test(conjunct.lower))))
    return conjunct.form;
  const after = tokens[i + 1];
  const followed =
    !after ||
    after.kind === "mark" ||
    english.prepositions.has(after.lower) ||
    english.subordinators.has(after.lower) ||
    english.adverbs.has(after.lower) ||
    after.lower === "to" ||
    english.conjunctions.has(after.lower);
  if (nounTags.has(before.tag) && (followed || english.modals.has(after.lower) || english.beForms.has(after.lower))) return "participle";
  if ((before.tag === "pron" && !/^(?:us|them|me|him)$/.test(before.lower)) || before.tag === "rel") return "finite";
  if (nounTags.has(before.tag) && !finite && startsObject(tokens, i + 1)) return "finite";
  if ((before.tag === "sub" || (before.tag === "prep" && before.lower === "as")) && followed) return "participle";
  if (before.tag === "verb" && before.lemma === "let") return "participle";
  return undefined;
}

/** The verb that a coordination or list links the next word to: "collect, use and |share|". */
function coordinate(tagged: readonly Tagged[], joins: (verb: Tagged) => boolean = () => true): Tagged | undefined {
  let i = tagged.length - 1;
  let linked = false;
  while (
    i >= 0 &&
    (tagged[i]!.tag === "conj" ||
      tagged[i]!.tag === "adv" ||
      tagged[i]!.tag === "neg" ||
      (tagged[i]!.tag === "mark" && /^[,(]$/.test(tagged[i]!.text)))
  ) {
    if (tagged[i]!.tag !== "adv") linked = true;
    i--;
  }
  if (!linked) return undefined;
  const link = tagged[i];
  if (link?.tag === "verb" && joins(link)) return link;
  // Over an object: "collect your name and share it" links back to the nearest verb of the clause.
  if (!tagged.slice(i + 1).some((t) => t.tag === "conj" || t.tag === "mark")) return undefined;
  for (let j = i; j >= 0 && j > i - 30; j--) {
    const t = tagged[j]!;
    if (t.tag === "verb" && joins(t)) return t;
    if (t.tag === "mark" && /^[;:.]$/.test(t.text)) return undefined;
  }
  return undefined;
}

/** An open-class word: what can follow an adjective. */
const startsNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !english.prepositions.has(token.lower) &&
  !english.conjunctions.has(token.lower) &&
  !startsPhrase(token) &&
  !english.beForms.has(token.lower) &&
  !english.modals.has(token.lower);

/** A determiner, possessive or pronoun: a noun phrase surely begins. */
const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (english.determiners.has(token.lower) ||
    english.possessives.has(token.lower) ||
    english.pronouns.has(token.lower) ||
    english.negativePronouns.has(token.lower));

const token = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? "";

/** True when words that can follow a verb start here: an object, an adverb, a preposition that takes one. */
function startsObject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.kind === "number" || token.kind === "address") return true;
  if (token.kind === "mark") return /^["“(]$/.test(token.text);
  const word = token.lower;
  if (english.beForms.has(word) || english.modals.has(word) || english.haveForms.has(word) || english.doForms.has(word)) return false;
  if (
    english.determiners.has(word) ||
    english.possessives.has(word) ||
    english.pronouns.has(word) ||
    english.negativePronouns.has(word) ||
    english.adverbs.has(word)
  )
    return true;
  if (
    word === "to" ||
    word === "with" ||
    word === "without" ||
    word === "no" ||
    word === "not" ||
    word === "neither" ||
    word === "on" ||
    word === "about" ||
    word === "from" ||
    word === "when" ||
    word === "by" ||
    word === "for" ||
    word === "in" ||
    word === "through" ||
    word === "as" ||
    word === "via" ||
    word === "how" ||
    word === "where" ||
    word === "whether"
  )
    return true;
  return !english.prepositions.has(word) && !english.conjunctions.has(word) && !english.subordinators.has(word);
}
