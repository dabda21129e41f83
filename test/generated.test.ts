// Generated files are in step with the rules and the knowledge they come from.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { files as rulePages } from "../generators/rulePages";
import { files as snippets } from "../generators/snippets";
import { files as vendors } from "../generators/vendors";

const generators: Readonly<Record<string, () => Record<string, string>>> = { rulePages, snippets, vendors };

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
