// Strange names: names that speak or act in the document as "we" do and are not its own, nor explained by it.
import type { Document } from "../document/document";
import { legalForms } from "../knowledge/contactWords";
import { everydayNames, explainingWords } from "../knowledge/speakerWords";
import { formBehind, type Mention, mentionsIn } from "./mentionedNames";
import { companyNames, services } from "./misnamedEntries";
import { isOwnName, type OwnNames, readOwnNames } from "./ownNames";
import type { StrangeName } from "./policy";

/** `introduced`: keys of what the text defines, quotes, titles or links; `names`: by which its own company goes. */
export function readStrangeNames(document: Document, introduced: ReadonlySet<string>, names: readonly string[]): StrangeName[] {
  const mentions = mentionsIn(document);
  const telling = mentions.filter(({ part }) => part !== undefined && part !== "dealt");
  if (telling.length === 0) return [];
  const read = readOwnNames(document, names);
  // "Heron (“we”)" is as sure as a full name.
  const own = { ...read, isFormal: read.isFormal || telling.some(({ part, name }) => part === "claims" && isOwnName(name, read.words)) };
  if (own.words.size === 0) return [];
  const found = new Map<string, StrangeName>();
  // "Heron, 12 Mill Lane, Leeds (“we”)": the bracket is behind the address.
  const ownSentences = new Set(mentions.filter(({ name }) => isOwnName(name, own.words)).map(({ sentence }) => sentence));
  for (const { name, key } of telling) {
    if (found.has(key) || isKnown(name)) continue;
    const all = mentions.filter((one) => one.key === key);
    if (
      isOwnName(
        name,
        own.words,
        all.every(({ span }) => formBehind.test(document.text.slice(span.end, span.end + 20))),
      )
    )
      continue;
    if (new Set(all.map(({ sentence }) => sentence)).size > most || all.some((one) => isExplained(document, one))) continue;
    if (
      all.some(({ span }) =>
        /^(?:['’]s?)? (?:own )?privacy (?:policy|notice|statement)/iu.test(document.text.slice(span.end, span.end + 40)),
      )
    )
      continue;
    // "Kestrel Pay GmbH … your Kestrel Pay account": a company that the text presents by its full name.
    if (mentions.some((one) => one.name.startsWith(`${name} `))) continue;
    // "Welcome to Heron Light (“the App”)": so is the Heron Light App.
    const stem = name.replace(/ \S+$/, "");
    if (stem !== name && mentions.some((one) => one.name === stem && /^,? \(/.test(document.text.slice(one.span.end, one.span.end + 4))))
      continue;
    if (introduced.has(key) && !all.every(({ part }) => part === "claims")) continue;
    if (all.some(({ part, sentence }) => part === "claims" && ownSentences.has(sentence))) continue;
    if (isTelling(all, own, document)) found.set(key, { name, uses: all.map(({ span }) => span), own: own.name });
  }
  return [...found.values()];
}

/** A name that stands in more sentences than this is the text's own, or one that it deals with. */
const most = 3;

function isTelling(all: readonly Mention[], own: OwnNames, { sentences }: Document): boolean {
  if (all.some(({ part }) => part === "speaks")) return true;
  if (all.some(({ part }) => part === "dealt")) return false;
  if (all.some(({ part }) => part === "acts")) return true;
  // Who else may be "we" is said for a place or for some readers: two full names, and no word on both.
  return all.every(
    ({ part, name, sentence, end }) =>
      part === "claims" &&
      own.isFormal &&
      (legalForms.test(name) || /^[^()]{0,3}\(/.test(sentences[sentence]!.prose.text.slice(end))) &&
      !/(?<!\p{L})(?:if you|you are|you live|in the|within the|outside|residents?|either|depending|jointly|respectively)(?!\p{L})/iu.test(
        sentences[sentence]!.prose.text,
      ),
  );
}

/** A company known for its services, or a thing of one ("Google's Ad Settings"). */
const isKnown = (name: string): boolean => {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u);
  return words.some((_word, i) => {
    const head = words.slice(0, i + 1).join(" ");
    // The first word of a longer name may be any word: "Blue …".
    return everydayNames.has(head) || companyNames.has(head) || (words.length === 1 && services.has(head));
  });
};

/** How far from a name, in characters, the words that explain it stand. */
const near = 90;

/** "Heron Ltd and its affiliates" says nothing of what Heron is. */
const itsFamily =
  /^,? (?:and|or)(?: any of)? its (?:\p{L}+,? ){0,4}(?:and |or )?(?:affiliates|subsidiaries|partners|providers|licensors|suppliers)/iu;

/** The words around the name, or a sentence behind it that takes it up, say what it is. */
function isExplained({ sentences }: Document, { sentence, start, end }: Mention): boolean {
  const { block, prose } = sentences[sentence]!;
  const around = prose.text.slice(Math.max(0, start - near), start) + prose.text.slice(end, end + near).replace(itsFamily, " ");
  if (explainingWords.test(around)) return true;
  const next = sentences[sentence + 1];
  return (
    next?.block === block && /^(?:It|This|That|They|Both) /.test(next.prose.text) && explainingWords.test(next.prose.text.slice(0, near))
  );
}
