// Lifetimes: how long data last by a clause, as the days after an event at which they are surely still there and surely gone.
import type { DurationFact } from "./facts";
import type { KeptKinds } from "./keptKinds";
import type { Tagged } from "./tags";

/** From when the days count. "kept" where nothing is said: from whatever the keeping begins with. */
export type LifetimeEvent = "kept" | "account-end" | "contract-end" | "last-contact" | "order" | "request" | "purpose-end" | "moment";

export interface Lifetime {
  readonly sense: "keep" | "erase";
  /** Up to that day they are surely kept: 0 where nothing is promised, Infinity for ever. */
  readonly least: number;
  /** From that day on they are surely gone: Infinity where nothing is said. */
  readonly most: number;
  readonly after: LifetimeEvent;
  /** For "moment": the words for it ("departure", "season"). */
  readonly moment?: readonly string[];
  /** Kept until the reader takes it away. */
  readonly tillAsked?: boolean;
  readonly what: KeptKinds;
  /** Kept for the law's sake, in its own words; "not" where the words say that no law asks for it. */
  readonly law: "yes" | "not" | "no";
  /** A longer keeping by law is excepted. */
  readonly exceptsLaw: boolean;
  /** Bound to a case that is no event in the life of the data: "if you object", "where we must". */
  readonly conditional: boolean;
}

