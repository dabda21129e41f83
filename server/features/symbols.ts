// The outline: sections and sub-sections of the document, however its format writes them, each with its topic and the findings in it.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Section } from "../document/document";
import { excerpt } from "../document/excerpt";
import type { Linted } from "../linted";
import { readingOf } from "../statements/inWords";
import { rangeOf } from "../text/lines";
import { contains, cover, type Span } from "../text/span";

/** The outline as a tree. Every symbol's range holds its heading and its children, as LSP asks. `practices`: with what each section says is done. */
export function symbolsOf(linted: Linted, practices = false): DocumentSymbol[] {
  const sections = linted.policy?.document.sections ?? [];
  const spans = nestedSpans(sections);
  const symbols = sections.map((section, i) => toSymbol(linted, section, i, spans[i]!));
  const roots: DocumentSymbol[] = [];
  sections.forEach((section, i) => {
    const parent = parentOf(section, i);
    (parent === undefined ? roots : symbols[parent]!.children!).push(symbols[i]!);
  });
  if (practices) addPractices(linted, symbols, roots);
  return roots;
}

/** The same outline as a flat list, for clients without trees. */
export function flatSymbolsOf(linted: Linted): SymbolInformation[] {
  const sections = linted.policy?.document.sections ?? [];
  return sections.map((section, i) => {
    const parent = parentOf(section, i);
    return {
      name: nameOf(section),
      kind: SymbolKind.String,
      location: { uri: linted.uri, range: rangeOf(linted.lines, section.span) },
      containerName: parent === undefined ? undefined : nameOf(sections[parent]!),
    };
  });
}

function toSymbol(linted: Linted, section: Section, index: number, span: Span): DocumentSymbol {
  const range = rangeOf(linted.lines, span);
  const selectionRange = rangeOf(linted.lines, section.heading);
  return { name: nameOf(section), detail: detailOf(linted, section, index), kind: SymbolKind.String, range, selectionRange, children: [] };
}

/** "sharing, transfers · 2 findings". */
function detailOf(linted: Linted, { span }: Section, index: number): string | undefined {
  const topics = [...(linted.policy?.sectionTopics[index] ?? [])].map((id) => id.replaceAll("-", " "));
  const count = linted.findings.filter((finding) => contains(span, { start: finding.span.start, end: finding.span.start })).length;
  const parts = [topics.join(", "), count > 0 ? `${count} finding${count === 1 ? "" : "s"}` : ""];
  return parts.filter((part) => part !== "").join(" · ") || undefined;
}

/** What is claimed as a fact, under the section that it stands in. */
function addPractices(linted: Linted, sections: readonly DocumentSymbol[], roots: DocumentSymbol[]): void {
  const { statements, document } = linted.policy!;
  const seen = new Set<string>();
  for (const statement of statements) {
    const section = document.sentences[statement.sentence]?.section;
    const name = readingOf(statement);
    const key = `${statement.span.start} ${name}`;
    if (!statement.asserted || seen.has(key)) continue;
    seen.add(key);
    const range = rangeOf(linted.lines, statement.span);
    const detail = excerpt(document, statement.span, 60);
    const symbol: DocumentSymbol = { name, detail, kind: SymbolKind.Event, range, selectionRange: range };
    (section === undefined ? roots : sections[section]!.children!).push(symbol);
  }
}

/** VS Code refuses symbols without a name. */
const nameOf = (section: Section): string => section.title.replace(/\s+/g, " ").trim() || "(no title)";

/** A parent stands before its children; anything else would be a cycle. */
const parentOf = (section: Section, i: number): number | undefined =>
  section.parent !== undefined && section.parent < i ? section.parent : undefined;

function nestedSpans(sections: readonly Section[]): Span[] {
  const spans = sections.map((section) => cover(section.span, section.heading));
  for (let i = sections.length - 1; i >= 0; i--) {
    const parent = parentOf(sections[i]!, i);
    if (parent !== undefined) spans[parent] = cover(spans[parent]!, spans[i]!);
  }
  return spans;
}
