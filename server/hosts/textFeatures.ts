// textFeatures: the language features that ask one document and nothing else, each with what it announces and how it answers.
import {
  type CallHierarchyItem,
  type Connection,
  LSPErrorCodes,
  type Position,
  type Range,
  type ReferenceParams,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../features/callHierarchy";
import { codeLensesOf } from "../features/codeLenses";
import { policyMapOf } from "../features/common/policyMap";
import { completionOf, completionTriggers } from "../features/completion";
import { documentLinksOf } from "../features/documentLinks";
import { foldingRangesOf } from "../features/folding";
import { definitionOf, highlightsOf, referencesOf } from "../features/navigation";
import { overviewOf } from "../features/overview";
import { renamableAt, renameOf } from "../features/rename";
import { selectionRangesOf } from "../features/selectionRanges";
import { legend, semanticTokensOf } from "../features/semanticTokens";
import { flatSymbolsOf, symbolsOf } from "../features/symbols";
import type { Linted } from "../linted";
import { offsetAt } from "../text/lines";
import type { Client } from "./client";
import type { Preferences } from "./preferences";
import { mapMethod, overviewMethod } from "./protocol";

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}
interface PlaceParams extends Params {
  readonly position: Position;
}

interface ItemParams {
  readonly item: CallHierarchyItem;
}

/** Who asks. */
interface Asker {
  readonly client: Client;
  readonly preferences: Preferences;
}

interface TextFeature<P> {
  readonly method: string;
  readonly announces: ServerCapabilities;
  /** The answer about one reading of the document. */
  answer(linted: Linted, params: P, asker: Asker): unknown;
}

const feature = <P>(one: TextFeature<P>): TextFeature<never> => one as unknown as TextFeature<never>;
const at = ({ lines }: Linted, { position }: PlaceParams): number => offsetAt(lines, position);

const features: readonly TextFeature<never>[] = [
  feature<PlaceParams>({
    method: "textDocument/definition",
    announces: { definitionProvider: true },
    answer: (linted, params, { client }) => definitionOf(linted, at(linted, params), client.links),
  }),
  feature<ReferenceParams>({
    method: "textDocument/references",
    announces: { referencesProvider: true },
    answer: (linted, params) => referencesOf(linted, at(linted, params), params.context?.includeDeclaration === true),
  }),
  feature<PlaceParams>({
    method: "textDocument/documentHighlight",
    announces: { documentHighlightProvider: true },
    answer: (linted, params) => highlightsOf(linted, at(linted, params)),
  }),
  feature<PlaceParams>({
    method: "textDocument/prepareRename",
    announces: { renameProvider: { prepareProvider: true } },
    answer: (linted, params) => renamableAt(linted, at(linted, params)),
  }),
  feature<PlaceParams & { readonly newName: string }>({
    method: "textDocument/rename",
    announces: {},
    answer(linted, params, { client }) {
      const renaming = renameOf(linted, at(linted, params), String(params.newName), client.actions.documentChanges);
      if (renaming && "refused" in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, renaming.refused);
      return renaming?.edit ?? null;
    },
  }),
  feature<Params>({
    method: "textDocument/documentSymbol",
    announces: { documentSymbolProvider: { label: "Policywright" } },
    answer(linted, _, { client, preferences }) {
      if (!linted.policy) return null;
      return client.trees ? symbolsOf(linted, preferences.outlinePractices) : flatSymbolsOf(linted);
    },
  }),
  feature<Params>({
    method: "textDocument/foldingRange",
    announces: { foldingRangeProvider: true },
    answer: foldingRangesOf,
  }),
  feature<Params & { readonly positions: readonly Position[] }>({
    method: "textDocument/selectionRange",
    announces: { selectionRangeProvider: true },
    answer: (linted, { positions }) =>
      selectionRangesOf(
        linted,
        positions.map((position) => offsetAt(linted.lines, position)),
      ),
  }),
  feature<Params>({
    method: "textDocument/documentLink",
    announces: { documentLinkProvider: {} },
    answer: documentLinksOf,
  }),
  feature<Params>({
    method: "textDocument/semanticTokens/full",
    announces: { semanticTokensProvider: { legend, full: true, range: true } },
    answer: (linted, _, { preferences }) => (preferences.semanticTokens ? semanticTokensOf(linted) : { data: [] }),
  }),
  feature<Params & { readonly range: Range }>({
    method: "textDocument/semanticTokens/range",
    announces: {},
    answer(linted, { range }, { preferences }) {
      if (!preferences.semanticTokens) return { data: [] };
      return semanticTokensOf(linted, { start: offsetAt(linted.lines, range.start), end: offsetAt(linted.lines, range.end) });
    },
  }),
  feature<PlaceParams>({
    method: "textDocument/completion",
    announces: { completionProvider: { triggerCharacters: completionTriggers, completionItem: { labelDetailsSupport: true } } },
    answer: (linted, params, { client }) => completionOf(linted, at(linted, params), client.completionSnippets),
  }),
  feature<Params>({
    method: "textDocument/codeLens",
    announces: { codeLensProvider: { resolveProvider: false } },
    answer: (linted, _, { client, preferences }) => (preferences.codeLens ? codeLensesOf(linted, client.actions.goTo) : []),
  }),
  feature<PlaceParams>({
    method: "textDocument/prepareCallHierarchy",
    announces: { callHierarchyProvider: true },
    answer: (linted, params) => prepareCallHierarchy(linted, at(linted, params)),
  }),
  feature<ItemParams>({
    method: "callHierarchy/outgoingCalls",
    announces: {},
    answer: (linted, { item }) => outgoingCalls(linted, item),
  }),
  feature<ItemParams>({
    method: "callHierarchy/incomingCalls",
    announces: {},
    answer: (linted, { item }) => incomingCalls(linted, item),
  }),
  feature<Params>({
    method: mapMethod,
    announces: {},
    answer: policyMapOf,
  }),
  feature<Params>({
    method: overviewMethod,
    announces: {},
    answer: overviewOf,
  }),
];

/** What `initialize` announces for all of them. */
export const textFeatureCapabilities: ServerCapabilities = Object.assign({}, ...features.map(({ announces }) => announces));

/** What the requests need of the server around them. */
interface Surroundings {
  /** Logs what throws and answers the empty value; honours cancellation. */
  answering<P, R>(name: string, empty: R, answer: (params: P) => Promise<R>): unknown;
  linted(uri: string): Promise<Linted | undefined>;
  asker(uri: string): Promise<Asker>;
}

/** Null where the document is not open. */
export function registerTextFeatures(connection: Connection, { answering, linted, asker }: Surroundings): void {
  for (const { method, answer } of features) {
    const handler = answering(method, null as unknown, async (params: Partial<Params & ItemParams>) => {
      const uri = params.textDocument?.uri ?? params.item?.uri;
      const read = typeof uri === "string" ? await linted(uri) : undefined;
      return read ? answer(read, params as never, await asker(read.uri)) : null;
    });
    connection.onRequest(method, handler as never);
  }
}
