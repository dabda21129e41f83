// report: writes the report of the active policy into a file of the user's choice, and opens it.
import { env, l10n, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ReportParams, reportMethod } from "../server/hosts/protocol";

const formats = () =>
  [
    { label: "HTML", description: l10n.t("one page to print or to send"), format: "html", ending: "html" },
    { label: "Markdown", description: l10n.t("for a pull request or a wiki"), format: "markdown", ending: "md" },
  ] as const;

/** The command; a caller that knows the format and the file is asked nothing. */
export const reporting =
  (client: BaseLanguageClient) =>
  async (wanted?: "html" | "markdown", into?: Uri): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document) return void window.showInformationMessage(l10n.t("Open the policy that the report is to be about."));
    const pick =
      formats().find(({ format }) => format === wanted) ??
      (await window.showQuickPick(formats(), { title: l10n.t("Report of this policy") }));
    if (!pick) return;
    const params: ReportParams = { uri: client.code2ProtocolConverter.asUri(document.uri), format: pick.format };
    const text = await client.sendRequest<string | null>(reportMethod, params);
    if (text === null)
      return void window.showInformationMessage(l10n.t("There is nothing to report: this document is not read as a policy."));
    const file =
      into ?? (await window.showSaveDialog({ defaultUri: beside(document.uri, pick.ending), filters: { [pick.label]: [pick.ending] } }));
    if (!file) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    if (pick.format === "markdown" || into) await window.showTextDocument(await workspace.openTextDocument(file));
    else if (file.scheme === "file") await env.openExternal(file);
  };

/** "legal/privacy.md" → "legal/privacy.report.html". A document without a place gets a name alone. */
function beside(uri: Uri, ending: string): Uri {
  const path = `${uri.path.replace(/\.[^./]*$/, "") || "/policy"}.report.${ending}`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return uri.scheme === "untitled" ? Uri.joinPath(folder ?? Uri.file("/"), `policy.report.${ending}`) : uri.with({ path });
}
