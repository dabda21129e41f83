// Keeping frames: predicates that say how long data last, whoever they make the keeper ("we keep", "is kept", "remains with us", "goes").
// They are read over the words, since what lasts may be any noun and the verb any of many.

import type { DurationFact, Facts } from "./facts";
import type { Framed } from "./frames";
import { type KeptKinds, keptKinds } from "./keptKinds";
import { boundOf, conditionIn, eventIn, exceptsLaw, forever, type Lifetime, lawIn, lifelong, momentIn, words } from "./lifetimes";
import { isOwn, type Part } from "./parts";
import { plainFrame } from "./plainFrames";
import type { Tagged } from "./tags";

const keeping =
  /^(?:keeps?|kept|retain(?:s|ed)?|stored?|stores|holds?|held|preserved?|preserves|archived?|archives|saved?|saves|maintain(?:s|ed)?|have|has|soft-deleted|files?|filed|shelved|cached?|caches|remembers?|remembered|stow(?:s|ed)?|warehoused|logged|conserved?|conserves|stockpiled?|hoards?)$/;
const staying =
  /^(?:remains?|stays?|lives?|lies?|rests?|sits?|survives?|persists?|linger(?:s)?|lasts?|endures?|outlives?|outlasts?|exists?)$/;
const erasing =
  /^(?:deleted?|deletes|erased?|erases|destroy(?:s|ed)?|purged?|purges|removed?|removes|wiped?|wipes|discard(?:s|ed)?|dispose[ds]?|anonymi[sz]e[ds]?|shred(?:s|ded)?|clear(?:s|ed)?|scrub(?:s|bed)?|overwrites?|overwritten|eliminate[ds]?|expunge[ds]?|emptied|throws?|threw|thrown|forgets?|forgot|forgotten|bin|bins|binned|trash(?:es|ed)?|shredded|burn(?:s|t|ed)?|incinerate[ds]?|pulp(?:s|ed)?|recycle[ds]?|flush(?:es|ed)?|prune[ds]?|cull(?:s|ed)?|obliterate[ds]?|depersonali[sz]e[ds]?|de-identif(?:y|ies|ied)|rotated?|zeroed|unlearned|dropped|vaporized|scrapped)$/;
const going = /^(?:goes|go|disappears?|vanish(?:es)?|expires?|lapses?|perish(?:es)?)$/;
const participle = /(?:ed|ept|eld|wn|en)$/;

/** A keeping predicate: its sense, the words for what lasts, and whether it is denied. Token indexes. */
interface Predicate {
  readonly at: number;
  readonly sense: "keep" | "erase";
  /** From where it stands: its subject, or the verb where the subject is that of the verb before. */
  readonly from: number;
  readonly what: { readonly from: number; readonly to: number };
  readonly denied: boolean;
  readonly modal?: string;
  readonly then: boolean;
}

/** A statement "last" for every predicate that says how long data are kept or when they go. */
export function frameKeeping(tokens: readonly Tagged[], own: readonly string[], facts: Facts): Framed[] {
  const text = words(tokens, 0, tokens.length);
  if (tokens.length > 250 || tokens[tokens.length - 1]?.text === "?" || !mayKeep.test(text)) return [];
  const predicates: Predicate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = predicateAt(tokens, own, i, predicates[predicates.length - 1]);
    if (found) predicates.push(found);
  }
  return predicates.flatMap((predicate, n): Framed[] => {
    const region = { from: n === 0 ? 0 : predicate.from, to: predicates[n + 1]?.from ?? tokens.length };
    const read = lifetimeOf(tokens, predicate, region, facts, text);
    return read ? [toFrame(predicate, read.lifetime, read.to)] : [];
  });
}

const mayKeep =
  /\b(?:ke?ep[ts]?|retain|stor|h[eo]ld|preserv|archiv|sav|maintain|ha(?:ve|s)\b|remain|stay|li[ve]|lie|rest|sit|surviv|persist|linger|last|endur|outli|outlast|exist|delet|eras|destroy|purg|remov|wip|discard|dispos|anonymi|shred|clear|scrub|overwrit|eliminat|expung|empt|go|disappear|vanish|expir|laps|perish|left|file|cache|remember|stow|warehouse|conserv|hoard|throw|forg[eo]t|bin|trash|burn|incinerat|pulp|recycl|drop|flush|prun|cull|oblitera|de-?identif|depersonal|return|rotat|unlearn|shel|stockpil|back|log|zero|rid|threw|available|visible|accessible)/;

