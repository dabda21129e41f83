// protocol: what client and server agree on beyond LSP. Types and names alone: the client's bundle holds nothing of the engine.
import type { Overview, OverviewGroup, OverviewItem, OverviewKind } from "../features/overview";

import type { Status } from "../features/status";
import type { MapRange, PolicyMap } from "../picture/policyMap";

export type { MapRange, Overview, OverviewGroup, OverviewItem, OverviewKind, PolicyMap, Status };

/** Request (by `uri`, answered by a Status or null) and notification (a Status, whenever a document has been read). */
export const statusMethod = "policywright/status";

/** Request (ExplainParams, answered by an Explanation or null): what is read at a place, and why it is or is not reported. */
export const explainMethod = "policywright/explain";

/** Request (DocumentParams, answered by a PolicyMap, or null where the document is not open): the data flow, to be drawn. */
export const mapMethod = "policywright/map";

/** Request (DocumentParams, answered by an Overview, or null where the document is not open): what the policy holds, to be listed. */
export const overviewMethod = "policywright/overview";

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface ExplainParams {
  readonly uri: string;
  /** 0-based line and UTF-16 character. */
  readonly position: { readonly line: number; readonly character: number };
}

export interface Explanation {
  /** The same twice: as Markdown, and without mark-up. */
  readonly markdown: string;
  readonly text: string;
}

/** `initializationOptions` that a client may send. All are off by default: they announce what no LSP capability announces. */
export interface InitializationOptions {
  /** English → the language of the user, for the words that the server shows beside its findings. */
  readonly words?: unknown;
  /** Wants the notification `policywright/status`. */
  readonly status?: boolean;
  /** Answers the requests `policywright/files` and `policywright/read`. */
  readonly files?: boolean;
  /** Has the command `policywright.goTo` (uri, position). */
  readonly goTo?: boolean;
  /** Has the command `policywright.explainLine` (uri, position). */
  readonly explain?: boolean;
  /** Has the commands `policywright.allowInSettings` (uri, rule, text), `policywright.configureRule` (uri, rule) and `policywright.openRule` (address). */
  readonly configure?: boolean;
  /** Shows a diagnostic's message in the hover by itself. */
  readonly showsDiagnosticsInHover?: boolean;
  /** Settings, for clients without workspace/configuration. */
  readonly settings?: unknown;
}

/** What the nearest policywright.yaml would be with a change in it. The answer is null where the host has no files or the document is in no folder. */
export const configEditMethod = "policywright/configEdit";

export interface ConfigEditParams {
  /** Of the document that the change is about. */
  readonly uri: string;
  /** A finding that is agreed to, the severity of a rule, or the laws that apply. */
  readonly change:
    | { readonly allow: { readonly rule: string; readonly text: string; readonly reason: string } }
    | { readonly rule: string; readonly severity: string }
    | { readonly profiles: readonly string[] };
}

export interface ConfigEdit {
  /** Of the config file, which may not exist yet. */
  readonly uri: string;
  readonly exists: boolean;
  /** All of its text after the change. */
  readonly text: string;
}

/** The report of an open policy for counsel, or null for a document that is none. */
export const reportMethod = "policywright/report";

export interface ReportParams {
  readonly uri: string;
  readonly format: "html" | "markdown";
}

/** Request to a client whose files the server cannot read itself (FilesParams, answered by FoundFile[]): files that may be policies. */
export const filesMethod = "policywright/files";

export interface FilesParams {
  /** Of a workspace folder. */
  readonly uri: string;
  /** Endings of files of prose, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Names of folders that are left out, and of those that begin with a dot and are not; all others with a dot are. */
  readonly skipped: readonly string[];
  readonly dotted: readonly string[];
}

/** Request to such a client (`{ uri }`, answered by a string or null): the text of a file that it has named. */
export const readMethod = "policywright/read";

/** A file that may be a policy. The stamp changes with its content. */
export interface FoundFile {
  readonly uri: string;
  readonly stamp: string;
}
