// How a document writes its sections: gaps, bullets, indents, the case of its titles. Measured on the sections that stand next to the new one.
import type { Block, Document, Section } from "./document";

/** Line ends as the document has them. */
export const lineEndOf = (document: Document): string => (document.text.includes("\r\n") ? "\r\n" : "\n");

/** Index of the block that is the heading of a section, or -1. */
export const headingOf = (document: Document, section: number): number =>
  document.blocks.findIndex((block) => block.kind === "heading" && block.section === section);

/** The section that holds the whole document, if the first one does. */
export function titleSection(document: Document): number | undefined {
  const [first] = document.sections;
  return first && first.number === undefined && document.sections.some((section) => section.parent === 0) ? 0 : undefined;
}

/** The sections of the document's main level: those under its title, or the uppermost ones. */
export function mainSections(document: Document): number[] {
  const title = titleSection(document);
  const isTitle = (i: number) => i === 0 && document.sections[0]!.number === undefined && document.sections.length === 1;
  return document.sections.flatMap((section, i) => (section.parent === title && i !== title && !isTitle(i) ? [i] : []));
}

/** Lines ends in `text` between two offsets, if nothing else stands there; undefined otherwise. */
export function linesBetween(document: Document, from: number, to: number): number | undefined {
  const between = document.text.slice(from, to);
  return between.length < 50 && /^\s*$/.test(between) ? between.split(/\r\n|\n|\r/).length - 1 : undefined;
}

/** White space between the start of its line and an offset; empty when something else stands there. */
export function indentAt(document: Document, offset: number): string {
  let start = offset;
  while (start > 0 && !/[\n\r]/.test(document.text[start - 1]!)) {
    if (!/[ \t]/.test(document.text[start - 1]!)) return "";
    start--;
  }
  return document.text.slice(start, offset);
}

/** The first gap between two neighbouring blocks of the given kinds, in line ends. */
function gap(document: Document, isFirst: (block: Block) => boolean, isSecond: (block: Block) => boolean): number | undefined {
  const { blocks } = document;
  for (let i = 1; i < blocks.length; i++) {
    if (!isFirst(blocks[i - 1]!) || !isSecond(blocks[i]!)) continue;
    const lines = linesBetween(document, blocks[i - 1]!.span.end, blocks[i]!.span.start);
    if (lines !== undefined && lines > 0) return Math.min(lines, 4);
  }
  return undefined;
}

/** Line ends between the parts of a section. */
export interface Gaps {
  readonly beforeHeading: number;
  readonly afterHeading: number;
  readonly paragraphs: number;
  readonly beforeList: number;
  readonly items: number;
}

/** The gaps of a document without HTML mark-up. `heading` is the heading block of a section like the new one. */
export function gapsOf(document: Document, heading: Block | undefined): Gaps {
  const usual = document.format === "markdown" || /\n[ \t]*\r?\n/.test(document.text) || document.blocks.length < 2 ? 2 : 1;
  const is = (kind: Block["kind"]) => (block: Block) => block.kind === kind;
  const isHeading = (block: Block) => block.kind === "heading" && (!heading || sameKind(document, block, heading));
  const isBody = (block: Block) => block.kind !== "heading";
  const paragraphs = document.format === "markdown" ? 2 : (gap(document, is("paragraph"), is("paragraph")) ?? usual);
  return {
    beforeHeading: gap(document, isBody, isHeading) ?? gap(document, isBody, is("heading")) ?? usual,
    afterHeading: gap(document, isHeading, isBody) ?? gap(document, is("heading"), isBody) ?? usual,
    paragraphs,
    beforeList: gap(document, is("paragraph"), is("item")) ?? paragraphs,
    items: gap(document, is("item"), is("item")) ?? 1,
  };
}

/** Whether two heading blocks belong to sections of one level. */
function sameKind(document: Document, a: Block, b: Block): boolean {
  const level = (block: Block) => (block.section === undefined ? undefined : document.sections[block.section]?.level);
  return level(a) === level(b);
}

/** The bullet of the document's lists, with the white space around it; undefined when it has no lists with bullets. */
export function bulletOf(document: Document): string | undefined {
  for (const block of document.blocks) {
    if (block.kind !== "item" || (block.depth ?? 1) > 1) continue;
    const bullet = /^[ \t]*[-*+•·–▪●◦][ \t]+/.exec(document.text.slice(block.span.start, block.span.start + 12))?.[0];
    if (bullet) return indentAt(document, block.span.start) + bullet;
  }
  return undefined;
}

const minor = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with)$/i;

/** The title in the case of the titles beside it: capitals throughout, a capital for each word, or as it stands. */
export function titleLike(title: string, beside: readonly Section[]): string {
  const names = beside.map((section) => section.name.trim()).filter((name) => /\p{L}/u.test(name));
  if (names.length === 0) return title;
  if (names.every((name) => name === name.toUpperCase())) return title.toUpperCase();
  const words = names.flatMap((name) => name.split(/\s+/).slice(1)).filter((word) => /^\p{L}{2,}/u.test(word) && !minor.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length < 2 || capitals * 4 < words.length * 3) return title;
  return title.replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) =>
    at > 0 && minor.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );
}
