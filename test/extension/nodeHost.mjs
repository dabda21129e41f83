// nodeHost: runs the suite in the Node extension host of VS Code's server, its workbench in a headless Chromium: in Restricted Mode, with two folders.
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium, chromiumFlags, freePort, freshFolder, root, screenshotPath, serveEditor, serverEditor } from "./editors.mjs";
import { listen } from "./outcome.mjs";
import { packagedExtension } from "./packaged.mjs";

/** Resolves to { passed, failed }. */
export async function runInNodeHost() {
  const { extension, suite, remove } = await packagedExtension();
  const vscode = serverEditor();
  const folder = freshFolder("node-host");
  cpSync(join(root, "test/extension/fixtures"), join(folder, "fixtures"), { recursive: true });
  const second = freshFolder("node-host-second");
  const data = freshFolder("node-host-data");
  const both = join(data, "suite.code-workspace");
  writeFileSync(both, JSON.stringify({ folders: [{ path: folder }, { path: second }] }));
  const editor = await serveEditor({
    vscode,
    port: await freePort(),
    userData: data,
    extensions: join(data, "extensions"),
    settings: restricted,
  });
  const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const outcome = listen();
    const ended = new Promise((resolve) => {
      void page.exposeFunction("codeAutomationLog", (_type, args) => outcome.line(args.join(" ")));
      void page.exposeFunction("codeAutomationExit", (code) => resolve(code));
    });
    const remote = (path) => `vscode-remote://${new URL(editor.url).host}${path}`;
    const payload = [
      ["extensionDevelopmentPath", remote(extension)],
      ["extensionTestsPath", remote(suite)],
    ];
    outcome.onFailure = (name) => page.screenshot({ path: screenshotPath("node", name) }).catch(() => {});
    await page.goto(`${editor.url}/?workspace=${encodeURIComponent(both)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await Promise.race([ended, deadline(8 * 60_000)]);
    return outcome.end(code);
  } finally {
    await browser.close();
    await editor.stop();
    remove();
    for (const place of [folder, second, data]) rmSync(place, { recursive: true, force: true });
  }
}

/** Nobody has said that the folders are trusted, and nobody is asked. */
const restricted = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};

const deadline = (time) => new Promise((resolve) => setTimeout(() => resolve("the suite did not end in time"), time).unref());
