// policyTree: what a policy holds, as a tree in the side bar; every item leads to its place.
import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type DocumentParams, type Overview, type OverviewGroup, type OverviewItem, overviewMethod } from "../server/hosts/protocol";
import type { Followed } from "./followed";

export const treeId = "policywright.policy";

type Element = { readonly group: OverviewGroup } | { readonly item: OverviewItem; readonly group: OverviewGroup };

export interface PolicyTree extends Disposable {
  /** The groups with how many items each has, as last shown. */
  groups(): readonly { readonly id: string; readonly items: readonly string[] }[];
}

const titles = (): Readonly<Record<OverviewGroup["id"], string>> => ({
  sections: l10n.t("Sections"),
  data: l10n.t("Data"),
  recipients: l10n.t("Recipients"),
  rights: l10n.t("Rights"),
  contacts: l10n.t("Contacts"),
  missing: l10n.t("Missing"),
});

const groupIcons: Readonly<Record<OverviewGroup["id"], string>> = {
  sections: "list-tree",
  data: "database",
  recipients: "organization",
  rights: "law",
  contacts: "mail",
  missing: "checklist",
};

const icons: Readonly<Record<OverviewItem["kind"], [string, string?]>> = {
  section: ["symbol-string"],
  data: ["symbol-field"],
  recipient: ["person"],
  purpose: ["target"],
  period: ["history"],
  denied: ["circle-slash"],
  right: ["pass"],
  partial: ["circle-large-outline"],
  contact: ["mail"],
  missing: ["warning", "problemsWarningIcon.foreground"],
  wanting: ["info", "problemsInfoIcon.foreground"],
};

export function policyTree(client: BaseLanguageClient, policy: Followed): PolicyTree {
  const changed = new EventEmitter<void>();
  let overview: Overview | null = null;
  let uri = "";

  const provider: TreeDataProvider<Element> = {
    onDidChangeTreeData: changed.event,
    getChildren(element) {
      if (!element) return (overview?.groups ?? []).map((group) => ({ group }));
      const items = "item" in element ? element.item.children : element.group.items;
      return items.map((item) => ({ item, group: element.group }));
    },
    getTreeItem: (element) => ("item" in element ? treeItem(element.item, uri) : groupItem(element.group)),
  };
  const view: TreeView<Element> = window.createTreeView(treeId, { treeDataProvider: provider, showCollapseAll: true });

  async function refresh(): Promise<void> {
    const asked = policy.uri;
    const params = asked && { textDocument: { uri: client.code2ProtocolConverter.asUri(asked) } };
    const answer = params ? await ask(client, params) : null;
    if (asked !== policy.uri) return;
    overview = answer;
    uri = params?.textDocument.uri ?? "";
    view.description = answer?.policy && asked ? asked.path.split("/").at(-1) : undefined;
    changed.fire();
  }
  const listening = policy.onDidChange(() => void refresh());
  void refresh();
  return {
    groups: () => (overview?.groups ?? []).map(({ id, items }) => ({ id, items: items.map(({ label }) => label) })),
    dispose() {
      listening.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** A server that is being started again answers nothing. */
async function ask(client: BaseLanguageClient, params: DocumentParams): Promise<Overview | null> {
  try {
    return await client.sendRequest<Overview | null>(overviewMethod, params);
  } catch {
    return null;
  }
}

function groupItem({ id, items }: OverviewGroup): TreeItem {
  const title = titles()[id];
  const count = items.length === 0 ? l10n.t("none") : String(items.length);
  const item = new TreeItem(title, items.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.iconPath = new ThemeIcon(groupIcons[id]);
  item.description = count;
  item.accessibilityInformation = { label: `${title}, ${count}` };
  return item;
}

function treeItem({ kind, label, detail, words, range, children }: OverviewItem, uri: string): TreeItem {
  const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  const [icon, colour] = icons[kind];
  item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
  item.description = detail;
  // As text: what the policy says is no mark-up here.
  item.tooltip = new MarkdownString().appendText(words ?? label);
  item.accessibilityInformation = { label: [label, detail, words].filter(Boolean).join(", ") };
  item.command = { command: "policywright.goTo", title: l10n.t("Go to Place"), arguments: [uri, range.start] };
  return item;
}
