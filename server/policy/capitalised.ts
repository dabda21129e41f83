// Phrases in capitals within running text: where they stand, what stands around them. Titles, and texts all in capitals, are left out.
import type { Document, Sentence } from "../document/document";
import { perSentence } from "../document/passages";
import { once } from "../text/once";
import { phraseKey } from "./phraseTokens";

export interface CapitalPhrase {
  /** Without an article and other words that have a capital for the sentence's sake. */
  readonly words: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The word before it, in lower case, or "". */
  readonly before: string;
  /** The words before it, as they stand. */
  readonly lead: string;
  /** The word behind it, as it stands, or "" where a sign or the end follows. */
  readonly after: string;
  /** A capital in the middle of a sentence: not its first word, unless another capital follows. */
  readonly isInside: boolean;
  /** Index in Document.sentences. */
  readonly sentence: number;
}

const pattern =
  /(?<![\p{L}\p{N}@#/._-])\p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*(?: \p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*){0,4}(?![@\p{L}\p{N}])/gu;
/** Words that have a capital because they open a sentence. */
const opening =
  /^(?:The|This|That|These|Those|A|An|Each|Every|Any|Such|No|All|Some|Both|Our|Your|Their|Its|His|Her|My|If|When|In|By|For|We|You|It|They|As|On|At|To|Of|And|Or|Nor|But|With|Where|While|Please|Unless|Until|Neither|Either|Another|From|Under|After|Before|During|Through|Whether|Once|Since|Because|Although|Not|Only|Said|Upon|Within|Without|So|Should|How|What|Who|Which|Why|Also|However|Click|See|Visit|Is|Are|Do|Does|Can|May|Will)$/;

/** Sentences in which capitals say something: not titles, not short lines, not texts in capitals. */
export function isRunningText(document: Document, sentence: Sentence): boolean {
  return document.blocks[sentence.block]?.kind !== "heading" && runs(sentence.prose.text);
}

const runs = once((text): boolean => {
  const words = text.split(/\s+/);
  if (words.length < 5) return false;
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return capitals / words.length <= 0.6;
});

const inSentences = perSentence((sentence, passage) => (isRunningText(passage, sentence) ? phrasesIn(sentence.prose.text) : []));

export function capitalPhrases(document: Document): CapitalPhrase[] {
  return inSentences(document).flatMap((phrases, sentence) => phrases.map((phrase) => ({ ...phrase, sentence })));
}

const phrasesIn = (text: string): readonly Omit<CapitalPhrase, "sentence">[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const all = match[0].split(" ");
    let dropped = 0;
    while (dropped < all.length && opening.test(all[dropped]!)) dropped++;
    const rest = all.slice(dropped);
    if (rest.length === 0 || rest.some((word) => word.length > 1 && word === word.toUpperCase())) return [];
    const words = rest.join(" ").replace(/['’]s$/, "");
    const start = match.index + all.slice(0, dropped).join(" ").length + (dropped > 0 ? 1 : 0);
    const end = start + words.length;
    const lead = text.slice(Math.max(0, start - 40), start);
    const before = /([\p{L}-]+) $/u.exec(lead)?.[1]?.toLowerCase() ?? "";
    const after = /^ ([\p{L}-]+)/u.exec(text.slice(end, end + 40))?.[1] ?? "";
    return [
      { words, key: phraseKey(words), start, end, before, lead, after, isInside: /[\p{L}\d,;)][”"]? $/u.test(lead) || rest.length > 1 },
    ];
  });
