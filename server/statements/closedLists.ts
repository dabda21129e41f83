// Closed lists: "your data are used solely for the following purposes:" promises what its items name, and nothing else.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { chunk } from "./chunks";
import { itemsOf } from "./exceptions";
import { mentionsOf } from "./limitParts";
import type { Part } from "./parts";
import { findPurposes } from "./purposes";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";

/** The statements with the purposes of the items that they announce. */
export function closeLists(document: Document, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    if (statement.exclusive === "data" && statement.practice !== "track") return closeData(document, statement);
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

/** "We record only the following:": the data of all items together are all there are, those of one item are not. */
function closeData(document: Document, statement: Statement): Statement {
  const sentence = document.sentences[statement.sentence]!;
  const block = document.blocks[sentence.block]!;
  if (block.leadIn !== undefined) return { ...statement, exclusive: undefined };
  if (block.sentences[1] - 1 !== statement.sentence || !/[:：]\s*$/.test(sentence.prose.text)) return statement;
  const named = itemsOf(document, sentence.block).map((item): Mention[] => {
    const tokens = taggedWords(item.prose.text).slice(0, 120);
    // "the pages you open" names data as well as "IP address".
    const told = chunk(tokens).flatMap((c): Part[] =>
      c.kind === "np" && c.relative && c.seen?.term.family === "data" ? [{ from: c.from, to: c.to, term: c.seen.term.id }] : [],
    );
    return [...mentionsOf(tokens, { from: 0, to: tokens.length }, "data"), ...told]
      .filter((part) => !part.generic && part.term !== "personal-data")
      .map((part) => {
        const [start, end] = [tokens[part.from]!.start, tokens[part.to - 1]!.end];
        return { term: part.term, span: sourceSpan(item.prose, start, end), text: item.prose.text.slice(start, end) };
      });
  });
  // An item that is not understood may hold anything.
  if (named.length === 0 || named.some((data) => data.length === 0)) return statement;
  return { ...statement, data: named.flat() };
}

/** The block whose last line introduces the list: the statement's own, or the one that it is an item of. */
function announcingBlock(document: Document, statement: Statement): number | undefined {
  const sentence = document.sentences[statement.sentence]!;
  const block = document.blocks[sentence.block]!;
  if (block.leadIn !== undefined) return block.leadIn;
  return block.sentences[1] - 1 === statement.sentence && /[:：]\s*$/.test(sentence.prose.text) ? sentence.block : undefined;
}
