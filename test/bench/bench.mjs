// How long it takes: npm run bench. Reading and linting texts of 2k, 10k and 100k words made of the sample policies, and a cold start of the
// command line. Prints a table; judges nothing, because machines differ.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { yamlAsJson } from "../../yamlAsJson.mjs";

const out = "out/bench";
mkdirSync(out, { recursive: true });

const engine = `
  export { readPolicy } from "./server/policy/readPolicy";
  export { lint } from "./server/lint";
  export { defaultSettings } from "./server/settings";
`;
await build({
  stdin: { contents: engine, resolveDir: ".", loader: "ts" },
  bundle: true,
  minify: true,
  plugins: [yamlAsJson],
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  outfile: join(out, "engine.cjs"),
});
execFileSync(process.execPath, ["esbuild.mjs", "--only", "cli", "--dist", out]);
const { default: loaded } = await import(pathToFileURL(resolve(out, "engine.cjs")).href);
const { readPolicy, lint, defaultSettings } = loaded;

const formats = { markdown: ".md", plaintext: ".txt", html: ".html" };

function samplesOf(extension) {
  return readdirSync("test/policies", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension) && !name.startsWith("not-a-policy"))
    .sort()
    .map((name) => readFileSync(join("test/policies", name), "utf8").replace(/^---\n.*?\n---\n/s, ""));
}

/** The samples one after the other until there are enough words. A number in each copy keeps paragraphs from being the same text. */
function textOf(extension, words) {
  const samples = samplesOf(extension);
  let text = "";
  for (let i = 0, count = 0; count < words; i++) {
    const next = samples[i % samples.length].replaceAll("days", `days (${i})`);
    text += `${next}\n\n`;
    count += next.split(/\s+/).length;
  }
  return text;
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

function time(work, rounds) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return { first: times[0], median: median(times) };
}

const rows = [["", "words", "read", "lint", "both, first time"]];
for (const [format, extension] of Object.entries(formats))
  for (const words of [2_000, 10_000, 100_000]) {
    const text = textOf(extension, words);
    const rounds = words > 50_000 ? 3 : 9;
    const read = time(() => readPolicy(text, format), rounds);
    const policy = readPolicy(text, format);
    const linted = time(() => lint(policy, defaultSettings), rounds);
    rows.push([format, text.split(/\s+/).length, read.median, linted.median, read.first + linted.first]);
  }

const file = join(out, "privacy-policy.md");
writeFileSync(file, textOf(".md", 2_000));
const cold = time(() => {
  try {
    execFileSync(process.execPath, [join(out, "cli.js"), "check", "--no-config", file], { stdio: "ignore" });
  } catch (error) {
    if (error.status !== 1) throw error; // 1: it has findings
  }
}, 7);

const cell = (value, column) =>
  typeof value === "string" ? value : column === 1 ? String(value) : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
for (const row of rows) console.log(row.map((value, i) => (i === 0 ? cell(value, i).padEnd(12) : cell(value, i).padStart(18))).join(""));
console.log(`\ncommand line, cold start to exit on 2,000 words: ${cold.median.toFixed(0)} ms`);
