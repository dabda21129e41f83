// Workspace symbols: sections and defined terms of all policies, found by a few of their letters.
import { type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Linted } from "../linted";
import { rangeOf } from "../text/lines";
import type { Span } from "../text/span";

/** More are read by nobody; a longer query finds the rest. */
const atMost = 500;

/** Those whose name holds the letters of the query in their order; all for an empty one. */
export function workspaceSymbolsOf(policies: readonly Linted[], query: string): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  for (const linted of policies) {
    if (!linted.policy) continue;
    const { document, terms } = linted.policy;
    const container = document.sections[0]?.title;
    const add = (name: string, kind: SymbolKind, span: Span) => {
      if (found.length < atMost && name !== "" && matches(name, query))
        found.push({ name, kind, location: { uri: linted.uri, range: rangeOf(linted.lines, span) }, containerName: container });
    };
    for (const { title, heading } of document.sections) add(title.replace(/\s+/g, " ").trim(), SymbolKind.String, heading);
    for (const { term, definitions } of terms) for (const { span } of definitions) add(term, SymbolKind.Constant, span);
  }
  return found;
}

function matches(name: string, query: string): boolean {
  const wanted = [...query.toLowerCase().replace(/\s+/g, "")];
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++;
  return at === wanted.length;
}
