// The command line as its users meet it: the built bundle, run in folders of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../server/rules/rules";
import { cli, type Folder, makeFolder } from "./commandLine";

const faulty = `# Privacy Policy of Pellwick Kites

Pellwick Kites Ltd sells kites by post. This policy explains how we handle the personal data of our customers.

## What we collect

We collect your name, your postal address and your e-mail address when you place an order.

## Sharing

We never share your e-mail address with any third party.

## Partners

We share your e-mail address with advertising networks so that they can show you advertisements.
`;

const sound = faulty.replace("We never share your e-mail address with any third party.", "We choose our partners with care.");

/** Only contradictions count, so that a sample may be short. */
const onlyContradictions = 'rules:\n  "*": off\n  contradiction/*: error\n';

describe("policywright", function () {
  this.timeout(30_000);

  before(() => assert.ok(existsSync(cli), `${cli} is missing: node esbuild.mjs builds it`));

  let folder: Folder;
  afterEach(() => folder?.remove());

  /** The findings of a JSON report, as "file line:column rule". */
  const foundIn = (out: string): string[] =>
    JSON.parse(out).files.flatMap(
      ({ file, findings }: { file: string; findings: { rule: string; start: { line: number; column: number } }[] }) =>
        findings.map(({ rule, start }) => `${file} ${start.line}:${start.column} ${rule}`),
    );
  const checkedIn = (out: string): string[] => JSON.parse(out).files.map(({ file }: { file: string }) => file);

  describe("says what it is", () => {
    it("--version, --help", () => {
      folder = makeFolder();
      const { version } = JSON.parse(folder.run(["check", "--format", "json"]).out);
      assert.deepEqual(folder.run(["--version"]), { code: 0, out: `${version}\n`, err: "" });
      const help = folder.run(["--help"]);
      assert.equal(help.code, 0);
      for (const command of ["check", "inspect", "rules", "explain", "lsp"]) assert.match(help.out, new RegExp(`^ +${command}\\b`, "m"));
      assert.match(help.out, /Exit codes:/);
      assert.doesNotMatch(help.out, /%\w+%/);
    });

    it("rules and explain", () => {
      folder = makeFolder();
      const listed = folder.run(["rules"]);
      assert.equal(listed.code, 0);
      const named = JSON.parse(folder.run(["rules", "--format", "json"]).out).map(({ name }: { name: string }) => name);
      assert.deepEqual(
        named,
        rules.map(({ name }) => name),
      );
      for (const { name } of rules) assert.ok(listed.out.includes(name), name);
      const { name, summary } = rules[0]!;
      const explained = folder.run(["explain", name]);
      assert.equal(explained.code, 0);
      assert.ok(explained.out.includes(name) && explained.out.includes(summary));
    });
  });

  describe("explains a line", () => {
    const lineOf = (words: string) => faulty.slice(0, faulty.indexOf(words)).split("\n").length;

    it("with what is read, set against what, and why it is reported", () => {
      folder = makeFolder({ "legal/privacy.md": faulty });
      const line = lineOf("We never share");
      const { code, out, err } = folder.run(["explain", `legal/privacy.md:${line}`]);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, new RegExp(`^legal/privacy\\.md:${line}\\n`));
      assert.match(out, /Read as: we never disclose/);
      assert.match(out, new RegExp(`Reported as error: line ${lineOf("We share your")} `));
      assert.ok(out.split("\n").length < 24 && out.split("\n").every((row) => row.length <= 100), out);
      assert.match(folder.run(["explain", `legal/privacy.md:${line}:4`]).out, /Read as: we never disclose/);
    });

    it("shows a screenful, and everything with --all", () => {
      const others = Array.from({ length: 40 }, (_, i) => `We share your e-mail address with advertising networks of tier ${i}.\n`);
      folder = makeFolder({ "privacy.md": `${faulty}\n${others.join("\n")}` });
      const place = `privacy.md:${lineOf("We never share")}`;
      const few = folder.run(["explain", place]).out;
      assert.match(few, /and 37 more\n/);
      assert.match(few, /--all/);
      const all = folder.run(["explain", "--all", place]).out;
      assert.equal(all.match(/Reported as error/g)?.length, 41);
      assert.doesNotMatch(all, /\d+ more\n|--all/);
    });

    it("with the settings of the file, or without", () => {
      folder = makeFolder({ "privacy.md": faulty, "policywright.yaml": "rules:\n  contradiction/sharing: off\n" });
      const place = `privacy.md:${lineOf("We never share")}`;
      assert.match(folder.run(["explain", place]).out, /Found, but not shown/);
      assert.match(folder.run(["explain", "--no-config", place]).out, /Reported as error/);
    });
  });

  describe("refuses in one line, with code 2,", () => {
    const misuses: [string, string[], RegExp][] = [
      ["an unknown option", ["check", "--loud"], /unknown option '--loud'/],
      ["an unknown format", ["check", "--format", "xml"], /'xml' is invalid/],
      ["an unknown threshold", ["check", "--threshold", "off"], /'off' is invalid/],
      ["an unknown command", ["chekc"], /unknown command 'chekc'/],
      ["an unknown rule", ["explain", "no/such"], /no rule no\/such/],
      ["a family for a rule", ["explain", "contact"], /which rule\?.*contact\/missing/],
      ["a file without a line", ["explain", "package.md"], /which line\?.*package\.md:LINE/],
      ["a line that is not there", ["explain", "package.md:12"], /package\.md has 2 lines: there is no line 12/],
      ["line 0", ["explain", "package.md:0"], /there is no line 0/],
      ["a line of a file that is not there", ["explain", "other.md:1"], /no file other\.md/],
      ["a folder", ["explain", "."], /is a folder/],
    ];
    for (const [name, args, words] of misuses)
      it(name, () => {
        folder = makeFolder({ "package.md": "Parcels.\n" });
        const { code, out, err } = folder.run(args);
        assert.deepEqual([code, out], [2, ""]);
        assert.match(err, words);
      });

    it("no command at all", () => {
      folder = makeFolder();
      const { code, out, err } = folder.run([]);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /Usage:/);
    });
  });

  describe("check", () => {
    it("exits 1 with findings, 0 without", () => {
      folder = makeFolder({ "policywright.yaml": onlyContradictions, "faulty.md": faulty, "sound.md": sound });
      const bad = folder.run(["check", "--format", "json", "faulty.md"]);
      assert.deepEqual(foundIn(bad.out), ["faulty.md 11:1 contradiction/sharing"]);
      assert.deepEqual([bad.code, bad.err], [1, ""]);
      const good = folder.run(["check", "--format", "json", "sound.md"]);
      assert.deepEqual([good.code, foundIn(good.out), good.err], [0, [], ""]);
    });

    it("shows both ends to a person, without colour in a pipe", () => {
      folder = makeFolder({ "policywright.yaml": onlyContradictions, "faulty.md": faulty });
      const { code, out } = folder.run(["check", "faulty.md"]);
      assert.equal(code, 1);
      assert.ok(!out.includes("\u001b"));
      assert.match(out, /^faulty\.md$/m);
      assert.match(out, /^ {2}11:1 {2}error {2}contradiction\/sharing$/m);
      assert.match(out, /11 │ We never share your e-mail address with any third party\.\n +│ \^+$/m);
      assert.match(
        out,
        /15 │ We share your e-mail address with advertising networks.*\n +│ +\^+|15 │ We share your e-mail address with advertising networks.*\n +│ \^+/m,
      );
      assert.match(out, /^1 error in 1 file$/m);
      assert.match(out, /does not know what your software does/);
    });

    it("colours when told to, and not with NO_COLOR", () => {
      folder = makeFolder({ "faulty.md": faulty, "policywright.yaml": onlyContradictions });
      assert.ok(folder.run(["check", "faulty.md"], { env: { FORCE_COLOR: "1" } }).out.includes("\u001b[31merror"));
      assert.ok(!folder.run(["check", "faulty.md"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out.includes("\u001b"));
    });

    it("fails at the threshold and above", () => {
      folder = makeFolder({ "faulty.md": faulty, "policywright.yaml": onlyContradictions.replace("error", "information") });
      const codes = ["error", "warning", "information", "hint"].map(
        (threshold) => folder.run(["check", "--threshold", threshold, "faulty.md"]).code,
      );
      assert.deepEqual(codes, [0, 0, 1, 1]);
      assert.equal(folder.run(["check", "faulty.md"]).code, 0);
      folder.write("policywright.yaml", `${onlyContradictions.replace("error", "information")}threshold: information\n`);
      assert.equal(folder.run(["check", "faulty.md"]).code, 1);
    });

    it("writes workflow commands for GitHub", () => {
      folder = makeFolder({ "policywright.yaml": onlyContradictions, "docs/50%, a,b:c.md": faulty });
      const { code, out } = folder.run(["check", "--format", "github", "docs/50%, a,b:c.md"], { env: { GITHUB_WORKSPACE: folder.path } });
      assert.equal(code, 1);
      assert.match(
        out,
        /^::error file=docs\/50%25%2C a%2Cb%3Ac\.md,line=11,endLine=11,col=1,endColumn=\d+,title=contradiction\/sharing::.*%0ALine 15: /m,
      );
      assert.match(out, /^1 error in 1 file$/m);
    });

    it("says the same each time", () => {
      folder = makeFolder({ "b/privacy.md": faulty, "a/privacy.html": `<h1>Privacy</h1><p>${sound}</p>`, "privacy.txt": sound });
      for (const format of ["json", "sarif", "pretty"]) {
        const [first, second] = [1, 2].map(() => folder.run(["check", "--format", format]).out);
        assert.equal(first, second);
        assert.ok(first!.indexOf("privacy.txt") < first!.indexOf("a/privacy.html") || format === "pretty");
      }
    });
  });

  describe("check reads", () => {
    it("standard input, with and without a name", () => {
      folder = makeFolder({ "site/policywright.yaml": onlyContradictions });
      const named = folder.run(["check", "--format", "json", "--stdin-filename", "site/page.md", "-"], { input: faulty });
      assert.deepEqual([named.code, foundIn(named.out)], [1, ["site/page.md 11:1 contradiction/sharing"]]);
      const html = folder.run(["inspect", "--format", "json", "--stdin-filename", "page.html", "-"], {
        input: "<h2>Cookies</h2><p>We use none.</p>",
      });
      assert.deepEqual(
        JSON.parse(html.out)[0].outline.map(({ title }: { title: string }) => title),
        ["Cookies"],
      );
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json", "-"], { input: faulty }).out), ["<stdin>"]);
      const off = folder.run(["check", "--format", "json", "-"], { input: `<!-- policywright: off -->\n${faulty}` });
      assert.deepEqual([off.code, checkedIn(off.out)], [0, []]);
      assert.equal(off.err, "<stdin>: left out: it says so itself (policywright: off).\n");
    });

    it("names in any script", () => {
      const name = "Datenschutz für 犬 & co/privacy #1 (100%).md";
      folder = makeFolder({ "policywright.yaml": onlyContradictions, [name]: faulty });
      for (const path of [name, "."])
        assert.deepEqual(foundIn(folder.run(["check", "--format", "json", path]).out), [`${name} 11:1 contradiction/sharing`]);
    });

    it("any line ends, marks of byte order and encodings alike", () => {
      const utf16 = (text: string, swap: boolean) => {
        const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
        return swap ? bytes.swap16() : bytes;
      };
      folder = makeFolder({ "policywright.yaml": onlyContradictions });
      const forms: Record<string, string | Uint8Array> = {
        "lf.md": faulty,
        "crlf.md": faulty.replaceAll("\n", "\r\n"),
        "cr.md": faulty.replaceAll("\n", "\r"),
        "mark.md": `\uFEFF${faulty}`,
        "utf16le.md": utf16(faulty, false),
        "utf16be.md": utf16(faulty, true),
      };
      for (const [name, content] of Object.entries(forms)) folder.write(name, content);
      const { out, err } = folder.run(["check", "--format", "json", ...Object.keys(forms)]);
      assert.deepEqual(
        foundIn(out),
        Object.keys(forms).map((name) => `${name} 11:1 contradiction/sharing`),
      );
      assert.equal(err, "");
    });

    it("odd bytes without a crash", () => {
      const odd: Record<string, string | Uint8Array> = {
        "empty.md": "",
        "mark.html": "\uFEFF",
        "not-utf8.txt": Buffer.from([0x57, 0x65, 0xff, 0xfe, 0x20, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
        "late-nul.txt": `${"We keep nothing. ".repeat(600)}\0`,
        "half.html": "<h1>Privacy<p>We <b>share <!-- nothing",
        "half.md": "---\ntitle: Privacy\n# We share\n\n```\n",
        "controls.txt": "We \u001b[31mshare\u0007 your data.\u202e",
      };
      folder = makeFolder(odd);
      for (const format of ["pretty", "json", "sarif", "github"]) {
        const { code, out, err } = folder.run(["check", "--no-config", "--format", format, ...Object.keys(odd)]);
        assert.ok(code === 0 || code === 1, `${format}: ${code} ${err}`);
        for (const line of err.split("\n").filter((one) => one !== "")) assert.match(line, /: was not taken for a privacy policy/);
        if (format === "json" || format === "sarif") JSON.parse(out);
        else for (const control of ["\u001b", "\u0007", "\u202e"]) assert.ok(!out.includes(control), format);
      }
    });

    it("what is no privacy policy: says so, and how to have it read as one", () => {
      const list = "# Shopping list\n\nMilk, bread and lamps.\n";
      folder = makeFolder({ "list.md": list, "asked.md": `<!-- policywright: privacy -->\n\n${list}` });
      const { out, err } = folder.run(["check", "--no-config", "list.md"]);
      assert.match(
        err,
        /^list\.md: was not taken for a privacy policy, so it was not checked .* put <!-- policywright: privacy --> at its top\.\n$/,
      );
      assert.match(out, /^No findings in 1 file \(1 not checked as a privacy policy\)\n/);
      const asked = folder.run(["check", "--no-config", "asked.md"]);
      assert.equal(asked.err, "");
      assert.match(asked.out, /^No findings in 1 file\n/);
      const { notices } = JSON.parse(folder.run(["check", "--no-config", "--format", "json", "list.md"]).out);
      assert.deepEqual(
        notices.map((one: { level: string; file: string }) => [one.level, one.file]),
        [["note", "list.md"]],
      );
    });

    it("no pictures: says so, and goes on", () => {
      folder = makeFolder({ "picture.md": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "sound.md": sound });
      const { code, out, err } = folder.run(["check", "--format", "json", "picture.md", "sound.md"]);
      assert.deepEqual([code, checkedIn(out), err], [2, ["sound.md"], "picture.md: cannot be read: it is not a text file.\n"]);
    });

    it("nothing that is not there: says so, and goes on", () => {
      folder = makeFolder({ "policywright.yaml": onlyContradictions, "faulty.md": faulty });
      const { code, out, err } = folder.run(["check", "--format", "json", "absent.md", "faulty.md", "faulty.md/inside"]);
      assert.equal(code, 2);
      assert.deepEqual(foundIn(out), ["faulty.md 11:1 contradiction/sharing"]);
      assert.deepEqual(err.split("\n"), [
        "absent.md: cannot be read: no such file or folder.",
        "faulty.md/inside: cannot be read: a part of its path is not a folder.",
        "",
      ]);
      assert.deepEqual(
        JSON.parse(out).notices.map(({ level, file }: { level: string; file: string }) => `${level} ${file}`),
        ["error absent.md", "error faulty.md/inside"],
      );
    });

    it("nothing that cannot be read", function () {
      if (process.platform === "win32") this.skip();
      folder = makeFolder({ "sound.md": sound });
      symlinkSync("circle.md", join(folder.path, "circle.md"));
      const { code, err } = folder.run(["check", "circle.md", "sound.md"]);
      assert.deepEqual([code, err], [2, "circle.md: cannot be read: its symbolic links lead in a circle.\n"]);
    });

    it("no longer text than the limit", () => {
      folder = makeFolder({ "policywright.yaml": "maxLength: 100\n", "faulty.md": faulty });
      const { code, err } = folder.run(["check", "faulty.md"]);
      assert.equal(code, 2);
      assert.match(err, /^faulty\.md: not checked: it has \d+ characters, more than the limit of 100 \(setting maxLength\)\.\n$/);
    });

    it("a pattern that the shell left as it is", () => {
      folder = makeFolder({ "policywright.yaml": onlyContradictions, "a/one.md": faulty, "a/two.md": sound, "a/three.txt": sound });
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json", "a/*.md"]).out), ["a/one.md", "a/two.md"]);
    });

    it("each file once", () => {
      folder = makeFolder({ "privacy.md": sound });
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json", "privacy.md", ".", "./privacy.md"]).out), ["privacy.md"]);
    });
  });

  describe("check searches", () => {
    const notes = "# Notes\n\nBuy string. Call the printer about the leaflets.\n";

    it("a folder for policies, by name and by what they say", () => {
      folder = makeFolder({
        "README.md": "# Kites\n\nA shop for kites. The privacy policy is in the folder legal.\n",
        "PRIVACY.md": sound,
        "legal/page.html": `<html><body>${sound.replaceAll("\n\n", "<p>")}</body></html>`,
        "legal/notes.txt": notes,
        "privacy.ts": "export const privacy = 1;\n",
        "node_modules/kite/PRIVACY.md": sound,
        "dist/privacy.html": sound,
        ".cache/privacy.md": sound,
      });
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json"]).out), ["PRIVACY.md", "legal/page.html"]);
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json", "legal"]).out), ["legal/page.html"]);
    });

    it("as git does: what is ignored is left alone", () => {
      folder = makeFolder({
        ".gitignore": "/generated/\n*.txt\n",
        ".git/HEAD": "ref: refs/heads/main\n",
        "privacy.md": sound,
        "privacy.txt": sound,
        "generated/privacy.md": sound,
        "site/generated/privacy.md": sound,
        "site/.gitignore": "!privacy.txt\nold*\n",
        "site/privacy.txt": sound,
        "site/old/privacy.md": sound,
      });
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json"]).out), [
        "privacy.md",
        "site/privacy.txt",
        "site/generated/privacy.md",
      ]);
      const below = folder.run(["check", "--format", "json", "."], { below: "site" });
      assert.deepEqual(checkedIn(below.out), ["privacy.txt", "generated/privacy.md"]);
    });

    it("and a folder that is named, though git ignores it", () => {
      folder = makeFolder({ ".gitignore": "/samples/\n", ".git/HEAD": "ref: refs/heads/main\n", "samples/privacy.md": sound });
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json", "samples"]).out), ["samples/privacy.md"]);
    });

    it("and says where there is none", () => {
      folder = makeFolder({ "notes.md": notes, "docs/more.md": notes });
      assert.deepEqual(folder.run(["check"]), { code: 0, out: "", err: "no privacy policies found in .\n" });
      const { code, out, err } = folder.run(["check", "--format", "sarif", "docs"]);
      assert.deepEqual([code, JSON.parse(out).runs[0].results, err], [0, [], "no privacy policies found in docs\n"]);
    });

    it("with the user's own names", () => {
      folder = makeFolder({
        "policywright.yaml": "policies: [legal/*.vue]\nignore: [old]\n",
        "legal/page.vue": sound,
        "legal/other.ts": "",
        "privacy.md": sound,
        "old/privacy.md": sound,
        "old.md": sound,
      });
      folder.write("policywright.yaml", "policies: [legal/*.vue]\nignore: [old/**, old.md]\n");
      assert.deepEqual(checkedIn(folder.run(["check", "--format", "json"]).out), ["privacy.md", "legal/page.vue"]);
      const named = folder.run(["check", "--format", "json", "old.md"]);
      assert.deepEqual([named.code, checkedIn(named.out)], [0, []]);
      assert.equal(named.err, 'old.md: left out: the setting "ignore" leaves it out (old.md).\n');
      assert.deepEqual(checkedIn(folder.run(["check", "--no-config", "--format", "json", "old.md"]).out), ["old.md"]);
    });
  });

  describe("a config file", () => {
    it("holds for what lies below it, the nearest one", () => {
      folder = makeFolder({
        "policywright.yaml": onlyContradictions,
        "a/policy.md": faulty,
        "b/policywright.json": '{ "rules": { "*": "off" } }',
        "b/c/policy.md": faulty,
      });
      assert.deepEqual(foundIn(folder.run(["check", "--format", "json", "a/policy.md", "b/c/policy.md"]).out), [
        "a/policy.md 11:1 contradiction/sharing",
      ]);
      const chosen = folder.run(["check", "--config", "b/policywright.json", "--format", "json", "a/policy.md"]);
      assert.deepEqual([chosen.code, foundIn(chosen.out)], [0, []]);
    });

    it("that is not valid is told once with its place; the check goes on and ends with 2", () => {
      folder = makeFolder({ "policywright.yaml": "rules:\n  - [\n", "faulty.md": faulty, "sound.md": sound });
      const { code, out, err } = folder.run(["check", "--format", "json", "faulty.md", "sound.md"]);
      assert.equal(code, 2);
      assert.match(err, /^policywright\.yaml:\d+:\d+: Not valid YAML: .+\n$/);
      assert.ok(foundIn(out).includes("faulty.md 11:1 contradiction/sharing"));
      assert.deepEqual(folder.run(["check", "--no-config", "--threshold", "error", "sound.md"]).err, "");
    });

    it("with an unknown name is told, and holds", () => {
      folder = makeFolder({ "policywright.yaml": `${onlyContradictions}colour: red\n`, "sound.md": sound });
      const { code, err } = folder.run(["check", "sound.md"]);
      assert.equal(code, 0);
      assert.match(err, /^policywright\.yaml:4:1: Unknown setting "colour"; known are .+\n$/);
    });

    it("that is not there is misuse", () => {
      folder = makeFolder({ "sound.md": sound });
      const { code, err } = folder.run(["check", "--config", "absent.yaml", "sound.md"]);
      assert.deepEqual([code, err], [2, "absent.yaml:1:1: Cannot be read: no such file or folder.\n"]);
    });
  });

  describe("inspect", () => {
    it("shows what is read, with places", () => {
      folder = makeFolder({ "faulty.md": faulty });
      const { code, out, err } = folder.run(["inspect", "--no-config", "--format", "json", "faulty.md"]);
      assert.deepEqual([code, err], [0, ""]);
      const [one] = JSON.parse(out);
      assert.deepEqual([one.file, one.kind], ["faulty.md", "privacy"]);
      assert.deepEqual(
        one.outline.map(({ line, level, title }: { line: number; level: number; title: string }) => `${line} ${level} ${title}`),
        ["1 1 Privacy Policy of Pellwick Kites", "5 2 What we collect", "9 2 Sharing", "13 2 Partners"],
      );
      assert.equal(one.topics.sharing.state, "present");
      assert.equal(one.topics.complaint.state, "absent");
      const shared = one.statements.find(
        ({ practice, polarity }: { practice: string; polarity: string }) => practice === "share" && polarity === "does",
      );
      assert.deepEqual([shared.span.line, shared.span.endLine], [15, 15]);
      assert.equal(shared.span.start, faulty.indexOf(shared.text));
      for (const key of ["contacts", "definitions"]) assert.ok(Array.isArray(one[key]), key);
      assert.equal(typeof one.disclosures, "object");
    });

    it("shows an overview to a person", () => {
      folder = makeFolder({ "faulty.md": faulty });
      const { code, out } = folder.run(["inspect", "faulty.md"]);
      assert.equal(code, 0);
      assert.match(out, /^faulty\.md: privacy/);
      assert.match(out, /^ +13 {4}Partners$/m);
    });

    it("says what it cannot read and goes on", () => {
      folder = makeFolder({ "faulty.md": faulty });
      const { code, out, err } = folder.run(["inspect", "--format", "json", "absent.md", "faulty.md"]);
      assert.deepEqual([code, JSON.parse(out).length, err], [2, 1, "absent.md: cannot be read: no such file or folder.\n"]);
    });
  });

  it("writes all it has to say before it ends", () => {
    folder = makeFolder();
    const sections = Array.from({ length: 400 }, (_, i) => `## Part ${i}\n\nWe collect your name. Write to us at [e-mail address].\n`);
    folder.write("long.md", `# Privacy Policy\n\n${sections.join("\n")}`);
    const { code, out } = folder.run(["inspect", "--format", "json", "long.md"]);
    assert.equal(code, 0);
    assert.ok(out.length > 70_000, `${out.length}`);
    assert.equal(JSON.parse(out)[0].outline.length, 401);
  });

  it("falls silent when nobody reads on", async () => {
    folder = makeFolder({ "long.md": "# Part\n\nWe collect your name.\n\n".repeat(2000) });
    const child = spawn(process.execPath, [cli, "inspect", "--format", "json", "long.md"], {
      cwd: folder.path,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.deepEqual([code, said], [141, ""]);
  });

  it("serves a language server that speaks nothing else", async () => {
    folder = makeFolder();
    const child = spawn(process.execPath, [cli, "lsp", "--stdio"], { cwd: folder.path });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
      if (out.includes('"id":2')) send({ method: "exit" });
      else if (out.includes('"id":1')) send({ id: 2, method: "shutdown" });
    });
    child.stderr.on("data", (data) => (err += data));
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{.*"serverInfo":\{"name":"policywright"/);
  });
});
