// Cuts a block into blocks of its own where a reader sees lines that stand for themselves: a bold line over its text, bullets and
// numbers set by hand with <br>.
import { type Prose, sliceProse, sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import type { Break, Draft } from "./draft";
import { readEnumerator } from "./numbers";
import { type Shape, shapeOf } from "./shape";

interface Line extends Span {
  readonly text: string;
  readonly shape: Shape;
  readonly bold: boolean;
  /** Length of a bullet set by hand. */
  readonly bullet: number;
  readonly numbered: boolean;
  /** Nothing but a number: what it numbers comes in the next line. */
  readonly onlyNumber: boolean;
  /** The break before it. */
  readonly hard: boolean;
}

const handBullet = /^(?:[•·▪◦●○■□➢➤✓✔»→‣]\s*|[-–—*]\s+)(?=\S)/u;

export function cutLines(drafts: readonly Draft[]): Draft[] {
  const cut: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind === "row" || draft.kind === "heading") cut.push(draft);
    else if (!draft.breaks?.length) cut.push(draft.kind === "paragraph" ? withoutMarks(draft) : draft);
    else for (const one of cutDraft(draft, draft.breaks)) cut.push(one);
  }
  return cut;
}

/** A paragraph with a bullet, hash signs or asterisks that its format does not know is what they were to mark. */
function withoutMarks(draft: Draft): Draft {
  const { text } = draft.prose;
  const bullet = draft.loose ? undefined : /^(?![-–—*])/.test(text) ? handBullet.exec(text.slice(0, 8))?.[0] : undefined;
  const hashes = text.length <= 130 ? /^(#{1,6})\s+(?=\S*[\p{L}\p{N}])/u.exec(text) : null;
  const stars = text.length <= 130 && draft.gap !== undefined && /^\*\*[^*]+\*\*:?$/.test(text);
  if (!bullet && !hashes && !stars) return draft;
  const { emphasis: _emphasis, ...rest } = draft;
  const part = (from: number, to = text.length): Prose => sliceProse(draft.prose, from, to);
  if (bullet) return { ...rest, kind: "item", depth: 1, first: true, prose: part(bullet.length) };
  if (stars) return { ...rest, bold: true, prose: part(2, text.lastIndexOf("**")) };
  return {
    ...rest,
    kind: "heading",
    rank: hashes![1]!.length,
    prose: part(hashes![0].length, text.replace(/(?<!\s)\s*(?<!#)#+$/, "").length),
  };
}

function cutDraft(draft: Draft, breaks: readonly Break[]): Draft[] {
  const lines = linesOf(draft, breaks);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const group = groups[groups.length - 1];
    if (group && !startsBlock(group, line, lines[i + 1], draft)) group.push(line);
    else groups.push([line]);
  });
  if (groups.length < 2 && !groups[0]?.[0]?.bullet) return [draft];
  return groups.map((group, i) => blockOf(draft, group, i === 0, i === groups.length - 1));
}

function linesOf(draft: Draft, breaks: readonly Break[]): Line[] {
  const { text } = draft.prose;
  const lines: Line[] = [];
  let start = 0;
  let hard = true;
  const add = (to: number): void => {
    const words = text.slice(start, to);
    const from = start + words.length - words.trimStart().length;
    const line = words.trim();
    if (!line) return;
    const end = from + line.length;
    const bold = draft.emphasis?.some((e) => e.start <= from && e.end >= end) ?? false;
    const number = readEnumerator(line);
    const numbered = number !== undefined && /[.)]/.test(number.form) && number.length < line.length;
    const onlyNumber = number !== undefined && number.length === line.length;
    const bulletLength = handBullet.exec(line)?.[0].length ?? 0;
    lines.push({
      start: from,
      end,
      text: line,
      shape: shapeOf(numbered ? line.slice(number.length) : line),
      bold,
      bullet: bulletLength,
      numbered,
      onlyNumber,
      hard,
    });
  };
  for (const one of breaks) {
    add(one.at);
    start = one.at;
    hard = one.hard;
  }
  add(text.length);
  return lines;
}

const isTitleLike = (line: Line): boolean =>
  line.shape.words <= 16 && line.shape.length <= 110 && !line.shape.value && !/[.;,]/.test(line.shape.ending);
const isLong = (line: Line | undefined): boolean => line !== undefined && line.shape.length >= 80;

/** Whether `line` begins a block of its own behind the lines of `group`. */
function startsBlock(group: readonly Line[], line: Line, next: Line | undefined, draft: Draft): boolean {
  const last = group[group.length - 1]!;
  const alone = group.length === 1;
  if (line.bullet > 0 && (line.hard || !/^[-–—*]/.test(line.text))) return true;
  if (line.numbered && (line.hard || /[.:;!?]/.test(last.shape.ending))) return true;
  if (alone && last.onlyNumber) return false;
  if (group[0]!.bullet > 0) return line.hard || !line.shape.lower;
  // "1. Cookies" with its text in the next line: Markdown takes both for one item.
  if (draft.kind === "item") return alone && draft.number !== undefined && draft.depth === 1 && standsOut(last) && isLong(line);
  if (alone && last.bold && isTitleLike(last))
    return !line.bold && (line.shape.length >= 40 || line.shape.stops || /:/.test(line.shape.ending) || !line.hard);
  if (line.bold && isTitleLike(line) && last.shape.stops) return true;
  if (!line.hard) {
    const isLast = next === undefined;
    return (
      (draft.loose === true && isLast && last.shape.stops && isTitleLike(line) && !line.shape.stops) ||
      (alone && standsOut(last) && isLong(line))
    );
  }
  if (alone && standsOut(last)) return isLong(line);
  if (draft.loose && next === undefined && standsOut(line) && line.shape.words >= 3) return true;
  if (last.shape.stops && last.shape.length >= 60) return true;
  return last.shape.stops && standsOut(line) && (next === undefined || isLong(next));
}

/** A short line in title case, capitals or as a question: more than the first line of wrapped text. */
const standsOut = (line: Line): boolean =>
  isTitleLike(line) &&
  !line.shape.lower &&
  !line.shape.inner &&
  (line.shape.titleCase || line.shape.caps || line.shape.ending === "?" || line.shape.words <= 2) &&
  line.shape.ending !== ":";

function blockOf(draft: Draft, group: readonly Line[], isFirst: boolean, isLast: boolean): Draft {
  const first = group[0]!;
  const start = first.start + first.bullet;
  const end = group[group.length - 1]!.end;
  const prose: Prose = sliceProse(draft.prose, start, end);
  const words = sourceSpan(draft.prose, first.start, end);
  const { breaks: _breaks, emphasis: _emphasis, first: _first, number: _number, ...rest } = draft;
  const inner = group.slice(1).map((line): Break => ({ at: line.start - start, hard: line.hard }));
  return {
    ...rest,
    prose,
    span: { start: isFirst ? draft.span.start : words.start, end: isLast ? draft.span.end : words.end },
    bold: group.every((line) => line.bold),
    ...(inner.length ? { breaks: inner } : {}),
    ...(isFirst && draft.first ? { first: true } : {}),
    ...(isFirst && draft.number ? { number: draft.number } : {}),
    ...(draft.kind === "item" && draft.number && !isFirst ? { kind: "paragraph" as const, depth: undefined } : {}),
    ...(first.bullet > 0 ? { kind: "item" as const, first: true, depth: (draft.depth ?? 0) + 1 } : {}),
  };
}
