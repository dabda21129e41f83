// wordsAround: the sentence or heading that a place stands in, in one line, as a key that outlives edits elsewhere.
import type { Span } from "../text/span";
import type { Document } from "./document";

/** Index in Document.sentences of the first sentence that ends behind the offset; their number where none does. */
export function sentenceAt({ sentences }: Document, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of the sentence that holds the start of `at`, white space made one blank; of the next sentence where it stands between two; "" behind the last. */
export const wordsAround = (document: Document, at: Span): string =>
  (document.sentences[sentenceAt(document, at.start)]?.prose.text ?? "").replace(/\s+/g, " ").trim();
