// reading: what holds for every text: it is read, what is read lies in it, a change is read as the whole would be, and fixes keep to their place.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Format } from "../../server/document/document";
import { lint } from "../../server/lint";
import { fixesOf } from "../../server/mend";
import { mendAll } from "../../server/mendAll";
import type { Policy } from "../../server/policy/policy";
import { readPolicy } from "../../server/policy/readPolicy";
import { defaultSettings, type Settings } from "../../server/settings";
import { applyEdits, type Edit } from "../../server/text/edit";
import { withBlanks, withExamples } from "../../server/text/snippet";
import type { Span } from "../../server/text/span";
import { applyChange, type Change, change } from "./edits";
import { property } from "./property";
import { formats, policyText, type Written, written } from "./texts";

/** Everything switched on: each law, and a day to compare dates with. */
const settings: Settings = { ...defaultSettings, profiles: ["gdpr", "uk-gdpr", "ccpa"], today: "2026-11-22" };

/** A place in the text: not outside of it, and not between the two halves of a character. */
export function assertPlace(text: string, { start, end }: Span, what: string): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), `${what}: ${start}–${end} are no offsets`);
  assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} is outside of 0–${text.length}`);
  for (const at of [start, end])
    assert.ok(!/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1)), `${what}: ${at} cuts a character`);
}

/** Every span of what was read, wherever it stands in it. Offsets of prose (`prose`, `emphasis`, `clauses`) are not spans of the text. */
function* spansIn(value: unknown, path: string, seen = new Set<object>()): Generator<[Span, string]> {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  const { start, end } = value as Partial<Span>;
  if (typeof start === "number" && typeof end === "number") yield [value as Span, path];
  const inner = value instanceof Map ? [...value] : value instanceof Set ? [...value].map((one, i) => [i, one]) : Object.entries(value);
  for (const [key, one] of inner) if (key !== "prose") yield* spansIn(one, `${path}.${String(key)}`, seen);
}

function assertPlaces(policy: Policy): void {
  for (const [span, path] of spansIn(policy, "policy")) assertPlace(policy.document.text, span, path);
}

/** A reading as plain data, to be compared with another. */
const plain = ({ document, ...policy }: Policy): unknown => structuredClone({ document, ...policy });

export const reads = property<Written>({
  name: "every text is read, no rule fails, and every place lies in the text and on whole characters",
  input: written,
  tries: 80,
  holds({ text, format }) {
    const policy = readPolicy(text, format);
    assertPlaces(policy);
    const { findings, failures } = lint(policy, settings);
    assert.deepEqual(failures, []);
    for (const finding of findings) {
      assertPlace(text, finding.span, finding.rule);
      for (const one of finding.related) assertPlace(text, one.span, `${finding.rule}, the other end`);
      assert.ok(finding.message.trim() !== "", finding.rule);
    }
  },
});

interface Session {
  readonly format: Format;
  readonly text: string;
  readonly changes: readonly Change[];
}

const session: fc.Arbitrary<Session> = fc
  .constantFrom(...formats)
  .chain((format) =>
    fc.record({ format: fc.constant(format), text: policyText(format), changes: fc.array(change(format), { minLength: 1, maxLength: 8 }) }),
  );

export const rereads = property<Session>({
  name: "after any changes the reading is that of the text alone",
  input: session,
  tries: 20,
  holds({ format, text, changes }) {
    let now = text;
    let policy = readPolicy(now, format);
    for (const one of changes) {
      now = applyChange(now, one);
      policy = readPolicy(now, format, policy);
      lint(policy, settings);
    }
    const fresh = readPolicy(now, format);
    assert.deepEqual(plain(policy), plain(fresh));
    assert.deepEqual(lint(policy, settings), lint(fresh, settings));
  },
});

const wordsOf = (blocks: Policy["document"]["blocks"]): string[] => blocks.flatMap(({ prose }) => prose.text.split(" "));

/** The words of the blocks that no edit touches, as a reader sees them. Where lines are joined to passages may change: that depends on the whole text. */
function wordsApart({ document }: Policy, edits: readonly Edit[]): string[] {
  const touched = (span: Span) => edits.some((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
  return wordsOf(document.blocks.filter(({ span }) => !touched(span)));
}

/** Whether the words of `some` stand in `all`, in their order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const one of all) if (one === some[at]) at++;
  return at === some.length;
}

function assertKept(policy: Policy, edits: readonly Edit[], what: string): void {
  const { text, format } = policy.document;
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  assert.ok(ordered.length > 0, `${what}: no edits`);
  ordered.forEach(({ span }, i) => {
    assertPlace(text, span, what);
    assert.ok(i === 0 || ordered[i - 1]!.span.end <= span.start, `${what}: edits overlap`);
  });
  const after = applyEdits(text, ordered);
  const left = wordsOf(readPolicy(after, format).document.blocks);
  assert.ok(isWithin(wordsApart(policy, edits), left), `${what}: lost or moved words in ${JSON.stringify(after)}`);
}

export const mends = property<Written>({
  name: "a fix keeps to its place: the words that it does not touch are read as before",
  input: fc.constantFrom(...formats).chain((format) => policyText(format).map((text) => ({ format, text }))),
  tries: 25,
  holds({ text, format }) {
    const policy = readPolicy(text, format);
    const { findings } = lint(policy, settings);
    const tried = new Set<string>();
    for (const finding of findings) {
      if (tried.has(finding.rule)) continue;
      tried.add(finding.rule);
      for (const fix of fixesOf(policy, finding, settings, findings)) {
        for (const render of [withExamples, withBlanks])
          assertKept(
            policy,
            fix.edits.map(({ span, snippet }) => ({ span, newText: render(snippet) })),
            `${finding.rule}: ${fix.title}`,
          );
      }
    }
  },
});

export const mendsAll = property<Written>({
  name: "all safe fixes at once are one edit within the text, and leave nothing for a second time",
  input: fc.constantFrom(...formats).chain((format) => policyText(format).map((text) => ({ format, text }))),
  tries: 25,
  holds({ text, format }) {
    const policy = readPolicy(text, format);
    const edit = mendAll(policy, settings);
    if (!edit) return;
    assertPlace(text, edit.span, "all safe fixes");
    const after = readPolicy(applyEdits(text, [edit]), format, policy);
    assert.equal(mendAll(after, settings), undefined);
  },
});
