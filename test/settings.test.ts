// Settings: what is given is taken, what is not valid is said and left out, and config files point at the place.
import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig, readConfigText } from "../server/hosts/config";
import { type ConfigFile, settingsFrom } from "../server/hosts/configFiles";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { matching } from "../server/recognise";
import { rules } from "../server/rules/rules";
import { defaultSettings, readSettings, severityOf } from "../server/settings";

const someRule = rules[0]?.name ?? "";
const family = `${someRule.split("/")[0]}/*`;

describe("findings that are agreed to", () => {
  const text = "# Contact\n\nWrite to\n*privacy@larkspur.*\n\nOr write to office@larkspur.\n";
  const found = (allow: unknown, today?: string) => {
    const { settings } = readSettings({ allow, rules: { "*": "off", "contact/malformed": "error" } });
    return lint(readPolicy(text, "markdown"), { ...settings, ...(today ? { today } : {}) }).findings;
  };
  const one = { rule: "contact/malformed", text: "Write to privacy@larkspur.", reason: "an address inside our network" };

  it("are left out where the sentence is the one", () => {
    assert.equal(found([]).length, 2);
    assert.deepEqual(
      found([one]).map(({ span }) => text.slice(0, span.start).split("\n").length),
      [6],
    );
    assert.equal(found([{ ...one, rule: "contact/*" }]).length, 1);
    assert.equal(found([{ ...one, rule: "dates/*" }]).length, 2);
    assert.equal(found([{ rule: one.rule, reason: "everywhere" }]).length, 0);
  });

  it("come back, and say so, when their day is over", () => {
    const until = { ...one, until: "2026-03-31" };
    assert.equal(found([until], "2026-03-31").length, 1);
    const [back] = found([until], "2026-04-01");
    assert.ok(back?.message.endsWith("(It was allowed until 2026-03-31: an address inside our network.)"), back?.message);
    assert.equal(found([until]).length, 1, "without a clock nothing is over");
  });

  it("are added to those of a base, and what is wrong with them is said", () => {
    const base = readSettings({ allow: [one] }).settings;
    assert.equal(readSettings({ allow: [{ ...one, text: "Other." }] }, base).settings.allow.length, 2);
    const messages = (allow: unknown) => readSettings({ allow }).problems.map(({ message }) => message);
    assert.match(messages("all")[0]!, /must be a list/);
    assert.match(messages([{ reason: "x" }])[0]!, /needs a "rule"/);
    assert.match(messages([{ rule: "contact/malformed" }])[0]!, /without a reason/);
    assert.match(messages([{ ...one, rule: "contact/malfrmed" }])[0]!, /Unknown rule/);
    assert.match(messages([{ ...one, until: "2027-02-30" }])[0]!, /must be a day/);
  });
});

