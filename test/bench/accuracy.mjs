// How often the findings are right: npm run accuracy [-- FOLDER] [--cli COMMAND] [--only PART,…] [--list misses|alarms|topics|outline|all]
// FOLDER holds labelled policies and their scorers. The policies are other people's texts and are not part of this project: what is not there is
// named, and without any of it the command says so and exits with 2.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureAgreement } from "./agreement.mjs";
import { measureContrast, measureDefects, measureFresh, measureFreshDefects } from "./contrast.mjs";
import { measureDisclosures } from "./disclosures.mjs";
import { printTable } from "./figures.mjs";
import { measureFixes } from "./fixes.mjs";
import { measureClean, measureLabelled, measurePairs } from "./labelled.mjs";
import { measureBlind, measureGold } from "./statements.mjs";
import { measureVerdicts } from "./verdicts.mjs";

const parts = {
  seeds: ({ folder, cli, list }) => measureLabelled(folder, "seeds", cli, list),
  dev: ({ folder, cli, list }) => measureLabelled(folder, join("policies", "dev"), cli, list),
  clean: ({ folder, cli }) => measureClean(folder, cli),
  contrast: ({ folder, cli }) => measureContrast(folder, cli),
  fresh: ({ folder, cli }) => measureFresh(folder, cli),
  defects: ({ folder, cli }) => measureDefects(folder, cli),
  "fresh-defects": ({ folder, cli }) => measureFreshDefects(folder, cli),
  disclosures: ({ folder, cli, list }) => measureDisclosures(folder, cli, list),
  pairs: ({ folder, cli }) => measurePairs(folder, cli),
  gold: ({ folder, cli, list }) => measureGold(folder, cli, list),
  blind: ({ folder, cli, list }) => measureBlind(folder, cli, list),
  verdicts: ({ folder, cli, list }) => measureVerdicts(folder, cli, list),
  fixes: ({ folder, list }) => measureFixes(folder, list),
  agreement: ({ folder, list }) => measureAgreement(folder, list),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string", default: "node dist/cli.js" },
    list: { type: "string", default: "" },
    only: { type: "string", default: Object.keys(parts).join(",") },
  },
});
const folder = positionals[0] ?? join("..", "shared", "corpus");
const wanted = values.only.split(",");
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
if (!existsSync(folder)) {
  console.error(`There are no labelled policies in ${folder}, so accuracy cannot be measured here.`);
  console.error("Give the folder that holds them: npm run accuracy -- FOLDER. Everything else works without it.");
  process.exit(2);
}
if (values.cli === "node dist/cli.js") execFileSync(process.execPath, ["esbuild.mjs", "--only", "cli"], { stdio: "inherit" });

const rows = [];
for (const name of wanted) {
  if (process.stderr.isTTY) process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await parts[name]({ folder, cli: values.cli, list: values.list })));
}
printTable(rows);
if (rows.every(({ absent }) => absent)) process.exitCode = 2;
