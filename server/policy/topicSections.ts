// A section on a topic: its heading names it, and something is said under it in words that the knowledge does not hold.
import type { Document } from "../document/document";
import type { Topic } from "./policy";

/** Words under a heading that say something. */
const fewestWords = 6;

/** Told by a name or a date only, whatever stands under the heading. */
const told = new Set(["controller-identity", "effective-date", "contact", "exercising-rights"]);

/** For each topic that a section's own heading names the first block of that section with words enough. */
export function readSectionsOn(document: Document, topicsOf: readonly ReadonlySet<string>[]): ReadonlyMap<string, Topic> {
  const found = new Map<string, Topic>();
  for (const { kind, section, prose, span } of document.blocks) {
    if (kind === "heading" || section === undefined) continue;
    for (const id of topicsOf[section] ?? [])
      if (!found.has(id) && !told.has(id) && prose.text.split(/\s+/).length >= fewestWords) found.set(id, { state: "partial", span });
  }
  return found;
}
