// oneCore: builds two bundles so that what both need stands in one of them only. The smaller one takes it from there when it is loaded, by Node's `require`.
import { basename, resolve } from "node:path";
import { build } from "esbuild";

/**
 * `whole` and `part`: esbuild's options of the two; both are written to one folder, as `whole.outfile` and `part.outfile`.
 * `whole` becomes a script that stands alone (a worker loads it as it is) and that gives its modules to whoever requires it. Resolves to both results, as `build` gives them.
 */
export async function buildOnOneCore(whole, part) {
  const alone = (options) => build({ ...options, metafile: true, write: false });
  const [large, small] = (await Promise.all([alone(whole), alone(part)])).map(({ metafile }) => metafile);
  const shared = sharedModules(large, small);
  const [entry] = whole.entryPoints;
  const results = [
    await build({
      ...whole,
      metafile: true,
      format: "iife",
      globalName: "core",
      footer: { js: 'if(typeof module==="object")module.exports=core;' },
      entryPoints: undefined,
      stdin: { contents: giving(entry, shared), resolveDir: process.cwd(), sourcefile: "core.mjs" },
    }),
    await build({ ...part, metafile: true, plugins: [taking(shared, `./${basename(whole.outfile)}`), ...part.plugins] }),
  ];
  return results;
}

/** The modules of both bundles that the smaller one's own modules ask for: path and format ("esm" or "cjs"), in the order of their paths. */
function sharedModules(large, small) {
  const used = ({ outputs }) =>
    new Set(Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0)));
  const [inLarge, inSmall] = [used(large), used(small)];
  const asked = new Set();
  for (const [path, { imports }] of Object.entries(small.inputs))
    if (!inLarge.has(path)) for (const one of imports) if (inLarge.has(one.path) && inSmall.has(one.path)) asked.add(one.path);
  return [...asked].sort().map((path) => ({ path, format: small.inputs[path].format }));
}

/** The entry of the larger bundle: itself, and each shared module by its number. */
const giving = (entry, shared) =>
  [
    `import "./${entry}";`,
    ...shared.map(({ path, format }, i) =>
      format === "cjs" ? `export const m${i} = require("./${path}");` : `export * as m${i} from "./${path}";`,
    ),
  ].join("\n");

/** For esbuild's `plugins`: a shared module is what the other bundle gives under its number. */
function taking(shared, core) {
  const numbers = new Map(shared.map(({ path }, i) => [resolve(path), i]));
  const asked = Symbol("asked");
  return {
    name: "core",
    setup(building) {
      building.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
        if (path === core) return { path, external: true };
        if (pluginData === asked) return undefined;
        const found = await building.resolve(path, { ...from, pluginData: asked });
        return numbers.has(found.path) ? { path: `m${numbers.get(found.path)}`, namespace: "core" } : found;
      });
      building.onLoad({ filter: /./, namespace: "core" }, ({ path }) => ({
        contents: `module.exports = require("${core}").${path};`,
        loader: "js",
      }));
    },
  };
}
