// Sections: the outline as a reader sees it, from the headings in their order.
import { sourceSpan } from "../text/prose";
import type { Section } from "./document";
import { isTitle } from "./headings";
import { depthOf, seriesOf } from "./numbers";
import type { Entry } from "./outline";

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

/** A weight for each heading: the smaller, the higher in the outline. */
function weighHeadings(headings: readonly Entry[]): number[] {
  const ranks = headings.map((h) => h.draft.rank ?? 0).filter(Boolean);
  const hasTitle = headings.length > 0 && (headings[0]!.isTitle === true || (isTitle(headings[0]!.text) && !headings[0]!.number));
  /** The highest rank at which numbers of a series stand in mark-up: unmarked ones of the series stand beside them. */
  const series = new Map<string, number>();
  for (const h of headings)
    if (h.draft.rank && h.number && depthOf(h.number) === 1 && !series.has(seriesOf(h.number)))
      series.set(seriesOf(h.number), h.draft.rank);
  const isNumbered = (h: Entry): boolean => h.number !== undefined && !h.draft.rank;
  const firstNumbered = headings.findIndex(isNumbered);
  const lastNumbered = headings.length - 1 - [...headings].reverse().findIndex(isNumbered);
  const numberedCaps = firstNumbered >= 0 && headings[firstNumbered]!.shape.caps;
  const seen: string[] = [];
  /** Bare headings between the numbered ones are below them; where there are none, those before and after stand beside them. */
  const hasInner = headings.some((h, i) => i > firstNumbered && i < lastNumbered && !h.number && !h.draft.rank && !isAbove(h));
  function isAbove(h: Entry): boolean {
    return h.shape.caps && !numberedCaps;
  }
  return headings.map((h, i) => {
    if (i === 0 && hasTitle) return 0;
    const { rank } = h.draft;
    const refined = h.number ? depthOf(h.number) - 1 : 0;
    if (rank) return rank * 10 + Math.min(refined, 5);
    const base = ranks.length > 0 ? 100 : 10;
    if (h.number) {
      const key = seriesOf(h.number);
      const marked = series.get(key);
      if (marked !== undefined) return marked * 10 + Math.min(refined, 5);
      if (!seen.includes(key)) seen.push(key);
      return base + 20 + seen.indexOf(key) * 10 + Math.min(refined, 9);
    }
    if (firstNumbered >= 0) {
      if (i < firstNumbered) return base + (isAbove(h) && hasAboveLater(headings, firstNumbered, lastNumbered, isAbove) ? 10 : 20);
      if (i > lastNumbered && !hasInner) return base + 20;
      if (isAbove(h)) return base + 10;
      return base + 70;
    }
    return base + (h.draft.loose ? 20 : h.draft.bold ? 40 : 30);
  });
}

const hasAboveLater = (headings: readonly Entry[], from: number, to: number, isAbove: (h: Entry) => boolean): boolean =>
  headings.some((h, i) => i > from && i < to && !h.number && isAbove(h));

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
