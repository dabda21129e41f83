// What must hold for any input, tried with a few hundred of them and with all that ever failed; npm run fuzz tries for as long as one likes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { properties } from "./fuzz/properties";
import { type Failure, tryOut } from "./fuzz/property";

const past: readonly Failure[] = JSON.parse(readFileSync("test/fuzz/failures.json", "utf8"));

/** The same inputs each time: a suite that fails by chance is of no use to whoever changed something else. */
const seed = 20_261_122;

describe("any input", () => {
  for (const one of properties)
    it(one.name, async () => {
      const { failed } = await tryOut(one, past, { seed, tries: one.tries });
      if (failed) assert.fail(`${String(failed.error)}\nseed ${failed.seed}, input ${JSON.stringify(failed.input)}`);
    }).timeout(120_000);

  it("that failed once is of a property that is still tried", () => {
    const names = new Set(properties.map(({ name }) => name));
    for (const { property } of past) assert.ok(names.has(property), property);
  });
});