const skipped = /^(?:adv|modal|neg|be|have|do)$/;
const fence = /^[,;:.!?—–()•|]$/;

function predicateAt(tokens: readonly Tagged[], own: readonly string[], i: number, last: Predicate | undefined): Predicate | undefined {
  const word = tokens[i]!.lower;
  const state =
    /^(?:left|gone|available|visible|accessible|retrievable|restorable|recoverable|readable|around)$/.test(word) ||
    (word === "file" && tokens[i - 1]?.lower === "on");
  const sense = keeping.test(word) || staying.test(word) || (state && word !== "gone") ? "keep" : "erase";
  if (!state && !keeping.test(word) && !staying.test(word) && !erasing.test(word) && !going.test(word)) return undefined;
  let k = (word === "file" ? i - 1 : i) - 1;
  const group: Tagged[] = [];
  for (; k >= 0 && (skipped.test(tokens[k]!.tag) || /^(?:then|soft|to)$/.test(tokens[k]!.lower)) && i - k < 9; k--) group.push(tokens[k]!);
  const be = group.some((t) => t.tag === "be");
  const modal = group.find((t) => t.tag === "modal")?.lower;
  const neg = group.some((t) => t.tag === "neg");
  const then = group.some((t) => /^(?:then|thereafter|afterwards|subsequently|finally)$/.test(t.lower));
  if (/^(?:throw|threw|bin)/.test(word) && !/^(?:away|out)$/.test(tokens[i + 1]?.lower ?? "") && word.startsWith("th")) return undefined;
  const past = tokens[i]!.tag !== "verb" && !be && !state;
  // What is no longer shown may still be kept.
  if (neg && /^(?:available|visible|accessible|retrievable|restorable|recoverable|readable|around)$/.test(word)) return undefined;
  const base = { at: i, sense, denied: neg, modal, then } as const;
  if (group.some((t) => t.lower === "to") && !be) {
    // "We are required to keep", "the law obliges us to keep": a duty is a keeping, a request or an aim is none.
    if (!/\b(?:requir|oblig|bound|have|need|must)\w*\b/.test(words(tokens, Math.max(0, k - 2), k + 1))) return undefined;
    while (k > 0 && !/^(?:pron|noun)$/.test(tokens[k]!.tag)) k--;
  }
  if (be || state) {
    if (state && !be) return undefined;
    return byOthers(tokens, own, i) ? undefined : withSubject(tokens, k, base);
  }
  if (staying.test(word) || going.test(word)) {
    if (past && /^(?:det|poss|adj)$/.test(tokens[k]?.tag ?? "det")) return undefined;
    if (going.test(word) && /^(?:to|into|through|from|on|over|beyond|by|straight|out)$/.test(tokens[i + 1]?.lower ?? "")) return undefined;
    return withSubject(tokens, k, base);
  }
  // "kept for a year and deleted": the participle goes with the subject before.
  if (last && participle.test(word) && (then || /^(?:and|or|but|,)$/.test(tokens[k]?.lower ?? "")) && i - last.at < 30)
    return { ...base, from: k + 1, what: last.what, denied: neg };
  // "is used for the reply and at once deleted": the participle goes with the passive before.
  const passive = !last && !be && erasing.test(word) && participle.test(word) ? passiveBefore(tokens, k) : -1;
  if (passive > 0) return withSubject(tokens, passive - 1, base);
  return active(tokens, own, i, k, base);
}

/** The form of "be" whose participle another is joined to at tokens[k]; -1 for none. */
function passiveBefore(tokens: readonly Tagged[], k: number): number {
  if (!/^(?:and|then)$/.test(tokens[k]?.lower ?? "")) return -1;
  for (let i = k - 1; i > 0 && !/^[;:.!?]$/.test(tokens[i]!.text); i--) {
    if (tokens[i]!.tag === "be") return tokens.slice(i + 1, i + 4).some((t) => t.form === "participle") ? i : -1;
    if (/^(?:rel|sub|pron)$/.test(tokens[i]!.tag)) return -1;
  }
  return -1;
}

