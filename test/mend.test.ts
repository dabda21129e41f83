// Every fix that is offered on the sample policies does what it promises: the fault is gone, nothing new has come, and it is not offered again.
import assert from "node:assert/strict";
import { tryFixes } from "./fixing";
import { readSamples } from "./samples";

describe("fixes on the sample policies", () => {
  let all = 0;

  for (const { name, text, format } of readSamples())
    it(`${name}: each mends its finding and nothing else`, () => {
      const { offered, broken } = tryFixes(text, format);
      all += offered;
      assert.deepEqual(
        broken.map(({ rule, title, why }) => `${rule}: “${title}” ${why}`),
        [],
      );
    }).timeout(60_000);

  it("are there", () => assert.ok(all > 0, "no fix was offered on any sample"));
});
