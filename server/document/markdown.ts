// Reads Markdown: mdast → drafts, links, anchors, front matter.
import type { Nodes, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Link } from "./document";
import type { Break, Draft, Reading } from "./draft";
import { readFrontMatter } from "./frontMatter";
import { readHtml } from "./html";
import { writeMarkdownText } from "./markdownText";
import { proseWriter } from "./proseWriter";

interface Place {
  readonly kind: Draft["kind"];
  readonly depth: number;
  readonly number?: string;
}

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
  for (const node of root.children) if (node.type === "definition") targets.set(node.identifier, node.url);

  const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
  const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

  function writeBlock(
    nodes: readonly (readonly PhrasingContent[])[],
    start: number,
    end: number,
    place: Omit<Draft, "span" | "prose">,
  ): void {
    const writer = proseWriter();
    const breaks: Break[] = [];
    const emphasis: { start: number; end: number }[] = [];
    let bold = 0;
    const emphasise = (before: number): void => {
      if (bold === 0 || writer.length() === before) return;
      const last = emphasis[emphasis.length - 1];
      if (last && last.end >= before - 1) last.end = writer.length();
      else emphasis.push({ start: before, end: writer.length() });
    };
    const visit = (node: PhrasingContent): void => {
      const from = startOf(node);
      const to = endOf(node);
      if (node.type === "text") {
        const before = writer.length();
        writeMarkdownText(writer, text, from, to, breaks);
        emphasise(before);
      } else if (node.type === "inlineCode") {
        const before = writer.length();
        writer.literal(text, from + 1, to - 1);
        emphasise(before);
      } else if (node.type === "break") {
        if (writer.length() > 0) breaks.push({ at: writer.length(), hard: true });
        writer.literal(text, from, to);
      } else if (node.type === "html") {
        const tag = /^<(\/?)([a-z0-9-]+)/i.exec(node.value);
        const name = tag?.[2]?.toLowerCase();
        if (name === "br") {
          if (writer.length() > 0) breaks.push({ at: writer.length(), hard: true });
          writer.decoded(" ", from, to - from);
        } else if (name === "b" || name === "strong") bold += tag?.[1] ? -1 : 1;
        const id = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/i.exec(node.value)?.[1];
        if (id) anchors.push(id);
      } else if ("children" in node) {
        if (node.type === "strong") bold++;
        const first = node.children[0];
        const last = node.children[node.children.length - 1];
        const before = writer.length();
        node.children.forEach(visit);
        if (node.type === "strong") bold--;
        if (node.type === "link" || node.type === "linkReference") {
          const label = first && last ? { start: startOf(first), end: endOf(last) } : { start: from, end: from };
          const target = node.type === "link" ? node.url : (targets.get(node.identifier) ?? "");
          links.push({ span: { start: from, end: to }, label, text: writer.since(before).trim(), target });
        }
      }
    };
    nodes.forEach((cell, i) => {
      if (i > 0) {
        if (writer.length() > 0) breaks.push({ at: writer.length(), hard: true });
        writer.decoded(" ", startOf(cell[0] ?? nodes[0]![0]!), 0);
      }
      cell.forEach(visit);
    });
    const size = writer.length();
    if (size === 0) return;
    const ends = breaks.filter((b) => b.at < size);
    const bold1 = emphasis.length === 1 && emphasis[0]!.start === 0 && emphasis[0]!.end === size;
    drafts.push({
      ...place,
      span: { start, end },
      prose: writer.finish(),
      bold: bold1,
      ...(ends.length ? { breaks: ends } : {}),
      ...(emphasis.length ? { emphasis } : {}),
    });
  }

  /** A work list instead of recursion: nesting may be as deep as the author likes. */
  const work: { node: Nodes; place: Place; start?: number }[] = [];
  const pushAll = (nodes: readonly Nodes[], place: Place, start?: number) => {
    for (let i = nodes.length - 1; i >= 0; i--)
      work.push({
        node: nodes[i]!,
        place: i > 0 && place.number ? { ...place, number: undefined } : place,
        start: i === 0 ? start : undefined,
      });
  };
  pushAll(root.children, { kind: "paragraph", depth: 0 });
  for (let next = work.pop(); next; next = work.pop()) {
    const { node, place } = next;
    const start = next.start ?? startOf(node);
    const kindPlace = {
      kind: place.kind,
      ...(place.depth ? { depth: place.depth } : {}),
      ...(place.number ? { number: place.number } : {}),
    };
    if (node.type === "heading") writeBlock([node.children], start, endOf(node), { ...kindPlace, kind: "heading", rank: node.depth });
    else if (node.type === "paragraph") writeBlock([node.children], start, endOf(node), kindPlace);
    else if (node.type === "list") {
      let count = node.start ?? 1;
      const items = node.children.map((item): { node: Nodes; place: Place } => ({
        node: item,
        place: { kind: "item", depth: place.depth + 1, ...(node.ordered ? { number: String(count++) } : {}) },
      }));
      for (const item of items.reverse()) work.push(item);
    } else if (node.type === "listItem") pushAll(node.children, place, startOf(node));
    else if (node.type === "blockquote") pushAll(node.children, place.kind === "item" ? place : { ...place, kind: "quote" });
    else if (node.type === "table") pushAll(node.children, { ...place, kind: "row" });
    else if (node.type === "tableRow")
      writeBlock(
        node.children.map((cell) => cell.children),
        startOf(node),
        endOf(node),
        { kind: "row" },
      );
    else if (node.type === "html") {
      const inner = readHtml(text, startOf(node), endOf(node));
      drafts.push(...inner.drafts);
      links.push(...inner.links);
      anchors.push(...inner.anchors);
    } else if (node.type === "yaml") matter = { span: { start: startOf(node), end: endOf(node) }, values: readFrontMatter(node.value) };
    else if (node.type === "footnoteDefinition") pushAll(node.children, place);
  }
  links.sort((a, b) => a.span.start - b.span.start);
  return { drafts, links, anchors, ...(matter ? { frontMatter: matter } : {}) };
}