/** "We keep X", "the company deletes X": the object, when the one who acts is the document's own company. */
function active(
  tokens: readonly Tagged[],
  own: readonly string[],
  i: number,
  k: number,
  base: Omit<Predicate, "from" | "what">,
): Predicate | undefined {
  if (k < 0) return undefined;
  const subject = tokens[k]!;
  const text = words(tokens, Math.max(0, k - 1), k + 1);
  const ours =
    /^(?:we|us|i)$/.test(subject.lower) ||
    isOwn(subject.lower, own) ||
    isOwn(text, own) ||
    (/\bthe (?:processor|operator|association|clinic|practice|school|museum|library|bank|federation|foundation|institute|university|office|hotel|hospital|society|agency|municipality|council|church|publisher|seller|organi[sz]er|administrator|landlord|broker|academy|theatre|studio|board|registry|charity|trust|provider)$/.test(
      text,
    ) &&
      base.modal !== undefined) ||
    /\b(?:our|the) (?:company|systems?|servers?|service|platform|website|site|app|team|staff|firm|club|shop|store|controller)$/.test(
      text,
    ) ||
    subject.lower === "nobody";
  if (!ours || inCase(tokens, k)) return undefined;
  let from = i + 1;
  if (/^(?:on|onto)$/.test(tokens[from]?.lower ?? "") && tokens[from + 1]?.lower === "to") from += 2;
  while (from < tokens.length && (tokens[from]!.tag === "adv" || /^(?:of|on to|rid)$/.test(tokens[from]!.lower))) from++;
  const to = objectEnd(tokens, from);
  const none = /^(?:no|none|nothing|neither)$/.test(tokens[from]?.lower ?? "");
  if (to <= from || (none && base.denied)) return undefined;
  return { ...base, from: k, what: { from, to }, denied: base.denied || none || subject.lower === "nobody" };
}

const endsObject =
  /^(?:for|until|till|within|in|on|after|at|to|with|as|because|when|if|while|during|by|even|so|unless|once|where|longer|beyond|up to|indefinitely|forever|permanently|no|not|only|past)$/;

function objectEnd(tokens: readonly Tagged[], from: number): number {
  let i = from;
  for (; i < tokens.length && i - from < 25; i++) {
    const { text, lower, tag } = tokens[i]!;
    if (i > from && endsObject.test(lower)) break;
    if (/^[;:.!?—–()]$/.test(text) || /^(?:modal|be|rel|sub)$/.test(tag)) break;
    if (text === "," && !/^(?:noun|adj|det|poss|conj|num)$/.test(tokens[i + 1]?.tag ?? "")) break;
    if (tag === "conj" && /^(?:we|they|you|then|never|not|only)$/.test(tokens[i + 1]?.lower ?? "")) break;
  }
  return i;
}

/** With the words before the verb as what lasts; none inside "if …", "after …", "the data which …". */
function withSubject(tokens: readonly Tagged[], end: number, base: Omit<Predicate, "from" | "what">): Predicate | undefined {
  let from = end + 1;
  while (from > 0 && !fence.test(tokens[from - 1]!.text)) {
    const { tag } = tokens[from - 1]!;
    if (tag === "conj" && from - 1 < end && startsClause(tokens, from) && hasVerb(tokens, from - 2)) break;
    if (tag === "sub" || tag === "rel")
      return /^(?:that|because|although|though|while|whereas|so that)$/.test(tokens[from - 1]!.lower) && tag === "sub"
        ? finish(tokens, from, end, base)
        : undefined;
    from--;
  }
  // "Names, addresses and invoices are kept": a list reaches over its commas.
  while (from > 1 && tokens[from - 1]!.text === "," && isList(tokens, from - 2)) from = chunkStart(tokens, from - 2);
  const free = tokens[from]?.lower === "what" && hasVerb(tokens.slice(from, end + 1), end - from);
  if (!free && inCase(tokens, end)) return undefined;
  return finish(tokens, from, end, base);
}

