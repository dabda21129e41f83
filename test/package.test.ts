// The package that users install: only what it needs, and small.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

describe("the package", () => {
  it("holds what the extension needs and nothing else", async () => {
    const files = (await listFiles({ packageManager: PackageManager.None })).map((file) => file.replaceAll("\\", "/")).sort();
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/client-node.js",
      "dist/client-web.js",
      "dist/map.js",
      "dist/server-node.js",
      "dist/server-web.js",
      "icon.png",
      "package.json",
      "syntaxes/policy.language.json",
      "syntaxes/policy.tmLanguage.json",
    ];
    assert.deepEqual(
      files.filter((file) => !file.startsWith("snippets/")),
      expected,
    );
  }).timeout(60_000);

  it("is smaller than 1.55 MB", async () => {
    const folder = mkdtempSync(join(tmpdir(), "policywright-vsix-"));
    const packagePath = join(folder, "policywright.vsix");
    try {
      await createVSIX({ packagePath, dependencies: false });
      assert.ok(statSync(packagePath).size < 1_550_000, `${statSync(packagePath).size} bytes`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);

  it("loads a server of less than 1.85 MB in a browser", () => {
    assert.ok(statSync("dist/server-web.js").size < 1_850_000, `${statSync("dist/server-web.js").size} bytes`);
  });

  it("draws its map with less than 150 kB", () => {
    assert.ok(statSync("dist/map.js").size < 150_000, `${statSync("dist/map.js").size} bytes`);
  });

  it("points to files that are there", () => {
    const { main, browser, icon, contributes } = manifest;
    const paths = [main, browser, icon, contributes.languages[0].configuration, contributes.grammars[0].path];
    for (const path of paths) assert.ok(statSync(path).isFile(), path);
  });

  it("registers every command that it contributes", () => {
    const client = ["dist/client-node.js", "dist/client-web.js"].map((file) => readFileSync(file, "utf8"));
    for (const { command } of manifest.contributes.commands)
      for (const bundle of client) assert.ok(bundle.includes(`"${command}"`) || bundle.includes(`\`${command}\``), command);
  });

  it("offers the settings that are read", async () => {
    const { defaultSettings } = await import("../server/settings");
    const { defaultPreferences } = await import("../server/hosts/preferences");
    const offered = Object.keys(manifest.contributes.configuration.properties).map((name) => name.replace("policywright.", ""));
    // The threshold is the command line's; the trace is the client's.
    const read = [...Object.keys(defaultSettings), ...Object.keys(defaultPreferences)].filter((name) => name !== "threshold");
    assert.deepEqual(offered.filter((name) => name !== "trace.server").sort(), read.sort());
  });
});
