// workspaceFiles: files of the workspace for a server that cannot read them itself: in a browser, and in folders that are not on disk.
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type FilesParams, type FoundFile, filesMethod, readMethod } from "../server/hosts/protocol";

/** A folder may lie at the other end of a network: no more than so many folders are looked into, and so many files found. */
const mostFolders = 200;
const mostFiles = 500;

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(filesMethod, async (params: FilesParams): Promise<FoundFile[]> => {
    const root = client.protocol2CodeConverter.asUri(params.uri);
    // Nothing is read but what the user has opened as a folder.
    return workspace.getWorkspaceFolder(root) ? filesIn(root, params, (file) => client.code2ProtocolConverter.asUri(file)) : [];
  });
  client.onRequest(readMethod, async ({ uri }: { readonly uri: string }): Promise<string | null> => {
    const file = client.protocol2CodeConverter.asUri(uri);
    if (!workspace.getWorkspaceFolder(file)) return null;
    return workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => null,
    );
  });
}

/** Breadth first, so that what lies near the top is found in a large workspace. */
async function filesIn(root: Uri, { extensions, skipped, dotted }: FilesParams, spelled: (file: Uri) => string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const isSkipped = (name: string) => skipped.includes(name) || (name.startsWith(".") && !dotted.includes(name));
  const isProse = (name: string) => extensions.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "");
  const folders = [root];
  for (let i = 0; i < folders.length && i < mostFolders; i++) {
    const entries = await workspace.fs.readDirectory(folders[i]!).then(undefined, () => []);
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const at = Uri.joinPath(folders[i]!, name);
      if (type === FileType.Directory && !isSkipped(name)) folders.push(at);
      else if (type === FileType.File && isProse(name) && found.length < mostFiles) {
        const { mtime, size } = await workspace.fs.stat(at).then(undefined, () => ({ mtime: 0, size: 0 }));
        found.push({ uri: spelled(at), stamp: `${mtime} ${size}` });
      }
    }
  }
  return found;
}
