// closedPolicies: the names in the policies of the workspace that no editor has open, read when they are asked for and again when their files change.
import { formatOf } from "../document/format";
import { type Index, indexSteps } from "../features/workspaceSymbols";
import { type Candidate, recognise } from "../recognise";
import type { Steps } from "../text/steps";
import type { DocumentSettings } from "./editorSettings";
import type { FoundFile } from "./protocol";
import type { Slices } from "./slices";

/** How a host comes by the files of a folder. */
export interface WorkspaceFiles {
  /** Files of prose under a workspace folder, in a steady order. */
  under(folder: string): AsyncIterable<FoundFile>;
  /** Undefined for what cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** More files than this are not looked at, nor longer ones (in UTF-16 code units): a search must not hold up an editor. */
const mostFiles = 2000;
const longest = 1_000_000;

export interface Surroundings {
  readonly folders: () => readonly string[];
  readonly settingsFor: (uri: string) => Promise<DocumentSettings>;
  /** The settings of a document that has been looked at are no longer needed. */
  readonly forget: (uri: string) => void;
  readonly isOpen: (uri: string) => boolean;
}

/** The indexes of all policies that are not open; `run` does the reading. A search that is under way answers everybody who asks meanwhile. */
export function closedPolicies(
  files: WorkspaceFiles,
  { folders, settingsFor, forget, isOpen }: Surroundings,
  { run }: Slices,
): () => Promise<Index[]> {
  let known = new Map<string, { readonly stamp: string; readonly index?: Index }>();
  let searching: Promise<Index[]> | undefined;

  async function search(): Promise<Index[]> {
    const now: typeof known = new Map();
    for (const folder of folders())
      for await (const { uri, stamp } of files.under(folder)) {
        if (now.size >= mostFiles) break;
        if (now.has(uri) || isOpen(uri)) continue;
        const before = known.get(uri);
        now.set(uri, before?.stamp === stamp ? before : { stamp, index: await read(uri) });
      }
    known = now;
    return [...now.values()].flatMap(({ index }) => index ?? []);
  }

  async function read(uri: string): Promise<Index | undefined> {
    const text = await files.read(uri);
    if (text === undefined || text.length > longest) return undefined;
    const { settings, path } = await settingsFor(uri);
    forget(uri);
    return run(indexing(uri, { path, text, settings }), () => true);
  }

  return () => {
    searching ??= search().finally(() => {
      searching = undefined;
    });
    return searching;
  };
}

/** What of a file has a name, if it is a policy. */
function* indexing(uri: string, candidate: Candidate): Steps<Index | undefined> {
  const { path, text, settings } = candidate;
  if (text.length > settings.maxLength || !recognise(candidate).policy) return undefined;
  yield;
  return yield* indexSteps(uri, text, formatOf(path));
}

/** Of a client that can be asked for its files. */
export const filesOfClient = (
  list: (folder: string) => Promise<readonly FoundFile[]>,
  read: (uri: string) => Promise<string | null>,
): WorkspaceFiles => ({
  async *under(folder) {
    yield* await list(folder).catch(() => []);
  },
  read: async (uri) => (await read(uri).catch(() => null)) ?? undefined,
});
