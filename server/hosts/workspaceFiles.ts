// workspaceFiles: the files of workspace folders on disk, found as the command line finds them.
import { statSync } from "node:fs";
import { URI } from "vscode-uri";
import { isProse } from "../knowledge/fileNames";
import type { WorkspaceFiles } from "./closedPolicies";
import { filesUnder, readText } from "./files";

/** Entries of folders after which everything else has its turn. */
const atOnce = 50;

export const workspaceFiles: WorkspaceFiles = {
  async *under(folder) {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== "file") return;
    let count = 0;
    for (const path of filesUnder(fsPath, () => {})) {
      if (++count % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      const stamp = isProse(path) ? stampOf(path) : undefined;
      if (stamp !== undefined) yield { uri: URI.file(path).toString(), stamp };
    }
  },
  read: async (uri) => readText(URI.parse(uri).fsPath).text,
};

/** Undefined for a file that has just gone, or is too large to be a policy. */
function stampOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.size < 4_000_000 ? `${stat.mtimeMs} ${stat.size}` : undefined;
}
