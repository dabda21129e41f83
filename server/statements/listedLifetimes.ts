// Listed lifetimes: "We keep the following for 30 days:" and the items under it, each of which lasts as long as the line above says.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { keptKinds } from "./keptKinds";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

/** A statement for every item of a list whose lead-in says how long "it", "this" or "the following" is kept. */
export function readListedLifetimes(document: Document, said: readonly Statement[]): Statement[] {
  const heads = new Map<number, Statement>();
  for (const s of said) {
    const what = s.lifetime?.what;
    // What is kept without end may still go when the reader takes it away.
    if (what && Number.isFinite(s.lifetime.least) && (what.pointing || what.part || what.kinds.length === 0) && !s.lifetime.conditional)
      heads.set(s.sentence, s);
  }
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const head = sentence.leadIn === undefined ? undefined : heads.get(sentence.leadIn);
    const { text } = sentence.prose;
    if (!head || text.length > 120 || said.some((s) => s.sentence === index && s.lifetime)) return [];
    const tokens = taggedWords(text);
    // An item with a verb of its own tells what is done, not what is kept.
    if (
      tokens.length === 0 ||
      tokens.some((t) => /^(?:modal|be)$/.test(t.tag)) ||
      /^(?:if|when|to|for|by|as|until)$/.test(tokens[0]!.lower)
    )
      return [];
    const what = keptKinds(tokens, 0, tokens.length);
    if (what.kinds.length === 0) return [];
    const span = sourceSpan(sentence.prose, tokens[0]!.start, tokens[tokens.length - 1]!.end);
    const data = [{ span, text, term: "personal-data", narrowed: "row" }];
    return [{ ...head, sentence: index, span, verb: span, data, lifetime: { ...head.lifetime!, what } }];
  });
}
