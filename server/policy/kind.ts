// What kind of legal text a document is: by its title and by what its sentences do. Fast enough to ask of every file.
import type { Document } from "../document/document";
import { cues, type KindName, parts, titles } from "../knowledge/kinds";
import { groups } from "../knowledge/topics";
import { once } from "../text/once";
import { isForeign } from "./language";
import type { DocumentKind } from "./policy";
import { findPhrases, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords } from "./topicWords";

export interface KindReading {
  readonly kind: DocumentKind;
  /** The title says so, or the sentences leave no doubt. */
  readonly certain: boolean;
  /** In words that follow "because": "its title says so". */
  readonly because: string;
}

interface Cue {
  readonly kind: KindName;
  readonly name: string;
}

const kinds: readonly KindName[] = ["privacy", "cookie", "terms", "other"];

const titleBook = makePhraseBook<KindName>(
  groups,
  kinds.flatMap((kind) => titles[kind].map((phrase) => [phrase, kind] as const)),
);
const cueBook = makePhraseBook<Cue>(
  groups,
  kinds.flatMap((kind) =>
    Object.entries(cues[kind]).flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, { kind, name }] as const)),
  ),
);

const partBook = makePhraseBook(
  groups,
  parts.map((phrase) => [phrase, true] as const),
);

/** How much of a text is read, in UTF-16 code units. */
const sample = 20_000;

/** Lines that may hold the title, and the words such a line may have. */
const titleLines = 40;
const titleWords = 12;

/** The kind of a document that has been read. */
export function kindOf(document: Document): DocumentKind {
  const declared = document.declared;
  if (declared === "privacy" || declared === "cookie" || declared === "terms") return declared;
  const lines: string[] = [];
  let length = 0;
  if (document.frontMatter?.values.title) lines.push(document.frontMatter.values.title);
  for (const block of document.blocks) {
    if (length > sample) break;
    lines.push(block.prose.text);
    length += block.prose.text.length;
  }
  return judge(lines).kind;
}

/** Whether the document's title says that it stands beside a policy: an addendum, a summary, a notice for children. */
export function isPart(document: Document): boolean {
  const first = document.sections[0]?.title ?? document.blocks[0]?.prose.text ?? "";
  const names = [document.frontMatter?.values.title ?? "", first].filter((name) => name.length < 200);
  return names.some((name) => findPhrases(partBook, readPassage(partBook, readWords(name).stems)).length > 0);
}

/** The kind of a text whose mark-up has not been read: Markdown, HTML or plain. */
export function recogniseText(text: string): KindReading {
  return judge(linesOf(text));
}

/** Whether a text whose mark-up has not been read is in another language than English: what it is about cannot be told then. */
export const isForeignText = (text: string): boolean => isForeign(linesOf(text));

