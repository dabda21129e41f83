// Free relatives: "what you tell us", "where you are", "how you use the app" name data without a noun.
import { isAgent } from "../knowledge/agents";
import { matchAt, normalise, termOf } from "../knowledge/terms";
import type { NounPhrase } from "./chunks";
import type { Tagged } from "./tags";

const people =
  /^(?:you|they|users?|customers?|visitors?|members?|clients?|people|readers?|players?|patients?|guests?|donors?|subscribers?|anyone|anybody|everyone|everybody|someone)$/;
const opener = /^(?:what|whatever|everything|anything|nothing|which|where|wherever|how|who|whom)$/;

/** Verbs by the data that their object is; the reader is the subject. */
const byVerb: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:tell|give|send|share|provide|enter|type|write|say|submit|upload|post|supply|disclose|fill|put|confide|hand|entrust|reveal|add)$/,
    "personal-data",
  ],
  [/^(?:buy|order|purchase|spend|pay|book|rent)$/, "purchase-data"],
  [/^(?:do|visit|open|read|view|watch|click|browse|look|search|use|see|play|listen|tap)$/, "usage-data"],
];
const ours = /^(?:note|observe|notice|infer|find|measure|log|know|hold|have|learn|collect|gather|store|keep|receive|save|record)$/;
const living = /^(?:are|were|is|be|go|went|live|lived|stand|move|moved|travel|travelled|traveled|walk|drive)$/;

/** The phrase that begins at token `at`, or none. */
export function freeRelativeAt(tokens: readonly Tagged[], at: number): NounPhrase | undefined {
  const first = tokens[at];
  const state = first && stateAt(tokens, at);
  if (state) return state;
  const told = first && toldWhich(tokens, at);
  if (told && people.test(tokens[at + 1]?.lower ?? "") && first.lower === "which") return phrase(at, told, "name");
  return knownThingAt(tokens, at) ?? (told ? phrase(at, told, "personal-data") : undefined);
}

/** What the verbs themselves tell the kind of. */
function knownThingAt(tokens: readonly Tagged[], at: number): NounPhrase | undefined {
  const first = tokens[at];
  if (first?.tag === "det") {
    const named = namedThingAt(tokens, at);
    if (named) return named;
  }
  if (!first || !opener.test(first.lower) || first.tag === "noun") return undefined;
  if (
    /^(?:about|on|of|regarding|concerning|explain|describe|outline)$/.test(tokens[at - 1]?.lower ?? "") &&
    first.lower !== "whatever" &&
    !(tokens[at - 1]!.lower === "of" && noting.test(tokens[at - 2]?.lower ?? ""))
  )
    return undefined;
  const who = first.lower === "who" ? whoAt(tokens, at) : undefined;
  if (who !== undefined) return phrase(at, who, at === 0 ? (kindOf(tokens[1]?.lemma ?? "") ?? "name") : "name");
  // "where it is sent", "where your parcel goes".
  if (/^(?:where|wherever)$/.test(first.lower)) {
    const sent = sentTo(tokens, at);
    if (sent !== undefined) return phrase(at, sent, "postal-address");
    // "where your phone is": so is who carries it.
    if (/^(?:det|poss)$/.test(tokens[at + 1]?.tag ?? "") && carried.test(tokens[at + 2]?.lower ?? "") && tokens[at + 3]?.tag === "be")
      return phrase(at, at + 4, "location-data");
  }
  const start = afterThing(tokens, at);
  const subject = subjectEnd(tokens, start);
  if (subject === undefined) return undefined;
  const byUs = /^(?:we|us)$/.test(tokens[start]!.lower);
  let verb = subject;
  while (verb < subject + 4 && /^(?:adv|have|do|modal|neg)$/.test(tokens[verb]?.tag ?? "") && tokens[verb + 1] && !isLast(tokens, verb))
    verb++;
  const word = tokens[verb];
  if (!word || (word.tag !== "verb" && word.tag !== "do" && word.tag !== "be" && !living.test(word.lower))) return undefined;
  const lemma = word.lemma ?? (word.tag === "do" ? "do" : word.lower);
  if (/^(?:where|wherever)$/.test(first.lower))
    return living.test(word.lower) && !byUs && !stated(tokens[verb + 1])
      ? phrase(at, verb + 1, /^live/.test(word.lower) ? "postal-address" : "location-data")
      : undefined;
  if (first.lower === "who" || first.lower === "whom") return word.tag === "be" ? phrase(at, verb + 1, "name") : undefined;
  if (first.lower === "how")
    return /^(?:use|behave|move|play|navigate|browse)$/.test(lemma) && !byUs
      ? phrase(at, objectEnd(tokens, verb + 1), "usage-data")
      : undefined;
  if (first.lower === "which")
    return !byUs && /^(?:usage|purchase)-data$/.test(kindOf(lemma) ?? "") ? phrase(at, verb + 1, kindOf(lemma)!) : undefined;
  if (byUs) return ours.test(lemma) ? phrase(at, tellee(tokens, verb + 1), "personal-data") : undefined;
  if (word.tag === "do" && verb > subject && tokens[verb - 1]!.tag === "modal") return undefined;
  const kind = kindOf(lemma);
  const none = first.lower === "nothing" ? "none" : undefined;
  return kind ? phrase(at, occasionEnd(tokens, kind === "personal-data" ? tellee(tokens, verb + 1) : verb + 1), kind, none) : undefined;
}

