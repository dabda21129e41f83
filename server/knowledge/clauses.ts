// Model clauses: what clauses.yaml proposes for each topic, typed.
import source from "./clauses.yaml";

/** A section to insert. Lines are in LSP snippet syntax; one that begins with "- " is an item of a list, any other a paragraph. */
export interface Clause {
  readonly title: string;
  readonly body: readonly string[];
}

/** A single line to insert, without a heading. */
export interface LineClause {
  readonly line: string;
}

/** By the id of the topic. */
export const clauses = source as Readonly<Record<string, Clause | LineClause>>;
