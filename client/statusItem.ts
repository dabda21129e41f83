// statusItem: the language status item says what is made of the active document, and offers to think otherwise.
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from "vscode";
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
  const selector = languageIds.map((language) => ({ language }));
  const item = languages.createLanguageStatusItem("policywright.status", selector);
  item.name = "Policywright";
  let laws: LanguageStatusItem | undefined;

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && known.get(document.uri.toString());
    showLaws(status);
    item.busy = false;
    void commands.executeCommand("setContext", "policywright.isPolicy", status?.policy === true);
    if (!status) {
      item.text = "Policywright";
      item.detail = undefined;
      item.command = { title: l10n.t("Show Output"), command: "policywright.showOutput" };
      item.severity = LanguageStatusSeverity.Information;
      return;
    }
    const { text, detail } = inWords(status);
    item.text = text;
    // The box that shows it is narrow, and the actions stand at its end; the list of actions says the whole.
    item.detail = shortened(detail);
    item.accessibilityInformation = { label: `${text}, ${detail}` };
    item.severity = status.notices.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = status.policy
      ? { title: l10n.t("Actions…"), command: "policywright.showActions" }
      : { title: l10n.t("Treat as Policy"), command: "policywright.treatAsPolicy" };
  };

  /** A line of its own, and only while a policy is shown: which laws are looked at. */
  const showLaws = (status: Status | undefined) => {
    if (!status?.policy) {
      laws?.dispose();
      laws = undefined;
      return;
    }
    laws ??= languages.createLanguageStatusItem("policywright.profiles", selector);
    laws.name = l10n.t("Policywright: profiles");
    laws.text = status.profiles.length === 0 ? l10n.t("No law is chosen") : l10n.t("Laws: {0}", status.profiles.join(", "));
    laws.command = { title: l10n.t("Choose…"), command: "policywright.chooseProfiles" };
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
    dispose() {
      laws?.dispose();
      for (const one of subscriptions) one.dispose();
    },
  };
}

const widest = 38;

/** Its first words. */
function shortened(text: string): string {
  if (text.length <= widest) return text;
  return `${text.slice(0, text.lastIndexOf(" ", widest)).replace(/(?<![\s,·(])[\s,·(]+$/, "")} …`;
}

const kinds = () => ({
  privacy: l10n.t("Privacy policy"),
  cookie: l10n.t("Cookie policy"),
  terms: l10n.t("Terms"),
  other: l10n.t("Policy"),
});

function inWords(status: Status): Shown {
  if (!status.policy) return { text: l10n.t("Not a policy"), detail: status.because };
  const found = Object.values(status.counts).reduce((sum, count) => sum + count, 0);
  const findings = found === 0 ? l10n.t("no findings") : found === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", found);
  const off = status.switchedOff.length;
  const rules = off === 1 ? l10n.t("{0} is switched off", status.switchedOff[0]!) : l10n.t("{0} rules are switched off", off);
  return {
    text: `${kinds()[status.kind ?? "other"]} · ${status.notices.length > 0 ? l10n.t("not checked") : findings}`,
    detail: [status.because, ...(off === 0 ? [] : [rules]), ...status.notices].join(" · "),
  };
}
