// Reads HTML: tags → drafts, links, anchors. Forgives unclosed and misnested tags as a browser does, in one linear pass.

import { blockWriter } from "./blockWriter";
import type { Link } from "./document";
import type { Draft, Reading } from "./draft";
import { isTitle } from "./headings";
import { readTokens } from "./htmlTokens";
import { maskTemplates } from "./mask";
import { readPlainText } from "./plainText";
import { isGap } from "./proseWriter";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const blockTags = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li main menu nav noframes ol p pre section summary table tbody tfoot thead tr ul",
);
const voidTags = set("area base br col embed hr img input link meta param source track wbr");
/** Their content is not prose: code, controls, pictures, and navigation. */
const hiddenTags = set(
  "script style noscript svg template title nav select textarea button iframe object canvas math audio video datalist head",
);
const boldTags = set("b strong");
const headingTag = /^h[1-6]$/;

/** What a new element closes by itself, and the elements that keep it from looking further up. */
const closedBy: Readonly<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { closes: set("li"), within: set("ul ol menu") },
  dt: { closes: set("dt dd"), within: set("dl") },
  dd: { closes: set("dt dd"), within: set("dl") },
  tr: { closes: set("tr"), within: set("table") },
  td: { closes: set("td th"), within: set("table tr") },
  th: { closes: set("td th"), within: set("table tr") },
};
const paragraph = { closes: set("p h1 h2 h3 h4 h5 h6"), within: blockTags };

interface Element {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  /** Ordered lists: the number of the item to come. */
  next?: number;
}

/** Longer text in a table's row is no entry of a table. */
const longestCell = 600;

/** No more of a page's title is kept. */
const longestTitle = 300;

/** How far up the stack an unclosed sibling is looked for: bounded, so that odd pages stay linear. */
const reach = 64;

/** A page, tags of template engines blank; without a single tag of its own it is plain text. */
export function readPage(text: string): Reading {
  const page = maskTemplates(text);
  return /<[a-z!/]/i.test(page) ? readHtml(page) : readPlainText(page);
}

