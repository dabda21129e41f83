// configuring: commands that write settings: allow a finding that is agreed to, give a rule another severity. The nearest policywright.yaml takes
// them where there is one or may be one; elsewhere the editor's own settings do.
import { ConfigurationTarget, env, Position, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ConfigEdit, type ConfigEditParams, configEditMethod } from "../server/hosts/protocol";

type Change = ConfigEditParams["change"];

/** The commands, with a client that knows the config files. */
export function configuring(client: BaseLanguageClient) {
  async function apply(uri: string, change: Change): Promise<void> {
    const edit = await client.sendRequest<ConfigEdit | null>(configEditMethod, { uri, change } satisfies ConfigEditParams);
    if (edit) await writeConfig(edit);
    else await writeSettings(Uri.parse(uri), change);
  }

  return {
    async allow(uri: string, rule: string, text: string): Promise<void> {
      const reason = await window.showInputBox({
        title: `Allow ${rule}`,
        prompt: "The reason, for whoever reads the settings next",
        placeHolder: "agreed with counsel, 2026-03",
      });
      if (reason === undefined) return;
      await apply(uri, { allow: { rule, text, reason: reason.trim() } });
    },
    async configure(uri: string, rule: string): Promise<void> {
      const severities = [
        { label: "error", description: "must be mended" },
        { label: "warning", description: "should be mended" },
        { label: "information", description: "worth knowing" },
        { label: "hint", description: "a remark" },
        { label: "off", description: "not looked for" },
      ];
      const pick = await window.showQuickPick(severities, { title: `Configure ${rule}`, placeHolder: "How grave is it?" });
      if (pick) await apply(uri, { rule, severity: pick.label });
    },
    open: (address: string): Thenable<boolean> => env.openExternal(Uri.parse(address)),
  };
}

/** Through the editor, so that it can be undone and an open config file shows it. */
async function writeConfig({ uri, exists, text }: ConfigEdit): Promise<void> {
  const file = Uri.parse(uri);
  const edit = new WorkspaceEdit();
  if (exists) {
    const document = await workspace.openTextDocument(file);
    edit.replace(file, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  } else {
    edit.createFile(file, { ignoreIfExists: true });
    edit.insert(file, new Position(0, 0), text);
  }
  await workspace.applyEdit(edit);
  await (await workspace.openTextDocument(file)).save();
}

async function writeSettings(uri: Uri, change: Change): Promise<void> {
  const folder = workspace.getWorkspaceFolder(uri);
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  const configuration = workspace.getConfiguration("policywright", folder ?? uri);
  if ("allow" in change) await configuration.update("allow", [...(configuration.get<unknown[]>("allow") ?? []), change.allow], target);
  else await configuration.update("rules", { ...configuration.get<object>("rules"), [change.rule]: change.severity }, target);
}
