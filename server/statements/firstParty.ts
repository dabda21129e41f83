// The names by which a document's own company goes.
import type { Document } from "../document/document";

/** Names as written ("JChere Inc.", "the Company"), the most formal first; empty when only "we" is used. */
export function findFirstParty(_document: Document): string[] {
  return [];
}
