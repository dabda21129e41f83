// References by number: "Section 4.2", "Sections 3 and 5", "Annex B", "Table 1": whether something of that number stands in the document.
import type { Document, Sentence } from "../document/document";
import { type Enumerator, readEnumerator } from "../document/numbers";
import { perSentence } from "../document/passages";
import { foreign, isSent, laws, others, othersBefore, ownAfter, ownBefore, ownParts, places, shyWords } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import type { Reference } from "./openEnds";

type Kind = "section" | "annex" | "table" | "figure";

/** Where a number stands. */
interface Numbered {
  readonly span: Span;
  readonly section?: number;
}

interface Numbers {
  /** By kind and number: "section 4.2", "section iv", "annex b". */
  readonly at: ReadonlyMap<string, Numbered>;
  /** Words by which headings number themselves: "article", "part". */
  readonly words: ReadonlySet<string>;
  /** Whether a part of a section may bear a letter: it does, or the parts of the section are not lettered but can be counted. */
  readonly letters: (section: number, letter: string) => boolean;
  /** How many of the main sections bear a number, and how many there are. */
  readonly numbered: number;
  readonly counted: number;
}

const number = String.raw`(?:\d{1,4}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}(?:\.[A-Z\d]{1,3})?|[A-Z](?:\.\d{1,3}){0,2})(?![\p{L}\p{N}%]|\.[\p{L}\p{N}])(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z])\)){0,4}`;
const reference = new RegExp(`(?<![\\p{L}\\p{N}.-])(${places.pattern})\\s{0,2}(${number})`, "gu");
const more = new RegExp(
  `^(?:\\s?,\\s?(?:and |or |and/or )?|\\s?(?:and|or|to|through|until|&|–|-)\\s?)(?:${places.pattern})?\\s?(${number})`,
  "u",
);

/** "see 4.2 above", "refer to VII below". */
const bare =
  /(?:(?<=(?<!\p{L})(?:see|refer to|under|per|cf\.?)\s(?:also\s)?)()((?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?:\([a-z]\))?)|(?<=(?<!\p{L})(?:in|at)\s)()((?:\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})(?:\([a-z]\))?))(?=\.?\s(?:above|below)(?![\p{L}-]))/giu;

const seen = perSentence(({ prose: { text }, block }, { blocks }) =>
  blocks[block]!.kind === "heading" || !/\d|[IVXLCA-Z]\b/.test(text) ? [] : [...text.matchAll(reference), ...text.matchAll(bare)],
);

/** All references by number that lead into this document, or claim to. */
export function readNumberReferences(document: Document): Reference[] {
  const numbers = numbersOf(document);
  const found: Candidate[] = [];
  seen(document).forEach((matches, i) => {
    for (const m of matches) found.push(...referencesAt(document.sentences[i]!, m, numbers));
  });
  // A word that leads to parts of this document again and again is one for its parts.
  const leads = new Map<string, number>();
  for (const { reference, word } of found) if (!reference.isDangling) leads.set(word, (leads.get(word) ?? 0) + 1);
  return found.flatMap(({ reference, word, isShy }) => (isShy && (leads.get(word) ?? 0) < fewestLeads ? [] : [reference]));
}

/** A reference that leads nowhere and by a shy word alone counts only where the document calls its parts so. */
interface Candidate {
  readonly reference: Reference;
  readonly word: string;
  readonly isShy: boolean;
}
const fewestLeads = 2;

function referencesAt(sentence: Sentence, m: RegExpExecArray, numbers: Numbers): Candidate[] {
  const { text } = sentence.prose;
  const word = (m[1] ?? "").toLowerCase();
  const kind = word === "" ? "section" : (places.kindOf(word) as Kind);
  const first = m[2] ?? m[4]!;
  const named = [{ words: first, start: m.index + m[0].length - first.length }];
  let end = m.index + m[0].length;
  for (let next = more.exec(text.slice(end, end + 60)); next; next = more.exec(text.slice(end, end + 60))) {
    named.push({ words: next[1]!, start: end + next[0].length - next[1]!.length });
    end += next[0].length;
  }
  const belongs = whose(text, m.index, end, named[0]!.words);
  if (belongs === "other") return [];
  return named.flatMap(({ words, start }, i): Candidate[] => {
    const target = resolve(kind, words, numbers);
    if (!target && kind === "section" && mayBeCounted(words, numbers)) return [];
    const isShy = shyWords.has(word) && !numbers.words.has(word.replace(/s$/, "")) && !isOwnPart(word, words, numbers);
    if (!target && belongs !== "own" && (belongs === "unsure" || !isLikely(kind, words))) return [];
    const from = i === 0 ? m.index : start;
    const reference: Reference = {
      kind,
      span: sourceSpan(sentence.prose, from, start + words.length),
      text: text.slice(from, start + words.length),
      name: { text: words, span: sourceSpan(sentence.prose, start, start + words.length) },
      ...(target ? { target: target.span, ...(target.section === undefined ? {} : { section: target.section }) } : {}),
      isDangling: target === undefined,
    };
    return [{ reference, word: word.replace(/s$/, ""), isShy: isShy && !target && belongs !== "own" }];
  });
}

