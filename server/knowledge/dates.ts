// Words about the dates of a document, typed and ready to be looked for.
import source from "./dates.yaml";

type Lists = Readonly<
  Record<
    "updated" | "effective" | "earlier" | "documents" | "withThis" | "own" | "between" | "laws" | "numbers" | "past" | "sisters" | "apart",
    readonly string[]
  >
>;

const lists = source as Lists;

/** Each phrase as whole words, the longest first; global. */
function anyOf(phrases: readonly string[]): RegExp {
  const escaped = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[ -]"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** Phrases before a date, by what they make of it. */
export const dateLabels = { updated: anyOf(lists.updated), effective: anyOf(lists.effective) } as const;
export const earlierWords = anyOf(lists.earlier);
export const documentWords = anyOf(lists.documents);
/** "this text", "these rules". */
export const thisText = new RegExp(
  `^\\W*(?:this|these|the present) (?:[\\p{L}-]+ ){0,3}?(?:${lists.withThis.join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** "our Cookie", "the Refund": the first group tells which of the other papers it is. */
export const sisterWords = new RegExp(
  `(?<!\\p{L})(?:our|its|their|the) (?:[\\p{L}&'’-]+ ){0,2}?(${lists.sisters.join("|")})(?!\\p{L})`,
  "iu",
);
/** "our separate Cookie Policy". */
export const apartWords = new RegExp(
  `(?<!\\p{L})(?:our|the|its|their|an?) (?:${lists.apart.join("|")}) (?:[\\p{L}&'’-]+ ){0,4}(?:${[...lists.documents, ...lists.withThis].join("|")})(?!\\p{L})`,
  "iu",
);
export const lawWords = anyOf(lists.laws);
export const pastWords = anyOf(lists.past);
export const ownWords: ReadonlySet<string> = new Set(lists.own);
export const betweenWords: ReadonlySet<string> = new Set(lists.between);
export const numberWords: ReadonlySet<string> = new Set(lists.numbers);

/** True when one of the phrases stands in the text. */
export const holds = (phrases: RegExp, text: string): boolean => text.search(phrases) >= 0;
