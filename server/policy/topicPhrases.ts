// Phrases: the patterns of words that the knowledge writes down, and a matcher that finds all of them in one pass over a sentence.
//
// A phrase is a row of words, each standing for all its forms. `a|b` is either word, `word?` may be missing, `<name>` is any member of a
// group, `..` is a gap of up to six words and `...` one of up to sixteen. Articles, possessives and adverbs between two words of a phrase
// need not be written. Three groups are built in: <number>, <duration> ("two years", "30 days") and <date>.
import type { Words } from "./topicWords";
import { readWords, stemOf } from "./topicWords";

type Part =
  | { readonly kind: "word"; readonly stems: readonly string[]; readonly groups: readonly string[]; readonly optional: boolean }
  | { readonly kind: "gap"; readonly reach: number };

interface Pattern<T> {
  readonly parts: readonly Part[];
  readonly value: T;
}

/** A tree of words: what may follow, and the groups of which a member ends here. */
interface Node {
  readonly next: Map<string, Node>;
  readonly groups: string[];
}

export interface PhraseBook<T> {
  readonly members: Node;
  readonly byWord: ReadonlyMap<string, readonly Pattern<T>[]>;
  readonly byGroup: ReadonlyMap<string, readonly Pattern<T>[]>;
}

/** A member of a group in the words [from, to). */
export interface Mark {
  readonly group: string;
  readonly from: number;
  readonly to: number;
}

/** A phrase found in the words [from, to). */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const builtIn = new Set(["number", "duration", "date"]);

const small = new Set(
  (
    "a an the your our my his her their its this that these those such any all some certain following own respective may will can shall might must would " +
    "could should also then just either both each every do be have please personal"
  )
    .split(" ")
    .map(stemOf),
);

const isSmall = (stem: string): boolean => small.has(stem) || (stem.length > 4 && stem.endsWith("ly"));

/** Builds a book of phrases. Throws on a phrase that is not well formed: phrases are written by us, not by users. */
export function makePhraseBook<T>(
  groups: Readonly<Record<string, readonly string[]>>,
  phrases: Iterable<readonly [string, T]>,
): PhraseBook<T> {
  const members: Node = { next: new Map(), groups: [] };
  for (const [group, words] of Object.entries(groups))
    for (const word of words) for (const way of spellings(word)) addMember(members, way, group);
  const byWord = new Map<string, Pattern<T>[]>();
  const byGroup = new Map<string, Pattern<T>[]>();
  for (const [phrase, value] of phrases) {
    const parts = phrase
      .trim()
      .split(/\s+/)
      .map((part) => readPart(part, phrase, groups));
    const first = parts[0];
    const pattern = { parts, value };
    if (first?.kind !== "word" || first.optional) throw new Error(`A phrase begins with a word that may be missing: ${phrase}`);
    for (const name of first.groups) byGroup.set(name, [...(byGroup.get(name) ?? []), pattern]);
    for (const stem of first.stems) byWord.set(stem, [...(byWord.get(stem) ?? []), pattern]);
  }
  return { members, byWord, byGroup };
}

function readPart(part: string, phrase: string, groups: Readonly<Record<string, unknown>>): Part {
  if (part === "..") return { kind: "gap", reach: 6 };
  if (part === "...") return { kind: "gap", reach: 16 };
  const optional = part.endsWith("?");
  const bare = optional ? part.slice(0, -1) : part;
  const stems: string[] = [];
  const named: string[] = [];
  for (const either of bare.split("|")) {
    const name = /^<(.+)>$/.exec(either)?.[1];
    if (name === undefined) {
      const own = readWords(either).stems;
      if (own.length !== 1) throw new Error(`Write hyphenated words as two words: ${phrase}`);
      stems.push(own[0]!);
    } else if (name in groups || builtIn.has(name)) named.push(name);
    else throw new Error(`No group is called ${name}: ${phrase}`);
  }
  return { kind: "word", stems, groups: named, optional };
}

/** All ways of a member: "email|postal address" is two. */
function spellings(member: string): string[][] {
  let ways: string[][] = [[]];
  for (const part of member.trim().split(/\s+/))
    ways = ways.flatMap((way) => part.split("|").map((word) => [...way, ...readWords(word).stems]));
  return ways;
}

function addMember(root: Node, stems: readonly string[], group: string): void {
  let node = root;
  for (const stem of stems) {
    const next = node.next.get(stem) ?? { next: new Map(), groups: [] };
    node.next.set(stem, next);
    node = next;
  }
  if (!node.groups.includes(group)) node.groups.push(group);
}

/** The members of groups in `words`: one list for each word at which members begin. */
export function markGroups<T>(book: PhraseBook<T>, words: Words): readonly (readonly Mark[] | undefined)[] {
  return words.stems.map((_stem, from) => {
    const marks: Mark[] = [];
    let node: Node | undefined = book.members;
    for (let to = from; to < words.stems.length; to++) {
      node = node.next.get(words.stems[to]!);
      if (!node) break;
      for (const group of node.groups) marks.push({ group, from, to: to + 1 });
    }
    markBuiltIn(words.stems, from, marks);
    return marks.length ? marks : undefined;
  });
}

