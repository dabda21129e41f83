// The language server over a real stdio connection, as any editor would start it: node dist/cli.js lsp --stdio.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Position,
  Range,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Status } from "../server/features/status";
import type { Explanation } from "../server/hosts/protocol";
import { type LanguageClient, plain, type Start, startClient } from "./languageClient";

const uri = "file:///home/someone/site/privacy-policy.md";
const policy = readFileSync("test/extension/fixtures/privacy-policy.md", "utf8");

describe("the language server", () => {
  let client: LanguageClient;
  const running: LanguageClient[] = [];

  const start = async (options?: Start) => {
    client = await startClient(options);
    running.push(client);
    return client;
  };

  afterEach(() => {
    for (const one of running.splice(0)) {
      one.connection.dispose();
      one.process.kill();
    }
  });

  const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest<R>(method, params);
  const pull = async (of = uri): Promise<Diagnostic[]> => {
    const report = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: of } });
    assert.equal(report.kind, "full");
    return report.kind === "full" ? report.items : [];
  };
  const change = (version: number, contentChanges: readonly object[], of = uri) =>
    client.connection.sendNotification("textDocument/didChange", { textDocument: { uri: of, version }, contentChanges });
  const actionsAt = (range: Range, only?: string[]) =>
    ask<CodeAction[]>("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [], only } });
  const has = (items: readonly Diagnostic[], code: string) => items.some((one) => one.code === code);
  const lineOf = (words: string) => policy.slice(0, policy.indexOf(words)).split("\n").length - 1;

  describe("for a client that pulls", () => {
    it("says what it can do, and leaves out push", async () => {
      await start();
      const { capabilities } = client.server;
      assert.deepEqual(capabilities.diagnosticProvider, {
        identifier: "policywright",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      });
      assert.ok(capabilities.hoverProvider && capabilities.documentSymbolProvider && capabilities.codeActionProvider);
      await client.open(uri, policy);
      await pull();
      assert.deepEqual(client.pushed, []);
    });

    it("gives a contradiction with both ends, its rule and its page", async () => {
      await start();
      await client.open(uri, policy);
      const found = (await pull()).find((one) => one.code === "contradiction/sharing");
      assert.ok(found);
      assert.equal(found.source, "policywright");
      assert.equal(
        found.codeDescription?.href,
        "https://github.com/policywright/policywright/blob/main/docs/rules/contradiction-sharing.md",
      );
      assert.equal(found.range.start.line, lineOf("We will never share"));
      const [other] = found.relatedInformation ?? [];
      assert.equal(other?.location.uri, uri);
      assert.equal(other?.location.range.start.line, lineOf("We share your email"));
      assert.equal((found.data as { rule: string }).rule, "contradiction/sharing");
    });

    it("follows incremental edits", async () => {
      await start();
      await client.open(uri, policy);
      assert.ok(has(await pull(), "contradiction/sharing"));
      const line = lineOf("We will never share");
      await change(2, [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: "" }]);
      assert.ok(!has(await pull(), "contradiction/sharing"));
      await change(3, [
        {
          range: { start: { line, character: 0 }, end: { line, character: 0 } },
          text: "We will never share your personal information with any third party.\n",
        },
      ]);
      assert.ok(has(await pull(), "contradiction/sharing"));
    });

    it("says that nothing has changed when nothing has", async () => {
      await start();
      await client.open(uri, policy);
      const first = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
      const again = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri },
        previousResultId: first.resultId,
      });
      assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    });

    it("offers fixes as snippet edits for the version they are for", async () => {
      await start();
      await client.open(uri, policy);
      const missing = (await pull()).find((one) => one.code === "missing/retention");
      assert.ok(missing);
      const actions = await actionsAt(missing.range, ["quickfix"]);
      const fix = actions.find(({ diagnostics }) => has(diagnostics ?? [], "missing/retention"));
      assert.ok(fix);
      const [edit] = (fix.edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(edit?.textDocument, { uri, version: 1 });
      const [first] = (edit?.edits ?? []) as { snippet?: { kind: string; value: string } }[];
      assert.equal(first?.snippet?.kind, "snippet");
      assert.match(first?.snippet?.value ?? "", /\$\{1:/);
      assert.ok(actions.filter(({ isPreferred }) => isPreferred).length <= 1);
    });

    it("answers other requests while it tries fixes, and tries no more once nobody waits", async () => {
      await start();
      await client.open(uri, policy);
      const found = await pull();
      const answered: string[] = [];
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const actions = actionsAt(range).then((all) => void answered.push(`actions ${all.length > 0}`));
      const outline = ask("textDocument/documentSymbol", { textDocument: { uri } }).then(() => void answered.push("outline"));
      await Promise.all([actions, outline]);
      assert.ok(found.length > 1);
      assert.deepEqual(answered, ["outline", "actions true"]);
      await change(2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" }]);
      const late = actionsAt(range).then(({ length }) => length);
      await change(3, [{ text: "Nothing of it is left.\n" }]);
      assert.ok((await late) >= 0);
      assert.deepEqual(await actionsAt(range), []);
    });

    it("puts the fixes of all findings on a line above what leaves them as they are", async () => {
      await start({ initializationOptions: { explain: true, configure: true } });
      const slips = "# Privacy Policy\n\nWrite to privacy@@tarnwater.org or to data‐protection@tarnwater.org.\n";
      await client.open(uri, slips);
      const beside = (await pull()).filter(({ range }) => range.start.line === 2 && range.end.line === 2);
      assert.equal(beside.length, 2);
      // As VS Code asks when the caret is elsewhere on the line: at the end of one finding after the other, the answers joined.
      const titles = new Set<string>();
      for (const { range } of beside) {
        const actions = await actionsAt({ start: range.end, end: range.end }, ["quickfix"]);
        const kinds = actions.map(({ edit, title }) => (edit && !title.startsWith("Allow") ? "fix" : "other"));
        assert.deepEqual(kinds, [...kinds].sort());
        for (const { title } of actions) titles.add(title);
      }
      const all = [...titles];
      const last = Math.max(...all.map((title, i) => (title.includes("@tarnwater.org") ? i : -1)));
      assert.ok(all.findIndex((title) => title.startsWith("Allow")) > last, all.join("; "));
      const inside = { line: 2, character: beside[0]!.range.start.character + 1 };
      const own = await actionsAt({ start: inside, end: inside }, ["quickfix"]);
      assert.ok(!own.some(({ title }) => title.includes("data-protection")), own.map(({ title }) => title).join("; "));
    });

    it("finds names in policies that nobody has opened, and in what they have become", async () => {
      const folder = mkdtempSync(join(tmpdir(), "policywright-names-"));
      try {
        const write = (name: string, text: string) => {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        };
        write("shop/privacy-policy.md", "# Shop Privacy\n\n## Lamps that we count\n\n“Lamp Record” means what you bought.\n");
        write("README.md", "# Lamps of this read-me\n\nNothing else.\n");
        write("node_modules/other/privacy-policy.md", "# Privacy Policy\n\n## Lamps of others\n");
        write("old/privacy-policy.md", "# Privacy Policy\n\n## Lamps of old\n");
        write(".gitignore", "old\n");
        write("privacy-policy.md", policy);
        await start({ rootUri: pathToFileURL(folder).href });
        const opened = pathToFileURL(join(folder, "privacy-policy.md")).href;
        await client.open(opened, policy.replace("# Advertising", "# Lamps on show"));
        const named = async (query: string) =>
          (await ask<SymbolInformation[]>("workspace/symbol", { query })).map(({ name }) => name).sort();
        assert.deepEqual(await named("lamp"), ["Lamp Record", "Lamps on show", "Lamps that we count"]);
        write("shop/privacy-policy.md", "# Shop Privacy\n\n## All lamps\n");
        assert.deepEqual(await named("lamps"), ["All lamps", "Lamps on show"]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it("asks its client for files where it has none", async () => {
      const at = "memory:///shop/privacy-policy.md";
      await start({ rootUri: "memory:///shop", initializationOptions: { files: true } });
      const asked: unknown[] = [];
      client.connection.onRequest("policywright/files", (params: { extensions: string[] }) => {
        asked.push(params.extensions.includes("md"));
        return [{ uri: at, stamp: "1" }];
      });
      client.connection.onRequest("policywright/read", ({ uri: of }: { uri: string }) =>
        of === at ? "# Privacy Policy\n\n## Lamps that we count\n" : null,
      );
      const found = await ask<SymbolInformation[]>("workspace/symbol", { query: "lamps" });
      assert.deepEqual(asked, [true]);
      assert.deepEqual(
        found.map(({ name, location }) => [name, location.uri, location.range.start.line]),
        [["Lamps that we count", at, 2]],
      );
    });

    it("says its own words in the language that the client brings", async () => {
      const words = { "Configure {0}": "{0} einrichten", "Why it matters.": "Warum das zählt.", "About {0}": 7 };
      await start({ initializationOptions: { configure: true, words } });
      await client.open(uri, policy);
      const found = (await pull()).find((one) => one.code === "contradiction/sharing")!;
      const titles = (await actionsAt(found.range)).map(({ title }) => title);
      assert.ok(titles.includes("contradiction/sharing einrichten"), titles.join("; "));
      assert.ok(titles.includes("About contradiction/sharing"), "what has no translation stays as it is");
      const hover = await ask<Hover>("textDocument/hover", { textDocument: { uri }, position: found.range.start });
      assert.match((hover.contents as { value: string }).value, /\*\*Warum das zählt\.\*\*/);
    });

    it("has no code actions of other kinds", async () => {
      await start();
      await client.open(uri, policy);
      const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
      assert.deepEqual(await actionsAt(range, ["refactor"]), []);
    });

    it("offers the way to the other end to clients that have the command", async () => {
      await start({ initializationOptions: { goTo: true } });
      await client.open(uri, policy);
      const found = (await pull()).find((one) => one.code === "contradiction/sharing");
      const goTo = (await actionsAt(found!.range)).find(({ command }) => command?.command === "policywright.goTo");
      const [to, position] = goTo?.command?.arguments ?? [];
      assert.equal(to, uri);
      assert.equal((position as Position).line, lineOf("We share your email"));
      await start();
      await client.open(uri, policy);
      assert.ok((await actionsAt(found!.range)).every(({ command }) => command === undefined));
    });

    it("explains a line, and offers to do so to clients that have the command", async () => {
      await start({ initializationOptions: { explain: true } });
      await client.open(uri, policy);
      const found = (await pull()).find((one) => one.code === "contradiction/sharing");
      const action = (await actionsAt(found!.range)).find(({ command }) => command?.command === "policywright.explainLine");
      const [of, position] = action?.command?.arguments ?? [];
      const explanation = await ask<Explanation>("policywright/explain", { uri: of, position });
      assert.match(explanation.markdown, /^# Line \d+\n/);
      assert.match(explanation.markdown, /Reported as error: line \d+ “/);
      assert.equal(await ask("policywright/explain", { uri: "file:///not/open.md", position }), null);
      assert.equal(await ask("policywright/explain", { uri, position: "here" }), null);
      assert.match((await ask<Explanation>("policywright/explain", { uri, position: { line: 9999 } })).markdown, /No statement/);
    });

    it("gives the outline as a tree whose ranges nest", async () => {
      await start();
      await client.open(uri, policy);
      const roots = await ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
      const titles = (symbols: readonly DocumentSymbol[]): unknown[] => symbols.map(({ name, children }) => [name, titles(children ?? [])]);
      const sections = [
        ["What we collect", []],
        ["How we share it", [["Advertising", []]]],
        ["Contact", []],
      ];
      assert.deepEqual(titles(roots), [["Privacy Policy of Tarnwater Boats", sections]]);
      const within = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);
      const check = (symbol: DocumentSymbol): void => {
        assert.ok(within(symbol.range, symbol.selectionRange), symbol.name);
        for (const child of symbol.children ?? []) {
          assert.ok(within(symbol.range, child.range), child.name);
          check(child);
        }
      };
      roots.forEach(check);
    });

    it("explains a finding on hover, and nothing elsewhere", async () => {
      await start();
      await client.open(uri, policy);
      const found = (await pull()).find((one) => one.code === "contradiction/sharing");
      const hover = await ask<Hover>("textDocument/hover", { textDocument: { uri }, position: found!.range.start });
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, "markdown");
      assert.match(value, /Why it matters/);
      assert.match(value, /contradiction-sharing\.md/);
      assert.equal(await ask("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 0 } }), null);
    });

    it("applies all safe fixes as one edit, when asked for them and only then", async () => {
      const slips = "# Privacy Policy\r\n\r\nWrite to privacy@@tarnwater.org.\r\n\r\nOr write to data‐protection@tarnwater.org 😀.\r\n";
      await start();
      const { codeActionProvider } = client.server.capabilities;
      assert.deepEqual(codeActionProvider, { codeActionKinds: ["quickfix", "source.fixAll.policywright"] });
      await client.open(uri, slips);
      const everywhere = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
      for (const only of ["source", "source.fixAll", "source.fixAll.policywright"]) {
        const [all, ...others] = await actionsAt(everywhere, [only]);
        assert.deepEqual(others, []);
        assert.equal(all!.kind, "source.fixAll.policywright");
        const [{ edits, textDocument }, ...more] = all!.edit!.documentChanges as [TextDocumentEdit, ...TextDocumentEdit[]];
        assert.deepEqual([edits.length, more.length, textDocument.version], [1, 0, 1]);
        const mended = TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, slips), edits as TextEdit[]);
        assert.equal(mended, slips.replace("@@", "@").replace("‐", "-"));
      }
      for (const only of [undefined, ["quickfix"], ["source.organizeImports"], ["source.fixAll.other"]])
        assert.ok(!(await actionsAt(everywhere, only)).some(({ kind }) => kind?.startsWith("source")), String(only));
    });

    it("has no safe fixes to apply where there are none", async () => {
      await start();
      await client.open(uri, policy);
      assert.deepEqual(await actionsAt({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ["source.fixAll"]), []);
    });

    it("tells its status: what, why, how many", async () => {
      await start({ settings: { rules: { "contradiction/sharing": "off" } } });
      await client.open(uri, policy);
      const status = await ask<Status>("policywright/status", { uri });
      assert.equal(status.policy, true);
      assert.match(status.because, /privacy-policy\.md/);
      assert.deepEqual(status.switchedOff, ["contradiction/sharing"]);
      assert.ok(!has(await pull(), "contradiction/sharing"));
    });

    it("reads settings again when they change", async () => {
      const settings = { rules: {} as Record<string, string> };
      await start({ settings });
      await client.open(uri, policy);
      assert.ok(has(await pull(), "contradiction/sharing"));
      settings.rules["contradiction/sharing"] = "off";
      const refreshed = new Promise<void>((resolve) => {
        client.connection.onRequest("workspace/diagnostic/refresh", () => {
          resolve();
          return null;
        });
      });
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      await refreshed;
      assert.ok(!has(await pull(), "contradiction/sharing"));
    });
  });

  describe("with a policywright.yaml above the document", () => {
    const folder = mkdtempSync(join(tmpdir(), "policywright-lsp-"));
    const file = join(folder, "policywright.yaml");
    const below = pathToFileURL(join(folder, "legal", "page.md")).href;
    after(() => rmSync(folder, { recursive: true, force: true }));

    it("takes its settings, and takes them again when the file changes", async () => {
      writeFileSync(file, 'policies: ["legal/*.md"]\nrules: { "contradiction/sharing": hint }\n');
      await start();
      await client.open(below, policy);
      assert.equal((await pull(below)).find((one) => one.code === "contradiction/sharing")?.severity, 4);
      writeFileSync(file, 'ignore: ["legal/**"]\n');
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: pathToFileURL(file).href, type: 2 }],
      });
      assert.deepEqual(await pull(below), []);
    });

    const changed = () =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(file).href, type: 2 }] });
    const config = pathToFileURL(file).href;

    it("marks in the config file what is wrong with it, goes on with what it said before, and takes the mark away", async () => {
      writeFileSync(file, "policies: [legal/*.md]\nrules: { contradiction/sharing: hint }\n");
      await start();
      await client.open(below, policy);
      const severity = async () => (await pull(below)).find((one) => one.code === "contradiction/sharing")?.severity;
      assert.equal(await severity(), 4);
      writeFileSync(file, "policies: [legal/*.md]\nrules: { contradiction/sharing: [ }\n");
      await changed();
      const { diagnostics } = await client.pushedFor(config, (params) => params.diagnostics.length > 0);
      assert.equal(diagnostics.length, 1);
      assert.equal(diagnostics[0]?.range.start.line, 1);
      assert.match(textOf(diagnostics[0]!), /^Not valid YAML: .+ What it said before holds until this is mended\.$/);
      assert.equal(await severity(), 4);
      assert.deepEqual(client.messages, []);
      writeFileSync(file, "rules: { contradiction/sharing: information }\n");
      await changed();
      await client.pushedFor(config, (params) => client.pushed.indexOf(params) > 0 && params.diagnostics.length === 0);
      assert.equal(await severity(), 3);
    });

    it("marks a value that cannot be meant, and the rest holds", async () => {
      writeFileSync(file, "policies: [legal/*.md]\nrules:\n  contradiction/sharing: loud\n  contradiction/sale: off\n");
      await start();
      await client.open(below, policy);
      assert.ok(has(await pull(below), "contradiction/sharing"));
      const { diagnostics } = await client.pushedFor(config, (params) => params.diagnostics.length > 0);
      assert.deepEqual(
        diagnostics.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
        [[2, 25, 29]],
      );
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: below } });
      await client.pushedFor(config, (params) => params.diagnostics.length === 0);
    });
  });

  describe("for a client of long ago", () => {
    it("pushes diagnostics, newer ones for newer versions, and none after close", async () => {
      await start({ capabilities: plain });
      assert.equal(client.server.capabilities.diagnosticProvider, undefined);
      await client.open(uri, policy);
      const first = await client.pushedFor(uri, ({ version }) => version === 1);
      const found = first.diagnostics.find((one) => one.code === "contradiction/sharing");
      assert.ok(found);
      assert.equal(found.relatedInformation, undefined);
      assert.match(textOf(found), new RegExp(`Line ${lineOf("We share your email") + 1}: `));
      for (let version = 2; version <= 6; version++) await change(version, [{ text: `# Privacy Policy\n\nDraft ${version}.\n` }]);
      const last = await client.pushedFor(uri, ({ version }) => version === 6);
      assert.ok(!has(last.diagnostics, "contradiction/sharing"));
      const burst = client.pushed.filter(({ version }) => version !== undefined && version > 1 && version < 6);
      assert.deepEqual(burst, [], "a burst of edits is answered once");
      const before = client.pushed.length;
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      await client.pushedFor(uri, (params) => client.pushed.indexOf(params) >= before && params.diagnostics.length === 0);
    });

    it("writes tab stops as visible blanks, in plain edits", async () => {
      await start({ capabilities: plain });
      await client.open(uri, policy);
      const { diagnostics } = await client.pushedFor(uri, ({ version }) => version === 1);
      const missing = diagnostics.find((one) => one.code === "missing/retention");
      const fix = (await actionsAt(missing!.range)).find((one) => has(one.diagnostics ?? [], "missing/retention"));
      const [edit] = fix?.edit?.changes?.[uri] ?? [];
      assert.ok(edit);
      assert.match(edit.newText, /\[[^\]]+\]/);
      assert.doesNotMatch(edit.newText, /\$\{/);
    });

    it("gives the outline as a list and the hover as plain text", async () => {
      await start({ capabilities: plain });
      await client.open(uri, policy);
      const list = await ask<SymbolInformation[]>("textDocument/documentSymbol", { textDocument: { uri } });
      assert.deepEqual(
        list.map(({ name, containerName }) => [name, containerName]),
        [
          ["Privacy Policy of Tarnwater Boats", undefined],
          ["What we collect", "Privacy Policy of Tarnwater Boats"],
          ["How we share it", "Privacy Policy of Tarnwater Boats"],
          ["Advertising", "How we share it"],
          ["Contact", "Privacy Policy of Tarnwater Boats"],
        ],
      );
      const position = { line: lineOf("We will never share"), character: 20 };
      const hover = await ask<Hover>("textDocument/hover", { textDocument: { uri }, position });
      assert.equal((hover.contents as { kind: string }).kind, "plaintext");
    });

    it("takes settings from initialize and from a change that carries them", async () => {
      await start({ capabilities: plain, initializationOptions: { settings: { rules: { "contradiction/sharing": "off" } } } });
      await client.open(uri, policy);
      const first = await client.pushedFor(uri, ({ version }) => version === 1);
      assert.ok(!has(first.diagnostics, "contradiction/sharing"));
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { policywright: {} } });
      await client.pushedFor(uri, ({ diagnostics }) => has(diagnostics, "contradiction/sharing"));
    });
  });

  describe("on hostile ground", () => {
    const empties = async (of: string) => {
      assert.deepEqual(await pull(of), []);
      for (const method of ["textDocument/documentSymbol", "textDocument/hover", "policywright/status"]) {
        const answer = await ask(method, { textDocument: { uri: of }, position: { line: 0, character: 0 }, uri: of });
        assert.equal(answer, null, method);
      }
    };

    it("answers with nothing for documents that are not open, and before initialize", async () => {
      await start({ initialize: false });
      await empties("file:///nowhere/privacy-policy.md");
      await client.stop();
      await start();
      await change(7, [{ text: policy }], "file:///nowhere/privacy-policy.md");
      await empties("file:///nowhere/privacy-policy.md");
    });

    it("leaves a text alone that is no policy", async () => {
      await start();
      const readme = "file:///home/someone/site/README.md";
      await client.open(readme, "# A tool\n\nWe never share state. We share it with workers.\n");
      assert.deepEqual(await pull(readme), []);
      assert.equal(await ask("textDocument/documentSymbol", { textDocument: { uri: readme } }), null);
      assert.equal((await ask<Status>("policywright/status", { uri: readme })).policy, false);
    });

    it("bears edits beyond the end, and goes on with the text that results", async () => {
      await start();
      await client.open(uri, policy);
      await change(2, [{ range: { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 0 } }, text: "\nThe end.\n" }]);
      assert.ok(has(await pull(), "contradiction/sharing"));
      const far = { line: 99999, character: 99999 };
      assert.equal(await ask("textDocument/hover", { textDocument: { uri }, position: far }), null);
      assert.ok(Array.isArray(await actionsAt({ start: far, end: far })));
    });

    it("bears lone surrogates, null characters and every kind of line end", async () => {
      await start();
      await client.open(uri, `${policy}\ud800 \udc00\u0000\r\rWe never\ufeff\r\n`);
      assert.ok(has(await pull(), "contradiction/sharing"));
    });

    it("bears an empty policy and a text that opens, closes and opens again with the same version", async () => {
      await start();
      await client.open(uri, "");
      await pull();
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      await client.open(uri, policy);
      assert.ok(has(await pull(), "contradiction/sharing"));
    });

    it("says so, once and on the first line, when a policy is too long", async () => {
      await start({ settings: { maxLength: 100 } });
      await client.open(uri, policy);
      const items = await pull();
      assert.equal(items.length, 1);
      assert.equal(items[0]?.severity, 3);
      assert.equal(items[0]?.range.start.line, 0);
      assert.match(textOf(items[0]!), /not checked/);
    });

    it("bears one line of five million characters", async function () {
      this.timeout(300_000);
      await start();
      await client.open(uri, "We share your email address with advertising partners. ".repeat(91_000), "policy");
      assert.ok(Array.isArray(await pull()));
      assert.equal((await ask<Status>("policywright/status", { uri })).policy, true);
    });

    it("names what is wrong in the settings, and checks with the rest", async () => {
      await start({ settings: { rules: { "contradiction/sharing": "loud" }, maxLength: "many", policies: 7 } });
      await client.open(uri, policy);
      assert.ok(has(await pull(), "contradiction/sharing"));
      assert.equal(client.messages.length, 3);
      assert.ok(client.messages.some((message) => message.includes("loud")));
    });

    it("goes on after requests that make no sense", async () => {
      await start();
      await client.open(uri, policy);
      const nonsense = [
        ["textDocument/hover", { textDocument: { uri } }],
        ["textDocument/codeAction", { textDocument: { uri } }],
        ["textDocument/documentSymbol", {}],
        ["no/such/method", {}],
      ] as const;
      for (const [method, params] of nonsense) await ask(method, params).catch(() => undefined);
      await client.connection.sendNotification("textDocument/didChange", { textDocument: { uri } });
      assert.ok(has(await pull(), "contradiction/sharing"));
    });
  });

  describe("at the end", () => {
    it("leaves with 0 after shutdown and exit", async () => {
      await start();
      assert.equal(await client.stop(), 0);
    });

    it("leaves with 1 after exit alone, and when its input ends", async () => {
      await start();
      const exited = new Promise((resolve) => client.process.once("exit", resolve));
      await client.connection.sendNotification("exit");
      assert.equal(await exited, 1);
      await start();
      const ended = new Promise((resolve) => client.process.once("exit", resolve));
      client.process.stdin?.end();
      assert.equal(await ended, 1);
    });
  });
}).timeout(20_000);

const textOf = ({ message }: Diagnostic): string => (typeof message === "string" ? message : message.value);

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
