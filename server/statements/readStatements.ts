// readStatements: sentences → statements.
import type { Document } from "../document/document";
import type { Statement } from "./statement";

/** All statements of a document, in the order of the text. `firstParty` are the names by which its own company goes. */
export function readStatements(_document: Document, _firstParty: readonly string[]): Statement[] {
  return [];
}
