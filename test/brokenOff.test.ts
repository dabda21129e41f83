// What goes wrong around a run of the command line: pipes that close, signals, files that cannot be read or that change. It ends with a word or a code,
// never with a stack trace, and never leaves half a file.
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../server/hosts/files";
import { cli, type Folder, makeFolder } from "./commandLine";

const faulty = (i: number) =>
  `# Privacy Policy of Shop ${i}\n\n## 1. What\n\nWe never share your e-mail address with anybody.\n\n## 3. Who\n\nWe share your e-mail address with advertising networks.\n`;
const mended = (i: number) => faulty(i).replace("## 3.", "## 2.");
const config = 'rules:\n  "*": off\n  contradiction/*: error\n  structure/numbering: warning\n';

describe("broken off", function () {
  this.timeout(120_000);
  before(function () {
    // Signals, pipes and links as POSIX has them.
    if (process.platform === "win32") this.skip();
  });
  let folder: Folder;
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
    folder?.remove();
  });

  const many = (count: number) => ({
    "policywright.yaml": config,
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${String(i).padStart(2, "0")}/privacy.md`, faulty(i)])),
  });
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder.path, env: { ...process.env, ...env }, stdio: "pipe" });
    running.push(child);
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    child.stdin.on("error", () => {});
    const ended = new Promise<number | null>((resolve) => child.on("close", (code, signal) => resolve(signal ? null : code)));
    return { child, ended: async () => [await ended, said] as const };
  };
  /** Every policy is what it was or what it is to be, and nothing else lies beside it. */
  const areWhole = (count: number, leavings = false) => {
    for (let i = 0; i < count; i++) {
      const below = `p${String(i).padStart(2, "0")}`;
      assert.ok([faulty(i), mended(i)].includes(readFileSync(join(folder.path, below, "privacy.md"), "utf8")), below);
      if (!leavings) assert.deepEqual(readdirSync(join(folder.path, below)), ["privacy.md"]);
    }
  };

  for (const args of [["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--jobs", "2"], ["inspect"]])
    it(`says nothing where nobody reads on: ${args.join(" ")}`, async () => {
      folder = makeFolder(many(12));
      const { child, ended } = start(args);
      child.stdout!.destroy();
      assert.deepEqual(await ended(), [141, ""]);
    });

  it("stops at the first line for head, with the code of a closed pipe", () => {
    folder = makeFolder(many(12));
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; "$NODE" "$CLI" check | head -1`], {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, NODE: process.execPath, CLI: cli },
    });
    assert.deepEqual([stdout, stderr], ["p00/privacy.md\n", ""]);
    // Where all was written before head had gone, nothing was broken off.
    assert.ok(status === 141 || status === 1, `${status}`);
  });

  it("mends whole files also where nobody reads on", async () => {
    folder = makeFolder(many(12));
    const { child, ended } = start(["check", "--fix"]);
    child.stdout!.destroy();
    const [code, said] = await ended();
    assert.ok(code === 141, `${code} ${said}`);
    assert.doesNotMatch(said, /\bat .*:\d+:\d+/);
    areWhole(12);
  });

  it("goes on where nobody reads its notices", async () => {
    folder = makeFolder({ ...many(2), "picture.md": Buffer.from([0x89, 0x50, 0, 0]) });
    const { child, ended } = start(["check", "--format", "json", "--stats", "picture.md", "."]);
    child.stderr!.destroy();
    let out = "";
    child.stdout!.on("data", (data) => (out += data));
    assert.equal((await ended())[0], 2);
    assert.equal(JSON.parse(out).files.length, 2);
  });

  for (const [signal, code] of [
    ["SIGTERM", 130],
    ["SIGKILL", null],
  ] as const)
    it(`leaves every file whole after ${signal} in the middle of --fix`, async () => {
      folder = makeFolder(many(40));
      const { child, ended } = start(["check", "--fix"]);
      const first = join(folder.path, "p00/privacy.md");
      while (child.exitCode === null && readFileSync(first, "utf8") === faulty(0)) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill(signal);
      const [ending] = await ended();
      // A machine that stalled here lets it come to its end first.
      assert.ok(ending === code || ending === 1, `${ending}`);
      areWhole(40, signal === "SIGKILL");
    });

  it("leaves no half report, and the old one as it was, after a signal", async () => {
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      folder = makeFolder({ ...many(40), "out.json": "old" });
      const { child, ended } = start(["check", "--format", "json", "--output", "out.json"]);
      const beside = () => readdirSync(folder.path).some((name) => name.startsWith(".out.json."));
      while (child.exitCode === null && !beside()) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill(signal);
      const [ending] = await ended();
      if (ending === code) assert.equal(readFileSync(join(folder.path, "out.json"), "utf8"), "old");
      else assert.equal(ending, 1);
      assert.ok(!beside());
      folder.remove();
    }
  });
});

