// Rename: a defined term gets another name wherever it stands, in the inflection and the capitals that each place has.
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Linted } from "../linted";
import type { Policy, Term } from "../policy/policy";
import { rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import { symbolAt } from "./common/symbolAt";

/** The edit, or in words for the user why the name cannot be given. */
export type Renaming = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** What would be renamed at `offset`; null where no defined term stands. The placeholder is the term as defined. */
export function renamableAt(linted: Linted, offset: number): { range: Range; placeholder: string } | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (symbol?.kind !== "term") return null;
  return { range: rangeOf(linted.lines, symbol.span), placeholder: symbol.term.term };
}

/** Null where no defined term stands; refused for a name that is empty, spans lines or is another term's. */
export function renameOf(linted: Linted, offset: number, wanted: string, documentChanges: boolean): Renaming | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (symbol?.kind !== "term") return null;
  const { term } = symbol;
  const name = wanted.trim().replace(/^["“”„'‘’«»]+|["“”'‘’«»]+$/g, "");
  const refused = refusalOf(linted.policy!, term, name);
  if (refused) return { refused };
  const spans = [...term.definitions.map(({ span }) => span), ...term.uses];
  const distinct = new Map(spans.map((span) => [span.start, span]));
  const edits = [...distinct.values()].sort((a, b) => a.start - b.start).flatMap((span) => editsAt(linted, span, term.term, name));
  if (!documentChanges) return { edit: { changes: { [linted.uri]: edits } } };
  return { edit: { documentChanges: [{ textDocument: { uri: linted.uri, version: linted.version }, edits }] } };
}

function refusalOf(policy: Policy, term: Term, name: string): string | undefined {
  if (name === "") return "A term needs a name.";
  if (/[\r\n<>]/.test(name)) return "A term's name stands on one line and holds no mark-up.";
  const other = policy.terms.find((one) => one !== term && one.term.toLowerCase() === name.toLowerCase());
  return other && `“${other.term}” is already defined here. Two terms of one name would mean two things.`;
}

/** One edit where the words stand together; where mark-up stands between them the first word takes the name and the others go. */
function editsAt(linted: Linted, { start, end }: Span, from: string, to: string): TextEdit[] {
  const written = linted.text.slice(start, end);
  const name = asWritten(written, from, to);
  if (!/[<>*_`&[\]]/.test(written)) return [{ range: rangeOf(linted.lines, { start, end }), newText: name }];
  const words = [...written.matchAll(/<[^<>]*>|&[#\w]+;|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].filter(([word]) => /^[\p{L}\p{N}]/u.test(word));
  return words.map(({ 0: word, index }, i) => ({
    range: rangeOf(linted.lines, { start: start + index, end: start + index + word.length }),
    newText: i === 0 ? name : "",
  }));
}

/** The new name in the number and the capitals of the words that it replaces. */
function asWritten(written: string, from: string, to: string): string {
  const words = written.replace(/<[^<>]*>|[*_`]/g, "").replace(/\s+/g, " ");
  const isPlural = /s$/i.test(words) && words.length > from.length && words.slice(0, 3).toLowerCase() === from.slice(0, 3).toLowerCase();
  const isSingular = /s$/i.test(from) && !/s$/i.test(words);
  const numbered = isPlural ? pluralOf(to) : isSingular ? singularOf(to) : to;
  if (words.length > 1 && words === words.toUpperCase() && from !== from.toUpperCase()) return numbered.toUpperCase();
  return numbered;
}

/** By the last word, as English regularly does. */
function pluralOf(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/i.test(name)) return `${name}es`;
  return `${name}s`;
}

function singularOf(name: string): string {
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(name)) return name.slice(0, -2);
  return /[^s]s$/i.test(name) ? name.slice(0, -1) : name;
}
