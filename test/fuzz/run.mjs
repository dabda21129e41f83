// npm run fuzz, memory, patterns: builds what is named first and runs it with the arguments that follow.
import { build } from "esbuild";
import { yamlAsJson } from "../../yamlAsJson.mjs";

const [name] = process.argv.splice(2, 1);
await build({
  entryPoints: [`test/fuzz/${name}.ts`],
  outfile: `out/fuzz/${name}.mjs`,
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
await import(`../../out/fuzz/${name}.mjs`);
