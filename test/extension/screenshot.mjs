// screenshot: draws the pictures of the README anew: node test/extension/screenshot.mjs [SAMPLE] [FILE] [--map] [--dark]
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium as playwright } from "playwright-core";
import { chromium, chromiumFlags, freePort, freshFolder, installExtension, root, serveEditor, serverEditor } from "./editors.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { map: { type: "boolean", default: false }, dark: { type: "boolean", default: false } },
});
const picture = values.map ? `map-${values.dark ? "dark" : "light"}` : "editor";
const [sample = "brindlebee/PRIVACY.md", file = join(root, `docs/images/${picture}.png`)] = positionals;
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
    ...(values.dark ? { "workbench.colorTheme": "Default Dark Modern" } : {}),
  },
});
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
try {
  const page = await browser.newPage({
    viewport: values.map ? { width: 1560, height: 800 } : { width: 1200, height: 740 },
    deviceScaleFactor: values.map ? 1.2 : 1.5,
  });
  const payload = [["openFile", `vscode-remote://${new URL(editor.url).host}${join(folder, sample)}`]];
  await page.goto(`${editor.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  await page.locator(".squiggly-error, .squiggly-warning, .codicon-explorer-view-icon").first().waitFor();
  await page.locator(".view-lines .view-line").first().waitFor();
  await (values.map ? showMap(page) : showProblems(page));
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await editor.stop();
  rmSync(home, { recursive: true, force: true });
}

/** The problems below, a finding in sight, and the outline. */
async function showProblems(page) {
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
}

/** The tree in the side bar and the map; in the dark with a contradiction chosen. */
async function showMap(page) {
  await page.locator(".editor-actions .codicon-type-hierarchy-sub:visible").waitFor();
  await page.locator(".pane-header[aria-label^=Policy]").click();
  await page.locator(".pane-header[aria-label*=policies]").click();
  await page.locator(".pane-body .monaco-list-row[aria-label^=Data]").click();
  await page.locator(".tab .label-name").first().click();
  await page.locator(".editor-actions .codicon-type-hierarchy-sub:visible").click();
  const map = page.frameLocator("iframe.webview").frameLocator("iframe").locator("svg.map");
  await map.locator(".edge.contradicted").first().waitFor();
  if (values.dark) {
    await map.locator(".edge.contradicted .mark").first().click();
    await page.locator(".selected-text").first().waitFor();
  }
  await page.mouse.move(600, 8);
}
