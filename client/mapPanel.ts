// mapPanel: the policy map in a panel beside the text. It brings the map to the page, goes where the page says, and saves what it exports.
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type MapRange, mapMethod, type PolicyMap } from "../server/hosts/protocol";
import type { Followed } from "./followed";
import type { Drawn, Format, FromPage, PageState, ToPage } from "./map/messages";
import type { StatusItem } from "./statusItem";

export const mapId = "policywright.map";

export interface MapPanel extends Disposable {
  show(): void;
  /** Saves the map as a file; asks for format and place where they are not given. */
  export(format?: unknown, target?: unknown): Promise<void>;
  /** What the page shows. */
  drawn(): Drawn | undefined;
  /** Does what a click on a node or line does. */
  press(id: string): void;
}

export function mapPanel(context: ExtensionContext, client: BaseLanguageClient, policy: Followed, status: StatusItem): MapPanel {
  let panel: WebviewPanel | undefined;
  /** What the map is of: the followed document where it is a policy. */
  let uri: Uri | undefined;
  let drawn: Drawn | undefined;
  let isReady = false;
  const waiting: { drawn: (() => void)[]; exported: ((content: string) => void)[] } = { drawn: [], exported: [] };

  const say = (message: ToPage): void => void panel?.webview.postMessage(message);

  async function refresh(): Promise<void> {
    if (!panel) return;
    const next = policy.uri;
    // The map of a policy stays while a read-me is looked at.
    if (next && (!uri || status.of(next)?.policy !== false || !isOpen(uri))) uri = next;
    if (!isReady) return;
    const asked = uri;
    const map = asked ? await ask(asked) : null;
    if (!panel || asked?.toString() !== uri?.toString()) return;
    const name = nameOf(asked);
    panel.title = name === "" ? l10n.t("Policy map") : l10n.t("Map of {0}", name);
    say({ type: "map", uri: asked?.toString() ?? "", name, map });
  }

  async function ask(document: Uri): Promise<PolicyMap | null> {
    try {
      const textDocument = { uri: client.code2ProtocolConverter.asUri(document) };
      return await client.sendRequest<PolicyMap | null>(mapMethod, { textDocument });
    } catch {
      return null;
    }
  }

  function adopt(next: WebviewPanel): void {
    panel = next;
    isReady = false;
    next.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, "dist")] };
    next.iconPath = Uri.joinPath(context.extensionUri, "icon.png");
    next.webview.onDidReceiveMessage((message: FromPage) => void take(message));
    next.onDidDispose(() => {
      panel = undefined;
      drawn = undefined;
      isReady = false;
    });
    next.webview.html = pageOf(next.webview.asWebviewUri(Uri.joinPath(context.extensionUri, "dist", "map.js")).toString());
  }

  async function take(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        isReady = true;
        return refresh();
      case "drawn":
        drawn = message.drawn;
        for (const resolve of waiting.drawn.splice(0)) resolve();
        return;
      case "goTo":
        return uri && goTo(uri, message.range, message.focus);
      case "exported": {
        const asked = waiting.exported.shift();
        if (asked) asked(message.content);
        else await save(message.format, message.content, undefined);
      }
    }
  }

  async function save(format: Format, content: string, target: Uri | undefined): Promise<void> {
    const place = target ?? (await window.showSaveDialog({ defaultUri: proposed(uri, format), filters: filters()[format] }));
    if (!place) return;
    const bytes = format === "png" ? Uint8Array.from(atob(content), (one) => one.charCodeAt(0)) : new TextEncoder().encode(content);
    await workspace.fs.writeFile(place, bytes);
    if (target) return;
    const choice = await window.showInformationMessage(l10n.t("The map is saved as {0}.", nameOf(place)), l10n.t("Open"));
    if (choice) await commands.executeCommand("vscode.open", place);
  }

  function show(): void {
    if (panel) {
      panel.reveal(undefined, true);
      return;
    }
    uri = policy.uri;
    adopt(
      window.createWebviewPanel(
        mapId,
        l10n.t("Policy map"),
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableScripts: true },
      ),
    );
  }

  const subscriptions = [
    policy.onDidChange(() => void refresh()),
    window.registerWebviewPanelSerializer(mapId, {
      async deserializeWebviewPanel(restored, state: PageState | undefined) {
        const last = state?.uri ? Uri.parse(state.uri) : undefined;
        // The document may not be open in an editor; without it there is nothing to draw.
        if (last && !isOpen(last)) await workspace.openTextDocument(last).then(undefined, () => undefined);
        uri = last;
        adopt(restored);
      },
    }),
  ];

  return {
    show,
    async export(format, target) {
      const chosen = isFormat(format) ? format : await chooseFormat();
      if (!chosen) return;
      const showing = drawn ? undefined : new Promise<void>((resolve) => waiting.drawn.push(resolve));
      show();
      const content = await window.withProgress(
        { location: ProgressLocation.Window, title: l10n.t("Drawing the policy map") },
        async () => {
          await showing;
          if (drawn?.empty) return undefined;
          const exported = new Promise<string>((resolve) => waiting.exported.push(resolve));
          say({ type: "export", format: chosen });
          return exported;
        },
      );
      if (content === undefined) return void window.showInformationMessage(drawn?.empty ?? l10n.t("There is no map to export."));
      await save(chosen, content, target instanceof Uri ? target : undefined);
    },
    drawn: () => drawn,
    press: (id) => say({ type: "press", id }),
    dispose() {
      for (const one of subscriptions) one.dispose();
      panel?.dispose();
    },
  };
}

const isOpen = (uri: Uri): boolean => workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

const nameOf = (uri: Uri | undefined): string => uri?.path.split("/").at(-1) ?? "";

/** Nothing but our own script runs, and nothing is loaded from anywhere. */
function pageOf(script: string): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:`;
  // As the value of an attribute.
  const words = JSON.stringify(l10n.bundle ?? null)
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t("Policy map")}</title>
</head>
<body><script nonce="${nonce}" src="${script}" data-words="${words}"></script></body>
</html>`;
}

/** In the editor that shows the text already, where one does. */
async function goTo(uri: Uri, { start, end }: MapRange, focus: boolean): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
    selection: new Range(start.line, start.character, end.line, end.character),
    preserveFocus: !focus,
  });
}

const endings: Readonly<Record<Format, string>> = { svg: "svg", png: "png", markdown: "md" };
const filters = (): Readonly<Record<Format, Record<string, string[]>>> => ({
  svg: { [l10n.t("SVG picture")]: ["svg"] },
  png: { [l10n.t("PNG picture")]: ["png"] },
  markdown: { Markdown: ["md"] },
});

const isFormat = (value: unknown): value is Format => typeof value === "string" && Object.hasOwn(endings, value);

async function chooseFormat(): Promise<Format | undefined> {
  const picks: { label: string; description: string; format: Format }[] = [
    { label: "SVG", description: l10n.t("a picture that stays sharp at every size"), format: "svg" },
    { label: "PNG", description: l10n.t("a picture for slides and mails"), format: "png" },
    { label: l10n.t("Markdown table"), description: l10n.t("a row for each kind of data"), format: "markdown" },
  ];
  return (await window.showQuickPick(picks, { placeHolder: l10n.t("Export the policy map as …") }))?.format;
}

/** Beside the policy; for a document without a place, in the first folder. */
function proposed(uri: Uri | undefined, format: Format): Uri | undefined {
  const name = `${nameOf(uri).replace(/\.[^.]*$/, "") || "policy"}-map.${endings[format]}`;
  if (uri && uri.scheme !== "untitled") return Uri.joinPath(uri, "..", name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, name);
}
