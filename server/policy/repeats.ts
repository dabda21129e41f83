// Repeats: passages that stand twice, found by their words. Linear: every sentence is looked up by what it says.
import type { Block, Document } from "../document/document";
import { perSentence } from "../document/passages";
import { isEntryName } from "../knowledge/entryNames";
import { isSummary, smallWords } from "../knowledge/passages";
import { cover, type Span } from "../text/span";
import { readWords, stemOf } from "./topicWords";

/** A passage and the first place where it stands. */
export interface Repeat {
  readonly span: Span;
  readonly first: Span;
  /** Indexes in Document.sentences: [from, to) of the second and of the first. */
  readonly sentences: readonly [number, number];
  readonly firstSentences: readonly [number, number];
  /** Word for word; otherwise small words differ. */
  readonly isExact: boolean;
  /** Whole blocks, not only sentences of theirs. */
  readonly isWhole: boolean;
}

interface Unit {
  readonly block: number;
  readonly words: number;
  readonly isHeading: boolean;
  /** Its words, and those that matter. */
  readonly exact: string;
  readonly gist: string;
}

/** Fewest words of a paragraph that stands twice; of a section; of a sentence said twice in a row; of a part of a paragraph. */
const fewestInParagraph = 15;
const fewestInSection = 20;
const fewestInRow = 9;
const fewestInPart = 40;
/** What stands so often stands there by design. */
const often = 3;

/** In the order of the text. One for a run of repeated passages. */
export function readRepeats(document: Document): Repeat[] {
  const units = said(document).map((unit, i): Unit => ({ ...unit, block: document.sentences[i]!.block }));
  const places = new Map<string, number[]>();
  units.forEach((unit, i) => {
    if (unit.words < fewestInRow && !unit.isHeading) return;
    const known = places.get(unit.gist);
    if (!known) places.set(unit.gist, [i]);
    else if (known.length <= often) known.push(i);
  });
  const repeats: Repeat[] = [];
  for (let i = 0; i < units.length; ) {
    const known = places.get(units[i]!.gist) ?? [];
    const first = known.find((place) => place < i);
    const run = first === undefined ? undefined : runFrom(units, first, i);
    const found = run && repeatOf(document, units, run, known.length >= often);
    if (found) repeats.push(found);
    i = run ? nextOf(document, run, i, found !== undefined) : i + 1;
  }
  return withoutLayers(repeats);
}

/** More repeated passages than slips explain: a page that says all in short and at length. The longest of them is told. */
const mostApart = 4;

function withoutLayers(repeats: readonly Repeat[]): Repeat[] {
  const apart = repeats.filter(({ sentences, firstSentences }) => firstSentences[1] !== sentences[0]);
  if (apart.length <= mostApart) return [...repeats];
  const lengthOf = ({ span }: Repeat): number => span.end - span.start;
  const longest = apart.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
  return repeats.filter((one) => one === longest || !apart.includes(one));
}

/** Where to look on behind `at`: after the run, or, where it began within a block and came to nothing, at the block that follows. */
function nextOf(document: Document, { second, length }: Run, at: number, isFound: boolean): number {
  const { sentences } = blockOf(document, at);
  return isFound || sentences[0] === at ? second + length : Math.min(second + length, sentences[1]);
}

/** Small words as the words of a passage are read. */
const small = new Set([...smallWords].map(stemOf));

const said = perSentence(({ prose, block }, { blocks }): Omit<Unit, "block"> => {
  const { stems } = readWords(prose.text);
  const isHeading = blocks[block]!.kind === "heading";
  const mark = isHeading ? "# " : "";
  const gist = stems.filter((stem) => !small.has(stem));
  return { words: stems.length, isHeading, exact: mark + stems.join(" "), gist: mark + gist.join(" ") };
});

/** The longest run of equal sentences through `first` and `second`. */
function runFrom(units: readonly Unit[], first: number, second: number): Run {
  const isEqual = (by: number): boolean => units[first + by]?.gist === units[second + by]?.gist;
  let to = 1;
  while (second + to < units.length && first + to < second && isEqual(to)) to++;
  let from = 0;
  while (from > -mostOpeners && first + from > 0 && first + to < second + from && isOpener(units[first + from - 1]!) && isEqual(from - 1))
    from--;
  return { first: first + from, second: second + from, length: to - from };
}

