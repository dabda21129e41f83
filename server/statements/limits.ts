// Limits: the exceptions and conditions of a sentence, what they are about, and which clause they bound.
import { isA, type TermFamily, termOf } from "../knowledge/terms";
import type { TokenRange } from "./facts";
import { mentionsOf } from "./limitParts";
import type { Limit } from "./statement";
import type { Tagged } from "./tags";

/** A limit by token indexes, half-open; `from` is its marker ("except", "if", "without"). */
export interface LimitFound {
  readonly from: number;
  readonly to: number;
  readonly sense: Limit["sense"];
  readonly kind: Limit["kind"];
  readonly only: boolean;
}

export const exceptionMarkers =
  /^(?:except|excepting|excluding|except for|except as|except to|except when|except where|except if|except that|unless|unless otherwise|other than|apart from|aside from|save|save for|save where|save as|besides|with the exception of|beyond|notwithstanding|until)$/;
const conditionMarkers =
  /^(?:if|when|whenever|where|once|only if|only when|only where|in case|in the event that|in the event of|in case of|provided that|provided|as long as|subject to|upon|with|without|pursuant|in accordance with|as|to the extent|to the extent that|for|even if|under|unlike)$/;

/** All limits of a sentence, in order. `starts` are token indexes where a clause with its own subject begins: a limit ends there;
 * `named` are free relatives ("where you are"), whose words limit nothing. */
export function findLimits(tokens: readonly Tagged[], starts: readonly number[], named: readonly TokenRange[] = []): LimitFound[] {
  const found: LimitFound[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (named.some((range) => range.from <= i && i < range.to)) continue;
    const { lower, tag } = tokens[i]!;
    // "Never, not even when you order": the case is taken in, not let out.
    if (
      /^(?:when|if|where|at|upon|with)$/.test(lower) &&
      /^(?:(?:and |or |but )?(?:not|nor)(?: even)?|even)$/.test(tokens[i - 1]?.lower ?? "") &&
      tokens.slice(0, i - 1).some((t) => t.tag === "neg")
    )
      continue;
    // "to any country beyond the Alps": where, no exception.
    const where =
      lower === "beyond" && /^(?:countr(?:y|ies)|places?|states?|anywhere|servers?|jurisdictions?)$/.test(tokens[i - 1]?.lower ?? "");
    const exception = exceptionMarkers.test(lower) && tag !== "noun" && tag !== "verb" && !where;
    // "Should you ask us to, we …".
    const inverted = lower === "should" && tag === "sub";
    if (!exception && !inverted && !conditionMarkers.test(lower)) continue;
    // "what is provided to them": a condition only where a clause follows; "what you ordered or where it is sent" names two things.
    if (lower === "provided" && tag !== "sub") continue;
    if (/^(?:where|when)$/.test(lower) && tokens[i - 1]?.tag === "conj" && named.some((range) => range.to <= i && i - range.to <= 3))
      continue;
    const to = endOf(tokens, i, starts);
    const kind = kindOf(tokens, i, to, exception);
    if (!kind || (inverted && kind !== "consent" && kind !== "reader-choice")) continue;
    const only = /^(?:only|solely|exclusively)$/.test(tokens[i - 1]?.lower ?? "") || lower.startsWith("only ");
    found.push({ from: i, to, sense: exception || lower === "without" ? "exception" : "condition", kind, only });
    if (exception) i = to - 1;
  }
  return found;
}

/** To the end of the sentence, a semicolon, or the comma before a clause of its own. */
function endOf(tokens: readonly Tagged[], from: number, starts: readonly number[]): number {
  for (let i = from + 1; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (/^[;.?!]$/.test(text) || (text === ":" && from === 0)) return i;
    if (text === "," && starts.includes(i + 1) && i - from > 1) return i;
    if (i - from > 1 && exceptionMarkers.test(tokens[i]!.lower) && tokens[i - 1]!.text === ",") return i;
    if (text === ")" && !tokens.slice(from, i).some((t) => t.text === "(")) return i;
  }
  return tokens.length;
}

