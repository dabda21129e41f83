// Reads Markdown (GitHub's, with front matter, MDX and attribute lists): Lezer's tree → drafts, links, anchors. HTML inside it is read as HTML.
import { type SyntaxNodeRef, TreeFragment } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";
import { changeBetween } from "../text/change";
import type { Steps } from "../text/steps";
import { blockWriter } from "./blockWriter";
import type { Link } from "./document";
import type { Draft, Reading, Syntax } from "./draft";
import { decodeEntity } from "./entity";
import { findFrontMatter } from "./frontMatter";
import { readHtml } from "./html";
import { type InlineTag, readInlineTag } from "./inlineTag";
import { addressOf, labelKey, readTargets, unescapeTarget } from "./linkTargets";
import { maskMarkdown } from "./mask";

const markdown = parser.configure(GFM);

/** Blocks whose content is running text, with the rank of headings. */
const leaves: Readonly<Record<string, number>> = {
  Paragraph: 0,
  Task: 0,
  TableHeader: 0,
  TableRow: 0,
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
};
/** Shown to no reader. */
const silent = new Set(
  "HeaderMark EmphasisMark CodeMark StrikethroughMark QuoteMark ListMark TaskMarker TableDelimiter LinkTitle Comment ProcessingInstruction FencedCode CodeBlock HorizontalRule LinkReference Image".split(
    " ",
  ),
);

interface OpenLink {
  /** Its label is shown and leads somewhere; otherwise its brackets are text. */
  readonly isLink: boolean;
  /** From here on nothing is shown: the target. */
  readonly labelEnd: number;
}

/** Blocks that are parsed in one step. */
const atOnce = 50;

