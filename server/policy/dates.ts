// Dates: every date of the document, and whether it is that of this version, of its last change, or of something else.
import type { Block, Document, Sentence } from "../document/document";
import { isTitle } from "../document/headings";
import { perSentence } from "../document/passages";
import {
  apartWords,
  betweenWords,
  dateLabels,
  documentWords,
  earlierWords,
  holds,
  lawWords,
  numberWords,
  ownWords,
  pastWords,
  sisterWords,
  thisText,
} from "../knowledge/dates";
import { isEntryName } from "../knowledge/entryNames";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { type Day, readDays } from "./calendar";
import { isDone } from "./doneDates";

/** What a date is the date of: this version's beginning, its last change, an earlier version, or anything else. */
export type DateRole = "effective" | "updated" | "earlier" | "other";

export interface PolicyDate {
  readonly span: Span;
  readonly text: string;
  readonly role: DateRole;
  /** "2024-03-05", or "2024-03" where no day is said; empty for a date that does not exist. */
  readonly value: string;
  /** The other reading of figures whose order is not known. */
  readonly ambiguous?: string;
  /** Why no calendar has it, in words. */
  readonly impossible?: string;
  /** For those: how it may have been meant. */
  readonly meant?: string;
  /** Told as something done, so that it cannot lie far ahead. */
  readonly isPast: boolean;
  /** Told by the verb of its clause as the day of something done. */
  readonly isDone?: boolean;
  /** Stands in the front matter. */
  readonly isMatter?: boolean;
  /** Index in Document.sections of the notice that it belongs to, where a page holds several; 0 is the first. */
  readonly part: number;
}

const most = 2000;

const daysOf = perSentence(({ prose }) => readDays(prose.text));

/** In the order of the text. */
export function readDates(document: Document, firstParty: readonly string[]): PolicyDate[] {
  const dates = matterDates(document);
  for (const [at, days] of daysOf(document).entries()) {
    if (dates.length >= most) break;
    const sentence = document.sentences[at]!;
    const { text } = sentence.prose;
    days.forEach((day, i) => {
      if (isNumber(text, day)) return;
      const from = days[i - 1]?.end ?? 0;
      const role = roleOf({ document, firstParty, sentence }, text.slice(from, day.start), text.slice(day.end, days[i + 1]?.start));
      dates.push(dateOf(sentence, day, role, partOf(document, sentence)));
    });
  }
  return dates;
}

function dateOf({ prose }: Sentence, day: Day, role: DateRole, part: number): PolicyDate {
  const { iso, other, impossible, meant, start, end } = day;
  const isPast = role === "updated" || holds(pastWords, prose.text.slice(Math.max(0, start - reach), start));
  return {
    span: sourceSpan(prose, start, end),
    text: prose.text.slice(start, end),
    role,
    value: iso,
    ...(other ? { ambiguous: other } : {}),
    ...(impossible ? { impossible } : {}),
    ...(meant ? { meant } : {}),
    isPast,
    ...(role === "other" && isDone(prose.text, start, end) ? { isDone: true } : {}),
    part,
  };
}

