// Navigation: from a term to its definition, from "see Section 4" to that section, and to every place that means the same.
import { type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink } from "vscode-languageserver-types";
import type { Linted } from "../linted";
import type { Policy } from "../policy/policy";
import { rangeOf } from "../text/lines";
import { cover, type Span } from "../text/span";
import { placesOf } from "./common/places";
import { type PolicySymbol, symbolAt } from "./common/symbolAt";

/** Where what stands at `offset` is defined, or leads to; null where nothing is. `links`: the client takes the place it came from, too. */
export function definitionOf(linted: Linted, offset: number, links: boolean): LocationLink[] | Location[] | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (!symbol) return null;
  const targets = targetsOf(linted.policy!, symbol);
  if (targets.length === 0) return null;
  if (!links) return targets.map(({ name }) => locationOf(linted, name));
  return targets.map(({ whole, name }) => ({
    originSelectionRange: rangeOf(linted.lines, symbol.span),
    targetUri: linted.uri,
    targetRange: rangeOf(linted.lines, cover(whole, name)),
    targetSelectionRange: rangeOf(linted.lines, name),
  }));
}

interface Target {
  readonly whole: Span;
  readonly name: Span;
}

function targetsOf({ document }: Policy, symbol: PolicySymbol): Target[] {
  if (symbol.kind === "term")
    return symbol.term.definitions.map(({ sentence, span }) => ({ whole: document.sentences[sentence]?.span ?? span, name: span }));
  if (symbol.kind === "section") return [{ whole: symbol.section.span, name: symbol.section.heading }];
  if (symbol.kind !== "reference") return [];
  const { section, target } = symbol.reference;
  const leads = section === undefined ? undefined : document.sections[section];
  if (leads && (!target || target.start === leads.heading.start)) return [{ whole: leads.span, name: leads.heading }];
  return target ? [{ whole: target, name: target }] : [];
}

/** Null where nothing stands that has references. */
export function referencesOf(linted: Linted, offset: number, includeDeclaration: boolean): Location[] | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (!symbol) return null;
  const { declared, used } = placesOf(linted.policy!, symbol);
  return inOrder(includeDeclaration ? [...declared, ...used] : used).map((span) => locationOf(linted, span));
}

export function highlightsOf(linted: Linted, offset: number): DocumentHighlight[] | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (!symbol) return null;
  const { declared, used } = placesOf(linted.policy!, symbol);
  const toHighlight = (kind: DocumentHighlightKind) => (span: Span) => ({ range: rangeOf(linted.lines, span), kind });
  return [...declared.map(toHighlight(DocumentHighlightKind.Write)), ...used.map(toHighlight(DocumentHighlightKind.Read))];
}

const locationOf = (linted: Linted, span: Span): Location => ({ uri: linted.uri, range: rangeOf(linted.lines, span) });

const inOrder = (spans: readonly Span[]): Span[] =>
  [...new Map(spans.map((one) => [`${one.start} ${one.end}`, one])).values()].sort((a, b) => a.start - b.start);
