// Which sentences promise notice of changes to the policy, and which deny it.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

const notices = (text: string): string[] =>
  readPolicy(text, "markdown")
    .statements.filter((s) => s.practice === "announce")
    .map((s) => s.polarity);

const rows: readonly (readonly [string, ...string[]])[] = [
  ["We will write to you before we change this policy.", "does"],
  ["Every change to this notice is sent by e-mail: we tell all customers.", "does"],
  ["You will be informed of updates to this policy.", "does"],
  ["This policy may be amended without prior notice.", "does-not"],
  ["No separate notice is given when the policy changes.", "does-not"],
  ["You are advised to look at this policy for changes.", ...[]],
  ["We may change the features of the app without notice.", ...[]],
  ["We will notify you of material changes to this policy.", ...[]],
];

describe("notice of changes", () => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(notices(text), expected));
});
