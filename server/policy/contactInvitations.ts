// Invitations in a sentence: where its words tell the reader to get in touch with the company, and whether they announce how.
import { alternatives, announcers, authorities, authorityAbbreviations, means, permissions } from "../knowledge/contactWords";
import {
  companyAt,
  contactVerbs,
  detailsAt,
  directedAt,
  isVerbStart,
  lonelyVerbs,
  type Phrases,
  phrasesOf,
  reachedAt,
  readTokens,
  sendingAt,
  sendingVerbs,
  type Token,
  verbAt,
} from "./contactTokens";

/** Where in a sentence the reader is told to get in touch. Offsets are UTF-16 code units of the sentence's text. */
export interface Call {
  readonly start: number;
  readonly end: number;
  /** A command, not a mere possibility: "please contact us". */
  readonly plain: boolean;
  /** Details are announced: to follow at once, or somewhere below or above; undefined when none are. */
  readonly announces?: "next" | "below" | "above";
}

/** Reads the calls of a sentence; `leadIn` is the sentence that introduces the list it stands in. */
export type CallReader = (text: string, leadIn?: string) => readonly Call[];

/** A sentence longer than this is no sentence. */
const longest = 6000;
const ownWords = [
  "company",
  "controller",
  "data controller",
  "owner",
  "operator",
  "service provider",
  "developer",
  "data protection officer",
  "dpo",
  "privacy officer",
  "protection officer",
];

/** `names`: those by which the company goes. */
export function callReader(names: readonly string[]): CallReader {
  const own = phrasesOf([...names.filter((name) => /\p{L}{2}/u.test(name)), ...ownWords]);
  return (text, leadIn) => {
    if (text.length > longest) return [];
    const tokens = readTokens(text);
    const calls: Call[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const call = callAt(text, tokens, i, own, leadIn);
      if (!call) continue;
      const start = tokens[call.from]!.start;
      const end = tokens[call.to - 1]!.end;
      if (isReference(text.slice(end)) || isElsewhere(text.slice(Math.max(0, start - 40), start))) continue;
      calls.push({ start, end, plain: call.told === "plain", announces: announced(text.slice(end)) });
      i = Math.max(i, call.to - 1);
    }
    return calls;
  };
}

interface Found {
  /** Token indexes [from, to). */
  readonly from: number;
  readonly to: number;
  readonly told: true | "plain";
}

function callAt(text: string, tokens: readonly Token[], at: number, own: Phrases, leadIn?: string): Found | undefined {
  const passive = directedAt(tokens, at, own);
  if (passive >= 0)
    return isAboutReaders(text.slice(0, tokens[at]!.start)) && /(?:be|are|is) (?:\S+ )?$/i.test(text.slice(0, tokens[at]!.start))
      ? { from: at, to: passive, told: true }
      : undefined;
  const reached = reachedAt(tokens, at, own);
  if (reached)
    return isAuthority(text.slice(tokens[reached[0]]!.start, tokens[at]!.start))
      ? undefined
      : { from: reached[0], to: reached[1], told: true };
  const details = detailsAt(tokens, at, own);
  if (details >= 0) return announced(text.slice(tokens[details - 1]!.end)) ? { from: at, to: details, told: true } : undefined;
  if (!isVerbStart(tokens[at]!.word)) return undefined;
  const verb = verbAt(tokens, at, contactVerbs) ?? verbAt(tokens, at, sendingVerbs) ?? verbAt(tokens, at, lonelyVerbs);
  if (!verb) return undefined;
  const to = objectAfter(text, tokens, at, own);
  if (to < 0) return undefined;
  const told = isTold(
    text.slice(Math.max(0, tokens[at]!.start - 300), tokens[at]!.start),
    text.slice(tokens[to - 1]!.end),
    verb.isGerund,
    leadIn,
  );
  return told ? { from: at, to, told } : undefined;
}

/** The index after the whole of "contact us", "send us an e-mail", "get in touch", or -1. */
function objectAfter(text: string, tokens: readonly Token[], at: number, own: Phrases): number {
  const contact = verbAt(tokens, at, contactVerbs);
  if (contact) {
    let i = contact.next;
    while (/^(?:directly|out|to|with|simply)$/.test(tokens[i]?.word ?? "") && i < contact.next + 2) i++;
    const to = companyAt(tokens, i, own);
    if (to >= 0) return to;
    if (/^ ?(?:at|to|by|via)? ?:$/.test(text.slice(tokens[contact.next - 1]!.end))) return contact.next;
  }
  const sending = verbAt(tokens, at, sendingVerbs);
  const sent = sending ? sendingAt(tokens, sending.next, own) : -1;
  if (sent >= 0) return sent;
  const lonely = verbAt(tokens, at, lonelyVerbs);
  return lonely && !/^(?:to|with)$/.test(tokens[lonely.next]?.word ?? "") ? lonely.next : -1;
}

