// Writes what follows from the rules and the knowledge: node generate.mjs [--check]
// Each file of generators/ exports `files(): Record<path, text>`; --check writes nothing and fails when a file on disk differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { scriptBundle } from "./yamlAsJson.mjs";

const { values: args } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const outdir = "out/generators";
await build({
  ...scriptBundle,
  outExtension: { ".js": ".mjs" },
  outdir,
  entryPoints: globSync("generators/*.ts").sort(),
});

const stale = [];
for (const bundle of globSync(`${outdir}/*.mjs`).sort()) {
  const { files } = await import(pathToFileURL(resolve(bundle)).href);
  for (const [path, text] of Object.entries(files())) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    stale.push(path);
    if (args.check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

for (const path of stale) console.log(`${args.check ? "stale" : "wrote"} ${path}`);
if (args.check && stale.length > 0) {
  console.error("Generated files are not in step with their sources: run `npm run generate`.");
  process.exitCode = 1;
}
