// The grammars colour what they should and leave alone what they should not: samples of our own with the scopes under their words, test/grammar.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const runner = "node_modules/vscode-tmgrammar-test/dist/unit.js";
/** VS Code's own grammars of Markdown and HTML; ours are found by package.json. */
const grammars = ["markdown", "html", "html-derivative"].map((name) => `node_modules/tm-grammars/grammars/${name}.json`);

describe("the grammars", () => {
  for (const sample of readdirSync("test/grammar"))
    it(`colour ${sample} as its notes say`, () => {
      const args = [runner, ...grammars.flatMap((path) => ["-g", path]), join("test/grammar", sample)];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
      assert.equal(status, 0, stdout.replace(/^grammar not found.*\n/gm, ""));
    }).timeout(30_000);

  it("are asked about each kind of text that they colour", () => {
    const { grammars } = JSON.parse(readFileSync("package.json", "utf8")).contributes;
    const asked = readdirSync("test/grammar").map(
      (name) => /SYNTAX TEST "([^"]+)"/.exec(readFileSync(join("test/grammar", name), "utf8"))?.[1],
    );
    const coloured = grammars.flatMap(({ injectTo = [] }: { injectTo?: string[] }) => injectTo);
    // The grammar of MDX is as large as those of Markdown and HTML together; what is ours is the same in all.
    assert.deepEqual(
      coloured.filter((scope: string) => !asked.includes(scope)),
      ["source.mdx"],
    );
  });
});
