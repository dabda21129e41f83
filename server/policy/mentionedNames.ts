// Mentioned names: names of companies and products in running text, each with the part it plays there.
import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { legalForms } from "../knowledge/contactWords";
import { placeId } from "../knowledge/places";
import {
  aroundSpeaker,
  beforeTold,
  beforeUsed,
  behindActor,
  behindDenier,
  behindFate,
  behindInstrument,
  behindMake,
  behindOrgan,
  behindOwner,
  behindSpeaker,
  behindTold,
  bodyWords,
  elsewhereWords,
  openers,
  teamOf,
  toldMatters,
} from "../knowledge/speakerWords";
import { habitWords } from "../knowledge/termWords";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { isRunningText } from "./capitalised";
import { clauseStart, hasOwnRole, isHosting, type NamePlace } from "./ownRoles";
import { phraseKey, wordKey } from "./phraseTokens";

/**
 * speaks: as "we" do, whatever else stands there; acts: as only the one whose text it is does; claims: is said to be "we"; dealt: as somebody with
 * whom the text deals; undefined: none of them.
 */
export type Part = "speaks" | "acts" | "claims" | "dealt" | undefined;

export interface Mention {
  readonly name: string;
  readonly key: string;
  readonly span: Span;
  readonly sentence: number;
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

/** A name: words in capitals, with digits, dots and ampersands inside. */
const pattern =
  /(?<![\p{L}\p{N}@#/._-])\p{Lu}[\p{L}\d]*(?:[-’'&.][\p{L}\d]+)*(?: (?:& )?[\p{Lu}\d][\p{L}\d]*(?:[-’'&.][\p{L}\d]+)*){0,4}(?![@\p{L}\p{N}])/gu;
const possessive = /['’]s$/;
/** What stands behind a word that has a capital because it opens the sentence: "From our customers". */
const noNameBefore =
  /^ (?:our|your|the|an?|this|these|those|that|their|its|his|her|my|any|all|some|each|every|you|we|us|it|them|what|how|when|whether|if)(?!\p{L})/u;

const named = perSentence((sentence, passage): readonly Omit<Mention, "span" | "sentence">[] => {
  const { text } = sentence.prose;
  if (!isRunningText(passage, sentence) && !isSpokenTitle.test(text)) return [];
  const isListed = passage.blocks[sentence.block]?.kind === "row";
  return namesIn(text).map(({ part, ...one }) => ({ ...one, part: isListed && part === undefined ? "dealt" : part }));
});

export function mentionsIn(document: Document): Mention[] {
  return named(document).flatMap((mentions, index) => {
    const { prose } = document.sentences[index]!;
    return mentions.map((one) => ({ ...one, span: sourceSpan(prose, one.start, one.end), sentence: index }));
  });
}

/** "How Heron Lamps Uses Your Data", "Welcome to Heron Lamps!". */
const isSpokenTitle = /^(?:[\d.]{1,6} )?(?:(?:How|Why|What|When) [\p{L}\d&.’' -]{3,60} [Yy]our? |Welcome to )/u;

const namesIn = (text: string): readonly Omit<Mention, "span" | "sentence">[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const words = wordsOfName(match[0].split(" "));
    const name = words.name.join(" ");
    if (name.length < 3 || words.name.every((word) => habitWords.has(wordKey(word)))) return [];
    const start = match.index + words.before;
    if (words.name.length === 1 && start === 0 && noNameBefore.test(text.slice(name.length))) return [];
    return [{ name, key: phraseKey(name), start, end: start + name.length, part: partOf(text, name, start) }];
  });

/** Without what has a capital for the sentence's or the title's sake: "Here at Heron", "Heron Uses Your Data". */
function wordsOfName(words: readonly string[]): { name: readonly string[]; before: number } {
  let dropped = 0;
  while (dropped < words.length && openers.has(words[dropped]!)) dropped++;
  const act = words.findIndex((word, i) => i > dropped && notWithin.test(word));
  const owned = words.findIndex((word, i) => i >= dropped && possessive.test(word)) + 1;
  const end = Math.min(...[act, owned].filter((at) => at > 0), words.length);
  const name = words.slice(dropped, end);
  return {
    name: [...name.slice(0, -1), ...name.slice(-1).map((word) => word.replace(possessive, ""))],
    before: words.slice(0, dropped).join(" ").length + (dropped > 0 ? 1 : 0),
  };
}
/** Words in capitals that end a name: the verb of a title, the beginning of another sentence. */
const notWithin =
  /^(?:Uses|Collects|Shares|Protects|Handles|Processes|Stores|Keeps|May|Will|Does|Is|Has|And|We|You|Our|Your|This|These|If|When|In|It)$/;

function partOf(text: string, name: string, start: number): Part {
  const end = start + name.length;
  const behind = text.slice(end, end + 70);
  const place = {
    text,
    name,
    start,
    end,
    before: text.slice(Math.max(0, start - 60), start),
    // "Heron Ltd. endorses": the dot is the name's.
    behind: behind.startsWith(". ") && /\b(?:Ltd|Inc|Co|Corp)$/.test(name) ? behind.slice(1) : behind,
  };
  // "Payment: Kestrel takes your card details".
  if (isLabel.test(place.before)) return "dealt";
  if (isSpeaking(place) || isHosting(place)) return "speaks";
  if (isMake(place)) return "dealt";
  if (isTreatedAsOwn(place)) return "speaks";
  if (isClaiming(place)) return "claims";
  if (isOfTeam(place)) return "acts";
  if (canAct(place) && (isActing(place) || hasOwnRole(place))) return "acts";
  return dealtWith.test(place.before) || itsPaper.test(place.behind) ? "dealt" : undefined;
}

/** "in the Quillbase database", "Kestrel's encrypted TrackKit store": what a thing is made with, or somebody else's thing. */
const isMake = ({ name, before, behind }: NamePlace): boolean =>
  behindMake.test(behind) ||
  behindMake.test(name.slice(Math.max(0, name.lastIndexOf(" ")))) ||
  (before.endsWith(" ") && isOwnedBefore(before));
function isOwnedBefore(before: string): boolean {
  const words = before.trimEnd().split(" ");
  const at = words.findLastIndex((word) => !/^\p{Ll}[\p{Ll}-]*$/u.test(word));
  return words.length - at <= 4 && /^[“"(]?\p{Lu}[\p{L}\d]+(?:['’]s|(?<=s)['’])$/u.test(words[at] ?? "");
}

/** "is answered by the privacy team of Heron, Inc.": the company whose own people answer, by its full name, and nobody else in the sentence. */
const isOfTeam = ({ text, name, before, behind }: NamePlace): boolean =>
  teamOf.test(before) && (legalForms.test(name) || formBehind.test(behind)) && !elsewhereWords.test(text.replace(formBehind, " "));
/** ", Inc.": what makes a name one in full. */
export const formBehind = new RegExp(`^,? (?:${legalForms.source})`, "iu");

const dealtWith =
  /(?:^|[ (])(?:with|to|via|through|using|use|uses|used|like|as|including|include|includes|called|by|from|and|or)(?: the)? $/iu;
const isLabel = /^[\p{L} /&-]{2,50}(?::| [–—-]) $/u;
/** "Heron's privacy policy": one to be read elsewhere. */
const itsPaper = /^(?:['’]s?)? (?:own )?(?:privacy (?:policy|notice|statement|practices|centre|center)|terms)(?!\p{L})/iu;
function isSpeaking({ before, behind }: NamePlace): boolean {
  if (behindSpeaker.test(behind) && /(?:^|[.;:,] |\band |\bthat |\bhow )$/iu.test(before.slice(-6))) return true;
  const [lead, after] = [before.toLowerCase(), behind.toLowerCase()];
  return aroundSpeaker.some(
    (frame) =>
      endsWithWord(lead, frame.before) &&
      startsWithWord(after, frame.behind) &&
      (!frame.before.startsWith("by ") || /^(?:,| you| users?| and)/.test(after)),
  );
}

/** Does or is used as the text's own service is, where nothing in the sentence sets it apart from "us". */
function isTreatedAsOwn({ text, name, start, end, before, behind }: NamePlace): boolean {
  if (elsewhereWords.test(text)) return false;
  // One plain word that opens a sentence, or a plural, may be any noun: "Administrators never ask for a password", "Live Chat stores no message".
  const isName = (start > 0 ? !/s$/.test(name) : / |\./.test(name)) && !habitWords.has(wordKey(name.split(" ").at(-1)!));
  if (behindDenier.test(behind))
    return (isName || /\p{Ll}\p{Lu}|\d/u.test(name)) && /(?:^|[.;:,] |(?<!\p{L})(?:and|that|how|but|because|so) )$/u.test(before);
  if (beforeUsed.test(before)) return /(?<!\p{L})you(?:r|rs)?(?!\p{L})/iu.test(text.slice(end));
  return behindOwner.test(behind) && /(?<!\p{L})(?:your|an?|as an?|every|each|all|for) $/iu.test(before);
}

/** "Heron Ltd (“we”)", "We (Heron Ltd)", "© 2024 Heron Ltd". */
function isClaiming({ text, name, start, before, behind }: NamePlace): boolean {
  if (
    /^,? \((?:[^()]{0,60}["“'‘](?:we|us|our)["”'’]|(?:we|us|our)[,)])/iu.test(behind.replace(/^\./, "")) ||
    /(?:^|[^\p{L}])[Ww]e(?: \(|, )$/u.test(before)
  )
    return true;
  return (
    start < 24 && /^(?:© ?|\(c\) ?|copyright ){1,2}(?:\d{4}(?: ?[–-] ?\d{4})?,? )?(?:by )?$/iu.test(text.slice(0, start)) && name.length > 3
  );
}

/** A name of a company or product, as far as its letters show. */
function canAct({ name, start, before }: NamePlace): boolean {
  const words = name.split(" ");
  if (bodyWords.has(wordKey(words.at(-1)!)) || placeId(name) !== undefined || /(?:Dr|Mrs?|Ms|Prof)\.? $/.test(before)) return false;
  if (words.length === 1 && /ing$/.test(name)) return false;
  if (/\p{Ll}\p{Lu}|\d|\./u.test(name)) return true;
  if (words.length > 1) return words.some((word) => !habitWords.has(wordKey(word)));
  if (/^\p{Lu}{2,5}s?$/u.test(name)) return false;
  return start > 0 ? !/(?<!s)s$/.test(name) : !ordinary.test(name);
}
/** Nouns that open a sentence without an article. */
const ordinary = /(?:tion|sion|ment|ity|ness|ing|ance|ence|ics|ware|ship|ism|age|ure|ory|ary|acy|els|ees|ers|ors|s|ly|one|body|ed)$/;

function isActing({ text, name, start, before, behind, end }: NamePlace): boolean {
  const isSubject = clauseStart.test(before);
  if (isSubject && behindActor.test(behind)) return true;
  if (elsewhereWords.test(text)) return false;
  if (peopleOf.test(before)) return true;
  const isNoun = /^['’]/.test(behind) || start > 0 || / |\p{Ll}\p{Lu}/u.test(name);
  if (!isNoun) return isSubject && behindTold.test(behind) && toldMatters.test(text);
  if (behindOrgan.test(behind)) return true;
  if (behindInstrument.test(behind)) return true;
  if (/(?:^|(?<!\p{L})if )$/iu.test(before) && behindFate.test(behind)) return true;
  if (!behindTold.test(behind)) return false;
  return (beforeTold.test(before) && /(?<!\p{L})you(?:r|rs)?(?!\p{L})/iu.test(text.slice(end))) || (isSubject && toldMatters.test(text));
}
const peopleOf = /(?<!\p{L})(?:customers|users|members|visitors|guests|clients|subscribers) of $/iu;

function endsWithWord(text: string, words: string): boolean {
  return text.endsWith(words) && !/\p{L}/u.test(text[text.length - words.length - 1] ?? "");
}

function startsWithWord(text: string, words: string): boolean {
  return text.startsWith(words) && !/\p{L}/u.test(text[words.length] ?? "");
}
