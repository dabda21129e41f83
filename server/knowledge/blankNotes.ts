// What the knowledge says of notes among colleagues, as patterns made of words.
import yaml from "./blanks.yaml";
import { alternatives, anyOf } from "./contactWords";

const raw = yaml as Readonly<Record<string, readonly string[]>>;
const one = (...names: readonly string[]): string => `(?:${alternatives(names.flatMap((name) => raw[name]!))})`;
const edge = "(?![\\p{L}\\p{N}-])";

/** "check …", "double-check …": at the start. */
export const noteOrder = new RegExp(`^(?:pls |plz |please )?${one("noteOrders")}${edge}`, "iu");
/** "with finance", "with the backend team", "by IT". */
export const colleague = new RegExp(`(?<!\\p{L})(?:with|by|from|ask) (?:the |our )?${one("colleagues")}${edge}`, "iu");
export const release = anyOf(raw.release!);

const gap = `(?:the |our |exact |full |final |correct |new |actual |[\\p{L}-]+ ){0,2}${one("gaps")}(?: (?:of|for|to|in|on|and)(?: [\\p{L}-]+){1,3})?`;
const tail = `(?: (?:later|soon|here|asap|next week|tomorrow)| (?:by|with|from) (?:the |our )?${one("colleagues")})?[.]?$`;
/** "support hours to be inserted", "wording to come from legal", "to be inserted". */
export const leftOpen = new RegExp(
  `^(?:${gap} )?(?:are |is )?(?:still |yet )?to be (?:${one("unwritten")})${tail}|^${gap} (?:still |yet )?to be (?:${one("unsettled")})${tail}|^${gap} to (?:come|follow)${tail}`,
  "iu",
);
/** "period still to be agreed", "address yet to be confirmed". */
export const stillOpen = new RegExp(
  `^${gap} (?:still|yet) (?:to be |needs to be |has to be )?(?:${one("unwritten", "unsettled")}|confirmed|missing|open|pending)${tail}`,
  "iu",
);
/** "link missing". */
export const leftOut = new RegExp(
  `^(?:${one("pieces")}|link|wording|(?:name|address|url) (?:here|still)) (?:is )?missing(?: here)?$`,
  "iu",
);
/** "copied from the old site, needs updating", "this figure needs checking". */
export const needsWork =
  /^(?:(?:copied|taken|pasted|text|wording|this|figures?|numbers?|translation|old)(?!\p{L})[^?]{0,60} )?(?:still )?(?:needs? (?:updating|checking|rewriting|rewording|a rewrite|an update|translating|confirming|sign-off)|please (?:update|check|fix|reword|rewrite|confirm))[.!]?$/iu;

/** "this paragraph has to go": what only those say who work on the text. */
export const remark = new RegExp(
  `(?<!\\p{L})(?:this|that|the whole|the above|the below|the last|the next|the following) (?:[\\p{L}-]+ )?${one("pieces")} (?:probably |still |then |also |really |just |now ){0,2}${one("remarks")}${edge}`,
  "iu",
);
/** "not sure whether we still do this", as a sentence begins. */
export const doubt = new RegExp(`^(?:\\p{Lu}\\p{Ll}+[:,] )?${one("doubts")}${edge}`, "iu");
/** Words by which one is called who reads the finished text, or nobody at all: "Note to Parents", "Yes, can you …". */
export const calledReaders: ReadonlySet<string> = new Set(raw.calledReaders);

/** "is that so?", "who does this?", "correct?", "has legal seen this?": a question to those who know, not to the reader. */
export const asksBack = new RegExp(
  `^(?:(?:and |but |so )?(?:(?:is|are|was|were|isn['’]t|aren['’]t) (?:this|that|it|these|those|they|there|the)|(?:do|does|did|should|shall|must|can|could|will|would|have|has|are|were|don['’]t|didn['’]t) (?:we|legal|${one("colleagues")}|somebody|someone|anybody|anyone|this|that|it|these|they))${edge}[^?]{0,140}|(?:who|whom|whose|which|what|when|where|since when|how (?:long|many|much|often|old)|until when|why)(?: [\\p{Ll}\\d][^?]{0,80})?|(?:still |really )?(?:${one("askedBack")})) ?\\?+$`,
  "u",
);
/** "please confirm", "check this with IT", "to be checked before launch". */
export const askedOfColleague = new RegExp(
  `^(?:(?:please |pls |plz |kindly )(?:${one("noteOrders")})(?: (?:this|that|it|the (?:figure|number|period|name|date|wording|address|facts?))| (?:again|asap|first|internally))?(?: (?:whether|if|with|by|and|that|before)${edge}.{0,120}|${one("release")}.{0,40})?|(?:to be |needs to be |has to be |must be )(?:checked|confirmed|verified|reviewed|approved|agreed|clarified|decided|updated)(?: (?:with|by|before|when|once|internally)${edge}.{0,80})?|(?:can|could|would) (?:someone|somebody|anyone|anybody|\\p{Lu}\\p{Ll}+) (?:please )?(?:${one("noteOrders")})${edge}.{0,120})[.!?]*$`,
  "u",
);
/** "NB: Dora, can legal confirm this?", "Dora – still right?": somebody is called, or a note announced, and a question asked back. */
export const calledAside = new RegExp(
  `^(?:NB|N\\.B\\.|Query|Q|Note to self|\\p{Lu}\\p{Ll}{2,14})[:,]? (?:\\p{Lu}\\p{Ll}{2,14}, )?(?:can|could|does|did|has|have|do|should|is|are) (?:you (?:please )?(?:${one("noteOrders")})|we|legal|${one("colleagues")}|this (?:still|right|correct|true|so)|that (?:still|right|correct|true|so))${edge}[^?]{0,120}\\?$`,
  "u",
);

/** "fill in", "ask the web team", "see Tom's mail", "alternative if you have no shop: …": the whole of an aside. */
export const asideOrder = new RegExp(
  `^(?:(?:please )?${one("asideOrders")}[.!?]{0,3}|(?:please )?ask (?:the |our )?(?:${one("colleagues")}|[\\p{L}-]+ team)|see (?:\\p{Lu}\\p{Ll}+['’]s )?${one("correspondence")}(?: [^()]{0,40})?|(?:alternative|alternatively|optional|option|variant)(?: [A-D1-4])?,? (?:if|for|where|when|wording|text|clause|paragraph)${edge}[^:]{0,80}:.{0,120})$`,
  "iu",
);
/** "Company number: ", "registered under no. ": before a number. */
export const numberLabel = new RegExp(`(?<!\\p{L})${one("numberLabels")}(?: \\([^()]{0,20}\\))?(?: is| of)?[:.]? ?$`, "iu");
/** "Provider 1, Provider 2", "Company A and Company B". */
export const numberedNames = new RegExp(
  `(?<![\\p{L}\\p{N}])(${one("numberedNames")}) (?:(?:1|#1)(?:,| and| or|, and) \\1 (?:2|#2)|A(?:,| and| or) \\1 B)(?![\\p{L}\\p{N}])`,
  "gu",
);
/** "pending sign-off from Legal", "awaiting approval by counsel". */
export const awaiting = new RegExp(
  `(?<!\\p{L})(?:pending|awaiting|waiting for|subject to) (?:the |final |formal )?(?:sign-off|sign off|approval|confirmation|input|review|feedback|comments?|answer|wording) (?:from|by|of) (?:the |our )?(?:legal|counsel|lawyers?|attorneys?|legal (?:team|department)|dpo|privacy team|compliance team)${edge}`,
  "iu",
);
