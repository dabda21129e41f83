// One truth: the language server and the command line over the policies of a folder, finding by finding.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { scriptBundle } from "../../yamlAsJson.mjs";
import { missing, share } from "./figures.mjs";

export async function measureAgreement(folder, list) {
  const inside = join(folder, "policies", "dev");
  const path = existsSync(inside) ? inside : folder;
  const outfile = "out/bench/agreement.mjs";
  await build({ ...scriptBundle, outfile, entryPoints: ["test/agreement.ts"] });
  const { agreementOn } = await import(pathToFileURL(resolve(outfile)).href);
  const { files, findings, differences } = await agreementOn(path);
  if (files === 0) return [missing("agreement", `no policy is in ${path}`)];
  if (list) for (const difference of differences) console.log(difference);
  return [
    share("agreement", `findings of ${files} files that editor and command line share`, findings - differences.length, findings, "≥ 1"),
  ];
}
