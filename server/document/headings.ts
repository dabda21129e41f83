// Decides which blocks are headings where mark-up does not say so: the title, bold lines, and bare lines over their text.
import { decideNumbered } from "./numbering";
import { type Entry, endsWithColon, isBody, isHeadlike } from "./outline";

/** What a document calls itself. */
const titleWords =
  /\b(?:polic(?:y|ies)|notice|statement|terms|agreement|declaration|disclaimer|charter|conditions|datenschutz\w*)\b|\bprivacy$/i;

/** True for words by which a document names itself: "Privacy Policy", "Cookie Notice". */
export const isTitle = (text: string): boolean => text.length <= 120 && titleWords.test(text);

/** Sets the kind of every entry that is a heading. */
export function decideHeadings(entries: Entry[]): void {
  const marked = entries.filter((e) => e.kind === "heading").length;
  if (marked <= 1) findTitle(entries);
  decideNumbered(entries, marked > 2);
  decideBold(entries);
  const found = entries.filter((e) => e.kind === "heading" && !e.isTitle).length;
  const isPlain = entries.some((e) => e.draft.gap !== undefined);
  if (isPlain || marked <= 2) decideBare(entries, isPlain || found < 3);
  if (isPlain) decideOuter(entries);
  dropTrailing(entries);
}

/** The links of a page below its text come under headings of their own, which are none of the document's. */
function dropTrailing(entries: readonly Entry[]): void {
  const dropped: Entry[] = [];
  let below = 0;
  let areLinks = true;
  for (let i = entries.length - 1; i > 0; i--) {
    const entry = entries[i]!;
    const { draft, shape } = entry;
    if (entry.kind !== "heading") {
      const isLink = draft.aside === true || draft.linked === true;
      if (!isLink && (shape.stops || shape.value || shape.length >= 60 || shape.ending === ":")) break;
      areLinks &&= isLink;
      below++;
    } else if (below === 0 || entry.isTitle || (draft.rank && !areLinks)) break;
    else dropped.push(entry);
  }
  // One heading over short lines may be a list of rights; several of them are a page's links.
  if (!areLinks && dropped.length < 3) return;
  for (const entry of dropped) entry.kind = "paragraph";
}

/** The title among the first lines; short lines before it are left over from the page it was taken from. */
function findTitle(entries: readonly Entry[]): void {
  let paragraphs = 0;
  for (let i = 0; i < Math.min(entries.length, 60); i++) {
    const entry = entries[i]!;
    if (entry.kind === "heading") return;
    if (entry.kind === "paragraph" && isTitleLine(entry) && (paragraphs === 0 || entry.shape.words <= 5)) {
      const next = entries[i + 1];
      const repeats = next !== undefined && isTitleLine(next) && entry.text.toLowerCase().endsWith(next.text.toLowerCase());
      const title = repeats ? next : entry;
      title.kind = "heading";
      title.isTitle = true;
      for (const earlier of entries) {
        if (earlier === title) return;
        if (!earlier.shape.stops) earlier.isResidue = true;
      }
    }
    if (entry.kind === "paragraph" && entry.shape.length >= 80 && ++paragraphs > 1) return;
  }
}

/** Links of a page run together: "Home › Privacy Policy", "Help CenterPrivacy Policy". */
const breadcrumb = /[|›»>/•·]|\p{Ll}(?:Privacy|Cookie|Terms|Legal|Policy)\b/u;

function isTitleLine(entry: Entry): boolean {
  const { shape, text } = entry;
  if (entry.draft.aside || entry.number || shape.words > 14 || shape.lower || shape.value || shape.inner || /[.;,:?]/.test(shape.ending))
    return false;
  return isTitle(text) && !breadcrumb.test(text) && (shape.titleCase || shape.caps || shape.words <= 5);
}

function decideBold(entries: readonly Entry[]): void {
  entries.forEach((entry, i) => {
    const { draft } = entry;
    if (entry.kind !== "paragraph" || !entry.bold || draft.aside || entry.isNumbered || entry.isResidue) return;
    if (!isHeadlike(entry) || draft.breaks?.some((b) => b.hard)) return;
    const next = entries[i + 1];
    if (!next || next.draft.aside || !isBody(next)) return;
    // "We are committed to:" over a list introduces it; "Data You Provide:" is a title.
    if (
      entry.shape.ending === ":" &&
      next.kind === "item" &&
      !(entry.shape.titleCase && entry.shape.words > 1 && !pronoun.test(entry.text))
    )
      return;
    if (endsWithColon(entries[i - 1]) && !(next.shape.stops && next.shape.length >= 80)) return;
    entry.kind = "heading";
  });
}

