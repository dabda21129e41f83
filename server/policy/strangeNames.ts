// Strange names: names that speak in the document as "we" do and are not its own, nor explained by it.
import type { Document } from "../document/document";
import {
  aroundSpeaker,
  beforeUsed,
  behindDenier,
  behindOwner,
  behindSpeaker,
  elsewhereWords,
  everydayNames,
  explainingWords,
  openers,
} from "../knowledge/speakerWords";
import { habitWords } from "../knowledge/termWords";
import { once } from "../text/once";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { isRunningText } from "./capitalised";
import { services } from "./misnamedEntries";
import { phraseKey, wordKey } from "./phraseTokens";
import type { StrangeName } from "./policy";

/** A name: words in capitals, with digits, dots and ampersands inside. */
const pattern =
  /(?<![\p{L}\p{N}@#/._-])\p{Lu}[\p{L}\d]*(?:[-’'&.][\p{L}\d]+)*(?: (?:& )?[\p{Lu}\d][\p{L}\d]*(?:[-’'&.][\p{L}\d]+)*){0,4}(?![@\p{L}\p{N}])/gu;
const possessive = /['’]s$/;
/** What stands behind a word that has a capital because it opens the sentence: "From our customers". */
const noNameBefore =
  /^ (?:our|your|the|an?|this|these|those|that|their|its|his|her|my|any|all|some|each|every|you|we|us|it|them|what|how|when|whether|if)(?!\p{L})/u;

interface Mention {
  readonly name: string;
  readonly key: string;
  readonly span: Span;
  readonly sentence: number;
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  readonly speaks: boolean;
}

/** `introduced`: keys of what the text defines, quotes, titles or links; `names`: by which its own company goes. */
export function readStrangeNames(document: Document, introduced: ReadonlySet<string>, names: readonly string[]): StrangeName[] {
  const mentions = mentionsIn(document);
  const speaking = mentions.filter(({ speaks }) => speaks);
  if (speaking.length === 0) return [];
  const own = ownWords(document, names);
  const found = new Map<string, StrangeName>();
  for (const { name, key } of speaking) {
    if (found.has(key) || introduced.has(key) || isOwn(name, own) || isKnown(name)) continue;
    const all = mentions.filter((one) => one.key === key);
    if (new Set(all.map(({ sentence }) => sentence)).size > most || all.some((one) => isExplained(document, one))) continue;
    // "Kestrel Pay GmbH … your Kestrel Pay account": a company that the text presents by its full name.
    if (mentions.some((one) => one.name.startsWith(`${name} `))) continue;
    found.set(key, { name, uses: all.map(({ span }) => span), own: names[0] ?? "" });
  }
  return own.size === 0 ? [] : [...found.values()];
}

/** A name that stands in more sentences than this is the text's own, or one that it deals with. */
const most = 3;

/** A company known for its services, or a thing of one ("Google's Ad Settings"). */
const isKnown = (name: string): boolean => {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u);
  return words.some((_word, i) => {
    const head = words.slice(0, i + 1).join(" ");
    return services.has(head) || everydayNames.has(head);
  });
};

function mentionsIn(document: Document): Mention[] {
  return document.sentences.flatMap((sentence, index) => {
    if (!isRunningText(document, sentence)) return [];
    const { prose } = sentence;
    return namesIn(prose.text).map((one) => ({ ...one, span: sourceSpan(prose, one.start, one.end), sentence: index }));
  });
}

const namesIn = once((text): readonly Omit<Mention, "span" | "sentence">[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[0].replace(possessive, "").split(" ");
    let dropped = 0;
    while (dropped < words.length && openers.has(words[dropped]!)) dropped++;
    const name = words.slice(dropped).join(" ");
    if (name.length < 3 || words.slice(dropped).every((word) => habitWords.has(wordKey(word)))) return [];
    const start = match.index + words.slice(0, dropped).join(" ").length + (dropped > 0 ? 1 : 0);
    if (words.length - dropped === 1 && start === 0 && noNameBefore.test(text.slice(name.length))) return [];
    const speaks = isSpeaking(text, start, start + name.length) || isTreatedAsOwn(text, name, start);
    return [{ name, key: phraseKey(name), start, end: start + name.length, speaks }];
  }),
);

function isSpeaking(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 60);
  if (behindSpeaker.test(behind) && /(?:^|[.;:,] |\band |\bthat |\bhow )$/u.test(text.slice(Math.max(0, start - 6), start))) return true;
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const after = behind.toLowerCase();
  return aroundSpeaker.some(
    (frame) =>
      endsWithWord(before, frame.before) &&
      startsWithWord(after, frame.behind) &&
      (!frame.before.startsWith("by ") || /^(?:,| you| users?| and)/.test(after)),
  );
}

