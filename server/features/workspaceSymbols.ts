// Workspace symbols: sections and defined terms of all policies, found by a few of their letters.
import { type Range, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Document, Format } from "../document/document";
import { documentSteps } from "../document/readDocument";
import { readDefinitions } from "../policy/definitions";
import type { Definition } from "../policy/policy";
import { type Lines, rangeOf, readLines } from "../text/lines";
import type { Steps } from "../text/steps";

/** More are read by nobody; a longer query finds the rest. */
const atMost = 500;

/** What a policy has that can be found by name. */
export interface Index {
  readonly uri: string;
  /** The title of the policy. */
  readonly container?: string;
  readonly names: readonly { readonly name: string; readonly kind: SymbolKind; readonly range: Range }[];
}

/** Of a policy that has been read, or of its document and definitions alone. */
export function indexOf({ uri, lines }: { readonly uri: string; readonly lines: Lines }, read: Indexed): Index {
  const { document, definitions } = read;
  const sections = document.sections.map(({ title, heading }) => ({
    name: title.replace(/\s+/g, " ").trim(),
    kind: SymbolKind.String,
    range: rangeOf(lines, heading),
  }));
  const terms = definitions.map(({ term, span }) => ({ name: term, kind: SymbolKind.Constant, range: rangeOf(lines, span) }));
  return { uri, container: document.sections[0]?.title, names: [...sections, ...terms].filter(({ name }) => name !== "") };
}

interface Indexed {
  readonly document: Document;
  readonly definitions: readonly Pick<Definition, "term" | "span">[];
}

/** The index of a text that nobody has opened, in steps: no more of it is read than names need. */
export function* indexSteps(uri: string, text: string, format: Format): Steps<Index> {
  const document = yield* documentSteps(text, format);
  yield;
  return indexOf({ uri, lines: readLines(text) }, { document, definitions: readDefinitions(document) });
}

/** Those whose name holds the letters of the query in their order; all for an empty one. */
export const workspaceSymbolsOf = (policies: readonly Index[], query: string): SymbolInformation[] =>
  policies
    .flatMap(({ uri, container, names }) =>
      names
        .filter(({ name }) => matches(name, query))
        .map(({ name, kind, range }) => ({ name, kind, location: { uri, range }, containerName: container })),
    )
    .slice(0, atMost);

function matches(name: string, query: string): boolean {
  const wanted = [...query.toLowerCase().replace(/\s+/g, "")];
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++;
  return at === wanted.length;
}
