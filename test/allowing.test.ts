// What an author may say to a finding: allow it by a comment, allow it in the settings, give its rule another severity.
import assert from "node:assert/strict";
import { codeActionsOf } from "../server/features/codeActions";
import { allowancesFor } from "../server/features/common/allowing";
import { toDiagnostic } from "../server/features/diagnostics";
import { parseConfig } from "../server/hosts/config";
import { editConfig } from "../server/hosts/configEdit";
import { lint } from "../server/lint";
import type { Linted } from "../server/linted";
import { mendAll } from "../server/mendAll";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withExamples } from "../server/text/snippet";
import { readLinted } from "./reading";
import { readSamples } from "./samples";

describe("allowing by a comment", () => {
  for (const { name: file, text, format } of readSamples())
    if (format !== "plaintext")
      it(`leaves a finding out of ${file}, and adds none`, () => {
        const linted = readLinted(text, format, `file:///${file}`);
        const counts = (findings: Linted["findings"], rule: string) => findings.filter((one) => one.rule === rule).length;
        for (const finding of linted.findings.slice(0, 12))
          for (const fix of allowancesFor(linted, finding)) {
            const after = applyEdits(
              text,
              fix.edits.map(({ span, snippet }) => ({ span, newText: withExamples(snippet) })),
            );
            const { findings } = lint(readPolicy(after, format), defaultSettings);
            assert.ok(counts(findings, finding.rule) < counts(linted.findings, finding.rule), `${fix.title}: ${finding.message}`);
            const others = (all: Linted["findings"]) =>
              all.filter((one) => one.rule !== finding.rule).map(({ rule, message }) => `${rule} ${message}`);
            assert.deepEqual(others(findings).sort(), others(linted.findings).sort(), fix.title);
          }
      }).timeout(60_000);

  it("writes MDX as MDX, and nothing into plain text", () => {
    const text = "# Privacy Policy\n\nWrite to privacy@larkspur.\n";
    const found = (format: "markdown" | "plaintext", uri: string) => {
      const linted = readLinted(text, format, uri);
      return allowancesFor(linted, linted.findings.find(({ rule }) => rule === "contact/malformed")!);
    };
    assert.match(
      found("markdown", "file:///a/privacy.mdx")[0]!.edits[0]!.snippet,
      /^\{\/\* policywright-allow-next-line contact\/malformed: /,
    );
    assert.deepEqual(found("plaintext", "file:///a/privacy.txt"), []);
  });
});

describe("the menu of a finding", () => {
  const text = "# Privacy Policy\n\nWrite to privacy@larkspur.\n";
  const linted = readLinted(text, "markdown", "file:///a/privacy.md");
  const finding = linted.findings.find(({ rule }) => rule === "contact/malformed")!;
  const diagnostic = toDiagnostic(linted, finding, 0, { related: true, codeDescription: true });
  const titles = (configure: boolean) =>
    codeActionsOf(linted, [{ finding, diagnostic, fixes: [{ title: "Mend it", edits: [] }] }], {
      snippets: true,
      documentChanges: true,
      goTo: true,
      configure,
    }).map(({ title }) => title);

  it("mends first, then allows, then configures", () => {
    assert.deepEqual(titles(true), [
      "Mend it",
      "Allow contact/malformed here",
      "Allow contact/malformed in this file",
      "Allow contact/malformed here, in the settings",
      "Configure contact/malformed",
      "About contact/malformed",
    ]);
  });

  it("has no commands that the client does not know", () => {
    assert.deepEqual(titles(false), ["Mend it", "Allow contact/malformed here", "Allow contact/malformed in this file"]);
  });

  it("mends all of one rule and nothing else", () => {
    const twice =
      "# Privacy Policy\n\n## 1. Data\n\nWe collect names.\n\n## 3. Use\n\nWe use them.\n\n<!-- policywright-allow-file dates/impossible: old -->\n";
    const policy = readPolicy(twice, "markdown");
    const edit = mendAll(policy, defaultSettings, "clarity/unused-allowance");
    assert.ok(edit);
    const after = applyEdits(twice, [edit]);
    assert.ok(after.includes("## 3. Use") && !after.includes("policywright-allow"), after);
  });
});

describe("a change of the config file", () => {
  const allow = { allow: { rule: "contact/malformed", text: "Write to us.", reason: "agreed" } };

  it("keeps what stands there, comments too", () => {
    const before = "# ours\nrules:\n  contact/*: hint # later\n";
    const after = editConfig(before, { rule: "contact/malformed", severity: "off" })!;
    assert.ok(after.includes("# ours") && after.includes("contact/*: hint # later") && after.includes("contact/malformed: off"), after);
    const more = editConfig(after, allow)!;
    const { settings, problems } = parseConfig(editConfig(more, allow)!);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.allow, [allow.allow, allow.allow]);
    assert.equal(settings.rules["contact/malformed"], "off");
  });

  it("begins a file that is empty, and keeps JSON JSON", () => {
    assert.deepEqual(parseConfig(editConfig("", allow)!).settings.allow, [allow.allow]);
    const json = editConfig('{ "maxLength": 5 }', { rule: "dates/*", severity: "off" })!;
    assert.deepEqual(JSON.parse(json), { maxLength: 5, rules: { "dates/*": "off" } });
  });

  it("names the laws anew, where they were named and where they were not", () => {
    for (const before of ["", "# ours\nprofiles: [ccpa]\n", "profiles:\n  - ccpa\n"])
      assert.deepEqual(parseConfig(editConfig(before, { profiles: ["gdpr", "coppa"] })!).settings.profiles, ["gdpr", "coppa"], before);
    assert.ok(editConfig("# ours\nprofiles: [ccpa]\n", { profiles: [] })!.startsWith("# ours"));
  });

  it("is none where the file cannot be read as a config", () => {
    for (const broken of ["rules: [", "- a list", "allow: words"]) assert.equal(editConfig(broken, allow), undefined, broken);
  });
});
