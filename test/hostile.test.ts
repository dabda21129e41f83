// Documents and configs made to hurt: each with what it gives. docs/reliability.md lists them.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../server/document/document";
import { policyMapOf } from "../server/features/common/policyMap";
import { completionOf } from "../server/features/completion";
import { readConfigText } from "../server/hosts/config";
import { editConfig } from "../server/hosts/configEdit";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { type Folder, makeFolder } from "./commandLine";
import { assertPlace } from "./fuzz/reading";
import { formats } from "./fuzz/texts";
import { readLinted } from "./reading";

/** Reads and lints; every place lies in the text. */
function check(text: string, format: Format) {
  const policy = readPolicy(text, format);
  const { findings, failures } = lint(policy, defaultSettings);
  assert.deepEqual(failures, []);
  for (const { span, rule, related } of findings)
    for (const place of [span, ...related.map((one) => one.span)]) assertPlace(text, place, rule);
  return { policy, findings, rules: findings.map(({ rule }) => rule) };
}

const promise = "We never share your e-mail address with anyone.";
const practice = "We share your e-mail address with advertising networks.";
const faulty = `# Privacy Policy\n\n${promise}\n\n${practice}\n`;

describe("a hostile document", function () {
  this.timeout(120_000);

  it("of 5,000 headings is read, and its contradiction is found", () => {
    const { policy, rules } = check(`${faulty}${"# a\n".repeat(5_000)}`, "markdown");
    assert.equal(policy.document.sections.length, 5_001);
    assert.ok(rules.includes("contradiction/sharing"));
  });

  it("of a million headings, or of a million tags in one line, is not checked, and says so once", () => {
    const folder = makeFolder({
      "privacy.md": `${faulty}${"# a\n".repeat(1_000_000)}`,
      "privacy.html": `<h1>Privacy Policy</h1>${"<p>".repeat(1_000_000)}`,
    });
    try {
      const { code, out, err } = folder.run(["check"]);
      assert.equal(code, 2);
      assert.deepEqual(`${out}${err}`.match(/^privacy\.\w+: not checked: it has more than 100000 lines and tags\.$/gm), [
        "privacy.html: not checked: it has more than 100000 lines and tags.",
        "privacy.md: not checked: it has more than 100000 lines and tags.",
      ]);
    } finally {
      folder.remove();
    }
  });

  for (const [name, open, close] of [
    ["elements", "<div>", "</div>"],
    ["lists of a page", "<ul><li>", "</ul>"],
    ["quotations", "> ", ""],
    ["items", "- ", ""],
    ["emphasis", "*_", "_*"],
    ["brackets", "[", "]"],
    ["tables", "<table><tr><td>", "</table>"],
  ] as const)
    it(`of ${name} nested 5,000 deep is read`, () => {
      for (const format of formats) check(`${open.repeat(5_000)}We keep names.${close.repeat(5_000)}`, format);
    });

  it("of one sentence without an end is cut, and read on", () => {
    const { policy } = check(`# Privacy Policy\n\n${"we share your name and ".repeat(2_000)}`, "markdown");
    assert.ok(Math.max(...policy.document.sentences.map(({ prose }) => prose.text.length)) <= 4000);
  });

  for (const [name, part] of Object.entries({
    "one capital letter": "A",
    "one mark": "_",
    "open brackets": "[",
    "open tags": "<a ",
    "open comments": "<!--",
    "open templates": "{{ {% <% ",
    allowances: "<!-- policywright-allow contact/missing -->\n",
    "letters of a list": "(a) b\n",
    dates: "3 May 2024 ",
    fences: "```\n",
    "underlined headings": "a\n---\n",
    references: "[a][b] ",
    "passages that repeat": "We keep names for a year and delete them then, as the law asks of us all.\n\n",
  }))
    it(`of ${name}, 20,000 characters of them, is read`, () => {
      for (const format of formats) check(`# Privacy Policy\n\n${part.repeat(20_000 / part.length)}`, format);
    });

  it("with every kind of line end, marks of direction, marks without width and NUL between gives the findings of the plain text", () => {
    const odd = faulty.replaceAll("\n\n", "\r\n\r").replace("e-mail address with anyone", "\u202ae-mail\u202c address\u200b with\0 anyone");
    assert.ok(check(odd, "markdown").rules.includes("contradiction/sharing"));
  });

  it("with halves of characters is read, and no place cuts a whole one", () => {
    const text = `\ud83d${faulty}\ude00 ${promise.replace("e-mail", "e-mail \ud83d\ude00")} \ud83d`;
    for (const format of formats) check(text, format);
  });

  it("with scripts: none of their words is read as prose, and the map does not hold them", () => {
    const page = `<h1>Privacy Policy</h1><p>We share your name with <b onclick="x()">Acme</b>.</p><script>We sell your e-mail address to advertisers.</script>`;
    const { policy } = check(page, "html");
    assert.ok(policy.document.sentences.every(({ prose }) => !prose.text.includes("sell")));
    assert.ok(!JSON.stringify(policyMapOf(readLinted(page, "html"))).includes("onclick"));
  });

  it("with a heading begun by a thousand figures: completions answer", () => {
    for (const line of [`## ${"0".repeat(1000)}`, "0)0".repeat(1000), `${"&".repeat(200_000)} `]) {
      const text = `${faulty}\n\n${line}`;
      assert.doesNotThrow(() => completionOf(readLinted(text), text.length, true));
    }
  });

  it("with a name of forty capitals before an address is read", () => {
    for (const format of formats) check(`${"A".repeat(40)}!, 12 Quay Street, Bristol (“we”, “us”) keeps names.`, format);
  });

  it("that is too long is not checked, and says so once", () => {
    const folder = makeFolder({ "privacy.md": `# Privacy Policy ${"a".repeat(50_000_000)}` });
    try {
      const { code, out, err } = folder.run(["check", "privacy.md"]);
      assert.equal(code, 2);
      assert.equal(`${out}${err}`.match(/more than the limit of 10000000/g)?.length, 1);
    } finally {
      folder.remove();
    }
  });

  it("that is no text is not checked, and says so", () => {
    const folder = makeFolder({ "privacy.md": Buffer.from([0x23, 0x20, 0x50, 0x00, 0xff, 0xfe]) });
    try {
      const { code, err } = folder.run(["check", "privacy.md"]);
      assert.equal(code, 2);
      assert.match(err, /not a text file/);
    } finally {
      folder.remove();
    }
  });
});

