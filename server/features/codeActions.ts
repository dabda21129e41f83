// Code actions: the engine's checked fixes as edits, and the way to the other end of a finding.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Finding } from "../lint";
import type { Linted } from "../linted";
import type { Fix, FixEdit } from "../rules/rule";
import { type Edit, inLineEndsOf } from "../text/edit";
import { lineAt, positionAt, rangeOf } from "../text/lines";
import { hasStops, withBlanks, withExamples } from "../text/snippet";

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
}

/** A finding with what the caller has found out about it. */
export interface Mendable {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  /** Checked by the engine, the most likely first. */
  readonly fixes: readonly Fix[];
}

export function codeActionsOf(linted: Linted, mendables: readonly Mendable[], support: ActionSupport): CodeAction[] {
  const fixes = mendables.flatMap(({ diagnostic, fixes }) => fixes.map((fix) => toAction(linted, fix, diagnostic, support)));
  const preferred = fixes.findIndex((action) => action.isPreferred);
  fixes.forEach((action, i) => {
    if (i !== preferred) delete action.isPreferred;
  });
  return [
    ...fixes,
    ...(support.goTo ? mendables.flatMap((mendable) => goToActions(linted, mendable)) : []),
    ...(support.explain ? explainActions(linted, mendables) : []),
  ];
}

/** The kind under which editors ask for all safe fixes at once: on save, or as a source action. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.policywright`;

/** Whether a client that wants `only` these kinds wants `kind`: "source" holds "source.fixAll", and none holds all quick fixes. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined ? kind === CodeActionKind.QuickFix : only.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`));

/** All safe fixes as one edit. */
export function fixAllAction(linted: Linted, { span, newText }: Edit, support: ActionSupport): CodeAction {
  const edits: TextEdit[] = [{ range: rangeOf(linted.lines, span), newText }];
  const title = "Apply all safe fixes of Policywright";
  if (!support.documentChanges) return { title, kind: fixAllKind, edit: { changes: { [linted.uri]: edits } } };
  const change: TextDocumentEdit = { textDocument: { uri: linted.uri, version: linted.version }, edits };
  return { title, kind: fixAllKind, edit: { documentChanges: [change] } };
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
    const title = finding.related.length === 1 ? `Go to the other end (line ${line})` : `Go to line ${line}`;
    const args = [linted.uri, positionAt(linted.lines, span.start)];
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: "policywright.goTo", arguments: args },
    };
  });
}

/** One for the first contradiction; for other findings the message says all there is. */
function explainActions(linted: Linted, mendables: readonly Mendable[]): CodeAction[] {
  const broken = mendables.find(({ finding }) => finding.rule.startsWith("contradiction/"));
  if (!broken) return [];
  const title = "Explain why or why not";
  const args = [linted.uri, positionAt(linted.lines, broken.finding.span.start)];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [broken.diagnostic],
      command: { title, command: "policywright.explainLine", arguments: args },
    },
  ];
}
