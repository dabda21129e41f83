// explanations: what the engine reads at a place and why it is or is not reported, as a read-only document beside the policy.
import { commands, type Disposable, EventEmitter, l10n, languages, Uri, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ExplainParams, type Explanation, explainMethod } from "../server/hosts/protocol";

/** Of the documents that hold explanations; what they explain stands in the query. */
export const explanationScheme = "policywright-explanation";

export interface Explanations extends Disposable {
  /** Shows the explanation of a place (0-based line and character), or of the cursor's. */
  show(uri?: unknown, position?: ExplainParams["position"]): Promise<void>;
}

export function explanations(client: BaseLanguageClient): Explanations {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(explanationScheme, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query, path }) {
      const params = JSON.parse(query) as ExplainParams;
      const explanation = await client.sendRequest<Explanation | null>(explainMethod, params);
      return (
        (path.endsWith(".md") ? explanation?.markdown : explanation?.text) ??
        `${l10n.t("Nothing is read here: the document is not open, or it is not a policy.")}\n`
      );
    },
  });

  return {
    async show(uri, position) {
      const editor = window.activeTextEditor;
      // A menu hands over the document's address alone; a code action the address and the place.
      const params: ExplainParams | undefined =
        typeof uri === "string" && position
          ? { uri, position }
          : editor && { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: placeOf(editor.selection.active) };
      if (!params) return;
      const name = params.uri.split("/").at(-1) ?? "";
      const preview = (await commands.getCommands(true)).includes(previewCommand);
      const path = `/${l10n.t("{0} line {1}", decodeURIComponent(name), params.position.line + 1)}${preview ? ".md" : ".txt"}`;
      const at = Uri.from({ scheme: explanationScheme, path, query: JSON.stringify(params) });
      changed.fire(at);
      const document = await workspace.openTextDocument(at);
      const language = preview ? "markdown" : "plaintext";
      if (document.languageId !== language) await languages.setTextDocumentLanguage(document, language);
      if (preview) await commands.executeCommand(previewCommand, at);
      else await window.showTextDocument(at, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

const placeOf = ({ line, character }: ExplainParams["position"]) => ({ line, character });

/** VS Code's own preview of Markdown; an editor without it gets plain text. */
const previewCommand = "markdown.showPreviewToSide";
