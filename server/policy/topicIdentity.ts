// Who is responsible: whether the document names the company or person behind "we", or only a brand.
import type { Document } from "../document/document";
import { identity } from "../knowledge/topics";
import type { Span } from "../text/span";
import type { Topic } from "./policy";
import { append, findPhrases, type Mark, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords, stemOf, type Words } from "./topicWords";

type Position = "owner" | "brand";

const book = makePhraseBook<Position>({ name: [], company: [], form: identity.forms }, [
  ...identity.owner.map((phrase) => [phrase, "owner"] as const),
  ...identity.brand.map((phrase) => [phrase, "brand"] as const),
]);
const nameGroup = book.groups.get("name")!;
const company = book.groups.get("company")!;
const besides = new Set(identity.besides.map(stemOf));
const connectors = new Set(["of", "the", "and", "for", "de", "du", "la", "in"]);

/** Sentences at the beginning in which a brand may introduce itself. */
const opening = 8;

/** The state of controller-identity. `firstParty` are the names the statement reader found. */
export function readIdentity(document: Document, firstParty: readonly string[]): Topic {
  let brand: Span | undefined;
  const limit = document.sentences.length;
  for (let i = 0; i < limit; i++) {
    const sentence = document.sentences[i]!;
    const text = sentence.prose.text;
    const isHeading = document.blocks[sentence.block]?.kind === "heading";
    const words = readWords(text);
    const names = findNames(words, text);
    if (names.length === 0) continue;
    const passage = readPassage(book, words);
    for (const name of names) append(passage.marks, name.from, name);
    for (const hit of findPhrases(book, passage)) {
      if (isHeading && i > opening) continue;
      const held = names.filter((name) => name.from >= hit.from && name.to <= hit.to);
      const full = hit.value === "owner" && held.some((name) => name.group === company || name.to - name.from > 1);
      if (full && !isHeading) return { state: "present", span: sentence.span };
      if (held.length > 0 && (hit.value === "owner" || i < opening)) brand ??= sentence.span;
    }
  }
  if (
    !brand &&
    firstParty.some(
      (name) => !/^(?:the|our|this|we|us|company|website|site|app|application|service|platform|provider|controller)\b/i.test(name),
    )
  )
    brand = document.sentences[0]?.span;
  return brand
    ? { state: "partial", span: brand, lacks: "only a brand is named, not the company or person behind it" }
    : { state: "absent" };
}

/** Runs of capitalised words. A run that holds a legal form is a company as well. */
function findNames(words: Words, text: string): Mark[] {
  const names: Mark[] = [];
  const { stems } = words;
  for (let from = 0; from < stems.length; from++) {
    if (!isNamePart(words, text, from) || besides.has(stems[from]!)) continue;
    let to = from + 1;
    let hasForm = false;
    while (to < stems.length && joins(words, text, to)) {
      if (forms.has(stems[to]!) && isNamePart(words, text, to)) hasForm = true;
      to++;
    }
    while (to > from + 1 && connectors.has(stems[to - 1]!)) to--;
    names.push({ group: nameGroup, from, to });
    if (hasForm) names.push({ group: company, from, to });
    from = to;
  }
  return names;
}

const forms = new Set(identity.forms.map(stemOf));

/** A capital, also the second letter ("éPure"), or a digit with letters behind it ("500px"). */
const isNamePart = (words: Words, text: string, i: number): boolean =>
  /^(?:\p{L}?\p{Lu}|\d+\p{L})/u.test(text.slice(words.starts[i]!, words.starts[i]! + 8));

/** Whether word `i` goes on with the name before it. */
function joins(words: Words, text: string, i: number): boolean {
  const between = text.slice(words.ends[i - 1]!, words.starts[i]!);
  const isForm = forms.has(words.stems[i]!) && isNamePart(words, text, i);
  if (!/^[\s.&'’/-]{0,3}$/.test(between) && !(/^,\s?$/.test(between) && (isForm || isNamePart(words, text, i)))) return false;
  if (/[.]\s/.test(between) && !isForm && between.length > 2) return false;
  return isNamePart(words, text, i) || connectors.has(words.stems[i]!);
}
