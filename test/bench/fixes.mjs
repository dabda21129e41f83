// Every fix that is offered on the policies of a folder, applied: does it do what it promises?
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { scriptBundle } from "../../yamlAsJson.mjs";
import { missing, share } from "./figures.mjs";

/** test/fixing.ts, which the suite on the sample policies uses too. */
async function fixing() {
  const outfile = "out/bench/fixing.mjs";
  await build({
    ...scriptBundle,
    outfile,
    entryPoints: ["test/fixing.ts"],
  });
  return import(pathToFileURL(resolve(outfile)).href);
}

const formatOf = (name) => (name.endsWith(".md") ? "markdown" : name.endsWith(".txt") ? "plaintext" : "html");

export async function measureFixes(folder, list) {
  const path = join(folder, "policies", "dev");
  if (!existsSync(path)) return [missing("fixes", `${path} is not there`)];
  const { tryFixes } = await fixing();
  const byRule = new Map();
  const offers = new Map();
  for (const name of readdirSync(path)
    .filter((one) => /\.(md|html?|txt)$/.test(one))
    .sort()) {
    const { proposed, offered, broken } = tryFixes(readFileSync(join(path, name), "utf8"), formatOf(name));
    count(byRule, "", offered - broken.length, offered);
    count(offers, "", offered, proposed);
    for (const { rule } of broken) count(byRule, rule, 1, 0);
    if (list) for (const { rule, title, why } of broken) console.log(`${name}: ${rule} “${title}” ${why}\n`);
  }
  if (byRule.size === 0) return [missing("fixes", `no policy is in ${path}`)];
  const { hits, all } = byRule.get("");
  const rows = [...byRule].filter(([rule]) => rule !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    share("fixes", "offered, and keep what they promise", hits, all, "≥ 1"),
    share("fixes", "proposed by a rule, and offered after their result was read", offers.get("").hits, offers.get("").all),
    ...rows.map(([rule, one]) => share("fixes", `  of ${rule}, that do not`, one.hits, all)),
  ];
}

function count(counts, key, hits, all) {
  const one = counts.get(key) ?? { hits: 0, all: 0 };
  counts.set(key, { hits: one.hits + hits, all: one.all + all });
}
