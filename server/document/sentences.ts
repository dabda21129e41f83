// Splits the prose of one block into sentences. Knows abbreviations and how stops are written, not what words mean.

import type { Break } from "./draft";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Never the last word of a sentence: a name, number or explanation follows. */
const openAbbreviations = set(
  "dr mr mrs ms prof hon rev st mt e.g i.e eg ie vs cf viz approx ca art arts sec sect para paras lit fig figs reg regs ch cl vol pp ed eds esp incl excl resp rel tel dept " +
    "jan feb mar apr jun jul aug sep sept oct nov dec ph.d u.k.c seq nr ref ext bldg ste apt ave blvd rd c.f v",
);
/** May end a sentence: it does when a word follows that begins one. */
const closedAbbreviations = set(
  "inc ltd co corp llc plc bros jr sr etc al a.m p.m u.s u.k u.s.a e.u u.s.c c.f.r s.a b.v n.v d.c l.p s.r.l gmbh pty pvt",
);
/** Abbreviations before a number, words otherwise: "No. 12", "No. We never have." */
const numberAbbreviations = set("no nos p art sec ver v vers");
/** Words that begin a sentence after an abbreviation or in lower case. */
const starters = set(
  "we you they it this these that those the our your their its if when where while such please by in for to on at as with under however all any no yes each users customers there here some",
);

const closers = /["'”’»)\]*_]/;
const openers = /["'“‘«([]/;

/**
 * A longer run without a stop is cut, at a blank where there is one: no author writes such a sentence, and patterns that look far ahead stay fast.
 * In UTF-16 code units.
 */
export const longestRun = 4000;

/** The sentences of `text` as [start, end), white space between them left out. A hard break ends one, too, where the line did not just wrap. */
export function splitSentences(text: string, breaks: readonly Break[] = []): [number, number][] {
  const sentences: [number, number][] = [];
  let start = skipBlank(text, 0);
  let nextBreak = 0;
  const cut = (at: number): void => {
    let end = at;
    while (end > start && text[end - 1] === " ") end--;
    while (end - start > longestRun) {
      const part = partEnd(text, start);
      sentences.push([start, part]);
      start = skipBlank(text, part);
    }
    if (end > start) sentences.push([start, end]);
    start = skipBlank(text, at);
  };
  for (let i = start; i < text.length; i++) {
    let isLineEnd = false;
    for (; nextBreak < breaks.length && breaks[nextBreak]!.at <= i; nextBreak++) isLineEnd ||= breaks[nextBreak]!.hard;
    if (isLineEnd && i > start && endsLine(text, start, i)) cut(i);
    const unit = text[i]!;
    if (unit !== "." && unit !== "!" && unit !== "?" && unit !== "…" && unit !== "。") continue;
    let end = i + 1;
    while (end < text.length && (text[end] === "." || text[end] === "!" || text[end] === "?" || text[end] === "…")) end++;
    const stopEnd = end;
    while (end < text.length && closers.test(text[end]!)) end++;
    if (end >= text.length) break;
    if (isBoundary(text, start, i, stopEnd, end)) cut(end);
    i = Math.max(i, end - 1);
  }
  if (start < text.length) cut(text.length);
  return sentences;
}

/** Where the first part of a run that is too long ends: at its last blank, else within a word, never within a character. */
function partEnd(text: string, start: number): number {
  const limit = start + longestRun;
  const blank = text.lastIndexOf(" ", limit);
  if (blank > start) return blank;
  return /[\uD800-\uDBFF]/.test(text[limit - 1]!) ? limit - 1 : limit;
}

/** A line break ends a sentence unless the line is wrapped text that goes on in lower case. */
function endsLine(text: string, start: number, at: number): boolean {
  const next = text[skipBlank(text, at)];
  return next === undefined || next !== next.toLowerCase() || next === next.toUpperCase() || at - start < 40;
}

function skipBlank(text: string, at: number): number {
  while (text[at] === " ") at++;
  return at;
}

/** Whether the stop at [stop, stopEnd), closed by quotes and brackets up to `end`, ends the sentence that began at `start`. */
function isBoundary(text: string, start: number, stop: number, stopEnd: number, end: number): boolean {
  const mark = text[stop]!;
  if (mark === "。") return true;
  const token = wordBefore(text, start, stop);
  if (text[end] !== " ") return mark !== "…" && stopEnd === stop + 1 && isGlued(text, token, end);
  let at = skipBlank(text, end);
  while (at < text.length && openers.test(text[at]!)) at++;
  const next = /^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 24))?.[0] ?? "";
  const begins = starters.has(next.toLowerCase());
  const capital = /^\p{Lu}/u.test(next);
  if (mark === "!" || mark === "?") return capital || (begins && end === stopEnd) || /^\d/.test(next) || next === "";
  if (stopEnd > stop + 1 || mark === "…") return capital || /^\p{Ll}\p{Lu}/u.test(next);
  const word = token.toLowerCase();
  // An enumerator opens the sentence: "1.", "III.", "A."
  if (stop - token.length <= start && /^[("]?(\d+(\.\d+)*|[ivxlc]+|[a-z])$/i.test(token)) return false;
  if (numberAbbreviations.has(word) && /^\d/.test(next)) return false;
  if (openAbbreviations.has(word)) return false;
  if (closedAbbreviations.has(word)) return begins && capital ? true : capital && !/\./.test(word) && word !== "co";
  if (/^\p{L}$/u.test(token)) return begins && capital;
  if (/^(\p{L}\.)+\p{L}$/u.test(token)) return begins && capital;
  if (capital || /^\d/.test(next)) return true;
  if (/^\p{Ll}\p{Lu}/u.test(next)) return true;
  if (next === "") return !/^[-–—,;:&/]/.test(text.slice(at, at + 1));
  return begins && /^[\p{L}'’)]{3,}$/u.test(token);
}

/** "form.We recommend": a stop between a small letter and a capitalised word, outside addresses and file names. */
function isGlued(text: string, token: string, at: number): boolean {
  if (!/^[\p{Ll}\d)]{2,}$/u.test(token.slice(-2)) || /[@/\\:]|^www\./i.test(token)) return false;
  const next = /^["“(]?(\p{Lu}[\p{L}'’]*)(?=[\s,]|$)/u.exec(text.slice(at, at + 32))?.[1];
  if (!next) return false;
  return !/\d$/.test(token) && (next.length > 1 || next === "I" || next === "A");
}

/** The characters before `stop` back to a blank or an opening mark. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < 64 && text[at - 1] !== " " && !openers.test(text[at - 1]!)) at--;
  return text.slice(at, stop);
}
