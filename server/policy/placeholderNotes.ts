// Notes to the author: what was written for those who work on the text, and not for its readers.
import {
  authorsOrder,
  bareOrder,
  beforehand,
  draftReaders,
  draftSpeaks,
  fillers,
  noteTo,
  orderOfPiece,
  orderOfTemplate,
  plainNotes,
  readerHasTo,
  spoken,
  todo,
  toReader,
  unfinished,
  unsure,
} from "../knowledge/blanks";
import { isColleagueNote } from "./colleagueNotes";

/** Words in brackets that are a note: "[Legal to confirm]", "[delete if not applicable]", "[AB: is this right?]". */
export function isNoteInside(words: string): boolean {
  if (todo.test(words) || isNote(words) || /^(?:option|alternative|variant|version) ?[A-D1-4]\b/i.test(words)) return true;
  if (/^\p{Lu}{2,3}: .{8,}/u.test(words) && (unsure.test(words) || words.endsWith("?"))) return true;
  if (/^(?:drafting|draft|counsel|instructions?)\b[^:]{0,30}: ?./i.test(words)) return true;
  if (/^(?:note|comment|legal|guidance|question)\b[^:]{0,30}: ?./i.test(words))
    return unsure.test(words) || draftReaders.test(words.slice(4)) || beforehand.test(words) || words.endsWith("?");
  return (
    unsure.test(words) &&
    (draftReaders.test(words) ||
      words.endsWith("?") ||
      /\bto (?:confirm|check|advise|review|complete|supply)(?:$| (?:with|whether|if|wording|by|this)\b)/i.test(words))
  );
}

/** A sentence that is a note by itself. */
export function isNote(sentence: string): boolean {
  const words = sentence
    .trim()
    .replace(/^[\s*_>([#–—-]+/, "")
    .slice(0, 600);
  if (todo.test(words)) return isWorkLeft(words);
  if (noteTo.test(words) || plainNotes.test(words) || authorsOrder.test(words) || readerHasTo.test(words)) return true;
  if (draftMark.test(words) || /^@\p{Lu}\p{Ll}+[,:]? \S/u.test(words) || ownWording.test(words)) return true;
  if (draftSpeaks.test(words) || isColleagueNote(words)) return true;
  if (/(?<!["“”'‘«(])\?{3}(?!["”’»)])/u.test(words) || /^Insert .{3,60} here\b/.test(words)) return true;
  if (toReader.test(words) && (unsure.test(words) || beforehand.test(words))) return true;
  if (orderOfTemplate.test(words) || bareOrder.test(words)) return !/^\W*\(?\*/.test(sentence.trim());
  const order = orderOfPiece.exec(words);
  return order !== null && beforehand.test(order[1]!);
}

/** Words by which somebody says that the text is not done: the clause that they stand in. Offsets into the sentence. */
export function unfinishedIn(sentence: string): { start: number; end: number } | undefined {
  const m = unfinished.exec(sentence);
  if (!m) return undefined;
  const end = m.index + m[0].length;
  const stop = sentence.slice(end).search(/[:;!?\])]|\.(?=\s|$)| \p{Lu}[^:.]{0,30}:|$/u);
  const before = sentence.slice(0, m.index);
  const start = Math.max(
    ...[": ", "; ", "(", "[", ". "].map((sign) => before.lastIndexOf(sign) + (before.includes(sign) ? sign.length : 1)),
  );
  return { start, end: Math.min(end + Math.max(stop, 0), start + 200, sentence.length) };
}

/** "DRAFT v3 – not for distribution", on a line of its own. */
const draftMark = /^(?:(?:CONFIDENTIAL|INTERNAL|FIRST|WORKING|EARLY) )?DRAFT\b[^.]{0,60}$/u;
/** "Replace with your own wording", "Adapt to your business". */
const ownWording =
  /^(?:please )?(?:(?:replace|substitute)(?: this| it| these)? (?:with|by)\b|(?:adapt|customi[sz]e|modify|edit)(?: this| it)? (?:to|for) your (?:own |needs|business|company|organi[sz]ation|website|app))/i;

/** "TODO: …", "TBD – ask IT", "TODO ask IT"; not "TO-DO lists". */
function isWorkLeft(words: string): boolean {
  const sign = todo.exec(words)![0];
  const rest = words.slice(sign.length);
  if (/^\s*(?:[:–—([\])]|-\s|$)/.test(rest)) return true;
  return (
    /^(?:TODO|FIXME|FIX ME|NEEDS (?:LEGAL )?REVIEW)$/.test(sign) &&
    /^ (?!(?:lists?|items?|apps?|tasks?|entries|comments?)\b)\p{Ll}/u.test(rest)
  );
}

/** Lorem ipsum, "your text here". */
export const isFiller = (sentence: string): boolean => fillers.test(sentence) && !spoken.test(sentence);