/** Does or is used as the text's own service is, where nothing in the sentence sets it apart from "us". */
function isTreatedAsOwn(text: string, name: string, start: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 60), start), text.slice(start + name.length, start + name.length + 60)];
  if (elsewhereWords.test(text)) return false;
  // One plain word that opens a sentence, or a plural, may be any noun: "Administrators never ask for a password", "Live Chat stores no message".
  const isName = (start > 0 ? !/s$/.test(name) : / |\./.test(name)) && !habitWords.has(wordKey(name.split(" ").at(-1)!));
  if (behindDenier.test(behind))
    return (isName || /\p{Ll}\p{Lu}|\d/u.test(name)) && /(?:^|[.;:,] |(?<!\p{L})(?:and|that|how|but|because|so) )$/u.test(before);
  if (beforeUsed.test(before)) return /(?<!\p{L})you(?:r|rs)?(?!\p{L})/iu.test(text.slice(start + name.length));
  return behindOwner.test(behind) && /(?<!\p{L})(?:your|an?|as an?|every|each|all|for) $/iu.test(before);
}

function endsWithWord(text: string, words: string): boolean {
  return text.endsWith(words) && !/\p{L}/u.test(text[text.length - words.length - 1] ?? "");
}

function startsWithWord(text: string, words: string): boolean {
  return text.startsWith(words) && !/\p{L}/u.test(text[words.length] ?? "");
}

/** Words that name the document's own company, products and addresses. */
function ownWords({ text, sections, links, frontMatter }: Document, names: readonly string[]): ReadonlySet<string> {
  const own = new Set<string>();
  const titles = [...sections.map(({ title }) => title), ...Object.values(frontMatter?.values ?? {})];
  const hosts = [
    ...links.map(({ target }) => target),
    ...(text.match(/(?:www\.|https?:\/\/|@)[\w.-]{3,80}|\b[\w-]{3,40}\.(?:com|org|net|io|app|co|dev|eu|de|uk)\b/gi) ?? []),
  ];
  for (const words of [...names, ...titles])
    for (const word of words.split(/[^\p{L}\d]+/u)) if (/^[\p{Lu}\d]/u.test(word)) own.add(word.toLowerCase());
  for (const host of hosts) for (const label of host.toLowerCase().split(/[^a-z\d]+/)) own.add(label);
  for (const word of own) if (habitWords.has(wordKey(word)) || word.length < 3) own.delete(word);
  return own;
}

/** One of the name's words, or the name written as one word, is part of an own name or address. */
function isOwn(name: string, own: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u);
  const joined = words.join("");
  return words.some((word) => own.has(word)) || [...own].some((one) => one.length > 3 && (one.includes(joined) || joined.includes(one)));
}

/** How far from a name, in characters, the words that explain it stand. */
const near = 90;

/** The words around the name, or a sentence behind it that takes it up, say what it is. */
function isExplained({ sentences }: Document, { sentence, start, end }: Mention): boolean {
  const { block, prose } = sentences[sentence]!;
  if (explainingWords.test(prose.text.slice(Math.max(0, start - near), end + near))) return true;
  const next = sentences[sentence + 1];
  return (
    next?.block === block && /^(?:It|This|That|They|Both) /.test(next.prose.text) && explainingWords.test(next.prose.text.slice(0, near))
  );
}