describe("what cannot be read", function () {
  this.timeout(120_000);
  before(function () {
    if (process.platform === "win32") this.skip();
  });
  let folder: Folder;
  afterEach(() => folder?.remove());

  it("is named, and the rest is checked: dangling links, links in a circle, folders, files that are gone, names that are none", () => {
    folder = makeFolder({ "policywright.yaml": config, "sound.md": "# Privacy Policy\n\nWe sell kites.\n", "legal.md/notes.txt": "x" });
    symlinkSync("nowhere.md", join(folder.path, "dangling.md"));
    symlinkSync("circle.md", join(folder.path, "circle.md"));
    const long = `${"x".repeat(300)}.md`;
    const { code, out, err } = folder.run([
      "check",
      "--format",
      "json",
      "dangling.md",
      "circle.md",
      "gone.md",
      "legal.md",
      long,
      "",
      "sound.md",
    ]);
    assert.equal(code, 2);
    assert.deepEqual(
      JSON.parse(out).files.map(({ file }: { file: string }) => file),
      ["sound.md"],
    );
    assert.deepEqual(err.split("\n"), [
      "dangling.md: cannot be read: no such file or folder.",
      "circle.md: cannot be read: its symbolic links lead in a circle.",
      "gone.md: cannot be read: no such file or folder.",
      "no privacy policies found in legal.md",
      `${long}: cannot be read: its name is too long.`,
      ".: cannot be read: it is a folder.",
      "",
    ]);
  });

  it("is passed over in a search where it is no file: a pipe, a link to one, a link to nothing, a folder of such a name", function () {
    folder = makeFolder({ "privacy-policy.md/inner.txt": "x", "privacy.md": "# Privacy Policy\n\nWe sell kites.\n" });
    if (spawnSync("mkfifo", [join(folder.path, "privacy.txt")]).status !== 0) this.skip();
    symlinkSync("privacy.txt", join(folder.path, "privacy.html"));
    symlinkSync("nowhere.md", join(folder.path, "privacy-notice.md"));
    assert.deepEqual(
      [...filesUnder(folder.path, assert.fail)].map((path) => path.slice(folder.path.length + 1)),
      ["privacy.md", "privacy-policy.md/inner.txt"],
    );
  });

  it("is said of a name in bytes that are no UTF-8", function () {
    folder = makeFolder({ "policywright.yaml": config, "privacy.md": "# Privacy Policy\n\nWe sell kites.\n" });
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/privacy-`), Buffer.from([0xff]), Buffer.from(".md")]), faulty(1));
    } catch {
      // A file system that takes no such names has none.
      this.skip();
    }
    const { code, err } = folder.run(["check"]);
    assert.deepEqual([code, err], [2, "privacy-\uFFFD.md: cannot be read: no such file or folder.\n"]);
  });

  it("is said of files, folders and settings without permission", function () {
    const isRoot = process.getuid?.() === 0;
    folder = makeFolder({
      "open/privacy.md": "# Privacy Policy\n\nWe sell kites.\n",
      "open/cookies.md": faulty(1),
      "shut/privacy.md": faulty(2),
      "config/policywright.yaml": config,
      "config/privacy.md": "# Privacy Policy\n\nWe sell kites.\n",
    });
    const inside = join(folder.path, "cli.js");
    copyFileSync(cli, inside);
    chmodSync(folder.path, 0o755);
    for (const name of ["open/cookies.md", "shut", "config/policywright.yaml"]) chmodSync(join(folder.path, name), 0);
    const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, { cwd: folder.path, encoding: "utf8", env: { PATH: process.env.PATH }, ...nobody });
    // Nobody may not even start Node where its folders are closed.
    if (run("-e", "0").status !== 0) this.skip();
    const { status, stdout, stderr } = run(inside, "check", "--format", "json", "open", "shut", "config");
    chmodSync(join(folder.path, "shut"), 0o755);
    assert.equal(status, 2, stderr);
    assert.deepEqual(
      JSON.parse(stdout).files.map(({ file }: { file: string }) => file),
      ["open/privacy.md", "config/privacy.md"],
    );
    assert.deepEqual(stderr.split("\n").sort(), [
      "",
      "config/policywright.yaml:1:1: Cannot be read: permission denied.",
      "no privacy policies found in shut",
      "open/cookies.md: cannot be read: permission denied.",
      "shut: cannot be read: permission denied.",
    ]);
  });

  it("is told of two config files in one folder: which one holds", () => {
    folder = makeFolder({
      "policywright.yaml": 'rules: { "*": off }\n',
      "policywright.json": '{ "rules": { "*": "error" } }',
      "privacy.md": faulty(1),
    });
    const { code, err } = folder.run(["check"]);
    assert.deepEqual([code, err], [0, "policywright.yaml:1:1: policywright.json beside this file is not read.\n"]);
  });

  it("may be gone, or become something else, while the rest of its folder is searched", () => {
    folder = makeFolder({ "a.md": "a", "b.md": "b", "c/d.md": "d" });
    const found: string[] = [];
    const unreadable: string[] = [];
    for (const path of filesUnder(folder.path, (name, problem) => unreadable.push(`${name.slice(folder.path.length + 1)}: ${problem}`))) {
      found.push(path.slice(folder.path.length + 1));
      if (found.length > 1) continue;
      rmSync(join(folder.path, "b.md"));
      rmSync(join(folder.path, "c"), { recursive: true });
      mkdirSync(join(folder.path, "b.md"));
    }
    assert.deepEqual([found, unreadable], [["a.md", "b.md"], ["c: no such file or folder"]]);
  });
});