describe("settings", () => {
  it("are the defaults where nothing is given", () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(readSettings(nothing), { settings: defaultSettings, problems: [] });
  });

  it("are taken as given", () => {
    const given = {
      rules: { [someRule]: "hint", [family]: "off" },
      profiles: ["gdpr", "ccpa"],
      company: { name: "Larkspur Trading Ltd", phone: "+44 113 496 0123" },
      vendors: { "Ravelin Hosting": { role: ["host"], products: ["Ravelin Box"] } },
      terms: { "Trip Data": "a route" },
      allow: [{ rule: someRule, text: "We share nothing.", reason: "agreed with counsel", until: "2027-01-31" }],
      policies: ["a/**"],
      ignore: "b/*.md",
      maxLength: 5,
      threshold: "error",
    };
    const { settings, problems } = readSettings(given);
    assert.deepEqual(problems, []);
    const vendors = { "Ravelin Hosting": { roles: ["host"], products: ["Ravelin Box"] } };
    assert.deepEqual(settings, { ...given, vendors, ignore: ["b/*.md"] });
  });

  it("stand over those of a base, rule by rule", () => {
    const base = { ...defaultSettings, rules: { "*": "hint", [family]: "off" } as const, maxLength: 7 };
    const { settings } = readSettings({ rules: { [family]: "error" } }, base);
    assert.deepEqual(settings, { ...base, rules: { "*": "hint", [family]: "error" } });
  });

  it("for a family or for all stand over those of a base for a single rule", () => {
    const base = readSettings({ rules: { [someRule]: "error", "dates/*": "hint", "*": "information" } }).settings;
    assert.deepEqual(readSettings({ rules: { [family]: "off" } }, base).settings.rules, {
      "dates/*": "hint",
      "*": "information",
      [family]: "off",
    });
    assert.deepEqual(readSettings({ rules: { "*": "off" } }, base).settings.rules, { "*": "off" });
  });

  it("take the longest name that fits a rule", () => {
    const of = (given: object) => severityOf(readSettings({ rules: given }).settings, someRule, "warning");
    assert.equal(of({}), "warning");
    assert.equal(of({ "*": "hint" }), "hint");
    assert.equal(of({ "*": "hint", [family]: "error" }), "error");
    assert.equal(of({ [family]: "error", [someRule]: "off", "*": "hint" }), "off");
  });

  it("take an unquoted off that a parser made false", () => {
    assert.equal(readSettings({ rules: { [someRule]: false } }).settings.rules[someRule], "off");
  });

  const faulty: [string, unknown, (string | number)[]][] = [
    ["a list instead of settings", ["a"], []],
    ["a word instead of settings", "strict", []],
    ["rules as a list", { rules: [someRule] }, ["rules"]],
    ["an unknown severity", { rules: { [someRule]: "loud" } }, ["rules", someRule]],
    ["profiles that are no list", { profiles: 5 }, ["profiles"]],
    ["a profile that does not exist", { profiles: ["gdpr", "GDPR"] }, ["profiles", 1]],
    ["a company that is no set of facts", { company: "Larkspur" }, ["company"]],
    ["a fact that is no text", { company: { name: ["a"] } }, ["company", "name"]],
    ["processors without a text each", { company: { processors: ["Ravelin"] } }, ["company", "processors"]],
    ["globs that are no text", { policies: ["a", 5] }, ["policies", 1]],
    ["globs that are no list", { ignore: { a: 1 } }, ["ignore"]],
    ["a length below one", { maxLength: 0 }, ["maxLength"]],
    ["a threshold that is no severity", { threshold: "off" }, ["threshold"]],
  ];
  for (const [name, given, path] of faulty) {
    it(`say what is wrong with ${name} and go on`, () => {
      const { settings, problems } = readSettings(given);
      assert.deepEqual(
        problems.map((problem) => [problem.severity, problem.path]),
        [["error", path]],
      );
      assert.equal(settings.maxLength, defaultSettings.maxLength);
      assert.equal(settings.threshold, defaultSettings.threshold);
    });
  }

  it("report names that nothing knows, and hold nevertheless", () => {
    const { settings, problems } = readSettings({
      colour: 1,
      constructor: 2,
      rules: { "contact/misspelt": "error", "no/*": "off" },
      maxLength: 9,
    });
    assert.deepEqual(
      problems.map(({ severity, path }) => [severity, path.join(" ")]),
      [
        ["warning", "colour"],
        ["warning", "constructor"],
        ["warning", "rules contact/misspelt"],
        ["warning", "rules no/*"],
      ],
    );
    assert.equal(settings.maxLength, 9);
  });
});

describe("a config file", () => {
  it("is read as YAML and as JSON", () => {
    for (const text of ["maxLength: 12\n", '{ "maxLength": 12 }', "\uFEFFmaxLength: 12\r\n"]) {
      const { settings, problems } = parseConfig(text);
      assert.deepEqual([settings.maxLength, problems], [12, []]);
    }
  });

  it("may be empty", () => {
    for (const text of ["", "# nothing\n", "---\n"]) assert.deepEqual(parseConfig(text), { settings: defaultSettings, problems: [] });
  });

  it("points at the place of a fault", () => {
    const at = (text: string) => parseConfig(text).problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`);
    assert.deepEqual(at("maxLength: 4\nthreshold: loud\n"), ["2:12 error"]);
    assert.deepEqual(at("rules:\n  contact/misspelt: error\n"), ["2:3 warning"]);
    assert.deepEqual(at("policies:\n  - a\n  - [b]\n"), ["3:5 error"]);
    assert.deepEqual(at('{\n "ignore": 5 }'), ["2:12 error"]);
    assert.deepEqual(at("just words"), ["1:1 error"]);
  });

  it("that is no YAML has one problem and leaves the settings alone", () => {
    for (const text of ["rules: [\n", "a: b: c\n", "a: 1\na: 2\n", "\t- x\n}", "%\u0000"]) {
      const { settings, problems } = parseConfig(text);
      assert.equal(problems.length, 1, JSON.stringify(text));
      assert.equal(problems[0]?.severity, "error");
      assert.deepEqual(settings, defaultSettings);
    }
  });

  it("that unfolds without end is refused", () => {
    const levels = [
      "a0: &a0 [x]",
      ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`),
    ];
    const { settings, problems } = parseConfig(levels.join("\n"));
    assert.equal(problems[0]?.severity, "error");
    assert.deepEqual(settings, defaultSettings);
  });
});

