// What the server has read it lets go of: earlier versions of a text with the next one, and all of a text when it is closed.
import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openPolicies } from "../server/hosts/openPolicies";
import { defaultSettings } from "../server/settings";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** What is left of them once nobody needs them. */
async function leftOf(held: readonly WeakRef<object>[]): Promise<number> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collect();
  }
  return held.filter((one) => one.deref() !== undefined).length;
}

describe("the readings of open documents", () => {
  const open = openPolicies({
    settingsFor: async () => ({ settings: defaultSettings, path: "privacy-policy.md" }),
    linted() {},
    failed: (message, error) => assert.fail(`${message}: ${String(error)}`),
  });
  const uri = "file:///site/privacy-policy.md";

  /** Reads so many versions of a text; asks for the fixes of the first finding of each. */
  async function read(of: string, versions: number): Promise<WeakRef<object>[]> {
    const held: WeakRef<object>[] = [];
    for (let version = 1; version <= versions; version++) {
      const text = `# Privacy Policy\n\nWe keep order number ${version} of ${of} for ${version} days. Write to a@@b.example.\n`;
      open.changed(TextDocument.create(of, "markdown", version, text));
      const linted = (await open.get(of))!;
      await open.fixes(linted, linted.findings[0]!, () => true);
      held.push(new WeakRef(linted.policy!));
    }
    return held;
  }

  it("go with the next version, but for the last", async () => {
    assert.equal(await leftOf(await read(uri, 20)), 1);
  });

  it("go when the document is closed", async () => {
    const held = (await Promise.all(Array.from({ length: 50 }, (_, i) => read(`file:///site/${i}/privacy-policy.md`, 2)))).flat();
    for (const of of open.uris()) open.closed(of);
    assert.equal(held.length, 100);
    assert.equal(await leftOf(held), 0);
  });
});
