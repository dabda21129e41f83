// openPolicies: what is known of each open document, read once per version however many requests ask for it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatOf } from "../document/format";
import { tooMuch } from "../limits";
import { type Finding, lint } from "../lint";
import type { Linted, Notice } from "../linted";
import { triedFixes } from "../mend";
import { mendingSteps } from "../mendAll";
import type { Policy } from "../policy/policy";
import { readPolicy } from "../policy/readPolicy";
import { recognise } from "../recognise";
import type { Fix } from "../rules/rule";
import type { Settings } from "../settings";
import type { Edit } from "../text/edit";
import { readLines } from "../text/lines";
import { withToday } from "./clock";

/** What open policies need of the world. */
export interface World {
  /** The settings that hold for a document, and its path as their globs see it (`legal/privacy.md`). */
  settingsFor(uri: string): Promise<{ readonly settings: Settings; readonly path: string }>;
  /** A document has been read and linted. */
  linted(linted: Linted): void;
  /** A fault of ours: said once, never shown as a finding. */
  failed(message: string, error: unknown): void;
}

export interface OpenPolicies {
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** Settings changed: everything is linted anew when it is next asked for. */
  forget(): void;
  uris(): string[];
  /** The latest version of an open document, linted; undefined for documents that are not open. */
  get(uri: string): Promise<Linted | undefined>;
  /** Resolves when the document has not changed for a moment, so that a burst of edits costs one reading. */
  settled(uri: string): Promise<void>;
  /** Names this reading: two equal ids are one reading. */
  idOf(linted: Linted): string;
  /** All safe fixes, or those of one rule, as one edit, if there are any. In steps: other requests are answered between them. */
  mended(linted: Linted, isWanted: IsWanted, rule?: string): Promise<Edit | undefined>;
  /** The finding's checked fixes; each costs a reading of the text, once. In steps, too; what is no longer wanted stays as far as it has come. */
  fixes(linted: Linted, finding: Finding, isWanted: IsWanted): Promise<readonly Fix[]>;
}

/** Whether somebody still waits for the answer. */
export type IsWanted = () => boolean;

/** Fixes of a finding, as far as they have been tried. */
interface Trying {
  readonly good: Fix[];
  readonly steps: Iterator<Fix | undefined, void>;
  done: boolean;
}

interface Entry {
  readonly document: TextDocument;
  readonly opened: boolean;
  readonly at: number;
  linted?: Promise<Linted>;
}

/**
 * A pause in typing after which a document is read, in milliseconds: a third of what the last reading took, within these bounds. A burst of edits
 * costs one reading, and nobody waits longer than is noticed.
 */
const shortestPause = 15;
const longestPause = 150;

/** Lets everything else that waits have its turn. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function openPolicies(world: World): OpenPolicies {
  const entries = new Map<string, Entry>();
  const tried = new WeakMap<Finding, Trying>();
  const reported = new Set<string>();
  const ids = new WeakMap<Linted, string>();
  /** The last reading of each open document: the next reads only the sentences that changed. */
  const last = new Map<string, Policy>();
  /** How long the last reading of each took, in milliseconds. */
  const took = new Map<string, number>();
  let readings = 0;

  const report = (message: string, error: unknown) => {
    const key = `${message}: ${String(error)}`;
    if (reported.has(key)) return;
    reported.add(key);
    world.failed(message, error);
  };

  /** Settings are asked for first; when the document has moved on meanwhile its newer version is read instead. */
  async function read(uri: string, entry: Entry): Promise<Linted> {
    const { settings, path } = await world.settingsFor(uri);
    const current = entries.get(uri);
    if (current !== undefined && current !== entry) {
      current.linted ??= read(uri, current);
      return current.linted;
    }
    const start = Date.now();
    const linted = lintDocument(entry.document, path, withToday(settings), report, last.get(uri));
    if (linted.policy && entries.has(uri)) last.set(uri, linted.policy);
    if (entries.has(uri)) took.set(uri, Date.now() - start);
    ids.set(linted, String(++readings));
    world.linted(linted);
    return linted;
  }

  /** Of a text that has changed since nobody wants fixes. */
  const isLatest = ({ uri, version }: Linted): boolean => entries.get(uri)?.document.version === version;

  return {
    changed(document) {
      entries.set(document.uri, { document, opened: !entries.has(document.uri), at: Date.now() });
    },
    closed(uri) {
      entries.delete(uri);
      last.delete(uri);
      took.delete(uri);
    },
    forget() {
      for (const [uri, { document, at }] of entries) entries.set(uri, { document, opened: true, at });
    },
    uris: () => [...entries.keys()],
    async get(uri) {
      const entry = entries.get(uri);
      if (!entry) return undefined;
      entry.linted ??= read(uri, entry);
      return entry.linted;
    },
    async settled(uri) {
      for (;;) {
        const entry = entries.get(uri);
        const pause = Math.min(longestPause, Math.max(shortestPause, (took.get(uri) ?? 0) / 3));
        const left = entry && !entry.opened && !entry.linted ? entry.at + pause - Date.now() : 0;
        if (left <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, left));
      }
    },
    async mended(linted, isWanted, rule) {
      if (!linted.policy) return undefined;
      try {
        const steps = mendingSteps(linted.policy, linted.settings, rule);
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) return step.value;
          await breath();
          if (!isWanted() || !isLatest(linted)) return undefined;
        }
      } catch (error) {
        report("The safe fixes failed", error);
        return undefined;
      }
    },
    idOf: (linted) => ids.get(linted) ?? "",
    async fixes(linted, finding, isWanted) {
      const { policy, settings, findings } = linted;
      if (!policy) return [];
      const trying = tried.get(finding) ?? { good: [], steps: triedFixes(policy, finding, settings, findings), done: false };
      tried.set(finding, trying);
      try {
        while (!trying.done && isWanted() && isLatest(linted)) {
          const { done, value } = trying.steps.next();
          if (value) trying.good.push(value);
          trying.done = done === true;
          if (!done) await breath();
        }
      } catch (error) {
        trying.done = true;
        report(`The fixes of ${finding.rule} failed`, error);
      }
      return trying.good;
    },
  };
}

/** One document, once, synchronously. A fault of ours becomes a notice and a line in the log, never an exception. */
function lintDocument(
  document: TextDocument,
  path: string,
  settings: Settings,
  report: (message: string, error: unknown) => void,
  previous: Policy | undefined,
): Linted {
  const { uri, version, languageId } = document;
  const text = document.getText();
  const base = { uri, version, text, lines: readLines(text), settings };
  const notices: Notice[] = [];
  try {
    const { policy: isPolicy, because } = recognise({ path, text, languageId, settings });
    const verdict = { policy: isPolicy, because };
    if (!isPolicy) return { ...base, verdict, findings: [], notices };
    const reason = tooMuch(text, settings.maxLength, "policywright.maxLength");
    if (reason !== undefined) return { ...base, verdict, findings: [], notices: [{ message: `This policy is not checked: ${reason}.` }] };
    const policy = readPolicy(text, formatOf(path, languageId), previous, settings);
    const { findings, failures } = lint(policy, settings);
    for (const { rule, error } of failures) report(`The rule ${rule} failed and was skipped`, error);
    return { ...base, verdict, policy, findings, notices };
  } catch (error) {
    report("A document could not be read", error);
    return { ...base, verdict: { policy: false, because: "it could not be read (see the log)" }, findings: [], notices };
  }
}
