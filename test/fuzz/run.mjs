// npm run fuzz, memory, patterns: builds what is named first and runs it with the arguments that follow.
import { build } from "esbuild";
import { scriptBundle } from "../../yamlAsJson.mjs";

const [name] = process.argv.splice(2, 1);
await build({
  entryPoints: [`test/fuzz/${name}.ts`],
  outfile: `out/fuzz/${name}.mjs`,
  ...scriptBundle,
  sourcemap: "inline",
  banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
});
await import(`../../out/fuzz/${name}.mjs`);