describe("a hostile config", function () {
  this.timeout(60_000);
  let folder: Folder;
  afterEach(() => folder?.remove());

  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ..."bcdefghi".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefgh"[i]}, `.repeat(9)}]`),
  ].join("\n");

  it("whose aliases unfold without end is no valid YAML, and nothing of it holds", () => {
    for (const text of [bomb, "a: &a [*a]", "a: &a { b: *a }\nrules: *a", "rules: &r\n  <<: *r"]) {
      const { parts, problems } = readConfigText(text);
      for (const { isFor } of parts) isFor("privacy.md");
      assert.ok(problems.length > 0, text);
      assert.doesNotThrow(() => editConfig(text, { rule: "contact/missing", severity: "off" }));
    }
  });

  it("of 100 MB is not read, and says so", () => {
    folder = makeFolder({ "privacy.md": faulty, "policywright.yaml": `# ${"x".repeat(100_000_000)}\nrules: { "*": off }\n` });
    const { code, out, err } = folder.run(["check", "privacy.md"]);
    assert.equal(code, 2);
    assert.match(err, /policywright\.yaml.*: Cannot be read: it is too large/);
    assert.match(out, /contradiction\/sharing/);
  });

  it("nested 100,000 deep is not valid, and policies are checked without it", () => {
    folder = makeFolder({ "privacy.md": faulty, "policywright.yaml": `rules: ${"[".repeat(100_000)}` });
    const { out, err } = folder.run(["check", "privacy.md"]);
    assert.match(err, /policywright\.yaml/);
    assert.match(out, /contradiction\/sharing/);
  });

  it("whose patterns lead out of the workspace, or are made to hurt, names no file outside and takes no longer", () => {
    folder = makeFolder({
      "site/legal/privacy.md": faulty,
      "outside.md": faulty,
      "site/policywright.yaml":
        'policies: ["../**", "/etc/**", "**/../../*.md", "+(a|aa|aaa)+(a|aa)+(a|aa)b", "{a,b}{a,b}{a,b}{a,b}{a,b}"]\n',
    });
    const { out } = folder.run(["check", "--format", "json"], { below: "site" });
    assert.deepEqual(
      JSON.parse(out).files.map(({ file }: { file: string }) => file),
      ["legal/privacy.md"],
    );
  });

  it("beside links in a circle, and to folders outside, leads nowhere else", () => {
    folder = makeFolder({ "site/privacy.md": faulty, "outside/privacy.md": faulty });
    mkdirSync(join(folder.path, "site/deep"));
    symlinkSync(join(folder.path, "site"), join(folder.path, "site/deep/circle"));
    symlinkSync(join(folder.path, "outside"), join(folder.path, "site/outside"));
    writeFileSync(join(folder.path, "site/deep/note.txt"), "nothing");
    const { out } = folder.run(["check", "--format", "json"], { below: "site" });
    assert.deepEqual(
      JSON.parse(out).files.map(({ file }: { file: string }) => file),
      ["privacy.md"],
    );
  });
});