/** `anyLine`: short lines may be headings by their place alone; otherwise only lines in capitals and loose lines of a page. */
function decideBare(entries: readonly Entry[], anyLine: boolean): void {
  /** Inside a list that no bullets mark: the entries since its introducing line, and the blank lines between them. */
  let listed = -1;
  let listGap = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    const next = entries[i + 1];
    if (entry.kind === "heading") {
      listed = -1;
      continue;
    }
    if (
      entry.kind === "paragraph" &&
      isBareCandidate(entry, anyLine) &&
      next &&
      isBareHeading(entry, entries[i - 1], next, listed, listGap)
    ) {
      entry.kind = "heading";
      listed = -1;
      continue;
    }
    if (endsWithColon(entry)) listed = 0;
    else if (listed >= 0 && entry.kind === "paragraph") {
      if (entry.shape.length > 160 || (entry.shape.stops && entry.shape.ending !== "?")) listed = -1;
      else {
        listed++;
        if (listed > 1) listGap = Math.max(listed === 2 ? 0 : listGap, entry.draft.gap ?? 0);
        else listGap = entry.draft.gap ?? 0;
      }
    } else if (entry.kind !== "paragraph") listed = -1;
  }
}

function isBareCandidate(entry: Entry, anyLine: boolean): boolean {
  const { draft, shape, text } = entry;
  if (draft.aside || entry.isNumbered || entry.isResidue || entry.number?.form.match(/^[.)(]/) || /[|<>{}_]|\.\.\.$/.test(text))
    return false;
  if (!isHeadlike(entry) || (!shape.caps && (shape.words > 12 || shape.length > 90)) || shape.ending === "." || shape.ending === "!")
    return false;
  return anyLine || shape.caps || draft.loose === true;
}

/** Begins as a sentence does, not as a title. */
const pronoun = /^(?:we|i|you|they|it|this|these|there|please|thank|click|if)\b/i;
/** A line in capitals right over a heading in small letters is the heading of a group. */
function decideOuter(entries: readonly Entry[]): void {
  for (let i = entries.length - 2; i >= 0; i--) {
    const entry = entries[i]!;
    const next = entries[i + 1]!;
    if (entry.kind !== "paragraph" || next.kind !== "heading" || !entry.shape.caps || next.shape.caps) continue;
    if (isBareCandidate(entry, true) && !endsWithColon(entries[i - 1])) entry.kind = "heading";
  }
}

const question = /^(?:how|what|why|when|where|who|whom|which|do|does|is|are|can|will|should)\b/i;

function isBareHeading(entry: Entry, before: Entry | undefined, next: Entry, listed: number, listGap: number): boolean {
  const { shape, draft } = entry;
  const gap = draft.gap ?? 1;
  if (next.draft.aside) return false;
  const isAsked = shape.ending === "?" || question.test(entry.text);
  if (!isAsked && !shape.titleCase && !shape.caps && pronoun.test(entry.text)) return false;
  if (draft.loose && !next.draft.loose && (shape.titleCase || isAsked || (isBody(next) && shape.ending !== ":")))
    return listed < 0 || shape.titleCase;
  if (!hasBodyBelow(entry, next)) return false;
  const strong = shape.caps || shape.titleCase || isAsked || shape.words <= 2;
  if (shape.ending === ":")
    return gap > 0 && strong && shape.words <= 6 && next.kind === "paragraph" && next.shape.stops && next.shape.length >= 80;
  const isLongBelow = next.kind === "heading" || next.kind === "item" || next.shape.length >= 80 || next.shape.ending === ":";
  if (listed > 0)
    return (
      isLongBelow &&
      (gap > listGap ||
        ((shape.caps || (shape.titleCase && shape.words >= 2) || isAsked) && !(before && !before.shape.caps && before.shape.titleCase)))
    );
  if (listed === 0) return strong && shape.words >= 2 && isLongBelow && gap > 0;
  if (strong) return true;
  return (
    gap > 0 &&
    (isLongBelow || before?.kind === "heading") &&
    (before === undefined || before.kind === "heading" || before.shape.stops || before.kind === "item")
  );
}

/** A sentence or list below, or details to get in touch with below a line that is well set off. */
function hasBodyBelow(entry: Entry, next: Entry): boolean {
  if (isBody(next)) return next.kind !== "row";
  return (
    next.shape.value && (entry.shape.titleCase || entry.shape.caps) && (entry.draft.gap ?? 0) > 0 && /@|\+?\d{5}|https?:/.test(next.text)
  );
}
