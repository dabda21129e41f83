// Loose terms: phrases in capitals that are used like defined terms and are defined nowhere. Unsure ones are left out.
import type { Document } from "../document/document";
import { inSource, perSentence } from "../document/passages";
import { bodyWords } from "../knowledge/speakerWords";
import { knownNames } from "../knowledge/terms";
import {
  classDeterminers,
  definiteDeterminers,
  featureHeads,
  habitWords,
  lawTerms,
  leftovers,
  massHeads,
  measureHeads,
  partyRoles,
  personTerms,
  settledTerms,
  termAdjectives,
  termHeads,
  wordsBehind,
} from "../knowledge/termWords";
import { sourceSpan } from "../text/prose";
import { type CapitalPhrase, capitalPhrases } from "./capitalised";
import { readLoosePapers } from "./loosePapers";
import { isMadeTerm } from "./madeTerms";
import { phraseKey } from "./phraseTokens";
import type { LooseTerm, Term } from "./policy";

interface Found {
  readonly key: string;
  readonly phrases: CapitalPhrase[];
}

/** What else is known of the text. */
interface Reading {
  readonly document: Document;
  readonly terms: readonly Term[];
  /** Keys of what the text defines, quotes, titles or links. */
  readonly introduced: ReadonlySet<string>;
  readonly defined: ReadonlyMap<string, Term>;
}

/** `introduced`: keys of what the text defines, quotes, titles or links; `names`: by which the text's own company and products go. */
export function readLooseTerms(
  document: Document,
  terms: readonly Term[],
  introduced: ReadonlySet<string>,
  names: readonly string[],
): LooseTerm[] {
  const defined = new Map(terms.map((term) => [phraseKey(term.term), term]));
  const reading: Reading = { document, terms, introduced, defined };
  const brands = brandsIn(document, names);
  const phrases = gather(capitalPhrases(document)).flatMap((found) => {
    if (reading.introduced.has(found.key) || found.key.split(" ").some((word) => brands.has(word))) return [];
    const sign = signOf(found, reading);
    return sign ? [looseTerm(document, found, sign, reading)] : [];
  });
  return [...phrases, ...readLoosePapers(document, reading.introduced), ...readClaimedTerms(document, reading)];
}

