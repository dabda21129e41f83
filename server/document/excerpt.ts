// Excerpts: a span of the source as a reader sees it, short enough for a message.
import { visibleText } from "../text/prose";
import type { Span } from "../text/span";
import type { Document } from "./document";
import { sentenceAt } from "./wordsAround";

/** The words of a span without mark-up and line breaks, cut to `longest` UTF-16 units at a word with "…". */
export function excerpt(document: Document, at: Span, longest = 90): string {
  const words = visible(document, at, longest * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest).lastIndexOf(" ");
  return `${words.slice(0, cut > longest / 2 ? cut : longest)}…`;
}

/** The visible text of the sentences that the span touches, up to about `enough` units. */
function visible(document: Document, at: Span, enough: number): string {
  let text = "";
  for (let i = sentenceAt(document, at.start); i < document.sentences.length && text.length < enough; i++) {
    const sentence = document.sentences[i]!;
    if (sentence.span.start >= at.end) break;
    text += ` ${visibleText(sentence.prose, at)}`;
  }
  return text === "" ? document.text.slice(at.start, Math.min(at.end, at.start + enough)) : text;
}