/** "note |whether you suffer from asthma|", "ask |if you have children|": what is asked about. */
function stateAt(tokens: readonly Tagged[], at: number): NounPhrase | undefined {
  if (!/^(?:whether|if)$/.test(tokens[at]!.lower) || !people.test(tokens[at + 1]?.lower ?? "")) return undefined;
  const before = tokens.slice(Math.max(0, at - 3), at).findLast((t) => t.tag === "verb");
  if (!/^(?:note|record|ask|register|store|save|log|write|learn|see|know|tell|keep)$/.test(before?.lemma ?? "")) return undefined;
  const told = tokens[at + 2];
  if (!told || !(/^(?:be|have)$/.test(told.tag) || /^(?:suffer|have|take|own|belong|carry|live)$/.test(told.lemma ?? ""))) return undefined;
  for (let i = at + 3; i < at + 7 && tokens[i] && tokens[i]!.tag !== "mark"; i++) {
    const rest = tokens.slice(i, i + 4);
    const match = matchAt(
      "data",
      rest.map((t) => normalise(t.lower)),
      rest.map((t) => t.text),
      0,
    );
    if (match && !match.generic && !/^(?:other|usage|account)-data$/.test(match.term.id))
      return phrase(at, i + match.length, match.term.id);
  }
  return undefined;
}

/** Behind "when booking", "at the counter", where the sentence's own verb follows: the occasion belongs to what is told. */
function occasionEnd(tokens: readonly Tagged[], at: number): number {
  const first = tokens[at]?.lower ?? "";
  let i = at;
  if (/^(?:when|while|before|after|on|in)$/.test(first) && tokens[at + 1]?.form === "ing") i = objectEnd(tokens, at + 2);
  else if (/^(?:during|on|at|in|for|with|upon)$/.test(first) && /^(?:det|poss|noun)$/.test(tokens[at + 1]?.tag ?? ""))
    i = objectEnd(tokens, at + 1);
  return i > at && /^(?:be|modal|have|do|neg)$/.test(tokens[i]?.tag ?? "") ? i : at;
}

/** Behind "where it is delivered", "where your order goes": the place that goods are sent to. */
function sentTo(tokens: readonly Tagged[], at: number): number | undefined {
  let i = at + 1;
  while (i < at + 5 && /^(?:det|poss|adj|noun|pron)$/.test(tokens[i]?.tag ?? "")) i++;
  if (i === at + 1 || /^(?:you|they|we)$/.test(tokens[i - 1]!.lower)) return undefined;
  const things = tokens
    .slice(at + 1, i)
    .some((t) => /^(?:it|parcels?|orders?|packages?|goods|deliver(?:y|ies)|purchases?|letters?)$/.test(t.lower));
  while (/^(?:have|be|modal|adv)$/.test(tokens[i]?.tag ?? "")) i++;
  return things && /^(?:send|deliver|ship|dispatch|go)$/.test(tokens[i]?.lemma ?? "") ? i + 1 : undefined;
}

/** "where they are not overridden": a case, no place. */
const stated = (next: Tagged | undefined): boolean =>
  next !== undefined &&
  (next.tag === "neg" || (next.tag === "verb" && !/^(?:located|based|staying|living|going|travelling|traveling)$/.test(next.lower)));

