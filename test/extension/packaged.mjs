// packaged: the extension as users get it, laid out in a folder: the files of the VSIX and no other, with the suite beside them.
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freshFolder, root } from "./editors.mjs";

/** { extension, suite, remove }: paths for the hosts, and a function that takes the folder away. */
export async function packagedExtension() {
  const { listFiles, PackageManager } = createRequire(import.meta.url)("@vscode/vsce");
  const extension = freshFolder("packaged");
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) cpSync(join(root, file), join(extension, file));
  // The web host serves the suite from the extension's folder.
  const suite = join(extension, "out", "extension", "editor.suite.js");
  cpSync(join(root, "out", "extension", "editor.suite.js"), suite);
  return { extension, suite, remove: () => rmSync(extension, { recursive: true, force: true }) };
}
