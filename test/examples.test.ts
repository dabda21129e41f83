// Every rule by its own examples: what is marked is found, what is not marked is not, and the fix gives what the example says.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { laws } from "../server/knowledge/laws";
import { lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readPolicy } from "../server/policy/readPolicy";
import type { Example, Rule } from "../server/rules/rule";
import { rules } from "../server/rules/rules";
import { defaultSettings, type Settings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withBlanks } from "../server/text/snippet";
import { readMarks, writeMarks } from "./marks";
import { variantsOf } from "./variants";

const formatOfExample = (example: Example): Format => example.format ?? "markdown";

/** The text with a mark around each finding of one rule. */
function marksOf(rule: Rule, text: string, format: Format, { profiles = [], rules: others = [] }: Example): string {
  const on = Object.fromEntries([rule.name, ...others].map((name) => [name, rule.severity]));
  const alone: Settings = { ...defaultSettings, profiles, rules: { "*": "off", ...on } };
  const { findings, failures } = lint(readPolicy(text, format), alone);
  assert.deepEqual(failures, []);
  return writeMarks(
    text,
    findings.filter((finding) => finding.rule === rule.name).map((finding) => finding.span),
  );
}

const shorten = (text: string): string => {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 70 ? `${words.slice(0, 70)}…` : words;
};

describe("rules by their examples", () => {
  it("have names of their own", () => {
    assert.equal(new Set(rules.map((rule) => rule.name)).size, rules.length);
    assert.ok(rules.length > 0, "no rule is listed");
  });

  for (const rule of rules)
    describe(rule.name, () => {
      it("has a faulty and a sound example", () => {
        assert.ok(rule.faulty.length > 0, "no faulty example");
        assert.ok(rule.sound.length > 0, "no sound example");
        for (const { text } of rule.faulty) assert.ok(readMarks(text).spans.length > 0, `nothing is marked: ${text}`);
        for (const { text } of rule.sound) assert.equal(readMarks(text).spans.length, 0, `a sound example has marks: ${text}`);
      });

      for (const example of [...rule.faulty, ...rule.sound]) checkExample(rule, example);
    });
});

function checkExample(rule: Rule, example: Example): void {
  const format = formatOfExample(example);
  it(`${rule.faulty.includes(example) ? "finds" : "leaves"} ${shorten(example.text)}`, () => {
    assert.equal(marksOf(rule, readMarks(example.text).text, format, example), example.text);
  });

  if (example.only === undefined)
    for (const variant of variantsOf(example.text, format))
      it(`… ${variant.name}`, () => {
        assert.equal(marksOf(rule, readMarks(variant.text).text, variant.format, example), variant.text);
      });

  const { fixed } = example;
  if (fixed)
    it(`… mended by “${fixed.fix}”`, () => {
      const { text } = readMarks(example.text);
      const policy = readPolicy(text, format);
      const { findings } = lint(policy, defaultSettings);
      const fixes = findings
        .filter((finding) => finding.rule === rule.name)
        .flatMap((finding) => fixesOf(policy, finding, defaultSettings));
      const fix = fixes.find(({ title }) => title.startsWith(fixed.fix));
      assert.ok(fix, `not offered; there is: ${fixes.map(({ title }) => title).join(" | ") || "nothing"}`);
      const edits = fix.edits.map(({ span, snippet }) => ({ span, newText: withBlanks(snippet) }));
      assert.equal(applyEdits(text, edits), fixed.text);
    });
}

describe("legal bases of rules", () => {
  const known = new Set(laws.map((law) => law.id));

  for (const rule of rules)
    it(`of ${rule.name} stand in the knowledge`, () => {
      for (const id of rule.basis) assert.ok(known.has(id), `${id} is not in laws.yaml`);
    });
});
