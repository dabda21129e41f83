// taggedWords: the tagged words of a sentence, each sentence once: readers that go over its words by themselves ask for the same.
import { type Tagged, tag } from "./tags";
import { tokenise } from "./tokens";

/** Sentences kept at a time; the oldest go first. */
const kept = 4000;
const known = new Map<string, readonly Tagged[]>();

/** Keyed by the text alone, so it needs no invalidation. */
export function taggedWords(text: string): readonly Tagged[] {
  const before = known.get(text);
  if (before) return before;
  const tagged = tag(tokenise(text));
  if (text.length <= 1000) {
    if (known.size >= kept) known.delete(known.keys().next().value!);
    known.set(text, tagged);
  }
  return tagged;
}
