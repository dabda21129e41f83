// closedPolicies: the names in the policies of the workspace that no editor has open, read when they are asked for and again when their files change.
import { formatOf } from "../document/format";
import { type Index, indexText } from "../features/workspaceSymbols";
import { recognise } from "../recognise";
import type { DocumentSettings } from "./editorSettings";
import type { FoundFile } from "./protocol";

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

/** Work after which everything else that waits has its turn, in milliseconds. */
const slice = 10;

export interface Surroundings {
  readonly folders: () => readonly string[];
  readonly settingsFor: (uri: string) => Promise<DocumentSettings>;
  /** The settings of a document that has been looked at are no longer needed. */
  readonly forget: (uri: string) => void;
  readonly isOpen: (uri: string) => boolean;
}

/** The indexes of all policies that are not open. A search that is under way answers everybody who asks meanwhile. */
export function closedPolicies(files: WorkspaceFiles, { folders, settingsFor, forget, isOpen }: Surroundings): () => Promise<Index[]> {
  let known = new Map<string, { readonly stamp: string; readonly index?: Index }>();
  let searching: Promise<Index[]> | undefined;

  async function search(): Promise<Index[]> {
    const now: typeof known = new Map();
    let since = Date.now();
    for (const folder of folders())
      for await (const { uri, stamp } of files.under(folder)) {
        if (now.size >= mostFiles) break;
        if (now.has(uri) || isOpen(uri)) continue;
        const before = known.get(uri);
        now.set(uri, before?.stamp === stamp ? before : { stamp, index: await read(uri) });
        if (Date.now() - since < slice) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        since = Date.now();
      }
    known = now;
    return [...now.values()].flatMap(({ index }) => index ?? []);
  }

  async function read(uri: string): Promise<Index | undefined> {
    const text = await files.read(uri);
    if (text === undefined || text.length > longest) return undefined;
    const { settings, path } = await settingsFor(uri);
    forget(uri);
    if (text.length > settings.maxLength || !recognise({ path, text, settings }).policy) return undefined;
    return indexText(uri, text, formatOf(path));
  }

  return () => {
    searching ??= search().finally(() => {
      searching = undefined;
    });
    return searching;
  };
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
