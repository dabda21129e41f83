// Decides which lines without any mark are headings: by their look, by what stands over and under them, and by whether a list is open.
import { type Entry, endsWithColon, isBody, isHeadlike } from "./outline";

/** What is known around a line. */
interface Surroundings {
  readonly before: Entry | undefined;
  readonly next: Entry;
  /** Entries since a line that introduces a list; -1 outside of one. */
  readonly listed: number;
  /** Blank lines between those entries. */
  readonly listGap: number;
  /** A text without blank lines: nothing sets a title off but its place. */
  readonly isDense: boolean;
}

const sentenceStart = /^(?:we|i|you|they|it|this|these|there|please|thank|click|if|in short)\b/i;
const goOn =
  /^(?:see|read|view|show|learn|find out|know)\s(?:more|less|all|the|our|full|and|previous)\b|^(?:back to|skip to|print|download)\b/i;
const question = /^(?:how|what|why|when|where|who|whom|which|do|does|is|are|can|will|should)\b/i;

/** Begins as a sentence does, not as a title. */
export const beginsSentence = (text: string): boolean => sentenceStart.test(text);

/** A remark on the page: wholly in brackets, or asking the reader to go on elsewhere. */
export const isRemark = (text: string): boolean => /^\([^()]*\)$/.test(text) || goOn.test(text);

/**
 * Sets the kind of every bare heading. `isPlain`: plain text, where blank lines are known. `anyLine`: short lines may be headings by their
 * place alone; otherwise only lines in capitals and loose lines of a page.
 */
export function decideBare(entries: readonly Entry[], isPlain: boolean, anyLine: boolean): void {
  leaveOutContents(entries);
  const isDense = isPlain && entries.filter((e) => (e.draft.gap ?? 0) > 0).length < entries.length * 0.1;
  let listed = -1;
  let listGap = 0;
  entries.forEach((entry, i) => {
    const next = entries[i + 1];
    // The term of a definition is a title where its text is a passage: questions and answers.
    const isTerm =
      entry.kind === "definition" && entry.draft.first === true && anyLine && next?.kind === "definition" && next.shape.length >= 80;
    if ((entry.kind === "paragraph" || isTerm) && next && isCandidate(entry, anyLine)) {
      if (isBareHeading(entry, { before: entries[i - 1], next, listed, listGap, isDense })) entry.kind = "heading";
    }
    if (entry.kind !== "paragraph") listed = -1;
    else if (endsWithColon(entry)) listed = 0;
    else if (listed >= 0) {
      const isEnd = entry.shape.length > 160 || (entry.shape.stops && entry.shape.ending !== "?");
      listed = isEnd ? -1 : listed + 1;
      const gap = entry.draft.gap ?? 0;
      listGap = listed === 1 ? gap : listed === 2 ? gap : Math.max(listGap, gap);
    }
  });
  if (isPlain) decideGroups(entries);
}

/** Lines that stand again further down, several in a row, are a table of contents. */
function leaveOutContents(entries: readonly Entry[]): void {
  const last = new Map<string, number>();
  const keyOf = (entry: Entry): string => entry.text.slice(0, 140).toLowerCase();
  entries.forEach((entry, i) => {
    last.set(keyOf(entry), i);
  });
  const isRepeated = (entry: Entry | undefined, i: number): boolean =>
    entry !== undefined && entry.kind === "paragraph" && isHeadlike(entry) && last.get(keyOf(entry))! > i + 1;
  entries.forEach((entry, i) => {
    const next = entries[i + 1];
    if (!isRepeated(entry, i) || !isRepeated(next, i + 1)) return;
    entry.isResidue = true;
    next!.isResidue = true;
  });
}

function isCandidate(entry: Entry, anyLine: boolean): boolean {
  const { draft, shape, text } = entry;
  if (draft.aside || entry.isNumbered || entry.isResidue || /^[.)(]/.test(entry.number?.form ?? "")) return false;
  if (!isHeadlike(entry) || /[.!]/.test(shape.ending) || /[|<>{}_]|\.\.\.$/.test(text) || isRemark(text)) return false;
  if (!shape.caps && shape.ending !== "?" && (shape.words > 12 || shape.length > 90)) return false;
  return anyLine || shape.caps || draft.loose === true;
}

function isBareHeading(entry: Entry, around: Surroundings): boolean {
  const { shape, draft } = entry;
  const { before, next, listed } = around;
  const isAsked = shape.ending === "?" || question.test(entry.text);
  if (next.draft.aside || (!isAsked && beginsSentence(entry.text))) return false;
  // Loose text right over a paragraph of its own: a title whose tag was lost.
  const isOpener = draft.loose === true && !next.draft.loose && next.kind !== "heading";
  if (isOpener && (shape.titleCase || isAsked || (isBody(next) && shape.ending !== ":"))) return listed < 0 || shape.titleCase;
  if (!hasBodyBelow(entry, next)) return false;
  const isSetOff = (draft.gap ?? 1) > 0;
  const strong = shape.caps || shape.titleCase || isAsked || shape.words <= 2;
  const isOverSentence = next.kind === "paragraph" && next.shape.stops && next.shape.length >= 80;
  if (shape.ending === ":") return isSetOff && strong && shape.words <= 8 && isOverSentence;
  const isLongBelow = next.kind === "heading" || next.kind === "item" || next.shape.length >= 80 || next.shape.ending === ":";
  if (listed === 0) return strong && shape.words >= 2 && isLongBelow && isSetOff;
  if (listed > 0) return isLongBelow && endsList(entry, around, isAsked);
  if (strong) return true;
  const isAfterEnd = before === undefined || before.kind !== "paragraph" || before.shape.stops;
  return (isSetOff || (around.isDense && isOverSentence)) && (isLongBelow || before?.kind === "heading") && isAfterEnd;
}

/** Whether a line behind entries that no bullets mark is a title, not the last of them. */
function endsList(entry: Entry, { before, listGap }: Surroundings, isAsked: boolean): boolean {
  const { shape, draft } = entry;
  if ((draft.gap ?? 1) > listGap) return true;
  const looksOther = before === undefined || before.shape.caps || !before.shape.titleCase;
  return looksOther && (shape.caps || isAsked || (shape.titleCase && shape.words >= 2));
}

/** A sentence or list below, or details to get in touch with below a line that is well set off. */
function hasBodyBelow(entry: Entry, next: Entry): boolean {
  if (isBody(next)) return next.kind !== "row";
  if (!next.shape.value || !/@|\+?\d{5}|https?:/.test(next.text)) return false;
  return (entry.shape.titleCase || entry.shape.caps) && (entry.draft.gap ?? 0) > 0;
}

/** A title right over another is the heading of a group. */
function decideGroups(entries: readonly Entry[]): void {
  for (let i = entries.length - 2; i >= 0; i--) {
    const entry = entries[i]!;
    const { shape, draft } = entry;
    const next = entries[i + 1]!;
    const before = entries[i - 1];
    if (entry.kind !== "paragraph" || next.kind !== "heading" || next.isTitle || shape.ending === ":") continue;
    if (!isCandidate(entry, true) || endsWithColon(before) || beginsSentence(entry.text)) continue;
    const isStronger = shape.caps && !next.shape.caps;
    const isSetOff = (draft.gap ?? 0) > 0 && (shape.titleCase || shape.caps || shape.words <= 8);
    const isAfterEnd = before !== undefined && (before.kind !== "paragraph" || before.shape.stops);
    if (isStronger || (isSetOff && isAfterEnd)) entry.kind = "heading";
  }
}