/** "no record of where you go" */
const noting = /^(?:records?|logs?|notes?|lists?|track|trace|history|copy|copies|account)$/;
const viewed =
  /^(?:pages?|articles?|products?|items?|links?|buttons?|videos?|films?|songs?|sites?|websites?|screens?|features?|searches|words|terms|time|minutes|texts?|stories|titles|posts?|channels?|programmes?|shows?|games?|addresses|tabs)$/;

/** "the pages you open", "each link that a visitor clicks", "the time you spend": what somebody looks at, described by their doing. */
function namedThingAt(tokens: readonly Tagged[], at: number): NounPhrase | undefined {
  if (!/^(?:the|each|every|any|all|those|these|which|what)$/.test(tokens[at]!.lower)) return undefined;
  let noun = at + 1;
  while (noun < at + 3 && tokens[noun]?.tag === "adj") noun++;
  if (tokens[noun]?.tag !== "noun" || !viewed.test(tokens[noun]!.lower)) return undefined;
  const start = /^(?:that|which)$/.test(tokens[noun + 1]?.lower ?? "") ? noun + 2 : noun + 1;
  const subject = subjectEnd(tokens, start);
  if (subject === undefined || tokens[start]!.lower === "we") return undefined;
  let verb = subject;
  while (verb < subject + 3 && /^(?:adv|have)$/.test(tokens[verb]?.tag ?? "")) verb++;
  const lemma = tokens[verb]?.tag === "verb" ? tokens[verb]!.lemma! : (tokens[verb]?.lower ?? "").replace(/s$/, "");
  const kind = /^(?:call|request|follow|scroll|spend|stay|type|enter|visit|press)$/.test(lemma) ? "usage-data" : kindOf(lemma);
  if (kind !== "usage-data" && kind !== "purchase-data") return undefined;
  return phrase(at, tokens[verb + 1]?.lower === "up" ? verb + 2 : verb + 1, kind);
}

const kindOf = (lemma: string): string | undefined => byVerb.find(([verbs]) => verbs.test(lemma))?.[1];

const isLast = (tokens: readonly Tagged[], i: number): boolean =>
  tokens[i]!.tag === "do" && !/^(?:verb|adv|neg)$/.test(tokens[i + 1]?.tag ?? "");

/** "what pages you visit", "which of our articles you read": the thing between. */
function afterThing(tokens: readonly Tagged[], at: number): number {
  if (!/^(?:what|whatever|which)$/.test(tokens[at]!.lower)) return at + 1 + (tokens[at + 1]?.lower === "that" ? 1 : 0);
  let i = at + 1;
  while (i < at + 5 && tokens[i] && /^(?:noun|adj|prep|poss|det)$/.test(tokens[i]!.tag) && !people.test(tokens[i]!.lower)) i++;
  return tokens[i] && (people.test(tokens[i]!.lower) || /^(?:we)$/.test(tokens[i]!.lower)) ? i : at + 1;
}

/** Where a simple subject that begins at `at` ends: "you", "customers", "our members", "a user". */
function subjectEnd(tokens: readonly Tagged[], at: number): number | undefined {
  let i = at;
  while (i < at + 2 && /^(?:det|poss)$/.test(tokens[i]?.tag ?? "")) i++;
  const word = tokens[i];
  return word && (people.test(word.lower) || word.lower === "we") ? i + 1 : undefined;
}

const carried = /^(?:phones?|devices?|handsets?|tablets?|watch|watches|smartphones?|wearables?|cars?|bikes?|scooters?)$/;

/** "who you are", "who is registered with us". */
function whoAt(tokens: readonly Tagged[], at: number): number | undefined {
  // "Who bought which book is known to …": up to the verb of the sentence.
  const verb = tokens[at + 1];
  if (at === 0 && verb?.tag === "verb" && kindOf(verb.lemma ?? "") && tokens[tokens.length - 1]!.text !== "?") {
    const to = tokens.findIndex((t, i) => i > at + 1 && /^(?:be|modal|do|have)$/.test(t.tag));
    return to > at + 2 && to < at + 12 ? to : undefined;
  }
  if (!/^(?:is|are|has|have)$/.test(tokens[at + 1]?.lower ?? "")) return undefined;
  return /^(?:registered|enrolled|signed|subscribed|joined|donated)$/.test(tokens[at + 2]?.lower ?? "")
    ? withUs(tokens, at + 3)
    : undefined;
}

