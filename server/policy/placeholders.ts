// Placeholders: what a template left for its author in the text: fields, choices, notes, filler. Contact details stand in `contacts`.
import type { Block, Document, Link } from "../document/document";
import { within } from "../document/marks";
import { perPassage } from "../document/passages";
import { dateFormats, dateSlots, forms, hosts, labels, nameAfter, nameBefore, names, slots, undecided, units } from "../knowledge/blanks";
import { once } from "../text/once";
import { sourceSpan } from "../text/prose";
import { overlaps, type Span } from "../text/span";
import type { Steps } from "../text/steps";
import { fieldsIn, linesIn } from "./blankFields";
import { isColleagueAside, isColleagueNote } from "./colleagueNotes";
import type { Placeholder } from "./openEnds";
import { dateMask, judgeField, type Seen } from "./placeholderFields";
import { checklistLeft, optionsLeft, variablesIn } from "./placeholderNames";
import { isFiller, isNote, unfinishedIn } from "./placeholderNotes";
import type { Contact } from "./policy";
import { isTold, standInsIn } from "./standIns";

/** In the order of the text; none overlaps another or an unfilled contact detail. */
export function* readPlaceholders(document: Document, contacts: readonly Contact[]): Steps<Placeholder[]> {
  const hasTemplates = /\{%|\{\{[-\s]*[a-z$][\w$]*[.[(|]/.test(document.text);
  const found: Placeholder[] = [...straysOf(document), ...optionsLeft(document), ...checklistLeft(document), ...cutOff(document)];
  const inBlocks = yield* inPassages.steps(document, { key: String(hasTemplates), hasTemplates });
  for (const [i, block] of document.blocks.entries())
    for (const seen of inBlocks[i]!) {
      const span = sourceSpan(block.prose, seen.start, seen.end);
      const { kind, asks, options, isUnsure } = seen;
      const text = block.prose.text.slice(seen.start, seen.end);
      found.push({ kind, span, text, ...(asks ? { asks } : {}), ...(options ? { options } : {}), ...(isUnsure ? { isUnsure } : {}) });
    }
  const taken = contacts.filter((c) => c.placeholder && c.owner !== "other").map((c) => c.span);
  const inCode = within(document.marks.codes);
  return withoutOverlaps(
    found.filter((p) => !inCode(p.span) && !isLinkText(document.links, p)),
    taken,
  );
}

/** Fewest paragraphs that break off before one of them is shown: a page of them was pasted from an excerpt. */
const fewestCut = 3;

/** The first of several paragraphs that end in "..." in the middle of their sentence, where most paragraphs of the text do. */
function cutOff({ blocks, marks }: Document): Placeholder[] {
  const inCode = within(marks.codes);
  const paragraphs = blocks.filter(({ kind, aside, prose }) => kind === "paragraph" && !aside && prose.text.split(" ", 5).length >= 5);
  const cut = paragraphs.filter(({ prose, span }) => breaksOff(prose.text) && !inCode(span));
  if (cut.length < fewestCut || cut.length * 2 < paragraphs.length) return [];
  const { prose } = cut[0]!;
  const start = prose.text.lastIndexOf(" ", prose.text.length - 30) + 1;
  const [from, to] = [start, prose.text.trimEnd().length];
  return [{ kind: "cut", span: sourceSpan(prose, from, to), text: prose.text.slice(from, to) }];
}
/** Behind a word in small letters that does not itself say that more could be listed, nor leads to more. */
const breaksOff = (text: string): boolean => {
  const tail = text.slice(-60).trimEnd();
  return /\p{Ll},? ?(?:\.{3}|…)$/u.test(tail) && !trailsOff.test(tail);
};
const trailsOff = /(?<!\p{L})(?:etc|on|more|forth|others|soon|loading|wait|here),? ?(?:\.{3}|…)$/iu;

/** The words of a link lead somewhere, and so are filled; a field whose words say so ("[insert link]") is not. */
function isLinkText(links: readonly Link[], { span, kind, text }: Placeholder): boolean {
  if ((kind !== "field" && kind !== "choice") || /^(?:https?:|www\.|[\w-]+\.\w)/i.test(text)) return false;
  const link = firstFrom(links, span.start);
  return link !== undefined && overlaps(link.span, span) && !/^\W*(?:insert|your|enter|add)\b/i.test(text) && !/^#?$/.test(link.target);
}

/** The first link that ends behind an offset; links are in order and do not overlap. */
function firstFrom(links: readonly Link[], offset: number): Link | undefined {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return links[low];
}

function withoutOverlaps(found: readonly Placeholder[], taken: readonly Span[]): Placeholder[] {
  const all = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Placeholder[] = [];
  let t = 0;
  for (const one of all) {
    while (t < taken.length && taken[t]!.end <= one.span.start) t++;
    if (one.kind !== "note" && t < taken.length && overlaps(taken[t]!, one.span)) continue;
    const last = kept[kept.length - 1];
    if (!last || last.span.end <= one.span.start) kept.push(one);
  }
  return kept;
}

/** Words in angle brackets that Markdown and HTML take for a tag. */
function straysOf({ text, marks, links }: Document): Placeholder[] {
  const around = { before: "", after: "", hasTemplates: false };
  return marks.strays.flatMap((span): Placeholder[] => {
    const words = text.slice(span.start + 1, span.end - 1);
    const seen = judgeField({ start: 0, end: 0, words, marks: "<>" }, around);
    if (!seen || links.some((link) => overlaps(link.span, span))) return [];
    return [{ kind: "field", span, text: `<${words}>`, ...(seen.asks ? { asks: seen.asks } : {}) }];
  });
}

const inPassages = perPassage(
  (passage, { hasTemplates }: { readonly key: string; readonly hasTemplates: boolean }) =>
    passage.blocks.map((block) => seenIn(passage, block, hasTemplates)),
  (seen) => seen,
);

function seenIn(document: Document, block: Block, hasTemplates: boolean): Seen[] {
  const { text } = block.prose;
  const seen: Seen[] = [];
  for (let i = block.sentences[0]; i < block.sentences[1]; i++) {
    const words = document.sentences[i]!.prose.text;
    const at = text.indexOf(words, seen[seen.length - 1]?.end ?? 0);
    if (at < 0) continue;
    const part = openIn(words);
    if (part) seen.push({ kind: part.kind, start: at + part.start, end: at + part.end });
  }
  for (const field of fieldsIn(text)) {
    const around = {
      before: text.slice(Math.max(0, field.start - 220), field.start),
      after: text.slice(field.end, field.end + 80),
      hasTemplates,
    };
    const one = judgeField(field, around);
    if (one) seen.push(one);
  }
  return [...seen, ...plainly(text), ...writingLines(block), ...bareNames(block), ...undecidedValues(text)];
}

/** What is told by the words of a block alone. */
const plainly = once((text): readonly Seen[] => [
  ...asides(text),
  ...dateMasks(text),
  ...figures(text),
  ...variablesIn(text),
  ...standInsIn(text),
]);

/** Filler, or a note among the authors, in a sentence. */
const openIn = once((words): Seen | undefined => {
  if (isFiller(words)) return { kind: "filler", start: 0, end: words.length };
  const part = isNote(words) ? { start: 0, end: words.length } : unfinishedIn(words);
  return part && { kind: "note", start: part.start, end: part.end };
});

/** "(delete as appropriate)", "(tbc)", "we do / do not", and what a program writes for a value that it has not got. */
function asides(text: string): Seen[] {
  const notes = [...text.matchAll(/\(([^()]{3,120})\)/g)].filter(
    (m) => /^(?:tbc|tbd|tba)\b/i.test(m[1]!) || isNote(m[1]!) || isColleagueAside(m[1]!),
  );
  const tail = /(?: --?| [–—]) ([^–—()]{8,90}?)[.!]?$/u.exec(text.slice(-100));
  const last = tail && isColleagueNote(tail[1]!) ? text.length - tail[0].length + 1 : undefined;
  const choices = [
    ...text.matchAll(
      /(?<![\p{L}/])(?:do|does|is|are|will|may|can|have|has) ?\/ ?(?:do|does|is|are|will|may|can|have|has) not(?![\p{L}])/giu,
    ),
  ];
  const values = [...text.matchAll(/\[object Object\]|#REF!|#N\/A(?![\p{L}])/gu)];
  const at = (m: RegExpMatchArray) => ({ start: m.index!, end: m.index! + m[0].length });
  return [
    ...notes.map((m): Seen => ({ kind: "note", ...at(m) })),
    ...(last === undefined ? [] : [{ kind: "note", start: last, end: text.length } as const]),
    ...choices.map((m): Seen => ({ kind: "choice", ...at(m), options: m[0].split(/ ?\/ ?/) })),
    ...values.map((m): Seen => ({ kind: "field", ...at(m) })),
  ];
}

/** A block with more lines to write on than this is a form. */
const mostLines = 12;

/** "Sign here: ____", "and write the date of your order: ____": what the reader fills in. */
const readersOrder =
  /(?:^|[.;:,!] |(?<!\p{L})(?:and|then|please|to) )(?:sign|write|print|tick|initial|state|fill in|enter|complete)(?: [\p{L}’'-]+){0,8} ?:? ?$/iu;

/** "for ________ days": a line to write on, unless it is a form's or leads to a page number. */
function writingLines({ prose: { text } }: Block): Seen[] {
  const lines = linesIn(text);
  if (lines.length > mostLines) return [];
  return lines.flatMap(({ start, end }): Seen[] => {
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 20);
    if (/\w$/.test(before) || /^\w/.test(after) || forms.test(before) || readersOrder.test(before)) return [];
    const isLeader = !text.startsWith("_", start) && (/^\s*(?:\d+|[ivxlc]+)?\s*$/i.test(after) || !/\p{L}/u.test(after));
    if (isLeader || (before.trim() === "" && after.trim() === "")) return [];
    return [{ kind: "field", start, end }];
  });
}

/** "applies from DD/MM/YYYY"; not "write the date as DD/MM/YYYY". */
function dateMasks(text: string): Seen[] {
  return [...text.matchAll(dateMask)].flatMap((m): Seen[] => {
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    if (!/[DMXY]{2}/.test(m[0]) && !/^(?:Month|Day|Date)\b/.test(m[0])) return [];
    const isValue = labels.test(before) || dateSlots.test(before);
    if (!isValue || dateFormats.test(before.slice(-40).replace(labels, ""))) return [];
    return [{ kind: "field", start: m.index, end: m.index + m[0].length, asks: "date" }];
  });
}

const figure =
  /(?<![\p{L}\p{N}/.…-])(?:X{1,4}|N|#{1,2}|\?{2,3}|\.{3,}|…{1,3})(?=[ -]\p{Ll})|(?<![\p{L}\p{N}])(?:20XX|19XX|X{2,4}%|[€£$] ?X{2,6}(?:[.,]X{2})?)(?![\p{L}\p{N}])/gu;

/** Between a number and what it counts: "XX consecutive months". */
const counted = /^[ -](?:(?:consecutive|successive|full|whole|further|additional|more|complete|entire|clear|or more)[ -])?/i;

/** "XX days", "20XX". */
function figures(text: string): Seen[] {
  if (!/[XN#?…]|\.{3}/.test(text)) return [];
  return [...text.matchAll(figure)].flatMap((m): Seen[] => {
    const end = m.index + m[0].length;
    if (isTold(text, m.index, end)) return [];
    const isAlone = m[0].length > 4 || /[%€£$]|^20/.test(m[0]);
    const isCounted =
      units.test(text.slice(end).replace(counted, "")) &&
      ((m[0].length > 1 && !/[.…]/.test(m[0])) || slots.test(text.slice(Math.max(0, m.index - 20), m.index).trimEnd()));
    return isAlone || isCounted ? [{ kind: "field", start: m.index, end }] : [];
  });
}

/** "Your Company ("we")", "Company Name Inc.", "www.yourwebsite.com". */
function bareNames({ kind, prose: { text } }: Block): Seen[] {
  const seen: Seen[] = [];
  for (const m of text.matchAll(names)) {
    const end = m.index + m[0].length;
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    const after = text.slice(end, end + 40);
    if (/[[{<“"‘'«]$|\bFull $/.test(before)) continue;
    const isHere = /^ Here\b|^ HERE\b/.test(after);
    const isNamed =
      /^,? \(["“‘']/.test(after) ||
      (nameAfter.test(after) &&
        kind !== "row" &&
        (before.trim() === "" || /[.!?:,]\s$/.test(before) || /^,? (?:Inc|LLC|Ltd|Corp)/.test(after)));
    if (
      isHere ||
      isNamed ||
      (nameBefore.test(before) &&
        kind === "paragraph" &&
        /[.!?:,]\s$|^\s*$|©|policy|notice|welcome|by|choosing|using/i.test(before) &&
        /^(?:[.,;'’]|$)/.test(after))
    )
      seen.push({ kind: "field", start: m.index, end: end + (isHere ? 5 : 0), asks: m[0].replace(/^(?:your|my) /i, "").toLowerCase() });
  }
  for (const m of text.matchAll(hosts)) seen.push({ kind: "field", start: m.index, end: m.index + m[0].length, asks: "web address" });
  return seen;
}

/** "Effective date: TBD", "for TBC months". */
function undecidedValues(text: string): Seen[] {
  const seen = [...text.matchAll(/(?<![\p{L}\p{N}-])(?:TBD|TBC|TBA)(?![\p{L}\p{N}-])/gu)]
    .map((m): Seen => ({ kind: "field", start: m.index, end: m.index + m[0].length }))
    .filter(({ start, end }) => !isTold(text, start, end));
  for (const m of text.matchAll(/(?<![\p{L}\p{N}._-])X{3,}(?![\p{L}\p{N}_-]|\.\w)/gu))
    if (
      slots.test(
        text
          .slice(Math.max(0, m.index - 30), m.index)
          .replace(/\b(?:up to|rated)\s$/, "")
          .trimEnd(),
      )
    )
      seen.push({ kind: "field", start: m.index, end: m.index + m[0].length });
  const label = /^[^:.!?]{2,60}[:–—] ?/.exec(text);
  if (
    label &&
    (labels.test(label[0]) || /^to be (?:inserted|filled in|added|completed)\W*$/i.test(text.slice(label[0].length))) &&
    undecided.test(text.slice(label[0].length)) &&
    seen.length === 0
  )
    seen.push({ kind: "field", start: label[0].length, end: text.length });
  return seen;
}
