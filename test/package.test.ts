// The package that users install: only what it needs, and small.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

describe("the package", () => {
  it("holds what the extension needs and nothing else", async () => {
    const files = (await listFiles({ packageManager: PackageManager.None })).map((file) => file.replaceAll("\\", "/")).sort();
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SUPPORT.md",
      "dist/client-node.js",
      "dist/client-web.js",
      "dist/licences.md",
      "dist/map.js",
      "dist/sbom.cdx.json",
      "dist/server-node.js",
      "dist/server-web.js",
      "icon.png",
      "l10n/bundle.l10n.json",
      "media/look.svg",
      "media/mend.svg",
      "media/profiles.svg",
      "media/report.svg",
      "media/sample.md",
      "package.json",
      "package.nls.json",
      "schemas/policywright.schema.json",
      "syntaxes/policy.language.json",
      "syntaxes/policy.tmLanguage.json",
      "syntaxes/policywright.injection.tmLanguage.json",
    ];
    assert.deepEqual(
      files.filter((file) => !file.startsWith("snippets/")),
      expected,
    );
  }).timeout(60_000);

  it("is smaller than 1.2 MB", async () => {
    const folder = mkdtempSync(join(tmpdir(), "policywright-vsix-"));
    const packagePath = join(folder, "policywright.vsix");
    try {
      await createVSIX({ packagePath, dependencies: false });
      assert.ok(statSync(packagePath).size < 1_200_000, `${statSync(packagePath).size} bytes`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);

  it("loads a server of less than 2 MB in a browser", () => {
    assert.ok(statSync("dist/server-web.js").size < 2_000_000, `${statSync("dist/server-web.js").size} bytes`);
  });

  it("holds what both servers need once", () => {
    const [whole, part] = [statSync("dist/server-web.js").size, statSync("dist/server-node.js").size];
    assert.ok(part < whole / 8, `${part} bytes beside ${whole}`);
  });

  it("draws its map with less than 150 kB", () => {
    assert.ok(statSync("dist/map.js").size < 150_000, `${statSync("dist/map.js").size} bytes`);
  });
});