const telling = /^(?:tell|inform|know|learn|notify|report|hear|see|discover|find|let|look)$/;
/** Verbs whose "when" and "whether" say when they are done. */
const showing = /^(?:show|reveal|disclose|read|watch|follow|track|check|display|brief|pass|forward|send|report)$/;
const asking = /^(?:what|which|when|whether|how|why|where|who|whose)$/;
/** What tells of somebody: "a summary |of how often| …". */
const accounts =
  /^(?:summary|summaries|lists?|overview|reports?|records?|notes?|logs?|statements?|accounts?|tables?|picture|idea|insight|details?|files?|sight|view)$/;
/** Who is told of: the reader, or people like them. */
const oneself = /^(?:you|they|users?|customers?|visitors?|members?|clients?|patients?|guests?|donors?|subscribers?|players?|tenants?)$/;

/** "is told |which members have renewed|", "let the shop know |which size you wear|", "learns |when you miss a session|": whatever is told of somebody. */
function toldWhich(tokens: readonly Tagged[], at: number): number | undefined {
  if (tokens[at]!.lower === "that" && tokens[at]!.tag !== "det") return toldThat(tokens, at);
  if (!asking.test(tokens[at]!.lower)) return undefined;
  const before = tokens.slice(Math.max(0, at - 5), at);
  const accounted = /^(?:of|on|about)$/.test(tokens[at - 1]?.lower ?? "") && accounts.test(tokens[at - 2]?.lower ?? "");
  const thing =
    !/^(?:when|whether|where|why|how)$/.test(tokens[at]!.lower) || /^(?:often|much|many|long|old|far)$/.test(tokens[at + 1]?.lower ?? "");
  const told = before.some((t) => t.tag === "verb" && (telling.test(t.lemma ?? "") || (thing && showing.test(t.lemma ?? ""))));
  if (!accounted && !told) return undefined;
  if (/^whos?e?$/.test(tokens[at]!.lower)) return toldWho(tokens, at);
  let subject = at + 1;
  while (subject < at + 7 && tokens[subject] && !oneself.test(tokens[subject]!.lower) && between.test(tokens[subject]!.tag)) subject++;
  if (!oneself.test(tokens[subject]?.lower ?? "")) return toldOfTheirs(tokens, at);
  let i = subject + 1;
  while (i < subject + 5 && /^(?:have|be|modal|adv|neg|do)$/.test(tokens[i]?.tag ?? "")) i++;
  if (tokens[i]?.tag === "verb") return Math.min(tokens.length, i + 1);
  return i > subject + 1 ? i : undefined;
}

/** "insurers are told |that you smoke|": not what the reader is told. */
function toldThat(tokens: readonly Tagged[], at: number): number | undefined {
  if (!/^(?:you|your)$/.test(tokens[at + 1]?.lower ?? "")) return undefined;
  const teller = tokens.slice(Math.max(0, at - 4), at);
  if (
    !teller.some((t) => t.tag === "verb" && /^(?:tell|inform|notify)$/.test(t.lemma ?? "")) ||
    teller.some((t) => /^(?:you|us|users?|customers?)$/.test(t.lower))
  )
    return undefined;
  let i = at + 2;
  while (i < at + 7 && /^(?:noun|adj|have|be|modal|adv|neg|do)$/.test(tokens[i]?.tag ?? "")) i++;
  return tokens[i]?.tag === "verb" ? Math.min(tokens.length, i + 1) : i;
}

/** "is told |who bought what|", "sees |whose car it is|": up to the end of the clause. */
function toldWho(tokens: readonly Tagged[], at: number): number | undefined {
  const before = tokens[at - 1];
  // "those who", "the people who": described, not told.
  if (!before || /^(?:noun|pron|mark|det)$/.test(before.tag)) {
    const giver = tokens.slice(Math.max(0, at - 5), at).findLast((t) => t.tag === "verb");
    if (
      !/^(?:tell|show|inform|notify)$/.test(giver?.lemma ?? "") ||
      /^(?:those|people|persons?|anyone|everyone|users?|customers?|members?)$/.test(before?.lower ?? "those")
    )
      return undefined;
  }
  let i = at + 1;
  while (i < at + 3 && /^(?:noun|pron|have|be|adv)$/.test(tokens[i]?.tag ?? "")) i++;
  if (tokens[i]?.tag !== "verb" && !/^(?:be|have)$/.test(tokens[i - 1]?.tag ?? "")) return undefined;
  return Math.min(tokens.length, tokens[i]?.tag === "verb" ? i + 1 : i);
}

