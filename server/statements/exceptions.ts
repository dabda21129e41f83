// Exception lists: a denial that ends in "except for the following:" is bounded by the items that follow, one limit each.

import type { Block, Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { mentionsOf } from "./limitParts";
import { exceptionKind } from "./limits";
import { findPurposes } from "./purposes";
import type { Limit, Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const announces =
  /\b(?:except|exceptions?|unless|other than|apart from|only)\b.{0,120}\b(?:following|circumstances|situations|cases|exceptions|below|where|when)\b|\bfollowing\b.{0,60}\b(?:exceptions?|exempt)|\b(?:except|unless|other than|apart from|save)(?: (?:for|to|as|when|if|with|in|where|that))?\s*[:：]\s*$/i;

/** A marker with nothing after it: what it excepts are the items. */
const announcing = /^(?:except|unless|other than|apart from|save)(?: (?:for|to|as|when|if|with|in|where|that))?\W*$/i;

/** True for a line that introduces exceptions to a rule ("… except in the following cases:"). */
export const announcesExceptions = (text: string): boolean =>
  ends(text) && announces.test(text.slice(-400)) && /\b(?:not|never|no|exceptions?|exempt)\b/i.test(text);

/** The statements with announced exceptions attached as limits of their own. */
export function exceptionItems(document: Document, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    if (statement.polarity !== "does-not" && !isClosed(statement)) return statement;
    const block = announcingBlock(document, statement);
    if (block === undefined) return statement;
    const items = itemsOf(document, block).map((item) => toLimit(item));
    if (items.length === 0) return statement;
    return {
      ...statement,
      limits: [
        ...statement.limits.filter(
          (l) => !announcing.test(l.text) && (l.kind !== "as-described" || !/follow|circumstance|case|situation/i.test(l.text)),
        ),
        ...items,
      ],
    };
  });
}

/** "We share your data only in these cases:" denies every case that is not listed. */
const isClosed = (s: Statement): boolean =>
  s.polarity === "does" && s.practice === "share" && s.asserted && s.exclusive !== undefined && s.exclusive !== "actor";

/** The block that announces exceptions to the statement: its own when it ends so, or the next sentence or block in the section. */
function announcingBlock(document: Document, statement: Statement): number | undefined {
  const sentence = document.sentences[statement.sentence]!;
  const own = document.blocks[sentence.block]!;
  const last = document.sentences[own.sentences[1] - 1];
  const close = own.sentences[1] - 1 - statement.sentence <= 1;
  if (last && close && ends(last.prose.text) && announces.test(last.prose.text.slice(-400))) return sentence.block;
  const next = document.blocks[sentence.block + 1];
  const first = next && document.sentences[next.sentences[0]];
  if (
    next &&
    first &&
    next.kind === "paragraph" &&
    next.section === own.section &&
    ends(next.prose.text) &&
    announces.test(next.prose.text.slice(0, 400)) &&
    next.sentences[1] - next.sentences[0] === 1
  )
    return sentence.block + 1;
  return undefined;
}

const ends = (text: string): boolean => /[:：]\s*$/.test(text);

/** The list items that the block introduces; without list mark-up the short paragraphs after it, to the next heading. */
export function itemsOf(document: Document, at: number): Block[] {
  const items = document.blocks.filter((b) => b.leadIn === at);
  if (items.length > 0) return items;
  const loose: Block[] = [];
  for (let i = at + 1; i < document.blocks.length && loose.length < 15; i++) {
    const block = document.blocks[i]!;
    if (
      block.kind !== "paragraph" ||
      block.section !== document.blocks[at]!.section ||
      block.sentences[1] - block.sentences[0] > 1 ||
      block.prose.text.length > 300
    )
      break;
    loose.push(block);
  }
  return loose;
}

function toLimit(item: Block): Limit {
  const tokens = taggedWords(item.prose.text).slice(0, 80);
  const all = { from: 0, to: tokens.length };
  const mention = (part: { from: number; to: number; term: string; name?: string; generic?: boolean }) => ({
    term: part.term,
    name: part.name,
    generic: part.generic,
    span: sourceSpan(item.prose, tokens[part.from]!.start, tokens[part.to - 1]!.end),
    text: item.prose.text.slice(tokens[part.from]!.start, tokens[part.to - 1]!.end),
  });
  return {
    sense: "exception",
    listed: true,
    kind: exceptionKind(tokens),
    span: sourceSpan(item.prose, 0, item.prose.text.length),
    text: item.prose.text,
    recipients: mentionsOf(tokens, all, "recipient").map(mention),
    data: mentionsOf(tokens, all, "data").map(mention),
    purposes: findPurposes(tokens, all).map(mention),
  };
}
