// The HTML of a new section: tags, attributes and nesting as the section that it imitates has them.
import type { SnippetEdit } from "../text/edit";
import { escapeSnippet } from "../text/snippet";
import type { Span } from "../text/span";
import { escapeHtml } from "./asMarkup";
import type { Block, Document, Section } from "./document";
import type { Plan } from "./insert";
import { indentAt, lineEndOf } from "./insertStyle";

/** A start tag without what must stand once in a page. */
const withoutIds = (tag: string): string => tag.replace(/(?<!\s)\s+(?:id|name|aria-labelledby)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, "");

const voids = new Set(["br", "hr", "img", "input", "link", "meta", "wbr", "col", "area", "base", "embed", "source", "track"]);

/** One tag: its name, and whether it closes. */
const tag = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*?(\/?)>/gi;

interface Walk {
  /** Elements opened in the range and not closed there, the innermost last. */
  readonly open: readonly string[];
  /** Offsets of end tags of elements that were open before the range. */
  readonly leaves: readonly number[];
}

/** Follows the nesting of a range of the source. End tags may be missing, as HTML allows. */
function walk(text: string, from: number, to: number): Walk {
  const open: string[] = [];
  const leaves: number[] = [];
  const counts = new Map<string, number>();
  for (const found of text.slice(from, to).matchAll(tag)) {
    const [, closes, name, empty] = found;
    const low = name!.toLowerCase();
    if (voids.has(low) || empty) continue;
    if (!closes) {
      open.push(low);
      counts.set(low, (counts.get(low) ?? 0) + 1);
    } else if (!counts.get(low)) leaves.push(from + found.index);
    else
      for (let last: string | undefined; last !== low; ) {
        last = open.pop()!;
        counts.set(last, counts.get(last)! - 1);
      }
  }
  return { open, leaves };
}

/** Where the elements that are open at `at` have been closed; stops before anything but white space and their end tags. */
function closeAll(text: string, at: number, open: readonly string[]): number {
  let end = at;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const close = /^\s*<\/([a-z][a-z0-9-]*)\s*>/i.exec(text.slice(end, end + 2000));
    if (!close || close[1]!.toLowerCase() !== open[depth]) return end;
    end += close[0].length;
  }
  return end;
}

/** Where a range ends with all elements that it has opened, and with the lists and tables around its last item. */
export function behindElements(text: string, { start, end }: Span): number {
  const lists = /^\s*<\/(?:li|ul|ol|td|th|tr|tbody|table|dd|dt|dl)\s*>/i;
  let at = closeAll(text, end, walk(text, start, end).open);
  for (let found = lists.exec(text.slice(at, at + 200)); found; found = lists.exec(text.slice(at, at + 200))) at += found[0].length;
  return at;
}

interface Wrapper {
  readonly tag: string;
  readonly name: string;
  readonly start: number;
}

/** The element that holds the heading's section and nothing before it: <section>, <article> or <div>. */
function wrapperOf(text: string, heading: number): Wrapper | undefined {
  const before = text.slice(Math.max(0, heading - 2000), heading);
  const found = /<(section|article|div)\b[^<>]*>\s*$/i.exec(before);
  return found ? { tag: found[0].trimEnd(), name: found[1]!.toLowerCase(), start: heading - before.length + found.index } : undefined;
}

export function insertHtml(document: Document, plan: Plan, body: readonly string[]): SnippetEdit {
  const { text } = document;
  const end = lineEndOf(document);
  const heading = document.blocks[plan.heading];
  const indent = heading ? indentAt(document, heading.span.start) : "";
  const title = escapeHtml(plan.title);
  const headingTags = heading ? headingHtml(document, heading, plan, title) : `<h2>${title}</h2>`;
  if (!plan.behind) return insertAt(document, document.blocks[0]?.span.start ?? text.length, headingTags, body, indent);
  const isBehindHeading = heading !== undefined && heading.span.start <= plan.behind.span.start;
  const { open, leaves } = walk(text, isBehindHeading ? heading.span.start : plan.behind.span.start, plan.behind.span.end);
  const inside = closeAll(text, plan.behind.span.end, open);
  const wrapper = isBehindHeading && leaves.length === 0 ? wrapperOf(text, heading.span.start) : undefined;
  const outside = wrapper ? closeAll(text, inside, [wrapper.name]) : inside;
  if (!wrapper || outside === inside) return insertAt(document, inside, headingTags, body, indent);
  const outer = indentAt(document, wrapper.start);
  const inner = contentHtml(document, body, indent, end);
  const parts = [outer + escapeSnippet(withoutIds(wrapper.tag)), indent + headingTags, ...inner, `${outer}</${wrapper.name}>`];
  const isSpaced = /\n[ \t]*\r?\n[ \t]*$/.test(text.slice(Math.max(0, wrapper.start - 200), wrapper.start));
  return { span: { start: outside, end: outside }, snippet: end.repeat(isSpaced ? 2 : 1) + parts.join(end) };
}

