// Own names: the words that name the document's own company, products and addresses. A name that only one sentence claims is none as long as another is sure.
import type { Document } from "../document/document";
import { inSource, perSentence } from "../document/passages";
import { legalForms } from "../knowledge/contactWords";
import { habitWords } from "../knowledge/termWords";
import { wordKey } from "./phraseTokens";

export interface OwnNames {
  /** Lower case. */
  readonly words: ReadonlySet<string>;
  /** Its company stands in the text by its full name, so that another full name is another company. */
  readonly isFormal: boolean;
  /** The surest name as written, or "". */
  readonly name: string;
}

const wordsIn = (name: string): string[] =>
  name
    .split(/[^\p{L}\d]+/u)
    .filter((word) => /^[\p{Lu}\d]/u.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3 && !habitWords.has(wordKey(word)) && !legalForms.test(word));

/** More sentences than this hold the text's own name. */
const few = 3;
/** Headings of this kind speak of a company; others name what they are about. */
const spoken = /^(?:how|why|what|when) /i;

/** `names`: by which the document seems to go. */
export function readOwnNames(document: Document, names: readonly string[]): OwnNames {
  const sure = addressWords(document);
  const { sections, frontMatter, pageTitle } = document;
  const titles = sections.filter(({ name, level }, i) => level === 1 || i === 0 || !spoken.test(name)).map(({ title }) => title);
  for (const title of [...titles, pageTitle ?? "", ...Object.values(frontMatter?.values ?? {})])
    for (const word of wordsIn(title)) sure.add(word);
  const counts = countWords(document, new Set(names.flatMap(wordsIn)));
  const isSure = (name: string): boolean => wordsIn(name).some((word) => sure.has(word) || isPartOf(word, sure) || counts.get(word)! > few);
  const first = firstOf(document, names);
  const own = names.filter((name) => isSure(name) || name === first);
  // A title or an address says who speaks: a name that stands in one late sentence alone does not.
  const kept = own.length > 0 || sure.size > 0 ? own : names;
  const words = new Set([...sure, ...kept.flatMap(wordsIn)]);
  return { words, isFormal: kept.some((name) => legalForms.test(name)), name: kept[0] ?? "" };
}

const isPartOf = (word: string, sure: ReadonlySet<string>): boolean =>
  word.length > 3 && [...sure].some((one) => one.startsWith(word) || one.endsWith(word));

const capitals = perSentence(
  ({ prose }): ReadonlySet<string> => new Set(prose.text.match(/\p{Lu}[\p{L}\d]*/gu)?.map((one) => one.toLowerCase())),
);

/** How many sentences hold each of the words in capitals. */
function countWords(document: Document, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map([...wanted].map((word) => [word, 0]));
  if (wanted.size > 0)
    for (const words of capitals(document)) for (const word of words) if (wanted.has(word)) counts.set(word, counts.get(word)! + 1);
  return counts;
}

/** The name that the text uses before all others, where it says so soon. */
function firstOf({ sentences }: Document, names: readonly string[]): string | undefined {
  const opening = sentences
    .slice(0, soon)
    .map(({ prose }) => prose.text)
    .join("\n");
  const places = names.filter((name) => wordsIn(name).length > 0).map((name) => ({ name, at: opening.indexOf(name) }));
  return places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.name;
}
/** A text says who speaks within so many sentences. */
const soon = 15;

const addresses = inSource((text) => text.match(/(?:www\.|https?:\/\/|@)[\w.-]{3,80}/gi) ?? []);
const domains = inSource((text) => text.match(/(?<![\w.@/-])[\w-]{3,40}\.(?:com|org|net|io|app|co|dev|eu|de|uk)\b/gi) ?? []);

/** Labels of hosts: of links and addresses, and of bare domains that stand in the text more than once. */
function addressWords(document: Document): Set<string> {
  const own = new Set<string>();
  const hosts = [...document.links.map(({ target }) => target), ...addresses(document)];
  const bare = new Map<string, number>();
  for (const domain of domains(document)) bare.set(domain.toLowerCase(), (bare.get(domain.toLowerCase()) ?? 0) + 1);
  for (const [domain, count] of bare) if (count > 1) hosts.push(domain);
  for (const host of hosts)
    for (const label of host.toLowerCase().split(/[^a-z\d]+/)) if (label.length >= 3 && !habitWords.has(wordKey(label))) own.add(label);
  return own;
}

/** One of the name's words, or the name written as one word, is part of an own name or address; a name in full is more than a part of it. */
export function isOwnName(name: string, own: ReadonlySet<string>, isFull = false): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u);
  const joined = words.join("");
  return (
    words.some((word) => own.has(word)) ||
    [...own].some(
      (one) => one.length > 3 && (one.includes(joined) || (joined.includes(one) && (!isFull || one.length > joined.length * 0.7))),
    )
  );
}
