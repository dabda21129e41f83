// install: what npm start and npm test do first on a fresh clone. Node's built-ins only.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./test/extension/editors.mjs";

/** Ends the process with one clear sentence when Node is too old. */
export function demandNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: Policywright needs 20.19 or newer. https://nodejs.org has it.`);
  process.exit(1);
}

/** Installs the packages when they are missing or not those of package-lock.json. */
export function installPackages() {
  if (isInstalled()) return;
  console.log("Installing packages …");
  npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], root, "The packages");
}

function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const { packages: have } = JSON.parse(readFileSync(installed, "utf8"));
  const { packages: want } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(want).every(
    ([path, { version, optional, peer }]) => path === "" || have[path]?.version === version || ((optional || peer) && !have[path]),
  );
}
