// serving: a server and a client in one process, at the two ends of a pair of streams; and orders of messages, sensible and not.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  CancellationTokenSource,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startServer } from "../../server/hosts/server";
import { applyChange, type Change, change, eventOf } from "./edits";
import { property } from "./property";
import { policyText } from "./texts";

interface Served {
  readonly connection: ProtocolConnection;
  /** The last diagnostics that were pushed for each document. */
  readonly pushed: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Resolves when something has been pushed. */
  news(): Promise<void>;
  settings: unknown;
  close(): Promise<void>;
}

/** A server that has been initialised, for a client that pulls diagnostics or waits for them. */
export async function serve(pulls: boolean, settings: unknown): Promise<Served> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const own = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
  startServer(own);
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const pushed = new Map<string, PublishDiagnosticsParams>();
  let waiting: (() => void)[] = [];
  const served: Served = {
    connection,
    pushed,
    settings,
    news: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      own.dispose();
    },
  };
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.set(params.uri, params);
    for (const resolve of waiting.splice(0)) resolve();
    waiting = [];
  });
  for (const quiet of ["window/logMessage", "window/showMessage", "policywright/status"]) connection.onNotification(quiet, () => {});
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => served.settings));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const textDocument = pulls ? { diagnostic: { relatedInformation: true } } : { publishDiagnostics: { relatedInformation: true } };
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: "file:///site",
    capabilities: { workspace: { configuration: true }, textDocument },
  });
  await connection.sendNotification("initialized", {});
  return served;
}

const pull = async ({ connection }: Served, uri: string): Promise<readonly Diagnostic[]> => {
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  return report.kind === "full" ? report.items : assert.fail("without an earlier result nothing can be unchanged");
};

const languages = ["markdown", "html", "plaintext", "policy"];
const uris = ["file:///site/privacy-policy.md", "file:///site/legal/cookies.html", "untitled:Untitled-1", "no uri %%% at all"];
const methods = [
  ...[
    "textDocument/hover",
    "textDocument/codeAction",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/diagnostic",
  ],
  ...["textDocument/definition", "textDocument/references", "textDocument/rename", "textDocument/completion", "textDocument/codeLens"],
  ...["textDocument/semanticTokens/full", "textDocument/selectionRange", "textDocument/documentLink", "textDocument/prepareCallHierarchy"],
  ...[
    "workspace/symbol",
    "policywright/status",
    "policywright/explain",
    "policywright/map",
    "policywright/overview",
    "policywright/report",
  ],
  ...["policywright/configEdit", "no/such/method", "initialize"],
];

type Message =
  | { readonly kind: "open"; readonly uri: string; readonly language: string; readonly text: string }
  | { readonly kind: "close" | "again"; readonly uri: string }
  | { readonly kind: "change"; readonly uri: string; readonly version: number; readonly changes: readonly Change[] }
  | { readonly kind: "beyond"; readonly uri: string; readonly text: string }
  | { readonly kind: "whole"; readonly uri: string; readonly text: string }
  | {
      readonly kind: "ask";
      readonly uri: string;
      readonly method: string;
      readonly at: readonly [number, number];
      readonly takeBack: boolean;
    }
  | { readonly kind: "settings"; readonly settings: unknown }
  | { readonly kind: "nonsense"; readonly method: string; readonly params: unknown };

const place = fc.oneof(fc.nat(20), fc.constantFrom(-1, 99_999, 2 ** 31 - 1, 0.5));
const text = policyText("markdown");
const uri = fc.constantFrom(...uris);
const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("open" as const), uri, language: fc.constantFrom(...languages), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("close" as const, "again" as const), uri }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      uri,
      version: fc.integer({ min: -2, max: 30 }),
      changes: fc.array(change("markdown"), { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("beyond" as const), uri, text: fc.constantFrom("", "\nThe end.\n") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("whole" as const), uri, text }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      uri,
      method: fc.constantFrom(...methods),
      at: fc.tuple(place, place),
      takeBack: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("settings" as const),
      settings: fc.constantFrom<unknown>(
        null,
        7,
        {},
        { rules: { "contradiction/*": "off" } },
        { rules: 1, profiles: ["gdpr"] },
        { maxLength: 300 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("nonsense" as const),
      method: fc.constantFrom(
        "textDocument/didChange",
        "textDocument/didClose",
        "workspace/didChangeWatchedFiles",
        "$/cancelRequest",
        "$/no",
        "no/such",
      ),
      params: fc.constantFrom<unknown>({}, { textDocument: null }, { textDocument: { uri: 7 } }, { contentChanges: [{}] }, { id: "x" }),
    }),
  },
);

interface Talk {
  readonly pulls: boolean;
  readonly messages: readonly Message[];
}

