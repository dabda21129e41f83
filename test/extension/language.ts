// language: a policy as a language, in a real VS Code: what is asked of it at a place, what changes it, what is written out of it.
import {
  type CodeAction,
  type CompletionList,
  commands,
  DiagnosticSeverity,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import { assert } from "./assert";
import { actionsAt, type Bench, codeOf, eventually, findingOf, ours } from "./tools";

const policy = `# Privacy Policy of Larkspur Trading Ltd

“Order Record” means your name, your postal address and what you bought. Order Records are kept for seven years.

## 1. What we collect

We collect your e-mail address when you order. Each Order Record holds your postal address.

## 2. Whom we share it with

We share your e-mail address with Mailchimp.

## 3. More

See Section 2 for more. Write to privacy@larkspur.example.

<!-- policywright-allow-next-line dates/impossible: a date that is gone -->
Last updated: 3 March 2026
`;

export function languageSuites({ root, folder, copyOf, fileOf, show, statusOf }: Bench): void {
  /** The policy above, read. */
  async function opened(text = policy): Promise<TextDocument> {
    const { document } = await show(await fileOf("privacy-policy.md", text));
    await eventually("a status", () => statusOf(document));
    return document;
  }
  const placeOf = (document: TextDocument, words: string) => document.positionAt(document.getText().indexOf(words) + 3);
  const gone = (document: TextDocument, rule: string) =>
    eventually(`no ${rule}`, () => statusOf(document) && !ours(document).some((one) => codeOf(one) === rule));

  describe("a policy as a language", () => {
    it("says on hover what the policy says of a kind of data", async () => {
      const document = await opened();
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        placeOf(document, "e-mail address with"),
      );
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value ?? one)).join("\n");
      assert.match(text, /\*\*Email address\*\*/);
      assert.match(text, /Shared with:\*\* Mailchimp/);
    });

    it("renames a term with its uses and its definition", async () => {
      const document = await opened();
      const at = placeOf(document, "Order Record holds");
      const edit = await commands.executeCommand<WorkspaceEdit>("vscode.executeDocumentRenameProvider", document.uri, at, "Purchase File");
      assert.ok(await workspace.applyEdit(edit), "the edit is applied");
      assert.match(document.getText(), /“Purchase File” means/);
      assert.match(document.getText(), /Purchase Files are kept/);
      assert.ok(!document.getText().includes("Order Record"), "no use is left");
    });

    it("goes from a reference to the section that it names", async () => {
      const document = await opened();
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        placeOf(document, "Section 2 for"),
      );
      const [one] = found;
      assert.ok(one, "a place");
      const range = "targetRange" in one ? (one.targetSelectionRange ?? one.targetRange) : one.range;
      assert.match(document.lineAt(range.start).text, /Whom we share it with/);
    });

    it("finds a section of a policy that is not open", async () => {
      const closed = await fileOf("privacy-policy.md", `${policy}\n## 9. Lanterns on the lake\n\nNothing.\n`);
      await eventually("the section", async () => {
        const found = await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "lanterns on");
        return found.some(({ name, location }) => /Lanterns/.test(name) && location.uri.toString() === closed.toString());
      });
    });

    it("completes a heading with a section that is missing", async () => {
      const document = await opened(`${policy}\n## Re`);
      const end = document.lineAt(document.lineCount - 1).range.end;
      const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", document.uri, end);
      const item = list.items.find(({ detail }) => /transfers abroad/i.test(detail ?? ""));
      assert.ok(item, list.items.map(({ label, detail }) => `${typeof label === "string" ? label : label.label} ${detail}`).join(" | "));
    });

    it("mends everything that is safe at once", async () => {
      const document = await opened();
      await findingOf(document, "clarity/unused-allowance");
      const whole = new Range(0, 0, document.lineCount, 0);
      const kind = "source.fixAll.policywright";
      const [action] = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, whole, kind);
      assert.ok(action?.edit, "an action with an edit");
      assert.ok(await workspace.applyEdit(action.edit), "the edit is applied");
      await gone(document, "clarity/unused-allowance");
      assert.ok(!document.getText().includes("policywright-allow"), document.getText());
    });

    it("allows a finding by a comment, with a place for the reason", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      const finding = await findingOf(document, "contradiction/sharing");
      const action = (await actionsAt(document, finding.range)).find(({ title }) => title === "Allow contradiction/sharing here");
      assert.ok(action?.edit, "an action with an edit");
      assert.ok(await workspace.applyEdit(action.edit), "the edit is applied");
      await gone(document, "contradiction/sharing");
      assert.match(document.getText(), /<!-- policywright-allow-next-line contradiction\/sharing: the reason -->/);
    });

    it("allows a finding in the settings, with a reason", async () => {
      // Where there are files the nearest config file takes it; elsewhere the editor's settings do.
      await fileOf("policywright.yaml", "# of this test\n");
      const { document } = await show(await copyOf("privacy.txt"));
      const finding = await findingOf(document, "contradiction/sharing");
      const offered = (await actionsAt(document, finding.range)).find(({ command }) => command?.command === "policywright.allowInSettings");
      assert.ok(offered, "an action");
      try {
        await commands.executeCommand(offered.command!.command, ...offered.command!.arguments!, "agreed with counsel");
        await gone(document, "contradiction/sharing");
        const config = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder(), "policywright.yaml")));
        const settings = JSON.stringify(workspace.getConfiguration("policywright", document.uri).get("allow"));
        assert.match(config + settings, /agreed with counsel/);
      } finally {
        await workspace.getConfiguration("policywright", document.uri).update("allow", undefined);
      }
    });

    it("is looked at for the laws that the user chooses", async () => {
      const { document } = await show(await copyOf("privacy-policy.md"));
      const grave = async () => (await findingOf(document, "missing/legal-basis")).severity <= DiagnosticSeverity.Warning;
      assert.ok(!(await grave()), "no law asks for it yet");
      try {
        await commands.executeCommand("policywright.chooseProfiles", ["gdpr"]);
        await eventually("the profile", () => statusOf(document)?.profiles.includes("gdpr"));
        await eventually("a warning", grave);
      } finally {
        await commands.executeCommand("policywright.chooseProfiles", []);
      }
      await eventually("no profile", () => statusOf(document)?.profiles.length === 0);
    });

    it("is coloured where the setting says so", async () => {
      const document = await opened();
      const tokens = async () =>
        (await commands.executeCommand<SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", document.uri))?.data.length ?? 0;
      assert.equal(await tokens(), 0);
      const configuration = workspace.getConfiguration("policywright", root());
      await configuration.update("semanticTokens", true);
      try {
        await eventually("tokens", async () => (await tokens()) > 0);
      } finally {
        await configuration.update("semanticTokens", undefined);
      }
    });

    for (const [format, sign] of [
      ["markdown", /^# .*[\s\S]*contradiction/],
      ["html", /<html[\s\S]*contradiction/],
    ] as const)
      it(`is reported on in ${format}`, async () => {
        const { document } = await show(await copyOf("privacy-policy.md"));
        await findingOf(document, "contradiction/sharing");
        const file = Uri.joinPath(folder(), `report.${format}`);
        await commands.executeCommand("policywright.report", format, file);
        assert.match(new TextDecoder().decode(await workspace.fs.readFile(file)), sign);
      });
  });
}
