// fuzz: the properties in turn until the time is over: npm run fuzz -- --minutes 10 [--seed N] [--only WORD]. Prints cases, minutes and each failure with its seed and
// the smallest input that shows it, in the form in which failures.json keeps it.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { properties } from "./properties";
import { type Failure, tryOut } from "./property";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string", default: "" } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error("--minutes must be a number above 0");
const firstSeed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const past: readonly Failure[] = JSON.parse(readFileSync("test/fuzz/failures.json", "utf8"));
const chosen = properties.filter(({ name }) => name.includes(values.only));

const began = Date.now();
const end = began + minutes * 60_000;
const tried = new Map<string, number>();
const failed = new Map<string, Failure>();

console.log(`${chosen.length} properties, ${minutes} minutes, first seed ${firstSeed}`);
for (let round = 0; Date.now() < end; round++) {
  for (const one of chosen) {
    if (failed.has(one.name)) continue;
    const left = end - Date.now();
    if (left <= 0) break;
    const seed = firstSeed + round;
    const outcome = await tryOut(one, round === 0 ? past : [], { seed, tries: one.tries, milliseconds: left });
    tried.set(one.name, (tried.get(one.name) ?? 0) + outcome.tried);
    if (!outcome.failed) continue;
    const { input, error } = outcome.failed;
    const failure = { property: one.name, seed, why: error instanceof Error ? (error.stack ?? error.message) : String(error), input };
    failed.set(one.name, failure);
    console.log(`\nFAILED ${one.name} (seed ${seed})\n${failure.why}\n${JSON.stringify({ ...failure, why: "" })}\n`);
  }
  if (failed.size === chosen.length) break;
}

const width = Math.max(...chosen.map(({ name }) => name.length));
for (const { name } of chosen)
  console.log(`${name.padEnd(width)}  ${String(tried.get(name) ?? 0).padStart(8)} cases  ${failed.has(name) ? "FAILED" : "holds"}`);
const cases = [...tried.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${cases} cases in ${((Date.now() - began) / 60_000).toFixed(1)} minutes, ${failed.size} of ${chosen.length} properties failed`,
);
process.exit(failed.size > 0 ? 1 : 0);