const isAuthority = (words: string): boolean => authorities.test(words) || authorityAbbreviations.test(words);
/** "Our “Contact us” page" names a page; "the owner of such a website" is somebody else. */
const isReference = (after: string): boolean =>
  /^['’]? (?:page|link|button|tab|section|form|icon|menu)\b|^['’"”]/i.test(after) ||
  /^(?: or \S+)? of (?:such|that|those|these|this|any|each|other|the (?:third|relevant|respective|other|linked))\b/i.test(after);
/** "the authority or contact us": only what stands in the same clause counts. */
const isElsewhere = (before: string): boolean =>
  isAuthority(before) && !/(?:\b(?:or|and|but|us|please|can|may|should)|[.,;:])\s*$/i.test(before);

const readers =
  "(?:you|users?|customers?|clients?|parents?|guardians?|individuals?|persons?|people|visitors?|members?|residents?|consumers?|subjects?|anyone|everyone|guests?|patients?|applicants?|participants?|subscribers?|buyers?|donors?|he or she|they|agents?|representatives?)";
const conditional = new RegExp(
  `(?:^|[ (])(?:when|whenever|if|where|wherever|once|after|while|whilst|until|before|as|that|because|how|who|whoever|which|each time|every time|any time|unless|should|in case|in the event) (?:\\S+ ){0,2}?${readers}(?: (?:choose to|wish to|want to|would like to|decide to|do|have|need to|also|directly|later|first))?$`,
);
const asked =
  /(?:free|hesitate|welcome|rights?|entitled|invited|asked|advised|requested|urged|recommended|required|encouraged|obliged|ought|best|possible|reluctant)(?: for \S+)? to$/;
const weAsk = new RegExp(
  `(?:encourage|invite|ask|advise|request|urge|recommend|require|suggest|want|prefer)s? (?:that )?${readers}(?: to)?$`,
);
const must = new RegExp(`(?:^|[ ,])${readers}(?: (?:may|will|also|simply|only|just|first))* (?:need|needs|have|has|are|is) (?:only )?to$`);
const modal = new RegExp(`(?:^|[ ,(“"'])${readers}(?: [^ ,;:.]+){0,8}? (?:can|may|should|must|could|might|shall)$`);
/** "Members who have a question, or who wish to be forgotten, can …". */
const relativeModal = new RegExp(
  `^(?:all |any |the )?${readers} (?:who|that|whose|wishing|with|having|in|from) [^.;:]{1,250} (?:can|may|should|must|could|might|shall)$`,
);
const soft =
  / (?:kindly|simply|then|also|just|directly|always|either|first|immediately|instead|still|only|further|promptly|again|please do|at any time|in writing)$/;
const weCollect =
  /\b(?:we|us|our|company|is|are|be|data|information)\b[^.;]{0,60}\b(?:collect|collected|receive|received|obtain|obtained|gather|gathered|process|processed|provide us|controlled|store|stored)\b/;
const condition = /(?:^|[,;:( ])(?:when|whenever|if|where|once|after|each time|every time|who|that|which|how|to) /;

/** Whether the words before a verb of contact make it something that the reader is told to do; "plain" when it is a command. */
function isTold(before: string, after: string, isGerund: boolean, leadIn?: string): true | "plain" | undefined {
  let left = before.toLowerCase().trimEnd();
  const lead = leadIn?.slice(-400).toLowerCase();
  if (isGerund) return isOffered(left, lead) || undefined;
  for (let i = 0; i < 4 && soft.test(` ${left}`); i++) left = ` ${left}`.replace(soft, "").trim();
  if (/(?:^|[^a-z])please$/.test(left)) return "plain";
  if (/^\S{0,3}[.)–—:-]?$/.test(left))
    return (lead && isListOfOthers(lead)) || (!before.trim() && /^[\s.!]*$/.test(after)) ? undefined : "plain";
  if (conditional.test(left)) return weAsk.test(left) || undefined;
  if (modal.test(left) || relativeModal.test(left) || weAsk.test(left) || asked.test(left)) return true;
  if (must.test(left)) return /\b(?:if|when|where|should|whether)\b[^,]*$/.test(left) ? undefined : true;
  if (/[,;:?!.–—(”"’'»)]$/.test(left)) return isInsideCondition(left, after) ? undefined : "plain";
  if (/(?:^| )(?:or|and|then)$/.test(left))
    return !isInsideCondition(left, after) && permissions.test(left) && !/\b(?:we|us) (?:may|can|will|use)\b/.test(left) ? true : undefined;
  return undefined;
}

/** "by contacting us": an offer when the reader is said to be able to do something that way. */
function isOffered(left: string, lead?: string): boolean {
  if (left === "") return lead !== undefined && !isListOfOthers(lead) && (permissions.test(lead) || /\bby:$/.test(lead));
  if (!/(?:\b(?:by|via|through|or|and|either|recommend|suggest|simply|directly|also|then)|,)$/.test(left)) return false;
  return permissions.test(left) && !weCollect.test(left);
}

/** Lines of a list that says what is collected, or when: its items tell the reader nothing to do. */
const isListOfOthers = (lead: string): boolean =>
  /\b(?:when|if|where|whenever) (?:you|users|visitors|customers)\b[^,]*:$/.test(lead) ||
  /\b(?:we|us)\b[^,.]{0,60}\b(?:may|will|can|to|use|collect|receive|process|share|do)\b[^.]*:$/.test(lead) ||
  /\b(?:collect|provide|information|purposes?|used)\b[^.]{0,40}:$/.test(lead);

/** "When you order, or contact us, we keep …": a verb that shares its "when you" with the ones before it. */
function isInsideCondition(left: string, after: string): boolean {
  const isJoined = /(?:^| )(?:or|and)$/.test(left);
  const last = left.split(/[.;:] /).pop()!;
  if (!condition.test(last)) return false;
  if (isJoined)
    return (
      /,\s*(?:we|our|the|this|your|you|it|please|that|some|certain)\b/i.test(after) ||
      !/,/.test(last) ||
      !/\b(?:can|may|please|should)\b/.test(last)
    );
  return /^[^.]{0,80},\s*(?:or|and)\s[^.]{0,80},\s*(?:we|our)\b/i.test(after);
}

/** What is directed to the company comes from readers: not "data is sent to our servers". */
const isAboutReaders = (before: string): boolean =>
  /\b(?:questions?|requests?|comments?|complaints?|inquir|enquir|concerns?|quer(?:y|ies)|notices?|objections?|appeals?|feedback|applications?|correspondence|withdrawals?|revocations?|letters?|e-?mails?|communications?|they|these|this|such)\b/i.test(
    before,
  ) || /\b(?:inquir|enquir)/i.test(before);

const nounOfMeans = new RegExp(`^(?:${alternatives(means)})$`, "i");
const detail = "(?:address(?:es)?|details|information|number|contacts?|e-?mail|means|methods?|ways|channels|form)";
/** "at the address given below"; "at the above address". */
const pointsAway = new RegExp(`^[^.;:]{0,90}?\\b${detail}\\b[^.;:]{0,50}?\\b(below|above)\\b`, "i");
const pointsBefore = new RegExp(
  `^[^.;:]{0,60}?\\b(below|above)(?:-?(?:mentioned|listed|given|stated|named))? (?:\\S+ ){0,2}${detail}\\b`,
  "i",
);
/** "at the address" before it: "given below". */
const pointsOn = /^ (?:\S+ ){0,3}?(below|above)\b/i;
const useFollowing = new RegExp(`\\b(?:use|through|via|at|by|using|in) (?:\\S+ ){0,3}following (?:\\S+ ){0,3}?${detail}:$`, "i");
const isPreposition = (last: string | undefined): boolean => last !== undefined && /^(?:at|via|by|through|using)$/.test(last);
const isAnnouncer = (word: string): boolean => announcers.has(word) || nounOfMeans.test(word);

/** What the words after a call announce. */
function announced(after: string): Call["announces"] {
  const direction = pointsAway.exec(after) ?? pointsBefore.exec(after) ?? pointsOn.exec(after);
  if (direction && !/\binformation (?:about|on|regarding)\b/i.test(direction[0])) return direction[1]!.toLowerCase() as "below" | "above";
  if (useFollowing.test(after.slice(-160))) return "next";
  const [clause, stop] = firstClause(after);
  const words: readonly string[] = clause.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (words.length > 24) return undefined;
  if (stop === ":" || (stop === "" && isPreposition(words.at(-1)))) return endsInMeans(words) ? "next" : undefined;
  if (isPreposition(words.at(-1)) && words.every(isAnnouncer)) return "next";
  const follows = words.includes("following") || words.includes("follows");
  return follows && words.every(isAnnouncer) ? "next" : undefined;
}

/** The words up to the first sign that ends a clause, and the sign: ":" only where nothing stands after it. */
function firstClause(after: string): [clause: string, stop: string] {
  const m = /[.,;:!?()–—](?=\s|$)/.exec(after);
  if (!m) return [after, ""];
  const isLast = after.slice(m.index + 1).trim() === "";
  return [after.slice(0, m.index), m[0] === ":" && !isLast ? "…" : isLast && m[0] === "–" ? ":" : m[0]];
}

const toWhom = /^(?:post|mail|letter|letters|writing|e-?mail|write|address)$/;

/** The last words name a way without a value: "at", "by e-mail or post", "through any of the following means", or nothing at all. */
function endsInMeans(words: readonly string[]): boolean {
  for (let i = words.length - 1; i >= 0; i--) {
    if (
      isPreposition(words[i]) ||
      (words[i] === "in" && /^(?:writing|person|ways?|following|any|one|the|either)$/.test(words[i + 1] ?? "")) ||
      (words[i] === "to" && toWhom.test(words[i - 1] ?? ""))
    )
      return true;
    if (!isAnnouncer(words[i]!)) return false;
  }
  return true;
}
