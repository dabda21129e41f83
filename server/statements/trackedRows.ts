// Tracked rows: tables of cookies, and lists under a heading or a line on cookies and analytics, whose cells and items name a tool, a
// kind of cookie or what they are for without a sentence of their own ("| _ga | Statistics | two years |", "Analytics: Plausible").

import type { Document } from "../document/document";
import { matchAt, normalise } from "../knowledge/terms";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";
import { productIn } from "./tools";

/** Statements "track" of rows and items in which none was read. */
export function readTrackedRows(document: Document, said: readonly Statement[]): Statement[] {
  const read = new Set(said.filter((s) => s.practice === "track").map((s) => s.sentence));
  const found: Statement[] = [];
  let head = "";
  document.blocks.forEach((block, at) => {
    if (block.kind === "heading") return;
    const cells = document.sentences.slice(block.sentences[0], block.sentences[1]);
    const text = cells.map((s) => s.prose.text).join(" | ");
    if (block.kind === "row" && document.blocks[at - 1]?.kind !== "row") {
      head = text;
      // A table without a head: its first row is one of them.
      if (!/_ga\b|\bgoogle\b/i.test(text)) return;
    }
    if (block.kind !== "row" && cells.length > 2) return;
    // A line of its own that opens like an item is one.
    if (block.kind !== "row" && block.kind !== "item" && !/^(?:to |for |in order to |[^.:]{2,40}:)/i.test(text)) return;
    const context = block.kind === "row" ? `${head} ${contextOf(document, block.sentences[0])}` : contextOf(document, block.sentences[0]);
    cells.forEach((cell, n) => {
      const index = block.sentences[0] + n;
      if (read.has(index) || (block.kind === "row" && cell.prose.text.length > 160)) return;
      const told = toolOf(cell.prose.text, context, block.kind === "row" ? head : undefined);
      if (told) found.push(toStatement(document, index, told));
    });
  });
  return found;
}

/** The heading and the line that stand over a row or an item. */
function contextOf(document: Document, index: number): string {
  const { section, leadIn } = document.sentences[index]!;
  const title = section === undefined ? "" : document.sections[section]!.title;
  return `${title} ${leadIn === undefined ? "" : document.sentences[leadIn]!.prose.text}`.toLowerCase();
}

const about = /\b(?:cookies?|analytics|tracking|trackers|pixels?|beacons?|measurement|statistics|similar technolog\w+|advertis\w+)\b/i;
const helpers =
  /\b(?:services?|tools?|providers?|partners?|third[- ]part\w+|vendors?|processors?|software|plug-?ins?|sdks?|recipients?|who|with|integrations?|libraries|platforms?)\b/i;
/** What takes the heading or the line back, or tells of others. */
const undone =
  /\b(?:not|n't|never|no|none|without|nothing|neither|avoid|opt[- ]?out|disable|block|refuse|choices?|control|manage|reject|do-not|your rights|unsubscribe|links?|learn more|if you are|what (?:is|are) (?:a )?cookies?)\b/i;

const cookieName = /^_(?:ga|gid|gat|fbp|fbc|gcl\w*|hj\w*|pk\w*|clck|clsk|uet\w*|pin\w*|scid|ttp)\b/i;
const kindOfCookie: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:\W*)(?:third[- ]party )?(?:advertising|marketing|targeting|advertisement|targeted advertising|remarketing|retargeting|ad)(?: and \w+)?(?: cookies?)?\b/i,
    "advertising-cookie",
  ],
  [
    /^(?:\W*)(?:third[- ]party )?(?:web )?(?:analytics|analytical|performance|statistics|statistical|measurement|analysis)(?: and \w+| ?\/ ?\w+)?(?: cookies?)?\b/i,
    "analytics-cookie",
  ],
  [/^(?:\W*)third[- ]party cookies?\b/i, "third-party-cookie"],
];
const label = /^[^.]{0,45}?(?: ?[:(|]| [–—-] |$)/;
const aims: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:and |to |for )?(?:help(?:s|ing)? )?(?:us )?(?:to )?(?:show|display|deliver|serve|target|personali[sz]e|provide|tailor|choose)(?:ing|s)? (?:you )?(?:\w+ ){0,3}(?:ads?|adverts?|advertis\w+)\b|^(?:to |for )?(?:targeted |personali[sz]ed |interest-based )?advertising\b/i,
    "advertising-cookie",
  ],
  [
    /^(?:and |to |for )?(?:help(?:s|ing)? )?(?:us )?(?:to )?(?:run|perform|conduct|carry out|provide|compile|use|support)(?:ning|ing|s)? (?:\w+ ){0,2}(?:analytics|statistics)\b|^(?:to |for )?(?:web |site |usage |app )?(?:analytics|statistics|measurement)\b|^(?:to )?(?:help(?:s|ing)? )?(?:us )?(?:to )?(?:measure|measuring|track|tracking|count|counting) (?:\w+ ){0,4}(?:traffic|visits?|visitors|performance|audience|patterns|effectiveness|usage|campaigns)\b/i,
    "analytics",
  ],
  [
    /^(?:and |to |for |in order to )?(?:help(?:s|ing)? )?(?:us )?(?:to |in )?(?:understand|analy[sz]e|see|learn|monitor|assess|evaluat|measure|track|know)(?:e?ing|s)? (?:how (?:you|visitors|users|people|our|the|this|customers)\b[^.]{0,40}\b(?:used?|uses|using|interacts?|navigates?|browse|engage)|(?:website|site|app|service) usage|usage)\b/i,
    "analytics",
  ],
];

