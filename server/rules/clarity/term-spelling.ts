// clarity/term-spelling: a defined term that lost its capitals in a place or two, so that it seems to mean something else there.

import { sentenceAt } from "../../document/wordsAround";
import type { Policy, Term } from "../../policy/policy";
import { sourceSpan } from "../../text/prose";
import { contains, type Span } from "../../text/span";
import type { Fault, Fix, Rule } from "../rule";

/** So many uses in capitals show that the text writes the term so. */
const leastUses = 3;

/** The same phrase without capitals more often than once in so many uses is a word of its own. */
const oneIn = 4;

export const termSpelling: Rule = {
  name: "clarity/term-spelling",
  summary: "A defined term is written without its capitals",
  why: `A reader who has been told what “Order Data” means takes “order data” for something else, or wonders whether it is. Where a text writes a term in capitals
throughout and once without, the one place is mostly a slip.`,
  basis: [],
  severity: "hint",
  faulty: [
    {
      text: "“Order Data” means what you order and when.\n\nWe keep Order Data for a year. Order Data are stored in France. You may ask for your Order Data. We delete [|order data|] when you ask us to. No Order Data are sold.",
      fixed: {
        fix: "Write “Order Data”",
        text: "“Order Data” means what you order and when.\n\nWe keep Order Data for a year. Order Data are stored in France. You may ask for your Order Data. We delete Order Data when you ask us to. No Order Data are sold.",
      },
    },
  ],
  sound: [
    {
      text: "“Order Data” means what you order and when.\n\nWe keep Order Data for a year. We delete order data when you ask us to. Old order data are kept in the archive.",
      note: "The text writes it both ways: nobody can say which is meant",
    },
    {
      text: "“Order Data” means what you order and when.\n\nWe keep Order Data for a year. Order Data are stored in France. You may ask for your Order Data. Other shops sell order data of their customers. No Order Data are sold.",
      note: "Others' data are not what the term means",
    },
  ],
  *check(policy): Iterable<Fault> {
    for (const term of policy.terms) yield* faultsOf(policy, term);
  },
  *fixes({ document: { text } }, { span, about }): Iterable<Fix> {
    const written = text.slice(span.start, span.end);
    const spelled = spelledAs(written, about as string);
    if (spelled !== written) yield { title: `Write “${spelled}”`, edits: [{ span, snippet: spelled }], safe: true, preferred: true };
  },
};

function* faultsOf(policy: Policy, { term, definitions, uses, uncapitalised }: Term): Iterable<Fault> {
  const words = term.split(" ");
  if (words.length < 2 || uses.length < leastUses || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return;
  if (everybodys.test(words.at(-1)!) || uncapitalised.length * oneIn > uses.length) return;
  const defining = definitions.map(({ sentence }) => sentence);
  const slips = uncapitalised.filter((span) => span.start > definitions[0]!.span.end && isSlip(policy, span, defining));
  for (const span of slips) {
    const written = policy.document.text.slice(span.start, span.end).replace(/\s+/g, " ");
    yield {
      span,
      message: `“${term}” is a defined term and written with capitals elsewhere; here it is “${written}”. If the term is meant, write it as it is defined.`,
      about: term,
    };
  }
}

/** Others have policies, sites and services, too. */
const everybodys =
  /^(?:Policy|Policies|Notice|Statement|Terms|Agreement|Website|Site|Sites|Application|App|Apps|Service|Services|Party|Parties|Page)$/;

/** Others' things, definitions and headings have their own spelling. */
const ofOthers =
  /\b(?:other|others|their|his|her|another|any|such|those|each|every|different|respective|applicable|third[- ]party|general|generic|ordinary)(?:'s|’s)?\b/i;

/** In a sentence of its own that says what the company or the reader does with the thing. */
function isSlip({ document }: Policy, span: Span, defining: readonly number[]): boolean {
  const at = sentenceAt(document, span.start);
  const sentence = document.sentences[at];
  if (!sentence || !contains(sentence.span, span) || defining.includes(at) || document.blocks[sentence.block]?.kind === "heading")
    return false;
  if (document.links.some((link) => contains(link.span, span))) return false;
  const { text } = sentence.prose;
  if (text === text.toUpperCase() || ofOthers.test(text)) return false;
  return sourceSpan(sentence.prose, 0, 1).start < span.start && /^[\p{L}\s-]+$/u.test(document.text.slice(span.start, span.end));
}

/** The words with the capitals of the term; their inflection stays. */
function spelledAs(written: string, term: string): string {
  const capitals = term.split(" ").map((word) => word[0]!);
  let i = 0;
  return written.replace(/\p{L}[\p{L}'’-]*/gu, (word) => (capitals[i] ? capitals[i++]! + word.slice(1) : word));
}
