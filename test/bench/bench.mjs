// How long it takes: npm run bench [-- --only texts,typing,start,memory,sizes,requests,many]. Reading and linting texts of 2k, 10k and 100k words made
// of the sample policies, typing in them, a cold start of the command line, and a folder of 10,000 policies with the memory that it takes at most
// (--count NUMBER, --jobs 1,2, --format FORMAT, --words NUMBER: so long at most). Prints tables; judges nothing, because machines differ.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { alikeShapes } from "../../shapes.mjs";
import { yamlAsJson } from "../../yamlAsJson.mjs";

const { values: args } = parseArgs({
  options: {
    only: { type: "string", default: "texts,typing,start,memory,sizes,requests,many" },
    count: { type: "string", default: "10000" },
    jobs: { type: "string", default: `1,${availableParallelism()}` },
    format: { type: "string", default: "pretty" },
    words: { type: "string", default: "0" },
  },
});
const wanted = args.only.split(",");

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
  plugins: [yamlAsJson, alikeShapes],
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

if (wanted.includes("texts")) {
  const rows = [["", "words", "read", "lint", "after a keystroke"]];
  for (const [format, extension] of Object.entries(formats))
    for (const words of [2_000, 10_000, 100_000]) rows.push(measure(format, extension, words));
  const cell = (value, column) =>
    typeof value === "string" ? value : column === 1 ? String(value) : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  for (const row of rows) console.log(row.map((value, i) => (i === 0 ? cell(value, i).padEnd(12) : cell(value, i).padStart(18))).join(""));
}

/** Milliseconds as a table shows them. */
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const rowOf = (cells) => cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(12))).join("");

if (wanted.includes("typing")) {
  const { summary, typeInProcess, typeOverStdio } = await import("./typing.mjs");
  const check = (text, previous) => {
    const policy = readPolicy(text, "markdown", previous);
    lint(policy, defaultSettings);
    return policy;
  };
  const text = textOf(".md", 10_000, 0);
  const show = (title, samples) => {
    console.log(`\n${rowOf([title, "edits", "median", "p95", "p99"])}`);
    for (const [kind, count, ...times] of summary(samples)) console.log(rowOf([`  ${kind}`, count, ...times.map(ms)]));
  };
  show("edit to findings, 10,000 words", typeInProcess(text, 500, check));
  const { ready, first, samples } = await typeOverStdio(text, 500, out);
  show("the same over stdio", samples);
  console.log(rowOf(["  start to answer, open to findings", "", ms(ready), ms(first)]));
  show("edit to findings, 100,000 words", typeInProcess(textOf(".md", 100_000, 0), 50, check));
}

if (wanted.includes("start")) {
  const file = join(out, "privacy-policy.md");
  writeFileSync(file, textOf(".md", 2_000, 0));
  const starts = Array.from({ length: 7 }, () =>
    time(() => spawnSync(process.execPath, [join(out, "cli.js"), "check", "--no-config", file])),
  );
  console.log(`\ncommand line, cold start to exit on 2,000 words: ${median(starts).toFixed(0)} ms`);
}

if (wanted.includes("memory")) {
  for (const words of [10_000, 100_000]) {
    const file = join(out, "privacy-policy.md");
    writeFileSync(file, textOf(".md", words, 0));
    writeFileSync(
      join(out, "memory.cjs"),
      `const { readPolicy, lint, defaultSettings } = require("./engine.cjs");
       lint(readPolicy(require("node:fs").readFileSync(process.argv[2], "utf8"), "markdown"), defaultSettings);
       console.log(process.resourceUsage().maxRSS / 1024);`,
    );
    const peak = Number(execFileSync(process.execPath, [join(out, "memory.cjs"), file], { encoding: "utf8" }));
    console.log(rowOf([`peak memory, ${words} words`, `${peak.toFixed(0)} MB`]));
  }
}

if (wanted.includes("sizes")) {
  execFileSync(process.execPath, ["esbuild.mjs", "--dist", out]);
  for (const name of readdirSync(out).filter((name) => /^(?:client-|server-|map|cli|library).*js$/.test(name)))
    console.log(
      rowOf([
        name,
        `${(readFileSync(join(out, name)).length / 1000).toFixed(0)} kB`,
        `${(gzipSync(readFileSync(join(out, name))).length / 1000).toFixed(0)} kB gz`,
      ]),
    );
}

if (wanted.includes("requests")) await (await import("./requests.mjs")).measureRequests((round) => textOf(".md", 10_000, round), out);

if (wanted.includes("many")) {
  const count = Number(args.count);
  const folder = mkdtempSync(join(tmpdir(), "policywright-bench-"));
  try {
    const words = writeMany(folder, count, Number(args.words));
    console.log(`\n${count} policies, ${words} words, in ${readdirSync(folder).length} folders`);
    for (const jobs of new Set(args.jobs.split(","))) {
      const { seconds, peak, code } = checkMany(folder, jobs);
      console.log(
        `  --jobs ${jobs} --format ${args.format}: ${(count / seconds).toFixed(1)} a second, ${peak} MB at most (exit code ${code})`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The samples again and again, each copy with sentences of its own, 500 to a folder. */
function writeMany(folder, count, most) {
  const cut = (text) =>
    most > 0
      ? text
          .split(/(?<=\s)/)
          .slice(0, most)
          .join("")
      : text;
  const samples = Object.values(formats).flatMap((extension) => samplesOf(extension).map((text) => ({ extension, text: cut(text) })));
  let words = 0;
  for (let i = 0; i < count; i++) {
    const { extension, text } = samples[i % samples.length];
    const below = join(folder, String(Math.floor(i / 500)).padStart(3, "0"));
    mkdirSync(below, { recursive: true });
    words += text.split(/\s+/).length;
    writeFileSync(join(below, `privacy-${i}${extension}`), text.replace(/([a-z]{3})\.(?=\s|<)/g, `$1 ${i}.`));
  }
  return words;
}

/** Checks a folder in a process of its own that says, when it ends, how much memory it had at most. */
function checkMany(folder, jobs) {
  const told = join(out, "peak.txt");
  const telling = `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(resolve(told))}, String(process.resourceUsage().maxRSS)))`;
  writeFileSync(join(out, "tell.cjs"), `if (require("node:worker_threads").isMainThread) ${telling};\n`);
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ["--require", resolve(out, "tell.cjs"), join(out, "cli.js"), "check", "--no-config", "--jobs", jobs, "--format", args.format, folder],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peak: Math.round(Number(readFileSync(told, "utf8")) / 1024), code: status };
}
