// How often the findings are right: npm run accuracy [-- FOLDER] [--cli COMMAND] [--list misses|alarms|topics|outline|all]
// FOLDER holds labelled policies and their scorer (score.mjs, seeds/, policies/dev/, clean/). The policies are other people's texts and are not part of
// this project: without the folder there is nothing to measure, and the command says so and exits with 2.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: "string", default: "node dist/cli.js" }, list: { type: "string", default: "" } },
});
const folder = positionals[0] ?? join("..", "shared", "corpus");

if (!existsSync(join(folder, "score.mjs"))) {
  console.error(`There are no labelled policies in ${folder} (score.mjs is missing), so accuracy cannot be measured here.`);
  console.error("Give the folder that holds them: npm run accuracy -- FOLDER. Everything else works without it.");
  process.exit(2);
}
if (args.cli === "node dist/cli.js") execFileSync(process.execPath, ["esbuild.mjs", "--only", "cli"], { stdio: "inherit" });

const output = { encoding: "utf8", maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "inherit"] };

/** Runs the scorer on one labelled set; undefined where the set is not there. */
function score(set) {
  const path = join(folder, set);
  if (!existsSync(path)) return undefined;
  const words = [join(folder, "score.mjs"), "--set", path, "--cli", args.cli];
  if (args.list) console.log(execFileSync(process.execPath, [...words, "--list", args.list], output));
  return JSON.parse(execFileSync(process.execPath, [...words, "--json"], output));
}

/** Findings on policies that are known to be well kept, by family. */
function countClean() {
  const path = join(folder, "clean");
  if (!existsSync(path)) return undefined;
  const files = readdirSync(path)
    .filter((name) => /\.(md|html?|txt)$/.test(name) && name !== "NOTES.md")
    .map((name) => join(path, name));
  const [command, ...words] = args.cli.split(" ");
  const results = sarifOf(command, [...words, "check", "--no-config", "--format", "sarif", ...files]).runs.flatMap(
    (run) => run.results ?? [],
  );
  const families = {};
  for (const { ruleId } of results) {
    const family = ruleId.split("/")[0];
    families[family] = (families[family] ?? 0) + 1;
  }
  const contradictions = results.filter(({ ruleId }) => ruleId.startsWith("contradiction/"));
  return { policies: files.length, families, contradictions };
}

function sarifOf(command, words) {
  try {
    return JSON.parse(execFileSync(command, words, output));
  } catch (error) {
    if (error.status === 1 && error.stdout) return JSON.parse(error.stdout); // findings
    throw error;
  }
}

/** At most 1: two labelled headings on one line are both met by one heading found. */
const figure = (x) => (x === null || x === undefined ? "–" : Math.min(1, x).toFixed(2)).padStart(9);
const families = ["contradiction", "exception", "contact", "absentTopics", "outline"];

for (const set of ["seeds", "policies/dev"]) {
  const report = score(set);
  if (!report) continue;
  console.log(`${set}: ${report.policies} policies`);
  console.log(`  ${"".padEnd(14)}${["precision", "recall", "F1", "labels", "alarms"].map((head) => head.padStart(10)).join("")}`);
  for (const name of families) {
    const row = report[name];
    const cells = [
      figure(row.precision),
      figure(row.recall),
      figure(row.f1),
      String(row.gold).padStart(9),
      String(row.alarms ?? "").padStart(9),
    ];
    const more = row.sameLevel ?? row.sameState;
    console.log(
      `  ${name.padEnd(14)} ${cells.join(" ")}${more == null ? "" : `   same ${row.sameLevel == null ? "state" : "level"} ${more.toFixed(2)}`}`,
    );
  }
  console.log();
}

const clean = countClean();
if (clean) {
  console.log(`clean: ${clean.policies} well-kept policies, findings of family contradiction: ${clean.contradictions.length}`);
  for (const { ruleId, locations } of clean.contradictions) {
    const { artifactLocation, region } = locations[0].physicalLocation;
    console.log(`  ${artifactLocation.uri.split("/").at(-1)}:${region?.startLine ?? 1} ${ruleId}`);
  }
  const counts = Object.entries(clean.families).map(([family, count]) => `${family} ${count}`);
  console.log(`  all findings: ${counts.join(", ") || "none"}`);
}
