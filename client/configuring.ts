// configuring: commands that write settings: allow a finding that is agreed to, give a rule another severity. The nearest policywright.yaml takes
// them where there is one or may be one; elsewhere the editor's own settings do.
import { ConfigurationTarget, env, l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
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
    /** A caller that gives the reason is asked nothing. */
    async allow(uri: string, rule: string, text: string, given?: string): Promise<void> {
      const reason =
        given ??
        (await window.showInputBox({
          title: l10n.t("Allow {0}", rule),
          prompt: l10n.t("The reason, for whoever reads the settings next"),
          placeHolder: l10n.t("agreed with counsel, 2026-03"),
        }));
      if (reason === undefined) return;
      await apply(uri, { allow: { rule, text, reason: reason.trim() } });
    },
    async configure(uri: string, rule: string): Promise<void> {
      const severities = [
        { label: "error", description: l10n.t("must be mended") },
        { label: "warning", description: l10n.t("should be mended") },
        { label: "information", description: l10n.t("worth knowing") },
        { label: "hint", description: l10n.t("a remark") },
        { label: "off", description: l10n.t("not looked for") },
      ];
      const pick = await window.showQuickPick(severities, {
        title: l10n.t("Configure {0}", rule),
        placeHolder: l10n.t("How grave is it?"),
      });
      if (pick) await apply(uri, { rule, severity: pick.label });
    },
    /** The laws that apply: where a config file says so already there, else in the editor's settings. */
    async setProfiles(uri: Uri | undefined, profiles: readonly string[]): Promise<void> {
      const change: Change = { profiles };
      const params = uri && ({ uri: client.code2ProtocolConverter.asUri(uri), change } satisfies ConfigEditParams);
      const edit = params ? await client.sendRequest<ConfigEdit | null>(configEditMethod, params) : null;
      if (edit?.exists) await writeConfig(edit);
      else await writeSettings(uri, change);
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

async function writeSettings(uri: Uri | undefined, change: Change): Promise<void> {
  const folder = uri ? workspace.getWorkspaceFolder(uri) : workspace.workspaceFolders?.[0];
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  const configuration = workspace.getConfiguration("policywright", folder ?? uri);
  if ("allow" in change) await configuration.update("allow", [...(configuration.get<unknown[]>("allow") ?? []), change.allow], target);
  else if ("profiles" in change) await configuration.update("profiles", change.profiles.length > 0 ? change.profiles : undefined, target);
  else await configuration.update("rules", { ...configuration.get<object>("rules"), [change.rule]: change.severity }, target);
}