/** Where no heading bears a number, readers or a style sheet count: the fifth of seven sections may well be called Section 5. */
const mayBeCounted = (words: string, { numbered, counted }: Numbers): boolean =>
  numbered < 2 && (Number.parseInt(words, 10) || 1) <= counted;

/** A clause or chapter of a text that numbers its sections or paragraphs is one of these; a paragraph or point only where its number continues one of theirs. */
const isOwnPart = (word: string, words: string, { numbered, at }: Numbers): boolean =>
  (numbered >= 3 || at.has("section 5")) &&
  (ownParts.has(word) || (/^\d+\.\d/.test(words) && at.has(`section ${Number.parseInt(words, 10)}`)));

/** Numbers beyond these are those of laws. */
const isLikely = (kind: Kind, words: string): boolean => kind !== "section" || (Number.parseInt(words, 10) || 1) <= 60;

/** Whether the words around a reference make it one of this document. */
function whose(text: string, start: number, end: number, words: string): "own" | "other" | "unsure" | "likely" {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  if (ownAfter.test(after) || ownBefore.test(before)) return "own";
  const rest = after.replace(/^\s?\([^()]{0,80}\)/, "");
  if (/^\s(?:of|to)\s(?!\p{Ll}+e\b)/u.test(rest) && /^\sof\b/.test(rest)) return "other";
  if (
    /^,?\s(?:(?:attached|annexed|appended|belonging)\s)?(?:of|to|in|under|from)\s(?:the|our|their|its|your|that|any|said)\s/.test(rest) &&
    (others.test(rest.slice(0, 70)) || laws.test(rest.slice(0, 70)) || /^,?\s\p{Ll}+\s\p{Ll}+\s\p{Lu}/u.test(rest))
  )
    return "other";
  if (/^\s(?:\p{Lu}[\p{L}.]|et seq)/u.test(rest)) return "other";
  const near = before.slice(-40);
  const last = /([^\s]+)[\s,(]*(?:see )?$/.exec(near)?.[1] ?? "";
  if (
    /\.(?:md|html?|pdf|txt)$/.test(last) ||
    /^\p{Lu}{2,}s?$/u.test(last.replace(/[^\p{L}]/gu, "")) ||
    laws.test(last) ||
    othersBefore.test(near)
  )
    return "other";
  if (/\(/.test(words) && /\d\.?\(\d/.test(words)) return "unsure";
  if (laws.test(before) || foreign.test(before) || laws.test(after.slice(0, 80))) return "unsure";
  return isSent(before, after) ? "likely" : "unsure";
}

const keysOf = (kind: string, enumerator: Enumerator): string[] => [
  `${kind} ${enumerator.number.toLowerCase()}`,
  ...enumerator.readings.filter((r) => r.style !== "letter").map((r) => `${kind} ${r.parts.join(".")}`),
];

/** Where a number stands; a part of a section that stands is taken for standing unless its siblings are numbered otherwise. */
function resolve(kind: Kind, words: string, { at, letters }: Numbers): Numbered | undefined {
  const [base, part] = words.split(/\s?\(/);
  const found = resolveWhole(kind, base!, at);
  const letter = /^([a-z])\)/.exec(part ?? "")?.[1];
  return found?.section !== undefined && letter && !letters(found.section, letter) ? undefined : found;
}

function resolveWhole(kind: Kind, base: string, at: Numbers["at"]): Numbered | undefined {
  const read = readEnumerator(`${base}. X`);
  const keys = read ? keysOf(kind, read) : [`${kind} ${base.toLowerCase()}`];
  for (const key of keys) if (at.has(key)) return at.get(key);
  const outer = base.split(".").slice(0, -1).join(".");
  const inner = outer === "" ? undefined : at.get(`${kind} ${outer}`);
  // Where its parts bear numbers, one that none of them bears is not there.
  if (inner && at.has(`${kind} ${outer}.1`)) return undefined;
  return inner && (at.get(`item ${inner.section} ${base.split(".").pop()}`) ?? at.get(`list ${inner.section}`));
}

/** Every number that something in the document bears. */
function numbersOf(document: Document): Numbers {
  const at = new Map<string, Numbered>();
  const words = new Set<string>();
  const add = (key: string, place: Numbered): void => {
    if (!at.has(key)) at.set(key, place);
  };
  const read = (enumerator: Enumerator, place: Numbered): void => {
    const word = /^[a-z]/.test(enumerator.form) ? enumerator.form : "section";
    if (word !== "section") words.add(word);
    for (const key of keysOf(places.kindOf(word) ?? "section", enumerator)) add(key, place);
    for (const key of keysOf("section", enumerator)) add(key, place);
  };
  for (const block of document.blocks) {
    const isHeading = block.kind === "heading";
    const place = {
      span: isHeading ? document.sections[block.section!]!.heading : block.span,
      ...(block.section === undefined ? {} : { section: block.section }),
    };
    const enumerator = readEnumerator(block.prose.text.slice(0, 80));
    if (enumerator) read(enumerator, place);
    if (block.kind === "item") add(`list ${block.section}`, place);
    if (block.number) {
      add(`item ${block.section} ${block.number}`, place);
      const own = readEnumerator(`${block.number}. X`);
      if (own) read(own, place);
    }
    const caption = captionOf(block.prose.text);
    if (caption) add(caption, place);
    for (let i = block.sentences[0] + 1; i < block.sentences[1]; i++) {
      const inner = readEnumerator(document.sentences[i]!.prose.text.slice(0, 40));
      if (inner && inner.form !== "") read(inner, place);
    }
  }
  return { at, words, letters: letterReader(document), ...countMain(document) };
}

function letterReader({ blocks, sections }: Document): Numbers["letters"] {
  const known = new Map<number, { letters: ReadonlySet<string>; isListed: boolean }>();
  const read = (section: number) => {
    const { start, end } = sections[section]!.span;
    const inside = blocks.filter(({ span }) => span.start >= start && span.end <= end);
    const letters = inside.flatMap(({ number, prose }) => [
      number ?? "",
      ...[...prose.text.matchAll(/(?:^|\s)\(?([a-z])(?:\)|\.(?= ))/g)].map((m) => m[1]!),
    ]);
    return { letters: new Set(letters), isListed: inside.some(({ kind, number }) => kind === "row" || (kind === "item" && !number)) };
  };
  return (section, letter) => {
    const { letters, isListed } = known.get(section) ?? known.set(section, read(section)).get(section)!;
    return letters.has(letter) || (isListed && !letters.has("a"));
  };
}

const caption = new RegExp(`^(${places.pattern})\\s{1,2}(${number})`, "u");

/** "Table 2: …", "Annex B – Processors". */
function captionOf(text: string): string | undefined {
  const m = caption.exec(text);
  const kind = m && places.kindOf(m[1]!.toLowerCase());
  // "Annex B lists …": a sentence about it; under a picture it may stand for its name.
  const isSpoken = kind !== "figure" && m !== null && /^\s\p{Ll}/u.test(text.slice(m[0].length));
  return kind && !isSpoken ? `${kind} ${m![2]!.toLowerCase()}` : undefined;
}

/** The sections of the level on which most of them stand, and how many of these bear a number. */
function countMain({ sections }: Document): { counted: number; numbered: number } {
  const counts = new Map<number, { counted: number; numbered: number }>();
  for (const { level, number } of sections) {
    const count = counts.get(level) ?? { counted: 0, numbered: 0 };
    counts.set(level, { counted: count.counted + 1, numbered: count.numbered + (number === undefined ? 0 : 1) });
  }
  return [...counts.values()].reduce((most, count) => (count.counted > most.counted ? count : most), { counted: 0, numbered: 0 });
}
