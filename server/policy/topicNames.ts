// Names: runs of words with a capital first letter that are not merely the beginning of a sentence or a word of law.
import { identity } from "../knowledge/topics";
import { stemOf, type Words } from "./topicWords";

/** A name in the words [from, to). */
export interface Name {
  readonly from: number;
  readonly to: number;
  /** It holds a legal form. */
  readonly isCompany: boolean;
}

const forms = new Set(identity.forms);
const besides = new Set(identity.besides.map(stemOf));
const connectors = new Set(["of", "the", "and", "for", "de", "du", "la", "in"]);

/** In the order of the text; names do not overlap. */
export function findNames(words: Words, text: string): Name[] {
  const names: Name[] = [];
  const { stems } = words;
  for (let from = 0; from < stems.length; from++) {
    if (besides.has(stems[from]!) || !(isNamePart(words, text, from) || isBeforeForm(words, text, from))) continue;
    let to = from + 1;
    let isCompany = false;
    while (to < stems.length && joins(words, text, to)) {
      if (isForm(words, text, to)) isCompany = true;
      to++;
    }
    while (to > from + 1 && connectors.has(stems[to - 1]!)) to--;
    names.push({ from, to, isCompany });
    from = to;
  }
  return names;
}

/** "brightbloom GmbH": a company that writes itself small. */
const isBeforeForm = (words: Words, text: string, i: number): boolean =>
  i + 1 < words.stems.length &&
  words.starts[i + 1]! === words.ends[i]! + 1 &&
  words.ends[i]! - words.starts[i]! > 3 &&
  isForm(words, text, i + 1) &&
  !connectors.has(words.stems[i]!);

const isForm = (words: Words, text: string, i: number): boolean =>
  words.ends[i]! - words.starts[i]! < 14 &&
  forms.has(text.slice(words.starts[i]!, words.ends[i]!).toLowerCase()) &&
  isNamePart(words, text, i);

/** A capital, also the second letter ("éPure"), or a digit with letters behind it ("500px"). */
const isNamePart = (words: Words, text: string, i: number): boolean =>
  /^(?:\p{L}?\p{Lu}|\d+\p{L})/u.test(text.slice(words.starts[i]!, words.starts[i]! + 8));

/** Whether word `i` goes on with the name before it; "Larkspur.com" is one name. */
function joins(words: Words, text: string, i: number): boolean {
  const between = text.slice(words.ends[i - 1]!, words.starts[i]!);
  const form = isForm(words, text, i);
  if (between === "." && /^[a-z]{2,8}$/.test(text.slice(words.starts[i]!, words.ends[i]!))) return true;
  if (!/^[\s.&'’/-]{0,3}$/.test(between) && !(/^[.,]{1,2}\s?$/.test(between) && (form || isNamePart(words, text, i)))) return false;
  if (/[.]\s/.test(between) && !form && between.length > 2) return false;
  return isNamePart(words, text, i) || connectors.has(words.stems[i]!);
}
