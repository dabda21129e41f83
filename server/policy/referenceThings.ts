// References to what stands above or below: "the table below", "the following chart": whether there is such a thing there.
import type { Block, Document, Sentence } from "../document/document";
import { within } from "../document/marks";
import { perSentence } from "../document/passages";
import { isSent, ordinalOf, ordinalThings, thingPatterns } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Reference } from "./openEnds";

/** The table, list and picture nearest to the beginning and to the end: all that "above" and "below" need. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

export function readThingReferences(document: Document): Reference[] {
  const inCode = within(document.marks.codes);
  const extents = new Map<string, Extent>();
  const extentOf = (kind: string): Extent => {
    const known = extents.get(kind) ?? extent(document, kind);
    extents.set(kind, known);
    return known;
  };
  return seen(document).flatMap(({ ordinals, things }, i): Reference[] => {
    if (ordinals.length + things.length === 0) return [];
    const sentence = document.sentences[i]!;
    const { text } = sentence.prose;
    const counted = ordinalsIn(document, sentence, ordinals).filter(({ span }) => !inCode(span));
    if (counted.length > 0) return counted;
    return things.flatMap(({ kind, matches }) =>
      matches.flatMap((m): Reference[] => {
        const span = sourceSpan(sentence.prose, m.index, m.index + m[0].length);
        if (inCode(span) || /^\s(?:of contents|of|from)\b/i.test(text.slice(m.index + m[0].length))) return [];
        const isAbove = (m.groups?.after ?? m.groups?.before ?? m.groups?.listed)?.toLowerCase() === "above";
        const { first, last } = extentOf(kind);
        const isThere = kind === "control" && isAbove ? true : isAbove ? first < span.start : last > span.end;
        return [{ kind: kind as Reference["kind"], span, text: m[0], isDangling: !isThere }];
      }),
    );
  });
}

/** What a sentence names by its words; whether it stands there is asked of the whole document. */
const seen = perSentence(({ prose: { text }, block }, { blocks }) => {
  const isHeading = blocks[block]!.kind === "heading";
  const points = !isHeading && /below|above|following|at the (?:end|bottom|foot)|overleaf|next page/i.test(text);
  return {
    ordinals: !isHeading && /table|chart|matrix|grid/i.test(text) ? [...text.matchAll(ordinalThings)] : [],
    things: points
      ? thingPatterns.flatMap(({ kind, pattern }) => {
          const matches = [...text.matchAll(pattern)];
          return matches.length === 0 ? [] : [{ kind, matches }];
        })
      : [],
  };
});

/** "in the third table": whether there are so many. */
function ordinalsIn(document: Document, { prose }: Sentence, ordinals: readonly RegExpExecArray[]): Reference[] {
  const { text } = prose;
  return ordinals.flatMap((m): Reference[] => {
    const end = m.index + m[0].length;
    const after = text.slice(end, end + 60);
    const isHere = /^,? (?:above|below|at the (?:end|bottom|foot)|of this|on this page|in this)\b/i.test(after);
    if (!isHere && !isSent(text.slice(Math.max(0, m.index - 60), m.index), after)) return [];
    const span = sourceSpan(prose, m.index - 4, end);
    return [{ kind: "table", span, text: text.slice(m.index - 4, end), isDangling: ordinalOf(m.groups!.ordinal!) > countTables(document) }];
  });
}

/** Rows that follow each other are one table; a picture, a frame or a component may be one, too. */
function countTables({ blocks, marks, text, format }: Document): number {
  if (blocks.some((block, i) => block.kind !== "row" && isFlatRow(blocks, i, format))) return Infinity;
  const rows = blocks.filter(({ kind }, i) => kind === "row" && blocks[i - 1]?.kind !== "row").length;
  const tags = marks.embeds.filter(({ start }) => /^<table\b/i.test(text.slice(start, start + 7))).length;
  return Math.max(rows, tags) + marks.embeds.length - tags;
}

function extent({ blocks, marks, format }: Document, kind: string): Extent {
  const places = marks.embeds.map((e) => e.start);
  if (kind === "table" || kind === "list")
    blocks.forEach((block, i) => {
      if (kind === "list" ? isListed(block, blocks[i + 1]) : block.kind === "row" || isFlatRow(blocks, i, format))
        places.push(block.span.start);
    });
  return {
    first: Math.min(...places.slice(0, 1), ...(places.length ? [places.reduce((a, b) => Math.min(a, b))] : [Infinity])),
    last: places.reduce((a, b) => Math.max(a, b), -1),
  };
}

const isListed = (block: Block, next: Block | undefined): boolean =>
  block.kind === "item" || block.kind === "row" || block.kind === "definition" || (isShort(block) && next !== undefined && isShort(next));
const isShort = ({ kind, prose }: Block): boolean => kind === "paragraph" && prose.text.length < 120 && !/[.!?:]$/.test(prose.text);

/** A table that was flattened into lines: columns parted by tabs or bars, or four short lines without a stop. */
function isFlatRow(blocks: readonly Block[], i: number, format: Document["format"]): boolean {
  const { text } = blocks[i]!.prose;
  if (/\t|\S {3,}\S| \| /.test(text)) return true;
  if (format === "markdown") return false;
  for (let k = i; k < i + 4; k++) if (!blocks[k] || !isShort(blocks[k]!) || blocks[k]!.prose.text.length > 80) return false;
  return true;
}
