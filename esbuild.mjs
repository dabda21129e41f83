// Builds every bundle: node esbuild.mjs [--dist DIR] [--only NAME,…] [--test] [--dev]
// --test adds the suites (out/test, out/extension); --dev leaves names readable and adds source maps.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { billOfMaterials, licencePage, packagesIn } from "./bundled.mjs";
import { buildOnOneCore } from "./oneCore.mjs";
import { alikeShapes } from "./shapes.mjs";
import { yamlAsJson, yamlWithoutExamples } from "./yamlAsJson.mjs";

const { values: args } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    only: { type: "string", default: "" },
    test: { type: "boolean", default: false },
    dev: { type: "boolean", default: false },
  },
});

const shared = {
  bundle: true,
  plugins: [yamlWithoutExamples, alikeShapes],
  minify: !args.dev,
  keepNames: false,
  sourcemap: args.dev ? "inline" : false,
  logLevel: "warning",
  legalComments: "none",
  // Scripts of workers and of Node are read as UTF-8: escapes would only take room.
  charset: "utf8",
};
const node = { ...shared, platform: "node", target: "node20", format: "cjs", mainFields: ["module", "main"] };
const web = { ...shared, platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };

const bundles = {
  "client-node": { ...node, entryPoints: ["client/node.ts"], external: ["vscode"] },
  "client-web": { ...web, format: "cjs", entryPoints: ["client/web.ts"], external: ["vscode"] },
  "server-node": { ...node, entryPoints: ["server/hosts/serve.ts"] },
  // A worker has no document, which packages made for "browser" may ask for.
  "server-web": { ...web, format: "iife", conditions: ["worker"], entryPoints: ["server/hosts/web.ts"] },
  // A page of its own within the editor, styles included.
  map: { ...web, format: "iife", entryPoints: ["client/map/view.ts"], loader: { ".css": "text" } },
  // npm links it as a command, which the system starts by its first line.
  cli: { ...node, entryPoints: ["server/hosts/cli.ts"], banner: { js: "#!/usr/bin/env node" } },
  // For programs, in Node and in browsers alike.
  library: { ...web, format: "esm", entryPoints: ["server/library.ts"], outExtension: ".mjs" },
};

/** The servers go together: the one for Node is a small bundle upon the one for a worker. */
const servers = ["server-web", "server-node"];

const optionsOf = (name) => {
  const { outExtension = ".js", ...bundle } = bundles[name];
  return { ...bundle, outfile: `${args.dist}/${name}${outExtension}` };
};
const chosen = args.only ? args.only.split(",") : Object.keys(bundles);
const alone = chosen.filter((name) => !servers.includes(name));
const built = await Promise.all([
  ...alone.map(async (name) => [[name, await build({ ...optionsOf(name), metafile: true })]]),
  ...(alone.length < chosen.length
    ? [buildOnOneCore(...servers.map(optionsOf)).then((results) => results.map((result, i) => [servers[i], result]))]
    : []),
]);
const metafiles = built.flat().map(([name, { metafile }]) => [name, metafile]);

// What is in the bundles beside our own: with the licences, and as a bill of materials.
const packages = packagesIn(Object.fromEntries(metafiles));
writeFileSync(join(args.dist, "licences.md"), licencePage(packages));
writeFileSync(join(args.dist, "sbom.cdx.json"), billOfMaterials(packages, JSON.parse(readFileSync("package.json", "utf8"))));

if (args.test) {
  const files = (pattern) => globSync(pattern).sort();
  const banner = { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" };
  await build({
    ...shared,
    plugins: [yamlAsJson, alikeShapes],
    platform: "node",
    target: "node20.19",
    minify: false,
    sourcemap: "inline",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    outdir: "out/test",
    outbase: "test",
    packages: "external",
    banner,
    entryPoints: files("test/*.test.ts"),
  });
  for (const file of files("test/extension/*.suite.ts"))
    await build({
      ...shared,
      platform: "browser",
      target: "es2022",
      format: "cjs",
      minify: false,
      entryPoints: [file],
      external: ["vscode"],
      // mocha's browser build would otherwise take the suite's own exports for its own.
      define: { exports: "undefined" },
      outfile: `out/extension/${basename(file, ".ts")}.js`,
    });
}
