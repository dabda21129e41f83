// mend: of the fixes that a rule proposes, those whose result the engine itself has read and found good.
import { type Finding, lint, lintingSteps, proposals } from "./lint";
import type { Policy } from "./policy/policy";
import { readingSteps } from "./policy/readPolicy";
import type { Fix } from "./rules/rule";
import type { Settings } from "./settings";
import { applyEdits } from "./text/edit";
import { withExamples } from "./text/snippet";
import { finish, type Steps } from "./text/steps";

/** The finding's fixes that remove it and add nothing of severity warning or above. `before` are all findings of the policy: pass them where they are known. */
export const fixesOf = (policy: Policy, finding: Finding, settings: Settings, before = lint(policy, settings).findings): Fix[] =>
  finish(fixSteps(policy, finding, settings, before));

/** The same in steps: each fix costs a reading of the text with it. */
export function* fixSteps(policy: Policy, finding: Finding, settings: Settings, before: readonly Finding[]): Steps<Fix[]> {
  const good: Fix[] = [];
  for (const fix of proposals(policy, finding, settings)) {
    yield;
    const edits = fix.edits.map((edit) => ({ span: edit.span, newText: withExamples(edit.snippet) }));
    const text = applyEdits(policy.document.text, edits);
    if (text === policy.document.text) continue;
    const read = yield* readingSteps(text, policy.document.format, policy);
    const { findings } = yield* lintingSteps(read, settings);
    if (keepsPromise([finding], before, findings)) good.push(fix);
  }
  return good;
}

/** Whether the mended findings are gone and nothing of severity warning or above has come. */
export const keepsPromise = (mended: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): boolean =>
  areGone(mended, before, after) && !addsAny(before, after);

/** Two findings are one when rule and message agree: places move with the text. */
const idOf = ({ rule, message }: Finding): string => `${rule}\n${message}`;
const ruleOf = ({ rule }: Finding): string => rule;

function areGone(mended: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): boolean {
  // The fix may change the words that the message quotes: the rule, too, must have so many findings less than before.
  return [idOf, ruleOf].every((key) => {
    const [wanted, had, left] = [countBy(mended, key), countBy(before, key), countBy(after, key)];
    return [...wanted].every(([id, count]) => (left.get(id) ?? 0) <= had.get(id)! - count);
  });
}

function countBy(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return counts;
}

function addsAny(before: readonly Finding[], after: readonly Finding[]): boolean {
  const grave = (findings: readonly Finding[]) =>
    countBy(
      findings.filter(({ severity }) => severity === "error" || severity === "warning"),
      ruleOf,
    );
  const had = grave(before);
  return [...grave(after)].some(([rule, count]) => count > (had.get(rule) ?? 0));
}
