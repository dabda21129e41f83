// Many policies: JSON lines in and out, several threads, several processes; the same findings in the same order as one process gives.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cli, type Folder, makeFolder } from "./commandLine";

const policy = (i: number, isFaulty: boolean) => `# Privacy Policy of Shop ${i}

We collect your name and your e-mail address when you place order ${i}.

${isFaulty ? "We never share your e-mail address with any third party." : "We choose our partners with care."}

We share your e-mail address with advertising networks.
`;

const onlyContradictions = 'rules:\n  "*": off\n  contradiction/*: error\n';

/** Documents with every kind of broken line among them. */
const lines = [
  JSON.stringify({ id: 1, text: policy(1, true) }),
  "{ not JSON",
  JSON.stringify({ id: "two", file: "two.md", text: policy(2, false) }),
  "",
  JSON.stringify({
    id: 3,
    file: "three.html",
    text: `<h1>Privacy</h1><p>${policy(3, true).replace(/^#.*$/m, "").replaceAll("\n\n", "</p><p>")}`,
  }),
  "[1, 2]",
  JSON.stringify({ id: 4 }),
  JSON.stringify({ id: 5, text: "x", format: "word" }),
  JSON.stringify({ id: { a: 1 }, text: "x" }),
  JSON.stringify({ id: 6, text: `<!-- policywright: off -->\n${policy(6, true)}` }),
  JSON.stringify({ id: 7, text: "" }),
  JSON.stringify({ id: 8, text: policy(8, true), format: "plaintext" }),
];

interface Row {
  readonly id?: unknown;
  readonly file?: string;
  readonly rule?: string;
  readonly error?: string;
  readonly input?: string;
  readonly start?: { readonly line: number; readonly offset: number };
  readonly related?: readonly unknown[];
}
const rowsOf = (out: string): Row[] =>
  out
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => JSON.parse(row));

