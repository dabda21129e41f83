// The outline: sections and sub-sections of the document, however its format writes them.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Section } from "../document/document";
import type { Linted } from "../linted";
import { rangeOf } from "../text/lines";
import { cover, type Span } from "../text/span";

/** The outline as a tree. Every symbol's range holds its heading and its children, as LSP asks. */
export function symbolsOf(linted: Linted): DocumentSymbol[] {
  const sections = linted.policy?.document.sections ?? [];
  const spans = nestedSpans(sections);
  const symbols = sections.map((section, i) => toSymbol(linted, section, spans[i]!));
  const roots: DocumentSymbol[] = [];
  sections.forEach((section, i) => {
    const parent = parentOf(section, i);
    (parent === undefined ? roots : symbols[parent]!.children!).push(symbols[i]!);
  });
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

function toSymbol(linted: Linted, section: Section, span: Span): DocumentSymbol {
  const selectionRange = rangeOf(linted.lines, section.heading);
  return { name: nameOf(section), kind: SymbolKind.String, range: rangeOf(linted.lines, span), selectionRange, children: [] };
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
