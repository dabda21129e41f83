// Entries: drafts on their way to an outline, with what their words look like, and a decision that the steps below make one after another.
import { sliceProse } from "../text/prose";
import type { BlockKind } from "./document";
import type { Draft } from "./draft";
import { decimalEnumerator, type Enumerator, followsAs, readBareRoman, readEnumerator } from "./numbers";
import { type Shape, shapeOf } from "./shape";

export interface Entry {
  readonly draft: Draft;
  /** The words of the block. */
  readonly text: string;
  readonly number?: Enumerator;
  /** The words behind the number are emphasised. */
  readonly bold: boolean;
  /** The shape of the words behind the number. */
  readonly shape: Shape;
  kind: BlockKind;
  /** The document's own title. */
  isTitle?: boolean;
  /** For items found here: the number is mark-up, not part of the words. */
  isNumbered?: boolean;
  depth?: number;
  /** Left over from a page's navigation: neither heading nor lead-in. */
  isResidue?: boolean;
}

/** All of a document. */
export function entriesOf(drafts: readonly Draft[]): Entry[] {
  const entries = drafts.map((draft) => entryOf(draft));
  const headings = entries.flatMap(({ draft }, at) => (draft.rank === undefined ? [] : [at]));
  headings.forEach((at, i) => {
    const heading = entries[at]!;
    const number = heading.number ? undefined : readBareRoman(heading.text);
    if (!number) return;
    const beside = (index: number): Enumerator | undefined => {
      const other = entries[headings[index] ?? -1];
      return other?.draft.rank === heading.draft.rank ? other?.number : undefined;
    };
    const [before, after] = [beside(i - 1), beside(i + 1)];
    const goesOn = (before && followsAs(before, number) === "sibling") || (after && followsAs(number, after) === "sibling");
    if (goesOn) entries[at] = entryOf(heading.draft, number);
  });
  return entries;
}

/** `bare`: a number at its beginning that is none by its look. */
function entryOf(draft: Draft, bare?: Enumerator): Entry {
  const text = draft.prose.text;
  const written = (): Enumerator | undefined => bare ?? (draft.kind === "row" ? undefined : readEnumerator(text.slice(0, 80)));
  const number = draft.number ? decimalEnumerator(draft.number) : written();
  const rest = number ? text.slice(number.length) : text;
  const bold = draft.bold === true || (number !== undefined && number.length < text.length && isBold(draft, number.length));
  const shape = shapeOf(rest);
  // A sentence underlined by chance, or set in a heading's tag for its size.
  const isSentence = draft.rank !== undefined && (rest.length > 250 || (shape.ending === "." && rest.length > 140));
  return {
    draft: isSentence ? { ...draft, kind: "paragraph", rank: undefined } : draft,
    text,
    bold,
    ...(number ? { number } : {}),
    shape,
    kind: isSentence ? "paragraph" : draft.kind,
    ...(draft.depth ? { depth: draft.depth } : {}),
  };
}

const isBold = (draft: Draft, from: number): boolean =>
  draft.emphasis?.some((e) => e.start <= from && e.end >= draft.prose.text.trimEnd().length - 1) ?? false;

/** The draft with what has been decided about it. */
export function settledDraft(entry: Entry): Draft {
  const { draft, number } = entry;
  if (entry.kind === draft.kind && entry.depth === draft.depth && !entry.isNumbered) return draft;
  const strip = entry.isNumbered && number ? number.length : 0;
  return {
    ...draft,
    kind: entry.kind,
    prose: strip ? sliceProse(draft.prose, strip, draft.prose.text.length) : draft.prose,
    ...(entry.isNumbered && number ? { number: number.number } : {}),
    ...(entry.depth ? { depth: entry.depth } : {}),
    ...(strip && draft.breaks ? { breaks: draft.breaks.map((b) => ({ ...b, at: b.at - strip })).filter((b) => b.at > 0) } : {}),
  };
}

/** Short, begins like a title and does not end like a sentence, a list entry or a value. */
export const isHeadlike = ({ shape, text, bold, number }: Entry): boolean =>
  shape.words > 0 &&
  shape.words <= 18 &&
  shape.length <= 130 &&
  !shape.lower &&
  !shape.value &&
  !shape.inner &&
  !/[;,]$/.test(text.trim()) &&
  (shape.ending !== "." ||
    (shape.words <= 8 && (bold ? number !== undefined || shape.titleCase || shape.words <= 3 : shape.titleCase && shape.length <= 40)));

/** What can stand under a heading: a sentence, an introducing line, a list, a table, or a heading below it. */
export const isBody = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  !entry.draft.aside &&
  (entry.kind !== "paragraph" || entry.shape.stops || entry.shape.ending === ":" || entry.shape.ending === ";" || entry.shape.length >= 80);

export const endsWithColon = (entry: Entry | undefined): boolean =>
  entry !== undefined && entry.kind !== "heading" && /:["”’)\s-]*$/.test(entry.text);
