// insertSection: a new section in the document's own style: its heading mark-up, numbering, gaps, bullets, indents and line ends.
import type { SnippetEdit } from "../text/edit";
import { escapeSnippet } from "../text/snippet";
import type { Span } from "../text/span";
import type { Block, Document, Section } from "./document";
import { behindElements, containerEnd, insertHtml, paragraphHtml } from "./insertHtml";
import { nextNumber } from "./insertNumber";
import { bulletOf, gapsOf, headingOf, indentAt, lineEndOf, mainSections, titleLike, titleSection } from "./insertStyle";

/** Where a section goes: behind the section of this index in Document.sections; undefined: before the first section. */
export interface Place {
  readonly after: number | undefined;
}

/** What goes there. Lines are in LSP snippet syntax; one that begins with "- " is an item of a list, any other a paragraph. */
export interface NewSection {
  readonly title: string;
  readonly body: readonly string[];
}

/** Everything that rendering needs to know: the section to imitate, the heading's words, and the block behind which it goes. */
export interface Plan {
  /** Index in Document.blocks of the heading to imitate; -1 when the document has none. */
  readonly heading: number;
  readonly like: Section | undefined;
  /** With its number, escaped for a snippet. */
  readonly title: string;
  /** The last block before the new section; undefined: it goes to the beginning. */
  readonly behind: Block | undefined;
}

/**
 * The edit that adds a section. Numbered sections are never renumbered, since the text may refer to them: where the neighbours have numbers the
 * new section goes behind the last of them and takes the next number.
 */
export function insertSection(document: Document, place: Place, section: NewSection): SnippetEdit {
  const plan = planSection(document, place, section.title);
  return document.format === "html" ? insertHtml(document, plan, section.body) : insertText(document, plan, section.body);
}

function planSection(document: Document, place: Place, title: string): Plan {
  const main = mainSections(document);
  const wanted = place.after === undefined ? undefined : place.after;
  const beside = wanted === undefined ? main : siblingsOf(document, wanted);
  const sections = beside.map((i) => document.sections[i]!);
  const numbered = beside.filter((i) => document.sections[i]!.number !== undefined);
  const last = numbered[numbered.length - 1];
  const words = titleLike(title, sections);
  const isNumbered =
    last !== undefined && (wanted === undefined || document.sections[wanted]!.number !== undefined || numbered.length * 2 > beside.length);
  if (isNumbered) {
    const like = document.sections[last]!;
    const number = nextNumber(
      like.number!,
      numbered.map((i) => document.sections[i]!.number!),
    );
    const shown = number === undefined ? words : leadOf(document, like).replace(like.number!, () => number) + words;
    return { heading: headingOf(document, last), like, title: escapeSnippet(shown), behind: lastBlockOf(document, like) };
  }
  const model = wanted ?? main[0];
  const like = model === undefined ? undefined : document.sections[model]!;
  const behind = wanted === undefined ? blockBefore(document, main[0]) : lastBlockOf(document, document.sections[wanted]!);
  return { heading: model === undefined ? -1 : headingOf(document, model), like, title: escapeSnippet(words), behind };
}

/** The number of a heading with its punctuation, as the source has it ("7. ", "7\\. "). */
function leadOf(document: Document, { heading, name, title }: Section): string {
  const source = document.text.slice(heading.start, heading.end);
  if (source.endsWith(name) && !source.includes("<")) return source.slice(0, source.length - name.length);
  const lead = title.slice(0, title.length - name.length);
  // A line that begins with "7." is an item of a list to Markdown unless a mark-up comes first.
  const isBare =
    document.format === "markdown" &&
    !/[#*_]/.test(document.text[heading.start - 1] ?? "") &&
    !/^#/.test(document.text.slice(heading.start - 3));
  return isBare ? lead.replace(/^(\d+)([.)])/, "$1\\\\$2") : lead;
}

const siblingsOf = (document: Document, section: number): number[] => {
  const { parent, level } = document.sections[section]!;
  return document.sections.flatMap((other, i) =>
    other.parent === parent && other.level === level && i !== titleSection(document) ? [i] : [],
  );
};

/** The block before the first main section; without sections, or when there is none before it, the last block of the document. */
function blockBefore(document: Document, first: number | undefined): Block | undefined {
  if (first === undefined) return document.blocks[document.blocks.length - 1];
  return document.blocks[headingOf(document, first) - 1];
}

/** The last block of a section, leaving out what a page has left behind its text ("Top", "Account"). */
function lastBlockOf(document: Document, section: Section): Block | undefined {
  const within = document.format === "html" ? containerEnd(document, section) : section.span.end;
  const own = document.blocks.filter(
    (block) => block.span.start >= section.span.start && block.span.end <= Math.min(section.span.end, within),
  );
  let last = own.length - 1;
  while (last > 1 && isResidue(own[last]!)) last--;
  const next = own[last];
  return last > 0 && next && /[.:;!?)”"]$/.test(next.prose.text.trim()) ? next : own[own.length - 1];
}

const isResidue = (block: Block): boolean =>
  block.kind === "paragraph" && block.prose.text.length < 40 && !/[.,:;!?\d@]/.test(block.prose.text);

/** The new section in Markdown or plain text. */
function insertText(document: Document, plan: Plan, body: readonly string[]): SnippetEdit {
  const end = lineEndOf(document);
  const heading = document.blocks[plan.heading];
  const gaps = gapsOf(document, heading);
  const indent = heading ? indentAt(document, heading.span.start) : "";
  const text = indent + headingText(document, plan) + end.repeat(gaps.afterHeading) + bodyText(document, plan.heading, body);
  if (plan.behind) return insertBehind(document, plan.behind, end.repeat(gaps.beforeHeading) + text);
  const at = document.blocks[0] ? lineStart(document, document.blocks[0].span.start) : document.text.length;
  return { span: { start: at, end: at }, snippet: text + (document.blocks[0] ? end.repeat(gaps.beforeHeading) : "") };
}

