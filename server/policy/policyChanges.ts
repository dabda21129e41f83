// policyChanges: what a new version of a policy changes in substance. Two policies in, a list of changes out, in the order of the new text.
// Words, order and numbers of sections are no substance: a sentence that stands in both versions word for word changes nothing, and what
// appears or goes must be named nowhere in the other version.

import { overlaps, type Span } from "../text/span";
import type { Change } from "./change";
import { changedFlows } from "./changedFlows";
import { changedPeriods } from "./changedPeriods";
import { brokenPromises, changedPromises } from "./changedPromises";
import { changedTopics } from "./changedTopics";
import type { Policy } from "./policy";
import { readVersion } from "./versionText";

export function policyChanges(oldPolicy: Policy, newPolicy: Policy): Change[] {
  const [before, after] = [readVersion(oldPolicy), readVersion(newPolicy)];
  const promises = changedPromises(before, after);
  const told = [...promises, ...changedFlows(before, after, promises), ...changedPeriods(before, after)];
  // What has been told of a practice is not told again as a promise that it breaks.
  told.push(...brokenPromises(before, after).filter((broken) => !told.some((one) => isOfPractice(one) && meets(one.new, broken.new))));
  // What a statement tells is told once, not as a topic again.
  const topics = changedTopics(before, after).filter(
    (topic) => topic.kind === "right" || !told.some((one) => meets(one.old, topic.old) || meets(one.new, topic.new)),
  );
  const changes = [...told, ...topics];
  return withoutRepeats(changes).sort((a, b) => placeOf(a) - placeOf(b));
}

const isOfPractice = ({ kind, effect }: Change): boolean => effect === "wider" && /^(?:recipient|promise|practice)$/.test(kind);

const meets = (a: Span | undefined, b: Span | undefined): boolean => a !== undefined && b !== undefined && overlaps(a, b);

const placeOf = ({ old, new: now }: Change): number => now?.start ?? (old ? Number.MAX_SAFE_INTEGER - 1e9 + old.start : 0);

function withoutRepeats(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter(({ kind, change, message, old, new: now }) => {
    const key = JSON.stringify([kind, change, message, old?.start, now?.start]);
    return !seen.has(key) && seen.add(key);
  });
}
