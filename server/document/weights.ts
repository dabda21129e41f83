// Weights: how high each heading stands, from its mark-up, its number and its look.
import { isTitle } from "./headings";
import { depthOf, seriesOfAll } from "./numbers";
import type { Entry } from "./outline";

/** Room between kinds of headings for the depth of their numbers. */
const step = 10;
/** Below all headings in mark-up. */
const belowMarkup = 100;

/** A weight for each heading: the smaller, the higher in the outline. */
export function weighHeadings(headings: readonly Entry[]): number[] {
  const series = seriesOfAll(headings.map((h) => h.number));
  const hasMarkup = headings.some((h) => h.draft.rank);
  const marked = markedSeries(headings, series);
  const byMarkup = weighMarkup(headings);
  const byLook = weighLooks(headings, series, hasMarkup ? belowMarkup : step);
  return headings.map((h, i) => {
    if (i === 0 && (h.isTitle || (isTitle(h.text) && !h.number))) return 0;
    if (h.draft.rank) return byMarkup(h);
    const beside = marked.get(series[i] ?? "");
    return beside === undefined ? byLook[i]! : beside * step + Math.min(depthOf(h.number!) - 1, 5);
  });
}

/** The rank at which the numbers of a series stand in mark-up: unmarked ones of the series stand beside them. */
function markedSeries(headings: readonly Entry[], series: readonly (string | undefined)[]): Map<string, number> {
  const ranks = new Map<string, number>();
  headings.forEach((h, i) => {
    if (h.draft.rank && h.number && depthOf(h.number) === 1 && !ranks.has(series[i]!)) ranks.set(series[i]!, h.draft.rank);
  });
  return ranks;
}

/** By rank; where "2" and "2.1" have the same rank, the numbers decide. */
function weighMarkup(headings: readonly Entry[]): (h: Entry) => number {
  const shallowest = new Map<number, number>();
  for (const { draft, number } of headings)
    if (draft.rank && number) shallowest.set(draft.rank, Math.min(depthOf(number), shallowest.get(draft.rank) ?? 9));
  return ({ draft, number }) => draft.rank! * step + (number ? Math.min(depthOf(number) - shallowest.get(draft.rank!)!, 5) : 0);
}

const isWord = (series: string | undefined): boolean => series?.startsWith("word") ?? false;
const strength = ({ bold, draft, shape }: Entry): number => (shape.caps ? 1 : 0) + (bold ? 1 : 0) + (draft.loose ? 2 : 0);

/** Weights of headings without mark-up: series of numbers in the order in which they begin; between them, by how strong they look. */
function weighLooks(headings: readonly Entry[], series: readonly (string | undefined)[], base: number): number[] {
  const isNumbered = (i: number): boolean => series[i] !== undefined && !headings[i]!.draft.rank;
  const numbered = headings.map((_, i) => i).filter(isNumbered);
  const first = numbered[0] ?? -1;
  const last = numbered[numbered.length - 1] ?? -1;
  const isBare = (h: Entry): boolean => !h.number && !h.draft.rank;
  const isAbove = (h: Entry): boolean => first >= 0 && strength(h) > strength(headings[first]!);
  const between = headings.slice(first + 1, last).filter(isBare);
  const hasInner = between.some((h) => !isAbove(h));
  const isOuter = (h: Entry, i: number): boolean => i > 0 && isBare(h) && isAbove(h);
  const hasOuter =
    between.some(isAbove) ||
    (headings.slice(0, Math.max(first, 0)).some(isOuter) && headings.slice(last + 1).some((h) => isBare(h) && isAbove(h)));
  const bare = weighBare(headings, base);
  const seen: string[] = [];
  return headings.map((h, i) => {
    const key = series[i];
    if (key !== undefined) {
      if (isWord(key) && seen.length > 0 && !seen.includes(key)) return base + 2 * step;
      if (!seen.includes(key)) seen.push(key);
      return base + (2 + seen.indexOf(key)) * step + Math.min(depthOf(h.number!) - 1, step - 1);
    }
    if (first < 0) return bare(h, i);
    if (hasOuter && isAbove(h)) return base + step;
    // Before the first number and behind the last, a heading stands beside the numbered ones; between them, below.
    return i < first || (i > last && !hasInner) ? base + 2 * step : base + 8 * step;
  });
}

/** Weights where nothing is numbered: loose lines above plain ones, those above bold ones; capitals above small letters. */
function weighBare(headings: readonly Entry[], base: number): (h: Entry, i: number) => number {
  const own = headings.filter((h, i) => !h.draft.rank && !(i === 0 && (h.isTitle || isTitle(h.text))));
  const capitals = own.filter((h) => h.shape.caps);
  const hasCapitals = capitals.length >= 2 && capitals.length < own.length && own[0]!.shape.caps;
  const endsOpen = own[0]?.shape.ending === ":";
  return (h) => {
    const look = h.draft.loose ? 2 : h.bold ? 4 : 3;
    return base + look * step - (hasCapitals && h.shape.caps ? 3 : 0) + (h.shape.ending === ":" && !endsOpen ? 3 : 0);
  };
}
