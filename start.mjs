// npm start: a real VS Code in the browser with the extension in it. npm start -- [--port N] [--no-open] [FOLDER]
import { spawn } from "node:child_process";
import { cpSync, existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { demandNode, installPackages } from "./install.mjs";
import { cache, installExtension, Missing, portIsFree, root, run, serveEditor, serverEditor } from "./test/extension/editors.mjs";

demandNode();
try {
  await start(readArguments());
} catch (error) {
  console.error(error instanceof Missing ? `\n${error.message}` : error);
  process.exit(1);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string", default: "9000" },
        "no-open": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(
        "npm start -- [--port N] [--no-open] [FOLDER]\n\nOpens FOLDER (default: a copy of the sample policies) in VS Code in the browser.",
      );
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Missing(`--port ${values.port}: a port is a number from 1 to 65535.`);
    if (positionals.length > 1) throw new Missing(`One folder at most; these are ${positionals.length}.`);
    // npm runs scripts in the project's folder; a path is meant from where the user stands.
    const folder = positionals[0] && resolve(process.env.INIT_CWD ?? ".", positionals[0]);
    if (folder && !(existsSync(folder) && statSync(folder).isDirectory())) throw new Missing(`${folder} is not a folder.`);
    return { port, open: !values["no-open"] && !process.env.CI, folder };
  } catch (error) {
    throw error.code?.startsWith("ERR_PARSE_ARGS") ? new Missing(error.message) : error;
  }
}

async function start({ port, open, folder }) {
  if (!(await portIsFree(port)))
    throw new Missing(`Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 1}`);
  installPackages();
  console.log("Building …");
  run([process.execPath, "esbuild.mjs"], "The build");
  const vscode = serverEditor();
  const home = join(cache, "start");
  const editor = await serveEditor({ vscode, port, userData: join(home, "data"), extensions: installExtension(join(home, "extensions")) });
  const url = `${editor.url}/?folder=${encodeURI(toPath(folder ?? samples()))}`;
  console.log(`\n  Policywright in VS Code: ${url}\n\n  Edits are saved in ${folder ?? samples()}\n  Ctrl-C stops it.\n`);
  if (open) openBrowser(url);
  let asked = false;
  const stop = () => {
    asked = true;
    void editor.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await editor.gone;
  if (!asked) throw new Missing("VS Code's server has stopped by itself.");
  console.log("Stopped.");
}

/** A copy of the sample policies to write in, so that the clone stays as it is. Delete it to begin again. */
function samples() {
  const copy = join(root, "samples");
  if (!existsSync(copy)) cpSync(join(root, "test", "policies"), copy, { recursive: true, filter: (path) => !path.endsWith(".findings") });
  return copy;
}

/** A path as URLs have it: with forward slashes, and one at the start. */
function toPath(path) {
  return path.replace(/\\/g, "/").replace(/^(?!\/)/, "/");
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === "darwin" ? ["open", url] : process.platform === "win32" ? ["cmd", "/c", "start", "", url] : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => console.log("  (No browser could be opened: follow the link above.)"));
  child.unref();
}
