// The same text in other clothes: re-wrapped, with other line ends, as a list item, as HTML. A finding must not depend on them.
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { Format } from "../server/document/document";
import { readDocument } from "../server/document/readDocument";
import { readMarks } from "./marks";

export interface Variant {
  readonly name: string;
  /** With marks. */
  readonly text: string;
  readonly format: Format;
}

/** Marks as single characters that no text has: a line is wrapped and a page is rendered around them. */
const opening = "\uE000";
const closing = "\uE001";
const hideMarks = (text: string) => text.replaceAll("[|", opening).replaceAll("|]", closing);
const showMarks = (text: string) => text.replaceAll(opening, "[|").replaceAll(closing, "|]");

/** Every variant that makes sense for a marked text; those that would be the text itself or change what it is are left out. */
export function variantsOf(marked: string, format: Format): Variant[] {
  const text = hideMarks(marked);
  const made: [name: string, text: string | undefined, format: Format][] = [
    ["with CRLF", text.replaceAll("\n", "\r\n"), format],
    ["re-wrapped", format === "markdown" ? wrapMarkdown(text) : format === "plaintext" ? wrapPlainText(text) : undefined, format],
    ["as a list item", format === "markdown" && isPlainMarkdown(text) ? indent(text, "- ", "  ") : undefined, format],
    ["as a quotation", format === "markdown" && isPlainMarkdown(text) ? indent(text, "> ", "> ") : undefined, format],
    ["as HTML", format === "markdown" ? htmlOfMarkdown(text) : format === "plaintext" ? htmlOfPlainText(marked) : undefined, "html"],
  ];
  return made.flatMap(([name, variant, as]) =>
    variant === undefined || variant === text ? [] : [{ name, text: showMarks(variant), format: as }],
  );
}

const width = 50;

/** Lines whose breaks mean something: headings, tables, comments, tags, fences, front matter, link definitions. */
const stiff = /^\s*(#|\||<|```|~~~|---|===|\[[^\]]+\]:)/;

function wrapMarkdown(text: string): string | undefined {
  if (text.startsWith("---\n")) return undefined;
  return text
    .split("\n")
    .map((line) => (stiff.test(line.replaceAll(opening, "")) ? line : wrapLine(line)))
    .join("\n");
}

function wrapLine(line: string): string {
  const lead = /^(?:>\s?)*\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line)![0];
  const rest = lead.includes(">") ? lead : " ".repeat(lead.length);
  const hardBreak = /(?: {2,}|\\)$/.exec(line)?.[0] ?? "";
  return breakWords(line.slice(lead.length, line.length - hardBreak.length), lead, rest) + hardBreak;
}

/** Only where a blank line parts the blocks: elsewhere a line's end is a paragraph's end. Lists and lines that may be headings stay. */
function wrapPlainText(text: string): string | undefined {
  const blocks = text.trim().split(/\n{2,}/);
  if (blocks.some((block) => block.includes("\n"))) return undefined;
  return text
    .split("\n")
    .map((line) => (/[.!?:][\uE001"”’)]*$/.test(line) && !/^\s*([-*+•]|\w{1,3}[.)])\s/.test(line) ? breakWords(line, "", "") : line))
    .join("\n");
}

/** A word that would begin a list, a heading or a quotation at the start of a line. */
const mayNotLead = /^[\uE000]?([-*+#>=|]|\d+[.)])/;

function breakWords(words: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let used = 0;
  for (const word of words.split(" ")) {
    if (used > 0 && line.length + word.length >= width && !mayNotLead.test(word)) {
      lines.push(line);
      line = rest;
      used = 0;
    }
    line += used > 0 ? ` ${word}` : word;
    used++;
  }
  return [...lines, line].join("\n");
}

/** Without headings, front matter, tables, comments or rules: what may stand inside an item or a quotation and mean the same. */
const isPlainMarkdown = (text: string): boolean => !/^\s*(#|\||<!--|---|===|\[[^\]]+\]:)/m.test(text.replaceAll(opening, ""));

const indent = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .map((line, i) => (line === "" ? rest.trimEnd() : (i === 0 ? first : rest) + line))
    .join("\n");

function htmlOfMarkdown(text: string): string | undefined {
  if (text.startsWith("---\n")) return undefined;
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** Plain text has no mark-up to convert: its blocks are taken as our own reader sees them. */
function htmlOfPlainText(marked: string): string {
  const { text, spans } = readMarks(marked);
  const { blocks } = readDocument(text, "plaintext");
  const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const tags: Readonly<Record<string, string>> = { heading: "h2", item: "li" };
  let html = "";
  let inList = false;
  for (const { kind, span } of blocks) {
    let words = "";
    for (let i = span.start; i <= span.end; i++) {
      for (const s of spans) if (s.end === i && s.start >= span.start) words += closing;
      if (i === span.end) break;
      for (const s of spans) if (s.start === i) words += opening;
      words += escapes[text[i]!] ?? text[i]!;
    }
    if (kind === "item") words = words.replace(/^(\uE000?)\s*([-*+•]|\w{1,3}[.)])\s+/, "$1");
    if ((kind === "item") !== inList) html += inList ? "</ul>\n" : "<ul>\n";
    inList = kind === "item";
    const tag = tags[kind] ?? "p";
    html += `<${tag}>${words}</${tag}>\n`;
  }
  return inList ? `${html}</ul>\n` : html;
}
