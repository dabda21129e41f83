// places: wherever an editor has a text: on disk, in memory, in two folders, in Restricted Mode; and changes of the settings while it is open.
import {
  commands,
  Disposable,
  EventEmitter,
  extensions,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from "vscode";
import { assert } from "./assert";
import { actionsAt, type Bench, codeOf, eventually, findingOf, ours } from "./tools";

export function placeSuites({ root, exports, folder, copyOf, fileOf, show, statusOf }: Bench): void {
  const hasFiles = () => root().scheme === "file";
  const fixture = (name: string): Thenable<Uint8Array> => workspace.fs.readFile(Uri.joinPath(root(), "fixtures", name));
  const config = (at: Uri, text: string): Thenable<void> => workspace.fs.writeFile(at, new TextEncoder().encode(text));

  describe("a policy in another place", () => {
    it("is checked in Restricted Mode", async function () {
      if (workspace.isTrusted) this.skip();
      const { document } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      assert.ok((await actionsAt(document, finding.range)).length > 0, "fixes are offered");
    });

    it("is checked and mended in a virtual file system", async () => {
      const provider = workspace.registerFileSystemProvider("policywright-memory", inMemory(), { isCaseSensitive: true });
      try {
        const file = Uri.from({ scheme: "policywright-memory", path: "/legal/privacy-policy.md" });
        await workspace.fs.writeFile(file, await fixture("privacy-policy.md"));
        const { document } = await show(file);
        await findingOf(document, "contradiction/sharing");
        const missing = await findingOf(document, "missing/retention");
        const fix = (await actionsAt(document, missing.range)).find(({ title, edit }) => edit && /retention/i.test(title));
        assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)), "a fix is applied");
        await eventually("the section", () => statusOf(document) && !ours(document).some((one) => codeOf(one) === "missing/retention"));
        await document.save();
        assert.match(new TextDecoder().decode(await workspace.fs.readFile(file)), /Tarnwater/);
        await commands.executeCommand("workbench.action.closeAllEditors");
      } finally {
        provider.dispose();
      }
    });

    it("is checked in two folders, each with its own config", async function () {
      const [first, second] = workspace.workspaceFolders!.map(({ uri }) => uri);
      if (!second || !hasFiles()) return this.skip();
      const configs = [Uri.joinPath(first!, "policywright.yaml"), Uri.joinPath(second, "policywright.yaml")] as const;
      try {
        await config(configs[0], "rules:\n  missing/retention: off\n");
        await config(configs[1], "rules:\n  contradiction/sharing: off\n");
        const here = await show(await copyOf("privacy-policy.md"));
        await findingOf(here.document, "contradiction/sharing");
        const file = Uri.joinPath(second, "privacy-policy.md");
        await workspace.fs.writeFile(file, await fixture("privacy-policy.md"));
        const there = await show(file);
        await findingOf(there.document, "missing/retention");
        assert.ok(!ours(there.document).some((one) => codeOf(one) === "contradiction/sharing"), "the second folder's config holds in it");
        assert.ok(!ours(here.document).some((one) => codeOf(one) === "missing/retention"), "the first folder's config holds in it");
      } finally {
        for (const one of configs) await workspace.fs.delete(one).then(undefined, () => undefined);
      }
    });

    it("is a loose file outside of every folder", async function () {
      if (!hasFiles()) return this.skip();
      const place = Uri.joinPath(root(), "..", `${root().path.split("/").at(-1)}-loose`);
      try {
        const file = Uri.joinPath(place, "privacy.txt");
        await workspace.fs.writeFile(file, await fixture("privacy.txt"));
        const { document } = await show(file);
        assert.equal(workspace.getWorkspaceFolder(document.uri), undefined);
        await findingOf(document, "contradiction/sharing");
      } finally {
        await workspace.fs.delete(place, { recursive: true });
      }
    });

    it("takes a change of the settings and of the config file at once", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      await findingOf(document, "contradiction/sharing");
      const silent = () => !ours(document).some((one) => codeOf(one) === "contradiction/sharing");
      const configuration = workspace.getConfiguration("policywright", document.uri);
      await configuration.update("rules", { "contradiction/*": "off" });
      await eventually("silence by the settings", silent);
      await configuration.update("rules", undefined);
      await findingOf(document, "contradiction/sharing");
      if (!hasFiles()) return;
      const file = await fileOf("policywright.yaml", "rules:\n  contradiction/sharing: off\n");
      await eventually("silence by the file", silent);
      await config(file, "rules:\n  contradiction/sharing: hint\n");
      await eventually("a hint", async () => (await findingOf(document, "contradiction/sharing")).severity === 3);
      await workspace.fs.delete(file);
      await eventually("an error again", async () => (await findingOf(document, "contradiction/sharing")).severity === 0);
    });
  });

  describe("the extension's commands", () => {
    it("open the form for issues with versions and nothing else", () => {
      const form = exports().issueForm();
      const { version } = extensions.getExtension("policywright.policywright")!.packageJSON;
      assert.match(form.toString(true), /^https:\/\/github\.com\/policywright\/policywright\/issues\/new\?template=problem\.yml&versions=/);
      const said = decodeURIComponent(form.query.split("&versions=")[1]!);
      assert.match(said, /^Policywright \d+\.\d+\.\d+, VS Code \d+\.\d+\.\d+\S* \((desktop|remote|web)\)$/);
      assert.ok(said.includes(version) && !said.includes(folder().path), said);
    });

    it("open a sample with something to find", async () => {
      await commands.executeCommand("policywright.openSample");
      const { document } = await eventually("the sample", () => window.activeTextEditor);
      assert.equal(document.uri.scheme, "untitled");
      for (const rule of ["contradiction/sharing", "structure/dangling-reference", "missing/retention"]) await findingOf(document, rule);
    });

    it("have keys that are free", async () => {
      const { contributes } = extensions.getExtension("policywright.policywright")!.packageJSON;
      const defaults = (await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"))).getText();
      for (const { key } of contributes.keybindings) {
        const entries = [...defaults.matchAll(/\{ "key": "([^"]+)",\s+"command": "([^"]+)"/g)];
        assert.ok(entries.length > 100, "the editor's own keys are known");
        assert.deepEqual(
          entries.filter(([, one, command]) => one === key && !command!.startsWith("policywright.")).map(([all]) => all),
          [],
        );
      }
    });
  });
}

/** Files that are nowhere but here. */
function inMemory(): FileSystemProvider {
  const files = new Map<string, Uint8Array>();
  const changed = new EventEmitter<FileChangeEvent[]>();
  const isFolder = (path: string) => [...files.keys()].some((file) => file.startsWith(path.endsWith("/") ? path : `${path}/`));
  return {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    stat({ path }) {
      const file = files.get(path);
      if (file) return { type: FileType.File, ctime: 0, mtime: 0, size: file.length };
      if (path === "/" || isFolder(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      throw FileSystemError.FileNotFound(path);
    },
    readDirectory: () => [],
    createDirectory: () => {},
    readFile({ path }) {
      const file = files.get(path);
      if (!file) throw FileSystemError.FileNotFound(path);
      return file;
    },
    writeFile: ({ path }, content) => void files.set(path, content),
    delete: ({ path }) => void files.delete(path),
    rename: () => {},
  };
}
