// Term clashes: one term that is defined in two ways which differ in substance. What merely differs in words is left out.
import type { Document } from "../document/document";
import { legalForms } from "../knowledge/contactWords";
import { isHolder, narrowingWords, notNarrowing, thingsIn } from "../knowledge/definitionWords";
import { habitWords, smallWords } from "../knowledge/termWords";
import { canExist, registeredHost } from "./contactHost";
import { periodsIn } from "./periods";
import { phraseKey, wordTokens } from "./phraseTokens";
import type { Definition, Policy, Term } from "./policy";

export interface TermClash {
  readonly term: string;
  readonly first: Definition;
  readonly second: Definition;
  /** narrower: the one takes away what the other gives; holder: two persons for one role; thing: two things of which none is the other; other: nothing in common. */
  readonly kind: "narrower" | "holder" | "thing" | "other";
}

/** Words that many texts define anew for each company or part, without harm. */
const everyday = /^(?:we|us|our|ours|you|your|yours|they|them|it|i|me|my)$/i;

export function termClashes({ terms, document, firstParty }: Pick<Policy, "terms" | "document" | "firstParty">): TermClash[] {
  const own = new Set(firstParty.flatMap(keysOf));
  return terms.flatMap(({ term, definitions }) => {
    if (/^\p{Lu}{2,5}$/u.test(term)) return [];
    // Who is "we" or "you" may be named anew for each company; where two sentences say in full what the word means, one of them is wrong.
    const full = definitions.filter((one) => isWhole(one, term) && (one.form === "meaning" || !everyday.test(term)));
    const [first, ...others] = full;
    if (!first) return [];
    for (const second of others) {
      const kind = second.span.start === first.span.start ? undefined : clashOf(first, second, { term, own, document });
      if (kind) return [{ term, first, second, kind }];
    }
    return [];
  });
}

/** Says what the term means, for the whole text; an alias of itself ("Company (the “Company”)") says nothing. */
function isWhole({ form, scoped, words }: Definition, term: string): boolean {
  if (form === "part" || form === "elsewhere" || scoped) return false;
  return phraseKey(words) !== phraseKey(term) && words !== "";
}

/** What the two definitions stand in. */
interface Setting {
  readonly term: Term["term"];
  /** Keys of the words of the text's own names: they tell no two things apart. */
  readonly own: ReadonlySet<string>;
  readonly document: Document;
}

function clashOf(first: Definition, second: Definition, { term, own, document }: Setting): TermClash["kind"] | undefined {
  if (isNarrow(first) !== isNarrow(second)) return "narrower";
  if (isHolder(term)) {
    const [one, other] = [holderOf(first), holderOf(second)];
    return one && other && !shareWord(one, other) ? "holder" : undefined;
  }
  if (first.sentence !== second.sentence && areApart(thingsOf(first, document), thingsOf(second, document))) return "thing";
  if (first.sentence === second.sentence) return undefined;
  if (areApart(hostsOf(first), hostsOf(second))) return "thing";
  if (areHolders(first, second)) return "holder";
  const spans = [periodsIn(first.words.slice(0, head)), periodsIn(second.words.slice(0, head))] as const;
  if (spans[0].length > 0 && spans[1].length > 0) return disjoint(...spans) ? "other" : undefined;
  const areNames = second.form === "name" && areDescribed(first, second, term);
  if (second.form !== "meaning" && !areNames) return undefined;
  if (first.form === "meaning" && differ(figuresOf(first), figuresOf(second))) return "other";
  const [one, other] = [contentOf(first, term, own), contentOf(second, term, own)];
  const least = Math.min(one.size, other.size);
  const shared = [...one].filter((word) => other.has(word)).length;
  return least >= 2 && shared <= (first.form === "name" ? 0 : least / 4) ? "other" : undefined;
}

/** "Lamp Data" is no company or product that each of two sentences may describe in its own way. */
const isPhrase = /^\p{Lu}[\p{L}-]* (?:\p{L}+ )?(?:Data|Information|Records?|Details|Content|Materials?|Identifiers?)$/u;
/** "persons who only read (“Users”)". */
const isOfPersons = /^(?:\p{L}+ ){1,4}(?:who|that)(?!\p{L})/u;
/** The end of a list, of which the bracket may name the whole. */
const isTail = /^(?:and|or|as well as) /;

