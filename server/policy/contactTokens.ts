// Words of a sentence and the phrases of getting in touch among them: verbs of contact, and the company as the one to contact.
import { bareVerbs, departmentQualifiers, departments, messages, sendVerbs, verbs } from "../knowledge/contactWords";

/** A word or a sign. Offsets are UTF-16 code units of the sentence's text. */
export interface Token {
  /** In lower case, apostrophes straight, a possessive ending cut off. */
  readonly word: string;
  readonly isPossessive: boolean;
  readonly start: number;
  readonly end: number;
}

const tokenPattern = /[\p{L}\p{N}]+(?:[.'’&/-][\p{L}\p{N}]+)*|\S/gu;

export function readTokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((m) => {
    const word = m[0].toLowerCase().replace(/’/g, "'");
    const isPossessive = word.endsWith("'s");
    return { word: isPossessive ? word.slice(0, -2) : word, isPossessive, start: m.index, end: m.index + m[0].length };
  });
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phrasesOf(list: Iterable<string>): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = readTokens(phrase).map((t) => t.word);
    if (words.length > 0)
      byFirst.set(
        words[0]!,
        [...(byFirst.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
      );
  }
  return byFirst;
}

/** The index after the phrase that stands at `at`, or -1. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  for (const words of phrases.get(tokens[at]?.word ?? "") ?? [])
    if (words.every((w, i) => tokens[at + i]?.word === w)) return at + words.length;
  return -1;
}

const pair = (forms: Readonly<Record<string, string>>) => ({
  base: phrasesOf(Object.keys(forms)),
  gerund: phrasesOf(Object.values(forms)),
});
export const contactVerbs = pair(verbs);
export const lonelyVerbs = pair(bareVerbs);
export const sendingVerbs = pair(sendVerbs);
const isMessage = new Set(messages);
const isDepartment = new Set(departments);
const isQualifier = new Set(departmentQualifiers);
const isSign = (token: Token | undefined): boolean => token === undefined || !/[\p{L}\p{N}]/u.test(token.word);
/** How many words a department's name may have, and how far a message may stand from its verb. */
const longestName = 7;

/** Words with which a verb of contact begins. */
export const isVerbStart = (word: string): boolean =>
  [contactVerbs, sendingVerbs, lonelyVerbs].some((forms) => forms.base.has(word) || forms.gerund.has(word));

/** The index after the verb at `at` and whether it is an -ing form. */
export function verbAt(
  tokens: readonly Token[],
  at: number,
  forms: { base: Phrases; gerund: Phrases },
): { next: number; isGerund: boolean } | undefined {
  const base = phraseAt(tokens, at, forms.base);
  const gerund = phraseAt(tokens, at, forms.gerund);
  if (base < 0 && gerund < 0) return undefined;
  return { next: Math.max(base, gerund), isGerund: gerund > base };
}

/** The company at `at`: "us", "our privacy team", "the Company's service department", "customer support". The index after it, or -1. */
export function companyAt(tokens: readonly Token[], at: number, names: Phrases): number {
  const word = tokens[at]?.word;
  if (word === undefined) return -1;
  if (word === "us" || word === "me") return at + 1;
  if (word === "one" || word === "any" || word === "either") {
    let of = at + 1;
    if (tokens[of]?.word === "member") of++;
    return tokens[of]?.word === "of" ? companyAt(tokens, of + 1, names) : -1;
  }
  const named = phraseAt(tokens, word === "the" || word === "our" ? at + 1 : at, names);
  if (named >= 0)
    return Math.max(named, tokens[named - 1]!.isPossessive ? departmentAt(tokens, named, false) : departmentAt(tokens, named, true));
  if (word === "our" || word === "my" || word === "its") return departmentAt(tokens, at + 1, false);
  return departmentAt(tokens, word === "the" ? at + 1 : at, true);
}

/** The index after the name of a department that begins at `at`, or -1; `strict`: only words that such names are made of. */
function departmentAt(tokens: readonly Token[], at: number, strict: boolean): number {
  let found = -1;
  for (let i = at; i < at + longestName && !isSign(tokens[i]); i++) {
    const { word } = tokens[i]!;
    if (isDepartment.has(word)) found = i + 1;
    else if (found >= 0 || (strict && !isQualifier.has(word))) break;
  }
  return strict && found === at + 1 && tokens[at]?.word !== "support" ? -1 : found;
}

/** "send us an e-mail", "submit a written request to our office": the index after it, or -1. `at` stands after the verb. */
export function sendingAt(tokens: readonly Token[], at: number, names: Phrases): number {
  const company = companyAt(tokens, at, names);
  if (company >= 0) return messageAt(tokens, company, 5);
  let message = messageAt(tokens, at, 6);
  if (message < 0) return -1;
  for (let i = message; i < message + 7 && !isSign(tokens[i]); i++) {
    if (isMessage.has(tokens[i]!.word)) message = i + 1;
    if (tokens[i]!.word !== "to" && tokens[i]!.word !== "with" && tokens[i]!.word !== "at") continue;
    if (tokens[i + 1]?.word === ":" && i + 2 === tokens.length)
      return /^(?:complaint|objection|appeal)s?$/.test(tokens[message - 1]!.word) ? -1 : i + 1;
    return Math.max(companyAt(tokens, i + 1, names), phraseAt(tokens, i + 1, addresses));
  }
  return -1;
}

function messageAt(tokens: readonly Token[], at: number, reach: number): number {
  for (let i = at; i < at + reach && !isSign(tokens[i]); i++) if (isMessage.has(tokens[i]!.word)) return i + 1;
  return -1;
}

const directed = new Set("directed addressed sent submitted forwarded emailed e-mailed mailed made put notified communicated".split(" "));
const addresses = phrasesOf(
  ["address", "addresses", "e-mail", "email", "contact details", "details", "contact", "mailbox"].flatMap((noun) =>
    [
      "the",
      "the following",
      "this",
      "one of the following",
      "the address",
      "the postal",
      "the following postal",
      "the following e-mail",
      "the following email",
      "the e-mail",
      "the email",
      "the following mailing",
    ].map((lead) => `${lead} ${noun}`),
  ),
);

/** "directed in writing to our office", "sent to the following address": the index after it, or -1. */
export function directedAt(tokens: readonly Token[], at: number, names: Phrases): number {
  if (!directed.has(tokens[at]!.word)) return -1;
  for (let i = at + 1; i < at + 6 && !isSign(tokens[i]); i++) {
    if (tokens[i]!.word !== "to" && tokens[i]!.word !== "with" && tokens[i]!.word !== "at") continue;
    return Math.max(companyAt(tokens, i + 1, names), phraseAt(tokens, i + 1, addresses));
  }
  return -1;
}

/** "We can be reached", "our privacy team may be contacted": [first index, index after], or undefined. `at` stands on "be". */
export function reachedAt(tokens: readonly Token[], at: number, names: Phrases): readonly [number, number] | undefined {
  const verb = tokens[at + 1]?.word;
  if (tokens[at]!.word !== "be" || (verb !== "reached" && verb !== "contacted")) return undefined;
  for (let i = Math.max(0, at - 14); i < at; i++) if (tokens[i]!.word === "we" || companyAt(tokens, i, names) > 0) return [i, at + 2];
  return undefined;
}

/** "our contact details", "the Company's contact information": the index after it, or -1. */
export function detailsAt(tokens: readonly Token[], at: number, names: Phrases): number {
  const word = tokens[at]!.word;
  const owner = word === "our" || word === "my" ? at + 1 : phraseAt(tokens, word === "the" ? at + 1 : at, names);
  if (owner < 0 || (word !== "our" && word !== "my" && !tokens[owner - 1]!.isPossessive)) return -1;
  for (let i = owner; i < owner + 3 && !isSign(tokens[i]); i++)
    if (tokens[i]!.word === "contact" && /^(?:details|information|data|info|address|addresses|points?)$/.test(tokens[i + 1]?.word ?? ""))
      return i + 2;
  return -1;
}