interface Told {
  readonly term: string;
  readonly name?: string;
}

function toolOf(text: string, context: string, head: string | undefined): Told | undefined {
  if (undone.test(context) || undone.test(text) || /\?$/.test(text)) return undefined;
  const onCookies = about.test(context);
  const tokens = taggedWords(text);
  const product = productOf(tokens);
  if (head !== undefined) {
    const cookies = /\bcookies?\b/i.test(`${head} ${context}`);
    if (cookies && cookieName.test(text)) return { term: "analytics-cookie" };
    if (product && (onCookies || helpers.test(context)) && text.length < 60) return product;
    const kind = cookies && text.length < 60 ? kindOfCookie.find(([pattern]) => pattern.test(text)) : undefined;
    return kind && { term: kind[1] };
  }
  if (product && (onCookies || helpers.test(context) || about.test(text.slice(0, 20))) && label.test(text) && startsWith(tokens, product))
    return product;
  const named = kindOfCookie.find(([pattern]) => pattern.test(text));
  if (named && (/^\W*(?:\w+[- ]){0,4}cookies?\b/i.test(text) || (onCookies && /^[^:]{0,40}:/.test(text)))) return { term: named[1] };
  const bare = text.replace(/^[^.:]{2,40}: ?/, "");
  const aim = aims.find(([pattern]) => pattern.test(text) || pattern.test(bare));
  if (aim && (onCookies || aim[1] === "analytics"))
    return { term: aim[1] === "advertising-cookie" && !/\bcookies?\b/i.test(context) ? "advertising-tool" : aim[1] };
  return undefined;
}

/** A product of analytics or advertising that the text names. */
function productOf(tokens: readonly Tagged[]): Told | undefined {
  const found = productIn(tokens, { from: 0, to: Math.min(tokens.length, 30) });
  return found && { term: found.term, name: found.name };
}

/** "Google Analytics (if enabled)", "Statistics: Plausible": the product is what the item is about. */
function startsWith(tokens: readonly Tagged[], { name }: Told): boolean {
  const words = tokens.slice(0, 10).map((t) => normalise(t.lower));
  for (let i = 0; i < words.length; i++) {
    const match = matchAt(
      "recipient",
      words,
      tokens.slice(0, 10).map((t) => t.text),
      i,
    );
    if (match?.name === name) return i === 0 || i < 5;
  }
  return false;
}

function toStatement(document: Document, index: number, told: Told): Statement {
  const { prose, span } = document.sentences[index]!;
  const technology: Mention = {
    span,
    text: told.name ?? prose.text.slice(0, 60),
    term: told.term,
    ...(told.name !== undefined && { name: told.name, outside: true }),
  };
  return sentenceStatement(
    document,
    index,
    taggedWords(prose.text),
    { practice: "track", polarity: "does" },
    { technologies: [technology], qualifiers: ["described"] },
  );
}
