// desktop: runs the suite in a desktop VS Code, by @vscode/test-electron, on machines that have one.
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, root } from "./editors.mjs";
import { listen } from "./outcome.mjs";
import { packagedExtension } from "./packaged.mjs";

/** Why the desktop suite cannot run here, in words; undefined when it can. */
export function whyNoDesktop() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named && !existsSync(named)) return `VSCODE_EXECUTABLE_PATH names ${named}, which is not there`;
  if (!named && !process.env.VSCODE_DOWNLOAD)
    return "no desktop VS Code (name one in VSCODE_EXECUTABLE_PATH, or set VSCODE_DOWNLOAD=1 to have one downloaded)";
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return "no display (run it under xvfb-run)";
  return undefined;
}

/** Resolves to { passed, failed }. */
export async function runOnDesktop() {
  const { extension, suite, remove } = await packagedExtension();
  const { runTests } = await import("@vscode/test-electron");
  const folder = freshFolder("desktop");
  const data = freshFolder("desktop-data");
  cpSync(join(root, "test/extension/fixtures"), join(folder, "fixtures"), { recursive: true });
  const outcome = listen();
  const { write } = process.stdout;
  // runTests passes VS Code's output on to ours.
  process.stdout.write = (text, ...rest) => {
    for (const line of String(text).split("\n")) outcome.line(line);
    const written = rest.at(-1);
    if (typeof written === "function") written();
    return true;
  };
  outcome.print = (text) => write.call(process.stdout, `${text}\n`);
  try {
    const code = await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE_PATH,
      cachePath: join(root, ".vscode-test", "desktop"),
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [folder, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--user-data-dir", data],
    }).catch((error) => error.message);
    process.stdout.write = write;
    return outcome.end(code);
  } finally {
    process.stdout.write = write;
    remove();
    for (const place of [folder, data]) rmSync(place, { recursive: true, force: true });
  }
}
