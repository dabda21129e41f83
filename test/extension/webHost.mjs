// webHost: runs the suite in the web extension host of VS Code for the web, in a headless Chromium, by @vscode/test-web.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, chromiumFlags, freePort, freshFolder, root, screenshotPath, webEditor } from "./editors.mjs";
import { listen } from "./outcome.mjs";
import { packagedExtension } from "./packaged.mjs";

/** Resolves to { passed, failed }. */
export async function runInWebHost() {
  const { extension, suite, remove } = await packagedExtension();
  const { data, commit } = webEditor();
  const folder = freshFolder("web-host");
  cpSync(join(root, "test/extension/fixtures"), join(folder, "fixtures"), { recursive: true });
  const outcome = listen();
  const profile = freshFolder("web-profile");
  // Webviews stand in frames of another site, whose service worker counts as a cookie of a third party.
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } }),
  );
  const restore = useOwnChromium(outcome, profile);
  try {
    const { runTests } = await import("@vscode/test-web");
    const code = await runTests({
      browserType: "chromium",
      headless: true,
      quality: "stable",
      commit,
      testRunnerDataDir: data,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      folderPath: folder,
      port: await freePort(),
      printServerLog: false,
    }).then(
      () => 0,
      (error) => error.message,
    );
    return outcome.end(code);
  } finally {
    restore();
    remove();
    for (const place of [folder, profile]) rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** test-web starts playwright's own download; ours is the machine's, with a profile that may hold settings. What it and the page log goes to the outcome. */
function useOwnChromium(outcome, profile) {
  const require = createRequire(createRequire(import.meta.url).resolve("@vscode/test-web"));
  const { chromium: driver } = require("playwright");
  const { launch } = driver;
  driver.launch = async (options) => {
    const context = await driver.launchPersistentContext(profile, {
      ...options,
      executablePath: chromium(),
      args: [...(options?.args ?? []), ...chromiumFlags],
      viewport: { width: 1280, height: 800 },
    });
    const [page] = context.pages();
    outcome.onFailure = (name) => page.screenshot({ path: screenshotPath("web", name) }).catch(() => {});
    return { newContext: async () => context, close: () => context.close() };
  };
  const own = { ...console };
  for (const type of ["log", "info", "warn", "error", "debug"]) console[type] = (...args) => outcome.line(args.map(String).join(" "));
  // Its web server writes a line to standard output for every file that is not there.
  const { write } = process.stdout;
  process.stdout.write = (text, ...rest) => (/GET \//.test(text) ? true : write.call(process.stdout, text, ...rest));
  return () => {
    process.stdout.write = write;
    driver.launch = launch;
    Object.assign(console, own);
  };
}
