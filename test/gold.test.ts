// The grammar on sentences of our own: who does or does not do what. Each is annotated as a careful reader would, whether the grammar reads it or not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readPolicy } from "../server/policy/readPolicy";

type Reading = readonly [polarity: string, practice: string, actor: string];

interface Annotated {
  readonly text: string;
  readonly statements: readonly Reading[];
  /** Readings that follow from the words as well ("stored in our system": collected), so that nobody is wrong who has them. */
  readonly accepted?: readonly Reading[];
}

const sentences: readonly Annotated[] = JSON.parse(readFileSync("test/gold/statements.json", "utf8"));

/** What can be done with data. Readings of other practices (that data last, that consent is asked for) stand beside these and are not annotated. */
const actions: ReadonlySet<string> = new Set([
  "collect",
  "use",
  "store",
  "share",
  "sell",
  "transfer",
  "track",
  "delete",
  "access",
  "combine",
]);

/** What the engine claims in a sentence that stands alone: nothing implied, unsure, described on the way or done by the reader. Each verb once. */
function readingsOf(text: string): Reading[] {
  const seen = new Map<string, Reading>();
  for (const { practice, polarity, verb, actor, asserted, embedded, implied } of readPolicy(text, "plaintext").statements)
    if (
      asserted &&
      !embedded &&
      !implied &&
      actor.kind !== "reader" &&
      (polarity === "does" || polarity === "does-not") &&
      actions.has(practice)
    )
      seen.set(`${verb.start} ${practice} ${polarity}`, [polarity, practice, actor.kind]);
  return [...seen.values()];
}

/** Sending abroad is disclosing as well, following somebody is collecting, combining is using: one may stand for the other. */
const sameAction: Readonly<Record<string, string>> = { transfer: "share", track: "collect", combine: "use" };
const actionOf = (practice: string): string => sameAction[practice] ?? practice;

/** A passive leaves open who acts; nobody but the company is meant then. */
const sameActor = (a: string, b: string): boolean => a === b || (a !== "third-party" && b !== "third-party");

describe("statements in sentences of our own", function () {
  this.timeout(30_000);

  const missed: string[] = [];
  const wrong: string[] = [];
  const flips: string[] = [];
  let hits = 0;
  let wrongActors = 0;

  before(() => {
    for (const { text, statements, accepted = [] } of sentences) {
      const left = readingsOf(text);
      for (const [polarity, practice, actor] of statements) {
        const action = actionOf(practice);
        const at = left.findIndex((one) => one[0] === polarity && actionOf(one[1]) === action);
        if (at >= 0) {
          hits++;
          if (!sameActor(left[at]![2], actor)) wrongActors++;
          left.splice(at, 1);
        } else if (left.some((one) => one[0] !== polarity && actionOf(one[1]) === action)) flips.push(`${text} (${polarity} ${practice})`);
        else missed.push(`${text} (${polarity} ${practice})`);
      }
      const isAccepted = (one: Reading): boolean => accepted.some((other) => one[0] === other[0] && one[1] === other[1]);
      for (const one of left) if (!isAccepted(one)) wrong.push(`${text} (${one.join(" ")})`);
    }
  });

  it("are many, and of many kinds", () => {
    assert.ok(sentences.length >= 80, String(sentences.length));
    assert.equal(new Set(sentences.map(({ text }) => text)).size, sentences.length);
    const readings = sentences.flatMap(({ statements }) => statements);
    assert.ok(new Set(readings.map(([, practice]) => practice)).size >= 9);
    assert.ok(readings.filter(([polarity]) => polarity === "does-not").length >= 30);
    assert.ok(sentences.some(({ statements }) => statements.length === 0));
  });

  it("are read right: precision 0.97", () => assert.ok(hits / (hits + wrong.length + flips.length) >= 0.97, wrong.join("\n")));

  it("are found: recall 0.85", () =>
    assert.ok(hits / (hits + missed.length + flips.length) >= 0.85, `${hits} of ${hits + missed.length}\n${missed.join("\n")}`));

  it("never have the opposite polarity", () => assert.deepEqual(flips, []));

  it("have the right actor, nearly all", () => assert.ok(wrongActors / hits <= 0.05, `${wrongActors} of ${hits}`));
});