/** What a limit is about; none for a phrase with such a word that limits nothing ("with our website", "as a company"). */
function kindOf(tokens: readonly Tagged[], from: number, to: number, exception: boolean): Limit["kind"] | undefined {
  const marker = tokens[from]!.lower;
  const words = tokens.slice(from + 1, Math.min(to, from + 40)).map((t) => t.lower);
  const text = words.join(" ");
  const near = words.slice(0, 9).join(" ");
  if (
    /\b(?:consents?|permissions?|(?:you|they|users?|customers?|members?|he|she|have|has|expressly|explicitly) agreed?|your agreement|authori[sz](?:ation|ed?)|approval|opt(?:ed)? in|opted-in|opt-in|say so|said yes|ask(?:ed)? (?:us|for it)|instruct(?:ed|ions?)?)\b/.test(
      near,
    )
  )
    return "consent";
  if (
    marker === "with" ||
    marker === "for" ||
    marker === "under" ||
    marker === "as" ||
    marker === "upon" ||
    marker === "without" ||
    marker === "subject to" ||
    marker === "in accordance with"
  )
    return phraseKind(marker, near);
  if (
    /\b(?:describ|explain|stat|set (?:out|forth)|list|disclos|outlin|specif|mention|detail|provid|follow|below|above|indicat|not)\w*\b.{0,40}\b(?:polic|notice|statement|below|above|here|herein|section|document|follow|circumstance|case|purpose|reason)\w*/.test(
      text,
    ) ||
    /^(?:described|explained|stated|set forth|set out|provided|noted|listed|disclosed|specified|otherwise (?:stated|provided|described)) \b/.test(
      text,
    ) ||
    /\b(?:as follows|following|the ways? (?:this|we|described)|herein|described (?:below|above|here))\b/.test(near)
  )
    return "as-described";
  if (isCatchAll(near)) return "catch-all";
  // "aside from what you choose to make public": the reader's own doing.
  if (
    exception &&
    /^(?:for |from )?(?:the |any |all )?(?:information|data|details?|content|material|parts?|items?|what|anything) (?:that |which )?(?:you|they|users?) (?:\w+ )?(?:choose|decide|elect|opt|publish|post|make|share|set)\b/.test(
      text,
    )
  )
    return "consent";
  if (
    /\b(?:required|necessary|needed) (?:to|for|in order to) (?!comply|by|satisfy|meet|prevent|protect|avert|defend|enforce|investigate|detect)/.test(
      near,
    )
  )
    return "other";
  if (/\b(?:imminent|danger|threat\w*|life|lives|harm|emergenc\w+|fraud\w*|crimes?|abuse)\b/.test(near)) return "law";
  if (
    /\b(?:law|laws|legal|legally|court|subpoena|authorit(?:y|ies)|regulations?|regulatory|statut\w+|lawful|government|police|obligation|order)\b/.test(
      near,
    )
  )
    return "law";
  if (/\b(?:merger|merge|merged|acquisition|acquired|sale of|bankruptcy|reorgani[sz]ation|business transfers?|sold|assets)\b/.test(near))
    return "merger";
  if (
    /\b(?:leak|leakage|breach(?! of (?:\w+ ){0,4}(?:terms|agreements?|contracts?|conditions|polic(?:y|ies)|laws?|rules?|obligations?|dut(?:y|ies)|rights?))|theft|stolen|hack\w*|virus(?:es)?|tamper\w*|loss|negligence|improper|attack\w*)\b/.test(
      near,
    )
  )
    return "breach";
  if (
    exception &&
    /\b(?:works?|working|acts?|acting|performs?|performing|tasks?) (?:\w+ ){0,3}for us\b|\b(?:help|helps|assist|assists|support|supports) us\b|\bon our behalf\b/.test(
      near,
    )
  )
    return "service-providers";
  if (exception && /\b(?:staff|employees?|team(?: members?)?|personnel|ourselves|us|you)\b/.test(near)) return "recipient";
  if (exception && mentions(tokens, from + 1, to, "recipient").length > 0)
    return mentions(tokens, from + 1, to, "recipient").some((m) => isA("recipient", m, "service-provider"))
      ? "service-providers"
      : "recipient";
  if (
    /\b(?:you (?:choose|decide|direct|ask|request|wish|want|tell|opt|turn|enable|activate|post|publish|share|provide|submit|contact|enter|upload|sign|register|order|buy|place|use|visit|access|subscribe|participate))\b/.test(
      near,
    )
  )
    return "reader-choice";
  if (exception && mentions(tokens, from + 1, to, "data").length > 0) return "data";
  if (exception && mentions(tokens, from + 1, to, "purpose").length > 0) return "purpose";
  return exception ||
    /^(?:if|when|where|once|only if|only when|only where|in case|in the event that|in the event of|provided that|provided|as long as)$/.test(
      marker,
    )
    ? "other"
    : undefined;
}

