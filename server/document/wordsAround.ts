// wordsAround: the sentence or heading that a place stands in, in one line, as a key that outlives edits elsewhere.
import type { Span } from "../text/span";
import type { Document } from "./document";

/** The words of the sentence that holds the start of `at`, white space made one blank; of the next sentence where it stands between two; "" behind the last. */
export function wordsAround({ sentences }: Document, at: Span): string {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.end <= at.start) low = middle + 1;
    else high = middle;
  }
  return (sentences[low]?.prose.text ?? "").replace(/\s+/g, " ").trim();
}
