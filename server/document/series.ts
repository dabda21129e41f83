// Series: numbered headings that count on from each other, whatever their mark-up: "1", "2", "3"; "2.1", "2.2"; "I", "II".
import type { Document, Format, Section } from "./document";
import { decimalEnumerator, type Enumerator, readBareRoman, readEnumerator, type Style, seriesOfAll } from "./numbers";

/** A numbered heading in its series. */
export interface Numbered {
  /** Index in Document.sections. */
  readonly section: number;
  /** The parts of the number: 2.1 is [2, 1]; IV is [4]; c is [3]. */
  readonly parts: readonly number[];
  /** The last part: what counts on. */
  readonly value: number;
  /** The punctuation around the number, or the word before it; empty for a bare number. */
  readonly form: string;
  /** The number stands in the heading's words, not only in the mark-up of a list. */
  readonly isWritten: boolean;
}

export interface Series {
  readonly style: Style;
  /** In the order of the text. */
  readonly members: readonly Numbered[];
}

interface Open {
  readonly style: Style;
  readonly members: Numbered[];
}

/** Every series of the document, in the order in which they begin. */
export function readSeries({ sections, format }: Document): Series[] {
  const numbers = sections.map((section) => enumeratorOf(section, format));
  const kinds = seriesOfAll(numbers);
  const all: Open[] = [];
  const open = new Map<string, Open>();
  /** The series last met of each kind, and the series of each section. */
  const latest = new Map<string, Open>();
  const own: (Open | undefined)[] = [];
  sections.forEach((section, i) => {
    const number = numbers[i];
    if (!number) return;
    const member = memberOf(number, kinds[i]!, section, i);
    const kind = `${kinds[i]} ${/^[a-z]/.test(number.form) ? number.form : ""} ${member.parts.length} ${member.parts.slice(0, -1).join(".")}`;
    const key = `${section.parent ?? ""} ${kind}`;
    let series = open.get(key);
    if (series && restarts(series, member, sections)) series = undefined;
    // A heading that was set smaller or larger than those it counts on from.
    else if (!series && member.value > 1)
      series = besideParent(section, own, member, styleOf(kinds[i]!)) ?? besideLatest(latest.get(kind), member);
    if (!series) {
      series = { style: styleOf(kinds[i]!), members: [] };
      all.push(series);
    }
    series.members.push(member);
    open.set(key, series);
    latest.set(kind, series);
    own[i] = series;
  });
  return all;
}

/** A second number behind the first one: "2. (B) Use". What counts is not known then. */
const compound = /^\(?\p{L}[.)]/u;

function enumeratorOf({ title, name, number }: Section, format: Format): Enumerator | undefined {
  if (number === undefined || compound.test(name)) return undefined;
  const read = readEnumerator(title.slice(0, 80)) ?? readBareRoman(title);
  if (read?.number === number) return read;
  // The browser numbers the items of a list.
  return format === "html" ? undefined : decimalEnumerator(number);
}

const styleOf = (kind: string): Style => (kind.endsWith("decimal") ? "decimal" : kind.endsWith("roman") ? "roman" : "letter");

function memberOf(number: Enumerator, kind: string, section: Section, index: number): Numbered {
  const { parts } = number.readings.find(({ style }) => style === styleOf(kind)) ?? number.readings[0]!;
  const isWritten = number.length > 0 && section.name.length < section.title.length;
  return { section: index, parts, value: parts[parts.length - 1]!, form: number.form, isWritten };
}

/** A first number begins a new series, unless it stands right behind another first one: then it repeats it. */
function restarts({ members }: Open, { value, section }: Numbered, sections: readonly Section[]): boolean {
  if (value > 1) return false;
  const last = members[members.length - 1]!;
  const { parent } = sections[section]!;
  for (let i = section - 1; i > last.section; i--) if (sections[i]!.parent === parent) return true;
  return last.value > 1;
}

/** "3" under "2": the series of the heading above it, where that counts alike. */
function besideParent({ parent }: Section, own: readonly (Open | undefined)[], { parts }: Numbered, style: Style): Open | undefined {
  const above = parent === undefined ? undefined : own[parent];
  return above?.style === style && above.members[0]!.parts.length === parts.length ? above : undefined;
}

/** The last series of its kind, where the number goes on with it; of "2.3" also where it does not. */
function besideLatest(series: Open | undefined, { value, parts }: Numbered): Open | undefined {
  const last = series?.members[series.members.length - 1];
  return last && (parts.length > 1 || value === last.value + 1) ? series : undefined;
}
