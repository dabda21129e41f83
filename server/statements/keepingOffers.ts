// Keeping said in other ways: a deletion offered to whoever asks, one refused, and periods named by a noun ("the retention period for X is …").
import type { Facts } from "./facts";
import type { Framed } from "./frames";
import { keptKinds } from "./keptKinds";
import { boundOf, conditionIn, eventIn, exceptsLaw, forever, type Lifetime, lawIn, words } from "./lifetimes";
import { plainFrame } from "./plainFrames";
import type { Tagged } from "./tags";

/** Statements "last" of a sentence, whose own words begin at token `own`, in which no verb of keeping says so. */
export function frameKeepingOffers(tokens: readonly Tagged[], own: number, facts: Facts): Framed[] {
  const text = words(tokens, 0, tokens.length);
  if (tokens[tokens.length - 1]?.text === "?" || tokens.length > 120) return [];
  const refusal = refusalIn(tokens, text);
  if (refusal) return [refusal];
  const offer = offerIn(tokens, own);
  const named = namedPeriod(tokens, text, facts);
  return [...(offer ? [offer] : []), ...(named ? [named] : [])];
}

const erasure = /^(?:delete[ds]?|erase[ds]?|removed?|removes|deletion|erasure|removal|destruction|forgotten|destroy(?:ed)?)$/;

const offers =
  /\b(?:you|users?|members?|customers?|anyone|everyone) (?:\w+ ){0,2}?(?:can|may|could|are free to|are entitled to|have (?:the|a) right to|has the right to|are able to)(?: \w+){0,4}? (?:delete|erase|remove|deleted|erased|removed|deletion|erasure|removal|forgotten)\b|^(?:to|for) (?:have |request |the |ask for )*(?:delete|erase|remove|deletion|erasure|removal)\b.{0,90}\b(?:contact|write|e-?mail|reach|send|use|go|open|click|tap|visit|call|message|let us know)\b|\brequest(?:s|ed|ing)? (?:the |a )?(?:deletion|erasure|removal)\b|\bright (?:to|of) (?:erasure|deletion|be forgotten|delete|erase)\b/;

/** An offer says that they go, not how soon: only what never goes is against it. */
const someDay = 36500;

