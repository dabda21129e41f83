// Phrases that a text introduces in some way without defining them in form: quoted, titled, labelled, linked, listed, explained by a bracket.
import type { Document } from "../document/document";
import { perBlock, perSentence } from "../document/passages";
import { phraseKey } from "./phraseTokens";
import type { Term } from "./policy";

const quotes = /["“”„]([^"“”„\n]{2,60})["“”]|‘([^‘’\n]{2,40})’/gu;
const brackets = /\(([^()\n]{2,60})\)/g;
/** "Storage: …", "Storage – …" at the start of a line. */
const label = /^[^\p{L}]{0,6}([\p{L}][\p{L}\d ()&/’'-]{1,60}?)(?: ?:| [–—-]| ?[–—])(?= |$)/u;
/** "The Depositary is a bank …": says what it is. */
const copula =
  /^(?:The |An? )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}),? (?:is|are) (?:an?|any|the|those|someone|anyone|persons?|people|individuals?|our|one) /u;
/** "… , called Add-ons, …", "as defined in": a meaning is given elsewhere. */
const elsewhere =
  /(\p{Lu}[\p{L}-]{0,60}(?: \p{Lu}[\p{L}-]{0,60}){0,3}) ?[(,]? ?(?:as (?:such term is |that term is |these terms are )?(?:defined|described|explained|set out)|within the meaning of|(?:is |are )?defined (?:in|by|under|below|above))/gu;

/** Keys of those phrases, defined terms among them. */
export function readIntroduced(document: Document, terms: readonly Term[]): ReadonlySet<string> {
  const { sections, links } = document;
  const keys = new Set<string>();
  const add = (phrase: string | undefined): void => {
    if (phrase) keys.add(phraseKey(phrase));
  };
  for (const { term } of terms) for (const part of [term, ...term.split(/[/"“”()]| or | and /)]) add(part.trim());
  for (const { name, title } of sections) for (const part of [name, title]) for (const key of keysOfTitle(part)) keys.add(key);
  for (const { text } of links) add(text);
  for (const found of [...keysOfLabels(document), ...keysIn(document)]) for (const key of found) keys.add(key);
  return keys;
}

/** A title introduces each of the things that it names: "Controller and Owner", "What are Add-ons?". */
const keysOfTitle = (title: string): string[] =>
  [title, ...title.split(/[/()&,]| or | and |^(?:what|who) (?:is|are) (?:an? |the )?/i)].flatMap((part) => {
    const words = part.trim();
    return words ? [phraseKey(words)] : [];
  });

/** What a block introduces by standing before a colon, or as a line of its own. */
const keysOfLabels = perBlock(({ kind, prose: { text }, sentences }, passage): readonly string[] => [
  ...keysOfTitle(label.exec(text.slice(0, 80))?.[1] ?? ""),
  ...(text.length < 60 || kind === "row" || kind === "definition"
    ? passage.sentences.slice(...sentences).flatMap(({ prose }) => (prose.text.length < 60 && prose.text ? [phraseKey(prose.text)] : []))
    : []),
]);

/** What a sentence introduces by its own words. */
const keysIn = perSentence(({ prose: { text } }): readonly string[] =>
  [
    ...[...text.matchAll(quotes)].map((match) => match[1] ?? match[2]),
    ...[...text.matchAll(brackets)].map((match) => match[1]!.replace(/^(?:the|our|a|an|each) /i, "")),
    ...[...text.matchAll(elsewhere)].map((match) => match[1]),
    copula.exec(text.slice(0, 120))?.[1],
  ].flatMap((phrase) => (phrase ? [phraseKey(phrase)] : [])),
);
