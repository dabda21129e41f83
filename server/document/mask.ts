// Masks: a text of the same length in which what is no prose (template tags, MDX code, attribute lists) is blank, so that offsets hold.
import type { Span } from "../text/span";

const pairs: readonly (readonly [open: string, close: string])[] = [
  ["<?php", "?>"],
  ["<?=", "?>"],
  ["<%", "%>"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["{{!", "}}"],
];
/** Longest stretch that is taken for one tag. */
const longest = 20_000;

/** Blanks the tags of template engines that show nothing themselves; `{{ values }}` stay, for a reader will see something there. */
export const maskTemplates = (text: string): string =>
  blank(
    text,
    pairs.flatMap(([open, close]) => between(text, open, close)),
  );

export interface MaskedMarkdown {
  /** The words: what is no prose is blank. */
  readonly words: string;
  /** What the parser gets: as `words`, but flat where nesting or inline marks would take too long. */
  readonly shape: string;
  /** Anchors set by attribute lists: `{#id}`, `{: #id}`. */
  readonly anchors: readonly string[];
}

/** `from` is the end of the front matter. */
export function maskMarkdown(text: string, from: number): MaskedMarkdown {
  const spans: Span[] = from > 0 ? [{ start: 0, end: from }] : [];
  const anchors: string[] = [];
  if (text.includes("{")) {
    for (const [open, close] of [...pairs, ["{/*", "*/}"] as const]) for (const span of between(text, open, close)) spans.push(span);
    for (const match of text.matchAll(/\{(?::[ \t]?|(?=[#.][\w-]))([^{}\n]{1,200})\}/g)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
      const id = /(?:^|\s)#([\w:.-]+)/.exec(match[1]!)?.[1];
      if (id) anchors.push(id);
    }
  }
  if (/^(?:import|export)\s/m.test(text)) for (const span of mdxCode(text)) spans.push(span);
  const words = blank(text, spans);
  return { words, shape: flatten(words), anchors };
}

/** Import and export lines of MDX, up to the next blank line, and its component tags. */
function mdxCode(text: string): Span[] {
  const spans: Span[] = [];
  const code = /^(?:import\s+(?:["'{*]|\w+\s+from\b|\w+\s*,)|export\s+(?:const|let|var|function|default|async|class|[{*]))/gm;
  for (const match of text.matchAll(code)) {
    const end = /\r?\n[ \t]*\r?\n|\n*$/.exec(text.slice(match.index, match.index + longest));
    spans.push({ start: match.index, end: match.index + (end ? end.index : match[0].length) });
  }
  if (spans.length > 0)
    for (const match of text.matchAll(/<\/?[A-Z][\w.]*(?:\s[^<>]{0,2000})?>/g))
      spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** The spans from `open` to the end of the next `close`. */
function between(text: string, open: string, close: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    if (end - at <= longest) spans.push({ start: at, end: end + close.length });
    at = end - at <= longest ? end + close.length : at + open.length;
  }
  return spans;
}

/** `text` with the spans blank; line ends stay. */
function blank(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, " "));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** A line that may go on with the paragraph before it. */
const runsOn = /^[ \t]*(?![-*+>#|<=]|\d{1,9}[.)])\S/;
/** Longest paragraph whose inline marks are read: beyond it their number may make reading quadratic. */
const longestParagraph = 20_000;
/** Deepest nesting of lists and quotes that is read, in marks and in columns. */
const deepest = 40;
const widestIndent = 160;

/** Blanks what would take a parser too long: marks of lists and quotes nested absurdly deep, inline marks in endless paragraphs. */
function flatten(text: string): string {
  const pieces: string[] = [];
  let written = 0;
  let paragraph = 0;
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(text.slice(written, from), by);
    written = to;
  };
  const endParagraph = (end: number): void => {
    if (end - paragraph > longestParagraph) replace(paragraph, end, text.slice(paragraph, end).replace(/[!-/:-@[-`{-~]/g, "x"));
    paragraph = end;
  };
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf("\n", start);
    end = end < 0 ? text.length : end + 1;
    const head = text.slice(start, Math.min(end, start + 400));
    if (!runsOn.test(head)) {
      endParagraph(start);
      const marks = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]))+/.exec(head)?.[0] ?? "";
      const indent = /^[ \t]*/.exec(head)![0].length;
      if (indent > widestIndent || marks.replace(/[ \t\d]/g, "").length > deepest) {
        const prefix = /^[ \t>*+.)\d-]*/.exec(text.slice(start, end))![0].length;
        replace(start, start + prefix, "x".repeat(prefix));
        paragraph = start + prefix;
      }
    }
    start = end;
  }
  endParagraph(text.length);
  return pieces.length === 0 ? text : pieces.join("") + text.slice(written);
}
