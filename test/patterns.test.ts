// Every regular expression takes time in proportion to the text it is given, or is only ever given a short one. Checked by recheck; what it found linear before is
// kept in patterns.json, so that a run checks what is new. npm run patterns checks all again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { check } from "recheck";
import { hostileDocuments, keyOf, type Ledger, onSentences, patternsAtWork, patternsWritten, short, written } from "./fuzz/patterns";

const ledger: Ledger = JSON.parse(readFileSync("test/fuzz/patterns.json", "utf8"));

describe("regular expressions", function () {
  this.timeout(240_000);
  const known = new Set(ledger.linear);
  const bounded = new Map(ledger.bounded.map((one) => [one.pattern, one]));
  const all = patternsWritten();

  it("are found", () => assert.ok(all.length > 1000, `${all.length}`));

  it("are linear, or on the list of those that only see short texts", async () => {
    process.env.RECHECK_BACKEND = "pure";
    const faults: string[] = [];
    for (const pattern of all) {
      if (known.has(keyOf(pattern)) || bounded.has(written(pattern))) continue;
      const { status } = await check(pattern.source, pattern.flags, { timeout: 20_000 });
      if (status !== "safe")
        faults.push(
          `${pattern.file}: ${written(pattern)} is ${status}: mend it, or run npm run patterns and say in test/fuzz/patterns.json why it does no harm`,
        );
    }
    assert.deepEqual(faults, []);
  });

  it("on that list say why they do no harm", () => {
    for (const { pattern, why } of ledger.bounded) assert.ok(why.length > 20, pattern);
  });

  it("on that list are given no more than a sentence or two, whatever the document", async () => {
    const { asked, beyond } = await patternsAtWork(hostileDocuments, short);
    assert.ok(asked > 100_000, `${asked} questions`);
    for (const { pattern, why } of ledger.bounded)
      if (why === onSentences) assert.equal(beyond.get(pattern), undefined, `${pattern} was given ${beyond.get(pattern)} characters`);
  });
});
