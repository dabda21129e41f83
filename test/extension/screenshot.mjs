// screenshot: draws the picture of the README anew: node test/extension/screenshot.mjs [SAMPLE] [FILE]
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium, chromiumFlags, freePort, freshFolder, installExtension, root, serveEditor, serverEditor } from "./editors.mjs";

const [sample = "brindlebee/PRIVACY.md", file = join(root, "docs/images/editor.png")] = process.argv.slice(2);
const home = freshFolder("screenshot");
const folder = join(home, "policies");
cpSync(join(root, "test", "policies"), folder, { recursive: true, filter: (path) => !path.endsWith(".findings") });

const editor = await serveEditor({
  vscode: serverEditor(),
  port: await freePort(),
  userData: join(home, "data"),
  extensions: installExtension(join(home, "extensions")),
  settings: {
    "editor.minimap.enabled": false,
    "editor.renderWhitespace": "none",
    "editor.stickyScroll.enabled": false,
    "workbench.layoutControl.enabled": false,
    "problems.defaultViewMode": "tree",
  },
});
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 740 }, deviceScaleFactor: 1.5 });
  const payload = [["openFile", `vscode-remote://${new URL(editor.url).host}${join(folder, sample)}`]];
  await page.goto(`${editor.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  await page.locator(".squiggly-error, .squiggly-warning, .codicon-explorer-view-icon").first().waitFor();
  await page.locator(".view-lines .view-line").first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  const row = page.locator(".markers-panel .monaco-list-row").nth(1);
  await row.waitFor();
  await row.click();
  await page.locator(".squiggly-error").first().waitFor();
  await page.locator(".pane-header[aria-label^=Outline]").click();
  await page.locator(".outline-tree .monaco-list-row, .outline-pane .monaco-list-row").first().waitFor();
  // Put the caret at the end of the line and the mouse where it lights nothing up.
  await page.locator(".squiggly-error").first().click({ force: true });
  await page.keyboard.press("End");
  await page.mouse.move(600, 8);
  await page
    .locator(".monaco-hover:visible")
    .waitFor({ state: "detached" })
    .catch(() => {});
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await editor.stop();
  rmSync(home, { recursive: true, force: true });
}
