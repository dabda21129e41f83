// mend: of the fixes that a rule proposes, those whose result the engine itself has read and found good.
import { type Finding, lint, proposals } from "./lint";
import type { Policy } from "./policy/policy";
import { readPolicy } from "./policy/readPolicy";
import type { Fix } from "./rules/rule";
import type { Settings } from "./settings";
import { applyEdits } from "./text/edit";
import { withExamples } from "./text/snippet";

/**
 * The finding's fixes that remove it and add nothing of severity warning or above. Each costs a reading of the whole text.
 * `before` are all findings of the policy: pass them where they are known.
 */
export function fixesOf(policy: Policy, finding: Finding, settings: Settings, before = lint(policy, settings).findings): Fix[] {
  return proposals(policy, finding).filter((fix) => {
    const edits = fix.edits.map((edit) => ({ span: edit.span, newText: withExamples(edit.snippet) }));
    const text = applyEdits(policy.document.text, edits);
    if (text === policy.document.text) return false;
    const after = lint(readPolicy(text, policy.document.format, policy), settings).findings;
    return isGone(finding, before, after) && !addsAny(before, after);
  });
}

/** Two findings are one when rule and message agree: places move with the text. */
const sameAs = (a: Finding) => (b: Finding) => a.rule === b.rule && a.message === b.message;
const sameRule = (a: Finding) => (b: Finding) => a.rule === b.rule;

function isGone(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  // The fix may change the words that the message quotes: the rule must also have one finding less than before.
  return [sameAs(finding), sameRule(finding)].every((same) => after.filter(same).length < before.filter(same).length);
}

function addsAny(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = (findings: readonly Finding[]) => {
    const byRule = new Map<string, number>();
    for (const f of findings) if (f.severity === "error" || f.severity === "warning") byRule.set(f.rule, (byRule.get(f.rule) ?? 0) + 1);
    return byRule;
  };
  const had = counts(before);
  for (const [rule, count] of counts(after)) if (count > (had.get(rule) ?? 0)) return true;
  return false;
}
