// What check does beyond finding: it mends, sets a change against what was, lives with a baseline. In process, in folders of its own.
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type KnownFinding, splitKnown, withoutStale } from "../server/hosts/baseline";
import { introduced } from "../server/hosts/changes";
import { type CheckOptions, check } from "../server/hosts/check";
import type { CheckedFinding } from "../server/hosts/checkText";
import { readConfigText } from "../server/hosts/config";
import { filesUnder } from "../server/hosts/files";
import { init } from "../server/hosts/init";
import { type BaselineOptions, keepBaseline } from "../server/hosts/keepBaseline";
import { progressOn } from "../server/hosts/progress";
import { noticeLine } from "../server/hosts/report";
import { showConfig } from "../server/hosts/showConfig";
import { openWhole, replaceText } from "../server/hosts/writeText";
import { cli, type Folder, makeFolder } from "./commandLine";

const promise = "We never share your e-mail address with any third party.";
const practice = "We share your e-mail address with advertising networks so that they can show you advertisements.";

/** A policy whose last section has a number that does not count on, which a safe fix mends. */
const numbered = `# Privacy Policy of Pellwick Kites

Pellwick Kites Ltd sells kites by post.

## 1. What we collect

We collect your name and your e-mail address when you place an order.

## 2. Sharing

We choose our partners with care.

## 4. Partners

Our partners carry parcels.
`;
const mended = numbered.replace("## 4.", "## 3.");
const contradicting = `# Privacy Policy of Pellwick Kites\n\n${promise}\n\n${practice}\n`;
const only = (...rules: string[]) => `rules:\n  "*": off\n${rules.map((rule) => `  ${rule}: error\n`).join("")}`;