const events: readonly (readonly [LifetimeEvent, RegExp])[] = [
  [
    "last-contact",
    /\b(?:last|latest|most recent) (?:contact|interaction|activity|login|log-in|visit|use|purchase|order|sign-in|exchange|communication)\b|\binactiv\w+\b|\bdormant\b|\b(?:no|without) (?:an? |any |your )?(?:activity|log-?ins?|visits?|use|sign-?ins?|click)\b|\bunused\b|\bnot (?:been )?(?:used|active|logged in|signed in)\b/,
  ],
  [
    "account-end",
    /\b(?:delet\w+|clos\w+|cancel\w*|terminat\w+|remov\w+|deactivat\w+|end(?:s|ed|ing)?|unsubscrib\w+|leav\w+|quit\w*) (?:of )?(?:(?:your|their|the|an|a|his|her|its|user|personal|customer|member|online|whole|entire|our|of|own) ){0,4}(?:accounts?|profiles?|memberships?|subscriptions?)\b/,
  ],
  [
    "account-end",
    /\b(?:accounts?|profiles?|memberships?|subscriptions?)(?: [\w']+){0,4} (?:delet\w+|clos\w+|cancel\w*|terminat\w+|remov\w+|ends?|ended|goes|gone|go|expires?|expired|lapses?|deletion|closure|cancellation|termination)\b/,
  ],
  ["account-end", /\b(?:former|past|ex-?|departed) (?:users?|customers?|members?|subscribers?|clients?|players?)\b/],
  [
    "account-end",
    /\b(?:delet|uninstall|remov|clos|cancel)\w* (?:the|your|our|this) (?:\w+ )?(?:apps?|applications?|accounts?|profiles?|membership)\b/,
  ],
  [
    "account-end",
    /\b(?:once|when|after|if|as soon as|until|till) (?:you|users?|members?|customers?|a user|a member|a customer) (?:have |has )?(?:leaves?|left|go(?:es)?|gone|departs?|quits?|resigns?|cancel(?:s|led|ed)?|unsubscribes?d?)\b/,
  ],
  ["account-end", /\b(?:after|upon|on|when|by|following) (?:unsubscribing|leaving|cancelling|canceling|quitting|deregistering)\b/],
  ["account-end", /\bas long as (?:your|the|an) (?:account|profile)\b.{0,60}\b(?:after|thereafter|afterwards)\b/],
  [
    "contract-end",
    /\b(?:end|expir\w+|terminat\w+|completion|conclusion) of (?:the|our|your|a|any|this) (?:[\w]+ ){0,2}(?:contract|agreement|relationship|engagement|services?)\b|\b(?:contract|agreement|relationship)(?: [\w']+){0,3} (?:ends?|ended|expires?|expired|terminates?|terminated)\b|\bafter (?:its|their|the) (?:termination|end|expiry)\b/,
  ],
  [
    "request",
    /\b(?:up)?on (?:your |the user's |a |receipt of )?(?:written |valid )?requests?\b|\b(?:if|when|whenever|once|after|as soon as) (?:you|a user|users|the user|we|somebody|someone|anyone)(?: \w+){0,2} (?:ask|asks|asked|request|requests|requested|object|objects|withdraw|withdraws|receive|received)\b|\bat your request\b|\b(?:of|from) (?:a|an|your|the|any|such) (?:\w+ )?requests?\b|\b(?:receipt of|receiving|receive|following|after) (?:your|a|the|such) (?:[\w]+ ){0,3}requests?\b|\brequests? (?:for|of) (?:deletion|erasure)\b|\brequest(?:s|ed|ing)? (?:the |its |their )?(?:deletion|erasure|removal)\b|\bwithdraw\w* (?:your |their )?consent\b/,
  ],
  ["order", /\b(?:deliver\w*|arriv\w+|shipp\w+|dispatch\w*|purchase\w*|order(?:ed|ing)?|transactions?|parcel|sale)\b/],
  [
    "purpose-end",
    /\b(?:no longer|as soon as|once) (?:\w+ ){0,5}(?:needed|necessary|required|fulfilled|achieved|relevant)\b|\bpurposes? (?:\w+ ){0,4}(?:achieved|fulfilled|ceases?|ended|ends)\b/,
  ],
];

/** The event that the words name; "order" only where they stand after a word of time. */
export function eventIn(text: string): LifetimeEvent | undefined {
  for (const [event, pattern] of events) {
    if (event === "order") {
      if (new RegExp(`\\b(?:after|once|when|from|of|following|since)\\b[^,;:]{0,40}?${pattern.source}`).test(text)) return event;
    } else if (pattern.test(text)) return event;
  }
  return undefined;
}

const momentOpens =
  /\b(?:(?:right |straight |directly |immediately |shortly |soon |only |just )?(?:after|upon|following|until|till|once|when|as soon as|the (?:very )?moment|with|at|on)|(?:at|until|till|after|by) the (?:end|close|conclusion|completion) of) ([^,;:.]{2,60})/g;

/** Words that stand beside the one that names the moment. */
const fillers =
  /^(?:the|a|an|your|our|their|its|his|her|this|that|these|those|has|have|had|been|is|are|was|were|be|being|will|of|to|for|with|in|on|at|by|from|and|or|it|you|we|they|he|she|us|them|end|ends|ended|over|completed?|completion|finished|done|out|made|taken|place|last|first|next|day|days|week|weeks|month|months|year|years|successful(?:ly)?|fully|finally|then|no|not|longer|again|any|all|every|each|same|very|deletes?|deleted|erased?|destroyed|kept|stored|data|information|personal|server|servers|system|systems|database|country|own|order|written|request|time|case|device|account|secure(?:ly)?|basis)$/;

/** What is over in a while: after it, what was needed for it goes. */
const passing =
  /^(?:check|checks|checked|checking|verification|verified|payments?|paid|pay|deliver(?:y|ed|ies)|departure|depart|carried|fulfilled|executed|dealt|handled|resolved|solved|left|leave|leaving|leaves|session|sessions|visit|visits|stay|trip|trips|ride|rides|call|calls|conversation|chat|event|season|course|term|school|exams?|examination|game|match|tournament|competition|contest|raffle|draw|prize|window|browser|tab|log|logout|sign|page|app|closed?|process(?:ed|ing)|answer(?:ed)?|repl(?:y|ied)|repair(?:ed)?|return(?:ed)?|results?|report|treatment|appointment|consultation|lesson|class|camp|holiday|flight|journey|arrival|arrived|concert|show|festival|meeting|interview|filled|hired|appointed|hearing|scan(?:ned)?|print(?:ed|ing)?|upload(?:ed)?|transfer(?:red)?|shipped|dispatch(?:ed)?|collected|read|converted|conversion|translat(?:ed|ion)|transcri(?:bed|ption)|analy[sz](?:ed|is)|calculated|calculation|comparison|compared|matched|login|registration|entry|exit|parking|checkout|check-out|rental|hire|survey|test|tests|donation|vote|voting|election|ballot|counted|auction|tender|guarantee|warranty|project|campaign|settled|settlement|completed)$/;

/** The words for the moment that an end of keeping is tied to, when it is none of the events above. */
export function momentIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(momentOpens)) {
    const named = match[1]!.split(" ").filter((w) => /^[\p{L}-]+$/u.test(w) && !fillers.test(w));
    const atOnce = /^(?:right|straight|directly|immediately|as soon as|the (?:very )?moment)/.test(match[0]);
    found.push(
      ...named
        .filter((w) => atOnce || passing.test(w))
        .slice(0, 3)
        .map(stemOf),
    );
  }
  return [...new Set(found)];
}

const stemOf = (word: string): string => word.replace(/(?:ies|y|ied)$/, "").replace(/(?:ing|ed|es|s|ure)$/, "");

const most =
  /\b(?:up to|at (?:the )?most|at the latest|no more than|not more than|no longer than|not longer than|no later than|not later than|maximum(?: period)?(?: of)?|max|not exceed(?:ing)?|within|less than|no(?:t)? beyond|by|in)(?: a| the| period| of| an| total| further| another| about| approximately| roughly){0,4} ?$/;
const least =
  /\b(?:at least|minimum(?: period)?(?: of)?|not less than|no less than|no fewer than|not fewer than|no earlier than|not before|never before|more than|over|longer than|exceeding|beyond)(?: a| the| period| of| an| total| about){0,3} ?$/;
const later = /\b(?:after|following|once|beyond|past)(?: a| the| period| of| about| another| further){0,4} ?$/;

/** What a period bounds: nothing before it is gone ("at least"), nothing after it is kept ("up to"), or both. */
export function boundOf(tokens: readonly Tagged[], fact: DurationFact): "most" | "least" | "after" | "exact" {
  const start = fact.count;
  const before = words(tokens, Math.max(0, start - 7), start);
  const after = words(tokens, fact.to, Math.min(tokens.length, fact.to + 3));
  const negated = /\b(?:no|not|n't|never|without) (?:be )?(?:kept |stored |retained |held )?(?:for )?(?:more|longer|later|beyond)\b/.test(
    before,
  );
  if (!negated && (least.test(before) || /^(?:or (?:more|longer)|(?:at )?(?:the )?(?:minimum|least))\b/.test(after))) return "least";
  if (negated || most.test(before) || /^(?:or less|at (?:the )?(?:most|latest)|maximum|max)\b/.test(after)) return "most";
  return later.test(before) ? "after" : "exact";
}

export const words = (tokens: readonly Tagged[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.lower)
    .filter((w) => w !== "")
    .join(" ");

export const forever =
  /\b(?:indefinitely|forever|for ever|for good|in perpetuity|perpetually|eternally|permanently|(?:without|no) (?:any |a |fixed |time )*(?:limit|limits|limitation|time limit|end|expiry|expiration)|(?:an )?(?:unlimited|indefinite|unspecified) (?:period|time|amount|duration)|for all time|no end date|never (?:expires?|expired))\b/;

/** The days after which what is "not kept for ever" is gone: more than any period, less than none at all. */
export const lifelong = 36_500;

const legal =
  /\b(?:laws?|legal|legally|lawful|statut\w+|tax|taxes|regulat\w+|obligations?|obliged|comply|complying|compliance|disputes?|claims?|litigation|fraud|audits?|court|warrant(?:y|ies)|bookkeeping|accounting)\b/;

/** Whether the words give the law as a reason, or say that it is none. */
export function lawIn(text: string): Lifetime["law"] {
  if (
    /\b(?:not (?:because|for|as|since|due to|by)|no|without|nor|neither|rather than|even (?:if|though|where))\b[^,;]{0,30}\b(?:laws?|legal|legally|statut\w+|obligation)\b/.test(
      text,
    )
  )
    return "not";
  return legal.test(text) ? "yes" : "no";
}

export const exceptsLaw = (text: string): boolean =>
  /\b(?:unless|except|save|other than|subject to|excluding|apart from|but not|only where|insofar)\b/.test(text) && legal.test(text);

const cases = /\b(?:if|unless|except|where|wherever|provided that|only if|only when|in the event|to the extent|subject to|otherwise)\b/;
const timed =
  /\b(?:if|when|whenever|once|after|where|in the event(?: that)?|in case) (?:you|users?|the user|a user|an? (?:account|order|parcel|user)|(?:your|the|their) (?:account|contract|order|parcel|user)|somebody|someone|a customer|customers|a member|members)\b/g;

/** What happens to nearly all who apply is no case of its own. */
const unsuccessful =
  /\b(?:if|where) (?:you|your application|the application|an application|an applicant|the applicant|a candidate|we)\b[^,]{0,40}\b(?:not|n't|un\w+|reject\w*|declin\w*)\b[^,]{0,30}\b(?:job|hired?|offer(?:ed)?|successful|appointed|employ\w*|place|position|post|accepted|selected|unsuccessful|rejected|declined)\b/g;

/** Whether the sentence binds what it says to a case that is no event in the life of the data. */
export function conditionIn(text: string): boolean {
  if (/\bfor (?:this|these|that|those|such|the above|the following) (?:\w+ )?(?:purposes?|reasons?)\b/.test(text)) return true;
  if (exceptsLaw(text)) return false;
  const bare = (eventIn(text) ? text.replace(timed, "") : text)
    .replace(/\beven (?:if|where|when)\b/g, "")
    .replace(unsuccessful, "")
    .replace(/\b(?:where|if) (?:possible|applicable|any)\b/g, "");
  return cases.test(bare);
}
