// Phrases: the patterns of words that the knowledge writes down, and a matcher that finds all of them in one pass over a sentence.
//
// A phrase is a row of words, each standing for all its forms. `a|b` is either word, `word?` may be missing, `<name>` is any member of a
// group, `..` is a gap of up to six words and `...` one of up to sixteen. Articles, possessives and adverbs between two words of a phrase
// need not be written. Four groups are built in: <number>, <age> ("18", "the age of thirteen"), <duration> ("two years", "30 days") and <date>.
import { markBuiltIn } from "./topicNumbers";
import { readWords, stemOf } from "./topicWords";

/** A word of a phrase: numbers of the book's vocabulary and of its groups. A gap has a reach instead. */
interface Part {
  readonly words: readonly number[];
  readonly groups: readonly number[];
  readonly optional: boolean;
  readonly reach?: number;
}

interface Pattern<T> {
  readonly parts: readonly Part[];
  /** The parts behind the first that no match can do without. */
  readonly needed: readonly Part[];
  readonly value: T;
}

/** A tree of words: what may follow, and the groups of which a member ends here. */
interface Node {
  readonly next: Map<number, Node>;
  readonly groups: number[];
}

export interface PhraseBook<T> {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly members: Node;
  readonly byWord: readonly (readonly Pattern<T>[] | undefined)[];
  readonly byGroup: readonly (readonly Pattern<T>[] | undefined)[];
}

/** A member of a group (by its number in the book) in the words [from, to). */
export interface Mark {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** A passage as a book sees it: the number of each word (0: in no phrase), and the members of groups that begin at each. */
export interface Passage {
  readonly words: Uint16Array;
  /** 1 for words that a phrase may pass over. */
  readonly small: Uint8Array;
  readonly marks: (Mark[] | undefined)[];
}

/** A phrase found in the words [from, to). */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const builtIn = ["number", "age", "duration", "date"];

const small = new Set(
  (
    "a an the your our my his her their its this that these those such any all some certain following own respective may will can shall might " +
    "must would could should also then just either both each every do be have please personal"
  )
    .split(" ")
    .map(stemOf),
);

/** Builds a book of phrases. Throws on a phrase that is not well formed: phrases are written by us, not by users. */
export function makePhraseBook<T>(
  groups: Readonly<Record<string, readonly string[]>>,
  phrases: Iterable<readonly [string, T]>,
): PhraseBook<T> {
  const vocabulary = new Map<string, number>();
  const numberOf = (stem: string): number => vocabulary.get(stem) ?? vocabulary.set(stem, vocabulary.size + 1).size;
  const groupNumbers = new Map([...builtIn, ...Object.keys(groups)].map((name, i) => [name, i]));
  const members: Node = { next: new Map(), groups: [] };
  for (const [group, words] of Object.entries(groups))
    for (const word of words) for (const way of spellings(word)) addMember(members, way.map(numberOf), groupNumbers.get(group)!);
  const byWord: Pattern<T>[][] = [];
  const byGroup: Pattern<T>[][] = [];
  for (const [phrase, value] of phrases) {
    const parts = phrase
      .trim()
      .split(/\s+/)
      .map((part) => readPart(part, phrase, numberOf, groupNumbers));
    const [first, ...rest] = parts;
    if (!first || first.reach !== undefined || first.optional)
      throw new Error(`A phrase begins with a word that may be missing: ${phrase}`);
    const pattern = { parts, needed: rest.filter((part) => part.reach === undefined && !part.optional), value };
    for (const group of first.groups) append(byGroup, group, pattern);
    for (const word of first.words) append(byWord, word, pattern);
  }
  return { vocabulary, groups: groupNumbers, members, byWord, byGroup };
}

function readPart(part: string, phrase: string, numberOf: (stem: string) => number, groups: ReadonlyMap<string, number>): Part {
  if (part === ".." || part === "...") return { words: [], groups: [], optional: false, reach: part === ".." ? 6 : 16 };
  const optional = part.endsWith("?");
  const words: number[] = [];
  const named: number[] = [];
  for (const either of (optional ? part.slice(0, -1) : part).split("|")) {
    const name = /^<(.+)>$/.exec(either)?.[1];
    if (name === undefined) {
      const { stems } = readWords(either);
      if (stems.length !== 1) throw new Error(`Write hyphenated words as two words: ${phrase}`);
      words.push(numberOf(stems[0]!));
    } else if (groups.has(name)) named.push(groups.get(name)!);
    else throw new Error(`No group is called ${name}: ${phrase}`);
  }
  return { words, groups: named, optional };
}

/** All ways of a member: "email|postal address" is two. */
function spellings(member: string): string[][] {
  let ways: string[][] = [[]];
  for (const part of member.trim().split(/\s+/))
    ways = ways.flatMap((way) => part.split("|").map((word) => [...way, ...readWords(word).stems]));
  return ways;
}

function addMember(root: Node, words: readonly number[], group: number): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map(), groups: [] };
    node.next.set(word, next);
    node = next;
  }
  if (!node.groups.includes(group)) node.groups.push(group);
}