/** "sees |where your boat is moored|", "told |what a child has written|", "of |how often each member of staff has used| it". */
function toldOfTheirs(tokens: readonly Tagged[], at: number): number | undefined {
  let i = at + 1;
  while (i < at + 3 && /^(?:adv|adj)$/.test(tokens[i]?.tag ?? "")) i++;
  const owned = /^(?:your|his|her)$/.test(tokens[i]?.lower ?? "");
  const each = /^(?:a|an|each|every|the|any|one|our)$/.test(tokens[i]?.lower ?? "") || /^(?:they|he|she)$/.test(tokens[i]?.lower ?? "");
  if (!owned && !each) return undefined;
  let end = i + 1;
  while (end < i + 5 && /^(?:noun|adj|prep|poss)$/.test(tokens[end]?.tag ?? "")) end++;
  const subject = tokens.slice(i, end);
  if (
    !owned &&
    !subject.some((t) =>
      /^(?:child|children|pupils?|students?|persons?|members?|employees?|patients?|clients?|customers?|guests?|users?|drivers?|tenants?|staff|players?|he|she|they|visitors?|donors?|readers?|hirers?|renters?|couples?|famil(?:y|ies)|households?)$/.test(
        t.lower,
      ),
    )
  )
    return undefined;
  let verb = end;
  while (verb < end + 4 && /^(?:have|be|modal|adv|neg|do)$/.test(tokens[verb]?.tag ?? "")) verb++;
  if (tokens[verb]?.tag === "verb") return Math.min(tokens.length, verb + 1);
  return verb > end ? verb : undefined;
}

const between = /^(?:noun|adj|det|poss|prep|adv)$/;

/** Behind "to us", "us", "about you", "into the form". */
function tellee(tokens: readonly Tagged[], at: number): number {
  let i = at;
  for (let steps = 0; steps < 3; steps++) {
    const [here, next] = [tokens[i]?.lower ?? "", tokens[i + 1]?.lower ?? ""];
    if (/^(?:us|here)$/.test(here)) i += 1;
    // "what you tell the nurse": one of ours.
    else if (
      steps === 0 &&
      /^(?:det|poss)$/.test(tokens[i]?.tag ?? "") &&
      tokens[i + 1]?.tag === "noun" &&
      /^(?:tell|say|confide|write|disclose|entrust|show|send)$/.test(tokens[i - 1]?.lemma ?? "") &&
      (isAgent(tokens[i + 1]!.lower) || /^(?:team|staff|support|assistant|bot|chatbot)$/.test(tokens[i + 1]!.lower))
    )
      i = objectEnd(tokens, i);
    // "what you tell Acme": a name stands for us.
    else if (steps === 0 && tokens[i]?.tag === "noun" && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text)) i += 1;
    else if (/^(?:to|with|about|on|of)$/.test(here) && /^(?:us|you|them)$/.test(next)) i += 2;
    else if (
      /^(?:in|into|on|through|via|over)$/.test(here) &&
      /^(?:det|poss)$/.test(tokens[i + 1]?.tag ?? "") &&
      /^(?:noun|adj|verb)$/.test(tokens[i + 2]?.tag ?? "")
    )
      i = objectEnd(tokens, i + 1);
    else break;
  }
  return i;
}

const withUs = (tokens: readonly Tagged[], at: number): number =>
  tokens[at]?.lower === "with" && tokens[at + 1]?.lower === "us" ? at + 2 : at;

/** Behind a simple object: "how you use |the app|". */
function objectEnd(tokens: readonly Tagged[], at: number): number {
  let i = at;
  while (i < at + 4 && /^(?:det|poss|adj|noun)$/.test(tokens[i]?.tag ?? "")) i++;
  return i;
}

function phrase(from: number, to: number, id: string, quantity?: "none"): NounPhrase | undefined {
  const term = termOf("data", id);
  return (
    term && {
      kind: "np",
      from,
      to,
      seen: { term, length: to - from, generic: id === "personal-data", from, to },
      universal: true,
      relative: true,
      quantity,
    }
  );
}