function finish(tokens: readonly Tagged[], from: number, end: number, base: Omit<Predicate, "from" | "what">): Predicate | undefined {
  if (end < from) return undefined;
  const first = tokens[from]!;
  const none = tokens.slice(from, from + 2).some((t) => /^(?:no|none|nothing|neither|nobody)$/.test(t.lower));
  if (none && base.denied) return undefined;
  if (/^(?:we|you|he|she|i|who|there|users?|customers?)$/.test(tokens[end]!.lower) && end === from) return undefined;
  // "the account |you delete|": the words end in a clause of their own, the noun is what is meant.
  const inner = tokens.slice(from, end + 1).findIndex((t) => /^(?:we|you|they|i)$/.test(t.lower));
  const to = inner > 0 ? from + inner : end + 1;
  return { ...base, from, what: { from: first.tag === "conj" ? from + 1 : from, to }, denied: base.denied || none };
}

const startsClause = (tokens: readonly Tagged[], i: number): boolean => /^(?:det|poss|pron|noun|adj|neg|num)$/.test(tokens[i]?.tag ?? "");

function hasVerb(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from; i >= 0 && !/^[;:.!?—–]$/.test(tokens[i]!.text); i--) if (/^(?:verb|be|modal)$/.test(tokens[i]!.tag)) return true;
  return false;
}

function chunkStart(tokens: readonly Tagged[], at: number): number {
  let i = at;
  while (i > 0 && !fence.test(tokens[i - 1]!.text)) i--;
  return i;
}

const isList = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.slice(chunkStart(tokens, at), at + 1).every((t) => /^(?:det|poss|adj|noun|num|conj)$/.test(t.tag) || t.lower === "of") &&
  chunkStart(tokens, at) <= at;

