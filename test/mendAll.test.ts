// All safe fixes at once: one edit, the same every time, nothing lost and nothing new.
import assert from "node:assert/strict";
import { lint } from "../server/lint";
import { mendAll } from "../server/mendAll";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { applyEdits, oneEdit } from "../server/text/edit";
import { readSamples } from "./samples";

const slips = [
  "# Privacy Policy",
  "Heronbay Ltd sells lamps. For access write to privacy@@heronbay.test.",
  "We never share your data.",
  "To object, write to data‐protection@heronbay.test, or to [privacy@@heronbay.test](mailto:privacy@@heronbay.test).",
  "We share your address with advertisers.",
].join("\n\n");

describe("all safe fixes", () => {
  it("are applied, and no others", () => {
    const policy = readPolicy(slips, "markdown");
    const edit = mendAll(policy, defaultSettings)!;
    assert.equal(applyEdits(slips, [edit]), slips.replaceAll("@@", "@").replace("‐", "-"));
  });

  it("leave alone what the author allowed or switched off", () => {
    const allowed = slips.replace(
      "Heronbay Ltd",
      "<!-- policywright-allow-next-line contact/malformed: shown as printed -->\nHeronbay Ltd",
    );
    const mended = applyEdits(allowed, [mendAll(readPolicy(allowed, "markdown"), defaultSettings)!]);
    assert.ok(mended.includes("For access write to privacy@@heronbay.test"));
    assert.ok(mended.includes("data-protection@"));
    const off = { ...defaultSettings, rules: { "contact/*": "off" as const } };
    assert.equal(mendAll(readPolicy(slips, "markdown"), off), undefined);
  });

  for (const { name, text, format } of readSamples())
    it(`${name}: the second time there is nothing left to do`, () => {
      const policy = readPolicy(text, format);
      const edit = mendAll(policy, defaultSettings);
      if (!edit) return;
      const mended = applyEdits(text, [edit]);
      const after = readPolicy(mended, format);
      assert.equal(mendAll(after, defaultSettings), undefined);
      assert.ok(lint(after, defaultSettings).findings.length < lint(policy, defaultSettings).findings.length);
    }).timeout(60_000);
});

describe("one edit from text to text", () => {
  for (const [before, after] of [
    ["", "a"],
    ["a", ""],
    ["one two", "one big two"],
    ["aaa", "aa"],
    ["x 😀 y", "x 😁 y"],
    ["😀", "😀😀"],
    ["a\r\nb", "a\r\n\r\nb"],
  ] as const)
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      const edit = oneEdit(before, after)!;
      assert.equal(applyEdits(before, [edit]), after);
      assert.doesNotMatch(edit.newText, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    });

  it("none where nothing changes", () => assert.equal(oneEdit("same", "same"), undefined));
});