/** The visible lines of the beginning of a text. */
function linesOf(text: string): string[] {
  const isHtml = /<(?:!doctype|html|body|div|p|h[1-6])\b/i.test(text.slice(0, 2 * sample));
  const from = isHtml ? Math.max(0, text.slice(0, 50 * sample).search(/<(?:main|article|h1)\b/i)) : 0;
  const head = text.slice(from, from + (isHtml ? 8 : 1) * sample);
  const bare = isHtml
    ? withoutElements(withoutElements(head, "script"), "style")
        .replace(/<(?:\/?(?:p|div|li|h[1-6]|title|tr|td|section|br|ul))\b[^<>]*>/gi, "\n")
        .replace(/<[^<>]*>/g, " ")
    : head;
  return bare
    .slice(0, 2 * sample)
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&(?:rsquo|#8217|apos|#39);/g, "'")
    .split(/[\r\n]+/);
}

/** The text without the elements of one name, whole. Linear: no pattern runs across them. */
function withoutElements(text: string, name: string): string {
  const lower = text.toLowerCase();
  let result = "";
  let at = 0;
  for (;;) {
    const open = lower.indexOf(`<${name}`, at);
    const close = open < 0 ? -1 : lower.indexOf(`</${name}`, open);
    if (close < 0) return result + text.slice(at);
    result += text.slice(at, open);
    at = close;
  }
}

interface Tally {
  words: number;
  readonly hits: Record<KindName, number>;
  readonly names: Record<KindName, Set<string>>;
}

function judge(lines: readonly string[]): KindReading {
  const title = titleOf(lines);
  const tally = count(lines);
  const rate = (kind: KindName): number => (tally.words === 0 ? 0 : (1000 * tally.hits[kind]) / tally.words);
  const variety = (kind: KindName): number => tally.names[kind].size;
  const found = (kind: DocumentKind, certain: boolean, because: string): KindReading => ({ kind, certain, because });

  const isPrivate = variety("privacy") >= 3 && rate("privacy") >= 8 && rate("privacy") > rate("other");
  if (title === "other" && !(isPrivate && variety("privacy") >= 6)) return found("other", true, "its title names another kind of text");
  if (title === "cookie") return found("cookie", rate("cookie") >= 10, "its title says so");
  if (title === "terms" && !(rate("privacy") > 2 * rate("terms") && variety("privacy") >= 5))
    return found("terms", variety("terms") >= 2, "its title says so");
  if (title === "privacy") {
    if (rate("terms") > 2 * rate("privacy") && variety("terms") >= 3)
      return found("terms", false, "its sentences are those of terms of use");
    if (isPrivate) return found("privacy", true, "its title and its sentences are those of a privacy policy");
    if (rate("other") > rate("privacy")) return found("other", false, "it speaks of privacy, but not as a company to its readers");
    return found("privacy", false, "its title says so");
  }
  // "Here is the privacy policy of …", under no title.
  if (isPrivate && title === undefined && tally.names.privacy.has("names-itself") && rate("privacy") > rate("terms"))
    return found("privacy", true, "it calls itself a privacy policy, and its sentences are those of one");
  if (isPrivate && variety("privacy") >= 5 && rate("privacy") > rate("terms"))
    return found("privacy", rate("privacy") >= 15, "its sentences are those of a privacy policy");
  if (variety("terms") === 3 && rate("terms") >= 10 && rate("terms") > rate("other"))
    return found("terms", false, "its sentences are those of terms of use");
  if (rate("cookie") >= 25 && variety("privacy") >= 2 && rate("other") < 10)
    return found("cookie", false, "it speaks of cookies throughout");
  return found("other", true, "neither its title nor its sentences are those of a policy");
}

/** The kind that the first title among the lines names: a short line most of whose words belong to a title. */
function titleOf(lines: readonly string[]): KindName | undefined {
  let seen = 0;
  for (const line of lines) {
    if (line.length < 3 || line.trim() === "") continue;
    if (++seen > titleLines) return undefined;
    if (line.length > 200) continue;
    const words = readWords(line.replace(/^title:/i, ""));
    if (words.stems.length === 0 || words.stems.length > titleWords) continue;
    let best: { kind: KindName; length: number } | undefined;
    for (const { value: kind, from, to } of findPhrases(titleBook, readPassage(titleBook, words.stems)))
      if (!best || to - from > best.length) best = { kind, length: to - from };
    if (best && best.length * 4 >= words.stems.length) return best.kind;
  }
  return undefined;
}

const readLine = once((line) => {
  const { stems } = readWords(line);
  return { words: stems.length, cues: findPhrases(cueBook, readPassage(cueBook, stems)).map(({ value }) => value) };
}, 500);

function count(lines: readonly string[]): Tally {
  const tally: Tally = {
    words: 0,
    hits: { privacy: 0, cookie: 0, terms: 0, other: 0 },
    names: { privacy: new Set(), cookie: new Set(), terms: new Set(), other: new Set() },
  };
  let length = 0;
  for (const line of lines) {
    if (length > sample) break;
    const text = line.slice(0, sample - length + 1);
    length += text.length;
    const { words, cues } = readLine(text);
    tally.words += words;
    for (const value of cues) {
      tally.hits[value.kind]++;
      tally.names[value.kind].add(value.name);
    }
  }
  return tally;
}
