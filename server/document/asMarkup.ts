// asMarkup: plain words as they must stand in a document's source so that a reader sees just these words.
import type { Document } from "./document";

export const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Escapes what the document's format would take for mark-up within a line. */
export function asMarkup({ format }: Document, words: string): string {
  if (format === "html") return escapeHtml(words);
  return format === "markdown" ? words.replace(/[\\`*_[\]<>]/g, "\\$&") : words;
}