/** A name stands behind words that say in full what it is for. Words that all texts use are explained anew out of habit. */
function areDescribed(first: Definition, second: Definition, term: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(term) || isTail.test(first.words) || isTail.test(second.words)) return false;
  const isHabit = phraseKey(term)
    .split(" ")
    .every((word) => habitWords.has(word));
  if (first.form !== "name") return !isHabit;
  return isPhrase.test(term) || isOfPersons.test(second.words);
}

/** Two companies, each with its legal form, in brackets behind which one role stands: "Kestrel Ltd (the “Carrier”)". */
const areHolders = (first: Definition, second: Definition): boolean =>
  /(?:er|or|ee|ant|ent)$/.test(first.term) &&
  [first, second].every(({ form, words }) => form === "name" && legalForms.test(words.slice(-40))) &&
  !shareWord(holderOf(first) ?? "", holderOf(second) ?? "");

/** "under 13" and "under 16", "30 days" and "a year": one of them is wrong. */
const figuresOf = ({ words }: Definition): readonly string[] => words.slice(0, 120).match(/\b\d{1,4}\b/g) ?? [];
const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.length === other.length && disjoint(one, other);

const areApart = (one: readonly string[], other: readonly string[]): boolean => one.length > 0 && other.length > 0 && disjoint(one, other);
const disjoint = (one: readonly string[], other: readonly string[]): boolean => !one.some((each) => other.includes(each));

/** Where it is found on the web, by what one organisation registers: "heron.example". */
const hostsOf = ({ form, words }: Definition): readonly string[] =>
  (
    (form === "name" ? words.slice(-head) : words.slice(0, head)).toLowerCase().match(/(?<![@\w.-])(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w@-])/g) ??
    []
  )
    .filter(canExist)
    .map(registeredHost);

/** How much of a definition says what thing it speaks of. */
const head = 110;

/** The kinds of things that a definition names, or that the text says of the name before its bracket. */
function thingsOf({ form, words }: Definition, { sentences }: Document): readonly string[] {
  const named = thingsIn(form === "name" ? words.slice(-head) : words.slice(0, head).replace(/,? (?:and|but) not .*/u, ""));
  const name =
    form === "name" && named.length === 0 ? /(\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*){0,3}) ?,?$/u.exec(words.slice(-60))?.[1] : undefined;
  if (name === undefined) return named;
  const says = ["a", "an", "our", "the"].map((word) => `${name} is ${word} `);
  const said = sentences.find(({ prose: { text } }) => text.includes(name) && says.some((words) => text.includes(words)))?.prose.text;
  return said === undefined ? [] : thingsIn(said.slice(said.indexOf(`${name} is `), said.indexOf(`${name} is `) + head));
}

const isNarrow = ({ form, words }: Definition): boolean => form === "meaning" && narrowingWords.test(words.replace(notNarrowing, " "));

/** A name in capitals: where a meaning begins, or what stands before the bracket of a name. */
function holderOf({ form, words }: Definition): string | undefined {
  const name = /\p{Lu}[\p{L}\d&.’'-]*(?: (?:of |and |& )?\p{Lu}[\p{L}\d&.’'-]*)*/gu;
  if (form !== "name") return /^[\s:]*(?:the company |the firm )?(\p{Lu}[\p{L}\d&’'-]*(?: \p{Lu}[\p{L}\d&’'-]*){0,5})/u.exec(words)?.[1];
  return words
    .match(name)
    ?.filter((one) => !/^(?:This|The|In|By|We|Our|Your|Privacy|Policy)\b/.test(one))
    .at(-1);
}

const keysOf = (words: string): string[] => wordTokens(words).map(({ key }) => key);
const shareWord = (one: string, other: string): boolean => keysOf(one).some((key) => keysOf(other).includes(key));

/** What a definition speaks of: without small words and the words of the term. */
function contentOf({ words, form }: Definition, term: string, names: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set(keysOf(term));
  // A name before a bracket ("Welcome to Heron Lamps") does not say what it names.
  const said = form === "name" ? words.replace(/\p{Lu}[\p{L}\d-]*/gu, " ") : words;
  return new Set(keysOf(said).filter((key) => key.length > 2 && !smallWords.has(key) && !own.has(key) && !names.has(key)));
}
