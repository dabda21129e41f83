// excerpt: the lines of a text around a span, fit for a terminal: cut to a width, harmless, with the columns that the span takes.
import { eastAsianWidth } from "get-east-asian-width";
import { type Lines, lineAt } from "../../text/lines";
import type { Span } from "../../text/span";

/** A line of an excerpt. `from` and `width` are columns of the terminal, 0-based, that the span takes in `shown`. */
export interface ExcerptLine {
  /** 1-based. */
  readonly line: number;
  readonly shown: string;
  readonly from: number;
  readonly width: number;
}

/** A sentence that is wrapped in the source is shown on so many lines; the rest of it is left out. */
const mostLines = 3;

export function excerptOf(text: string, lines: Lines, span: Span, width: number): { lines: ExcerptLine[]; cut: boolean } {
  const first = lineAt(lines, span.start);
  const last = lineAt(lines, Math.max(span.start, span.end - 1));
  const shown: ExcerptLine[] = [];
  let line = first;
  for (; line <= last && shown.length < mostLines; line++) {
    const whole = { start: lines.starts[line]!, end: endOf(text, lines, line) };
    const part = trimmed(text, { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) });
    if (part.end > part.start || first === last) shown.push({ line: line + 1, ...fit(text, whole, part, width) });
  }
  return { lines: shown, cut: line <= last };
}

function endOf(text: string, lines: Lines, line: number): number {
  let end = lines.starts[line + 1] ?? lines.length;
  while (end > lines.starts[line]! && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** How many columns at least are left to what stands around the span where a line is too long to be shown whole. */
const lead = 24;

/** Cuts a line around a part of it, at blanks where there are any near. Looks at no more of the line than can be shown. */
function fit(text: string, line: Span, part: Span, width: number): Omit<ExcerptLine, "line"> {
  const window = { start: Math.max(line.start, part.start - width), end: Math.min(line.end, part.end + width) };
  const isLongPart = part.end - part.start > width * 2;
  const before = harmless(text.slice(window.start, part.start));
  const marked = harmless(text.slice(part.start, isLongPart ? part.start + width * 2 : part.end));
  const after = isLongPart ? "" : harmless(text.slice(part.end, window.end));
  const marks = columnsOf(marked);
  const isWhole = window.start === line.start && window.end === line.end && !isLongPart;
  if (isWhole && columnsOf(before) + marks + columnsOf(after) <= width)
    return { shown: before + marked + after, from: columnsOf(before), width: Math.max(1, marks) };

  const room = Math.min(width >> 1, Math.max(lead, width - lead - marks));
  const isNearStart = window.start === line.start && columnsOf(before) <= room;
  const first = isNearStart ? before : `…${reversed(cutTo(reversed(before), room - 1))}`;
  const from = columnsOf(first);
  const rest = width - from - 1;
  if (isLongPart || marks > rest) {
    const kept = cutTo(marked, rest);
    return { shown: `${first}${kept}…`, from, width: Math.max(1, columnsOf(kept)) };
  }
  const isNearEnd = window.end === line.end && marks + columnsOf(after) <= rest + 1;
  return { shown: `${first}${marked}${isNearEnd ? after : `${cutTo(after, rest - marks)}…`}`, from, width: Math.max(1, marks) };
}

const reversed = (text: string): string => [...text].reverse().join("");

/** The beginning of a text that takes no more than `width` columns, up to a blank where one is near. */
function cutTo(text: string, width: number): string {
  let columns = 0;
  let kept = "";
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) return character === " " ? kept : kept.replace(/\s\S{0,12}$/, "");
    kept += character;
  }
  return kept;
}

/**
 * Text that does nothing to a terminal but stand there: tabs as blanks, control characters as their pictures, marks that turn the
 * direction of writing and halves of characters as U+FFFD.
 */
export function harmless(text: string): string {
  return text
    .replace(/\t/g, "    ")
    .replace(/[\u2028\u2029\u0085]/g, " ")
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu, "\ufffd");
}

/** U+001B as ␛, U+007F as ␡; the rest has no picture. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}

/** The columns that a text takes in a terminal: two for wide characters, none for marks that sit on others. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) if (!/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) columns += eastAsianWidth(character.codePointAt(0)!);
  return columns;
}

/** Breaks a text at blanks into harmless lines of no more than `width` columns; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const rows: string[] = [];
  for (const paragraph of text.split("\n")) {
    let row = "";
    for (const word of harmless(paragraph).split(" ")) {
      if (row !== "" && columnsOf(row) + 1 + columnsOf(word) > width) {
        rows.push(row);
        row = word;
      } else row = row === "" ? word : `${row} ${word}`;
    }
    rows.push(row);
  }
  return rows;
}
