// Definitions: terms to which the policy gives a meaning, in any usual form. Where a term stands and what it means, as spans.
import type { Document, Sentence } from "../document/document";
import { perPassage } from "../document/passages";
import { definingVerb, isEqual, namingWords, partWords, scopingWords, standsBeside } from "../knowledge/definitionWords";
import { sourceSpan } from "../text/prose";
import { shift } from "../text/span";
import { readEntries } from "./definitionEntries";
import { phraseKey } from "./phraseTokens";
import type { Definition, DefinitionForm } from "./policy";

/** A term in capitals, as it stands without quotation marks. */
export const capitals = String.raw`\p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*(?: (?:of |and |to )?\p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*){0,4}`;
const plainCapitals = String.raw`\p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*(?: \p{Lu}[\p{L}\d]*(?:[-’'][\p{L}\d]+)*){0,4}`;
const quoted = String.raw`(?:["“”„]([^"“”„]{2,60})["“”]|(?<![\p{L}\d])['‘]((?:[^'‘’]|['’](?=\p{L})){2,40})['’](?!\p{L})|«([^«»]{2,60})»)`;
/** What may stand before the term of a definition: "In this policy, the term", "1.1", "(a)". */
const lead =
  /^(?:\(?[\da-z]{1,3}(?:\.\d{1,2}){0,3}[.)]\s+)?(?:(?:for|in|as used in|when used in|throughout|within|under|unless)\b[^,;:“"]{3,70}(?:, ?| (?=["“„«])))?(?:here,? )?(?:(?:when|whenever|where|wherever|if) (?:we|th(?:is|ese) [a-z]+) (?:says?|uses?|refers? to|speaks? of|mentions?|writes?),? |what we (?:call|mean by) |we (?:use|take) |by |references? to |the (?:terms?|words?|expressions?) |the |a |an |our |any |each )*/i;
const quotedTerms = new RegExp(`^${quoted}(?:(?:,? (?:and|or) |, |/)${quoted}){0,3}`, "u");
const bareTerm = new RegExp(`^(${capitals})`, "u");
const bracketBehind = /^,? ?\([^()]{1,80}\),?/;
/** "in this policy," between a term and the verb behind it. */
const placeBehind =
  /^,? (?:here|below|anywhere|as used (?:here|herein)|(?:in|throughout|for) (?:this|these|our|the) [\p{L} ]{3,40}?),? (?=we |it |this |that |is |are |means?\b|shall )/u;
const bracket = /\(([^()]{1,160})\)/g;
const inQuotes = new RegExp(quoted, "gu");
const someCapitals = new RegExp(plainCapitals, "gu");

/** “Lamp” is any of our lights: defines where the term stands in quotation marks. */
const isSomething =
  /^(is|are)(?= (?:any|the|our|all|each|every|one|those|someone|anyone|anybody|\p{Lu}|\p{Ll}+s (?:that|who|which|of|in|from|whose)(?!\p{L})))/u;
/** A “Lamp” is a light: so does "is a" behind an article and quotation marks. */
const isSomeKind = /^(is|are)(?= (?:an?|any|the|our|all|each|every|one|someone|anyone|anybody) )/u;
/** Words that open a sentence in capitals and are no terms. */
const notTerms = /^(?:This|That|These|Those|It|Which|What|He|She|They|All|Here|There|Yes|No|Not|And|Or|But|If)$/;
/** "We mean" says something, "You means" defines. */
const persons = /^(?:We|You)$/;
/** A bracket behind these quotes a title. */
const quoting = /\b(?:sections?|headings?|under|paragraphs?|articles?|entitled|titled|marked|labell?ed|button|click|see) ?$/i;

const inPassages = perPassage(
  (document) =>
    document.sentences.flatMap((sentence, i): Definition[] => {
      if (document.blocks[sentence.block]?.kind === "heading") return [];
      const found = stated(sentence);
      const inBrackets = bracketed(sentence, document.text);
      return (found.length > 0 ? [...found, ...inBrackets] : [...inBrackets, ...named(sentence)]).map((one) => ({
        ...one,
        sentence: i,
        scoped: one.scoped || isUnderLaw(document, sentence),
      }));
    }),
  (one, offset, sentences) => ({
    ...one,
    span: shift(one.span, offset),
    meaning: shift(one.meaning, offset),
    sentence: one.sentence + sentences,
  }),
);

