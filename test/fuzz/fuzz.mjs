// npm run fuzz: builds the properties and tries them for as long as asked.
import { build } from "esbuild";
import { yamlAsJson } from "../../yamlAsJson.mjs";

await build({
  entryPoints: ["test/fuzz/fuzz.ts"],
  outfile: "out/fuzz/fuzz.mjs",
  bundle: true,
  plugins: [yamlAsJson],
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
  banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
  logLevel: "warning",
});
await import("../../out/fuzz/fuzz.mjs");
