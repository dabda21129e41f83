// Scope: whom and which region a statement is about, from its words and the headings above it.
import type { Document, Sentence } from "../document/document";
import type { TokenRange } from "./facts";
import type { Scope } from "./statement";
import type { Tagged } from "./tags";

const subjects: readonly (readonly [string, RegExp])[] = [
  ["children", /\b(?:child|children|minors?|kids?|under (?:the age of )?\d\d)\b/],
  [
    "applicants",
    /^(?!.*\b(?:membership|loan|credit|mortgage|insurance|tenancy|licence|visa)\b).*\b(?:applicants?|(?<!(?:council|political|presidential|parliamentary|mayoral|election|electoral|party's|likely|suitable|possible|promising|a campaign's) )candidates?|job application|recruitment(?! (?:agenc|compan|firm|consult|partner|service|platform))|careers?)\b/,
  ],
  ["employees", /\b(?:our employees|our staff)\b/],
];
const regions: readonly (readonly [string, RegExp])[] = [
  ["california", /\b(?:california|ccpa|cpra)\b/],
  ["europe", /\b(?:european|eea|eu residents|gdpr|united kingdom residents)\b/],
  ["nevada", /\bnevada\b/],
  ["virginia", /\bvirginia\b/],
  ["canada", /\bcanad(?:a|ian)\b/],
  ["brazil", /\bbrazil(?:ian)?\b/],
  // A law that draws a line of its own inside the company's.
  ["coppa", /\b(?:coppa|children's online privacy)\b/],
  ["korea", /\bkorean?\b/],
  ["japan", /\b(?:japan|japanese)\b/],
  ["australia", /\baustralian?\b/],
  ["switzerland", /\b(?:switzerland|swiss)\b/],
];

const products: readonly (readonly [string, RegExp])[] = [
  ["app", /\b(?:apps?|mobile(?! (?:phones?|numbers?|telephones?))|applications?)\b/],
  ["site", /\b(?:websites?|sites?|web site|pages?|blog)\b/],
  ["admin", /\b(?:admin(?:istration)? (?:area|panel|pages?)|back-?office)\b/],
  ["mail", /\b(?:e-?mails?(?! address)|newsletters?|confirmations?)\b/],
];
const cases: readonly (readonly [string, RegExp])[] = [
  [
    "merger",
    /\b(?:mergers?|merged?|acquisitions?|acquired|bankruptcy|insolvency|business transfers?|reorgani[sz]ation|sale of (?:all|our|its|the|assets)|successors?|change of control|change[sd]? hands)\b/,
  ],
  [
    "law",
    /\b(?:subpoenas?|court orders?|required by law|legal (?:requirements?|obligations?|reasons|process|proceedings)|law enforcement|comply with (?:the |any |applicable )?(?:laws?|legal))\b/,
  ],
];

/** The scope of a sentence: whom, where and in which case. The products are for each clause to add. */
export function scopeOf(document: Document, sentence: Sentence, tokens: readonly Tagged[]): Scope {
  const words = lowers(tokens, 0, 120);
  const headings: string[] = [];
  for (let i = sentence.section, steps = 0; i !== undefined && steps < 8; i = document.sections[i]!.parent, steps++)
    headings.push(document.sections[i]!.title.toLowerCase());
  const above = headings.join(" | ");
  const residents = /\b(?:residents?|consumers?|users?|citizens?|individuals?)\b/.test(words) ? words : "";
  const all = `${words} | ${above}`;
  // The first cell of a row says whom or what the others are about.
  const block = document.blocks[sentence.block]!;
  const row = block.kind === "row" ? document.sentences[block.sentences[0]]!.prose.text.toLowerCase().slice(0, 120) : "";
  return {
    subjects: named(subjects, `${row} | ${all}`),
    regions: named(regions, `${above} ${residents} ${byLaw(words)}`),
    products: [],
    cases: named(cases, all),
    specific: isSpecific(headings),
  };
}

/** "As defined in the CCPA, we do not sell": the law of a state gives the words their meaning. */
const byLaw = (words: string): string =>
  /\b(?:ccpa|cpra|california consumer privacy act|california law|shine the light)\b/.test(words)
    ? "california"
    : /\bcoppa\b|\bchildren.s online privacy/.test(words)
      ? "coppa"
      : "";

const general =
  /\b(?:collect|information|privacy|data|personal|policy|overview|summary|general|introduction|about|commitment|principles|short|us|we|you|your|our)\b/;

const isSpecific = (headings: readonly string[]): boolean => headings.length > 0 && !general.test(headings[0]!);

/** The products that a clause names in tokens[from, to) or right after. */
export const productsOf = (tokens: readonly Tagged[], { from, to }: TokenRange): string[] => named(products, lowers(tokens, from, to + 6));

const lowers = (tokens: readonly Tagged[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(" ");

const named = (table: readonly (readonly [string, RegExp])[], text: string): string[] =>
  table.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
