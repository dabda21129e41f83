// statusItem: the language status item says what is made of the active document, and offers to think otherwise.
import { commands, type Disposable, type Event, EventEmitter, LanguageStatusSeverity, languages, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Status, statusMethod } from "../server/hosts/protocol";

export interface Shown {
  readonly text: string;
  readonly detail: string;
}

export interface StatusItem extends Disposable {
  /** A document has been read anew. */
  readonly onDidRead: Event<Uri>;
  /** What is shown, or would be, for a document. */
  of(uri: Uri): (Status & Shown) | undefined;
}

export function showStatus(client: BaseLanguageClient, languageIds: readonly string[]): StatusItem {
  const known = new Map<string, Status>();
  const read = new EventEmitter<Uri>();
  const item = languages.createLanguageStatusItem(
    "policywright.status",
    languageIds.map((language) => ({ language })),
  );
  item.name = "Policywright";

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && known.get(document.uri.toString());
    item.busy = false;
    void commands.executeCommand("setContext", "policywright.isPolicy", status?.policy === true);
    if (!status) {
      item.text = "Policywright";
      item.detail = undefined;
      item.command = { title: "Show Output", command: "policywright.showOutput" };
      item.severity = LanguageStatusSeverity.Information;
      return;
    }
    const { text, detail } = inWords(status);
    item.text = text;
    item.detail = detail;
    item.severity = status.notices.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = status.policy
      ? { title: "Not a Policy", command: "policywright.notAPolicy" }
      : { title: "Treat as Policy", command: "policywright.treatAsPolicy" };
  };

  const sayPolicies = () => {
    // Both spellings of a path: menus know files by the system's, all else by that of its address.
    const policies = [...known.keys()].flatMap((uri) => (known.get(uri)!.policy ? [Uri.parse(uri).fsPath, Uri.parse(uri).path] : []));
    void commands.executeCommand("setContext", "policywright.policies", policies);
  };

  const subscriptions = [
    item,
    read,
    client.onNotification(statusMethod, (status: Status) => {
      // Both sides must spell a document alike; VS Code's own spelling is the key.
      const uri = client.protocol2CodeConverter.asUri(status.uri);
      known.set(uri.toString(), status);
      show();
      sayPolicies();
      read.fire(uri);
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => {
      known.delete(document.uri.toString());
      sayPolicies();
    }),
  ];
  show();

  return {
    onDidRead: read.event,
    of(uri) {
      const status = known.get(uri.toString());
      return status && { ...status, ...inWords(status) };
    },
    dispose: () => subscriptions.forEach((one) => void one.dispose()),
  };
}

const kinds = { privacy: "Privacy policy", cookie: "Cookie policy", terms: "Terms", other: "Policy" };

function inWords(status: Status): Shown {
  if (!status.policy) return { text: "Not a policy", detail: `Not checked because ${status.because}` };
  const found = Object.values(status.counts).reduce((sum, count) => sum + count, 0);
  const findings = found === 0 ? "no findings" : found === 1 ? "1 finding" : `${found} findings`;
  const off = status.switchedOff.length;
  const on = `${status.rules - off} rules are on`;
  const rules = off === 0 ? on : off === 1 ? `${on}, ${status.switchedOff[0]} is switched off` : `${on}, ${off} are switched off`;
  return {
    text: `${kinds[status.kind ?? "other"]} · ${status.notices.length > 0 ? "not checked" : findings}`,
    detail: [`Checked because ${status.because}`, ...status.notices, rules].join(" · "),
  };
}
