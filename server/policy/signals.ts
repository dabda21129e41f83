// Signals: the words by which a text lets see that a law matters to it, although its profile need not be switched on.
import type { Document } from "../document/document";
import { profiles } from "../knowledge/requirements";
import { groups } from "../knowledge/topics";
import { sourceSpan } from "../text/prose";
import type { Signal } from "./policy";
import { signalSubject } from "./subjects";
import type { EvidenceBook } from "./topicEvidence";
import { findPhrases, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords } from "./topicWords";

const book = makePhraseBook<string>(
  groups,
  profiles.flatMap(({ id, signals }) => [...signals.strong, ...(signals.medium ?? [])].map((phrase) => [phrase, id] as const)),
);

/** The longest sentence in which the words of a signal are looked for, in UTF-16 code units. */
const longest = 3000;

/** At most one signal a profile: the first sentence that says it strongly, or the first of two that say it weakly. */
export function readSignals(document: Document, evidence: EvidenceBook): Signal[] {
  return profiles.flatMap(({ id }) => {
    const { present, sentences } = evidence.of.get(signalSubject(id))!;
    const at = present ? sentences.find((i) => document.sentences[i]!.span === present) : sentences.length > 1 ? sentences[0] : undefined;
    return at === undefined ? [] : [{ profile: id, span: wordsOf(document, at, id) }];
  });
}

/** The words of the signal in its sentence; the whole sentence where they cannot be told. */
function wordsOf({ sentences }: Document, index: number, profile: string) {
  const { prose, span } = sentences[index]!;
  const words = readWords(prose.text.slice(0, longest));
  const hit = findPhrases(book, readPassage(book, words.stems)).find(({ value }) => value === profile);
  return hit ? sourceSpan(prose, words.starts[hit.from]!, words.ends[hit.to - 1]!) : span;
}
