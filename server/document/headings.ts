// Decides which blocks are headings where mark-up does not say so: the title, bold lines, and bare lines over their text.
import { beginsSentence, decideBare, isRemark } from "./bareLines";
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
  if (isPlain || marked <= 2) decideBare(entries, isPlain, isPlain || found < 3);
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
    if (!isHeadlike(entry) || draft.breaks?.some((b) => b.hard) || isRemark(entry.text)) return;
    const next = entries[i + 1];
    if (!next || next.draft.aside || !isBody(next)) return;
    // "We are committed to:" over a list introduces it; "Data You Provide:" is a title.
    if (
      entry.shape.ending === ":" &&
      next.kind === "item" &&
      !(entry.shape.titleCase && entry.shape.words > 1 && !beginsSentence(entry.text))
    )
      return;
    if (endsWithColon(entries[i - 1]) && !(next.shape.stops && next.shape.length >= 80)) return;
    entry.kind = "heading";
  });
}
