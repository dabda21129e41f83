// Generated files are in step with the rules and the knowledge they come from.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { files as manPage } from "../generators/manPage";
import { files as rulePages } from "../generators/rulePages";
import { files as settingsSchema } from "../generators/settingsSchema";
import { files as snippets } from "../generators/snippets";
import { files as strings } from "../generators/strings";
import { files as vendors } from "../generators/vendors";
import { laws } from "../server/knowledge/laws";
import { rulePage } from "../server/rules/pages";
import { rules } from "../server/rules/rules";

const generators: Readonly<Record<string, () => Record<string, string>>> = {
  manPage,
  rulePages,
  settingsSchema,
  snippets,
  strings,
  vendors,
};

describe("generated files", () => {
  it("come from a generator that is checked here", () => {
    const known = readdirSync("generators").filter((name) => name.endsWith(".ts"));
    assert.deepEqual(
      known.sort(),
      Object.keys(generators)
        .map((name) => `${name}.ts`)
        .sort(),
    );
  });

  for (const [name, files] of Object.entries(generators))
    for (const [path, text] of Object.entries(files()))
      it(`${name}: ${path} is what \`npm run generate\` writes`, () => {
        assert.ok(existsSync(path), "missing");
        assert.equal(readFileSync(path, "utf8"), text);
      });

  it("leave no page of a rule that is gone", () => {
    const pages = readdirSync("docs/rules").map((name) => `docs/rules/${name}`);
    assert.deepEqual(pages.sort(), Object.keys(rulePages()).sort());
  });
});

describe("the page of each rule", () => {
  const index = readFileSync("docs/rules/README.md", "utf8");

  for (const rule of rules)
    it(`${rule.name} is where its diagnostics lead, stands in the index, and says all there is`, () => {
      const path = rulePage(rule.name).replace(/^.*\/blob\/main\//, "");
      assert.ok(existsSync(path), path);
      const page = readFileSync(path, "utf8");
      assert.ok(index.includes(`[${rule.name}](${path.replace("docs/rules/", "")}) | ${rule.severity} |`), "not in the index");
      for (const title of ["Why it matters", "What is found", "What is left alone", "To allow it"])
        assert.ok(page.includes(`## ${title}\n`), title);
      for (const { cite, url, read, verified } of laws.filter(({ id }) => rule.basis.includes(id)))
        assert.equal(page.includes(`[${cite}](${url})`) && page.includes(read), verified, cite);
      if (rule.faulty.some(({ fixed }) => fixed)) assert.ok(page.includes("## What the fix does\n"));
    });

  it("stands under a family with a title in words", () => assert.doesNotMatch(index, /^## [a-z]/m));
});