describe("check --jsonl", function () {
  this.timeout(300_000);
  let folder: Folder;
  afterEach(() => folder?.remove());

  it("answers each document with its findings, in order, and a broken line with an error", () => {
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const { code, out, err } = folder.run(["check", "--jsonl"], { input: `${lines.join("\n")}\n` });
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(
      rowsOf(out).map(({ id, file, rule, error, start }) => [id, file, rule ?? error, start?.line]),
      [
        [1, undefined, "contradiction/sharing", 5],
        [undefined, undefined, "not valid JSON", undefined],
        [3, "three.html", "contradiction/sharing", 1],
        [undefined, undefined, "not an object with a text", undefined],
        [undefined, undefined, 'it has no "text"', undefined],
        [undefined, undefined, '"format" must be one of markdown, html, plaintext', undefined],
        [undefined, undefined, '"id" must be text or a number', undefined],
        [8, undefined, "contradiction/sharing", 5],
      ],
    );
    assert.equal(rowsOf(out)[1]!.input, "{ not JSON");
    assert.equal(rowsOf(out)[0]!.start!.offset, policy(1, true).indexOf("We never"));
    assert.equal(rowsOf(out)[0]!.related!.length, 1);
  });

  it("takes a mark of byte order, other line ends, halves of letters and no end of the last line", () => {
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const text = policy(1, true).replace("Shop", "Krämerei 犬");
    const { code, out } = folder.run(["check", "--jsonl"], {
      input: `\uFEFF${JSON.stringify({ id: 1, text })}\r\n${JSON.stringify({ id: 2, text })}`,
    });
    assert.deepEqual(
      [code, rowsOf(out).map(({ id, rule }) => `${id} ${rule}`)],
      [0, ["1 contradiction/sharing", "2 contradiction/sharing"]],
    );
    const odd = folder.run(["check", "--jsonl"], { input: Buffer.from([0x7b, 0xff, 0xfe, 0x0a, 0x00, 0x0a]) });
    assert.deepEqual([odd.code, rowsOf(odd.out).map(({ error }) => error)], [0, ["not valid JSON", "not valid JSON"]]);
  });

  it("holds no line that is too long, and goes on behind it", () => {
    folder = makeFolder({ "policywright.yaml": `${onlyContradictions}maxLength: 1000\n` });
    const input = [
      JSON.stringify({ id: 1, text: "x".repeat(1001) }),
      `{"text": "${"y".repeat(5_000_000)}"}`,
      JSON.stringify({ id: 2, text: policy(2, true) }),
    ].join("\n");
    const { code, out } = folder.run(["check", "--jsonl"], { input });
    const [first, second, third] = rowsOf(out);
    assert.deepEqual([code, first!.id, third!.id, third!.rule], [0, 1, 2, "contradiction/sharing"]);
    assert.match(first!.error!, /1001 characters, more than the limit of 1000/);
    assert.match(second!.error!, /too long/);
    assert.equal(second!.input!.length, 100);
  });

  it("answers while it reads", async () => {
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const child = spawn(process.execPath, [cli, "check", "--jsonl"], { cwd: folder.path });
    const answer = new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    child.stdin.write(`${lines[0]}\n`);
    assert.match(await answer, /^\{"id":1,"rule":"contradiction\/sharing"/);
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
  });

  it("falls silent when nobody reads on", async () => {
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const child = spawn(process.execPath, [cli, "check", "--jsonl"], { cwd: folder.path });
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    child.stdin.on("error", () => {});
    child.stdout.destroy();
    child.stdin.end(`${lines[0]}\n`.repeat(50));
    assert.deepEqual([await new Promise((resolve) => child.on("close", resolve)), said], [141, ""]);
  });

  it("refuses files beside it, and too few threads", () => {
    folder = makeFolder({ "a.md": policy(1, true) });
    const beside = folder.run(["check", "--jsonl", "a.md"]);
    assert.deepEqual([beside.code, beside.out], [2, ""]);
    assert.match(beside.err, /--jsonl reads standard input/);
    for (const jobs of ["0", "-1", "many", "1.5"]) assert.equal(folder.run(["check", "--jobs", jobs, "a.md"]).code, 2);
  });

  const stream = Array.from({ length: 60 }, (_, i) => lines[i % lines.length]!.replace('"id":1,', `"id":"${i}",`)).join("\n");

  it("gives the same with several threads", () => {
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const one = folder.run(["check", "--jsonl"], { input: stream });
    const three = folder.run(["check", "--jsonl", "--jobs", "3"], { input: stream });
    assert.ok(rowsOf(one.out).length >= 35);
    assert.deepEqual(three, one);
  });

  it("gives the same under GNU parallel as in one process", function () {
    const parallel = (process.env.PATH ?? "")
      .split(delimiter)
      .map((path) => join(path, "parallel"))
      .find((path) => existsSync(path));
    const isGnu = parallel && /GNU parallel/.test(spawnSync(parallel, ["--version"], { encoding: "utf8" }).stdout ?? "");
    if (!isGnu) {
      assert.ok(!process.env.CI, "GNU parallel is missing: .ci/run installs it");
      console.log("      left out: GNU parallel is not installed (apt-get install parallel)");
      this.skip();
    }
    folder = makeFolder({ "policywright.yaml": onlyContradictions });
    const one = folder.run(["check", "--jsonl"], { input: stream });
    const many = spawnSync(
      parallel!,
      ["--will-cite", "--pipe", "--keep-order", "-j", "2", "-N", "17", process.execPath, cli, "check", "--jsonl"],
      {
        cwd: folder.path,
        input: stream,
        encoding: "utf8",
        env: { ...process.env, HOME: folder.path },
      },
    );
    assert.equal(many.status, 0, many.stderr);
    assert.equal(many.stdout, one.out);
  });
});

describe("check --jobs", function () {
  this.timeout(300_000);

  it("writes what one thread writes, notices and codes as well", () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`legal/privacy-${i}.md`, policy(i, i % 3 !== 0)]));
    const folder = makeFolder({ ...files, "policywright.yaml": onlyContradictions, "picture.md": Buffer.from([0x89, 0x50, 0, 0]) });
    try {
      for (const format of ["pretty", "json", "sarif"]) {
        const args = ["check", "--format", format, "legal", "picture.md", "absent.md"];
        const one = folder.run(args);
        assert.equal(one.code, 2);
        assert.deepEqual(folder.run([...args, "--jobs", "3"]), one, format);
      }
    } finally {
      folder.remove();
    }
  });
});