function phraseKind(marker: string, near: string): Limit["kind"] | undefined {
  if (
    marker === "as" &&
    /^(?:required|permitted|described|set|stated|needed|necessary|provided|otherwise|allowed|explained|outlined|listed)\b/.test(near)
  )
    return /\b(?:law|legal|regulation)/.test(near) ? "law" : /^(?:needed|necessary)/.test(near) ? "other" : "as-described";
  if (marker === "under" && /\b(?:law|legal|order|obligation|confidentiality|agreement|contract)\b/.test(near))
    return /\b(?:confidential|agreement|contract)/.test(near) ? "protection" : "law";
  if (marker === "without" && /\b(?:safeguards?|protections?|contracts?|agreements?|confidentiality|securit\w+)\b/.test(near))
    return "protection";
  // "nobody without authority": those with it may.
  if (
    marker === "without" &&
    /^(?:(?:proper|due|any|the|a) )?(?:authority|clearance|entitlement|rights?|business|badge|key|password|reason)\b/.test(near)
  )
    return "protection";
  if (marker === "without" && /^(?:your|their|prior|first|asking|notice|notifying|informing|telling|a reason|need)\b/.test(near))
    return /notic|notif|inform|tell/.test(near) ? "other" : "consent";
  return undefined;
}

/** "other situations", "any other purpose", "as we see fit": a door that stands open. */
export function isCatchAll(text: string): boolean {
  return (
    /\b(?:other|any) (?:special |emergency |similar |lawful |legitimate |appropriate |business |necessary |or )*(?:circumstances?|situations?|cases?|reasons?|purposes?|needs?)\b/.test(
      text,
    ) ||
    /\b(?:deems?|determines?|considers?|sees?|believes?) (?:it |this )?(?:necessary|appropriate|fit|reasonable|proper)\b/.test(text) ||
    /\blegitimate business (?:reasons?|purposes?|interests?)\b/.test(text)
  );
}

/** Ids of the family's terms seen in tokens[from, to): the company's own people and "anyone" name nobody. */
const mentions = (tokens: readonly Tagged[], from: number, to: number, family: TermFamily): string[] =>
  mentionsOf(tokens, { from, to: Math.min(to, from + 60) }, family)
    .map((part) => part.term)
    .filter((id) => !termOf(family, id)?.own && !(family === "recipient" && id === "anyone"));

/** What an exception that stands as a list item of its own is about. */
export function exceptionKind(tokens: readonly Tagged[]): Limit["kind"] {
  const text = tokens
    .slice(0, 40)
    .map((t) => t.lower)
    .join(" ");
  if (
    /\b(?:leak|leakage|breach(?! of (?:\w+ ){0,4}(?:terms|agreements?|contracts?|conditions|polic(?:y|ies)|laws?|rules?|obligations?|dut(?:y|ies)|rights?))|theft|stolen|hacker|virus(?:es)?|tampering|negligence|improper)\b/.test(
      text,
    )
  )
    return "breach";
  if (/\b(?:consent|permission|authori[sz]ation|agree)\b/.test(text)) return "consent";
  // "We may give it to trusted businesses … in compliance with this policy": whom an item names counts for more than what it refers to.
  const item = [{ ...tokens[0]!, lower: "except" }, ...tokens];
  const helped = mentions(item, 1, item.length, "recipient");
  if (
    helped.length > 0 &&
    /\b(?:on our behalf|for us|help|assist|trusted|process(?:ing)?|instruct\w+|providers?|vendors?|contractors?)\b/.test(text)
  )
    return "service-providers";
  if (isCatchAll(text) || /^(?:any )?other (?:[a-z]+ ){0,4}(?:situations?|circumstances?|cases?|reasons?|purposes?|matters?)\b/.test(text))
    return "catch-all";
  if (/\b(?:mergers?|merge[sd]?|acquisitions?|acquired|bankruptcy|reorgani[sz]ation|business transfers?|sale of)\b/.test(text))
    return "merger";
  return kindOf([{ ...tokens[0]!, lower: "except" }, ...tokens], 0, tokens.length + 1, true) ?? "other";
}
