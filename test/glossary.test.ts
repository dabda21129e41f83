// What a user adds to the knowledge, vendors and terms: read by their roles, shown, and kept apart from what other settings say.
import assert from "node:assert/strict";
import { policyMapOf } from "../server/features/common/policyMap";
import { completionOf } from "../server/features/completion";
import { hoverOf } from "../server/features/hover";
import { reportOf } from "../server/features/report/model";
import { readConfigText } from "../server/hosts/config";
import { showConfig } from "../server/hosts/showConfig";
import { type Glossary, noGlossary } from "../server/knowledge/glossary";
import { lint } from "../server/lint";
import type { Linted } from "../server/linted";
import type { Policy } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings, mergeSettings, readSettings, type Settings } from "../server/settings";
import { readLines } from "../server/text/lines";
import { makeFolder } from "./commandLine";

const { settings, problems } = readSettings({
  rules: { "*": "off", "contradiction/*": "error", "terms/*": "warning" },
  vendors: {
    Quillstone: { role: ["analytics-provider", "advertiser"], products: ["Quillstone Insight", "Track"] },
    "Quill & Post": "carrier",
    tinybox: "host",
    "Sam's Letters": { role: "email-sender" },
  },
  terms: { "Permitted Period": "the month after an order", "Trip Data": null },
});
const without: Settings = { ...settings, ...noGlossary };

const read = (text: string, given: Glossary, previous?: Policy): Policy => readPolicy(text, "markdown", previous, given);
const rulesIn = (text: string, given: Settings): string[] => lint(read(text, given), given).findings.map(({ rule }) => rule);

