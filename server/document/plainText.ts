// Reads plain text: lines → drafts. Joins lines that were wrapped, knows bullets and underlined titles; which other lines are headings is
// decided later.
import type { Draft, Reading } from "./draft";
import { readEnumerator } from "./numbers";
import { proseWriter } from "./proseWriter";

interface Line {
  /** Of the visible words, indent and bullet left out. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Where the line's first mark (bullet or word) stands. */
  readonly from: number;
  readonly bullet: boolean;
  /** Number of blank lines before. */
  readonly gap: number;
  readonly text: string;
}

const bullet = /^(?:[-*•·–—▪▫◦●○■□➢➤➔✓✔✅❌»→‣⁃∙]|o(?=\t)|o(?= {2}))[\s\u200b]+(?=\S)|^[•▪◦●○■✓✔➢](?=\S)/u;
const rule = /^([=\-~_*#+.])\1{2,}$|^(?:[-=*_~] ){3,}[-=*_~]?$/;
/** A drawn line. Its beginning is looked at only: one of millions of marks would overflow the matcher. */
const isRule = (text: string): boolean => rule.test(text.slice(0, 400));
const comment = /^<!--.*-->$/;

/** The drafts of text[from, to). */
export function readPlainText(text: string, from = 0, to = text.length): Reading {
  const lines = readLines(text, from, to);
  const width = wrapWidth(lines);
  const drafts: Draft[] = [];
  const writer = proseWriter();
  const indents: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (isRule(line.text) || comment.test(line.text)) continue;
    let last = line;
    while (i + 1 < lines.length && continues(last, lines[i + 1]!, line, width)) last = lines[++i]!;
    writer.literal(text, line.start, last.end);
    const prose = writer.finish();
    if (prose.text === "") continue;
    const rank = last === line ? underline(line, lines[i + 1]) : undefined;
    // The line under a title is a part of it: nothing may come between.
    const end = rank ? lines[i + 1]!.end : last.end;
    const shared = { span: { start: line.from, end }, prose, gap: line.gap, indent: line.indent };
    if (rank) drafts.push({ ...shared, kind: "heading", rank });
    else if (line.bullet) drafts.push({ ...shared, kind: "item", first: true, depth: depthOf(line.indent, indents) });
    else drafts.push({ ...shared, kind: "paragraph" });
    if (!line.bullet && line.indent === 0) indents.length = 0;
  }
  return { drafts, links: [], anchors: [] };
}

function readLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words === "") gap++;
    else {
      const lead = raw.length - raw.trimStart().length;
      const indent = raw.slice(0, lead).replace(/\t/g, "    ").length;
      const mark = bullet.exec(words)?.[0].length ?? 0;
      const first = start + lead;
      lines.push({ start: first + mark, end: first + words.length, indent, from: first, bullet: mark > 0, gap, text: words });
      gap = 0;
    }
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

/** A line that breaks off in mid-sentence and goes on in the next. */
function breaksOff(line: Line, next: Line): boolean {
  return next.gap === 0 && !next.bullet && /^["'“‘(]?\p{Ll}/u.test(next.text) && !/[.!?:;]["'”’)]*$/.test(line.text);
}

/** The column at which the text was wrapped by hand; none where every line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const broken: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length >= 40 && breaksOff(line, lines[i + 1]!)) broken.push(line.indent + line.text.length);
  }
  if (broken.length < 2) return undefined;
  broken.sort((a, b) => a - b);
  const width = broken[Math.floor((broken.length - 1) * 0.9)]!;
  const wider = lines.filter((line) => line.indent + line.text.length > width * 1.25 + 4).length;
  return wider > lines.length * 0.05 + 1 ? undefined : width;
}

/** Whether `next` goes on with the paragraph that `first` began and `line` ends so far. */
function continues(line: Line, next: Line, first: Line, width: number | undefined): boolean {
  if (next.gap > 0 || next.bullet || isRule(next.text) || comment.test(next.text) || isRule(line.text)) return false;
  const length = line.indent + line.text.length;
  const number = readEnumerator(next.text);
  if (
    number &&
    /[.):]/.test(number.form) &&
    number.length < next.text.length &&
    /^(\p{Lu}|["“]\p{Lu}|\()/u.test(next.text.slice(number.length))
  )
    return false;
  if (number && /[.;:,]$/.test(line.text)) return false;
  if (breaksOff(line, next) && line.text.length >= 50) return true;
  if (width === undefined) return false;
  if (breaksOff(line, next) && (line.text.length >= 30 || first.bullet || first !== line)) return true;
  const word = /^\S+/.exec(next.text)![0].length;
  const isFull = length + 1 + word > width && length >= width * 0.6;
  return isFull && (next.indent >= first.indent || first !== line);
}

/** The rank that a line of = or - under a title gives it. */
function underline(line: Line, next: Line | undefined): number | undefined {
  if (!next || next.gap > 0 || line.bullet || line.text.length > 100 || /[.;,]$/.test(line.text)) return undefined;
  if (!/^([=\-~])\1{2,}$/.test(next.text) || !/\p{L}/u.test(line.text)) return undefined;
  return next.text[0] === "=" ? 1 : next.text[0] === "-" ? 2 : 3;
}

/** 1 for the outer list: the place of `indent` among the indents that are open. */
function depthOf(indent: number, open: number[]): number {
  while (open.length > 0 && open[open.length - 1]! > indent) open.pop();
  if (open.length === 0 || open[open.length - 1]! < indent) open.push(indent);
  return open.length;
}