/** `previous` is what was parsed of an earlier version: what has not changed is not parsed again. */
export function* readMarkdown(text: string, previous?: Syntax): Steps<Reading> {
  const frontMatter = findFrontMatter(text);
  const { words, shape, anchors: set } = maskMarkdown(text, frontMatter?.span.end ?? 0);
  const drafts: Draft[] = [];
  const links: Link[] = [];
  const anchors = [...set];
  const writer = blockWriter(links);
  yield;
  // The parser takes a carriage return alone for a blank.
  const parsed = /\r(?!\n)/.test(shape) ? shape.replace(/\r(?!\n)/g, "\n") : shape;
  const parse = markdown.startParse(parsed, previous && unchangedParts(previous, parsed));
  let tree = parse.advance();
  for (let block = 1; !tree; block++, tree = parse.advance()) if (block % atOnce === 0) yield;
  yield;
  const targets = readTargets(words, shape);
  yield;

  /** Where the text that has not been written yet begins; none outside of running text. */
  let at = -1;
  let lists = 0;
  let quotes = 0;
  let item: { start: number; number?: string } | undefined;
  const open: OpenLink[] = [];

  function writeTo(to: number): void {
    while (at < to) {
      let end = at;
      while (end < to && words.charCodeAt(end) !== 10) end++;
      if (end > at) writeWords(at, end);
      if (end < to) writer.lineBreak(false, end++, 1);
      at = end;
    }
  }

  /** Asterisks that were to emphasise ("**Names.**We keep") but are not where Markdown wants them are no words. */
  function writeWords(from: number, to: number): void {
    let start = from;
    for (const stars of words.slice(from, to).matchAll(/\*{2,}/g)) {
      writer.literal(words, start, from + stars.index);
      start = from + stars.index + stars[0].length;
    }
    writer.literal(words, start, to);
  }

  function skipTo(node: SyntaxNodeRef): false {
    if (at >= 0) {
      writeTo(node.from);
      at = Math.max(at, node.to);
    }
    return false;
  }

  function writeTag(tag: InlineTag, from: number, to: number): void {
    if (tag.anchor) anchors.push(tag.anchor);
    if (tag.name === "br") writer.lineBreak(true, from, to - from);
    else if (tag.name === "b" || tag.name === "strong") writer.emphasise(tag.isEnd ? -1 : 1);
    else if (tag.name === "a" && tag.isEnd) writer.closeLink(to);
    else if (tag.name === "a" && tag.href !== undefined) writer.openLink(from, tag.href);
  }

  function enterInline(node: SyntaxNodeRef): boolean | undefined {
    const { name, from, to } = node;
    const link = open[open.length - 1];
    if (link?.isLink && from >= link.labelEnd && name !== "Link") return skipTo(node);
    if (silent.has(name)) return skipTo(node);
    switch (name) {
      case "StrongEmphasis":
        writeTo(from);
        writer.emphasise(1);
        return undefined;
      case "Escape":
        skipTo(node);
        writer.decoded(words.slice(from + 1, to), from, to - from);
        return false;
      case "Entity":
        skipTo(node);
        writer.decoded(decodeEntity(words.slice(from, to)), from, to - from);
        return false;
      case "HardBreak":
        skipTo(node);
        writer.lineBreak(true, from, to - from);
        return false;
      case "HTMLTag":
        skipTo(node);
        writeTag(readInlineTag(words.slice(from, to)), from, to);
        return false;
      case "Link":
        writeTo(from);
        openLink(node);
        return undefined;
      case "LinkMark":
        return link?.isLink ? skipTo(node) : undefined;
      case "LinkLabel":
        return link?.isLink ? skipTo(node) : undefined;
      case "Autolink":
        writeTo(from);
        at = from + 1;
        writer.openLink(from, addressOf(words.slice(from + 1, to - 1)));
        writeTo(to - 1);
        writer.closeLink(to);
        at = to;
        return false;
      case "URL":
        // In a link's words an address is words: the link leads where its own target says.
        if (open.some(({ isLink }) => isLink)) return undefined;
        writeTo(from);
        writer.openLink(from, addressOf(words.slice(from, to)));
        writeTo(to);
        writer.closeLink(to);
        return false;
      case "TableCell":
        writeTo(from);
        writer.lineBreak(true, from, 0);
        return undefined;
    }
    return undefined;
  }

  /** `[label](target)`, `[label][reference]` or `[reference]`; brackets that lead nowhere are text. */
  function openLink(node: SyntaxNodeRef): void {
    const marks: { from: number; to: number }[] = [];
    let target: string | undefined;
    let label: string | undefined;
    for (let child = node.node.firstChild; child; child = child.nextSibling) {
      if (child.name === "LinkMark") marks.push({ from: child.from, to: child.to });
      else if (child.name === "URL" && marks.length >= 3) target = words.slice(child.from, child.to).replace(/^<|>$/g, "");
      else if (child.name === "LinkLabel") label = words.slice(child.from + 1, child.to - 1);
    }
    const labelEnd = marks[1]?.from ?? node.to;
    const shown = words.slice(node.from + 1, labelEnd);
    if (/^\^\S+$/.test(shown)) {
      // A footnote's mark.
      at = node.to;
      open.push({ isLink: true, labelEnd: node.from });
      return;
    }
    if (target === undefined && marks.length >= 4) target = "";
    target ??= targets.get(labelKey(label || shown));
    const isLink = target !== undefined;
    if (isLink) {
      writer.openLink(node.from, unescapeTarget(target!));
      at = node.from + 1;
    }
    open.push({ isLink, labelEnd });
  }

  function leaveInline(node: SyntaxNodeRef): void {
    if (node.name === "StrongEmphasis") {
      writeTo(node.to);
      writer.emphasise(-1);
    } else if (node.name === "Link") {
      const link = open.pop();
      if (link?.isLink) {
        at = node.to;
        writer.closeLink(node.to);
      } else writeTo(node.to);
    }
  }

  function endLeaf(node: SyntaxNodeRef, rank: number): void {
    writeTo(node.to);
    at = -1;
    const isRow = node.name.startsWith("Table");
    if (writer.length() === 0) {
      writer.finish();
      return;
    }
    const kind = isRow ? "row" : lists > 0 ? "item" : quotes > 0 ? "quote" : "paragraph";
    const inList =
      lists > 0 && !isRow ? { depth: lists, ...(item ? { first: true } : {}), ...(item?.number ? { number: item.number } : {}) } : {};
    const span = { start: item && !isRow ? item.start : node.from, end: node.to };
    drafts.push({ ...writer.finish(), span, ...inList, ...(rank ? { kind: "heading", rank } : { kind }) });
    item = undefined;
  }

  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (at >= 0) return enterInline(node);
      if (leaves[name] !== undefined) at = from;
      else if (name === "BulletList" || name === "OrderedList") lists++;
      else if (name === "Blockquote") quotes++;
      else if (name === "ListItem") {
        const number = /^\d+/.exec(words.slice(from, from + 12))?.[0];
        item = { start: from, ...(number ? { number: String(Number(number)) } : {}) };
      } else if (name === "HTMLBlock") {
        const inner = readHtml(words, from, to);
        for (const draft of inner.drafts) drafts.push(draft);
        for (const link of inner.links) links.push(link);
        for (const anchor of inner.anchors) anchors.push(anchor);
        return false;
      } else if (silent.has(name) || name === "CommentBlock" || name === "ProcessingInstructionBlock") return false;
      return undefined;
    },
    leave(node) {
      const { name } = node;
      const rank = leaves[name];
      if (rank !== undefined) endLeaf(node, rank);
      else if (at >= 0) leaveInline(node);
      else if (name === "BulletList" || name === "OrderedList") lists--;
      else if (name === "Blockquote") quotes--;
      else if (name === "ListItem") item = undefined;
    },
  });
  return { syntax: { text: parsed, tree }, drafts, links, anchors, ...(frontMatter ? { frontMatter } : {}) };
}

/** The parts of an earlier tree that hold for the new text: all but what stands between the first and the last change. */
function unchangedParts({ text, tree }: Syntax, next: string): readonly TreeFragment[] {
  const { start, endBefore, endAfter } = changeBetween(text, next);
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [{ fromA: start, toA: endBefore, fromB: start, toB: endAfter }]);
}