describe("the user's own glossary", () => {
  it("is read from the settings", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.vendors.tinybox, { roles: ["host"], products: [] });
    assert.deepEqual(settings.terms, { "Permitted Period": "the month after an order", "Trip Data": "" });
    assert.deepEqual(readSettings({ terms: ["Trip Data", 7] }).settings.terms, { "Trip Data": "", 7: "" });
  });

  it("is added to name by name, a nearer place over a farther one", () => {
    const { vendors, terms } = mergeSettings(settings, {
      vendors: { tinybox: { roles: ["carrier"], products: [] } },
      terms: { Season: "" },
    });
    assert.deepEqual(vendors.tinybox!.roles, ["carrier"]);
    assert.deepEqual(Object.keys(vendors), Object.keys(settings.vendors));
    assert.deepEqual(Object.keys(terms), ["Permitted Period", "Trip Data", "Season"]);
  });

  const broken: [string, string, string][] = [
    ["a role", "We never share your e-mail address with advertisers.", "We share your e-mail address with Quillstone."],
    ["a role, at the start", "We never share your e-mail address with advertisers.", "Quillstone receives your e-mail address."],
    ["a name with a sign in it", "We never share your address with carriers.", "Your address is passed on to Quill & Post."],
    ["a name without capitals", "We never share your files with hosting providers.", "Your files are sent to tinybox."],
    ["a name with ’s in it", "We pass your e-mail address on to no newsletter provider.", "Sam’s Letters receives your e-mail address."],
    ["a product and its maker", "We do not share your e-mail address with Quillstone.", "We pass your e-mail address on to Track."],
    ["a tool", "We do not use third-party analytics.", "Our website uses Quillstone Insight."],
  ];
  for (const [name, promise, practice] of broken)
    it(`lets a promise be broken by ${name}`, () => {
      const text = `${promise}\n\n${practice}\n`;
      assert.equal(rulesIn(text, settings).filter((rule) => rule.startsWith("contradiction/")).length, 1);
      assert.deepEqual(rulesIn(text, without), []);
    });

  const kept: [string, string][] = [
    ["another role", "We never share your address with advertisers.\n\nYour address is passed on to Quill & Post.\n"],
    ["a word that only looks like a name", "We never share your data with advertisers.\n\nWe track your order and its data.\n"],
    ["a longer name", "We never share your e-mail address with advertisers.\n\nWe share your e-mail address with Quillstone-on-Sea.\n"],
    ["other capitals", "We never share your files with hosting providers.\n\nYour files are sent to TINYBOX.\n"],
    ["a product of somebody else", "We do not share your e-mail address with tinybox.\n\nWe pass your e-mail address on to Track.\n"],
  ];
  for (const [name, text] of kept) it(`finds nothing in ${name}`, () => assert.deepEqual(rulesIn(text, settings), []));

  it("reads a vendor with all its roles, and a product with its maker", () => {
    const [statement] = read("We send your e-mail address to Quillstone Insight.", settings).statements;
    assert.deepEqual(
      statement!.recipients.map(({ term, name, maker, text }) => [term, name, maker, text]),
      [
        ["analytics-provider", "Quillstone Insight", "Quillstone", "Quillstone Insight"],
        ["advertiser", "Quillstone Insight", "Quillstone", "Quillstone Insight"],
      ],
    );
  });

  it("knows a term that the text does not define, and no other", () => {
    const text = (term: string) => `We keep your data for the ${term}.\n\nWithin the ${term} you can ask us. Each ${term} begins anew.\n`;
    assert.deepEqual(rulesIn(text("Permitted Period"), without), ["terms/undefined"]);
    assert.deepEqual(rulesIn(text("Permitted Period"), settings), []);
    assert.deepEqual(rulesIn(text("Excluded Period"), settings), ["terms/undefined"]);
  });

  it("is no name of the policy's own company", () => {
    const text = "# Privacy Policy\n\nTrack collects your name. Track uses your name. Track shares your name.\n";
    assert.ok(read(text, without).firstParty.includes("Track"));
    assert.ok(!read(text, settings).firstParty.includes("Track"));
  });

  it("never mixes with what was read under other settings, in any order, anew or on top of a reading", () => {
    const text = broken.map(([, promise, practice]) => `${promise}\n\n${practice}`).join("\n\n");
    const other = readSettings({ vendors: { Quillstone: "carrier", tinybox: "advertiser" } }).settings;
    const asWords = (given: Glossary, previous?: Policy) => JSON.stringify(read(text, given, previous).statements);
    const all: readonly Glossary[] = [settings, noGlossary, other];
    const cold = all.map((given) => asWords(given));
    assert.equal(new Set(cold).size, 3);
    let previous: Policy | undefined;
    for (const at of [0, 1, 2, 1, 0, 2, 0]) {
      assert.equal(asWords(all[at]!), cold[at]);
      assert.equal(asWords(all[at]!, previous), cold[at]);
      previous = read(text, all[at]!, previous);
    }
    // What a reading was told is told to the next.
    assert.equal(JSON.stringify(readPolicy(text, "markdown", read(text, other)).statements), cold[2]);
  });

  const linted = (text: string): Linted => {
    const policy = read(text, settings);
    const verdict = { policy: true, because: "it was named" };
    const { findings } = lint(policy, settings);
    return { uri: "file:///privacy.md", version: 1, text, lines: readLines(text), settings, verdict, policy, findings, notices: [] };
  };

  it("is shown on hover, offered in completion, and named by its roles in map and report", () => {
    const text = "We send your e-mail address to Quillstone Insight.\n\nTrip Data are kept for the Permitted\nPeriod.\n\nQui\n";
    const document = linted(text);
    const hover = (words: string) => {
      const shown = hoverOf(document, text.indexOf(words) + 2, [], { markdown: false, showsDiagnostics: true });
      return (shown?.contents as { value: string } | undefined)?.value ?? "";
    };
    assert.match(
      hover("Quillstone Insight"),
      /Quillstone Insight \(analytics provider, advertiser\)[\s\S]*in your settings: .*by Quillstone/,
    );
    assert.match(hover("Permitted"), /Permitted Period in your settings: the month after an order/);
    assert.match(hover("Trip Data"), /Trip Data in your settings: a known term/);
    assert.equal(hover("are kept"), "");
    const items = completionOf(document, text.length - 1, false)!.items.slice(0, 3);
    assert.deepEqual(
      items.map(({ label, labelDetails }) => [label, labelDetails!.description]),
      [
        ["Quillstone", "analytics provider, advertiser"],
        ["Quillstone Insight", "analytics provider, advertiser"],
        ["Quill & Post", "carrier"],
      ],
    );
    const nodes = policyMapOf(document).nodes.filter(({ family }) => family === "recipient");
    assert.deepEqual(
      nodes.map(({ label, group }) => [label, group.label]),
      [["Quillstone Insight", "analytics provider"]],
    );
    assert.equal(reportOf(document, "privacy.md")!.recipients[0]!.role, "analytics provider, advertiser");
  });

  it("is shown by config with the place of each name", async () => {
    const folder = makeFolder({
      "policywright.yaml": "vendors:\n  tinybox: host\n  Quillstone: { role: [host, carrier], products: [Box] }\nterms:\n  Trip Data:\n",
      "legal/policywright.yaml": "terms: { Trip Data: a route }\n",
    });
    const start = process.cwd();
    process.chdir(folder.path);
    try {
      let said = "";
      const write = (words: string) => {
        said += words;
      };
      assert.equal(
        await showConfig({ files: ["legal/privacy.md"], format: "pretty", write, notify: ({ message }) => assert.fail(message) }),
        0,
      );
      const rows = said.split("\n").map((row) => row.trim().replace(/ {2,}/g, " | "));
      for (const row of [
        "vendors.tinybox | host | policywright.yaml:2",
        "vendors.Quillstone | host, carrier (Box) | policywright.yaml:3",
        "terms.Trip Data | a route | legal/policywright.yaml:1",
      ])
        assert.ok(rows.includes(row), `${row}\n${said}`);
    } finally {
      process.chdir(start);
      folder.remove();
    }
  });

  it("is marked where it is wrong, and the rest of it holds", () => {
    const { parts, problems: wrong } = readConfigText(
      "vendors:\n  tinybox: hosting\n  Ravelin: { role: [host, hots], prodcts: [] }\nterms:\n  Trip Data: [a]\n  Season:\n",
    );
    assert.deepEqual(
      wrong.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message.split(/[;,]/)[0]}`),
      [
        "2:12 error A vendor has a role",
        '3:34 warning Unknown name "prodcts"',
        "3:27 error A vendor has a role",
        '5:14 error What "Trip Data" means must be text',
      ],
    );
    assert.deepEqual(parts[0]!.given, { vendors: { Ravelin: { roles: ["host"], products: [] } }, terms: { Season: "" } });
    assert.deepEqual(mergeSettings(defaultSettings, parts[0]!.given).terms, { Season: "" });
  });
});
