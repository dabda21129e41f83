// Code actions: the engine's checked fixes as edits, the way to the other end of a finding, and what an author may say to it: allow it, configure its rule.

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import { wordsAround } from "../document/wordsAround";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import { rulePage } from "../rules/pages";
import type { Fix, FixEdit } from "../rules/rule";
import { type Edit, inLineEndsOf } from "../text/edit";
import { l10n } from "../text/l10n";
import { lineAt, positionAt, rangeOf } from "../text/lines";
import { hasStops, withBlanks, withExamples } from "../text/snippet";

import { allowancesFor } from "./common/allowing";

/** What the client can do with an action. */
export interface ActionSupport {
  /** LSP 3.18 snippet edits; without them tab stops become visible blanks. */
  readonly snippets: boolean;
  /** Edits that name the version they are for. */
  readonly documentChanges: boolean;
  /** The client knows the command `policywright.goTo` (uri, position). */
  readonly goTo: boolean;
  /** The client knows the command `policywright.explainLine` (uri, position). */
  readonly explain?: boolean;
  /** The client knows the commands `policywright.allowInSettings` (uri, rule, text), `policywright.configureRule` (uri, rule) and `policywright.openRule` (address). */
  readonly configure?: boolean;
}

/** A finding with what the caller has found out about it. */
export interface Mendable {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  /** Checked by the engine, the most likely first. */
  readonly fixes: readonly Fix[];
}

/** All safe fixes of one rule, where it has several findings here. */
export interface RuleMending {
  readonly rule: string;
  readonly edit: Edit;
}

/** What may stand in the menu beside what each finding brings. */
export interface Further {
  /** Findings whose fixes alone are offered. */
  readonly beside?: readonly Mendable[];
  readonly mending?: readonly RuleMending[];
}

/** What mends first, of all findings, then what leads on, then what leaves the finding as it is. */
export function codeActionsOf(
  linted: Linted,
  mendables: readonly Mendable[],
  support: ActionSupport,
  { beside = [], mending = [] }: Further = {},
): CodeAction[] {
  const fixes = [...mendables, ...beside].flatMap(({ diagnostic, fixes }) =>
    fixes.map((fix) => toAction(linted, fix, diagnostic, support)),
  );
  const preferred = fixes.findIndex((action) => action.isPreferred);
  fixes.forEach((action, i) => {
    if (i !== preferred) delete action.isPreferred;
  });
  return [
    ...fixes,
    ...mending.map(({ rule, edit }) => ({
      ...editAction(linted, l10n.t("Apply all safe fixes of {0}", rule), edit, support),
      kind: CodeActionKind.QuickFix,
      // Without them VS Code puts it below everything else.
      diagnostics: mendables.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic),
    })),
    ...(support.goTo ? mendables.flatMap((mendable) => goToActions(linted, mendable)) : []),
    ...(support.explain ? explainActions(linted, mendables) : []),
    ...mendables.slice(0, allowedAtOnce).flatMap((mendable) => allowActions(linted, mendable, support)),
    ...(support.configure ? mendables.slice(0, allowedAtOnce).flatMap((mendable) => configureActions(linted, mendable)) : []),
  ];
}

/** A heading may carry many findings, and a menu that leaves each of them alone is read by nobody. */
const allowedAtOnce = 2;

function allowActions(linted: Linted, { finding, diagnostic }: Mendable, support: ActionSupport): CodeAction[] {
  const inText = allowancesFor(linted, finding).map((fix) => toAction(linted, fix, diagnostic, support));
  if (!support.configure || !linted.policy) return inText;
  const title = l10n.t("Allow {0} here, in the settings", finding.rule);
  const args = [linted.uri, finding.rule, wordsAround(linted.policy.document, finding.span)];
  return [...inText, commandAction(title, "policywright.allowInSettings", args, diagnostic)];
}

const configureActions = (linted: Linted, { finding, diagnostic }: Mendable): CodeAction[] => [
  commandAction(l10n.t("Configure {0}", finding.rule), "policywright.configureRule", [linted.uri, finding.rule], diagnostic),
  commandAction(l10n.t("About {0}", finding.rule), "policywright.openRule", [rulePage(finding.rule)], diagnostic),
];

const commandAction = (title: string, command: string, args: unknown[], diagnostic: Diagnostic): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  command: { title, command, arguments: args },
});

/** The kind under which editors ask for all safe fixes at once: on save, or as a source action. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.policywright`;

/** Whether a client that wants `only` these kinds wants `kind`: "source" holds "source.fixAll", and none holds all quick fixes. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined ? kind === CodeActionKind.QuickFix : only.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`));

/** All safe fixes as one edit. */
export const fixAllAction = (linted: Linted, edit: Edit, support: ActionSupport): CodeAction => ({
  ...editAction(linted, l10n.t("Apply all safe fixes of {0}", "Policywright"), edit, support),
  kind: fixAllKind,
});

function editAction(linted: Linted, title: string, { span, newText }: Edit, support: ActionSupport): CodeAction {
  const edits: TextEdit[] = [{ range: rangeOf(linted.lines, span), newText }];
  if (!support.documentChanges) return { title, edit: { changes: { [linted.uri]: edits } } };
  const change: TextDocumentEdit = { textDocument: { uri: linted.uri, version: linted.version }, edits };
  return { title, edit: { documentChanges: [change] } };
}

function toAction(linted: Linted, fix: Fix, diagnostic: Diagnostic, support: ActionSupport): CodeAction {
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(linted, fix, support),
  };
  return fix.preferred ? { ...action, isPreferred: true } : action;
}

function toWorkspaceEdit(linted: Linted, fix: Fix, support: ActionSupport): WorkspaceEdit {
  if (!support.documentChanges) return { changes: { [linted.uri]: fix.edits.map((edit) => plainEdit(linted, edit)) } };
  const edits = fix.edits.map((edit) => (support.snippets && hasStops(edit.snippet) ? snippetEdit(linted, edit) : plainEdit(linted, edit)));
  const change: TextDocumentEdit = { textDocument: { uri: linted.uri, version: linted.version }, edits };
  return { documentChanges: [change] };
}

const plainEdit = (linted: Linted, edit: FixEdit): TextEdit => ({
  range: rangeOf(linted.lines, edit.span),
  newText: inLineEndsOf(linted.text, hasStops(edit.snippet) ? withBlanks(edit.snippet) : withExamples(edit.snippet)),
});

const snippetEdit = (linted: Linted, edit: FixEdit): SnippetTextEdit => ({
  range: rangeOf(linted.lines, edit.span),
  snippet: { kind: "snippet", value: inLineEndsOf(linted.text, edit.snippet) },
});

function goToActions(linted: Linted, { finding, diagnostic }: Mendable): CodeAction[] {
  return finding.related.map(({ span }) => {
    const line = lineAt(linted.lines, span.start) + 1;
    const title = finding.related.length === 1 ? l10n.t("Go to the other end (line {0})", line) : l10n.t("Go to line {0}", line);
    const args = [linted.uri, positionAt(linted.lines, span.start)];
    return commandAction(title, "policywright.goTo", args, diagnostic);
  });
}

/** One for the first contradiction; for other findings the message says all there is. */
function explainActions(linted: Linted, mendables: readonly Mendable[]): CodeAction[] {
  const broken = mendables.find(({ finding }) => finding.rule.startsWith("contradiction/"));
  if (!broken) return [];
  const title = l10n.t("Explain why or why not");
  const args = [linted.uri, positionAt(linted.lines, broken.finding.span.start)];
  return [commandAction(title, "policywright.explainLine", args, broken.diagnostic)];
}
