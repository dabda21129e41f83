// The walls: who may import whom. What stands to the right knows what stands to its left, never the other way round.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import { rules } from "../server/rules/rules";

/** Rooms of server/ from left to right. "." are the files that stand in server/ itself: lint, mend, recognise, settings. */
const rooms = ["text", "picture", "knowledge", "document", "statements", "policy", "conflicts", "rules", ".", "features", "hosts"];

interface Import {
  readonly file: string;
  /** As a path from the top of the project without extension, where it is one of ours; else the package. */
  readonly target: string;
  readonly isType: boolean;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .sort();

const files = filesIn("server");
const imports: readonly Import[] = [...files, ...filesIn("client")].flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/^(import type\b|import|export)[^"';=()]*?(?: from )?"([^"]+)";|\bimport\("([^"]+)"\)/gm)].map(
    (found) => {
      const named = (found[2] ?? found[3])!;
      const target = named.startsWith(".") ? posix.join(dirname(file), named).replace(/\.(ts|js)$/, "") : named;
      return { file, target, isType: found[1] === "import type" };
    },
  ),
);

const roomOf = (path: string): number => {
  const inside = posix.relative("server", path).split("/");
  return rooms.indexOf(inside.length === 1 ? "." : inside[0]!);
};
const said = (faults: readonly Import[]): string[] => faults.map(({ file, target }) => `${file} imports ${target}`);
const isOurs = ({ target }: Import): boolean => /^(server|client)\//.test(target);
const fromServer = imports.filter(({ file }) => file.startsWith("server/"));

describe("the walls", () => {
  it("see the imports", () => assert.ok(imports.length > files.length, `${imports.length} imports in ${files.length} files`));

  it("every file has a room", () =>
    assert.deepEqual(
      files.filter((file) => roomOf(file) < 0),
      [],
    ));

  it("a room imports only from its left", () => {
    const ours = fromServer.filter(isOurs);
    assert.deepEqual(said(ours.filter(({ file, target }) => roomOf(target) < 0 || roomOf(target) > roomOf(file))), []);
  });

  it("every import of ours leads somewhere", () => {
    const leads = ({ target }: Import) => ["", ".ts", ".d.ts"].some((ending) => existsSync(target + ending));
    assert.deepEqual(said(imports.filter((one) => isOurs(one) && !leads(one))), []);
  });

  it("no rule imports a rule, no feature a feature", () => {
    const ruleFiles = new Set(rules.map(({ name }) => `server/rules/${name}`));
    const across = fromServer.filter(
      ({ file, target }) =>
        (ruleFiles.has(target) && file !== "server/rules/rules.ts") ||
        (/^server\/features\/\w+\.ts$/.test(file) && /^server\/features\/\w+$/.test(target)),
    );
    assert.deepEqual(said(across), []);
  });

  it("only hosts touch the world", () => {
    const world = fromServer.filter(
      ({ file, target }) =>
        roomOf(file) < rooms.indexOf("hosts") && (target.startsWith("node:") || builtinModules.includes(target) || target === "vscode"),
    );
    assert.deepEqual(said(world), []);
  });

  it("only features and hosts know the language server protocol", () => {
    const early = fromServer.filter(({ file, target }) => roomOf(file) < rooms.indexOf("features") && target.startsWith("vscode"));
    assert.deepEqual(said(early), []);
  });

  it("client and server share what they agree on, and no more", () => {
    const across = imports.filter(({ file, target }) => file.startsWith("client/") && target.startsWith("server/"));
    const agreed = ({ target }: Import) =>
      target === "server/hosts/protocol" || target.startsWith("server/picture/") || target === "server/text/l10n";
    assert.deepEqual(said(across.filter((one) => !agreed(one))), []);
    assert.deepEqual(said(imports.filter(({ file, isType }) => file === "server/hosts/protocol.ts" && !isType)), []);
  });
});

describe("every rule", () => {
  for (const { name } of rules)
    it(`${name} stands where its name says`, () => {
      const [family, fault, ...rest] = name.split("/");
      assert.ok(family && fault && rest.length === 0, "family/fault");
      // A family may be made by one file where its rules differ in nothing but what they are about.
      const file = [`${name}.ts`, `${family}.ts`, `${family}/${family}.ts`]
        .map((one) => join("server", "rules", one))
        .find((one) => existsSync(one));
      assert.ok(file, `server/rules/${name}.ts`);
      if (file.endsWith(join(family, `${fault}.ts`)))
        assert.ok(readFileSync(file, "utf8").includes(`name: "${name}"`), `${file} names another rule`);
    });

  it("has a name of its own", () => assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length));
});
