// mend: of the fixes that a rule proposes, those whose result the engine itself has read and found good.
import { type Finding, lint, proposals } from "./lint";
import type { Policy } from "./policy/policy";
import { readPolicy } from "./policy/readPolicy";
import type { Fix } from "./rules/rule";
import type { Settings } from "./settings";
import { applyEdits } from "./text/edit";
import { withExamples } from "./text/snippet";

/** The finding's fixes that remove it and add nothing of severity warning or above. `before` are all findings of the policy: pass them where they are known. */
export const fixesOf = (policy: Policy, finding: Finding, settings: Settings, before = lint(policy, settings).findings): Fix[] =>
  [...triedFixes(policy, finding, settings, before)].filter((fix) => fix !== undefined);

/** The same in steps, as each costs a reading of the text or a check of it: undefined where a proposal is no good or not yet known to be. */
export function* triedFixes(
  policy: Policy,
  finding: Finding,
  settings: Settings,
  before: readonly Finding[],
): Generator<Fix | undefined, void> {
  for (const fix of proposals(policy, finding, settings)) {
    const edits = fix.edits.map((edit) => ({ span: edit.span, newText: withExamples(edit.snippet) }));
    const text = applyEdits(policy.document.text, edits);
    if (text === policy.document.text) continue;
    const read = readPolicy(text, policy.document.format, policy);
    yield undefined;
    if (keepsPromise([finding], before, lint(read, settings).findings)) yield fix;
  }
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