/** "To erase your photos, write to us", "you may ask us to delete them". */
function offerIn(tokens: readonly Tagged[], own: number): Framed | undefined {
  const text = words(tokens, own, tokens.length);
  if (
    !offers.test(text) ||
    /\b(?:third-party|third parties|third party|partners?)\b/.test(text) ||
    /\b(?:not|n't|never|cannot|no|unable|refuse)\b/.test(text.replace(/\bno longer\b|\bif you do not\b/g, ""))
  )
    return undefined;
  const at = tokens.findIndex((t, i) => i >= own && erasure.test(t.lower));
  if (at < 0) return undefined;
  const from = /^(?:deletion|erasure|removal|destruction)$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === "of" ? at + 2 : at + 1;
  const stop = tokens.findIndex(
    (t, i) =>
      i >= from &&
      (/^[,;:.()—–]$/.test(t.text) ||
        /^(?:by|from|in|at|to|please|if|when|with|through|via|on|using|collected|we|that|which|you)$/.test(t.lower)),
  );
  const what = keptKinds(tokens, from, stop < 0 ? tokens.length : stop);
  if (what.kinds.some((k) => k.startsWith("="))) return undefined;
  return toFrame(tokens, at, { ...blank(text), sense: "erase", least: 0, most: someDay, after: "request", what });
}

const refuses =
  /\brequests? (?:for|of|to) (?:the )?(?:deletion|erasure|removal|delet\w+|eras\w+)\b.{0,40}\b(?:(?:not|never|n't) (?:be )?(?:accept\w*|honou?r\w*|grant\w*|consider\w*|answer\w*|process\w*|possible|follow\w*|me?t)|refused|rejected|declined|ignored|turned down)\b|\b(?:not|never|n't) (?:accept|honou?r|grant|consider|process|act on|follow) (?:any )?requests? (?:for|of|to) (?:the )?(?:deletion|erasure|removal|delete|erase)\b|\b(?:deletion|erasure|removal) (?:of (?:your |the |any |personal |all |data|information|account|user |profile |records? )+)?is (?:not|never) (?:possible|offered|available|provided|foreseen)\b|\bthere is no (?:way|means|possibility|option) (?:of|to|for) (?:have |having |get |getting )?(?:(?:your |the |an |any )?\w+ )?(?:delet|eras|remov)\w+\b/;

/** "Requests for deletion are refused", "erasure is not possible". */
function refusalIn(tokens: readonly Tagged[], text: string): Framed | undefined {
  if (!refuses.test(text) || conditionIn(text)) return undefined;
  const at = tokens.findIndex((t) => erasure.test(t.lower) || /^(?:deleting|erasing|removing)$/.test(t.lower));
  const what = keptKinds(tokens, at + 1, Math.min(tokens.length, at + 6));
  const general = what.kinds.every((k) => k.startsWith("=")) ? { ...what, kinds: [] } : what;
  return toFrame(tokens, Math.max(at, 0), {
    ...blank(text),
    sense: "keep",
    least: Number.POSITIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    after: "kept",
    what: general,
  });
}

const periodNoun =
  /\b(?:(?:retention|storage|keeping|archiving|conservation|preservation) (?:period|time|term|limit|duration)s?|lifespan|lifetime|shelf life|expiry|retention)\b/;

/** "Recordings have a lifespan of ninety days", "the storage period for invoices is ten years". */
function namedPeriod(tokens: readonly Tagged[], text: string, facts: Facts): Framed | undefined {
  const noun = periodNoun.exec(text);
  const period = facts.durations.find((d) => d.days !== undefined);
  if (!noun || (!period && !forever.test(text))) return undefined;
  const last = noun[0].split(" ").at(-1)!;
  const at = tokens.findIndex((t) => t.lower === last);
  if (at < 0) return undefined;
  const after = /^(?:for|of)$/.test(tokens[at + 1]?.lower ?? "") && period?.count !== at + 2;
  const be = tokens.findIndex((t, i) => (after ? i > at : true) && (t.tag === "be" || t.tag === "have"));
  if (be < 0) return undefined;
  const range = after ? { from: at + 2, to: be } : { from: 0, to: Math.min(be, at) };
  const what = keptKinds(tokens, range.from, range.to);
  if (range.to <= range.from || tokens.slice(0, be).some((t) => t.tag === "neg" || t.tag === "sub")) return undefined;
  if (what.kinds.length === 0 && !/\b(?:data|information|records?)\b/.test(words(tokens, range.from, range.to))) return undefined;
  const days = period?.days ?? Number.POSITIVE_INFINITY;
  const bound = period ? boundOf(tokens, period) : "exact";
  return toFrame(tokens, at, {
    ...blank(text),
    sense: "keep",
    least: bound === "most" ? 0 : days,
    most: bound === "least" ? Number.POSITIVE_INFINITY : days,
    after: eventIn(text) ?? "kept",
    what,
  });
}

const blank = (text: string): Pick<Lifetime, "law" | "exceptsLaw" | "conditional"> => ({
  law: lawIn(text),
  exceptsLaw: exceptsLaw(text),
  conditional: conditionIn(text.replace(/\bif you (?:wish|want|would like|need)\b/g, "")),
});

function toFrame(tokens: readonly Tagged[], at: number, lifetime: Lifetime): Framed {
  const end = tokens.length > 0 && /^[.;]$/.test(tokens[tokens.length - 1]!.text) ? tokens.length - 1 : tokens.length;
  return {
    ...plainFrame,
    clause: -1,
    from: 0,
    to: Math.max(1, end),
    verb: { from: at, to: at + 1 },
    actor: { kind: "unstated" },
    practice: "last",
    polarity: "does",
    data: [{ from: at, to: at + 1, term: "personal-data", narrowed: "kept" }],
    lifetime,
  };
}
