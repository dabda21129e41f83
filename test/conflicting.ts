// Runs a table of two-paragraph policies through one kind of contradiction.
import assert from "node:assert/strict";
import type { Kind } from "../server/conflicts/conflict";
import { findConflicts } from "../server/conflicts/findConflicts";
import { readPolicy } from "../server/policy/readPolicy";

/** The first paragraph, and the second. */
export type Pair = readonly [string, string];

/** One test a pair: a finding of the kind is there, or is not. */
export function testPairs(kind: Kind, { faulty, sound }: { faulty: readonly Pair[]; sound: readonly Pair[] }): void {
  const count = (pair: Pair): number => findConflicts(readPolicy(pair.join("\n\n"), "markdown")).filter((b) => b.kind === kind).length;
  for (const pair of faulty) it(`cannot both hold: ${pair.join(" / ")}`, () => assert.notEqual(count(pair), 0));
  for (const pair of sound) it(`can both hold: ${pair.join(" / ")}`, () => assert.equal(count(pair), 0));
}
