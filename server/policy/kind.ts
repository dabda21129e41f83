// What kind of legal text a document is.
import type { Document } from "../document/document";
import type { DocumentKind } from "./policy";

export function kindOf(_document: Document): DocumentKind {
  return "privacy";
}
