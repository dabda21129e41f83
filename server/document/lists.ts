// Lists that no mark-up shows: the lines after an introducing line ("We do not use:") are its items.
import { type Entry, endsWithColon } from "./outline";

/** Longest line that is taken for an item of such a list. */
const longest = 200;

/** Turns the paragraphs after a line that ends in a colon into items, as far as they look alike. */
export function decideLists(entries: readonly Entry[]): void {
  for (let i = 0; i < entries.length; i++) {
    const lead = entries[i]!;
    if (lead.kind !== "paragraph" || lead.draft.aside || !endsWithColon(lead)) continue;
    let end = i + 1;
    while (end < entries.length && isListed(entries[end]!, entries[i + 1]!, entries[end - 1]!)) end++;
    if (end - i < 3) continue;
    for (let k = i + 1; k < end; k++) {
      entries[k]!.kind = "item";
      entries[k]!.depth = 1;
    }
    i = end - 1;
  }
}

function isListed(entry: Entry, first: Entry, before: Entry): boolean {
  if (entry.kind !== "paragraph" || entry.draft.aside || entry.shape.length > longest || entry.shape.ending === ":" || entry.isNumbered)
    return false;
  if (entry === first) return !entry.shape.inner;
  if (entry.draft.gap !== undefined && first.draft.gap !== undefined && entry.draft.gap > Math.max(first.draft.gap, 1)) return false;
  if (before.shape.ending === "." && !first.shape.stops) return false;
  if (first.shape.stops) return entry.shape.stops && !entry.shape.inner;
  return !entry.shape.stops || (/[;,]$|\b(?:and|or)$/.test(before.text) && !entry.shape.inner);
}
