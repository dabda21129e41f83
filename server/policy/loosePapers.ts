// Loose papers: papers of a contract ("the Statement of Work") that a text relies on and says nothing more of.
import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { definiteDeterminers, paperNames, paperSources } from "../knowledge/termWords";
import { sourceSpan } from "../text/prose";
import { isRunningText } from "./capitalised";
import { phraseKey } from "./phraseTokens";
import type { LooseTerm } from "./policy";

/** How far from a paper, in characters, the words stand that say where it comes from. */
const near = 60;

interface Mention {
  readonly words: string;
  /** The word before it, in lower case. */
  readonly before: string;
  readonly around: string;
  readonly span: LooseTerm["uses"][number];
}

const named = perSentence((sentence, passage) => (isRunningText(passage, sentence) ? [...sentence.prose.text.matchAll(paperNames)] : []));

/** `introduced`: keys of what the text defines, quotes, titles or links. */
export function readLoosePapers(document: Document, introduced: ReadonlySet<string>): LooseTerm[] {
  const byKey = new Map<string, Mention[]>();
  for (const [i, matches] of named(document).entries()) {
    const { prose } = document.sentences[i]!;
    const { text } = prose;
    for (const match of matches) {
      const [start, end] = [match.index, match.index + match[0].length];
      const key = phraseKey(match[0]);
      const mention = {
        words: match[0],
        before: /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? "",
        around: text.slice(Math.max(0, start - near), end + near),
        span: sourceSpan(prose, start, end),
      };
      byKey.set(key, [...(byKey.get(key) ?? []), mention]);
    }
  }
  return [...byKey]
    .filter(([key, mentions]) => !introduced.has(key) && mentions.every(isTakenAsKnown))
    .map(([, mentions]) => ({ term: mentions[0]!.words, sign: "paper", uses: mentions.map(({ span }) => span) }));
}

/** "the Statement of Work": not one that the reader signs with us, nor any. */
const isTakenAsKnown = ({ before, around }: Mention): boolean =>
  (definiteDeterminers.has(before) || /^(?:applicable|relevant|respective|each|every)$/.test(before)) && !paperSources.test(around);
