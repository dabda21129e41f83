// Every fix that is offered on the sample policies does what it promises: the fault is gone, nothing new has come, and it is not offered again.
import assert from "node:assert/strict";
import { type Finding, lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import type { Policy } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import type { Fix } from "../server/rules/rule";
import { defaultSettings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withBlanks, withExamples } from "../server/text/snippet";
import { excerpt, printFindings, readSamples } from "./samples";

const isGrave = ({ severity }: Finding) => severity === "error" || severity === "warning";

/** What makes two findings of two versions of a text the same: where the text has not changed, words stay and places move. */
const identity = (policy: Policy, finding: Finding) =>
  `${finding.rule} “${excerpt(policy.document.text, finding.span)}” ${finding.message}`;

function readAndLint(text: string, like: Policy): { policy: Policy; findings: readonly Finding[] } {
  const policy = readPolicy(text, like.document.format);
  return { policy, findings: lint(policy, defaultSettings).findings };
}

function checkEdits(fix: Fix, text: string): void {
  const spans = fix.edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
  assert.ok(spans.length > 0, "a fix without edits");
  for (const [i, { start, end }] of spans.entries()) {
    assert.ok(0 <= start && start <= end && end <= text.length, `outside the text: ${start}–${end}`);
    assert.ok(i === 0 || spans[i - 1]!.end <= start, `edits overlap at ${start}`);
  }
}

/** `blank`: tab stops as visible blanks, as an editor without snippets gives them; else as they stand. */
function applyFix(fix: Fix, text: string, blank: boolean): string {
  const render = blank ? withBlanks : withExamples;
  return applyEdits(
    text,
    fix.edits.map(({ span, snippet }) => ({ span, newText: render(snippet) })),
  );
}

describe("fixes on the sample policies", () => {
  let offered = 0;

  for (const sample of readSamples())
    it(`${sample.name}: each mends its finding and nothing else`, () => {
      const policy = readPolicy(sample.text, sample.format);
      const { findings } = lint(policy, defaultSettings);
      for (const finding of findings)
        for (const fix of fixesOf(policy, finding, defaultSettings)) {
          offered++;
          checkFix(policy, findings, finding, fix);
        }
    }).timeout(60_000);

  it("are there", () => assert.ok(offered > 0, "no fix was offered on any sample"));
});

function checkFix(policy: Policy, findings: readonly Finding[], finding: Finding, fix: Fix): void {
  const { text } = policy.document;
  checkEdits(fix, text);
  const after = readAndLint(applyFix(fix, text, false), policy);
  const story = () =>
    `“${fix.title}” for ${identity(policy, finding)}\nleaves\n${printFindings(after.policy.document.text, after.findings)}`;

  const count = (of: Policy, among: readonly Finding[]) => among.filter((one) => identity(of, one) === identity(policy, finding)).length;
  assert.ok(count(after.policy, after.findings) < count(policy, findings), `not gone: ${story()}`);

  const graveBefore = new Set(findings.filter(isGrave).map((one) => one.rule));
  const fresh = after.findings.filter((one) => isGrave(one) && !graveBefore.has(one.rule));
  assert.deepEqual(
    fresh.map((one) => one.rule),
    [],
    `new: ${story()}`,
  );
  assert.ok(after.findings.filter(isGrave).length <= findings.filter(isGrave).length, `more than before: ${story()}`);

  const offers = (of: Policy, among: readonly Finding[]) =>
    among
      .filter(({ rule }) => rule === finding.rule)
      .flatMap((one) => fixesOf(of, one, defaultSettings))
      .filter(({ title }) => title === fix.title).length;
  assert.ok(offers(after.policy, after.findings) < offers(policy, findings), `offered again: ${story()}`);

  const blank = readAndLint(applyFix(fix, text, true), policy);
  assert.ok(count(blank.policy, blank.findings) < count(policy, findings), `not gone when its blanks show: ${story()}`);
}
