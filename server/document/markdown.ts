// Reads Markdown: mdast → drafts, links, anchors, front matter. HTML inside it is read as HTML.
import type { Nodes, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { blockWriter } from "./blockWriter";
import type { Link } from "./document";
import type { Draft, Reading } from "./draft";
import { readFrontMatter } from "./frontMatter";
import { readHtml } from "./html";
import { writeMarkdownText } from "./markdownText";

/** Where a node stands: in which kind of block, how deep in lists, and what its item begins with. */
interface Place {
  readonly kind: "paragraph" | "item" | "row" | "quote";
  readonly depth: number;
  readonly first?: boolean;
  readonly number?: string;
  /** Start of the item whose first block this is. */
  readonly start?: number;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

export function readMarkdown(text: string): Reading {
  const root: Root = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(["yaml", "toml"])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml", "toml"])],
  });
  const drafts: Draft[] = [];
  const links: Link[] = [];
  const anchors: string[] = [];
  let matter: Reading["frontMatter"];
  const targets = new Map<string, string>();
  const writer = blockWriter(links);

  function writeInline(top: readonly PhrasingContent[]): void {
    // A work list instead of recursion: nesting may be as deep as the author likes.
    const work: (PhrasingContent | (() => void))[] = [...top].reverse();
    for (let node = work.pop(); node; node = work.pop()) {
      if (typeof node === "function") {
        node();
        continue;
      }
      const from = startOf(node);
      const to = endOf(node);
      if (node.type === "text") writeMarkdownText(writer, text, from, to);
      else if (node.type === "inlineCode") writeCode(from, to);
      else if (node.type === "break") writer.lineBreak(true, from, to - from);
      else if (node.type === "html") writeTag(node.value, from, to);
      else if ("children" in node) {
        const end = to;
        if (node.type === "strong") {
          writer.emphasise(1);
          work.push(() => writer.emphasise(-1));
        } else if (node.type === "link" || node.type === "linkReference") {
          writer.openLink(from, node.type === "link" ? node.url : (targets.get(node.identifier) ?? ""));
          work.push(() => writer.closeLink(end));
        }
        for (let i = node.children.length - 1; i >= 0; i--) work.push(node.children[i]!);
      }
    }
  }

  function writeCode(from: number, to: number): void {
    let ticks = 0;
    while (text[from + ticks] === "`") ticks++;
    writer.literal(text, from + ticks, to - ticks);
  }

  /** A tag in running text: it shows nothing, but may break the line, emphasise, link or be an anchor. */
  function writeTag(tag: string, from: number, to: number): void {
    const [, closing, name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag) ?? [];
    const isEnd = closing === "/";
    if (/^br$/i.test(name)) writer.lineBreak(true, from, to - from);
    else if (/^(b|strong)$/i.test(name)) writer.emphasise(isEnd ? -1 : 1);
    else if (/^a$/i.test(name)) {
      const href = attributeOf(tag, "href");
      if (isEnd) writer.closeLink(to);
      else if (href !== undefined) writer.openLink(from, href);
    }
    if (isEnd) return;
    const anchor = attributeOf(tag, "id") ?? attributeOf(tag, "name");
    if (anchor) anchors.push(anchor);
  }

  function add(start: number, end: number, place: Place, rank?: number): void {
    if (writer.length() === 0) {
      writer.finish();
      return;
    }
    const { kind, depth, first, number } = place;
    const written = writer.finish();
    const inList = { ...(depth ? { depth } : {}), ...(first ? { first } : {}), ...(number ? { number } : {}) };
    drafts.push({ ...written, span: { start: place.start ?? start, end }, ...inList, ...(rank ? { kind: "heading", rank } : { kind }) });
  }

  const work: { node: Nodes; place: Place }[] = [];
  function descend(nodes: readonly Nodes[], place: Place): void {
    const { first: _first, number: _number, start: _start, ...later } = place;
    for (let i = nodes.length - 1; i >= 0; i--) work.push({ node: nodes[i]!, place: i === 0 ? place : later });
  }
  for (const node of root.children) if (node.type === "definition") targets.set(node.identifier, node.url);
  descend(root.children, { kind: "paragraph", depth: 0 });
  for (let next = work.pop(); next; next = work.pop()) {
    const { node, place } = next;
    switch (node.type) {
      case "heading":
      case "paragraph":
        writeInline(node.children);
        add(startOf(node), endOf(node), place, node.type === "heading" ? node.depth : undefined);
        break;
      case "list": {
        const count = node.start ?? 1;
        for (let i = node.children.length - 1; i >= 0; i--) {
          const item = node.children[i]!;
          const number = node.ordered ? { number: String(count + i) } : {};
          work.push({ node: item, place: { kind: "item", depth: place.depth + 1, first: true, start: startOf(item), ...number } });
        }
        break;
      }
      case "listItem":
      case "footnoteDefinition":
        descend(node.children, place);
        break;
      case "blockquote":
        descend(node.children, place.kind === "item" ? place : { ...place, kind: "quote" });
        break;
      case "table":
        descend(node.children, { kind: "row", depth: 0 });
        break;
      case "tableRow":
        node.children.forEach((cell, i) => {
          if (i > 0) writer.lineBreak(true, startOf(cell), 0);
          writeInline(cell.children);
        });
        add(startOf(node), endOf(node), place);
        break;
      case "html": {
        const inner = readHtml(text, startOf(node), endOf(node));
        drafts.push(...inner.drafts);
        links.push(...inner.links);
        anchors.push(...inner.anchors);
        break;
      }
      case "yaml":
        matter = { span: { start: startOf(node), end: endOf(node) }, values: readFrontMatter(node.value) };
        break;
    }
  }
  links.sort((a, b) => a.span.start - b.span.start);
  return { drafts, links, anchors, ...(matter ? { frontMatter: matter } : {}) };
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
