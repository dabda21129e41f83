// Who is responsible: whether the document names the company or person behind "we", or only a brand.
import type { Document } from "../document/document";
import { groups, identity } from "../knowledge/topics";
import type { Span } from "../text/span";
import type { Topic } from "./policy";
import { append, findPhrases, type Mark, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords, stemOf, type Words } from "./topicWords";

type Position = "owner" | "brand" | "not-in";

const book = makePhraseBook<Position>({ name: [], company: [], we: [], policy: groups.policy!, collect: groups.collect! }, [
  ...identity.owner.map((phrase) => [phrase, "owner"] as const),
  ...identity.brand.map((phrase) => [phrase, "brand"] as const),
  ...identity["not-in"].map((phrase) => [phrase, "not-in"] as const),
]);
const nameGroup = book.groups.get("name")!;
const companyGroup = book.groups.get("company")!;
const weGroup = book.groups.get("we")!;
const forms = new Set(identity.forms);
const besides = new Set(identity.besides.map(stemOf));
const connectors = new Set(["of", "the", "and", "for", "de", "du", "la", "in"]);
const anyParty = /^(?:the|our|this|we|us|company|website|site|app|application|service|platform|provider|controller)\b/i;

/** Sentences at the beginning in which a brand may introduce itself. */
const opening = 8;

/** The longest sentence that is searched for names, in UTF-16 code units. */
const longest = 3000;

/** The state of controller-identity. `firstParty` are the names by which the document's own company goes. */
export function readIdentity(document: Document, firstParty: readonly string[], isOnIdentity: (section: number) => boolean): Topic {
  let brand: Span | undefined;
  for (const [i, sentence] of document.sentences.entries()) {
    const isHeading = document.blocks[sentence.block]?.kind === "heading";
    if (isHeading && i > opening) continue;
    const found = readNames(sentence.prose.text.slice(0, longest), i < opening);
    const alone = found === "name" && sentence.section !== undefined && isOnIdentity(sentence.section);
    if ((found === "owner" || alone) && !isHeading) return { state: "present", span: sentence.span };
    if (found === "owner" || found === "brand") brand ??= sentence.span;
  }
  if (!brand && firstParty.some((name) => !anyParty.test(name) && !name.split(/[\s,.]+/).some((word) => forms.has(word.toLowerCase()))))
    brand = document.sentences[0]?.span;
  return brand
    ? { state: "partial", span: brand, lacks: "only a brand is named, not the company or person behind it" }
    : { state: "absent" };
}

/** What the names of a sentence amount to; "name": the sentence is hardly more than a name of several words. */
function readNames(text: string, isOpening: boolean): "owner" | "brand" | "name" | undefined {
  const words = readWords(text);
  const names = findNames(words, text);
  if (names.length === 0) return undefined;
  const passage = readPassage(book, words.stems);
  for (const mark of [...names, ...quotedPronouns(words, text)]) append(passage.marks, mark.from, mark);
  const hits = findPhrases(book, passage);
  if (hits.some((hit) => hit.value === "not-in")) return undefined;
  let best: "brand" | undefined;
  for (const hit of hits) {
    if (hit.value === "brand" && !isOpening) continue;
    const held = names.filter((name) => name.from >= hit.from && name.to <= hit.to);
    const isCompany = held.some((name) => name.group === companyGroup);
    if (isCompany || (hit.value === "owner" && held.some((name) => name.to - name.from > 1))) return "owner";
    if (held.length > 0) best = "brand";
  }
  if (best) return best;
  const [first] = names as [Mark];
  if (isOpening && first.from === 0 && first.to > 1 && first.to < words.stems.length - 3 && text[words.ends[first.to - 1]!] !== ":")
    return "brand";
  return first.to - first.from > 1 && words.stems.length - (first.to - first.from) < 4 ? "name" : undefined;
}

/** "we", "us" and "our" in quotation marks: the words by which a definition abbreviates a company. */
function quotedPronouns(words: Words, text: string): Mark[] {
  return words.stems.flatMap((stem, from) =>
    (stem === "we" || stem === "us" || stem === "our") && /["“”'‘*]/.test(text[words.starts[from]! - 1] ?? "")
      ? [{ group: weGroup, from, to: from + 1 }]
      : [],
  );
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
      if (isForm(words, text, to)) hasForm = true;
      to++;
    }
    while (to > from + 1 && connectors.has(stems[to - 1]!)) to--;
    names.push({ group: nameGroup, from, to });
    if (hasForm) names.push({ group: companyGroup, from, to });
    from = to;
  }
  return names;
}

const isForm = (words: Words, text: string, i: number): boolean =>
  words.ends[i]! - words.starts[i]! < 14 &&
  forms.has(text.slice(words.starts[i]!, words.ends[i]!).toLowerCase()) &&
  isNamePart(words, text, i);

/** A capital, also the second letter ("éPure"), or a digit with letters behind it ("500px"). */
const isNamePart = (words: Words, text: string, i: number): boolean =>
  /^(?:\p{L}?\p{Lu}|\d+\p{L})/u.test(text.slice(words.starts[i]!, words.starts[i]! + 8));

/** Whether word `i` goes on with the name before it. */
function joins(words: Words, text: string, i: number): boolean {
  const between = text.slice(words.ends[i - 1]!, words.starts[i]!);
  const form = isForm(words, text, i);
  if (!/^[\s.&'’/-]{0,3}$/.test(between) && !(/^[.,]{1,2}\s?$/.test(between) && (form || isNamePart(words, text, i)))) return false;
  if (/[.]\s/.test(between) && !form && between.length > 2) return false;
  return isNamePart(words, text, i) || connectors.has(words.stems[i]!);
}