/** All definitions, in the order of the text. A term that is defined twice stands twice. */
export function readDefinitions(document: Document): Definition[] {
  const inText = inPassages(document, { key: "" });
  const starts = new Set(inText.map(({ span }) => span.start));
  const places = new Set(inText.map(({ term, sentence }) => `${phraseKey(term)} ${sentence}`));
  // A heading and "A Lamp means …" below it are one definition.
  const entries = readEntries(document).filter(
    ({ term, span, sentence }) =>
      !starts.has(span.start) && !places.has(`${phraseKey(term)} ${sentence}`) && !places.has(`${phraseKey(term)} ${sentence + 1}`),
  );
  const first = new Map<number, Definition>();
  for (const one of [...inText, ...entries]) if (!first.has(one.span.start)) first.set(one.span.start, one);
  return [...first.values()].sort((a, b) => a.span.start - b.span.start);
}

/** A section, or one around it, is for those whom one law or country concerns. */
function isUnderLaw({ sections }: Document, { section }: Sentence): boolean {
  for (let at = section; at !== undefined; at = sections[at]!.parent)
    if (sections[at]!.level > 1 && scopingWords.test(sections[at]!.name)) return true;
  return false;
}

interface Part {
  readonly term: string;
  /** In the prose. */
  readonly at: number;
}

function definition(sentence: Sentence, { term, at }: Part, form: DefinitionForm, from: number, to: number): Omit<Definition, "sentence"> {
  const { prose } = sentence;
  const article = /^the /i.exec(term)?.[0].length ?? 0;
  const bare = term.slice(article).replace(/(?<![\s,.;:])[\s,.;:]+$/, "");
  return {
    term: bare,
    span: sourceSpan(prose, at + article, at + article + bare.length),
    meaning: sourceSpan(prose, from, to),
    words: prose.text.slice(from, to).trim(),
    form,
    ...(everydayBeside.test(beside(prose.text, at, term.length)) ? { everyday: true as const } : {}),
    scoped: (form === "name" ? partWords : scopingWords).test(form === "name" ? prose.text : beside(prose.text, at, term.length)),
  };
}

