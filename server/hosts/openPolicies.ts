// openPolicies: what is known of each open document, read once per version however many requests ask for it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatOf } from "../document/format";
import { documentSteps } from "../document/readDocument";
import { tooMuch } from "../limits";
import { type Finding, lintingSteps } from "../lint";
import type { Linted, Notice } from "../linted";
import { fixSteps } from "../mend";
import { mendingSteps } from "../mendAll";
import { type Earlier, policySteps } from "../policy/readPolicy";
import { recognise } from "../recognise";
import type { Fix } from "../rules/rule";
import type { Settings } from "../settings";
import type { Edit } from "../text/edit";
import { readLines } from "../text/lines";
import type { Steps } from "../text/steps";
import { withToday } from "./clock";
import { rest, type Shared, type Slices, slices } from "./slices";

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
  /** All safe fixes, or those of one rule, as one edit, if there are any. In slices: other requests are answered between them. */
  mended(linted: Linted, isWanted: IsWanted, rule?: string): Promise<Edit | undefined>;
  /** The finding's checked fixes; each costs a reading of the text, once. In slices, too; what is no longer wanted stays as far as it has come. */
  fixes(linted: Linted, finding: Finding, isWanted: IsWanted): Promise<readonly Fix[]>;
}

/** Whether somebody still waits for the answer. */
export type IsWanted = () => boolean;

interface Entry {
  readonly document: TextDocument;
  readonly opened: boolean;
  readonly at: number;
  linted?: Promise<Linted | undefined>;
}

/**
 * A pause in typing after which a document is read, in milliseconds: a third of what the last reading took, within these bounds. A burst of edits
 * costs one reading, and nobody waits longer than is noticed.
 */
const shortestPause = 15;
const longestPause = 150;

/** `run` does the long work; documents that share it do a slice in turn. */
export function openPolicies(world: World, { run }: Slices = slices()): OpenPolicies {
  const entries = new Map<string, Entry>();
  const tried = new WeakMap<Finding, Shared<readonly Fix[]>>();
  /** By the rule, "" for all rules. */
  const mendings = new WeakMap<Linted, Map<string, Shared<Edit | undefined>>>();
  const reported = new Set<string>();
  const ids = new WeakMap<Linted, string>();
  /** The last version of each open document that was read, or begun to be: the next reads only the sentences that changed. */
  const last = new Map<string, Earlier>();
  /** How long the last reading of each took, in milliseconds. */
  const took = new Map<string, number>();
  let readings = 0;

  const report = (message: string, error: unknown) => {
    const key = `${message}: ${String(error)}`;
    if (reported.has(key)) return;
    reported.add(key);
    world.failed(message, error);
  };

  /** Settings are asked for first; when the document has moved on meanwhile, or does before it is read, its newer version is read instead. */
  async function read(uri: string, entry: Entry): Promise<Linted | undefined> {
    const isCurrent = (): boolean => entries.get(uri) === entry;
    const { settings, path } = await world.settingsFor(uri);
    const start = Date.now();
    const reading = { document: entry.document, path, settings: withToday(settings), previous: last.get(uri) };
    const steps = lintDocument(reading, report, (earlier) => last.set(uri, earlier));
    const linted = isCurrent() ? await run(steps, isCurrent, true) : undefined;
    if (!linted) {
      const current = entries.get(uri);
      if (current) current.linted ??= read(uri, current);
      return current?.linted;
    }
    took.set(uri, Date.now() - start);
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
    async mended(linted, isWanted, rule = "") {
      const { policy, settings } = linted;
      if (!policy) return undefined;
      const known = mendings.get(linted) ?? new Map<string, Shared<Edit | undefined>>();
      mendings.set(linted, known);
      const mending = known.get(rule) ?? { work: mendingSteps(policy, settings, rule || undefined) };
      known.set(rule, mending);
      try {
        return await run(rest(mending), () => isWanted() && isLatest(linted));
      } catch (error) {
        report("The safe fixes failed", error);
        return undefined;
      }
    },
    idOf: (linted) => ids.get(linted) ?? "",
    async fixes(linted, finding, isWanted) {
      const { policy, settings, findings } = linted;
      if (!policy) return [];
      const trying = tried.get(finding) ?? { work: fixSteps(policy, finding, settings, findings) };
      tried.set(finding, trying);
      try {
        return (await run(rest(trying), () => isWanted() && isLatest(linted))) ?? [];
      } catch (error) {
        report(`The fixes of ${finding.rule} failed`, error);
        return [];
      }
    },
  };
}

interface Reading {
  readonly document: TextDocument;
  readonly path: string;
  readonly settings: Settings;
  readonly previous: Earlier | undefined;
}

/** One document, once, in steps; `begun` is told how far it has come. A fault of ours becomes a notice and a line in the log, never an exception. */
function* lintDocument(
  { document, path, settings, previous }: Reading,
  report: (message: string, error: unknown) => void,
  begun: (earlier: Earlier) => void,
): Steps<Linted> {
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
    yield;
    const format = formatOf(path, languageId);
    const parsed = yield* documentSteps(text, format, previous?.document.format === format ? previous.document : undefined);
    begun({ document: parsed, glossary: settings });
    const policy = yield* policySteps(parsed, settings);
    const { findings, failures } = yield* lintingSteps(policy, settings);
    for (const { rule, error } of failures) report(`The rule ${rule} failed and was skipped`, error);
    return { ...base, verdict, policy, findings, notices };
  } catch (error) {
    report("A document could not be read", error);
    return { ...base, verdict: { policy: false, because: "it could not be read (see the log)" }, findings: [], notices };
  }
}
