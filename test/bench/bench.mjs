// How long it takes: npm run bench. Reading and linting texts of 2k, 10k and 100k words made of the sample policies, and a cold start of the
// command line. Prints a table; judges nothing, because machines differ.
import { execFileSync, spawnSync } from "node:child_process";
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

/**
 * The samples one after the other until there are enough words. A number closes each sentence, another in every copy and every round, so that
 * nothing the engine remembers of an earlier sentence helps it.
 */
function textOf(extension, words, round) {
  const samples = samplesOf(extension);
  let text = "";
  for (let i = 0, count = 0; count < words; i++) {
    const next = samples[i % samples.length].replace(/([a-z]{3})\.(?=\s|<)/g, `$1 ${round * 1000 + i}.`);
    text += `${next}\n\n`;
    count += next.split(/\s+/).length;
  }
  return text;
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Milliseconds that `work` takes. */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function measure(format, extension, words) {
  const times = { read: [], lint: [], typed: [] };
  const rounds = words > 50_000 ? 3 : 9;
  for (let round = 0; round < rounds; round++) {
    const text = textOf(extension, words, round);
    let policy;
    times.read.push(time(() => (policy = readPolicy(text, format))));
    times.lint.push(time(() => lint(policy, defaultSettings)));
    const at = text.indexOf(" ", text.length >> 1);
    times.typed.push(time(() => lint(readPolicy(`${text.slice(0, at)} x${text.slice(at)}`, format, policy), defaultSettings)));
  }
  const count = textOf(extension, words, 0).split(/\s+/).length;
  return [format, count, median(times.read), median(times.lint), median(times.typed)];
}

const rows = [["", "words", "read", "lint", "after a keystroke"]];
for (const [format, extension] of Object.entries(formats))
  for (const words of [2_000, 10_000, 100_000]) rows.push(measure(format, extension, words));

const file = join(out, "privacy-policy.md");
writeFileSync(file, textOf(".md", 2_000, 0));
const starts = Array.from({ length: 7 }, () =>
  time(() => spawnSync(process.execPath, [join(out, "cli.js"), "check", "--no-config", file])),
);

const cell = (value, column) =>
  typeof value === "string" ? value : column === 1 ? String(value) : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
for (const row of rows) console.log(row.map((value, i) => (i === 0 ? cell(value, i).padEnd(12) : cell(value, i).padStart(18))).join(""));
console.log(`\ncommand line, cold start to exit on 2,000 words: ${median(starts).toFixed(0)} ms`);
