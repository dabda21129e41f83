// Languages: the small words and scripts by which one is told from another.
import * as english from "./english";
import yaml from "./languages.yaml";

interface Raw {
  readonly languages: readonly { readonly name: string; readonly words: readonly string[]; readonly example: string }[];
  readonly shared: readonly string[];
  readonly scripts: readonly { readonly script: string; readonly name: string; readonly example: string }[];
}

const raw = yaml as Raw;

/** For the tests: how a message names a language, and a sentence in it. */
export const languageExamples: readonly { readonly name: string; readonly example: string }[] = [...raw.languages, ...raw.scripts];

/** Names of languages by a small word of theirs, lower case. */
export const languagesByWord: ReadonlyMap<string, readonly string[]> = readWords();

/** Scripts that English is not written in; the first that a letter belongs to names its language. */
export const scripts: readonly { readonly letters: RegExp; readonly name: string }[] = raw.scripts.map(({ script, name }) => ({
  letters: new RegExp(script === "Hiragana" ? "[\\p{Script=Hiragana}\\p{Script=Katakana}]" : `\\p{Script=${script}}`, "gu"),
  name,
}));

/** Small words that English alone has, lower case. */
export const smallWords: ReadonlySet<string> = new Set(
  [
    english.determiners,
    english.possessives,
    english.pronouns,
    english.beForms,
    english.haveForms,
    english.doForms,
    english.modals,
    english.negations,
    english.prepositions,
    english.subordinators,
    english.conjunctions,
    english.relatives,
  ]
    .flatMap((words) => [...words])
    .filter((word) => !raw.shared.includes(word) && !languagesByWord.has(word)),
);

function readWords(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, words } of raw.languages) for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), name]);
  return found;
}