export function append<T>(lists: (T[] | undefined)[], at: number, item: T): void {
  const list = lists[at];
  if (list) list.push(item);
  else lists[at] = [item];
}

/** The words as the book sees them. Further marks may be added to the result before phrases are looked for. */
export function readPassage<T>(book: PhraseBook<T>, stems: readonly string[]): Passage {
  const words = new Uint16Array(stems.length);
  const passable = new Uint8Array(stems.length);
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i]!;
    words[i] = book.vocabulary.get(stem) ?? 0;
    if (small.has(stem) || (stem.length > 4 && stem.endsWith("ly"))) passable[i] = 1;
  }
  const marks: (Mark[] | undefined)[] = new Array(stems.length);
  for (let i = 0; i < stems.length; i++) {
    let node = words[i] === 0 ? undefined : book.members.next.get(words[i]!);
    for (let to = i + 1; node; to++) {
      for (const group of node.groups) append(marks, i, { group, from: i, to });
      node = to < words.length && words[to] !== 0 ? node.next.get(words[to]!) : undefined;
    }
    markBuiltIn(stems, i, (name, to) => append(marks, i, { group: book.groups.get(name)!, from: i, to }));
  }
  return { words, small: passable, marks };
}

/** Every phrase of the book in the passage, in the order of their first word. */
export function findPhrases<T>(book: PhraseBook<T>, passage: Passage): Hit<T>[] {
  const hits: Hit<T>[] = [];
  const seen = whatIsIn(book, passage);
  const tryAll = (patterns: readonly Pattern<T>[] | undefined, from: number, next: number): void => {
    for (const { parts, needed, value } of patterns ?? []) {
      if (!needed.every((part) => isIn(part, seen))) continue;
      const to = matchFrom(parts, 1, next, passage);
      if (to >= 0) hits.push({ value, from, to });
    }
  };
  for (let i = 0; i < passage.words.length; i++) {
    if (passage.words[i] !== 0) tryAll(book.byWord[passage.words[i]!], i, i + 1);
    for (const mark of passage.marks[i] ?? []) tryAll(book.byGroup[mark.group], i, mark.to);
  }
  return hits;
}

interface Seen {
  readonly words: Uint8Array;
  readonly groups: Uint8Array;
}

function isIn(part: Part, seen: Seen): boolean {
  for (const word of part.words) if (seen.words[word] === 1) return true;
  for (const group of part.groups) if (seen.groups[group] === 1) return true;
  return false;
}

/** Which words and groups occur at all: most phrases are ruled out by that. */
function whatIsIn<T>(book: PhraseBook<T>, passage: Passage): Seen {
  const words = new Uint8Array(book.vocabulary.size + 1);
  const groups = new Uint8Array(book.groups.size);
  for (const word of passage.words) if (word !== 0) words[word] = 1;
  for (const marks of passage.marks) for (const mark of marks ?? []) groups[mark.group] = 1;
  return { words, groups };
}

/** The end of parts[k…] matched from word `at` on, or -1. Gaps and skips are bounded, so the cost of a phrase is too. */
function matchFrom(parts: readonly Part[], k: number, at: number, passage: Passage): number {
  const part = parts[k];
  if (!part) return at;
  const isGap = part.reach !== undefined;
  const last = Math.min(at + (part.reach ?? 3), passage.words.length - 1);
  for (let i = at; i <= last; i++) {
    const end = isGap ? matchAt(parts, k + 1, i, passage) : matchWord(part, parts, k, i, passage);
    if (end >= 0) return end;
    if (!isGap && passage.small[i] === 0) break;
  }
  return part.optional ? matchFrom(parts, k + 1, at, passage) : -1;
}

/** Matches parts[k…] with parts[k] exactly at word `at`. */
function matchAt(parts: readonly Part[], k: number, at: number, passage: Passage): number {
  const part = parts[k];
  if (!part || part.reach !== undefined) return matchFrom(parts, k, at, passage);
  const end = matchWord(part, parts, k, at, passage);
  return end < 0 && part.optional ? matchAt(parts, k + 1, at, passage) : end;
}

function matchWord(part: Part, parts: readonly Part[], k: number, at: number, passage: Passage): number {
  const word = passage.words[at]!;
  if (word !== 0 && part.words.includes(word)) return matchFrom(parts, k + 1, at + 1, passage);
  if (part.groups.length === 0) return -1;
  for (const mark of passage.marks[at] ?? []) {
    if (!part.groups.includes(mark.group)) continue;
    const end = matchFrom(parts, k + 1, mark.to, passage);
    if (end >= 0) return end;
  }
  return -1;
}