/** “we”, "You": a name that the text uses instead of the term. */
const everydayBeside = /["“”„'‘«](?:we|us|ours?|you|yours?|they|it|I|me|my)["“”'’»,]/iu;

/** What may bound a definition: the words before its term and the first behind it. */
const beside = (text: string, at: number, length: number): string => `${text.slice(0, at)} ${text.slice(at + length, at + 200)}`;

/** "Device" means …; In this policy, Usage Data refers to …: the term stands first. */
function stated(sentence: Sentence): Omit<Definition, "sentence">[] {
  const { text } = sentence.prose;
  const start = lead.exec(text)![0].length;
  const rest = text.slice(start, start + 320);
  const inMarks = quotedTerms.exec(rest);
  const match = inMarks ?? bareTerm.exec(rest);
  if (!match) return [];
  let at = match[0].length;
  at += bracketBehind.exec(rest.slice(at))?.[0].length ?? 0;
  at += placeBehind.exec(rest.slice(at))?.[0].length ?? 0;
  at += /^,? ?/.exec(rest.slice(at))![0].length;
  const verb =
    definingVerb.exec(rest.slice(at)) ??
    (inMarks && (/(?:^|\s)an? $/i.test(text.slice(0, start)) ? isSomeKind : isSomething).exec(rest.slice(at)));
  if (
    !verb ||
    notTerms.test(match[0]) ||
    (persons.test(match[0]) && !/^(?:means|shall mean|refers to)$/i.test(verb[1]!)) ||
    (!inMarks && !isFull(verb[1]!, rest.slice(at + verb[0].length)))
  )
    return [];
  const form: DefinitionForm =
    !isEqual(verb[1]!) && !/^(?:is|are)$/.test(verb[0])
      ? "part"
      : /^ (?:given|ascribed|set out|assigned|set forth|as |stated|provided|in )/.test(rest.slice(at + verb[0].length))
        ? "elsewhere"
        : "meaning";
  const terms = inMarks ? partsIn(match[0], start, inQuotes) : [{ term: match[1]!, at: start }];
  return terms.map((part) => definition(sentence, part, form, start + at + verb[0].length, text.length));
}

/** Without quotation marks only verbs that can hardly be meant otherwise define: "Company describes its products" does not. */
const isFull = (verb: string, rest: string): boolean =>
  isEqual(verb) && !/^(?:describes|designates|mean|refer to)$/i.test(verb) && !/^ (?:that|this policy|our)\b/.test(rest);

function partsIn(words: string, offset: number, pattern: RegExp): Part[] {
  return [...words.matchAll(pattern)].map((match) => {
    const term = match[1] ?? match[2] ?? match[3] ?? match[0];
    return { term, at: offset + match.index + match[0].indexOf(term) };
  });
}

/** Acme Ltd (the “Company”); (hereinafter Webpage): they mean what stands before the bracket, back to the last comma or stop. */
function bracketed(sentence: Sentence, source: string): Omit<Definition, "sentence">[] {
  const { text } = sentence.prose;
  return [...text.matchAll(bracket)].flatMap((match) => {
    const inside = match[1]!;
    const quotes = partsIn(inside, match.index + 1, inQuotes);
    const parts =
      quotes.length > 0
        ? quotes
        : isInBold(sentence, match, source)
          ? wholeOf(inside, match.index + 1)
          : bareInBracket(inside, match.index + 1);
    if (parts.length === 0 || quoting.test(text.slice(Math.max(0, match.index - 20), match.index)) || !areBeside(inside, quotes.length > 0))
      return [];
    const start = Math.max(text.lastIndexOf(", ", match.index - 1) + 2, text.lastIndexOf("; ", match.index - 1) + 2, match.index - 120, 0);
    return parts.map((part) => definition(sentence, part, "name", start === 1 ? 0 : start, match.index));
  });
}

/** "(**Webpage**)": one term alone in bold, and nothing else in the bracket. */
function isInBold({ prose }: Sentence, { 0: words, index }: RegExpMatchArray, source: string): boolean {
  const { start, end } = sourceSpan(prose, index!, index! + words.length);
  return /^\((?:<(?:strong|b)\b[^<>]{0,80}>|\*\*|__)[\p{Lu}][^<>*_()]{2,40}(?:<\/(?:strong|b)>|\*\*|__)\)$/u.test(source.slice(start, end));
}

const wholeOf = (inside: string, at: number): Part[] => (new RegExp(`^${plainCapitals}$`, "u").test(inside) ? [{ term: inside, at }] : []);

/** Nothing but terms and small words stands in the bracket. */
function areBeside(inside: string, isQuoted: boolean): boolean {
  const rest = isQuoted ? inside.replace(inQuotes, " ") : inside.replace(someCapitals, " ");
  return rest
    .split(/[\s,;:“”"()]+/)
    .filter(Boolean)
    .every((word) => standsBeside(word) || /^\(?s\)?$/.test(word));
}

/** "(the Webpage)", "(hereinafter Company)": without quotation marks a small word must announce the term. */
function bareInBracket(inside: string, offset: number): Part[] {
  const announced = /^(?:(?:the|our|each|collectively|together|hereinafter|hereafter|jointly|herein|referred|to|as|called|,) ?)+/i.exec(
    inside,
  );
  return announced ? partsIn(inside, offset, someCapitals) : [];
}

const calling =
  /(?<!\p{L})(?:we|this \p{L}+) (?:refers? to|calls?|describes?|designates?) ([^"“”.;:]{3,90}?) (?:as )?(?:the |our |an? )?(?=["“])/giu;
/** Where a name is announced, and what it is for: "referred to as", "we refer to what we receive as “Order Data”". */
function announcements(text: string): { readonly from: number; readonly meaning: readonly [number, number] }[] {
  const behind = [...text.matchAll(namingWords)].map(({ index, 0: words }) => ({
    from: index + words.length,
    meaning: [Math.max(0, index - 120), index] as const,
  }));
  const around = [...text.matchAll(calling)].map(({ index, 0: words, 1: what }) => {
    const start = index + words.indexOf(what!, 4);
    return { from: index + words.length, meaning: [start, start + what!.length] as const };
  });
  return behind.length > 0 ? behind : around;
}

/** "Shops that sell our lamps are “Keepers” in the sense of this policy." */
const predicate =
  /^([^"“”.;]{8,120}) (?:is|are) (?:an? |the |our )?(?=["“][^"“”]{2,40}["”] (?:in the sense|within the meaning|for the purposes?|as used|in this (?:policy|notice|text)))/u;
function predicates(text: string): ReturnType<typeof announcements> {
  const match = predicate.exec(text);
  return match ? [{ from: match[0].length, meaning: [0, match[1]!.length] }] : [];
}

/** "hereinafter referred to as the Provider or the Controller", "we call these “Add-ons”". */
function named(sentence: Sentence): Omit<Definition, "sentence">[] {
  const { text } = sentence.prose;
  return [...announcements(text), ...predicates(text)].flatMap(({ from, meaning }) => {
    const rest = text.slice(from, from + 140);
    const list =
      new RegExp(`^(?:(?:the |our |a |an )?(?:${quoted}|${plainCapitals})(?:,? (?:and|or) |, )?){1,5}`, "u").exec(rest)?.[0] ?? "";
    const quotes = partsIn(list, from, inQuotes);
    const parts = quotes.length > 0 ? quotes : partsIn(list, from, someCapitals).filter(({ term }) => !/^(?:The|Our|A|An)$/.test(term));
    return parts.filter(({ term }) => /^\p{Lu}/u.test(term)).map((part) => definition(sentence, part, "name", ...meaning));
  });
}
