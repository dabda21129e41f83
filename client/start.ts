// start: the VS Code side, the same in a desktop, a remote and a web window. Entry points bring the transport.
import { commands, type ExtensionContext, type LogOutputChannel, l10n, type TextDocument, type Uri, window } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from "vscode-languageclient";
import type { InitializationOptions } from "../server/hosts/protocol";
import { issueForm, openingSample, reportingIssue, showingActions } from "./actions";
import { goTo, goToOtherEnd, notAPolicy, treatAsPolicy } from "./commands";
import { configuring } from "./configuring";
import { explanationScheme, explanations } from "./explanations";
import { followed } from "./followed";
import { lostServer } from "./lostServer";
import { type MapPanel, mapPanel } from "./mapPanel";
import { type PolicyTree, policyTree } from "./policyTree";
import { choosingProfiles } from "./profiles";
import { reporting } from "./report";
import { type StatusItem, showStatus } from "./statusItem";
import { serveFiles } from "./workspaceFiles";

/** What the extension gives to those that ask for its exports: tests, and other extensions. */
export interface Exports {
  /** The address that "Report Issue…" opens. */
  issueForm(): Uri;
  /** What the language status item shows for a document; undefined before it has been read. */
  readonly status: StatusItem["of"];
  /** What the map shows, and a press on one of its parts. */
  readonly map: Pick<MapPanel, "drawn" | "press">;
  /** What the tree in the side bar shows. */
  readonly tree: Pick<PolicyTree, "groups">;
}

/** The languages of documents that may be policies. */
const languageIds = ["markdown", "mdx", "html", "plaintext", "policy"];

/** Documents that nobody writes: the other side of a comparison, logs, walkthroughs. */
const quietSchemes = new Set([
  "git",
  "gitlens",
  "svn",
  "hg",
  "output",
  "debug",
  "vscode-scm",
  "walkThrough",
  "walkThroughSnippet",
  "comment",
  "vscode-chat-code-block",
  explanationScheme,
]);

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

export async function start(context: ExtensionContext, makeClient: MakeClient): Promise<Exports> {
  const log = window.createOutputChannel("Policywright", { log: true });
  const client = makeClient(clientOptions(log));
  const status = showStatus(client, languageIds);
  const explained = explanations(client);
  const settings = configuring(client);
  const policy = followed(status, (document) => languageIds.includes(document.languageId) && wanted(document));
  const map = mapPanel(context, client, policy, status);
  context.subscriptions.push(
    log,
    status,
    explained,
    policy,
    map,
    commands.registerCommand("policywright.explainLine", explained.show),
    commands.registerCommand("policywright.showMap", map.show),
    commands.registerCommand("policywright.exportMap", map.export),
    commands.registerCommand("policywright.treatAsPolicy", treatAsPolicy),
    commands.registerCommand("policywright.notAPolicy", notAPolicy),
    commands.registerCommand("policywright.goTo", goTo),
    commands.registerCommand("policywright.goToOtherEnd", goToOtherEnd),
    commands.registerCommand("policywright.allowInSettings", settings.allow),
    commands.registerCommand("policywright.configureRule", settings.configure),
    commands.registerCommand("policywright.openRule", settings.open),
    commands.registerCommand("policywright.report", reporting(client)),
    commands.registerCommand("policywright.chooseProfiles", choosingProfiles(context.extension, status, settings.setProfiles)),
    commands.registerCommand("policywright.showActions", showingActions(status)),
    commands.registerCommand("policywright.openSample", openingSample(context.extension)),
    commands.registerCommand("policywright.reportIssue", reportingIssue(context.extension)),
    commands.registerCommand("policywright.restart", () => client.stop().then(() => client.start())),
    commands.registerCommand("policywright.showOutput", () => log.show()),
    { dispose: () => client.dispose() },
  );
  serveFiles(client);
  await client.start();
  const tree = policyTree(client, policy);
  context.subscriptions.push(tree);
  return { issueForm: () => issueForm(context.extension.packageJSON), status: status.of, map, tree };
}

const wanted = (document: TextDocument): boolean => !quietSchemes.has(document.uri.scheme);

function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    words: l10n.bundle,
    status: true,
    files: true,
    goTo: true,
    explain: true,
    configure: true,
    showsDiagnosticsInHover: true,
  };
  return {
    documentSelector: languageIds.map((language) => ({ language })),
    initializationOptions,
    outputChannel,
    errorHandler: lostServer(),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, filter: (document) => !wanted(document) },
    middleware: {
      didOpen: async (document, next) => (wanted(document) ? next(document) : undefined),
      didChange: async (event, next) => (wanted(event.document) ? next(event) : undefined),
      didClose: async (document, next) => (wanted(document) ? next(document) : undefined),
    },
  };
}
