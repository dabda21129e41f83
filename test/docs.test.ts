// The documents for people are true where a program can tell: links lead somewhere, settings, formats and rooms are all named.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readDocument } from "../server/document/readDocument";
import { defaultSettings } from "../server/settings";
import { hasTest } from "./namedTests";

const pages = [".", "docs", "docs/rules"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

const read = (path: string) => readFileSync(path, "utf8");

/** Links out of a page's prose; links inside code blocks are examples. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]!).filter((target) => !/^(https?|mailto):/.test(target));
}

describe("documents for people", () => {
  for (const page of pages)
    it(`${page}: links lead somewhere`, () => {
      for (const target of linksOf(read(page))) {
        const [path, anchor] = target.split("#");
        const file = path ? join(dirname(page), path) : page;
        assert.ok(existsSync(file), `${target} does not exist`);
        if (!anchor || statSync(file).isDirectory()) continue;
        assert.ok(readDocument(read(file), "markdown").anchors.includes(anchor), `${target} leads to no heading`);
      }
    });

  it("README names every setting", () => {
    for (const setting of Object.keys(defaultSettings)) assert.match(read("README.md"), new RegExp(`^\\| \`${setting}\` \\|`, "m"));
  });

  it("ARCHITECTURE names every room, in a hundred lines", () => {
    const text = read("ARCHITECTURE.md");
    const rooms = readdirSync("server", { withFileTypes: true });
    for (const room of rooms)
      if (room.isDirectory() || room.name.endsWith(".ts")) assert.ok(text.includes(`\`${room.name}\``), `${room.name} is not named`);
    assert.ok(text.split("\n").length <= 101);
  });

  /** The rows of features.md: what, M or L, whether it is there, how to see it, the test. */
  const rows = read("docs/features.md")
    .split("\n")
    .filter((line) => /^\| .* \| [ML] \|/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

  it("features.md has a row for each thing that must be there", () => assert.ok(rows.length >= 40, `${rows.length}`));

  for (const [, feature, , state, , test] of rows)
    it(`features.md: “${feature}” is there, or said not to be`, () => {
      assert.match(state!, /^(yes|partly|not yet)$/);
      if (state === "not yet") return assert.equal(test, "");
      const [, file, title] = /^`([^`]+)` “(.+)”$/.exec(test!) ?? [];
      assert.ok(file && title, "a file and a title");
      assert.ok(hasTest(file, title), `${file} has no test “${title}”`);
    });
});
