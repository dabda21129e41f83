// Who is responsible: whether the document names the company or person behind "we", or only a brand.
import type { Document } from "../document/document";
import { groups, identity } from "../knowledge/topics";
import type { Span } from "../text/span";
import type { Topic } from "./policy";
import { findNames } from "./topicNames";
import { append, findPhrases, type Mark, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords, type Words } from "./topicWords";

type Position = "owner" | "body" | "brand" | "not-in";

const book = makePhraseBook<Position>({ name: [], company: [], we: [], policy: groups.policy!, collect: groups.collect! }, [
  ...identity.owner.map((phrase) => [phrase, "owner"] as const),
  ...identity.body.map((phrase) => [phrase, "body"] as const),
  ...identity.brand.map((phrase) => [phrase, "brand"] as const),
  ...identity["not-in"].map((phrase) => [phrase, "not-in"] as const),
]);
const nameGroup = book.groups.get("name")!;
const companyGroup = book.groups.get("company")!;
const weGroup = book.groups.get("we")!;
const forms = new Set(identity.forms);
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
    const found = readNames(sentence.prose.text.slice(0, longest), positionOf(i, isHeading))?.as;
    const alone = found === "name" && sentence.section !== undefined && isOnIdentity(sentence.section);
    if ((found === "owner" || alone) && !isHeading) return { state: "present", span: sentence.span };
    if (found === "owner" || found === "brand") brand ??= sentence.span;
  }
  if (!brand && firstParty.some((name) => /\p{Lu}/u.test(name) && !anyParty.test(name) && !hasForm(name)))
    brand = document.sentences[0]?.span;
  return brand
    ? { state: "partial", span: brand, lacks: "only a brand is named, not the company or person behind it" }
    : { state: "absent" };
}

/** The names that introduce themselves in the first sentences, as written. */
export function openingBrands(document: Document): string[] {
  return document.sentences.slice(0, opening).flatMap(({ prose, block }, i) => {
    const isHeading = document.blocks[block]?.kind === "heading";
    const found = readNames(prose.text.slice(0, longest), positionOf(i, isHeading));
    return found && found.as !== "name" ? [found.name] : [];
  });
}

/** A heading below the title begins with capitals that are no name. */
const positionOf = (index: number, isHeading: boolean): Place =>
  index >= opening ? "later" : isHeading && index > 0 ? "heading" : "opening";

const hasForm = (name: string): boolean => name.split(/[\s,.]+/).some((word) => forms.has(word.toLowerCase()));

/** What the names of a sentence amount to; "name": the sentence is hardly more than a name of several words. */
interface Named {
  readonly as: "owner" | "brand" | "name";
  readonly name: string;
}

type Place = "opening" | "heading" | "later";

function readNames(text: string, place: Place): Named | undefined {
  const words = readWords(text);
  const names = findNames(words, text).flatMap(({ from, to, isCompany }) => [
    { group: nameGroup, from, to },
    ...(isCompany ? [{ group: companyGroup, from, to }] : []),
  ]);
  if (names.length === 0) return undefined;
  const nameOf = ({ from, to }: Mark): string => text.slice(words.starts[from]!, words.ends[to - 1]!);
  const passage = readPassage(book, words.stems);
  for (const mark of [...names, ...quotedPronouns(words, text)]) append(passage.marks, mark.from, mark);
  const hits = findPhrases(book, passage);
  if (hits.some((hit) => hit.value === "not-in")) return undefined;
  let best: Mark | undefined;
  for (const hit of hits) {
    if (hit.value === "brand" && place === "later") continue;
    const held = names.filter((name) => name.from >= hit.from && name.to <= hit.to);
    const owner = held.find(
      ({ group, from, to }) => group === companyGroup || hit.value === "body" || (hit.value === "owner" && to - from > 1),
    );
    if (owner) return { as: "owner", name: nameOf(owner) };
    best = held[0] ?? best;
  }
  if (best) return { as: "brand", name: nameOf(best) };
  const [first] = names as [Mark];
  const length = first.to - first.from;
  if (place === "opening" && first.from === 0 && length > 1 && first.to < words.stems.length - 3 && text[words.ends[first.to - 1]!] !== ":")
    return { as: "brand", name: nameOf(first) };
  return length > 1 && words.stems.length - length < 4 ? { as: "name", name: nameOf(first) } : undefined;
}

/** "we", "us" and "our" in quotation marks: the words by which a definition abbreviates a company. */
function quotedPronouns(words: Words, text: string): Mark[] {
  return words.stems.flatMap((stem, from) =>
    (stem === "we" || stem === "us" || stem === "our") && /["“”'‘*]/.test(text[words.starts[from]! - 1] ?? "")
      ? [{ group: weGroup, from, to: from + 1 }]
      : [],
  );
}