/** Every phrase of the book in `words`, in the order of their first word; `marks` come from markGroups. */
export function findPhrases<T>(book: PhraseBook<T>, words: Words, marks = markGroups(book, words)): Hit<T>[] {
  const hits: Hit<T>[] = [];
  const tryAll = (patterns: readonly Pattern<T>[], from: number, next: number): void => {
    for (const { parts, value } of patterns) {
      const to = matchFrom(parts, 1, next, words.stems, marks);
      if (to >= 0) hits.push({ value, from, to });
    }
  };
  for (let i = 0; i < words.stems.length; i++) {
    const patterns = book.byWord.get(words.stems[i]!);
    if (patterns) tryAll(patterns, i, i + 1);
    for (const mark of marks[i] ?? []) {
      const grouped = book.byGroup.get(mark.group);
      if (grouped) tryAll(grouped, i, mark.to);
    }
  }
  return hits;
}

type Marks = readonly (readonly Mark[] | undefined)[];

/** The end of parts[k…] matched from word `at` on, or -1. Gaps and skips are bounded, so the cost of a phrase is too. */
function matchFrom(parts: readonly Part[], k: number, at: number, stems: readonly string[], marks: Marks): number {
  const part = parts[k];
  if (!part) return at;
  if (part.kind === "gap") {
    for (let skip = 0; skip <= part.reach && at + skip < stems.length; skip++) {
      const end = matchPart(parts, k + 1, at + skip, stems, marks);
      if (end >= 0) return end;
    }
    return -1;
  }
  for (let skip = 0; skip <= 3 && at + skip < stems.length; skip++) {
    const end = matchPart(parts, k, at + skip, stems, marks);
    if (end >= 0) return end;
    if (!isSmall(stems[at + skip]!)) break;
  }
  return part.optional ? matchFrom(parts, k + 1, at, stems, marks) : -1;
}

/** Matches parts[k] exactly at word `at`, then the rest. */
function matchPart(parts: readonly Part[], k: number, at: number, stems: readonly string[], marks: Marks): number {
  const part = parts[k];
  if (!part || part.kind === "gap") return matchFrom(parts, k, at, stems, marks);
  if (part.stems.includes(stems[at]!)) return matchFrom(parts, k + 1, at + 1, stems, marks);
  if (part.groups.length === 0) return -1;
  for (const mark of marks[at] ?? []) {
    if (!part.groups.includes(mark.group)) continue;
    const end = matchFrom(parts, k + 1, mark.to, stems, marks);
    if (end >= 0) return end;
  }
  return -1;
}

const months = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    .split(" ")
    .map(stemOf),
);
const units = new Set("day week month year hour decade".split(" ").map(stemOf));
const isNumber = (stem: string | undefined): boolean => stem !== undefined && /^\d{1,8}(?:st|nd|rd|th|y)?$/.test(stem);
const isYear = (stem: string | undefined): boolean => stem !== undefined && /^(?:19|20)\d\d$/.test(stem);

function markBuiltIn(stems: readonly string[], from: number, marks: Mark[]): void {
  const first = stems[from]!;
  if (isNumber(first)) {
    marks.push({ group: "number", from, to: from + 1 });
    const length = durationFrom(stems, from);
    if (length > 0) marks.push({ group: "duration", from, to: from + length });
  } else if ((first === "a" || first === "an") && units.has(stems[from + 1] ?? "")) marks.push({ group: "duration", from, to: from + 2 });
  else if (/^(?:indefinitely|permanently|forever)$/.test(first)) marks.push({ group: "duration", from, to: from + 1 });
  const length = dateFrom(stems, from);
  if (length > 0) marks.push({ group: "date", from, to: from + length });
}

/** Words of "30 days", "six (6) calendar months", "3 to 5 years" from `from` on; 0 when there is none. */
function durationFrom(stems: readonly string[], from: number): number {
  let i = from + 1;
  if (stems[i] === "to" || stems[i] === "or") i++;
  if (isNumber(stems[i])) i++;
  else if (i > from + 1) return 0;
  if (/^(?:calendar|busines|work|ful|consecutiv|mor)$/.test(stems[i] ?? "")) i++;
  return units.has(stems[i] ?? "") ? i + 1 - from : 0;
}

/** Words of "5 April 2024", "April 5th, 2024", "March 2026", "2020-05-10", "01/02/2020" from `from` on; 0 when there is none. */
function dateFrom(stems: readonly string[], from: number): number {
  const [a, b, c, d] = stems.slice(from, from + 4);
  if (months.has(a!)) {
    if (isYear(b)) return 2;
    return isNumber(b) && isYear(c) ? 3 : 0;
  }
  if (!isNumber(a)) return 0;
  if (b === "of" && months.has(c ?? "") && isYear(d)) return 4;
  if (months.has(b ?? "") && isYear(c)) return 3;
  return isNumber(b) && isNumber(c) && (isYear(a) || isYear(c)) ? 3 : 0;
}
