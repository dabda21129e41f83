// The package as other programs install it: packed by npm, with nothing but what it needs, and its example run in Node, compiled and in a browser.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";

const page = readFileSync("docs/library.md", "utf8");
const example = /^```js\n([\s\S]*?)^```/m.exec(page)![1]!;
const printed = /^```text\n([\s\S]*?)^```/m.exec(page)![1]!;

describe("the library", function () {
  this.timeout(300_000);

  let place = "";
  let files: string[] = [];
  let tarball = "";
  const installed = () => join(place, "node_modules/policywright");

  before(() => {
    execFileSync(process.execPath, ["types.mjs"]);
    place = mkdtempSync(join(tmpdir(), "policywright-package-"));
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    // What the scripts would build has been built.
    const [packed] = JSON.parse(
      execFileSync(npm, ["pack", "--ignore-scripts", "--json", "--pack-destination", place], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    tarball = packed.filename;
    files = packed.files.map(({ path }: { path: string }) => path).sort();
    mkdirSync(installed(), { recursive: true });
    execFileSync("tar", ["-xzf", join(place, packed.filename), "-C", installed(), "--strip-components=1"]);
  });
  after(() => place && rmSync(place, { recursive: true, force: true }));

  it("is packed with what it needs and nothing else", () => {
    assert.deepEqual(
      files.filter((file) => !file.startsWith("dist/types/")),
      [
        "LICENSE",
        "README.md",
        "dist/cli.js",
        "dist/library.mjs",
        "dist/licences.md",
        "dist/sbom.cdx.json",
        "docs/policywright.1",
        "package.json",
      ],
    );
    const types = files.filter((file) => file.startsWith("dist/types/"));
    assert.ok(types.includes("dist/types/library.d.mts") && types.length < 60, `${types.length} declarations`);
    assert.ok(types.every((file) => file.endsWith(".d.mts")));
  });

  it("may be published, after a build and the suites", () => {
    const { private: isPrivate, scripts, version } = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
    assert.equal(isPrivate, undefined);
    for (const bundle of ["cli", "library"]) assert.match(scripts.prepack, new RegExp(`--only \\S*\\b${bundle}\\b`));
    assert.match(scripts.prepublishOnly, /^npm test/);
    assert.match(readFileSync("CHANGELOG.md", "utf8"), new RegExp(`^(?:## \\[|What will be )${version.replaceAll(".", "\\.")}\\b`, "m"));
  });

  it("needs nothing else to be installed", () => {
    const manifest = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) assert.deepEqual(manifest[kind] ?? {}, {}, kind);
    const text = readFileSync(join(installed(), "dist/library.mjs"), "utf8");
    assert.doesNotMatch(text, /\bimport\s*[*{]|\b(?:import|require)\(["'`]/);
    const { code, out } = runCli(["--version"]);
    assert.deepEqual([code, out.trim()], [0, manifest.version]);
  });

  it("is installed as a command that starts by its name", function () {
    if (process.platform === "win32") this.skip();
    const prefix = join(place, "global");
    execFileSync("npm", ["install", "--global", "--offline", "--no-audit", "--prefix", prefix, join(place, tarball)], { stdio: "pipe" });
    const { version } = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
    const { status, stdout, stderr } = spawnSync(join(prefix, "bin/policywright"), ["--version"], { encoding: "utf8" });
    assert.deepEqual([status, stdout, stderr], [0, `${version}\n`, ""]);
  });

  const runCli = (args: readonly string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(installed(), "dist/cli.js"), ...args], { encoding: "utf8" });
    return { code: status, out: stdout };
  };

  it("runs the example of its page in Node", () => {
    writeFileSync(join(place, "example.mjs"), example);
    assert.equal(execFileSync(process.execPath, ["example.mjs"], { cwd: place, encoding: "utf8" }), printed);
  });

  it("is compiled against with its own types, strictly, under both ways of resolving", () => {
    const typed = `${example}
import type { Change, DataFlow, Finding, Policy, Settings, Severity, Statement } from "policywright";
import { dataFlowOf, policyChanges, readSettings } from "policywright";
const read: Policy = policy;
const first: Finding | undefined = findings[0];
const severity: Severity = first?.severity ?? "hint";
const said: readonly Statement[] = read.statements;
const changes: Change[] = policyChanges(policy, policy);
const flow: DataFlow = dataFlowOf(policy);
const settings: Settings = readSettings({ profiles: ["gdpr"] }).settings;
// @ts-expect-error: no such format
readPolicy("", "word");
export { severity, said, changes, flow, settings };
`;
    writeFileSync(join(place, "typed.mts"), typed.replace("console.log", "void "));
    for (const [module, resolution] of [
      ["NodeNext", "NodeNext"],
      ["ESNext", "Bundler"],
    ] as const) {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          module,
          moduleResolution: resolution,
          target: "ES2022",
          lib: ["ES2022"],
          types: [],
          skipLibCheck: false,
        },
        files: ["typed.mts"],
      };
      writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
      const { status, stdout } = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", place], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stdout);
    }
  });

  it("runs in a browser: bundled for one, with nothing of Node about it", async () => {
    writeFileSync(join(place, "page.mjs"), example);
    const { outputFiles } = await build({
      entryPoints: [join(place, "page.mjs")],
      bundle: true,
      platform: "browser",
      format: "iife",
      write: false,
      logLevel: "error",
    });
    const said: string[] = [];
    runInNewContext(outputFiles[0]!.text, { console: { log: (line: string) => said.push(line) } });
    assert.equal(`${said.join("\n")}\n`, printed);
  });

  it("names every function on its page", async () => {
    const library = await import("../server/library");
    for (const name of Object.keys(library)) assert.ok(page.includes(`\`${name}(`), name);
  });
});
