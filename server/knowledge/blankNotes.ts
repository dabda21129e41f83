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
