// Phrases that a text introduces in some way without defining them in form: quoted, titled, labelled, linked, listed, explained by a bracket.
import type { Document } from "../document/document";
import { once } from "../text/once";
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
  /(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}) ?[(,]? ?(?:as (?:such term is |that term is |these terms are )?(?:defined|described|explained|set out)|within the meaning of|(?:is |are )?defined (?:in|by|under|below|above))/gu;

/** Keys of those phrases, defined terms among them. */
export function readIntroduced({ sections, blocks, sentences, links }: Document, terms: readonly Term[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (phrase: string | undefined): void => {
    if (phrase) keys.add(phraseKey(phrase));
  };
  /** A title introduces each of the things that it names: "Controller and Owner", "What are Add-ons?". */
  const addTitle = (title: string): void => {
    for (const part of [title, ...title.split(/[/()&,]| or | and |^(?:what|who) (?:is|are) (?:an? |the )?/i)]) add(part.trim());
  };
  for (const { term } of terms) for (const part of [term, ...term.split(/[/"“”()]| or | and /)]) add(part.trim());
  for (const { name, title } of sections) for (const part of [name, title]) addTitle(part);
  for (const { text } of links) add(text);
  for (const block of blocks) {
    const { text } = block.prose;
    addTitle(label.exec(text.slice(0, 80))?.[1] ?? "");
    if (text.length < 60 || block.kind === "row" || block.kind === "definition")
      for (const { prose } of sentences.slice(...block.sentences)) if (prose.text.length < 60) add(prose.text);
  }
  for (const { prose } of sentences) for (const key of keysIn(prose.text)) keys.add(key);
  return keys;
}

/** What a sentence introduces by its own words. */
const keysIn = once((text): readonly string[] =>
  [
    ...[...text.matchAll(quotes)].map((match) => match[1] ?? match[2]),
    ...[...text.matchAll(brackets)].map((match) => match[1]!.replace(/^(?:the|our|a|an|each) /i, "")),
    ...[...text.matchAll(elsewhere)].map((match) => match[1]),
    copula.exec(text.slice(0, 120))?.[1],
  ].flatMap((phrase) => (phrase ? [phraseKey(phrase)] : [])),
);
