// The extension in a real VS Code. The same suite runs in the Node host, the web host and the desktop: files by workspace.fs alone.
import "./page";
import "mocha/mocha.js";
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  extensions,
  type Hover,
  type MarkdownString,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Exports } from "../../client/start";
import { assert } from "./assert";
import { crashSuites } from "./crashes";
import { languageSuites } from "./language";
import { placeSuites } from "./places";
import { actionsAt, type Bench, codeOf, eventually, findingOf, flatten, lineWith, linkOf, ours } from "./tools";

/** Everything the tests do, run by VS Code when the host has started. */
export function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: reporter(), timeout: 60_000 });
  suites();
  return new Promise((resolve, reject) => {
    mocha.run((failures: number) => (failures > 0 ? reject(new Error(`${failures} failing`)) : resolve()));
  });
}

/** Lines on the console, which every driver prints and counts; mocha's own reporters draw in a page that is not there. */
function reporter() {
  return function report(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on("pass", (test) => {
      passed++;
      console.log(`  ✔ ${test.title}`);
    });
    runner.on("fail", (test, error) => {
      failed++;
      console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on("end", () => console.log(`  ${passed} passing, ${failed} failing`));
  } as unknown as Mocha.ReporterConstructor;
}

function suites(): void {
  let root: Uri;
  let folder: Uri;
  let exports: Exports;
  let tests = 0;

  before(async () => {
    root = workspace.workspaceFolders![0]!.uri;
    const extension = extensions.getExtension<Exports>("policywright.policywright");
    assert.ok(extension, "the extension is installed");
    exports = await extension.activate();
  });

  beforeEach(async () => {
    folder = Uri.joinPath(root, `copy-${++tests}`);
    await workspace.fs.createDirectory(folder);
  });

  afterEach(async () => {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  /** The test's own copy of a fixture, under a name of its choice. */
  async function copyOf(name: string, as = name): Promise<Uri> {
    const copy = Uri.joinPath(folder, as);
    await workspace.fs.createDirectory(Uri.joinPath(copy, ".."));
    await workspace.fs.writeFile(copy, await workspace.fs.readFile(Uri.joinPath(root, "fixtures", name)));
    return copy;
  }

  async function show(uri: Uri): Promise<{ editor: TextEditor; document: TextDocument }> {
    const document = await workspace.openTextDocument(uri);
    return { document, editor: await window.showTextDocument(document) };
  }

  const statusOf = (document: TextDocument) => {
    const status = exports.status(document.uri);
    return status?.version === document.version ? status : undefined;
  };

  async function fileOf(name: string, text: string): Promise<Uri> {
    const file = Uri.joinPath(folder, name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  }

  const bench: Bench = { root: () => root, folder: () => folder, exports: () => exports, copyOf, fileOf, show, statusOf };
  languageSuites(bench);
  placeSuites(bench);
  crashSuites(bench);

  describe("a policy", () => {
    it("gets squiggles with both ends, a code and its page", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      assert.equal(finding.source, "policywright");
      assert.equal(linkOf(finding), "https://github.com/policywright/policywright/blob/main/docs/rules/contradiction-sharing.md");
      const [other] = finding.relatedInformation ?? [];
      assert.ok(other, "the finding names its other end");
      assert.equal(other.location.uri.toString(), document.uri.toString());
      const ends = [document.lineAt(finding.range.start).text, document.lineAt(other.location.range.start).text].sort();
      assert.match(ends[0]!, /share your email address/);
      assert.match(ends[1]!, /never share/);
    });

    it("loses the finding when the promise goes, and gets it back on undo", async () => {
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      await editor.edit((edit) => edit.delete(lineWith(document, "never share").rangeIncludingLineBreak));
      await eventually("no contradiction", () => ready(document) && !ours(document).some((one) => codeOf(one) === "contradiction/sharing"));
      await commands.executeCommand("undo");
      await findingOf(document, "contradiction/sharing");
    });

    it("is mended by a quick fix", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "missing/retention");
      const action = await fixFor(document, finding, /retention/i);
      assert.ok(await workspace.applyEdit(action.edit as WorkspaceEdit), "the edit is applied");
      await eventually("no missing section", () => ready(document) && !ours(document).some((one) => codeOf(one) === "missing/retention"));
      assert.ok(!/\$\{\d/.test(document.getText()), "tab stops are not left in the text");
    });

    it("leads from one end of a finding to the other", async () => {
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      editor.selection = new Selection(finding.range.start, finding.range.start);
      await commands.executeCommand("policywright.goToOtherEnd");
      const to = finding.relatedInformation![0]!.location.range.start;
      await eventually("the cursor at the other end", () => window.activeTextEditor!.selection.active.isEqual(to));
      const actions = await actionsAt(document, finding.range);
      const goTo = actions.find(({ command }) => command?.command === "policywright.goTo");
      assert.ok(goTo, "a code action leads to the other end");
      editor.selection = new Selection(0, 0, 0, 0);
      await commands.executeCommand(goTo.command!.command, ...goTo.command!.arguments!);
      await eventually("the cursor at the other end", () => window.activeTextEditor!.selection.active.isEqual(to));
    });

    it("explains a finding on hover", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, finding.range.start);
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value ?? one)).join("\n");
      assert.match(text, /Why it matters/);
      assert.match(text, /Both ends/);
      assert.match(text, /contradiction-sharing\.md/);
    });

    it("explains why a line is reported, in a document beside it", async () => {
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      editor.selection = new Selection(finding.range.start, finding.range.start);
      await commands.executeCommand("policywright.explainLine");
      const explanation = await eventually("the explanation", () =>
        workspace.textDocuments.find((one) => one.uri.scheme === "policywright-explanation"),
      );
      assert.match(explanation.getText(), /Reported as error/);
      assert.match(explanation.getText(), /because/);
      assert.equal(explanation.languageId, "markdown");
    });

    it("shows in the status item what it is, why it is checked, and how many findings it has", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      const status = await eventually("a status", () => statusOf(document));
      const count = ours(document).length;
      assert.equal(status.text, `Privacy policy · ${count === 1 ? "1 finding" : `${count} findings`}`);
      assert.match(status.detail, /privacy-policy\.md/);
    });
  });

  describe("the outline", () => {
    const outlines: [string, string[]][] = [
      ["privacy-policy.md", ["How we share it", "Advertising"]],
      ["legal/privacy.html", ["Sharing", "Advertising"]],
      ["privacy.txt", ["2. How we share it", "2.1 Advertising"]],
    ];
    for (const [name, [section, part]] of outlines)
      it(`has sections and sub-sections in ${name}`, async () => {
        const { document } = await show(await copyOf(name));
        await eventually("a status", () => statusOf(document));
        const symbols = await eventually("the sections", async () => {
          const all = flatten(await commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri));
          return all.some((one) => one.name === section) ? all : undefined;
        });
        const parents = symbols.filter((one) => one.name === section);
        assert.ok(
          parents.some((one) => one.children.some((child) => child.name === part)),
          `${part} stands under ${section}`,
        );
      });
  });

  describe("the policy map", () => {
    /** What the page says it draws, once it has drawn what `wanted` takes. */
    const drawn = (document: TextDocument, wanted: (words: string) => boolean = () => true) =>
      eventually("the map", () => {
        const now = exports.map.drawn();
        return now?.uri === document.uri.toString() && now.flows.some(({ words }) => wanted(words)) ? now : undefined;
      });

    for (const name of ["privacy-policy.md", "legal/privacy.html", "privacy.txt"])
      it(`is drawn from ${name}, and a click goes to the sentence`, async () => {
        const { document } = await show(await copyOf(name));
        await findingOf(document, "contradiction/sharing");
        await commands.executeCommand("policywright.showMap");
        const map = await drawn(document, (words) => /contradicted/.test(words));
        assert.ok(map.nodes.includes("email address"), map.nodes.join());
        const flow = map.flows.find(({ words }) => /^email address, shared with .*contradicted/.test(words));
        assert.ok(flow, map.flows.map(({ words }) => words).join("; "));
        exports.map.press(flow.id);
        const editor = await eventually("the sentence", () =>
          window.visibleTextEditors.find(
            (one) => one.document === document && /share your email address/.test(document.getText(one.selection)),
          ),
        );
        assert.equal(editor.document.uri.toString(), document.uri.toString());
      });

    it("is drawn anew on an edit", async () => {
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      await commands.executeCommand("policywright.showMap");
      await drawn(document);
      await editor.edit((edit) =>
        edit.insert(document.lineAt(document.lineCount - 1).range.end, "\n\nWe share your telephone number with carriers.\n"),
      );
      await drawn(document, (words) => words.startsWith("phone number, shared with carrier"));
    });

    it("is exported to a file, as a picture and as a table", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      const exported = async (format: string): Promise<Uint8Array> => {
        const file = Uri.joinPath(folder, `map.${format}`);
        await commands.executeCommand("policywright.exportMap", format, file);
        return workspace.fs.readFile(file);
      };
      const text = async (format: string) => new TextDecoder().decode(await exported(format));
      assert.match(await text("svg"), /^<svg xmlns=[\s\S]*email address[\s\S]*<\/svg>\n$/);
      assert.match(await text("markdown"), /^\| Data \| Collected \|[\s\S]*\n\| email address \|/);
      const png = await exported("png");
      assert.deepEqual([...png.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    });

    it("says so in words where there is nothing to draw", async () => {
      const { document } = await show(await copyOf("README.md"));
      await eventually("a status", () => statusOf(document));
      await commands.executeCommand("policywright.showMap");
      const empty = await eventually("the words", () => {
        const now = exports.map.drawn();
        return now?.uri === document.uri.toString() ? now.empty : undefined;
      });
      assert.match(empty, /not read as a policy/);
    });
  });

  describe("the tree in the side bar", () => {
    it("lists what the policy holds, and follows an edit", async () => {
      const { document, editor } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      await commands.executeCommand("policywright.policy.focus");
      const items = (id: string) => exports.tree.groups().find((group) => group.id === id)?.items ?? [];
      await eventually("the groups", () => items("sections").includes("How we share it"));
      assert.deepEqual(
        exports.tree.groups().map(({ id }) => id),
        ["sections", "data", "recipients", "rights", "contacts", "missing"],
      );
      assert.ok(items("data").includes("email address"), items("data").join());
      assert.ok(items("missing").includes("retention"), items("missing").join());
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, "\n\n## Cookies\n\nWe use no cookies.\n"));
      await eventually("the new section", () => items("sections").includes("Cookies"));
    });

    it("is empty for what is no policy", async () => {
      const { document } = await show(await copyOf("README.md"));
      await eventually("a status", () => statusOf(document));
      await eventually("no groups", () => exports.tree.groups().length === 0);
    });
  });

  describe("what is a policy", () => {
    it("is not a README", async () => {
      const { document } = await show(await copyOf("README.md"));
      const status = await eventually("a status", () => statusOf(document));
      assert.equal(status.text, "Not a policy");
      assert.deepEqual(ours(document), []);
    });

    it("is an untitled document in the language mode policy", async () => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(root, "fixtures", "privacy.txt")));
      const document = await workspace.openTextDocument({ language: "policy", content: text });
      await window.showTextDocument(document);
      assert.equal(document.uri.scheme, "untitled");
      await findingOf(document, "contradiction/sharing");
    });

    it("is what the user says, by command, in the folder's settings", async () => {
      const { document } = await show(await copyOf("page.md"));
      const before = await eventually("a status", () => statusOf(document));
      assert.equal(before.policy, false);
      await commands.executeCommand("policywright.treatAsPolicy");
      await eventually("checked", () => statusOf(document)?.policy === true);
      await findingOf(document, "contradiction/sharing");
      await commands.executeCommand("policywright.notAPolicy");
      await eventually("not checked", () => statusOf(document)?.policy === false);
      await eventually("no findings", () => ours(document).length === 0);
    });

    it("leaves a rule out that the settings switch off", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      const configuration = workspace.getConfiguration("policywright", document.uri);
      await configuration.update("rules", { "contradiction/sharing": "off" });
      try {
        await eventually("no contradiction", () => !ours(document).some((one) => codeOf(one) === "contradiction/sharing"));
        assert.match(exports.status(document.uri)!.detail, /contradiction\/sharing is switched off/);
      } finally {
        await configuration.update("rules", undefined);
      }
      await findingOf(document, "contradiction/sharing");
    });
  });

  describe("odd moments", () => {
    it("outlives a file that is deleted while it is open", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      await workspace.fs.delete(document.uri);
      const next = await show(await copyOf("legal/privacy.html"));
      await findingOf(next.document, "contradiction/sharing");
    });

    it("starts its server again on command", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      await commands.executeCommand("policywright.restart");
      await findingOf(document, "contradiction/sharing");
    });

    it("says so when a policy is too long to be checked", async () => {
      const configuration = workspace.getConfiguration("policywright", root);
      await configuration.update("maxLength", 200);
      try {
        const { document } = await show(await copyOf("privacy-policy.md"));
        const [notice] = await eventually("a notice", () => (ours(document).length > 0 ? ours(document) : undefined));
        assert.match(notice!.message, /not checked/);
        assert.equal(notice!.range.start.line, 0);
      } finally {
        await configuration.update("maxLength", undefined);
      }
    });
  });

  const ready = (document: TextDocument) => statusOf(document) !== undefined;

  async function fixFor(document: TextDocument, finding: Diagnostic, title: RegExp): Promise<CodeAction> {
    const fix = (await actionsAt(document, finding.range)).find((one) => one.edit && title.test(one.title));
    assert.ok(fix, `a quick fix for ${codeOf(finding)}`);
    return fix;
  }
}
