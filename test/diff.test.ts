// What a new version changes: three pairs of whole policies read through, small pairs for each kind of change, and rewritings that change nothing.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatOf } from "../server/document/format";
import type { Change } from "../server/policy/change";
import { policyChanges } from "../server/policy/policyChanges";
import { readPolicy } from "../server/policy/readPolicy";
import { makeFolder } from "./commandLine";

const lineOf = (text: string, at?: { start: number }) => (at ? text.slice(0, at.start).split("\n").length : "–");

function changesBetween(old: string, now: string, name = "policy.md"): string[] {
  const format = formatOf(name);
  return policyChanges(readPolicy(old, format), readPolicy(now, format)).map(
    ({ change, effect, message, old: was, new: is }: Change) => `${lineOf(old, was)} → ${lineOf(now, is)} ${change}, ${effect}: ${message}`,
  );
}

const pair = (name: string) =>
  ["old", "new"].map((version) => readFileSync(join("test/diff", name.replace(".", `-${version}.`)), "utf8")) as [string, string];

describe("a new version of a policy", function () {
  this.timeout(30_000);

  it("in Markdown, with much that is weakened among re-ordered and re-worded sections", () => {
    assert.deepEqual(changesBetween(...pair("pellwick.md")), [
      "9 → 13 weakened, wider: No longer bound to the reader’s consent or choice.",
      "– → 19 appeared, wider: A purpose named for the first time: advertising, for order history.",
      "19 → 23 weakened, wider: A denial has a new exception: “unless you have ordered from us before”.",
      "21 → 25 weakened, wider: Was a possibility (“may”), is now said as done: order history to analytics providers.",
      "– → 25 appeared, wider: A recipient named for the first time: insurance companies, for e-mail address and telephone number.",
      "23 → 27 weakened, wider: A limit (“only”) is gone.",
      "27 → 31 weakened, wider: Order records: kept longer, 7 years in place of 2 years.",
      "– → 33 appeared, wider: A place of data named for the first time: United States.",
      "33 → 37 weakened, wider: Requests are answered within 45 days in place of 30 days.",
      "37 → 41 weakened, wider: Not for children under 13 in place of 16.",
      "41 → 45 weakened, wider: Was a duty, is now a possibility (“may”).",
      "19 → – went, wider: A denial is gone.",
      "33 → – went, wider: A right no longer named: portability.",
      "33 → – went, wider: Gone: the text on complaints.",
    ]);
  });

  it("in HTML, where every sentence is re-worded, sections are re-ordered and re-numbered, and nothing changes", () => {
    assert.deepEqual(changesBetween(...pair("marrowby.html"), "marrowby.html"), []);
  });

  it("in plain text, with new practices and new rights", () => {
    assert.deepEqual(changesBetween(...pair("thornlea.txt"), "thornlea.txt"), [
      "– → 7 appeared, wider: Data named for the first time: precise location.",
      "– → 11 appeared, wider: A purpose named for the first time: model training, for video.",
      "15 → 15 weakened, wider: Was denied, is now done.",
      "– → 15 appeared, wider: A recipient named for the first time: advertising networks, for mobile number and location.",
      "– → 15 appeared, wider: A sale of data is named for the first time.",
      "19 → 19 strengthened, narrower: Video: kept for a shorter time, 2 days in place of 3 days.",
      "– → 19 appeared, narrower: Locker codes: it is now said how long they are kept (1 year).",
      "– → 23 appeared, narrower: A right named for the first time: objection.",
      "– → 23 appeared, narrower: New: the text on complaints.",
      "– → 27 appeared, narrower: New: the text on security.",
    ]);
  });

  const title = "# Privacy Policy of Brackwater Ferries\n\n";
  const changed: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "data",
      "We collect your name.",
      "We collect your name and your passport number.",
      /^– → 3 appeared, wider: Data named .*passport number/,
    ],
    [
      "data that go",
      "We collect your name and your passport number.",
      "We collect your name.",
      /^3 → – went, open: Data no longer named: passport number/,
    ],
    [
      "a recipient by name",
      "We share your name with carriers.",
      "We share your name with carriers and with Farholm Software Ltd.",
      /Farholm Software/,
    ],
    [
      "a period without end",
      "We delete your travel records after one year.",
      "We keep your travel records indefinitely.",
      /travel records.*longer/i,
    ],
    ["a period that goes", "We keep invoices for ten years. We keep your name.", "We keep your name.", /no longer said how long/],
    [
      "a denial that goes",
      "We never track your location. We collect your name.",
      "We collect your name.",
      /^3 → – went, wider: A denial is gone/,
    ],
    [
      "a denial that comes",
      "We collect your name.",
      "We collect your name. We never sell your personal data.",
      /appeared, narrower: A new denial/,
    ],
    [
      "a sale beside the denial that stands",
      "We never sell personal data, and we do not share your notes with advertisers. We collect your location data.",
      "We never sell personal data, and we do not share your notes with advertisers. We collect your location data.\n\nWe sell your location data to advertisers.",
      /^3 → 5 appeared, wider: Is denied in both versions, and is now done as well/,
    ],
    [
      "a disclosure beside the denial that stands",
      "We never share your e-mail address with advertisers.",
      "We never share your e-mail address with advertisers.\n\nWe share your e-mail address with advertisers.",
      /^3 → 5 appeared, wider: Is denied in both versions/,
    ],
    [
      "consent that goes",
      "We share your photographs with the ferry museum only with your consent.",
      "We share your photographs with the ferry museum.",
      /consent|only/,
    ],
  ];
  for (const [name, old, now, expected] of changed)
    it(`tells ${name}`, () => {
      const found = changesBetween(title + old, title + now);
      assert.ok(
        found.some((one) => expected.test(one)),
        `${found.join("\n")}\nis without ${expected}`,
      );
    });

  const unchanged: readonly (readonly [string, string, string])[] = [
    ["another order of words", "We share your name and your address with carriers.", "With carriers we share your address and your name."],
    ["the passive", "We share your e-mail address with advertisers.", "Your e-mail address is shared with advertisers."],
    [
      "a list for a sentence",
      "We collect your name, your e-mail address and your postal address.",
      "We collect:\n\n- your postal address;\n- your name;\n- your e-mail address.",
    ],
    [
      "two sentences for one",
      "We collect your name and your telephone number.",
      "We collect your name. We also collect your telephone number.",
    ],
    ["a synonym", "We give your address to delivery companies.", "We hand your postal address over to couriers."],
    [
      "a practice beside a denial of something else",
      "We never share your e-mail address with advertisers. We share your address with carriers.",
      "We never share your e-mail address with advertisers.\n\nYour address is shared with carriers.",
    ],
    [
      "a practice that stood beside the denial before",
      "We never share your e-mail address with advertisers. We share your e-mail address with advertisers.",
      "We share your e-mail address with advertisers. We never share your e-mail address with advertisers.",
    ],
    ["a denial in other words", "We never sell your personal data.", "Your personal data are not for sale, and we will not sell them."],
    ["a period in other units", "We delete server logs after two years.", "Server logs are deleted after 24 months."],
    [
      "numbers of sections",
      "## 3. Sharing\n\nWe share your name with carriers, see Section 4.",
      "## 5. Sharing\n\nWe share your name with carriers, see Section 7.",
    ],
    ["a date", "Last updated: 1 March 2026\n\nWe collect your name.", "Last updated: 1 May 2026\n\nWe collect your name."],
    [
      "a right in other words",
      "You have the right to access your data and to have them deleted.",
      "You can ask us for a copy of your data, and you can ask us to erase them.",
    ],
  ];
  for (const [name, old, now] of unchanged)
    it(`holds its peace on ${name}`, () => {
      assert.deepEqual(changesBetween(title + old, title + now), []);
      assert.deepEqual(changesBetween(title + now, title + old), []);
    });

  const samples = readdirSync("test/policies", { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:md|txt|html)$/.test(name));
  for (const name of samples)
    it(`${name}: nothing changes from itself, re-wrapped or with its sections in another order`, () => {
      const text = readFileSync(join("test/policies", name), "utf8");
      assert.deepEqual(changesBetween(text, text, name), []);
      assert.deepEqual(changesBetween(text, text.replaceAll("\n", "\r\n"), name), []);
      if (!name.endsWith(".md")) return;
      const [head, ...sections] = text.split(/^(?=## )/m);
      assert.deepEqual(changesBetween(text, [head, ...sections.reverse().map((one) => `${one.trimEnd()}\n\n`)].join(""), name), []);
    });

  it("is told in all formats, with both places and an exit code", () => {
    const [old, now] = pair("pellwick.md");
    const folder = makeFolder({ "old.md": old, "new.md": now });
    try {
      const markdown = folder.run(["diff", "old.md", "new.md"]);
      assert.deepEqual([markdown.code, markdown.err], [0, ""]);
      assert.match(markdown.out, /^## What changes in substance: old\.md → new\.md\n\n14 changes\./);
      assert.match(
        markdown.out,
        /- \*\*Order records: kept longer, .*\n {2}- before, line 27: “We keep order .*”\n {2}- after, line 31: “Order records .*”/,
      );
      const json = JSON.parse(folder.run(["diff", "--format", "json", "old.md", "new.md"]).out);
      assert.deepEqual([json.old, json.new, json.changes.length], ["old.md", "new.md", 14]);
      assert.deepEqual([json.changes[0].old.start.line, json.changes[0].new.start.line, json.changes[1].old], [9, 13, null]);
      const pretty = folder.run(["diff", "--format", "pretty", "--exit-code", "old.md", "new.md"]);
      assert.equal(pretty.code, 1);
      assert.match(pretty.out, /- 27 │ We keep order records for two years\n +\+ 31 │ Order records are kept for seven years/);
      assert.match(pretty.out, /14 changes in substance: old\.md → new\.md/);
      const piped = folder.run(["diff", "--exit-code", "-", "new.md"], { input: now });
      assert.deepEqual([piped.code, piped.err], [0, ""]);
      assert.match(piped.out, /No change was found/);
      const absent = folder.run(["diff", "absent.md", "new.md"]);
      assert.deepEqual([absent.code, absent.out, absent.err], [2, "", "absent.md: cannot be read: no such file or folder.\n"]);
    } finally {
      folder.remove();
    }
  });

  it("is read where there is nothing to read", () => {
    for (const [old, now] of [
      ["", ""],
      ["", "# Privacy\n\nWe collect your name."],
      ["Wir erheben Ihren Namen. Wir geben ihn nicht weiter.", "We collect your name."],
    ] as const)
      assert.ok(Array.isArray(changesBetween(old, now)));
  });
});