/** "Your Core Data, as defined above" in a text that defines no Core Data. */
function readClaimedTerms(document: Document, { terms, introduced, defined }: Reading): LooseTerm[] {
  const { sentences, sections } = document;
  const titled = new Set(sections.flatMap(({ name, title }) => [phraseKey(name), phraseKey(title)]));
  const parts = new Set(terms.flatMap(({ term }) => term.split(/[/"“”()]| or | and /).map((part) => phraseKey(part.trim()))));
  return claims(document).flatMap((matches, i) =>
    matches.flatMap((match): LooseTerm[] => {
      const { prose } = sentences[i]!;
      const words = match[1]!.replace(/^(?:The|Your|Our|An?|All|Any|These|This|Such) /, "");
      const key = phraseKey(words);
      if (defined.has(key) || titled.has(key) || parts.has(key) || introduced.has(`means ${key}`) || isSaid(words, sentences, prose.text))
        return [];
      const at = match.index + match[1]!.length - words.length;
      return [{ term: words, sign: "claimed", uses: [sourceSpan(prose, at, at + words.length)] }];
    }),
  );
}
const claimed =
  /(?<![\p{L}.’'-] ?)(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){1,3}),? \(?(?:as |is |are )?(?:such term is |that term is )?defined (?:above|below|herein|hereinafter|earlier|in this (?:policy|notice|statement|document))(?!\p{L})/gu;
const claims = perSentence(({ prose }) => [...prose.text.matchAll(claimed)]);

/** Another sentence says what it is. */
const isSaid = (words: string, sentences: Document["sentences"], own: string): boolean =>
  sentences.some(({ prose: { text } }) => {
    const at = text === own ? -1 : text.indexOf(words);
    return (
      at >= 0 &&
      (/^s?["”)]*,? (?:is|are|means?|includes?|refers?|consists?|:|[(–—-])/.test(text.slice(at + words.length)) || text.length < 70)
    );
  });

function gather(phrases: readonly CapitalPhrase[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const phrase of phrases) {
    const found = byKey.get(phrase.key) ?? { key: phrase.key, phrases: [] };
    byKey.set(phrase.key, found);
    found.phrases.push(phrase);
  }
  return [...byKey.values()];
}

function looseTerm(document: Document, { phrases }: Found, sign: LooseTerm["sign"], { terms }: Reading): LooseTerm {
  const leftover = sign === "leftover" ? leftovers.find(({ word }) => word === phrases[0]!.key) : undefined;
  const uses = leftover ? phrases.filter(({ before }) => leftover.behind.includes(before)) : phrases;
  const twin = leftover && terms.find(({ term, uses: used }) => used.length > 0 && leftover.twins.includes(term.toLowerCase()))?.term;
  return {
    term: phrases[0]!.words,
    sign,
    uses: uses.map(({ start, end, sentence }) => sourceSpan(document.sentences[sentence]!.prose, start, end)),
    ...(twin && { twin }),
  };
}

/** What shows that a phrase is used as a term; undefined where nothing does. */
function signOf(found: Found, reading: Reading): LooseTerm["sign"] | undefined {
  const { key } = found;
  const words = key.split(" ");
  if (settledTerms.has(key)) return undefined;
  if (isLaws(found)) return "laws";
  if (isLeftover(found, reading)) return "leftover";
  if (isPaired(found, reading)) return "paired";
  if (partyRoles.has(key)) return isParty(found) && !isLowerElsewhere(found, reading) ? "role" : undefined;
  if (words.length === 1 && isPeriod(found)) return "period";
  if (words.length > 1 && isMeasured(words, found.phrases)) return "period";
  if (!isPlainEnglish(found)) return undefined;
  if (isMadeTerm(key, found.phrases, reading.document) && !isLowerElsewhere(found, reading)) return "class";
  if (words.every((word) => habitWords.has(word))) return undefined;
  if (isPeriod(found)) return "period";
  if (isOneOfMany(found) || isKind(found)) return "class";
  if (words.length === 1 && !/(?:ee|or|er|ary|ant|ent)$/.test(key)) return undefined;
  return isClass(found) ? "class" : undefined;
}

/** The word in two places, or "…, and the Promoter names". */
const isParty = (found: Found): boolean =>
  definite(found).length >= 2 ||
  (!callings.test(found.key) &&
    found.phrases.some(
      ({ before, isInside, after }) => isInside && definiteDeterminers.has(before) && /^\p{Ll}/u.test(after) && !featureHeads.has(after),
    ));

/** They stand in other texts than contracts, too. */
const callings = /^(?:principal|trustee|contractor|supplier|employer|purchaser|recipient|sponsor)$/;

/** The phrase is itself what is spoken of: no noun follows it ("a Text Action feature" speaks of a feature). */
const isHead = ({ after }: CapitalPhrase): boolean => after === "" || wordsBehind.has(after.toLowerCase());
const definite = ({ phrases }: Found): CapitalPhrase[] => phrases.filter((one) => isHead(one) && definiteDeterminers.has(one.before));
const classes = ({ phrases }: Found): CapitalPhrase[] => phrases.filter((one) => isHead(one) && classDeterminers.has(one.before));

/** "An Authorised Disclosee may …; the Authorised Disclosee …": no proper name takes both. */
const isClass = (found: Found): boolean => classes(found).length >= 1 && definite(found).length >= 1 && found.phrases.length >= 2;

/** "any Member Firm", "a Verified Seller is told": no name of one thing is one of many. A word that is made of a verb shows that the rest is drafted. */
function isOneOfMany(found: Found): boolean {
  const words = found.key.split(" ");
  if (words.length < 2 || words.length > 3 || !isThing(found)) return false;
  const among = classes(found);
  return (
    among.length >= 2 || among.some(({ before }) => before !== "no" && recurring.test(before)) || (isDrafted(found) && among.length >= 1)
  );
}

/** What a reader may own in a text: "Lamp Credits". */
const holdings: ReadonlySet<string> = new Set(["credit", "token", "coin", "voucher", "unit"]);
const contractTimes: ReadonlySet<string> = new Set(["engagement", "tenancy", "retainer", "term", "assignment", "commission"]);

/** "Restricted Records are stored apart": many of one kind, with a word that sets them apart. */
function isKind(found: Found): boolean {
  const { key, phrases } = found;
  const last = key.split(" ").at(-1)!;
  if (key.split(" ").length < 2 || !(holdings.has(last) || (isDrafted(found) && (termHeads.has(last) || massHeads.has(last)))))
    return false;
  return phrases.every((one) => (isHead(one) || holdings.has(last)) && (massHeads.has(last) || /s$/.test(one.words)));
}

/** The first word is what somebody has done to the thing: "Verified", "Excluded". */
const isDrafted = ({ key }: Found): boolean => {
  const [first] = key.split(" ") as [string];
  return termAdjectives.has(first) || (/ed$/.test(first) && first.length > 5 && !habitWords.has(first));
};

/** A thing or a person, as the last word shows: neither a body, a law nor a page. */
const isThing = ({ key, phrases }: Found): boolean =>
  !bodyWords.has(key.split(" ").at(-1)!) && phrases.every((one) => !featureHeads.has(one.key.split(" ").at(-1)!) && isHead(one));

/** "each Verification Cycle": one of many, so no name. */
const recurring = /^(?:each|every|any|one|either|neither|no)$/;

/** "the Permitted Period": an adjective and a head that only contracts put together. */
function isPeriod({ key, phrases }: Found): boolean {
  const words = key.split(" ");
  const isSettled = termAdjectives.has(words[0]!) && termHeads.has(words.at(-1)!) && words.length > 1;
  const isNamed = words.length > 1 && /^(?:period|term|window|cycle|purpose|territory|party)$/.test(words.at(-1)!);
  const placed = phrases.filter((one) => isHead(one) && (definiteDeterminers.has(one.before) || classDeterminers.has(one.before)));
  if (isSettled) return placed.length >= 1;
  if (words.length === 1 && contractTimes.has(key) && placed.some(({ lead }) => beforeTime.test(lead))) return true;
  const isTime = /^(?:period|term|window|cycle)$/.test(words.at(-1)!);
  if (isNamed && isTime && placed.some(({ lead }) => beforeTime.test(lead))) return true;
  return isNamed && (placed.length >= 2 || placed.some(({ before }) => recurring.test(before)));
}

/** "within the Redemption Window lapse", "exceeds the Storage Cap": a span or a measure that only a definition can tell. */
function isMeasured(words: readonly string[], phrases: readonly CapitalPhrase[]): boolean {
  if (!measureHeads.has(words.at(-1)!)) return false;
  return phrases.every(({ after }) => !featureHeads.has(after.toLowerCase())) && phrases.some(({ lead }) => beforeMeasure.test(lead));
}
const beforeMeasure =
  /(?<!\p{L})(?:during|within|throughout|until|till|by|before|after|past|beyond|above|below|over|under|up to|outside|end of|expiry of|exceeds?|exceeded|exceeding|reach|reaches|reached|miss|misses|missed|meet|meets) (?:the|this|that|their|said) $/iu;

/** Stands before a span of time. */
const beforeTime =
  /(?<!\p{L})(?:during|within|throughout|until the end of|after the end of|for the duration of|before the end of|for) (?:the|this|that) $/iu;
const beforeLaws = /^(?:all|any|the|with|under|by|of|applicable|relevant|other|to|such|these|our|following|per)$/;

/** "in compliance with all Data Protection Laws". */
const isLaws = ({ key, phrases }: Found): boolean =>
  phrases.some(({ words, before }) => beforeLaws.test(before) && (lawTerms.has(words.toLowerCase()) || lawTerms.has(key)));

/** "this Application" in a text that defines the Service. */
function isLeftover({ key, phrases }: Found, { terms }: Reading): boolean {
  const leftover = leftovers.find(({ word }) => word === key);
  if (!leftover || phrases.filter(({ before }) => leftover.behind.includes(before)).length < 2) return false;
  return terms.some(({ term, uses }) => uses.length > 1 && leftover.twins.includes(term.toLowerCase()));
}

/** "the Visitor or the User" where only the User is defined: two classes of persons. */
function isPaired({ key, phrases }: Found, { document, defined }: Reading): boolean {
  if (!personTerms.has(key)) return false;
  const pairs = phrases.filter(({ start, end, sentence }) => {
    const { text } = document.sentences[sentence]!.prose;
    const behind = /^s?,? (?:and|or|and\/or|nor)(?: the| any| a| an| our| each)? (\p{Lu}\p{L}*)/u.exec(text.slice(end, end + 40))?.[1];
    const before = /(\p{Lu}\p{L}*),? (?:and|or|and\/or|nor)(?: the| any| a| an| our| each)? $/u.exec(
      text.slice(Math.max(0, start - 40), start),
    )?.[1];
    const comma = /^, (\p{Lu}\p{L}*)/u.exec(text.slice(end, end + 30))?.[1];
    return [behind, before, comma].some((word) => word !== undefined && isDefinedPerson(word.toLowerCase().replace(/s$/, ""), defined));
  });
  return pairs.length >= 2;
}

const isDefinedPerson = (word: string, defined: ReadonlyMap<string, Term>): boolean => personTerms.has(word) && defined.has(word);

/** The word also stands without its capital: the capital is a matter of style. */
function isLowerElsewhere({ key }: Found, { document }: Reading): boolean {
  const plain = new RegExp(`\\b(?:the|an?|its?|their|our) ${key.replace(/[^\p{L} -]/gu, ".")}\\b`, "u");
  return document.sentences.some(({ prose }) => plain.test(prose.text));
}

/** No name of a company or product: no capital within a word, no digit. */
const isPlainEnglish = ({ phrases }: Found): boolean =>
  phrases.every(({ words }) => !/\p{Ll}\p{Lu}|\d| (?:This|These|Those|We|You|It|If|Our|Your|The|In|Any|All) /u.test(words));

const addresses = inSource((text) => text.match(/\b(?:www\.|https?:\/\/|@)[\w.-]{3,80}/g) ?? []);
const wordsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => !habitWords.has(word)),
  );
let knownBrands: readonly string[] | undefined;

/** Words by which companies and products are named: those of the text's own, of known vendors, and of addresses in the text. */
function brandsIn(document: Document, names: readonly string[]): ReadonlySet<string> {
  knownBrands ??= wordsOf([...knownNames]);
  const brands = new Set([...knownBrands, ...wordsOf(names)]);
  const hosts = [...document.links.map(({ target }) => target), ...addresses(document)];
  for (const host of hosts) for (const label of host.toLowerCase().split(/[^a-z\d]+/)) if (!habitWords.has(label)) brands.add(label);
  return brands;
}