/** What the documents are after the messages so far, by a model of our own: the changes in the order in which they came. */
type Texts = Map<string, { readonly language: string; readonly document: TextDocument }>;

async function send(one: Message, served: Served, texts: Texts, asked: Promise<unknown>[]): Promise<void> {
  const { connection } = served;
  const known = "uri" in one ? texts.get(one.uri) : undefined;
  const set = (of: string, language: string, now: string, version: number) =>
    texts.set(of, { language, document: TextDocument.create(of, language, version, now) });
  switch (one.kind) {
    case "open": {
      set(one.uri, one.language, one.text, 1);
      const textDocument = { uri: one.uri, languageId: one.language, version: 1, text: one.text };
      return connection.sendNotification("textDocument/didOpen", { textDocument });
    }
    case "again":
      // A document that was closed is opened with what it held; the version begins anew.
      if (!known) return;
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri: one.uri } });
      return send({ kind: "open", uri: one.uri, language: known.language, text: known.document.getText() }, served, texts, asked);
    case "close":
      texts.delete(one.uri);
      return connection.sendNotification("textDocument/didClose", { textDocument: { uri: one.uri } });
    case "change":
    case "beyond":
    case "whole": {
      const now = known?.document ?? TextDocument.create(one.uri, "markdown", 1, "");
      const version = one.kind === "change" ? one.version : now.version + 1;
      const far = { start: { line: 99_999, character: 7 }, end: { line: 99_999, character: 9 } };
      const contentChanges: unknown[] =
        one.kind === "change" ? [] : [one.kind === "whole" ? { text: one.text } : { range: far, text: one.text }];
      let after = one.kind === "whole" ? one.text : now.getText() + (one.kind === "beyond" ? one.text : "");
      if (one.kind === "change")
        for (const edit of one.changes) {
          contentChanges.push(eventOf(TextDocument.create(one.uri, "markdown", 1, after), edit));
          after = applyChange(after, edit);
        }
      if (known) set(one.uri, known.language, after, version);
      return connection.sendNotification("textDocument/didChange", { textDocument: { uri: one.uri, version }, contentChanges });
    }
    case "ask": {
      const [line, character] = one.at;
      const position = { line, character };
      const source = new CancellationTokenSource();
      const params = {
        ...{ uri: one.uri, textDocument: { uri: one.uri }, position, positions: [position], range: { start: position, end: position } },
        ...{ context: { diagnostics: [] }, query: "a", newName: "Thing", format: "html" },
      };
      asked.push(connection.sendRequest(one.method, params, source.token).catch((error) => ({ refused: String(error) })));
      if (one.takeBack) source.cancel();
      return;
    }
    case "settings":
      served.settings = one.settings;
      return connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    case "nonsense":
      return connection.sendNotification(one.method, one.params);
  }
}

/** What a server that has only just been started says of a text. */
async function freshly(pulls: boolean, settings: unknown, document: TextDocument, language: string): Promise<readonly Diagnostic[]> {
  const served = await serve(pulls, settings);
  try {
    const textDocument = { uri: document.uri, languageId: language, version: 1, text: document.getText() };
    await served.connection.sendNotification("textDocument/didOpen", { textDocument });
    return pulls ? await pull(served, document.uri) : await pushedFor(served, document.uri, 1);
  } finally {
    await served.close();
  }
}

async function pushedFor(served: Served, of: string, version: number): Promise<readonly Diagnostic[]> {
  while (served.pushed.get(of)?.version !== version) await served.news();
  return served.pushed.get(of)!.diagnostics;
}

async function assertServes({ pulls, messages }: Talk): Promise<void> {
  const served = await serve(pulls, {});
  const texts: Texts = new Map();
  const asked: Promise<unknown>[] = [];
  try {
    for (const one of messages) await send(one, served, texts, asked);
    await Promise.all(asked);
    for (const [of, { document, language }] of texts) {
      // One more change with a version of its own: what is pushed for it is known from what was pushed before.
      const last = 1_000;
      await served.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: of, version: last },
        contentChanges: [{ text: document.getText() }],
      });
      const said = pulls ? await pull(served, of) : await pushedFor(served, of, last);
      assert.deepEqual(said, await freshly(pulls, served.settings, document, language), of);
    }
  } finally {
    await served.close();
  }
}

const talk = (pulls: boolean): fc.Arbitrary<Talk> =>
  fc.record({ pulls: fc.constant(pulls), messages: fc.array(message, { minLength: 1, maxLength: 25 }) });

export const servesPull = property<Talk>({
  name: "after any messages a client that pulls gets what a fresh server says of its texts",
  input: talk(true),
  tries: 25,
  holds: assertServes,
});

export const servesPush = property<Talk>({
  name: "after any messages a client that waits is sent what a fresh server says of its texts",
  input: talk(false),
  tries: 5,
  holds: assertServes,
});