/** At the end of a block, before any line end that its span may hold. */
function insertBehind(document: Document, block: Block, snippet: string): SnippetEdit {
  let at = block.span.end;
  while (at > block.span.start && /[\r\n]/.test(document.text[at - 1]!)) at--;
  return { span: { start: at, end: at }, snippet };
}

/** Paragraphs and lists with the gaps, bullets and indents of the section whose heading is block `heading`; no gap before the first. */
export function bodyText(document: Document, heading: number, body: readonly string[]): string {
  const end = lineEndOf(document);
  const gaps = gapsOf(document, document.blocks[heading]);
  const inner = document.blocks[heading] ? bodyIndent(document, heading) : "";
  const bullet = escapeSnippet(bulletOf(document) ?? `${inner}- `);
  return body
    .map((line, i) => {
      const isItem = line.startsWith("- ");
      const gap = i === 0 ? 0 : !isItem ? gaps.paragraphs : body[i - 1]!.startsWith("- ") ? gaps.items : gaps.beforeList;
      return end.repeat(gap) + (isItem ? bullet + line.slice(2) : inner + line);
    })
    .join("");
}

function lineStart(document: Document, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r]/.test(document.text[start - 1]!)) start--;
  return start;
}

/** The indent of the first paragraph under the heading. */
function bodyIndent(document: Document, heading: number): string {
  const next = document.blocks[heading + 1];
  return next?.kind === "paragraph" && document.format === "plaintext" ? indentAt(document, next.span.start) : "";
}

/** The heading in the mark-up of the one it imitates. */
function headingText(document: Document, { heading, like, title }: Plan): string {
  const block = document.blocks[heading];
  if (!block || !like) return document.format === "markdown" ? `## ${title}` : title;
  const before = document.text.slice(block.span.start, like.heading.start);
  const rest = document.text
    .slice(like.heading.end, block.span.end)
    .replace(/(?<!\s)\s*\{#[^{}]*\}/, "")
    .trimEnd();
  // A bold line may end its paragraph's first line only: the mark that closes it then stands outside of the heading.
  const mark = document.format === "markdown" ? (/(?:\*{1,3}|_{1,3})$/.exec(before)?.[0] ?? "") : "";
  const after = mark && !rest.startsWith(mark) ? mark : rest;
  const underline = /^([^\r\n]*(?:\r\n|\n|\r)[ \t]*)(=+|-+|~+)[ \t]*$/.exec(after);
  const shown = title.replace(/\\([\\$}])/g, "$1");
  const closing = underline ? underline[1] + underline[2]![0]!.repeat(Math.max(3, before.length + shown.length)) : after;
  return escapeSnippet(before) + title + escapeSnippet(closing);
}

/** The edit that adds one line of text, a paragraph of its own, under the title of the document, or at its beginning. */
export function insertLine(document: Document, line: string): SnippetEdit {
  const title = titleSection(document) ?? (document.sections[0]?.number === undefined && document.sections.length === 1 ? 0 : undefined);
  const behind = title === undefined ? undefined : document.blocks[headingOf(document, title)];
  const shown = document.format === "html" ? paragraphHtml(document, line) : line;
  const end = lineEndOf(document);
  const gap = document.format === "html" ? 1 : gapsOf(document, undefined).paragraphs;
  if (behind) {
    const indent = document.format === "html" ? indentAt(document, behind.span.start) : "";
    return insertBehind(document, behind, end.repeat(gap) + indent + shown);
  }
  const at = document.blocks[0]?.span.start ?? document.text.length;
  return { span: { start: at, end: at }, snippet: shown + end.repeat(gap) };
}

/**
 * The edit that adds paragraphs behind the paragraph at a place, or at the `end` of what stands under the same heading. Never between a line that
 * announces something and what follows it; none where the place is in no block.
 */
export function insertParagraphs(document: Document, at: Span, lines: readonly string[], where: "here" | "end"): SnippetEdit | undefined {
  const { blocks } = document;
  const first = blocks.findIndex(({ span }) => span.start <= at.start && at.start < span.end);
  if (first < 0) return undefined;
  let last = first;
  const goesOn = (): boolean => {
    const [here, next] = [blocks[last]!, blocks[last + 1]];
    if (!next || next.aside) return false;
    if (here.kind === "heading" || here.prose.text.trimEnd().endsWith(":")) return true;
    return next.kind !== "heading" && (where === "end" || here.kind !== "paragraph");
  };
  while (goesOn()) last++;
  const behind = blocks[last]!;
  const isHtml = document.format === "html";
  const gap = lineEndOf(document).repeat(isHtml ? 1 : gapsOf(document, undefined).paragraphs);
  const indent =
    behind.kind === "paragraph" || isHtml ? indentAt(document, (behind.kind === "paragraph" ? behind : blocks[first]!).span.start) : "";
  const snippet = lines.map((line) => gap + indent + (isHtml ? paragraphHtml(document, line) : line)).join("");
  if (!isHtml) return insertBehind(document, behind, snippet);
  const end = behindElements(
    document.text,
    behind.kind === "paragraph" ? behind.span : { start: blocks[first]!.span.start, end: behind.span.end },
  );
  return { span: { start: end, end }, snippet };
}