/** "Decree No. 15/13/2024", "version 10.45.2021": figures that only look like a date. */
function isNumber(text: string, { start, end }: Day): boolean {
  if (!/^[\d./-]+$/.test(text.slice(start, end))) return false;
  const word = /([\p{L}°.]+)[\s:#(]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && numberWords.has(word.toLowerCase());
}

/** How far before a date the words that say what it is may begin. */
const reach = 120;

interface Place {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly sentence: Sentence;
}

/** By the words right before a date (`before` begins behind the date before it), or in a bracket behind it. */
function roleOf({ document, firstParty, sentence }: Place, before: string, after: string): DateRole {
  if (isHistory(document, sentence)) return "earlier";
  const clause = before.slice(-reach).replace(/^[\s\S]*[;.](?=\s+\p{Lu})/u, "");
  const label = labelBefore(clause) ?? labelBehind(after) ?? labelOfSentence(clause, after);
  if (holds(earlierWords, label ? clause : clause.slice(-60)) || isRange(after)) return "earlier";
  if (
    !label ||
    !isOwn(label.head, firstParty) ||
    isSister(document, label.head) ||
    isSister(document, label.tail ?? "") ||
    isPart(document, sentence)
  )
    return "other";
  // "Effective 1 January 2023, residents of Oregon may …" is the date of what follows.
  const isOpen = label.role === "effective" && !holds(documentWords, label.head) && /^,?\s+(?:\S+\s+){3}/.test(after);
  return isOpen && !holds(documentWords, after.slice(0, 60)) && !holds(dateLabels.updated, after.slice(0, 40)) ? "other" : label.role;
}

/** "Our Terms of Use were last revised …" in a privacy policy: a document beside this one, which does not bear that name. */
function isSister({ sections, blocks }: Document, head: string): boolean {
  if (apartWords.test(head)) return true;
  const name = sisterWords.exec(head)?.[1];
  const title = (sections[0]?.title ?? blocks[0]?.prose.text.slice(0, 200) ?? "").toLowerCase();
  return name !== undefined && !title.includes(name.toLowerCase());
}

const isRange = (after: string): boolean => /^\W{0,3}(?:to|until|through|[-–—])\s+\p{L}+/iu.test(after);

interface Label {
  readonly role: "effective" | "updated";
  readonly head: string;
  /** What stands between it and the date: "of the Terms of Use". */
  readonly tail?: string;
}

/** The last label of the clause, if only small words part it from the date. */
function labelBefore(clause: string): Label | undefined {
  let found: Label | undefined;
  let end = -1;
  for (const role of ["updated", "effective"] as const)
    for (const match of clause.matchAll(dateLabels[role])) {
      if (match.index + match[0].length <= end) continue;
      end = match.index + match[0].length;
      found = { role, head: clause.slice(0, match.index) };
    }
  const between =
    end < 0
      ? []
      : (clause
          .slice(end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? []);
  return found && between.length <= 7 && between.every((word) => betweenWords.has(word))
    ? { ...found, tail: clause.slice(end) }
    : undefined;
}

/** "1 May 2024 (last updated)". */
function labelBehind(after: string): Label | undefined {
  const bracket = /^\s*[([–—-]\s*([^()[\]]{3,40})[)\]]?\s*$/.exec(after)?.[1];
  if (!bracket) return undefined;
  const role = (["updated", "effective"] as const).find((one) => holds(dateLabels[one], bracket));
  return role && { role, head: "" };
}

/** "Since 1 May 2024 this policy has been in force": the date first. */
function labelOfSentence(clause: string, after: string): Label | undefined {
  if (!/^\W*(?:since|from|as of|on)\s$/i.test(clause)) return undefined;
  const words = /^,?\s((?:this|these|our)\s[^.;:,]{3,90})/i.exec(after)?.[1] ?? "";
  const role = (["updated", "effective"] as const).find((one) => holds(dateLabels[one], words));
  return role && { role, head: words.slice(0, words.search(dateLabels[role])) };
}

/** Whether what stands before a label speaks of this document: nothing, its name, or "this policy was". */
function isOwn(head: string, firstParty: readonly string[]): boolean {
  const words: string[] = head.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]s)?/gu) ?? [];
  if (words.every((word) => betweenWords.has(word) || word === "we" || word === "version")) return true;
  if (holds(lawWords, head)) return false;
  if (thisText.test(head)) return true;
  if (!holds(documentWords, head)) return false;
  if (words[0] === "this" || words.includes("our")) return true;
  const isOurs = firstParty.some((name) => head.toLowerCase().includes(name.toLowerCase()));
  if (!isOurs && (isEntryName(head) || words.some((word) => /['’]s$/.test(word)))) return false;
  return words.some((word) => ownWords.has(word)) || words.length <= 8;
}

/** Headings over dates of other versions, and tables, where each row has dates of its own. */
function isHistory({ blocks, sections }: Document, { block, section }: Sentence): boolean {
  return (
    blocks[block]!.kind === "row" || (section !== undefined && sections[section]!.level > 1 && holds(earlierWords, sections[section]!.name))
  );
}

/** Sentences at either end of the document in which a list may hold the document's own dates. */
const edge = 12;

/** In a list of versions, or under the heading of a state, a country or a vendor. */
function isPart({ blocks, sections, sentences }: Document, sentence: Sentence): boolean {
  const block: Block = blocks[sentence.block]!;
  const isInside = block.sentences[0] > edge && block.sentences[0] < sentences.length - edge;
  if (block.kind === "item" && isInside) return true;
  const section = sentence.section === undefined ? undefined : sections[sentence.section];
  return section !== undefined && section.level > 1 && isEntryName(section.name);
}

/** Sentences behind its title in which a notice names its own date. */
const near = 6;

/** Several notices on one page, each under a title of its own: the section of the one that a date stands right under. */
function partOf({ blocks, sections, sentences }: Document, { section, block }: Sentence): number {
  let root = section ?? 0;
  while (sections[root]?.parent !== undefined && sections[root]!.rank !== sections[0]!.rank) root = sections[root]!.parent!;
  const title = sections[root]?.title ?? "";
  if (root === 0 || !isTitle(title) || /\b(?:chang|updat|revis|modif|amend)/i.test(title)) return 0;
  const at = blocks[block]!.sentences[0];
  return sentences.slice(Math.max(0, at - near), at).some((one) => one.section === root && blocks[one.block]!.kind === "heading")
    ? root
    : 0;
}

/** By the key of the front matter. */
const keys: readonly (readonly [RegExp, DateRole])[] = [
  [
    /^(?:last[_-]?)?(?:updated|update|modified|mod|revised|revision|changed)(?:[_-]?(?:at|on|date))?$|^date[_-]?(?:updated|modified|revised)$/,
    "updated",
  ],
  [/^(?:effective|valid[_-]?from|in[_-]?force)(?:[_-]?(?:at|on|date|since|from))?$|^date[_-]?effective$/, "effective"],
  [/date|published|created|posted/, "other"],
];

function matterDates({ frontMatter, text }: Document): PolicyDate[] {
  if (!frontMatter) return [];
  return Object.entries(frontMatter.values).flatMap(([key, value]): PolicyDate[] => {
    const role = keys.find(([pattern]) => pattern.test(key))?.[1];
    const [day] = role ? readDays(value.slice(0, 60)) : [];
    const line = day
      ? text
          .slice(frontMatter.span.start, frontMatter.span.end)
          .toLowerCase()
          .search(new RegExp(`^${key}[ \\t]*[:=]`, "m"))
      : -1;
    const at = line < 0 ? -1 : text.indexOf(value, frontMatter.span.start + line + key.length);
    if (!role || !day || at < 0) return [];
    const { iso, other, impossible } = day;
    const span = { start: at + day.start, end: at + day.end };
    return [
      {
        span,
        text: text.slice(span.start, span.end),
        role,
        value: iso,
        ...(other ? { ambiguous: other } : {}),
        ...(impossible ? { impossible } : {}),
        isPast: true,
        isMatter: true,
        part: 0,
      },
    ];
  });
}