function repeatOf(document: Document, units: readonly Unit[], run: Run, isOften: boolean): Repeat | undefined {
  const words = count(units, run.second, run.length);
  const isWhole = isWholeBlocks(document, run.first, run.length) && isWholeBlocks(document, run.second, run.length);
  if (!isUnwanted(document, units, run, { words, isWhole, isOften })) return undefined;
  const spanOf = (from: number): Span => cover(document.sentences[from]!.span, document.sentences[from + run.length - 1]!.span);
  return {
    span: spanOf(run.second),
    first: spanOf(run.first),
    sentences: [run.second, run.second + run.length],
    firstSentences: [run.first, run.first + run.length],
    isExact: range(run.length).every((k) => units[run.first + k]!.exact === units[run.second + k]!.exact),
    isWhole,
  };
}

/** Headings and short sentences, which are not looked up by themselves; how many of them in a row may stand before a repeated passage. */
const isOpener = ({ isHeading, words }: Unit): boolean => isHeading || words < fewestInRow;
const mostOpeners = 4;
const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
const count = (units: readonly Unit[], from: number, length: number): number =>
  range(length).reduce((sum, k) => sum + units[from + k]!.words, 0);
const blockOf = (document: Document, sentence: number): Block => document.blocks[document.sentences[sentence]!.block]!;
const isWholeBlocks = (document: Document, from: number, length: number): boolean =>
  blockOf(document, from).sentences[0] === from && blockOf(document, from + length - 1).sentences[1] === from + length;

interface Run {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

interface Look {
  readonly words: number;
  readonly isWhole: boolean;
  readonly isOften: boolean;
}

function isUnwanted(document: Document, units: readonly Unit[], run: Run, { words, isWhole, isOften }: Look): boolean {
  const blocks = [run.first, run.second].map((at) => blockOf(document, at));
  if (isNear(document, run, isWhole) && words >= fewestInRow && blocks.every(({ kind }) => kind === "paragraph" || kind === "item"))
    return true;
  const prose = range(run.length).filter(
    (k) =>
      [run.first, run.second].every((at) => isProse(blockOf(document, at + k))) &&
      (!isAside(document.sentences[run.second + k]!.prose.text) || isAmidProse(document, units, run.second + k)),
  );
  const inProse = prose.reduce((sum, k) => sum + units[run.second + k]!.words, 0);
  const isHeaded = blocks.every(({ kind }) => kind === "heading") && run.length > 2;
  const isLong = isWhole
    ? inProse >= fewestInParagraph || (isHeaded && words >= fewestInSection)
    : prose.length > 1 && inProse >= fewestInPart;
  return isLong && !(isOften && words < 3 * fewestInPart) && !isByDesign(document, run.first) && !isByDesign(document, run.second);
}

/** Words that stand wherever they help: a note to a table, an introducing line, an address to write to. */
const isAside = (text: string): boolean => /^[*†‡©]|[:：]\s*$|\S@\S|\ball rights reserved\b/i.test(text);

/** A long sentence with an address in a paragraph that says more than how to write. */
const isAmidProse = (document: Document, units: readonly Unit[], at: number): boolean => {
  const [from, to] = blockOf(document, at).sentences;
  return (
    units[at]!.words >= fewestInParagraph &&
    !/^[*†‡©]|[:：]\s*$/.test(document.sentences[at]!.prose.text) &&
    document.sentences.slice(Math.max(from, at - 3), Math.min(to, at + 4)).some(({ prose }) => !isAside(prose.text))
  );
};

const isProse = ({ kind, aside }: Block): boolean => kind === "paragraph" && !aside;

/** Sentences of the longest list whose items are compared. */
const longestList = 60;

/** Right behind each other, in one paragraph or at the seam of two, or in one list. */
function isNear(document: Document, { first, second, length }: Run, isWhole: boolean): boolean {
  const [a, b] = [blockOf(document, first), blockOf(document, second)];
  if (a.section !== b.section || a.leadIn !== b.leadIn) return false;
  if (first + length === second) return true;
  const between = document.sentences.slice(first, Math.min(second, first + longestList));
  return (
    isWhole &&
    second - first < longestList &&
    between.every(({ block }) => document.blocks[block]!.kind === "item" && document.blocks[block]!.depth === b.depth)
  );
}

/** Under the heading of a summary, or of one entry among several alike, such as a state, a country or a vendor. */
function isByDesign({ sections, sentences }: Document, at: number): boolean {
  for (let i = sentences[at]!.section; i !== undefined; i = sections[i]!.parent) {
    const { name, level } = sections[i]!;
    if (isSummary(name) || (level > 1 && isEntryName(name))) return true;
  }
  return false;
}
