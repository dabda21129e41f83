// Reads HTML: tags → drafts, links, anchors. Forgives unclosed and misnested tags as a browser does, in one linear pass.
import { type QuoteType, Tokenizer } from "htmlparser2";
import type { Span } from "../text/span";
import type { Link } from "./document";
import type { Break, Draft, Reading } from "./draft";
import { type ProseWriter, proseWriter } from "./proseWriter";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const blockTags = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 " +
    "head header hgroup hr html li main menu nav noframes ol p pre section summary table tbody tfoot thead tr ul",
);
const cellTags = words("td th");
const voidTags = words("area base br col embed hr img input link meta param source track wbr");
/** Their content is not prose: code, controls, pictures, and navigation. */
const hiddenTags = words(
  "script style noscript svg template title nav select textarea button iframe object canvas math audio video datalist head",
);

interface Element {
  readonly name: string;
  readonly start: number;
  readonly hidden: boolean;
}

/** How far up the stack an unclosed sibling is looked for: bounded, so that odd pages stay linear. */
const reach = 64;

/** The drafts of `text`[from, to); offsets are those of `text`. */
export function readHtml(text: string, from = 0, to = text.length): Reading {
  const drafts: Draft[] = [];
  const links: Link[] = [];
  const anchors: string[] = [];

  const stack: Element[] = [];
  const open = new Map<string, number>();
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0;
  let hidden = 0;

  const writer = proseWriter();
  let blockStart: number | undefined;
  let visibleStart = -1;
  let visibleEnd = -1;
  let emphasis: { start: number; end: number }[] = [];
  let breaks: Break[] = [];
  let isFirst = false;
  let main = 0;
  let link: { start: number; target: string; writer: ProseWriter; from: number; to: number } | undefined;

  /** The offset in `text` up to which tokens have been seen. */
  let at = from;
  let name = "";
  let tagStart = 0;
  let attribute = "";
  let value = "";
  let attributes: Record<string, string> = {};

  function flush(end?: number): void {
    const lead = blockStart;
    blockStart = undefined;
    if (writer.length() > 0) {
      const span: Span = { start: lead ?? visibleStart, end: lead !== undefined && end !== undefined ? end : visibleEnd };
      drafts.push(draftOf(span, lead));
    }
    writer.finish();
    emphasis = [];
    visibleStart = -1;
    breaks = [];
  }

  function draftOf(span: Span, lead: number | undefined): Draft {
    const lists = (open.get("ul") ?? 0) + (open.get("ol") ?? 0) + (open.get("menu") ?? 0);
    const rank = [1, 2, 3, 4, 5, 6].find((n) => isOpen(`h${n}`));
    const prose = writer.finish();
    const bold = emphasis.length === 1 && emphasis[0]!.start === 0 && emphasis[0]!.end === prose.text.length;
    const ends = breaks.filter((b) => b.at > 0 && b.at < prose.text.length);
    const aside = isOpen("footer") || isOpen("aside") || isOpen("dialog") || main === 2;
    const shared = {
      span,
      prose,
      bold,
      ...(aside ? { aside } : {}),
      ...(ends.length ? { breaks: ends } : {}),
      ...(emphasis.length ? { emphasis } : {}),
    };
    if (rank && !aside) return { ...shared, kind: "heading", rank };
    if (isOpen("li")) {
      const first = isFirst;
      isFirst = false;
      return { ...shared, kind: "item", depth: Math.max(1, lists), ...(first ? { first } : {}) };
    }
    if (isOpen("td") || isOpen("th")) return { ...shared, kind: "row" };
    if (isOpen("dt") || isOpen("dd")) return { ...shared, kind: "definition" };
    if (isOpen("blockquote")) return { ...shared, kind: "quote" };
    const loose = lead === undefined || !isOpen("p");
    return { ...shared, kind: "paragraph", ...(loose ? { loose } : {}) };
  }

  function write(start: number, end: number, decoded?: string): void {
    if (hidden > 0) return;
    const before = writer.length();
    if (decoded === undefined) writer.literal(text, start, end);
    else writer.decoded(decoded, start, end - start);
    if (writer.length() === before) {
      if (link?.writer.length())
        decoded === undefined ? link.writer.literal(text, start, end) : link.writer.decoded(decoded, start, end - start);
      return;
    }
    const [first, last] = decoded === undefined ? trim(text, start, end) : [start, end];
    if (visibleStart < 0) visibleStart = first;
    visibleEnd = last;
    if (isOpen("b") || isOpen("strong")) {
      const last = emphasis[emphasis.length - 1];
      if (last && last.end >= before - 1) last.end = writer.length();
      else
        emphasis.push({
          start: before === 0 || last?.end === before ? before : before + (writer.since(before).startsWith(" ") ? 1 : 0),
          end: writer.length(),
        });
    }
    if (!link) return;
    if (link.from < 0) link.from = first;
    link.to = last;
    if (decoded === undefined) link.writer.literal(text, start, end);
    else link.writer.decoded(decoded, start, end - start);
  }

  function endLink(end: number): void {
    if (!link) return;
    const { start, target, writer: label } = link;
    const labelSpan = link.from < 0 ? { start: end, end } : { start: link.from, end: link.to };
    links.push({ span: { start, end }, label: labelSpan, text: label.finish().text, target });
    link = undefined;
  }

  function push(element: Element): void {
    stack.push(element);
    open.set(element.name, (open.get(element.name) ?? 0) + 1);
    if (element.hidden) hidden++;
  }

  function popTo(depth: number, end: number): void {
    while (stack.length > depth) {
      const element = stack.pop()!;
      if (blockTags.has(element.name)) flush(element.name === name ? end : undefined);
      if (element.name === "a") endLink(end);
      if (element.name === "main") main = 2;
      open.set(element.name, (open.get(element.name) ?? 1) - 1);
      if (element.hidden) hidden--;
    }
  }

  /** Closes what a new tag closes by itself: a paragraph before a block, an item before an item, a cell before a cell. */
  function closeImplied(tag: string): void {
    const closes =
      tag === "li"
        ? ["li"]
        : tag === "dt" || tag === "dd"
          ? ["dt", "dd"]
          : tag === "tr"
            ? ["tr"]
            : cellTags.has(tag)
              ? ["td", "th"]
              : ["p"];
    const scope = tag === "li" ? ["ul", "ol", "menu"] : tag === "dt" || tag === "dd" ? ["dl"] : ["table"];
    if (closes[0] === "p" && !blockTags.has(tag)) return;
    if (!closes.some(isOpen)) return;
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - reach); i--) {
      const element = stack[i]!.name;
      if (closes.includes(element)) return popTo(i, tagStart);
      if (scope.includes(element) || (closes[0] === "p" && blockTags.has(element))) return;
    }
  }

  function openTag(end: number, selfClosing: boolean): void {
    const tag = name;
    if (attributes.id) anchors.push(attributes.id);
    if (tag === "a" && attributes.name) anchors.push(attributes.name);
    if (tag === "br") {
      if (hidden === 0 && writer.length() > 0) breaks.push({ at: writer.length(), hard: true });
      writer.decoded(" ", tagStart, end - tagStart);
    } else if (blockTags.has(tag)) {
      closeImplied(tag);
      flush();
      blockStart = tagStart;
      if (tag === "li") isFirst = true;
      if (tag === "main") main = 1;
    } else if (cellTags.has(tag)) {
      closeImplied(tag);
      if (writer.length() > 0) breaks.push({ at: writer.length(), hard: true });
      writer.decoded(" ", tagStart, 0);
    }
    if (voidTags.has(tag) || selfClosing) return;
    if (tag === "a" && !isOpen("a") && attributes.href !== undefined && hidden === 0)
      link = { start: tagStart, target: attributes.href.trim(), writer: proseWriter(), from: -1, to: -1 };
    push({ name: tag, start: tagStart, hidden: hiddenTags.has(tag) || isHidden(attributes) });
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (start, end) => {
        write(start + from, end + from);
        at = end + from;
      },
      ontextentity: (code, end) => {
        write(at, end + from, String.fromCodePoint(code));
        at = end + from;
      },
      onopentagname: (start, end) => {
        name = text.slice(start + from, end + from).toLowerCase();
        tagStart = start + from - 1;
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = text.slice(start + from, end + from).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += text.slice(start + from, end + from);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: (_quote: QuoteType) => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: (end) => {
        openTag(end + from + 1, false);
        at = end + from + 1;
      },
      onselfclosingtag: (end) => {
        openTag(end + from + 1, true);
        at = end + from + 1;
      },
      onclosetag: (start, end) => {
        name = text
          .slice(start + from, end + from)
          .trim()
          .toLowerCase();
        const close = text.indexOf(">", end + from);
        const tagEnd = close < 0 ? end + from : close + 1;
        if (isOpen(name)) {
          let depth = stack.length - 1;
          while (stack[depth]!.name !== name) depth--;
          popTo(depth, tagEnd);
        } else if (blockTags.has(name)) flush();
        at = tagEnd;
      },
      oncomment: (_start, end) => {
        at = end + from + 3;
      },
      oncdata: (_start, end) => {
        at = end + from + 3;
      },
      ondeclaration: (_start, end) => {
        at = end + from + 1;
      },
      onprocessinginstruction: (_start, end) => {
        at = end + from + 1;
      },
      onend: () => {},
      isInForeignContext: () => isOpen("svg") || isOpen("math"),
    },
  );
  tokenizer.write(from === 0 && to === text.length ? text : text.slice(from, to));
  tokenizer.end();
  name = "";
  popTo(0, to);
  flush();
  return { drafts, links, anchors };
}

function isHidden(attributes: Record<string, string>): boolean {
  return (
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "")
  );
}

/** [from, to) without the white space at its ends. */
function trim(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  return [from + part.length - part.trimStart().length, to - (part.length - part.trimEnd().length)];
}
