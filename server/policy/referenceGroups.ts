// Groups of dangling references that are told as one: links to the same anchor, and all links of a page that has lost its anchors.
import type { Reference } from "./openEnds";

export interface DanglingGroup {
  readonly first: Reference;
  readonly others: readonly Reference[];
  /** Links to several anchors, most of which the page has not got. */
  readonly areLost: boolean;
}

/** Fewest missing anchors that show that the anchors of a page were lost. */
const fewestLost = 4;

export function danglingGroups(references: readonly Reference[]): DanglingGroup[] {
  const dangling = references.filter((r) => r.isDangling);
  const anchors = dangling.filter((r) => r.kind === "anchor");
  const byName = new Map<string, Reference[]>();
  for (const one of anchors) byName.set(one.name!.text, [...(byName.get(one.name!.text) ?? []), one]);
  const known = new Set(references.filter((r) => r.kind === "anchor" && !r.isDangling).map((r) => r.name!.text));
  const areLost = byName.size >= fewestLost && byName.size >= known.size;
  const others = dangling.filter((r) => r.kind !== "anchor").map((r) => groupOf([r], false));
  return [...others, ...(areLost ? [groupOf(anchors, true)] : [...byName.values()].map((group) => groupOf(group, false)))];
}

const groupOf = ([first, ...others]: readonly Reference[], areLost: boolean): DanglingGroup => ({ first: first!, others, areLost });
