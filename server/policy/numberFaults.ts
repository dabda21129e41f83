// Number faults: where section numbers skip, repeat, stand out of order, belong to another section, or change form.
import type { Document } from "../document/document";
import { toRoman } from "../document/insertNumber";
import { readEnumerator, type Style } from "../document/numbers";
import { type Numbered, readSeries, type Series } from "../document/series";
import type { Span } from "../text/span";
import { readClauseFaults } from "./clauseFaults";
import { readItemFaults } from "./itemFaults";
import { readParagraphFaults } from "./paragraphFaults";

export type NumberFaultKind = "skip" | "repeat" | "order" | "foreign" | "form";

export interface NumberFault {
  readonly kind: NumberFaultKind;
  /** The heading or the beginning of the paragraph whose number is wrong. */
  readonly span: Span;
  readonly number: string;
  /** What it is set against: the one before, the first of that number, or the section it stands in. */
  readonly beside: { readonly span: Span; readonly number: string };
  /** The number that was to be expected. */
  readonly expected: string;
  /** The number is that of an item of a list: "(d)". */
  readonly isItem?: boolean;
  /** For headings, index in Document.sections, and the series, so that it can be counted anew. */
  readonly section?: number;
  readonly series?: Series;
}

/** In the order of the text. */
export function readNumberFaults(document: Document): NumberFault[] {
  const all = readSeries(document);
  const headings = headingBlocks(document);
  const faults = all.flatMap((series) => (isSure(series, document) ? faultsIn({ document, headings, all }, series) : []));
  return [
    ...faults,
    ...foreignIn(document, all),
    ...readClauseFaults(document),
    ...readParagraphFaults(document),
    ...readItemFaults(document),
  ].sort((a, b) => a.span.start - b.span.start);
}

function headingFault(
  { sections }: Document,
  kind: NumberFaultKind,
  section: number,
  beside: number,
  expected: string,
  series: Series,
): NumberFault {
  const placeOf = (index: number) => ({ span: sections[index]!.heading, number: sections[index]!.number! });
  return { kind, ...placeOf(section), beside: placeOf(beside), expected, section, series };
}

interface Context {
  readonly document: Document;
  /** For each section the index in Document.blocks of its heading. */
  readonly headings: readonly number[];
  readonly all: readonly Series[];
}

function headingBlocks({ blocks }: Document): number[] {
  const headings: number[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === "heading" && block.section !== undefined) headings[block.section] = i;
  });
  return headings;
}

/** Fewest headings that make a series of plain numbers. */
const fewest = 3;

/** Section numbers rather than numbers that titles happen to begin with ("3 reasons", "24 hour support"). */
function isSure({ members, style }: Series, { sections }: Document): boolean {
  const first = members[0]!;
  const { parent } = sections[first.section]!;
  const isUnder = first.parts.length > 1 && parent !== undefined && sections[parent]!.number === first.parts.slice(0, -1).join(".");
  if (members.length < (isUnder ? 2 : fewest) || first.value > 1) return false;
  const steps = members.slice(1).filter((one, i) => one.value === members[i]!.value + 1).length;
  // A bare Roman number was taken for one because it goes on with the others.
  const bare = style === "roman" ? 0 : members.filter(({ form, parts }) => form === "" && parts.length === 1).length;
  if (bare > 0 && bare < members.length && bare * 2 <= members.length) return false;
  const values = new Set(members.map(({ value }) => value));
  return steps * 2 >= members.length - 1 || values.size >= 0.7 * Math.max(...values) || (isUnder && members.length === 2);
}

function faultsIn(context: Context, series: Series): NumberFault[] {
  const { document } = context;
  const { members } = series;
  const firsts = new Map<number, Numbered>();
  const values = new Set(members.map(({ value }) => value));
  const faults: NumberFault[] = [];
  let last = members[0]!;
  firsts.set(last.value, last);
  for (const one of members.slice(1)) {
    const fault = (kind: NumberFaultKind, beside: Numbered, section = one.section) =>
      faults.push(headingFault(document, kind, section, beside.section, numberLike(document, one, last.value + 1, series), series));
    const first = firsts.get(one.value);
    if (one.value === last.value + 1) last = one;
    else if (first) {
      if (!isSameName(document, first, one)) fault("repeat", first);
      last = one;
    } else if (one.value > last.value) {
      const missing = range(last.value + 1, one.value).filter((value) => !values.has(value));
      const other = missing.length > 0 ? inOtherForm(context, last, one.section, missing[0]!) : undefined;
      if (other !== undefined) fault("form", last, other);
      else if (missing.length > 0 && !standsBetween(context, series.style, [last, one], missing)) fault("skip", last);
      last = one;
    } else fault("order", last);
    if (!first) firsts.set(one.value, one);
  }
  const behind = inOtherForm(context, last, undefined, last.value + 1);
  if (behind !== undefined)
    faults.push(headingFault(document, "form", behind, last.section, numberLike(document, last, last.value + 1, series), series));
  // Numbers that go wrong again and again are no section numbers.
  return faults.length > mostFaults ? [] : faults;
}