describe("the parts of a config file", () => {
  const text = `root: true
rules:
  contact/*: error
allow:
  - no rule
  - rule: contact/missing
    reason: agreed
overrides:
  - files: legal/*.md
    rules: { contact/missing: hint }
  - files: ["*.txt", "drafts/**"]
    threshold: error
`;
  const { root, parts, problems } = readConfigText(text);

  it("hold for the files that they name", () => {
    assert.equal(root, true);
    const held = (path: string) => parts.filter(({ isFor }) => isFor(path)).map(({ given }) => Object.keys(given).join(" "));
    assert.deepEqual(held("privacy.md"), ["rules allow"]);
    assert.deepEqual(held("legal/privacy.md"), ["rules allow", "rules"]);
    assert.deepEqual(held("site/privacy.txt"), ["rules allow", "threshold"]);
  });

  it("know where each value stands, though others were left out", () => {
    assert.deepEqual(
      problems.map(({ line, column, end }) => `${line}:${column}-${end.column}`),
      ["5:5-12"],
    );
    const [own, first, second] = parts;
    assert.deepEqual(own!.placeOf(["rules", "contact/*"]), { line: 3, column: 3 });
    assert.deepEqual(own!.placeOf(["allow", 0]), { line: 6, column: 5 });
    assert.deepEqual(first!.placeOf(["rules", "contact/missing"]), { line: 10, column: 14 });
    assert.deepEqual(second!.placeOf(["threshold"]), { line: 12, column: 5 });
  });

  it("say what cannot be meant, at the place", () => {
    const at = (faulty: string) => readConfigText(faulty).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    assert.deepEqual(at("root: maybe\n"), ['1:7 "root" must be true or false, not "maybe".']);
    assert.match(at("overrides: all\n")[0]!, /^1:12 "overrides" must be a list/);
    assert.match(at("overrides:\n  - threshold: error\n")[0]!, /^2:5 An override needs "files"/);
    assert.match(at("overrides:\n  - files: [a, 5]\n")[0]!, /^2:12 An override needs "files"/);
    assert.match(at("overrides:\n  - files: a\n    ignore: [b]\n")[0]!, /^3:5 "ignore" cannot stand in an override/);
    assert.match(at("overrides:\n  - files: a\n    threshold: loud\n")[0]!, /^3:16 "threshold" must be/);
    assert.match(at("company:\n  nmae: x\n")[0]!, /^2:3 Unknown fact/);
  });
});

describe("config files above each other", () => {
  const root = join(tmpdir(), "site");
  const make = (folder: string, text: string): ConfigFile => ({
    file: join(root, folder, "policywright.yaml"),
    folder: join(root, folder),
    config: readConfigText(text),
  });
  const outer = make(
    "",
    "rules: { contact/*: error, dates/*: off }\ncompany: { name: Larkspur, phone: '1' }\nignore: [templates/**, old.md]\nprofiles: [gdpr]",
  );
  const inner = make(
    "a (b)",
    "rules: { dates/*: hint }\ncompany: { name: Larkspur Ltd }\nignore: [drafts/*, '*.bak']\npolicies: ['./terms.md']\nprofiles: [ccpa]",
  );
  const { settings, base } = settingsFrom(join(root, "a (b)", "privacy.md"), [outer, inner]);

  it("hold together, the nearest before the others", () => {
    assert.deepEqual(settings.rules, { "contact/*": "error", "dates/*": "hint" });
    assert.deepEqual(settings.company, { name: "Larkspur Ltd", phone: "1" });
    assert.deepEqual(settings.profiles, ["ccpa"]);
  });

  it("mean by a pattern what lies below them", () => {
    assert.equal(base, root);
    const ignored = (path: string) => matching(settings.ignore, path) !== undefined;
    for (const path of ["templates/x.md", "a (b)/old.md", "a (b)/drafts/x.md", "a (b)/c/x.bak"]) assert.ok(ignored(path), path);
    for (const path of ["drafts/x.md", "x.bak", "a (b)/templates/x.md"]) assert.ok(!ignored(path), path);
    assert.equal(matching(settings.policies, "a (b)/terms.md"), "a \\(b\\)/terms.md");
    assert.equal(matching(settings.policies, "terms.md"), undefined);
  });

  it("stand over what the editor says, whose patterns are those of its folder", () => {
    const ground = { settings: readSettings({ policies: ["b.md"], threshold: "hint" }).settings, folder: join(root, "a (b)") };
    const found = settingsFrom(join(root, "a (b)", "b.md"), [outer], ground);
    assert.equal(found.settings.threshold, "hint");
    assert.ok(matching(found.settings.policies, "a (b)/b.md"));
    assert.equal(matching(found.settings.policies, "b.md"), undefined);
  });
});