function insertAt(document: Document, at: number, heading: string, body: readonly string[], indent: string): SnippetEdit {
  const end = lineEndOf(document);
  const parts = [indent + heading, ...contentHtml(document, body, indent, end)].join(end);
  return { span: { start: at, end: at }, snippet: at < (document.blocks[0]?.span.end ?? 0) ? parts + end : end + parts };
}

/** The heading in the tags of the one it imitates; where those hold more than its words, in its outermost tag alone. */
function headingHtml(document: Document, block: Block, plan: Plan, title: string): string {
  const source = document.text.slice(block.span.start, block.span.end);
  const before = document.text.slice(block.span.start, plan.like!.heading.start);
  const holdsMore = /[\p{L}\p{N}]/u.test(before.replace(tag, "")) || /<a\b/i.test(before);
  const starts = holdsMore ? (/^<[^<>]*>/.exec(source)?.[0] ?? "") : before;
  const ends = walk(starts, 0, starts.length)
    .open.toReversed()
    .map((name) => `</${name}>`);
  return escapeSnippet(withoutIds(starts)) + title + ends.join("");
}

/**
 * Where the element ends that holds a section's heading and some of its text: what comes behind it in the page, such as a footer, is no part of the
 * section even where no other heading stands before it.
 */
export function containerEnd(document: Document, section: Section): number {
  const body = document.blocks.find((block) => block.kind !== "heading" && block.span.start >= section.heading.end);
  const least = body && body.span.end <= section.span.end ? body.span.end : section.heading.end;
  const { leaves } = walk(document.text, section.span.start, section.span.end + 20_000);
  return leaves.find((at) => at >= least) ?? section.span.end;
}

/** Paragraphs and lists, one line each. */
export function contentHtml(document: Document, body: readonly string[], indent: string, end: string): string[] {
  const lines: string[] = [];
  const list = startTag(document, "item", "ul");
  const item = startTag(document, "item", "li");
  body.forEach((line, i) => {
    if (!line.startsWith("- ")) {
      lines.push(indent + paragraphHtml(document, line));
      return;
    }
    if (!body[i - 1]?.startsWith("- ")) lines.push(`${indent}${list}`);
    lines.push(`${indent}  ${item}${escapeHtml(line.slice(2))}</li>`);
    if (!body[i + 1]?.startsWith("- ")) lines.push(`${indent}</ul>`);
  });
  return lines.map((line) => line.replaceAll("\n", end));
}

/** A paragraph with the attributes of the document's first one. */
export const paragraphHtml = (document: Document, line: string): string => `${startTag(document, "paragraph", "p")}${escapeHtml(line)}</p>`;

/** The start tag of the first <p>, <li> or <ul> of the document's text, without ids. */
function startTag(document: Document, kind: Block["kind"], name: "p" | "li" | "ul"): string {
  const { text } = document;
  for (const block of document.blocks) {
    if (block.kind !== kind) continue;
    const source =
      name === "ul"
        ? text.slice(Math.max(0, block.span.start - 500), block.span.start)
        : text.slice(block.span.start, block.span.start + 500);
    const found = (name === "ul" ? /<ul\b[^<>]*>\s*$/i : name === "p" ? /^<p\b[^<>]*>/i : /^<li\b[^<>]*>/i).exec(source);
    if (found) return escapeSnippet(withoutIds(found[0].trimEnd()));
  }
  return `<${name}>`;
}
