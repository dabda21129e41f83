// Sections: the outline as a reader sees it, from the headings in their order.
import { sourceSpan } from "../text/prose";
import type { Section } from "./document";
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
      while (open.length > 0 && open[open.length - 1]!.weight >= weight) close(0);
      const parent = open[open.length - 1]?.index;
      open.push({ index: built.length, weight });
      built.push({ entry, level: parent === undefined ? 1 : built[parent]!.level + 1, parent, end: entry.draft.span.end });
    }
    const current = open[open.length - 1]?.index;
    sectionOf[i] = current;
    if (current !== undefined) built[current]!.end = Math.max(built[current]!.end, entry.draft.span.end);
  });
  while (open.length > 0) close(0);
  return { sections: built.map(({ entry, level, parent, end }) => toSection(entry, level, parent, end)), sectionOf };
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
    level,
    ...(parent === undefined ? {} : { parent }),
  };
}
