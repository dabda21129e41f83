// The server's long work: in slices, in turn, no longer than somebody wants it; and what it gives is kept.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openPolicies } from "../server/hosts/openPolicies";
import { rest, type Shared, slices } from "../server/hosts/slices";
import type { Linted } from "../server/linted";
import { fixesOf } from "../server/mend";
import { mendAll } from "../server/mendAll";
import { defaultSettings } from "../server/settings";
import type { Steps } from "../server/text/steps";

const always = () => true;

/** Work of so many slices: each step takes longer than a slice may. */
function* long(name: string, count: number, done: string[]): Steps<string> {
  for (let i = 1; i <= count; i++) {
    for (const start = performance.now(); performance.now() - start < 9; );
    done.push(`${name}${i}`);
    yield;
  }
  return name;
}

describe("long work", () => {
  it("goes on in turn, and leaves room between two slices", async () => {
    const done: string[] = [];
    const { run } = slices();
    const other = new Promise<void>((resolve) =>
      setImmediate(() => setImmediate(() => setImmediate(() => resolve(void done.push("other"))))),
    );
    const results = await Promise.all([run(long("a", 3, done), always), run(long("b", 3, done), always), other]);
    assert.deepEqual(results.slice(0, 2), ["a", "b"]);
    assert.deepEqual(
      done.filter((one) => one !== "other"),
      ["a1", "b1", "a2", "b2", "a3", "b3"],
    );
    assert.ok(done.indexOf("other") < done.length - 1, done.join());
  });

  it("lets the urgent go first", async () => {
    const done: string[] = [];
    const { run } = slices();
    await Promise.all([run(long("a", 2, done), always), run(long("b", 2, done), always, true)]);
    assert.deepEqual(done, ["b1", "b2", "a1", "a2"]);
  });

  it("ends when nobody wants it, and says what it throws to who waits", async () => {
    const done: string[] = [];
    const { run } = slices();
    assert.equal(await run(long("a", 9, done), () => done.length < 2), undefined);
    assert.deepEqual(done, ["a1", "a2"]);
    const failing = (function* (): Steps<never> {
      yield;
      throw new Error("a fault");
    })();
    await assert.rejects(run(failing, always), /a fault/);
    assert.equal(await run(long("b", 1, done), always), "b");
  });

  it("that several want is done once, as far as each wants it", async () => {
    const done: string[] = [];
    const { run } = slices();
    const shared: Shared<string> = { work: long("a", 4, done) };
    assert.equal(await run(rest(shared), () => done.length < 2), undefined);
    assert.deepEqual(await Promise.all([run(rest(shared), always), run(rest(shared), always)]), ["a", "a"]);
    assert.equal(await run(rest(shared), always), "a");
    assert.deepEqual(done, ["a1", "a2", "a3", "a4"]);
  });
});

describe("an open policy", () => {
  const uri = "file:///site/privacy-policy.md";
  const text = [
    "# Privacy Policy",
    ...Array.from({ length: 60 }, (_, i) => `## Part ${i}\n\nWe keep order ${i} for ${i + 2} days and share it with courier ${i}.`),
    "We never share your orders with anybody. Write to a@@b.example or to c@@d.example.",
  ].join("\n\n");

  function opened() {
    const read: Linted[] = [];
    const open = openPolicies({
      settingsFor: async () => ({ settings: defaultSettings, path: "privacy-policy.md" }),
      linted: (linted) => void read.push(linted),
      failed: (message, error) => assert.fail(`${message}: ${String(error)}`),
    });
    const change = (version: number, words: string) => open.changed(TextDocument.create(uri, "markdown", version, words));
    return { open, read, change };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it("is read no further once there is a newer version; who asked for the older gets the newer", async () => {
    const { open, read, change } = opened();
    change(1, text);
    const first = open.get(uri);
    for (let i = 0; i < 5; i++) await turn();
    change(2, text.replace("never", "seldom"));
    const second = open.get(uri);
    assert.equal((await first)?.version, 2);
    assert.equal(await first, await second);
    assert.deepEqual(
      read.map(({ version }) => version),
      [2],
    );
  });

  it("that is closed while it is read gives nothing", async () => {
    const { open, read, change } = opened();
    change(1, text);
    const first = open.get(uri);
    await turn();
    open.closed(uri);
    assert.equal(await first, undefined);
    assert.deepEqual(read, []);
  });

  it("is offered the fixes that trying all at once finds, and those of an older version no more", async () => {
    const { open, change } = opened();
    change(1, text);
    const linted = (await open.get(uri))!;
    const { policy, settings, findings } = linted;
    const some = findings.slice(0, 6);
    const found = await Promise.all([...some, ...some].map((finding) => open.fixes(linted, finding, always)));
    const expected = some.map((finding) => fixesOf(policy!, finding, settings, findings));
    assert.ok(expected.flat().length > 0);
    assert.deepEqual(found, [...expected, ...expected]);
    const edit = mendAll(policy!, settings);
    assert.ok(edit);
    assert.deepEqual(await Promise.all([open.mended(linted, always), open.mended(linted, always)]), [edit, edit]);
    assert.equal(await open.mended(linted, () => false, "contact/malformed-email"), undefined);
    const late = open.fixes(linted, findings.at(-1)!, always);
    change(2, `${text}\n`);
    assert.deepEqual(await late, []);
    assert.deepEqual(await open.mended(linted, always, "contact/malformed-email"), undefined);
  });
});