/** Inside a case or a time: between its word and the next comma. */
function inCase(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at; i >= 0 && !fence.test(tokens[i]!.text); i--) {
    // "When the season is over we …": the case has its verb and is over.
    if (i < at && at - i < 6 && /^(?:be|verb)$/.test(tokens[i]!.tag) && tokens[at]!.tag === "pron") return false;
    if (/^(?:after|following)$/.test(tokens[i]!.lower) && tokens[i + 1]?.tag === "num") return false;
    // "For a year after the end of the contract we …": a period, no case.
    if (i < at && /^(?:after|following)$/.test(tokens[i]!.lower) && /^(?:days?|weeks?|months?|years?)$/.test(tokens[i - 1]?.lower ?? ""))
      return tokens[at]!.tag !== "pron";
    if (
      /^(?:if|when|whenever|unless|once|after|until|before|whether|how|as long as|as soon as|where|since|in case|which|who|what|following)$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** "is kept by Google": another keeps it. */
function byOthers(tokens: readonly Tagged[], own: readonly string[], i: number): boolean {
  const at = tokens.slice(i + 1, i + 8).findIndex((t) => t.lower === "by");
  if (at < 0) return false;
  const next = tokens[i + 2 + at];
  const second = tokens[i + 3 + at]?.lower ?? "";
  if (!next || next.tag === "num" || /^(?:us|default|law|our|ourselves|means|hand|then|you)$/.test(next.lower) || next.form === "ing")
    return false;
  return !(
    isOwn(next.lower, own) ||
    isOwn(second, own) ||
    /^(?:company|operator|controller|law|end|app|website|service|offeror|licensor|provider)$/.test(second)
  );
}

interface Read {
  readonly lifetime: Lifetime;
  readonly to: number;
}

function lifetimeOf(
  tokens: readonly Tagged[],
  predicate: Predicate,
  region: { from: number; to: number },
  facts: Facts,
  whole: string,
): Read | undefined {
  const text = words(tokens, region.from, region.to);
  const what = whatOf(tokens, predicate);
  if (!what) return undefined;
  const event =
    eventIn(what.kinds.includes("account") ? around(tokens, predicate, region) : text) ?? eventIn(words(tokens, 0, region.from));
  // The moment stands in the words of time, after the verb or before the subject.
  const moment = momentIn(
    `${words(tokens, region.from, predicate.from)} , ${words(tokens, Math.max(predicate.at, predicate.what.to), region.to)}`,
  );
  const momentary = (event === undefined || event === "order") && moment.length > 0;
  const after = momentary ? "moment" : (event ?? "kept");
  const inside = facts.durations.filter((d) => d.days !== undefined && d.count >= region.from && d.to <= region.to);
  const period =
    inside.find((d) => d.count > predicate.at || /\bolder than\b/.test(words(tokens, d.count - 2, d.count))) ??
    inside.findLast((d) => opens(tokens, d, region.from, predicate.from)) ??
    (predicate.then ? facts.durations.findLast((d) => d.days !== undefined && d.to <= predicate.at) : undefined);
  const bound = boundsOf(tokens, predicate, period, text, after);
  if (!bound) return undefined;
  const lifetime: Lifetime = {
    ...bound,
    sense: predicate.sense,
    after,
    ...(momentary ? { moment } : {}),
    ...(predicate.sense === "keep" && !predicate.denied && tillAsked.test(text) ? { after: "kept", tillAsked: true } : {}),
    what,
    law: lawIn(whole),
    exceptsLaw: exceptsLaw(whole),
    conditional: conditionIn(whole),
  };
  return { lifetime, to: Math.max(predicate.at + 1, predicate.what.to, endOf(tokens, predicate.at, region.to)) };
}

/** Where the words of time after the verb end: the period and the event belong to what is promised. */
function endOf(tokens: readonly Tagged[], at: number, to: number): number {
  let end = Math.min(to, at + 30);
  while (end > at + 1 && (tokens[end - 1]!.tag === "conj" || /^[,;:.!—–(]$/.test(tokens[end - 1]!.text))) end--;
  return end;
}

/** The words of the region without the account that goes: "your account is deleted" is no event of its own. */
const around = (tokens: readonly Tagged[], { at, what, sense }: Predicate, region: { from: number; to: number }): string =>
  words(
    tokens.map((t, i) =>
      sense === "erase" && (i === at || (i >= what.from && i < what.to && /^(?:accounts?|profiles?)$/.test(t.lower)))
        ? { ...t, lower: "" }
        : t,
    ),
    region.from,
    region.to,
  );

/** "After ninety days, X is deleted", "ninety days after you leave, X is deleted": a period before the subject, of no other verb. */
const opens = (tokens: readonly Tagged[], d: DurationFact, from: number, subject: number): boolean =>
  d.to <= subject &&
  (d.count - from <= 4 || !tokens.slice(chunkStart(tokens, d.count), subject).some((t) => /^(?:verb|be|modal)$/.test(t.tag)));

const noData =
  /^=(?:right|change|policy|notice|statement|term|measure|consent|law|period|server|responsibility|control|access|copyright|interest|agreement|obligation|security|service|site|website|app|confidentiality|purpose|version|staff|employee|person|party|question|option|possibility|risk|provision|section|link|subscription|contract|safeguard|standard|way|time|place|choice|ability|minimum|money|fund|product|item|goods|device|phone|need|reason|relationship|company|body|it)$/;

function whatOf(tokens: readonly Tagged[], { what }: Predicate): KeptKinds | undefined {
  const kinds = keptKinds(tokens, what.from, what.to);
  if (kinds.kinds.some((k) => noData.test(k))) return undefined;
  const general =
    /\b(?:data|information|info|details?|records?|everything|nothing|it|they|them|this|these|those|particulars|traces?|copy|copies|all|what)\b/.test(
      words(tokens, what.from, what.to),
    );
  return kinds.kinds.length > 0 || general ? kinds : undefined;
}

/** "Until you delete them": nobody else does. */
const tillAsked =
  /\b(?:until|till|unless|as long as|for as long as|so long as)(?: and unless)? (?:you|the user|users?|members?|customers?) (?:\w+ ){0,2}?(?:delete|erase|remove|ask|request|like|want|wish|tell|choose|decide|take|close|cancel)/;

type Bounds = Pick<Lifetime, "least" | "most">;
const never: Bounds = { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };

function boundsOf(
  tokens: readonly Tagged[],
  p: Predicate,
  period: DurationFact | undefined,
  text: string,
  after: Lifetime["after"],
): Bounds | undefined {
  const may = /^(?:may|might|could|can)$/.test(p.modal ?? "");
  const days = period?.days ?? 0;
  const bound = period && boundOf(tokens, period);
  const ended = after === "account-end" || after === "contract-end" || after === "moment";
  if (p.sense === "keep" && p.denied) {
    // What leaves one machine may be kept in another.
    if (
      /\bon (?:the|your|our|a|this|that) (?:\w+ )?(?:tablet|device|phone|terminal|computer|machine|camera|reader|lock|scanner|kiosk|printer)\b/.test(
        text,
      )
    )
      return undefined;
    if (period) return /\b(?:longer|more|beyond|after|past)\b/.test(text) ? { least: 0, most: days } : undefined;
    if (forEver(tokens, p)) return { least: 0, most: lifelong };
    if (ended || after === "request") return { least: 0, most: 1 };
    return bareDenial(tokens, p, text) ? { least: 0, most: 1 } : undefined;
  }
  if (p.sense === "keep") {
    if (!period && /\b(?:as long as|no longer than|not longer than)\b/.test(text) && needed.test(text)) return { least: 0, most: lifelong };
    if (!period && !may && again.test(text)) return { least: 61, most: Number.POSITIVE_INFINITY };
    if (tillAsked.test(text)) return may || period ? undefined : { least: someDay, most: Number.POSITIVE_INFINITY };
    if (forever.test(text) && !may) return never;
    if (!period && spans.test(text) && !may) return { least: 60, most: Number.POSITIVE_INFINITY };
    if (!period) return staysOn(tokens, p, text, after, may);
    if (bound === "least") return may ? undefined : { least: days, most: Number.POSITIVE_INFINITY };
    if (/\beven (?:if|after|when)\b/.test(text) || /^(?:outlive|outlast|survive)/.test(tokens[p.at]!.lower))
      return { least: days, most: days };
    return bound === "most" || may ? { least: 0, most: days } : bound === "exact" || ended ? { least: days, most: days } : undefined;
  }
  if (p.denied) {
    if (/\bby us\b|\bon your (?:device|phone|computer|own)\b/.test(text)) return undefined;
    if (/\b(?:however long|no matter how (?:long|often)|inactiv\w+|dormant|unused)\b/.test(text)) return never;
    if (period) return /\b(?:until|before|for|earlier)\b/.test(text) ? { least: days, most: Number.POSITIVE_INFINITY } : undefined;
    if (
      /\b(?:until|before|from|without|directly|automatically|immediately|at once|yourself|unless|except|all|fully|completely|entirely|always|necessarily)\b/.test(
        text,
      )
    )
      return undefined;
    if (
      p.modal === undefined &&
      text.split(" ").length < 14 &&
      p.what.to > p.what.from &&
      !/\b(?:if|by|when|while|on|other|only)\b/.test(text)
    )
      return never;
    return /^(?:can|could|may)$/.test(p.modal ?? "") || /\b(?:never|no longer|ever|any more|anymore)\b/.test(text) ? never : undefined;
  }
  if (may) return undefined;
  const atOnce = /\b(?:immediately|at once|instantly|right away|straight away|the same day|the same moment|on the spot)\b/.test(text);
  const rhythm = period ? undefined : rhythmIn(text);
  if (rhythm) return { least: /\bclean|\bround|\bpurge/.test(text) ? rhythm : 0, most: rhythm };
  if (!period) return ended || after === "request" || atOnce ? { least: 0, most: 1 } : undefined;
  if (bound === "least") return { least: days, most: Number.POSITIVE_INFINITY };
  const waits = bound === "after" || (bound === "exact" && /^(?:after|from|following)$/.test(tokens[period.to]?.lower ?? ""));
  return waits ? { least: days, most: days * 1.2 } : { least: 0, most: days };
}

/** As long as something needs them or goes on: not for ever. */
const needed =
  /\b(?:(?:as long as|longer than) (?:(?:is |it is |they are |we |are |absolutely |reasonably |strictly )*(?:needed|necessary|required|need)|(?:your|the|an) (?:account|profile|membership|contract|subscription) (?:is|remains|stays|exists|runs|lasts)|you (?:are|remain|stay|have|keep|use|hold)))/;

/** "so that you need not enter it again", "for your next visit": kept beyond the one time. */
const again =
  /\b(?:so (?:that )?(?:you|they|we)\b[^.;]{0,40}\b(?:again|next time|another time|in future)|for (?:your |a |the |any )?(?:next|future|later|further|repeat) (?:visits?|orders?|purchases?|bookings?|payments?|time|rides?|stays?))\b/;

const rhythms: readonly (readonly [RegExp, number])[] = [
  [/\b(?:every (?:day|night)|daily|nightly|each (?:day|night))\b/, 1],
  [/\b(?:every week|weekly|each week|once a week)\b/, 7],
  [/\b(?:every month|monthly|each month|once a month)\b/, 31],
  [/\b(?:every quarter|quarterly|each quarter)\b/, 92],
  [/\b(?:every year|yearly|annual|annually|each year|once a year)\b/, 365],
];

/** How often the clearing comes round, in days. */
const rhythmIn = (text: string): number | undefined => rhythms.find(([pattern]) => pattern.test(text))?.[1];

/** "We do not hold on to search terms": no period, no case, nothing that bounds it. */
function bareDenial(tokens: readonly Tagged[], p: Predicate, text: string): boolean {
  const after = words(tokens, p.at + 1, p.at + 16);
  return (
    p.modal === undefined &&
    text.split(" ").length < 16 &&
    !/\b(?:if|unless|except|only|than|longer|more|for|by|on|as|to use|all|any personal|necessary|together|with|without|where|when|while|after|other|same|right|control)\b/.test(
      after.replace(/\bon to\b/, ""),
    ) &&
    keptKinds(tokens, p.what.from, p.what.to).words.length > 0
  );
}

/** As long as something else that is long. */
const spans =
  /\b(?:for|during|throughout) the (?:whole |entire |full )?(?:duration|length|term|life|lifetime) of\b|\bthroughout (?:the|your) (?:\w+ ){0,2}(?:tenancy|membership|contract|employment|lease|relationship|stay|studies)\b|\buntil (?:the|your) (?:card|contract|lease|tenancy|membership|passport|licen[cs]e|subscription) (?:expires|ends|is over|runs out)\b/;

/** Longer than any period that is given in years. */
const someDay = 36_500;

/** "Not permanently stored", "do not keep it for ever": the word for it stands with the verb. */
const forEver = (tokens: readonly Tagged[], { at, what }: Predicate): boolean =>
  forever.test(words(tokens, Math.max(0, at - 2), at)) ||
  forever.test(words(tokens, at + 1, at + 4)) ||
  (what.from > at && forever.test(words(tokens, what.to, what.to + 3)));

/** "Stays until you leave", "outlives the account", "kept even if you close it": no number, but an end or none. */
function staysOn(tokens: readonly Tagged[], p: Predicate, text: string, after: Lifetime["after"], may: boolean): Bounds | undefined {
  if ((after !== "account-end" && after !== "moment") || may) return undefined;
  if (/\b(?:until|till|only as long as|only while)\b/.test(text)) return { least: 0, most: after === "moment" ? 1 : 30 };
  if (after === "moment") return undefined;
  const on = /^(?:outlive|outlast|survive)/.test(tokens[p.at]!.lower) || /\beven (?:if|after|when)\b/.test(text);
  return on ? { least: 90, most: Number.POSITIVE_INFINITY } : undefined;
}

function toFrame(p: Predicate, lifetime: Lifetime, to: number): Framed {
  const data: Part[] = [{ ...p.what, term: "personal-data", narrowed: "kept" }];
  return {
    ...plainFrame,
    clause: -1,
    from: Math.min(p.from, p.what.from),
    to,
    verb: { from: p.at, to: p.at + 1 },
    actor: { kind: "unstated" },
    practice: "last",
    polarity: p.denied ? "does-not" : "does",
    modality: p.modal ? "may" : "is",
    data,
    lifetime,
  };
}