const mostFaults = 4;

/** How far a number may skip: what is further off is another thing, such as a year or an article of a law. */
const furthest = 20;
const range = (from: number, to: number): number[] => Array.from({ length: Math.min(to - from, furthest) }, (_, i) => from + i);

const nameOf = ({ sections }: Document, { section }: Numbered): string =>
  sections[section]!.name.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same title twice is an entry of a table of contents, or the same section in two versions. */
const isSameName = (document: Document, a: Numbered, b: Numbered): boolean => nameOf(document, a) === nameOf(document, b);

/** The number of a member with another last part, in the member's style. */
export function numberLike(
  { sections }: Pick<Document, "sections">,
  { section, parts }: Numbered,
  value: number,
  { style }: Series,
): string {
  const written = sections[section]!.number!;
  if (style === "decimal") return [...parts.slice(0, -1), value].join(".");
  const isSmall = written === written.toLowerCase();
  const shown = style === "letter" ? String.fromCharCode(64 + value) : toRoman(value).toUpperCase();
  return isSmall ? shown.toLowerCase() : shown;
}

/** A heading behind `last` whose number goes on with the series in another form: "III" between 2 and 4. The only one of its own series. */
function inOtherForm({ document, all }: Context, last: Numbered, before: number | undefined, value: number): number | undefined {
  if (last.parts.length > 1) return undefined;
  const { parent } = document.sections[last.section]!;
  for (const { members } of all) {
    const [only, ...more] = members;
    if (more.length > 0 || only!.value !== value || only!.parts.length > 1 || only!.section <= last.section) continue;
    if (before === undefined ? document.sections[only!.section]!.parent === parent : only!.section < before) return only!.section;
  }
  return undefined;
}

/** Whether the missing numbers stand in the text between two headings after all, as paragraphs or items that are none of a list of their own. */
function standsBetween(
  { document: { blocks }, headings }: Context,
  style: Style,
  [a, b]: readonly [Numbered, Numbered],
  missing: readonly number[],
): boolean {
  const seen = new Set<number>();
  let before = 0;
  for (let i = headings[a.section]! + 1; i < headings[b.section]!; i++) {
    const { number: own, prose } = blocks[i]!;
    const number = readEnumerator(own ? `${own}.` : prose.text.slice(0, 80));
    const parts = number?.readings.find((reading) => reading.style === style)?.parts ?? [];
    if (parts.length !== b.parts.length || !parts.slice(0, -1).every((part, k) => part === b.parts[k])) continue;
    const value = parts[parts.length - 1]!;
    if (value !== before + 1 || isTitleLike(prose.text)) seen.add(value);
    before = value;
  }
  return missing.every((value) => seen.has(value));
}

const isTitleLike = (text: string): boolean => text.length <= 120 && !/[.;,:]\s*$/.test(text);

/** Sub-sections that carry the number of another section than the one they stand in: "4.1" in section 5. One for each section. */
function foreignIn(document: Document, all: readonly Series[]): NumberFault[] {
  const { sections } = document;
  const parts = new Map(
    all.flatMap(({ style, members }) => (style === "decimal" ? members.map((one) => [one.section, one.parts] as const) : [])),
  );
  const seen = new Set<number>();
  return all.flatMap((series) =>
    series.members.flatMap((one): NumberFault[] => {
      const { parent } = sections[one.section]!;
      const above = parent === undefined ? undefined : parts.get(parent);
      if (series.style !== "decimal" || parent === undefined || above?.length !== one.parts.length - 1 || seen.has(parent)) return [];
      if (above.every((part, i) => part === one.parts[i])) return [];
      seen.add(parent);
      return [headingFault(document, "foreign", one.section, parent, [...above, one.value].join("."), series)];
    }),
  );
}
