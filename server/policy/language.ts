// Language: in which language a text is written, and which of its parts are not English. Told by small words and scripts, on running text alone:
// names, lists of terms and tables are in no language.
import type { Document } from "../document/document";
import { perBlock } from "../document/passages";
import { languagesByWord, scripts, smallWords } from "../knowledge/languages";
import type { Span } from "../text/span";

/** A run of blocks that is not in English. */
export interface Passage {
  /** In the source. */
  readonly span: Span;
  /** As in "written in German"; undefined where it cannot be told which. */
  readonly language?: string;
}

export interface Language {
  /** English, another language throughout, or both by parts. A text that is too short to tell counts as English. */
  readonly kind: "english" | "other" | "mixed";
  /** The language of most of what is not English. */
  readonly name?: string;
  /** What is not in English, in the order of the text; neighbours of one language are one. */
  readonly passages: readonly Passage[];
  /** Share of the running text that is not in English. */
  readonly share: number;
}

/** What was counted in a run of text. */
interface Tally {
  words: number;
  english: number;
  /** Words in scripts that English is not written in. */
  strange: number;
  readonly hits: Map<string, number>;
}

/** Words that a run of text must have before its language is told, and those after which a new run begins. */
const fewestWords = 12;
const enoughWords = 60;

/** Words that are not English before a text counts as another language's, in part or as a whole. */
const fewestForeign = 40;

/** The language of a document. */
export function readLanguage(document: Document): Language {
  const tallies = counted(document);
  return judge(document.blocks.map(({ kind, span, section }, i) => ({ tally: tallies[i]!, span, section, running: kind === "paragraph" })));
}

const counted = perBlock(({ prose }) => tallyOf(prose.text));

/** True for a text without mark-up that is in another language than English. */
export function isForeign(lines: readonly string[]): boolean {
  const nowhere = { start: 0, end: 0 };
  return judge(lines.map((text) => ({ tally: tallyOf(text), span: nowhere, section: undefined, running: false }))).kind === "other";
}

/** Shares of the running text that is not English: below the first a quotation or a list of languages, from the second on the text as a whole. */
const leastShare = 0.15;
const wholeShare = 0.8;

interface Piece {
  readonly tally: Tally;
  readonly span: Span;
  readonly section: number | undefined;
  /** Sentences; no item of a list, which may hold terms alone, no row of a table. */
  readonly running: boolean;
}

function judge(pieces: readonly Piece[]): Language {
  const passages: Passage[] = [];
  const names = new Map<string | undefined, number>();
  const running = tallyOf("");
  let foreign = 0;
  let read = 0;
  let wasForeign = false;
  for (const run of runsOf(pieces)) {
    const { tally } = run;
    add(running, run.running);
    const verdict = languageIn(tally);
    if (verdict === undefined) continue;
    read += tally.words;
    if (verdict !== "English") {
      foreign += tally.words;
      const language = verdict === "" ? undefined : verdict;
      names.set(language, (names.get(language) ?? 0) + tally.words);
      const last = passages.at(-1);
      if (wasForeign && last?.language === language)
        passages[passages.length - 1] = { ...last, span: { ...last!.span, end: run.span.end } };
      else passages.push({ span: run.span, language });
    }
    wasForeign = verdict !== "English";
  }
  const share = read === 0 ? 0 : foreign / read;
  if (foreign >= fewestForeign && share >= leastShare) {
    const [name] = [...names].sort((a, b) => b[1] - a[1])[0]!;
    return { kind: share >= wholeShare ? "other" : "mixed", name, passages, share };
  }
  return isUnknown(running) ? { kind: "other", passages: [], share: 1 } : { kind: "english", passages: [], share: 0 };
}

/** Running text of some length in which English small words hardly occur: a language that is not listed. */
const isUnknown = ({ words, english }: Tally): boolean => words >= 200 && english < words * 0.03;

interface Run {
  readonly tally: Tally;
  /** What of it is running text. */
  readonly running: Tally;
  span: Span;
  readonly section: number | undefined;
}

/** Neighbouring blocks of a section, up to so many words that their language can be told. */
function* runsOf(pieces: readonly Piece[]): Iterable<Run> {
  let run: Run | undefined;
  for (const { tally, span, section, running } of pieces) {
    if (run && (run.tally.words >= enoughWords || run.section !== section)) {
      yield run;
      run = undefined;
    }
    run ??= { tally: tallyOf(""), running: tallyOf(""), span, section };
    add(run.tally, tally);
    if (running) add(run.running, tally);
    run.span = { start: run.span.start, end: span.end };
  }
  if (run) yield run;
}

function add(to: Tally, more: Tally): void {
  to.words += more.words;
  to.english += more.english;
  to.strange += more.strange;
  for (const [name, count] of more.hits) to.hits.set(name, (to.hits.get(name) ?? 0) + count);
}

/** A line in which hardly a word is in lower case is a row of names; addresses of mail and pages are no words. */
function tallyOf(text: string): Tally {
  const tally: Tally = { words: 0, english: 0, strange: 0, hits: new Map() };
  let latin = 0;
  let lower = 0;
  for (const [token] of text.normalize().matchAll(latinTokens)) {
    const word = token.toLowerCase();
    if (/[.@/_:]/.test(token)) continue;
    latin++;
    if (word === token) lower++;
    if (smallWords.has(word)) tally.english++;
    else for (const name of languagesByWord.get(word) ?? []) tally.hits.set(name, (tally.hits.get(name) ?? 0) + 1);
  }
  if (beyondLatin.test(text)) countStrange(text, tally);
  tally.words = (lower * 2 < latin && tally.english === 0 ? 0 : latin) + tally.strange;
  return tally;
}

/** Words, and addresses as a whole. */
const latinTokens = /[a-z\u00c0-\u024f\u1e00-\u1eff]+(?:[.@/_:][a-z\u00c0-\u024f]\S*)?/gi;

const beyondLatin = /[\u0370-\u1dff\u2e80-\uffff]/;

/** Letters to a word: Chinese and Japanese write no blanks and few letters. */
const lettersToWord = (name: string): number => (/^(?:Japanese|Chinese)$/.test(name) ? 2 : 5);

function countStrange(text: string, tally: Tally): void {
  for (const { letters, name } of scripts) {
    const count = Math.ceil((text.match(letters)?.length ?? 0) / lettersToWord(name));
    if (count === 0) continue;
    tally.strange += count;
    // Japanese is written with Chinese characters too; its own letters decide.
    tally.hits.set(name, (tally.hits.get(name) ?? 0) + (name === "Japanese" ? 3 * count : count));
  }
}

/** "English", the name of another language, "" for another one without a name, undefined where it cannot be told. */
function languageIn({ words, english, strange, hits }: Tally): string | undefined {
  if (words < fewestWords) return undefined;
  const best = [...hits].sort((a, b) => b[1] - a[1])[0];
  const most = best?.[1] ?? 0;
  if (strange >= words * 0.6 || (most >= 4 && most >= words * 0.15 && most > 2 * english)) return best?.[0] ?? "";
  return english >= words * 0.1 && english > most ? "English" : undefined;
}
