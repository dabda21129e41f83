// Closed lists: "your data are used solely for the following purposes:" promises what its items name, and nothing else.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { itemsOf } from "./exceptions";
import { findPurposes } from "./purposes";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";

/** The statements with the purposes of the items that they announce. */
export function closeLists(document: Document, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    if (statement.exclusive !== "purposes") return statement;
    const announcing = announcingBlock(document, statement);
    if (announcing === undefined) return statement;
    const purposes = itemsOf(document, announcing).flatMap((item): Mention[] => {
      const tokens = taggedWords(item.prose.text).slice(0, 120);
      return findPurposes(tokens, { from: 0, to: tokens.length }).map((part) => {
        const [start, end] = [tokens[part.from]!.start, tokens[part.to - 1]!.end];
        return { term: part.term, span: sourceSpan(item.prose, start, end), text: item.prose.text.slice(start, end) };
      });
    });
    return { ...statement, purposes: [...statement.purposes, ...purposes] };
  });
}

/** The block whose last line introduces the list: the statement's own, or the one that it is an item of. */
function announcingBlock(document: Document, statement: Statement): number | undefined {
  const sentence = document.sentences[statement.sentence]!;
  const block = document.blocks[sentence.block]!;
  if (block.leadIn !== undefined) return block.leadIn;
  return block.sentences[1] - 1 === statement.sentence && /[:：]\s*$/.test(sentence.prose.text) ? sentence.block : undefined;
}
