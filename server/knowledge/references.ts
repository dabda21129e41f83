// What the knowledge says of references from one place of a document to another, typed.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./references.yaml";

type Words = readonly string[];
interface Raw {
  readonly places: Readonly<Record<string, Words>>;
  readonly things: Readonly<Record<string, Words>>;
  readonly [list: string]: unknown;
}
const raw = yaml as Raw;
const list = (name: string): Words => raw[name] as Words;
const one = (...names: readonly string[]): string => `(?:${alternatives(names.flatMap(list))})`;
const edge = "(?![\\p{L}\\p{N}])";

const documentNames = new Set(list("documentNames"));

/** "Privacy Policy", "Opt Out": the name of a document, or the words of a link. */
export const isDocumentName = (words: string): boolean =>
  documentNames.has(
    words
      .toLowerCase()
      .replace(/[^\p{L}& -]/gu, "")
      .trim(),
  );

const kindByWord = new Map(Object.entries(raw.places).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
for (const word of list("shy")) if (!kindByWord.has(word)) kindByWord.set(word, "section");

/** The three ways in which a word is written: section, Section, SECTION. */
const cases = (word: string): string[] => [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];

/** Words for places that bear numbers. */
export const places = {
  pattern: alternatives([...kindByWord.keys()].flatMap(cases)),
  kindOf: (word: string): string | undefined => kindByWord.get(word.toLowerCase()),
};
/** Words for places that are a law's unless the document's own headings are called so. */
export const shyWords: ReadonlySet<string> = new Set(list("shy"));

/** Of these, such as speak of the text at hand where it numbers its sections and the reader is sent there. */
export const ownParts: ReadonlySet<string> = new Set(list("ownParts"));

export const laws = anyOf(list("laws"));
export const others = anyOf(list("others"));

/** "the Terms of Service, Section 4": directly before a reference. */
export const othersBefore = new RegExp(`(?<![\\p{L}])${one("others")}(?:['’]s)?[,(]?\\s*$`, "iu");

const ownName = `(?:this|these|the present|our|the) (?:[\\p{L}'’-]+ ){0,3}?${one("documents")}${edge}`;
/** "of this Policy", "below", "hereof": behind a reference. */
export const ownAfter = new RegExp(
  `^[,)]?\\s(?:\\([^()]{0,80}\\)\\s|[“"][^“”"]{0,100}[”"]\\s)?(?:(?:above|below|hereof|herein|hereto|hereinafter)${edge}|(?:of|to|in) (?:this|these|the present) (?:[\\p{L}'’-]+ ){0,3}?${one("documents")}${edge}|(?:of|to|in) (?:the|our) ${one("ownDocuments")}${edge})`,
  "iu",
);
/** "in this Policy, Section 4"; "below in Section 4". */
export const ownBefore = new RegExp(`(?:${ownName},?\\s(?:in |under |see )?|(?<![\\p{L}])(?:below|above) (?:in|under) )$`, "iu");

const sender = `${one("senders")}(?: also)?`;
export const senderBefore = new RegExp(
  `(?<![\\p{L}])${sender}(?: the| our)?\\s?(?:(?:section|heading|paragraph|chapter)s?\\s)?:?\\s?$`,
  "iu",
);
export const titledBefore = new RegExp(
  `(?<![\\p{L}])${one("parts")}s?(?: [\\p{L}-]+){0,4}?(?:,| above| below)?,? ${one("titled")}:?\\s?$`,
  "iu",
);
/** "see", "as set out in", "(": before a reference; "Section 4 sets out": behind one. */
export const isSent = (before: string, after: string): boolean => sentBefore.test(before) || sentAfter.test(after);
const sentBefore = new RegExp(
  `(?:(?<![\\p{L}])${sender}(?: the| our| also)?\\s?|\\(|(?:Annex|Appendix|Schedule|Section)e?s? [\\w.]+,? )$`,
  "iu",
);
const sentAfter = new RegExp(`^,? (?:also |further )?${one("sections")}${edge}`, "iu");
export const foreign = anyOf(list("foreign"));

/** `the section “`: a quotation behind it is a heading. */
export const partBefore = /(?<![\p{L}])(?:the|our|this|see|under) (?:sub-?)?(?:section|heading|chapter|headline|paragraph)s?:?\s?$/iu;
export const partAfter = /^,?\s(?:sub-?)?(?:section|heading|chapter|headline)s?(?![\p{L}])/iu;
export const interfaceBefore = new RegExp(
  `(?<![\\p{L}])${one("interface")}(?:ing|ed|s)?(?: (?:on|the|to|in|an?|our|then|and|called|named|marked|labelled|labeled|titled|under)){0,3}\\s?$`,
  "iu",
);

/** "click here", "available here": a link or nothing. */
export const linkWords = new RegExp(`(?<![\\p{L}“"‘'-])${one("linkWords")}(?![\\p{L}-]| (?:the|this|our|a|an|each|your) )`, "giu");

/** "point 4 of the chapter on cookies": a number inside a part that is named by its title. */
export const partOfTitle = new RegExp(
  `(?<![\\p{L}\\p{N}-])${one("inner")} (\\d{1,3}|[ivx]{1,5}|[a-z])[.)]?,? (?:of|in|under) (?:the|our) ${one("parts")} (?:(?:on|about|titled|entitled|called|headed|named) )?["“]?(\\p{L}[^.;:"“”()]{2,80})`,
  "giu",
);

/** "the second table": by its place among the others. */
export const ordinalThings = new RegExp(
  `(?<=(?<!\\p{L})the )(?<ordinal>${list("ordinals").join("|")}) (?:of the )?(?:${alternatives(raw.things.table!)})(?![\\p{L}\\p{N}]| of (?!this))`,
  "giu",
);
export const ordinalOf = (word: string): number => list("ordinals").indexOf(word.toLowerCase()) + 1;

/** Headings of notes and sources. */
export const noteHeadings = anyOf(list("noteHeadings"));
/** What a star stands for other than a note. */
export const starWords = anyOf(list("starWords"));

const thing = Object.entries(raw.things).map(([kind, words]) => [kind, alternatives(words)] as const);
/** What stands behind "the table below" where "below" is no preposition. */
const goesOn =
  "(?=\\s?[.,;:)–—]|$|\\s(?:and|or|for|is|are|show|set|explain|list|describe|contain|give|summari|provide|has|have|does|in|to|you|we|detail|outline|tell|indicate|include|identif|name|which|that|with|if|as|state|specif|cover|reflect|illustrat)(?:s|es|y|ies|d|ed|ing|ses|zes|es)?(?![\\p{L}]))";
const told = "(?:set out |shown |given |provided |listed |contained |presented |displayed )?";
/** "the table below", "in the following chart", "the list set out above". */
export const thingPatterns: readonly { readonly kind: string; readonly pattern: RegExp }[] = thing.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(
    `(?<![\\p{L}])(?:the|this|our|a|each|see|in) (?:[\\p{L}-]+ ){0,2}?(?:${words})s? ${told}(?<after>below|above)${goesOn}|(?<![\\p{L}])(?:the|see the) (?<before>below|above|following) (?:${words})s?${edge}|(?<![\\p{L}])(?:the|a) (?:[\\p{L}-]+ ){0,2}?(?:${words})s? (?:at the (?:end|bottom|foot) of this ${one("documents")}|overleaf|on the next page)${edge}${kind === "list" ? `|(?<![\\p{L}])(?:are|is) (?:also |all )?(?:listed|enumerated) (?<listed>below|above)(?=\\s?[.;)]|$)` : ""}`,
    "giu",
  ),
}));

