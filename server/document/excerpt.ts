// Excerpts: a span of the source as a reader sees it, short enough for a message.
import type { Span } from "../text/span";
import type { Document } from "./document";

/** The words of a span without tags, emphasis marks and line breaks, cut to `longest` UTF-16 units at a word with "…". */
export function excerpt(document: Document, at: Span, longest = 90): string {
  const words = document.text
    .slice(at.start, Math.min(at.end, at.start + longest * 4))
    .replace(/<[^<>]{0,300}>/g, " ")
    .replace(/[*_`]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest).lastIndexOf(" ");
  return `${words.slice(0, cut > longest / 2 ? cut : longest)}…`;
}
