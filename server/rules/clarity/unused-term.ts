// clarity/unused-term: a term that is defined and then never used.
import type { Term } from "../../policy/policy";
import type { Fault, Rule } from "../rule";

/** Names for the parties, and abbreviations, are given for completeness' sake. */
const everyday = /^(?:[Ww]e|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]ours?|[Tt]hey|[Ii]t|I|[Mm]e|[Mm]y|\p{Lu}{2,6}s?)$/u;

/** A list of definitions shorter than this is no list: its entries explain a word, and are read for their own sake. */
const listed = 3;

export const unusedTerm: Rule = {
  name: "clarity/unused-term",
  summary: "A term that is defined and never used",
  why: `A definition without a use costs its readers time and makes them look for what they have missed. Mostly the passage that used it has been deleted, or
the list of definitions was taken over from another text.`,
  basis: [],
  severity: "hint",
  faulty: [
    {
      text: "“Lamp” means any of our lights.\n\n“[|Depot|]” means the place where lamps are stored.\n\n“Keeper” means a person who mends them.\n\nA Keeper may open your Lamp.",
    },
  ],
  sound: [
    {
      text: "“Lamp” means any of our lights.\n\n“Depot” means the place where a Lamp is stored.\n\n“Keeper” means a person who works in a Depot.\n\nA Keeper may open your Lamp.",
    },
    {
      text: "“Lamp” means any of our lights.\n\n“Owner” (also called “we” or “us”) means Heronbay Ltd.\n\n“Keeper” means a person who mends a Lamp. We pay every Keeper.",
      note: "The text uses its other names.",
    },
    { text: 'Heronbay Ltd ("Heronbay", "we" or "us") mends lamps.' },
  ],
  *check({ terms }): Iterable<Fault> {
    const full = terms.filter(isFull);
    if (full.length < listed) return;
    const parts = countParts(terms);
    for (const { term, definitions, uses, uncapitalised } of full) {
      const isPartOfOther = parts.get(term.toLowerCase())! > 1;
      if (uses.length > 0 || uncapitalised.length > 0 || isPartOfOther) continue;
      yield {
        span: definitions[0]!.span,
        message: `“${term}” is defined here and used nowhere. Leave the definition out, or use the term where it is meant.`,
      };
    }
  },
};

/** How many terms hold each run of up to `longest` words. */
function countParts(terms: readonly Term[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of terms) {
    const words = term.toLowerCase().split(" ").slice(0, 12);
    const runs = new Set(
      words.flatMap((_, from) => Array.from({ length: longest }, (_none, n) => words.slice(from, from + n + 1).join(" "))),
    );
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Words of the longest term that is looked for. */
const longest = 4;

/** Defined by what it means, in capitals, in a few words. */
const isFull = ({ term, definitions }: Term): boolean =>
  definitions.length === 1 &&
  definitions[0]!.form === "meaning" &&
  !definitions[0]!.everyday &&
  /^\p{Lu}/u.test(term) &&
  term.split(" ").length <= longest &&
  !everyday.test(term) &&
  !/[/"“”()]/.test(term);
