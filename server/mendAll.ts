// mendAll: the text after all safe fixes, one upon another until none is left. Safe fixes alone keep the meaning and ask the author nothing.
import { lintingSteps, proposals } from "./lint";
import { keepsPromise } from "./mend";
import type { Policy } from "./policy/policy";
import { readingSteps } from "./policy/readPolicy";
import type { Fix } from "./rules/rule";
import type { Settings } from "./settings";
import { applyEdits, type Edit, inLineEndsOf, oneEdit } from "./text/edit";
import { hasStops, withExamples } from "./text/snippet";
import { finish, flatMapSteps, type Steps } from "./text/steps";

/** Fixes that call each other forth without end would be a fault of ours; this ends them. */
const mostRounds = 200;

/** How many fixes are tried together. */
const mostTogether = 200;

/** The safe fixes of all findings, or of those of one rule, as one edit, each verified as if it stood alone; undefined where there is nothing to do. */
export const mendAll = (policy: Policy, settings: Settings, rule?: string): Edit | undefined =>
  finish(mendingSteps(policy, settings, rule));

/** The same in steps. */
export function* mendingSteps(policy: Policy, settings: Settings, rule?: string): Steps<Edit | undefined> {
  const { text } = policy.document;
  const seen = new Set([text]);
  let current = policy;
  for (let round = 0; round < mostRounds; round++) {
    const next = yield* improved(current, settings, rule);
    if (!next || seen.has(next.document.text)) break;
    seen.add(next.document.text);
    current = next;
  }
  return oneEdit(text, current.document.text);
}

/** The policy with as many safe fixes as go together, or undefined where none is good. */
function* improved(policy: Policy, settings: Settings, rule: string | undefined): Steps<Policy | undefined> {
  const { findings } = yield* lintingSteps(policy, settings);
  const wanted = rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
  const candidates = yield* flatMapSteps(wanted, (finding) => {
    const fix = proposals(policy, finding, settings).find(isSafe);
    return fix ? [{ finding, edits: editsOf(fix, policy.document.text) }] : [];
  });
  let rest = candidates.slice(0, mostTogether);
  let together = apart(rest);
  while (together.length > 0) {
    yield;
    const text = applyEdits(
      policy.document.text,
      together.flatMap(({ edits }) => edits),
    );
    const next = yield* readingSteps(text, policy.document.format, policy);
    const mended = together.map(({ finding }) => finding);
    if (text !== policy.document.text && keepsPromise(mended, findings, (yield* lintingSteps(next, settings)).findings)) return next;
    // Some of them does harm, or two of them do it together: half as many next, and a single one that is no good never again.
    if (together.length === 1) {
      const bad = together[0]!;
      rest = rest.filter((one) => one !== bad);
      together = apart(rest);
    } else together = together.slice(0, Math.ceil(together.length / 2));
  }
  return undefined;
}

const isSafe = ({ safe, edits }: Fix): boolean => safe === true && !edits.some(({ snippet }) => hasStops(snippet));

const editsOf = (fix: Fix, text: string): Edit[] =>
  fix.edits.map(({ span, snippet }) => ({ span, newText: inLineEndsOf(text, withExamples(snippet)) }));

/** The first of all whose edits touch none of an earlier one's. */
function apart<T extends { readonly edits: readonly Edit[] }>(candidates: readonly T[]): T[] {
  const taken: Edit[] = [];
  return candidates.filter(({ edits }) => {
    const free = edits.every(({ span }) => taken.every((other) => span.end < other.span.start || other.span.end < span.start));
    if (free) taken.push(...edits);
    return free;
  });
}
