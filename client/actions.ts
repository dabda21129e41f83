// actions: what can be done with the active document, in one list; a sample to look at; a way to report what goes wrong.
import { commands, type Extension, env, l10n, type QuickPickItem, UIKind, Uri, version, window, workspace } from "vscode";
import type { StatusItem } from "./statusItem";

interface Action extends QuickPickItem {
  readonly command: string;
}

/** The list behind the status item; at its top, why the document is checked. */
export const showingActions = (status: StatusItem) => async (): Promise<void> => {
  const actions: Action[] = [
    {
      label: `$(law) ${l10n.t("Choose profiles…")}`,
      description: l10n.t("the laws that apply to you"),
      command: "policywright.chooseProfiles",
    },
    {
      label: `$(file-text) ${l10n.t("Write a report…")}`,
      description: l10n.t("for counsel, to print or to send"),
      command: "policywright.report",
    },
    {
      label: `$(type-hierarchy-sub) ${l10n.t("Show the policy map")}`,
      description: l10n.t("what is collected, why, and who gets it"),
      command: "policywright.showMap",
    },
    {
      label: `$(question) ${l10n.t("Explain this line")}`,
      description: l10n.t("what is read here, and why it is or is not reported"),
      command: "policywright.explainLine",
    },
    {
      label: `$(circle-slash) ${l10n.t("Not a policy")}`,
      description: l10n.t("leave this file alone"),
      command: "policywright.notAPolicy",
    },
    { label: `$(output) ${l10n.t("Show output")}`, command: "policywright.showOutput" },
    {
      label: `$(bug) ${l10n.t("Report an issue…")}`,
      description: l10n.t("opens a form; nothing is sent by itself"),
      command: "policywright.reportIssue",
    },
  ];
  const uri = window.activeTextEditor?.document.uri;
  const shown = uri && status.of(uri);
  const known = new Set(await commands.getCommands(true));
  const pick = await window.showQuickPick(
    actions.filter(({ command }) => known.has(command)),
    { title: shown ? `Policywright: ${shown.text}` : "Policywright", placeHolder: shown?.detail },
  );
  if (pick) await commands.executeCommand(pick.command);
};

/** A policy with faults, to be looked at and written in; it is saved nowhere. */
export const openingSample =
  ({ extensionUri }: Extension<unknown>) =>
  async (): Promise<void> => {
    const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, "media", "sample.md")));
    await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
  };

/** The project's form for issues, with the versions filled in and nothing else. The user reads it and sends it, or does not. */
export const reportingIssue = (extension: Extension<unknown>) => (): Thenable<boolean> =>
  env.openExternal(issueForm(extension.packageJSON));

/** What the form is opened with. */
export function issueForm({ version: own, bugs }: { readonly version: string; readonly bugs: { readonly url: string } }): Uri {
  const host = env.uiKind === UIKind.Web ? "web" : env.remoteName ? "remote" : "desktop";
  const versions = `Policywright ${own}, VS Code ${version} (${host})`;
  return Uri.parse(`${bugs.url}/new`).with({ query: `template=problem.yml&versions=${encodeURIComponent(versions)}` });
}
