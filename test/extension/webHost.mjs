// webHost: runs the suite in the web extension host of VS Code for the web, in a headless Chromium, by @vscode/test-web.
import { cpSync, rmSync } from "node:fs";
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
  const restore = useOwnChromium(outcome);
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
    rmSync(folder, { recursive: true, force: true });
  }
}

/** test-web starts playwright's own download; ours is the machine's. What it and the page log goes to the outcome. */
function useOwnChromium(outcome) {
  const require = createRequire(createRequire(import.meta.url).resolve("@vscode/test-web"));
  const { chromium: driver } = require("playwright");
  const { launch } = driver;
  driver.launch = async (options) => {
    const browser = await launch.call(driver, {
      ...options,
      executablePath: chromium(),
      args: [...(options?.args ?? []), ...chromiumFlags],
    });
    const { newContext } = browser;
    browser.newContext = async (given) => {
      const context = await newContext.call(browser, given);
      context.on("page", (page) => {
        outcome.onFailure = (name) => page.screenshot({ path: screenshotPath("web", name) }).catch(() => {});
      });
      return context;
    };
    return browser;
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