/** "See their policy – ": before a link whose target was lost. */
export const linkCue = new RegExp(`(?<![\\p{L}])${one("linkCues")}[^.;]{0,40}$`, "iu");

/** A sentence that says that something follows, without a colon: "with the following third parties." */
export const announcingEnd =
  /\bthe following (?:[\p{L}-]+ ){0,3}(?!sections|pages|paragraphs|chapters|parts|headings|terms|links)[\p{L}-]+s\.?\s*$|\bas follows\.?\s*$/iu;
export const announcingWords = anyOf(list("announcers"));

/** "However, …", "Please note that …": a paragraph that begins so is none of what was announced. */
export const turnsAway = new RegExp(`^${one("turns")}${edge}`, "iu");

const paper = alternatives(raw.places.annex!);
/** "the annex to this policy", "the attached schedule", "the appendix below": a paper without a number. */
export const ownPaper = new RegExp(
  `(?<!\\p{L})(?:the|an) (?:(?:attached|enclosed|appended) (?<paper>${paper})${edge}|(?<paper2>${paper}) (?:to|of|at the end of|attached to) (?:this|these|the present) ${one("documents")}${edge}|(?<paper3>${paper}) (?:below|attached|hereto)${edge})`,
  "giu",
);
export const paperName = new RegExp(`(?<!\\p{L})(?:${paper})(?!\\p{L})`, "giu");