describe("check", function () {
  this.timeout(60_000);
  const start = process.cwd();
  let folder: Folder;
  const running: ChildProcess[] = [];
  const enter = (files: Readonly<Record<string, string | Uint8Array>>) => {
    folder = makeFolder(files);
    process.chdir(folder.path);
  };
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
    process.chdir(start);
    folder?.remove();
  });
  const read = (name: string) => readFileSync(join(folder.path, name), "utf8");

  const run = async (options: Partial<CheckOptions> = {}) => {
    let out = "";
    const said: string[] = [];
    const code = await check({
      paths: ["."],
      format: "json",
      write: (text) => {
        out += text;
      },
      notify: (notice) => void said.push(noticeLine(notice)),
      ...options,
    });
    const findings: string[] = out.startsWith("{")
      ? JSON.parse(out).files.flatMap(({ file, findings: all }: { file: string; findings: { rule: string; start: { line: number } }[] }) =>
          all.map(({ rule, start: { line } }) => `${file}:${line} ${rule}`),
        )
      : [];
    return { code, out, said, findings };
  };

  describe("--fix", () => {
    it("mends the files and reports what is left", async () => {
      enter({ "policywright.yaml": only("structure/numbering"), "privacy.md": numbered, "terms.txt": "Kites.\n" });
      assert.deepEqual((await run()).findings, ["privacy.md:13 structure/numbering"]);
      const { code, findings, said } = await run({ fix: true });
      assert.deepEqual([code, findings, said], [0, [], ["1 file mended."]]);
      assert.equal(read("privacy.md"), mended);
      assert.deepEqual(readdirSync(folder.path).sort(), ["policywright.yaml", "privacy.md", "terms.txt"]);
      assert.deepEqual((await run({ fix: true })).said, ["Nothing to mend."]);
    });

    it("as a trial writes a patch that git takes, and changes nothing", async () => {
      enter({ "policywright.yaml": only("structure/numbering"), "a b/privacy.md": numbered.replaceAll("\n", "\r\n") });
      const { code, out, said } = await run({ fix: true, dryRun: true });
      assert.deepEqual([code, said], [1, ["1 file would be mended."]]);
      assert.match(out, /^-## 4\. Partners\r\n\+## 3\. Partners\r$/m);
      assert.ok(read("a b/privacy.md").includes("## 4."));
      spawnSync("git", ["init", "-q", "."]);
      const applied = spawnSync("git", ["apply", "-"], { input: out, encoding: "utf8" });
      if (!applied.error) assert.deepEqual([applied.status, read("a b/privacy.md")], [0, mended.replaceAll("\n", "\r\n")], applied.stderr);
    });

    it("writes the mended text of standard input, and nothing else", () => {
      enter({ "policywright.yaml": only("structure/numbering", "contradiction/*") });
      const result = folder.run(["check", "--fix", "--stdin-filename", "privacy.md", "-"], {
        input: `\uFEFF${numbered}\n${promise}\n\n${practice}\n`,
      });
      assert.deepEqual([result.code, result.out, result.err], [1, `${mended}\n${promise}\n\n${practice}\n`, ""]);
    });

    it("keeps encoding, mark, line ends and mode, and links", function () {
      if (process.platform === "win32") this.skip();
      enter({});
      const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
      const forms: [name: string, before: Buffer, after: Buffer][] = [
        ["mark.md", Buffer.from(`\uFEFF${numbered}`), Buffer.from(`\uFEFF${mended}`)],
        ["le.md", utf16(numbered), utf16(mended)],
        ["be.md", utf16(numbered).swap16(), utf16(mended).swap16()],
      ];
      for (const [name, before, after] of forms) {
        const file = folder.write(name, before);
        chmodSync(file, 0o640);
        symlinkSync(name, `${file}.link`);
        assert.equal(replaceText(`${file}.link`, numbered, mended), undefined);
        assert.ok(readFileSync(file).equals(after), name);
        assert.equal(statSync(file).mode & 0o7777, 0o640);
        assert.ok(lstatSync(`${file}.link`).isSymbolicLink());
      }
    });

    it("leaves alone what it would harm: bytes that are no UTF-8, and files that change while they are read", () => {
      enter({ "odd.md": Buffer.concat([Buffer.from(numbered), Buffer.from([0xe9, 0x0a])]), "moved.md": numbered });
      assert.match(replaceText("odd.md", new TextDecoder().decode(readFileSync("odd.md")), mended) ?? "", /bytes that are no UTF-8/);
      assert.equal(replaceText("moved.md", `${numbered}more`, mended), "it has changed meanwhile");
      assert.equal(read("moved.md"), numbered);
      rmSync("moved.md");
      assert.equal(replaceText("moved.md", numbered, mended), "no such file or folder");
      assert.deepEqual(readdirSync("."), ["odd.md"]);
    });

    it("broken off by ctrl-C leaves every file whole, mended or as it was", async function () {
      if (process.platform === "win32") this.skip();
      const names = Array.from({ length: 60 }, (_, i) => `p${String(i).padStart(2, "0")}/privacy.md`);
      enter({ "policywright.yaml": only("structure/numbering"), ...Object.fromEntries(names.map((name) => [name, numbered])) });
      const child = spawn(process.execPath, [cli, "check", "--fix"], { cwd: folder.path, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (data) => (said += data));
      const ended = new Promise((resolve) => child.on("close", resolve));
      while (child.exitCode === null && read(names[0]!) === numbered) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill("SIGINT");
      const code = await ended;
      assert.ok(code === 130 || code === 0, `${code} ${said}`);
      if (code === 130) assert.match(said, /^Broken off; \d+ files? mended/);
      for (const name of names) {
        assert.ok([numbered, mended].includes(read(name)), name);
        assert.deepEqual(readdirSync(join(folder.path, name, "..")), ["privacy.md"]);
      }
    });
  });

  describe("--changed", () => {
    const git = (...args: string[]) => {
      const settings = ["-c", "user.name=Someone", "-c", "user.email=someone@pellwick.example", "-c", "init.defaultBranch=main"];
      const { status, stderr, error } = spawnSync("git", [...settings, ...args], { cwd: folder.path, encoding: "utf8" });
      assert.deepEqual([error, status], [undefined, 0], stderr);
    };
    const commit = (message: string) => {
      git("add", "-A");
      git("commit", "-q", "-m", message);
    };

    before(function () {
      if (spawnSync("git", ["--version"]).error) this.skip();
    });

    it("reports what a change brings, also when the other end stands in unchanged text", async () => {
      enter({
        "policywright.yaml": only("contradiction/*"),
        "privacy.md": `# Privacy Policy of Pellwick Kites\n\n${promise}\n\nWe sell kites.\n`,
        "old/privacy.md": contradicting,
        "still/privacy.md": contradicting,
      });
      git("init", "-q");
      commit("first");
      assert.deepEqual([(await run({ changed: "HEAD" })).findings, (await run()).findings.length], [[], 2]);
      git("checkout", "-q", "-b", "topic");
      folder.write("privacy.md", `# Privacy Policy of Pellwick Kites\n\n${promise}\n\nWe sell kites.\n\n${practice}\n`);
      folder.write("old/privacy.md", `# A new title\n\nA new paragraph.\n\n${contradicting}`);
      folder.write("fresh/privacy.md", contradicting);
      const { code, findings, said } = await run({ changed: "main" });
      assert.deepEqual([code, findings], [1, ["privacy.md:3 contradiction/sharing", "fresh/privacy.md:3 contradiction/sharing"]]);
      assert.deepEqual(said, ["1 finding left out that was there before (main)."]);
      commit("second");
      assert.equal((await run({ changed: "main" })).findings.length, 2);
      assert.deepEqual((await run({ changed: "HEAD" })).said, ["No policy has changed since the last commit."]);
    });

    it("follows a file that was moved, and leaves out what the base has got meanwhile", async () => {
      enter({ "policywright.yaml": only("contradiction/*"), "privacy.md": `${contradicting}\n${"We sell kites by post. ".repeat(20)}\n` });
      git("init", "-q");
      commit("first");
      git("checkout", "-q", "-b", "topic");
      mkdirSync(join(folder.path, "legal"));
      git("mv", "privacy.md", "legal/privacy policy.md");
      writeFileSync(join(folder.path, "legal/privacy policy.md"), `${read("legal/privacy policy.md")}\nWe make kites.\n`);
      commit("moved");
      const { code, findings } = await run({ changed: "main" });
      assert.deepEqual([code, findings], [0, []]);
    });

    it("says what is wrong where there is no repository or no such commit", async () => {
      enter({ "privacy.md": contradicting });
      const nowhere = await run({ changed: "main" });
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.said[0]!, /needs a git repository, and this folder is in none/);
      git("init", "-q");
      commit("first");
      for (const base of ["no-such", "--output=x", ""]) {
        const { code, said } = await run({ changed: base });
        assert.equal(code, 2);
        assert.match(said[0]!, /git knows no commit/);
      }
    });

    it("takes standard input for the text after the change, under a name that need not be there", () => {
      enter({ "policywright.yaml": only("contradiction/*"), "privacy.md": contradicting });
      git("init", "-q");
      commit("first");
      const asked = (name: string, input: string) =>
        folder.run(["check", "--changed", "HEAD", "--format", "json", "--stdin-filename", name, "-"], { input });
      const lines = ({ out }: { out: string }) =>
        JSON.parse(out).files.flatMap(({ findings }: { findings: object[] }) =>
          findings.map(({ start }: { start?: { line: number } }) => start?.line),
        );
      assert.deepEqual(lines(asked("no/such/privacy.md", contradicting)), [3]);
      assert.deepEqual(lines(asked("privacy.md", `${contradicting}\nWe never sell your data. We sell your data to data brokers.\n`)), [7]);
    });

    it("knows a finding by rule, sentence and other places", () => {
      const one = (rule: string, sentence: string, ...others: string[]) => ({ rule, sentence, others });
      const before = [one("a/b", "x", "p", "q"), one("a/c", "x")];
      const now = [one("a/b", "x", "q"), one("a/b", "x", "p"), one("a/c", "x", "new"), one("a/c", "y"), one("a/c", "x")];
      assert.deepEqual(introduced(now, before), [now[1], now[2], now[3]]);
    });
  });

  describe("with a baseline", () => {
    const keep = async (action: BaselineOptions["action"]) => {
      let out = "";
      const write = (text: string) => {
        out += text;
      };
      const code = await keepBaseline({
        action,
        file: "policywright-baseline.json",
        paths: [],
        write,
        notify: (one) => write(`${noticeLine(one)}\n`),
      });
      return { code, out };
    };
    const baseline = "policywright-baseline.json";

    it("reports what is new, whatever is edited elsewhere, and says what is gone", async () => {
      enter({ "policywright.yaml": only("contradiction/*", "clarity/absolute-security"), "legal/privacy.md": contradicting });
      assert.deepEqual(await keep("write"), { code: 0, out: `${baseline} holds 1 finding of 1 file.\n` });
      assert.deepEqual((await run({ baseline })).findings, []);
      folder.write(
        "legal/privacy.md",
        `# New\n\nNew words.\n\n${contradicting}\nWe never sell your data. We sell your data to data brokers.\n`,
      );
      const { code, findings, said } = await run({ baseline });
      assert.equal(code, 1);
      assert.deepEqual(findings, ["legal/privacy.md:11 contradiction/sale"]);
      assert.deepEqual(said, ["1 finding of the baseline left out."]);
      assert.deepEqual(await keep("check"), { code: 0, out: `${baseline} holds 1 finding of 1 file; all of them are still found.\n` });
      folder.write("legal/privacy.md", `# Privacy Policy\n\n${practice}\n`);
      assert.match((await run({ baseline })).said.join(), /1 finding of the baseline gone/);
      const gone = await keep("check");
      assert.deepEqual([gone.code, gone.out.split("\n")[0]], [1, `legal/privacy.md: contradiction/sharing: ${promise}`]);
      assert.equal((await keep("prune")).code, 0);
      assert.deepEqual(JSON.parse(read(baseline)), { version: 1, files: {} });
    });

    it("forgets a file that is gone, and keeps one that was not checked", async () => {
      const known = [{ rule: "contradiction/sharing", text: promise, count: 1 }];
      enter({ "privacy.md": "# Privacy Policy\n\nWe sell kites.\n", "notes.md": "Kites.\n" });
      folder.write(baseline, JSON.stringify({ version: 1, files: { "gone.md": known, "notes.md": known } }));
      await keep("prune");
      assert.deepEqual(Object.keys(JSON.parse(read(baseline)).files), ["notes.md"]);
    });

    it("that cannot be read is misuse", async () => {
      enter({
        "privacy.md": contradicting,
        "damaged.json": "{",
        "other.json": '{"version":2}',
        "odd.json": '{"version":1,"files":{"a":[{}]}}',
      });
      for (const [name, words] of [
        ["absent.json", /cannot be read: no such file/],
        ["damaged.json", /is damaged/],
        ["other.json", /another version/],
        ["odd.json", /is damaged: an entry needs/],
      ] as const) {
        const { code, said } = await run({ baseline: name });
        assert.equal(code, 2);
        assert.match(said[0]!, words);
      }
    });

    it("counts", () => {
      const finding = (rule: string, sentence: string) => ({ rule, sentence }) as CheckedFinding;
      const known: KnownFinding[] = [
        { rule: "a/b", text: "x", count: 2 },
        { rule: "a/b", text: "y", count: 1 },
      ];
      const { fresh, stale } = splitKnown([finding("a/b", "x"), finding("a/c", "x"), finding("a/b", "y"), finding("a/b", "y")], known);
      assert.deepEqual(fresh, [finding("a/c", "x"), finding("a/b", "y")]);
      assert.deepEqual(stale, [{ rule: "a/b", text: "x", count: 1 }]);
      assert.deepEqual(withoutStale(known, stale), [{ rule: "a/b", text: "x", count: 1 }, known[1]]);
    });
  });

  describe("counts and writes", () => {
    it("so many warnings, and errors at once", async () => {
      enter({ "policywright.yaml": `${only()}  contradiction/*: warning\n`, "privacy.md": contradicting });
      const codes = await Promise.all([undefined, 0, 1, 2].map(async (maxWarnings) => (await run({ maxWarnings })).code));
      assert.deepEqual(codes, [1, 1, 0, 0]);
      folder.write("policywright.yaml", only("contradiction/*"));
      assert.equal((await run({ maxWarnings: 9 })).code, 1);
    });

    it("into a file, whole or not at all, without colours", async () => {
      enter({ "policywright.yaml": only("contradiction/*"), "privacy.md": contradicting, "report.txt": "old" });
      process.env.FORCE_COLOR = "1";
      try {
        const { code, out } = await run({ format: "pretty", output: "report.txt" });
        assert.deepEqual([code, out], [1, ""]);
      } finally {
        delete process.env.FORCE_COLOR;
      }
      assert.match(read("report.txt"), /^privacy\.md\n[\s\S]*1 error in 1 file\n/);
      assert.ok(!read("report.txt").includes("\u001b"));
      const { code, said } = await run({ output: "no/such/folder.txt" });
      assert.deepEqual([code, said], [2, ["no/such/folder.txt: cannot be written: no such file or folder."]]);
      const half = openWhole("report.txt");
      half.write("half");
      half.drop();
      assert.match(read("report.txt"), /^privacy/);
    });

    it("statistics, on standard error", () => {
      enter({ "policywright.yaml": only("contradiction/*"), "privacy.md": contradicting });
      const { out, err } = folder.run(["check", "--stats", "--format", "json"]);
      assert.equal(JSON.parse(out).files.length, 1);
      assert.match(err, /^1 file, \d+ words, 1 finding in \d+\.\d s.*\n +1 {2}contradiction\/sharing\n$/);
    });

    it("progress, on a terminal and only when it takes long", () => {
      const written: string[] = [];
      const stream = (isTTY: boolean) =>
        ({ isTTY, columns: 30, write: (text: string) => written.push(text) > 0 }) as unknown as NodeJS.WriteStream;
      let time = 0;
      const show = (isTTY: boolean) => {
        const progress = progressOn(stream(isTTY), () => time);
        for (const name of ["a.md", "b.md", `${"c".repeat(99)}.md`]) {
          progress.at(name);
          time += 500;
        }
        progress.clear();
        progress.clear();
      };
      show(false);
      assert.deepEqual(written, []);
      show(true);
      assert.deepEqual(written, [`\r\u001b[K${`3 read, now ${"c".repeat(99)}`.slice(0, 29)}`, "\r\u001b[K"]);
    });
  });

  describe("says of what is allowed in the settings", () => {
    const allow = `allow:
  - rule: contradiction/sharing
    text: ${promise}
    reason: agreed
  - rule: contradiction/sale
    reason: of old
  - rule: missing/contact
    reason: until the office has moved
    until: 2020-01-31
`;
    it("that it is over, or that nothing needs it", async () => {
      enter({ "policywright.yaml": `${only("contradiction/*")}${allow}`, "privacy.md": contradicting });
      const { code, findings, said } = await run();
      assert.deepEqual([code, findings], [0, []]);
      assert.deepEqual(said, [
        "policywright.yaml:8:5: contradiction/sale is allowed, but nothing needs it any more.",
        "policywright.yaml:10:5: missing/contact was allowed until 2020-01-31: mend it, or agree anew.",
      ]);
    });

    it("nothing that another file could need", async () => {
      enter({ "policywright.yaml": `${only("contradiction/*")}${allow}`, "privacy.md": contradicting, "a/privacy.md": "We sell kites.\n" });
      for (const paths of [["privacy.md"], ["a"]]) assert.doesNotMatch((await run({ paths })).said.join(), /nothing needs it/);
    });
  });

  describe("searches", () => {
    it("what .policywrightignore does not leave out", () => {
      enter({
        ".policywrightignore": "/templates/\n*.bak.md\n",
        ".gitignore": "kept.md\n",
        "a/.policywrightignore": "!kept.md\n",
        "a/kept.md": "",
        "a/b/c.bak.md": "",
        "kept.md": "",
        "templates/privacy.md": "",
        "privacy.md": "",
      });
      const under = (path: string) => [...filesUnder(path, assert.fail)].map((file) => file.slice(folder.path.length + 1));
      assert.deepEqual(
        under(".").filter((name) => name.endsWith(".md")),
        ["privacy.md", "a/kept.md"],
      );
      assert.deepEqual(
        under("a").filter((name) => name.endsWith(".md")),
        ["a/kept.md"],
      );
    });

    it("no folder twice where links lead in a circle", function () {
      if (process.platform === "win32") this.skip();
      enter({ "a/privacy.md": "" });
      symlinkSync("..", join(folder.path, "a", "up"));
      assert.equal([...filesUnder(".", assert.fail)].length, 1);
    });

    it("and says where a pattern fits nothing", async () => {
      enter({ "privacy.md": "" });
      const { code, said } = await run({ paths: ["legal/*.md"] });
      assert.deepEqual([code, said], [2, ["no file fits the pattern legal/*.md."]]);
    });
  });

  it("--watch checks again when a file changes, and ends with ctrl-C", async function () {
    if (process.platform === "win32") this.skip();
    enter({ "legal/privacy.md": contradicting });
    const child = spawn(process.execPath, [cli, "check", "--watch", "legal"], { cwd: folder.path, stdio: ["ignore", "pipe", "ignore"] });
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    running.push(child);
    const ended = new Promise((resolve) => child.on("close", resolve));
    const until = async (words: RegExp) => {
      while (!words.test(out)) {
        assert.equal(child.exitCode, null, out);
        assert.ok(running.length > 0, "the test has ended");
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      out = "";
    };
    // Each is written once, the moment that the answer before it has come.
    await until(/1 error in 1 file/);
    // A config file that was not there yet, above the folder.
    folder.write("policywright.yaml", only());
    await until(/No findings in 1 file/);
    folder.write("policywright.yaml", only("contradiction/*"));
    await until(/1 error in 1 file/);
    for (let i = 0; i < 3; i++) {
      folder.write("legal/privacy.md", "# Privacy Policy\n\nWe sell kites.\n");
      await until(/No findings in 1 file/);
      folder.write("legal/privacy.md", contradicting);
      await until(/1 error in 1 file/);
    }
    rmSync(join(folder.path, "policywright.yaml"));
    folder.write("legal/policywright.json", '{ "rules": { "*": "off" } }');
    await until(/No findings in 1 file/);
    child.kill("SIGINT");
    assert.equal(await ended, 0);
    assert.ok(existsSync(join(folder.path, "legal/privacy.md")));
  });
});