/** The drafts of text[from, to). Offsets are those of `text`. */
export function readHtml(text: string, from = 0, to = text.length): Reading {
  const drafts: (Draft & { header?: boolean })[] = [];
  const links: Link[] = [];
  const anchors: string[] = [];
  const writer = blockWriter(links);

  const stack: Element[] = [];
  const count = new Map<string, number>();
  const depthIn = (...names: string[]): number => names.reduce((sum, name) => sum + (count.get(name) ?? 0), 0);
  let hidden = 0;
  /** The tag that opened the block in hand, and where its visible words begin and end. */
  let lead: { name: string; start: number } | undefined;
  let firstVisible = -1;
  let lastVisible = -1;
  /** The item that has been opened and has shown nothing yet. */
  let item: { number?: string } | undefined;
  let isBehindMain = false;
  let headings = 0;
  let pageTitle = "";
  let card = false;

  function flush(name?: string, end?: number): void {
    if (writer.length() > 0) {
      const span = { start: lead?.start ?? firstVisible, end: lead && name === lead.name ? end! : lastVisible };
      const written = writer.finish();
      drafts.push({ ...written, span, ...place(written.prose.text.length) });
    } else writer.finish();
    lead = undefined;
    firstVisible = -1;
  }

  function place(length: number): Omit<Draft, "span" | "prose"> & { header?: boolean } {
    const aside = isBehindMain || depthIn("footer", "aside", "dialog") > 0 || card;
    const rank = headings > 0 ? [1, 2, 3, 4, 5, 6].find((n) => depthIn(`h${n}`) > 0) : undefined;
    const header = depthIn("header") > 0 && depthIn("main", "article") === 0;
    const shared = { ...(aside ? { aside } : {}), ...(header ? { header } : {}) };
    if (rank && !aside) return { ...shared, kind: "heading", rank };
    if (depthIn("li") > 0) {
      const opened = item ? { first: true, ...item } : {};
      item = undefined;
      return { ...shared, kind: "item", depth: Math.max(1, depthIn("ul", "ol", "menu")), ...opened };
    }
    // A page laid out in a table has whole passages in its cells.
    if (depthIn("tr") > 0 && length < longestCell) return { ...shared, kind: "row" };
    if (depthIn("dt", "dd") > 0) return { ...shared, kind: "definition", ...(depthIn("dt") > 0 ? { first: true } : {}) };
    if (depthIn("blockquote") > 0) return { ...shared, kind: "quote" };
    return { ...shared, kind: "paragraph", ...(depthIn("p") === 0 ? { loose: true } : {}) };
  }

  function see(start: number, end: number): void {
    if (firstVisible < 0) firstVisible = start;
    lastVisible = end;
  }

  function words(start: number, end: number): void {
    if (depthIn("title") > 0 && depthIn("svg") === 0 && pageTitle.length < longestTitle) pageTitle += text.slice(start, end);
    if (hidden > 0) return;
    let a = start;
    let b = end;
    while (a < b && isGap(text.charCodeAt(a))) a++;
    while (b > a && isGap(text.charCodeAt(b - 1))) b--;
    if (a < b) see(a, b);
    // In text that stands in no element of its own, and in <pre>, line ends may be all that marks a title.
    const isPre = depthIn("pre") > 0;
    let line = start;
    if (!isPre && depthIn("p", "li", "td", "th", "dt", "dd") > 0) b = a;
    for (let i = a; i < b; i++) {
      if (text.charCodeAt(i) !== 10) continue;
      writer.literal(text, line, i);
      writer.lineBreak(isPre, i, 1);
      line = i + 1;
    }
    writer.literal(text, line, end);
  }

  function popTo(depth: number, closing: string | undefined, start: number, end: number): void {
    while (stack.length > depth) {
      const element = stack[stack.length - 1]!;
      if (blockTags.has(element.name)) flush(closing, end);
      stack.pop();
      count.set(element.name, count.get(element.name)! - 1);
      if (element.isHidden) hidden--;
      if (element.name === "a") {
        writer.closeLink(closing === "a" ? end : start);
        card = false;
      }
      if (element.isBold) writer.emphasise(-1);
      if (headingTag.test(element.name)) headings--;
      if (element.name === "main" && depthIn("main") === 0) isBehindMain = true;
    }
  }

  /** The number of an item of an ordered list. */
  function numberOf(attributes: Readonly<Record<string, string>>): { number?: string } {
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - reach); i--) {
      const list = stack[i]!;
      if (list.name === "ul" || list.name === "menu") return {};
      if (list.next === undefined) continue;
      if (/^\d{1,6}$/.test(attributes.value ?? "")) list.next = Number(attributes.value);
      return { number: String(list.next++) };
    }
    return {};
  }

  function closeImplied(name: string, start: number): void {
    const { closes, within } = closedBy[name] ?? paragraph;
    if (depthIn(...closes) === 0) return;
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - reach); i--) {
      const one = stack[i]!.name;
      if (closes.has(one)) popTo(i, undefined, start, start);
      if (closes.has(one) || within.has(one)) return;
    }
  }

  readTokens(text, from, to, {
    words,
    entity: (decoded, start, end) => {
      if (hidden > 0) return;
      if (decoded.trim()) see(start, end);
      writer.decoded(decoded, start, end - start);
    },
    open: (name, attributes, start, end, selfClosing) => {
      if (attributes.id) anchors.push(attributes.id);
      if (name === "a" && attributes.name) anchors.push(attributes.name);
      const isCell = name === "td" || name === "th";
      if (name === "br" && hidden === 0) writer.lineBreak(true, start, end - start);
      else if (blockTags.has(name)) {
        closeImplied(name, start);
        flush();
        if (name === "li") item = numberOf(attributes);
        if (name === "main") isBehindMain = false;
        lead = { name, start };
        if (depthIn("a") > 0) card = true;
      } else if (isCell) {
        closeImplied(name, start);
        writer.lineBreak(true, start, 0);
      }
      if (voidTags.has(name) || selfClosing) return;
      const isHidden = hiddenTags.has(name) || hides(attributes);
      if (name === "a" && depthIn("a") === 0 && attributes.href !== undefined && hidden === 0)
        writer.openLink(start, attributes.href.trim());
      const isBold = boldTags.has(name) || looksBold(name, attributes);
      if (isBold) writer.emphasise(1);
      if (headingTag.test(name)) headings++;
      stack.push({ name, isHidden, isBold, ...(name === "ol" ? { next: startOf(attributes) } : {}) });
      count.set(name, (count.get(name) ?? 0) + 1);
      if (isHidden) hidden++;
    },
    close: (name, start, end) => {
      if (depthIn(name) > 0) {
        let depth = stack.length - 1;
        while (stack[depth]!.name !== name) depth--;
        popTo(depth, name, start, end);
      } else if (blockTags.has(name)) flush();
    },
    isForeign: () => depthIn("svg", "math") > 0,
  });
  popTo(0, undefined, to, to);
  flush();
  const title = pageTitle.trim().replace(/\s+/g, " ");
  return { drafts: settleHeader(drafts), links, anchors, ...(title ? { pageTitle: title } : {}) };
}

/** The name of the site in its header is no heading when the page names itself below. */
function settleHeader(drafts: readonly (Draft & { header?: boolean })[]): Draft[] {
  const hasOwn = drafts.some((d) => d.rank && !d.header && (d.rank === 1 || isTitle(d.prose.text)));
  return drafts.map(({ header, rank, ...draft }): Draft => {
    if (!header || !hasOwn) return rank ? { ...draft, rank } : draft;
    return { ...draft, kind: draft.kind === "heading" ? "paragraph" : draft.kind, aside: true };
  });
}

const startOf = ({ start = "" }: Readonly<Record<string, string>>): number => (/^\d{1,6}$/.test(start) ? Number(start) : 1);

/** Set in bold type, or called a title, by its style or class. */
function looksBold(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { style = "", class: classes = "" } = attributes;
  if (name === "summary" || attributes.role === "heading") return true;
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return true;
  return (
    /(?:^|\s)(?:font-(?:bold|semibold|extrabold)|fw-bold|bold|strong)(?:\s|$)/i.test(classes) ||
    (blockTags.has(name) && titleClass.test(classes))
  );
}

const titleClass = /(?:^|[\s_-])(?:heading|title|subtitle|subheading)(?:[\s_-]|$)/i;

function hides(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  return attributes.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style);
}
