// npm test: installs, builds and runs every suite that this machine can run; names what it leaves out and why.
// npm test -- --only build,types,lint,unit,node,web,desktop
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { demandNode, installPackages } from "./install.mjs";
import { chromium, Missing, root, run } from "./test/extension/editors.mjs";

demandNode();
const names = ["build", "types", "lint", "unit", "node", "web", "desktop"];
const { values } = parseArgs({ options: { only: { type: "string", default: names.join(",") } } });
const wanted = values.only.split(",");
const total = { passed: 0, failed: 0, skipped: 0 };

const bin = (name) => `node_modules/${name}`;
const node = process.execPath;
const needsChromium = () =>
  chromium() ? undefined : "no Chromium was found (install chromium or Google Chrome, or name one in CHROME_PATH)";

await part("build", "Build", command([node, "esbuild.mjs", "--test"]));
await part("types", "Types of the core, without Node and DOM", command([node, bin("typescript/bin/tsc"), "-p", "server/tsconfig.json"]));
await part("types", "Types of everything", command([node, bin("typescript/bin/tsc"), "-p", "tsconfig.json"]));
await part("lint", "Lint and format", command([node, bin("@biomejs/biome/bin/biome"), "check", "."]));
await part("unit", "Unit suites", mocha);
await part(
  "node",
  "The extension in VS Code, Node host",
  async () => (await import("./test/extension/nodeHost.mjs")).runInNodeHost(),
  needsChromium,
);
await part(
  "web",
  "The extension in VS Code, web host",
  async () => (await import("./test/extension/webHost.mjs")).runInWebHost(),
  needsChromium,
);
await part(
  "desktop",
  "The extension in VS Code, desktop",
  async () => (await import("./test/extension/desktop.mjs")).runOnDesktop(),
  async () => (await import("./test/extension/desktop.mjs")).whyNoDesktop(),
);

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
// A browser or a server of the suites that clings to life must not hold the process.
process.exit(total.failed > 0 ? 1 : 0);

/** Runs one part and adds up what it resolves to: { passed, failed, skipped }. What cannot run says why. */
async function part(name, title, run, whyNot = () => undefined) {
  if (!wanted.includes(name)) return;
  console.log(`\n── ${title}`);
  const began = Date.now();
  try {
    if (name === "build") installPackages();
    const reason = await whyNot();
    if (reason) return skip(title, name, reason);
    const { passed, failed, skipped = 0 } = await run();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`   ${passed} passed, ${failed} failed in ${seconds} s`);
    if (failed > 0 && name === "build") stopHere();
  } catch (error) {
    if (error instanceof Missing && name !== "build") return skip(title, name, error.message);
    console.error(error instanceof Missing ? error.message : error);
    total.failed++;
    if (name === "build") stopHere();
  }
}

/** Without a build nothing else says anything. */
function stopHere() {
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(1);
}

/** Continuous integration must not grow green by leaving out what it has always run. */
function skip(title, name, reason) {
  const demanded = Boolean(process.env.CI) && name !== "desktop";
  console.log(`   ${demanded ? "failed" : "skipped"}: ${title}: ${reason}`);
  total[demanded ? "failed" : "skipped"]++;
}

/** A part that is one command: it passes or fails as a whole. */
function command(args) {
  return () => {
    try {
      run(args, args.slice(1).join(" "));
      return { passed: 1, failed: 0 };
    } catch (error) {
      console.error(`   ${error.message}`);
      return { passed: 0, failed: 1 };
    }
  };
}

/** mocha in a process of its own, its closing lines counted. */
function mocha() {
  return new Promise((resolve) => {
    const child = spawn(node, [bin("mocha/bin/mocha.js"), "--timeout", "20000", "out/test/*.test.mjs"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.once("close", (code) => {
      const count = (word) => Number([...output.matchAll(new RegExp(`^ +(\\d+) ${word}`, "gm"))].at(-1)?.[1] ?? 0);
      const counted = { passed: count("passing"), failed: count("failing"), skipped: count("pending") };
      resolve(code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted);
    });
  });
}
