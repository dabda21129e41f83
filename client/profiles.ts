// profiles: a list of the laws, from which the user chooses those that apply.
import { type Extension, l10n, type QuickPickItem, window } from "vscode";
import type { configuring } from "./configuring";
import type { StatusItem } from "./statusItem";

type SetProfiles = ReturnType<typeof configuring>["setProfiles"];

/** The command; a caller that names the laws is asked nothing. */
export const choosingProfiles = (extension: Extension<unknown>, status: StatusItem, set: SetProfiles) => async (named?: unknown) => {
  const uri = window.activeTextEditor?.document.uri;
  if (Array.isArray(named)) return set(uri, named.map(String));
  const chosen = (uri && status.of(uri)?.profiles) ?? [];
  const items = laws(extension).map((item) => ({ ...item, picked: chosen.includes(item.label) }));
  const picks = await window.showQuickPick(items, {
    title: l10n.t("Which laws apply to you?"),
    placeHolder: l10n.t("What they ask a policy to say is looked for"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picks)
    await set(
      uri,
      picks.map(({ label }) => label),
    );
};

/** As the manifest describes the setting, in the user's language. */
function laws({ packageJSON }: Extension<unknown>): QuickPickItem[] {
  const groups = packageJSON.contributes.configuration as readonly {
    readonly properties: Record<string, { readonly items: Enumeration }>;
  }[];
  const { items } = groups.find(({ properties }) => "policywright.profiles" in properties)!.properties["policywright.profiles"]!;
  const all = items.enum.map((label, i) => {
    // The first sentence names the law, the others say to whom it applies.
    const [name = "", ...others] = items.enumDescriptions[i]!.split(/(?<=\.)\s/);
    return { label, description: name.replace(/\.$/, ""), detail: others.join(" ") };
  });
  return all.filter(({ label }) => label !== "baseline");
}

interface Enumeration {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}
