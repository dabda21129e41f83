// Terms: what the policy defines, gathered by term, with every place that uses it.
import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { phraseKey, wordTokens } from "./phraseTokens";
import type { Definition, Term } from "./policy";

interface Entry {
  readonly term: string;
  readonly keys: readonly string[];
  readonly definitions: Definition[];
  readonly uses: Span[];
  readonly uncapitalised: Span[];
}

const isCapital = (word: string): boolean => /^[\p{Lu}\d]/u.test(word);

const tokensOf = perSentence(({ prose }) => wordTokens(prose.text));

export function readTerms(document: Document, definitions: readonly Definition[]): Term[] {
  const entries = entriesOf(definitions);
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) byFirst.set(entry.keys[0]!, [...(byFirst.get(entry.keys[0]!) ?? []), entry]);
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  const defined = new Set(definitions.map(({ span }) => span.start));
  if (entries.size === 0) return [];
  for (const [at, tokens] of tokensOf(document).entries()) {
    const { prose } = document.sentences[at]!;
    for (let i = 0; i < tokens.length; i++) {
      const entry = byFirst.get(tokens[i]!.key)?.find(({ keys }) => keys.every((key, k) => tokens[i + k]?.key === key));
      if (!entry) continue;
      const last = tokens[i + entry.keys.length - 1]!;
      const span = sourceSpan(prose, tokens[i]!.at, last.at + last.word.length);
      i += entry.keys.length - 1;
      if (defined.has(span.start)) continue;
      const isSame = !isCapital(entry.term) || isCapital(prose.text.slice(tokens[i - entry.keys.length + 1]!.at));
      (isSame ? entry.uses : entry.uncapitalised).push(span);
    }
  }
  return [...entries.values()].map(({ term, definitions: all, uses, uncapitalised }) => ({ term, definitions: all, uses, uncapitalised }));
}

/** Terms by the key of their words, so that "Cookie" and "Cookies" are one. */
function entriesOf(definitions: readonly Definition[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const definition of definitions) {
    const key = phraseKey(definition.term);
    if (key === "") continue;
    const known = entries.get(key);
    if (known) known.definitions.push(definition);
    else entries.set(key, { term: definition.term, keys: key.split(" "), definitions: [definition], uses: [], uncapitalised: [] });
  }
  return entries;
}
