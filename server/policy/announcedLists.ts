// Announcements: words after which a list must follow ("the following data:", "as follows:"), and whether one does.
import type { Block, Document } from "../document/document";
import { announcingEnd, announcingWords, turnsAway } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import { overlaps, type Span } from "../text/span";
import type { Announcement } from "./openEnds";
import type { Invitation } from "./policy";

/** In the order of the text. Contact details that are announced stand in `invitations`. */
export function readAnnouncements(
  document: Document,
  invitations: readonly Invitation[],
  topicsOf: readonly ReadonlySet<string>[],
): Announcement[] {
  const calls = invitations.filter((call) => call.announces).map((call) => call.span);
  const found: Announcement[] = [];
  const atHeadings: number[] = [];
  const { sections } = document;
  const main = sections.slice(1).reduce((least, { level }) => Math.min(least, level), (sections[0]?.level ?? 0) + 1);
  const whole: Whole = { document, main, topicsOf };
  document.blocks.forEach((block, i) => {
    if (block.kind === "heading" || block.aside) return;
    const index = block.sentences[1] - 1;
    const sentence = document.sentences[index];
    if (!sentence || index < block.sentences[0]) return;
    const { text } = sentence.prose;
    const isColon = /[:：]["”’)\s]*[-–—]?\s*$/.test(text);
    if (!announces(text, isColon) || /\b(?:table|chart)s?\b[^.]{0,80}$/i.test(text.slice(-160))) return;
    if (calls.some((span) => overlaps(span, sentence.span))) return;
    const start = Math.max(0, text.length - 140);
    const from = start === 0 ? 0 : text.indexOf(" ", start) + 1;
    found.push({
      span: sourceSpan(sentence.prose, from, text.length),
      sentence: index,
      isAnswered: isAnswered(whole, block, i, isColon),
    });
    if (!found.at(-1)!.isAnswered && document.blocks[i + 1]?.kind === "heading") atHeadings.push(found.length - 1);
  });
  // A page that sets its lists under headings of the same level does so more than once.
  const habitual = new Set(atHeadings.length > 2 ? atHeadings : []);
  return found.map((one, i) => (habitual.has(i) ? { ...one, isAnswered: true } : one));
}

/** What the decision needs of the whole document. */
interface Whole {
  readonly document: Document;
  /** The level on which the parts of the document stand. */
  readonly main: number;
  readonly topicsOf: readonly ReadonlySet<string>[];
}

/** A colon after words enough to be no label, or a sentence that says that something follows. */
const announces = (text: string, isColon: boolean): boolean =>
  isColon ? text.trim().split(/\s+/).length >= 4 || announcingWords.test(text) : announcingEnd.test(text.slice(-160));

function isAnswered(whole: Whole, block: Block, i: number, isColon: boolean): boolean {
  const { document } = whole;
  const next = document.blocks.slice(i + 1, i + 4).find((b) => !b.aside);
  const end = next?.span.start ?? document.text.length;
  if (shows(document, { start: block.span.start, end })) return true;
  if (!next) return document.blocks.slice(i + 1).some((b) => !b.aside);
  if (next.kind === "heading") return isSubHeading(whole, block, next);
  if (isColon) return next.kind !== "paragraph" || block.kind !== "paragraph" || !turnsAway.test(next.prose.text);
  // "with the following third parties." and then the next announcement, or an ordinary paragraph: nothing was listed.
  return next.kind !== "paragraph" || block.kind !== "paragraph" || !isLead(document, next);
}

/** A picture, a form, a component or a tag of a template stands between. */
const shows = ({ marks }: Document, { start, end }: Span): boolean => firstFrom(marks.embeds, start) < end;

/** The list may stand under headings of its own: deeper ones, the first of a series, or such as speak of no other topic. */
function isSubHeading({ document, main, topicsOf }: Whole, block: Block, heading: Block): boolean {
  const own = block.section === undefined ? undefined : document.sections[block.section]!;
  const next = document.sections[heading.section!]!;
  if (!own) return next.level > 1 && !next.number;
  if (next.level !== own.level) return next.level > own.level;
  if (next.number !== undefined) return own.number === undefined && /^(?:1|a|i)$/i.test(next.number);
  if (/^To /.test(next.name) || (own.number !== undefined && next.number === undefined)) return true;
  if (next.level === main && (isMarked(document, heading) || isBehindList(document, block))) return false;
  const [before, after] = [topicsOf[block.section!]!, topicsOf[heading.section!]!];
  return ![...after].some((topic) => !before.has(topic));
}

/** The section has had its list, and is no introduction to others. */
const isBehindList = ({ blocks }: Document, block: Block): boolean => {
  const before = blocks[blocks.indexOf(block) - 1];
  return block.kind === "paragraph" && before?.kind === "item" && before.section === block.section;
};

/** A heading in mark-up, not a bold or short line. */
const isMarked = ({ format, text }: Document, { span }: Block): boolean =>
  format !== "plaintext" && /^(?:#|<h[1-6]\b)/i.test(text.slice(span.start, span.start + 4));

/** A paragraph of whole sentences that announces something itself. */
const isLead = (document: Document, { prose, sentences }: Block): boolean =>
  /^(?:We|Our|You|In|If|The|This|When|For|Please)\b/.test(prose.text) &&
  prose.text.length > 40 &&
  announcingWords.test(document.sentences[sentences[1] - 1]!.prose.text) &&
  /:\s*$/.test(prose.text);

/** Where the first of some spans in order begins that does not begin before an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.start ?? Infinity;
}
