// Sentences that nobody should write: without end, nested, in capitals, in other scripts. They are read, in bounds, into few statements or none.
import assert from "node:assert/strict";
import { explainStatements } from "../server/conflicts/explainStatements";
import { findConflicts } from "../server/conflicts/findConflicts";
import type { Format } from "../server/document/document";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";

const many = (count: number, words: string): string => words.repeat(count);

const odd: Readonly<Record<string, string>> = {
  "five thousand words": `We never share your name ${many(5000, "kite ")}with anyone.`,
  "five thousand words that mean something": many(700, "we never share your name with advertisers and "),
  "a thousand nested conditions": `We share your name ${many(1000, "if you agree that we collect your address when ")}you order.`,
  "a thousand nested relative clauses": `We share the data ${many(1000, "that the partner who receives the data ")}uses.`,
  "a list of data without end": `We share ${many(3000, "your name, ")}and your address with advertisers.`,
  "a list of recipients without end": `We share your name with ${many(3000, "advertisers, ")}and carriers.`,
  "a list of verbs without end": `We ${many(1500, "collect, use, store, ")}and share your name.`,
  "items without end": `We never share your name with:\n\n${many(2000, "- advertisers\n")}`,
  "items in items": `We share with:\n\n${Array.from({ length: 300 }, (_, i) => `${" ".repeat(2 * i)}- advertisers`).join("\n")}`,
  "a chain of of": `We share the name ${many(2000, "of the partner ")}with advertisers.`,
  "a thousand negations": `We do ${many(1000, "not ")}share your name.`,
  "a thousand times only": `We ${many(1000, "only ")}share your name ${many(1000, "only ")}with carriers.`,
  "a thousand exceptions": `We never share your name ${many(1000, "except with carriers ")}.`,
  "conjunctions alone": many(4000, "and or "),
  "prepositions alone": many(4000, "with for of "),
  "capitals without end": many(1000, "WE NEVER SHARE YOUR NAME WITH ANYONE EXCEPT CARRIERS AND "),
  "brackets without end": `We share ${many(3000, "(")}your name${many(3000, ")")} with advertisers.`,
  "quotation marks without end": `We share ${many(3000, "“")}your name${many(3000, "”")} with advertisers.`,
  "commas without end": `We share${many(5000, ",")} your name.`,
  "hyphens without end": `We share your ${many(3000, "non-")}personal data.`,
  "one word without end": `We share your ${many(60_000, "x")} with advertisers.`,
  Chinese: many(1500, "我们从不分享您的姓名。"),
  Arabic: many(1500, "نحن لا نشارك اسمك مع أي شخص. "),
  "English in other letters": many(500, "Ԝе nеvеr ѕhаrе уоur nаmе wіth аnуоnе. "),
  emoji: many(2000, "😀 👨‍👩‍👧‍👦 🇨🇭 "),
  "emoji between words": "We 😀 never 🇨🇭 share 👨‍👩‍👧‍👦 your name with anyone 😀.",
  "halves of characters": "We never share your \ud83d name with \ude00 anyone.",
  "marks on marks": `We never share your n${many(2000, "\u0301")}ame with anyone.`,
  "control characters": "We never\u0000 share\u0007 your\u001b[31m name with\u202e anyone.",
  "blanks of all kinds": "We\u00a0never\u2003share\u3000your\u200bname\u2028with\u0085anyone.",
};

/** Every span in a value, however deep. */
function* spansIn(value: unknown): Iterable<{ start: number; end: number }> {
  if (typeof value !== "object" || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number") yield { start, end };
  for (const part of Object.values(value)) yield* spansIn(part);
}

describe("sentences that nobody should write", function () {
  this.timeout(60_000);

  for (const [name, text] of Object.entries(odd))
    for (const format of ["plaintext", "html"] as const satisfies readonly Format[])
      it(`${name}, as ${format}, are read, in bounds`, () => {
        const policy = readPolicy(text, format);
        for (const { start, end } of spansIn(policy.statements))
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        const words = text.split(/\s+/).length;
        assert.ok(policy.statements.length <= Math.max(4, words / 2), `${policy.statements.length} statements in ${words} words`);
        const { failures } = lint(policy, defaultSettings);
        assert.deepEqual(failures, []);
        for (const { start, end } of spansIn(findConflicts(policy).map(({ promise }) => promise.span))) assert.ok(start <= end);
      });

  it("hundreds of promises and practices are compared up to a bound, and those beyond it are named", () => {
    const text = many(650, "We never share your name with anyone. We share your name with advertisers.\n\n");
    const policy = readPolicy(text, "plaintext");
    const compared = findConflicts(policy).filter(({ kind }) => kind === "sharing");
    assert.ok(compared.length > 100 && compared.length < 650, String(compared.length));
    const [last] = explainStatements(policy, policy.statements.slice(-1));
    assert.deepEqual(last!.leftOut, ["sharing"]);
    assert.match(last!.because!, /too many/);
  });
});
