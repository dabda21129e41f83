// commands: what a user can ask of the extension by name.
import {
  ConfigurationTarget,
  l10n,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";

/** Lints the active document from now on, whatever its name and content say. */
export async function treatAsPolicy(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const folder = workspace.getWorkspaceFolder(document.uri);
  // Without a folder there is no place for a setting about one file: the language mode says it for this window.
  if (!folder) return void (await languages.setTextDocumentLanguage(document, "policy"));
  await change(folder, "ignore", (globs) => globs.filter((glob) => glob !== globOf(document)));
  await change(folder, "policies", (globs) => [...new Set([...globs, globOf(document)])]);
}

/** Leaves the active document alone from now on. */
export async function notAPolicy(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) {
    if (document.languageId === "policy") return void (await languages.setTextDocumentLanguage(document, "plaintext"));
    return void window.showInformationMessage(
      l10n.t("Open the file's folder to leave it alone by a setting, or write {0} in it.", "<!-- policywright: off -->"),
    );
  }
  await change(folder, "policies", (globs) => globs.filter((glob) => glob !== globOf(document)));
  await change(folder, "ignore", (globs) => [...new Set([...globs, globOf(document)])]);
}

/** Writes a list of globs to the folder's settings, unless nothing changes. */
async function change(folder: WorkspaceFolder, name: "policies" | "ignore", by: (globs: readonly string[]) => string[]): Promise<void> {
  const configuration = workspace.getConfiguration("policywright", folder.uri);
  const own = configuration.inspect<string[]>(name);
  const before = own?.workspaceFolderValue ?? own?.workspaceValue ?? [];
  const after = by(before);
  if (after.length === before.length && after.every((glob, i) => glob === before[i])) return;
  await configuration.update(name, after.length > 0 ? after : undefined, ConfigurationTarget.WorkspaceFolder);
}

/** The glob that means this one file of its folder. */
const globOf = (document: TextDocument): string => workspace.asRelativePath(document.uri, false).replace(/[\\*?[\]{}()!+@]/g, "\\$&");

/** Shows a place: 0-based line and character. The server's code actions call it. */
export async function goTo(uri: string, { line, character }: { readonly line: number; readonly character: number }): Promise<void> {
  const at = new Position(line, character);
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at) });
}

/** From a finding under the cursor to its other end; the user chooses where there are several. */
export async function goToOtherEnd(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter((one) => one.source === "policywright" && one.range.intersection(editor.selection));
  const ends = here.flatMap((diagnostic) => diagnostic.relatedInformation ?? []);
  if (ends.length === 0) return void window.showInformationMessage(l10n.t("No finding with another end stands at the cursor."));
  const picks = ends.map((end) => ({ label: l10n.t("Line {0}", end.location.range.start.line + 1), description: end.message, end }));
  const pick = picks.length === 1 ? picks[0] : await window.showQuickPick(picks, { placeHolder: l10n.t("Which end?") });
  if (pick) await goTo(pick.end.location.uri.toString(), pick.end.location.range.start);
}
