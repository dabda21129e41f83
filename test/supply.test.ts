// What we ship of others: locked, under licences that allow it, running nothing when it is installed, told in full, and built to the same bytes twice.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";

interface Part {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly purl: string;
}
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => readFileSync(file, "utf8");
const bill: { readonly components: readonly Part[] } = JSON.parse(read("dist/sbom.cdx.json"));
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read("package-lock.json"));
const manifest = JSON.parse(read("package.json"));

describe("the parts of others in the bundles", () => {
  it("are told as CycloneDX, each with name, version and licence", () => {
    const isBill = new Ajv({ strict: false }).compile({
      type: "object",
      required: ["bomFormat", "specVersion", "version", "metadata", "components", "dependencies"],
      properties: {
        bomFormat: { const: "CycloneDX" },
        specVersion: { const: "1.6" },
        components: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["type", "name", "version", "licenses", "purl"],
            properties: { purl: { pattern: "^pkg:npm/" }, licenses: { minItems: 1 } },
          },
        },
      },
    });
    assert.ok(isBill(bill), JSON.stringify(isBill.errors));
    for (const name of ["vscode-languageserver", "yaml", "htmlparser2"])
      assert.ok(
        bill.components.some((one: Part) => one.name === name),
        name,
      );
  });

  it("stand under licences that allow it", () => {
    const allowed = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "0BSD"]);
    for (const { name, licenses } of bill.components)
      for (const { expression } of licenses) assert.ok(allowed.has(expression), `${name}: ${expression}`);
  });

  it("are named with their licences in the package", () => {
    const page = read("dist/licences.md");
    for (const { name, version } of bill.components) assert.ok(page.includes(`## ${name} ${version}\n`), name);
    assert.ok(page.match(/Permission is hereby granted/g)!.length > 10);
  });

  it("are locked by version and content, and run nothing when they are installed", () => {
    for (const { name, version } of bill.components) {
      const [, locked] =
        Object.entries(lock.packages).find(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version) ??
        assert.fail(`${name}@${version} is not locked`);
      assert.match(locked.integrity ?? "", /^sha512-/, name);
      assert.ok(!locked.hasInstallScript, `${name} runs a script when it is installed`);
    }
  });
});

describe("whoever installs", () => {
  it("installs no packages of others and runs no script of ours", () => {
    assert.equal(manifest.dependencies, undefined);
    for (const name of ["preinstall", "install", "postinstall", "prepare", "preuninstall", "postuninstall"])
      assert.equal(manifest.scripts[name], undefined, name);
  });
});

describe("two builds", () => {
  it("give the same bytes", () => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "policywright-build-")));
    try {
      for (const folder of folders) execFileSync(process.execPath, ["esbuild.mjs", "--dist", folder]);
      const [one, two] = folders as [string, string];
      assert.deepEqual(readdirSync(one).sort(), readdirSync(two).sort());
      assert.ok(readdirSync(one).length >= 9);
      for (const file of readdirSync(one)) assert.ok(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file);
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(120_000);
});