describe("config and init", function () {
  this.timeout(60_000);
  const start = process.cwd();
  let folder: Folder;
  const enter = (files: Readonly<Record<string, string>>) => {
    folder = makeFolder(files);
    process.chdir(folder.path);
  };
  afterEach(() => {
    process.chdir(start);
    folder?.remove();
  });

  const ask = async (run: (say: (words: string) => void) => Promise<number>) => {
    let said = "";
    const code = await run((words) => {
      said += words;
    });
    return { code, said };
  };
  const show = (file: string, format: "pretty" | "json" = "pretty") =>
    ask((say) => showConfig({ files: [file], format, write: say, notify: (notice) => say(`${noticeLine(notice)}\n`) }));
  const begin = (where = ".") => ask((say) => init({ folder: where, write: say, notify: (notice) => say(`${noticeLine(notice)}\n`) }));

  it("config says what holds for a file, and where each value comes from", async () => {
    enter({
      "policywright.yaml":
        "rules:\n  contact/*: error\n  contact/missing: hint\nprofiles: [gdpr]\nallow:\n  - rule: dates/*\n    reason: x\n",
      "legal/policywright.json": '{ "rules": { "contact/*": "off" },\n  "overrides": [{ "files": "*.txt", "threshold": "error" }] }',
    });
    const { code, said } = await show("legal/privacy.txt");
    assert.equal(code, 0);
    const rows = said.split("\n").map((row) => row.trim().replace(/ {2,}/g, " | "));
    for (const row of [
      "config files: legal/policywright.json, then policywright.yaml",
      "rules.contact/* | off | legal/policywright.json:1",
      "profiles | gdpr | policywright.yaml:4",
      "allow | dates/* | policywright.yaml:6",
      "ignore | none | default",
      "threshold | error | legal/policywright.json:2 (for *.txt)",
    ])
      assert.ok(rows.includes(row), `${row}\n${said}`);
    assert.ok(!said.includes("contact/missing"));
    const [json] = JSON.parse((await show("privacy.md", "json")).said);
    assert.deepEqual(json.values[1], {
      path: ["rules", "contact/missing"],
      value: "hint",
      from: { file: "policywright.yaml", line: 3, column: 3 },
    });
  });

  it("config ends with 2 where a config file is broken, and says where; of two in one folder one is read", async () => {
    enter({
      "policywright.yaml": "rules: [\n",
      "a/policywright.yaml": "threshold: hint\n",
      "a/policywright.json": '{ "threshold": "error" }',
    });
    const { code, said } = await show("privacy.md");
    assert.equal(code, 2);
    assert.match(said, /^policywright\.yaml:\d:\d: Not valid YAML: .+ Nothing in this file holds\.$/m);
    const both = (await show("a/privacy.md")).said;
    assert.match(both, /^a\/policywright\.yaml:1:1: policywright\.json beside this file is not read\.$/m);
    assert.match(both, /threshold +hint/);
  });

  it("init writes a config that changes no finding, says what it has seen, and never writes over one", async () => {
    enter({
      "privacy.md": `${contradicting}\nPellwick Kites Ltd is the controller. If you live in the European Economic Area, write to privacy@pellwick.example.\n`,
    });
    const { code, said } = await begin();
    assert.deepEqual([code, said.split(".")[1]], [0, "yaml is written"]);
    const written = readFileSync("policywright.yaml", "utf8");
    const { parts, problems } = readConfigText(written);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(parts[0]!.given), ["company", "threshold"]);
    assert.equal(parts[0]!.given.company?.email, "privacy@pellwick.example");
    assert.match(written, /^# privacy\.md:7 speaks of Europe.*: gdpr\n# profiles: \[gdpr\]$/m);
    assert.deepEqual(readConfigText(written.replace(/^# (?=profiles:|policies:|ignore:)/gm, "")).problems, []);
    const again = await begin();
    assert.deepEqual([again.code, readFileSync("policywright.yaml", "utf8")], [2, written]);
    assert.match(again.said, /^policywright\.yaml: is there already/);
    assert.equal((await begin("new/folder")).code, 0);
    assert.deepEqual(readConfigText(readFileSync("new/folder/policywright.yaml", "utf8")).problems, []);
  });
});
