// Sections: the outline as a reader sees it, from the headings in their order.
import { sourceSpan } from "../text/prose";
import type { Section } from "./document";
import { depthOf, followsAs } from "./numbers";
import type { Entry } from "./outline";
import { weighHeadings } from "./weights";

/** Sections in the order of the text, and for each entry the index of its section. */
export function readSections(entries: readonly Entry[]): { sections: Section[]; sectionOf: (number | undefined)[] } {
  const headings = entries.filter((e) => e.kind === "heading");
  const weights = weighHeadings(headings);
  const open: { index: number; weight: number }[] = [];
  const built: { entry: Entry; level: number; parent?: number; end: number }[] = [];
  const sectionOf: (number | undefined)[] = [];
  const close = (end: number): void => {
    const closed = open.pop()!;
    const one = built[closed.index]!;
    one.end = Math.max(one.end, end);
    const outer = open[open.length - 1];
    if (outer) built[outer.index]!.end = Math.max(built[outer.index]!.end, one.end);
  };
  entries.forEach((entry, i) => {
    if (entry.kind === "heading") {
      const weight = weights[built.length]!;
      const sibling = siblingOf(entry, open, built);
      const besides = sibling === undefined ? weight : open[sibling]!.weight;
      while (open.length > 0 && (sibling === undefined ? open[open.length - 1]!.weight >= weight : open.length > sibling)) close(0);
      const parent = open[open.length - 1]?.index;
      open.push({ index: built.length, weight: besides });
      built.push({ entry, level: parent === undefined ? 1 : built[parent]!.level + 1, parent, end: entry.draft.span.end });
    }
    const current = open[open.length - 1]?.index;
    sectionOf[i] = current;
    if (current !== undefined) built[current]!.end = Math.max(built[current]!.end, entry.draft.span.end);
  });
  while (open.length > 0) close(0);
  return { sections: built.map(({ entry, level, parent, end }) => toSection(entry, level, parent, end)), sectionOf };
}

/** Where among the open sections the one stands that "2.3" comes next to, be its mark-up what it may: the place of "2.2". */
function siblingOf(entry: Entry, open: readonly { index: number }[], built: readonly { entry: Entry }[]): number | undefined {
  const { number } = entry;
  if (!number || depthOf(number) < 2) return undefined;
  for (let i = Math.max(0, open.length - 8); i < open.length; i++) {
    const other = built[open[i]!.index]!.entry.number;
    if (other && depthOf(other) === depthOf(number) && followsAs(other, number) === "sibling") return i;
  }
  return undefined;
}

function toSection(entry: Entry, level: number, parent: number | undefined, end: number): Section {
  const { draft, number } = entry;
  const title = draft.prose.text;
  const numbered = number !== undefined && number.length < title.length;
  return {
    span: { start: draft.span.start, end },
    heading: sourceSpan(draft.prose, 0, title.length),
    title,
    ...(numbered ? { number: number.number } : {}),
    name: numbered ? title.slice(number.length) : title,
    ...(draft.rank ? { rank: draft.rank } : {}),
    level,
    ...(parent === undefined ? {} : { parent }),
  };
}
