// Model clauses: what clauses.yaml proposes for each topic, typed, and filled with the company's own facts.
import { escapeSnippet } from "../text/snippet";
import source from "./clauses.yaml";
import type { Company, companyLists, companyTexts } from "./company";

type TextFact = (typeof companyTexts)[number];
type ListFact = (typeof companyLists)[number];

/** A section to insert. Lines are in LSP snippet syntax; one that begins with "- " is an item of a list, any other a paragraph. */
export interface Clause {
  readonly title: string;
  readonly body: readonly string[];
  /** The tab stops that the company's facts fill, by their number. */
  readonly fills?: Readonly<Record<string, TextFact>>;
  /** The items that a list of the company's facts takes the place of: those from the line `from` to the line `to`, 0-based, both included. */
  readonly lists?: { readonly of: ListFact; readonly from: number; readonly to: number; readonly item: string };
}

/** A single line to insert, without a heading. */
export interface LineClause {
  readonly line: string;
}

/** By the id of the topic. */
export const clauses = source as Readonly<Record<string, Clause | LineClause>>;

/** The clause with the company's facts in place of the tab stops that they answer. */
export function fillClause(clause: Clause, company: Company): Clause {
  const { title, lists } = clause;
  const pairs = lists ? (company[lists.of] ?? []) : [];
  const body = clause.body.map((line) => fillLine(line, clause.fills ?? {}, company));
  if (!lists || pairs.length === 0) return { title, body };
  const items = pairs.map(({ name, text }, i) => {
    const words = lists.item.replaceAll("{name}", () => escapeSnippet(name)).replaceAll("{text}", () => escapeSnippet(text));
    return i < pairs.length - 1 || lists.to + 1 < body.length ? words : words.replace(/;$/, ".");
  });
  return { title, body: [...body.slice(0, lists.from), ...items, ...body.slice(lists.to + 1)] };
}

function fillLine(line: string, fills: Readonly<Record<string, TextFact>>, company: Company): string {
  return line.replace(/\$\{(\d+):[^}]*\}/g, (stop, number: string) => {
    const fact = fills[number] && company[fills[number]];
    return fact ? escapeSnippet(fact) : stop;
  });
}
