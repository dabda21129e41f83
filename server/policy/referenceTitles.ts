// References by title: “Sharing Your Information” below, the section titled "Choices": whether a heading of that name stands in the document.
import type { Document, Sentence } from "../document/document";
import { interfaceBefore, ownAfter, partAfter, partBefore, senderBefore, titledBefore } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import type { Reference } from "./openEnds";

/** Small letters and figures alone: titles are compared without regard to punctuation, capitals, endings and numbers before them. */
export const canon = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^\s*(?:section |part )?(?:\d[\d.]*|[ivx]+\.)\s*[.):–-]?\s+/, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(?<=\p{L}{2})(?:ing|ed|e?s|e)(?= |$)/gu, "");

/** The whole text is searched for so many titles at most, so that reading stays linear. */
const mostSearches = 100;

interface Titles {
  searches: number;
  readonly headings: readonly { readonly name: string; readonly section: number; readonly words: ReadonlySet<string> }[];
  /** Beginnings of all other blocks and sentences. */
  readonly starts: readonly string[];
}

const quoted = /[“"]([^“”"]{2,120})[”"]|(?<=^|[\s(])['‘]([^'‘’]{3,100})['’](?=[\s.,;:)]|$)/g;

/** `the Data We Share section below`, `the section on cookies above`: capitals or the words after "on" are the title. */
const unquoted =
  /(?<![\p{L}])(?:the|our|see|under)\s((?:\p{Lu}[\p{L}’'-]*)(?:\s(?:\p{Lu}[\p{L}’'-]*|and|of|to|the|for|with|on|in|&)){0,9})\s(?:sub-?)?sections?(?=\s(?:above|below)(?:[.,;:)]|$|\s(?:for|and|to|or|on|which)\s)|\sof\sthis)/gu;

export function readTitleReferences(document: Document): Reference[] {
  const found: Reference[] = [];
  let titles: Titles | undefined;
  for (const sentence of document.sentences) {
    const { text } = sentence.prose;
    if (document.blocks[sentence.block]!.kind === "heading") continue;
    if (/sections?\s(?:above|below|of this)/.test(text))
      for (const m of text.matchAll(unquoted)) {
        titles ??= titlesOf(document);
        found.push(referenceTo(document, sentence, m.index + m[0].indexOf(m[1]!), m[1]!, titles));
      }
    if (!/["“'‘]/.test(text)) continue;
    for (const m of text.matchAll(quoted)) {
      const title = (m[1] ?? m[2]!).replace(/[.,;:]$/, "");
      const sure = isReference(text, m.index, m.index + m[0].length, title);
      if (!sure) continue;
      titles ??= titlesOf(document);
      found.push(referenceTo(document, sentence, m.index + 1, title, titles));
    }
  }
  return found;
}

/** Whether words in quotation marks are said to be a heading of this document. */
function isReference(text: string, start: number, end: number, title: string): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 90);
  if (interfaceBefore.test(before) || title.split(" ").length > 16 || !/\p{L}{2}/u.test(title)) return false;
  const rest = after.replace(/^,?\s?(?:sub-?)?(?:section|heading|chapter|paragraph|part)s?\b/i, "").replace(/^,?\s(?:above|below)/, "");
  if (/^,?\s(?:of|in|on|at|within|from|under)\s/.test(rest) && !ownAfter.test(rest)) return false;
  if (/^\s(?:page|tab|menu|button|link|option|screen|area|website|app|setting|policy|notice|form|box|icon|feature|tool)/i.test(after))
    return false;
  const points =
    /^,?\s?(?:[“"(][^”")]{0,60}[”")],?\s?)?(?:sub-?section |section |heading |part |paragraph )?(?:set out |described |further |listed )?(?:above|below)\b/i.test(
      after,
    );
  if (/\bbrowsers?\b/i.test(before) || /https?:|www\./.test(rest)) return false;
  if (!/^[\p{Lu}\d]/u.test(title) && !title.endsWith("?")) return false;
  if (titledBefore.test(before) || partBefore.test(before)) return true;
  if (partAfter.test(after)) return /^\p{Lu}/u.test(title);
  if (!senderBefore.test(before)) return false;
  return points || title.endsWith("?");
}

function referenceTo(document: Document, sentence: Sentence, start: number, title: string, titles: Titles): Reference {
  const span = sourceSpan(sentence.prose, start, start + title.length);
  const at = findTitle(title, titles) ?? (titles.searches++ > mostSearches || standsElsewhere(document.text, title, span) ? -1 : undefined);
  const nearest = at === undefined ? nearestTitle(title, titles) : undefined;
  const section = at === undefined || at < 0 ? undefined : document.sections[at]!;
  return {
    kind: "title",
    span,
    text: title,
    name: { text: title, span },
    ...(section ? { target: section.heading, section: at! } : {}),
    ...(nearest === undefined ? {} : { nearest: document.sections[nearest]!.name.trim() }),
    isDangling: at === undefined,
  };
}

/** The very words stand once more, not in quotation marks: a label in a table, a title that was taken for text. */
function standsElsewhere(text: string, title: string, own: Span): boolean {
  if (title.length < 6) return false;
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length))
    if (at !== own.start && !/["“”'‘’;&]/.test(text.charAt(at - 1) + text.charAt(at + title.length))) return true;
  return false;
}

/** The section of that title; -1 where something else begins with its words. */
function findTitle(title: string, { headings, starts }: Titles): number | undefined {
  const name = canon(title);
  if (name === "") return -1;
  const exact = headings.find((h) => h.name === name);
  if (exact) return exact.section;
  const size = name.split(" ").length;
  const inside = headings.find(
    (h) => ` ${h.name} `.includes(` ${name} `) || (h.name.split(" ").length >= 2 && ` ${name} `.includes(` ${h.name} `)),
  );
  if (inside) return inside.section;
  const words = contentOf(name);
  const close = headings.find((h) => overlap(words, h.words) >= 0.7);
  if (close) return close.section;
  return starts.some((start) => start.startsWith(name) && (size > 1 || start.length === name.length || start[name.length] === " "))
    ? -1
    : undefined;
}

function nearestTitle(title: string, { headings }: Titles): number | undefined {
  const words = contentOf(canon(title));
  const ranked = headings.map((h) => ({ h, share: overlap(words, h.words) })).sort((a, b) => b.share - a.share);
  const [best, next] = ranked;
  return best && best.share >= 0.3 && best.share > (next?.share ?? 0) ? best.h.section : undefined;
}

/** As `canon` leaves them. */
const small = new Set("the a an of and or to for in on with your our you we us how what do is ar about thi that by from it".split(" "));
const contentOf = (name: string): ReadonlySet<string> => new Set(name.split(" ").filter((word) => !small.has(word)));

/** The share of words that two titles have in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

const startLength = 140;

function titlesOf({ sections, blocks, sentences }: Document): Titles {
  return {
    searches: 0,
    headings: sections.map(({ title, name }, section) => {
      const own = canon(name) || canon(title);
      return { name: own, section, words: contentOf(own) };
    }),
    starts: [...blocks.filter((b) => b.kind !== "heading").map((b) => b.prose.text), ...sentences.map((s) => s.prose.text)].map((text) =>
      canon(text.slice(0, startLength)),
    ),
  };
}

/** Where a title may stand in the source: for fixes. */
export type TitleSpan = Span;
