// Told data: what readers type in and we keep, what a device of ours notes of them, calls that are taped; and that we never learn something.
// Read over the words, for the verbs that may say it are many.

import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Polarity, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const taken = "(?:keep|store|save|record|hold|note|file|archive|retain|remember)";
const machine =
  "(?:server|app|site|website|system|software|terminal|gate|door|lock|camera|sensor|machine|kiosk|device|meter|tracker|speaker|doorbell|scanner|assistant|bot|game|form|programme|program|backend|database)";
/** "Type in your name and we keep it next to your score." */
const typed = new RegExp(
  `\\b(?:type|types|typed|enter|enters|fill|fills|key|keys|leave|leaves|give|gives|tell|tells|choose|chooses|write|writes|put|puts|submit|submits)\\b(?: in| out| us| down)?(.{3,120})\\b(?:and|which|that) (?:we|our ${machine}|the ${machine}) (?:\\w+ )?${taken}s? (?:them|it|these|this|those|both|all)\\b`,
);
/** "The server also notes …": what a machine of ours writes down. */
const noted = new RegExp(
  `^(?:our|the) ${machine} (?:also |then |always |automatically )?(?:records?|logs?|notes?|notes? down|stores?|saves?|registers?|captures?)\\b(.+)$`,
);
/** "We never learn …". */
const unlearnt = /\bwe (?:never|do not|do n't|will never|will not|shall never) (?:learn|find out|get to know|come to know)\b(.+)$/;
const calls = "(?:phone calls|telephone calls|calls|telephone conversations|phone conversations|video calls)";
const taped = new RegExp(
  `\\bwe (?:also |may |always |\\w+ly )?(?:record|tape)(?: all| your| our| the)? ${calls}\\b|\\b${calls}\\b(?: (?:to|with|from) (?:\\w+ ){1,3})?(?: may be| are| will be| is) (?:also |always |\\w+ly )?(?:recorded|taped)\\b`,
);
const untaped = new RegExp(
  `\\bwe (?:do not|do n't|never|will not|will never) (?:record|tape)(?: any| your| our| the)? ${calls}\\b|\\b(?:no ${calls}|${calls}) (?:are|is|will be) (?:not |never )?(?:recorded|taped)\\b`,
);
const aside =
  /\b(?:if|unless|only|except|without|consent|permission|law|court|third part(?:y|ies)|may not|must not|please|should|directly|until)\b/;
const denial = /\b(?:not|n't|never|no|nothing|nobody|neither|nor|none)\b/;
const fast = /\b(?:keep|store|save|record|hold|note|file|archive|retain|remember|learn|find out|know|tap|log|register|captur)/i;

interface Told {
  readonly polarity: Polarity;
  /** Where in the words the data stand; none where the words are the data. */
  readonly within?: string;
}

/** Statements of collecting; `said` are those read so far. */
export function readToldData(document: Document, said: readonly Statement[]): Statement[] {
  const known = new Set(
    said.filter((s) => /^(?:collect|store)$/.test(s.practice) && s.asserted && s.data.length > 0).map((s) => s.sentence),
  );
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const { text } = sentence.prose;
    if (known.has(index) || text.length > 300 || text.endsWith("?") || document.blocks[sentence.block]?.kind === "heading") return [];
    if (!fast.test(text)) return [];
    const tokens = taggedWords(text);
    const plain = words(tokens, 0, tokens.length);
    if (aside.test(plain)) return [];
    const told = toldIn(plain);
    if (!told) return [];
    const data = told.within === undefined ? [wholeOf(document, index, tokens)] : dataIn(document, index, tokens, told.within);
    if (data.length === 0) return [];
    return [
      sentenceStatement(
        document,
        index,
        tokens,
        { practice: "collect", polarity: told.polarity },
        {
          data,
          qualifiers: told.polarity === "does" ? ["noted"] : [],
        },
      ),
    ];
  });
}

function toldIn(plain: string): Told | undefined {
  if (untaped.test(plain) && denial.test(plain)) return { polarity: "does-not" };
  const unknown = unlearnt.exec(plain);
  if (unknown) return { polarity: "does-not", within: unknown[1]! };
  if (denial.test(plain)) return undefined;
  if (taped.test(plain)) return { polarity: "does" };
  const within = typed.exec(plain)?.[1] ?? noted.exec(plain)?.[1];
  return within === undefined ? undefined : { polarity: "does", within };
}

const wholeOf = (document: Document, index: number, tokens: readonly Tagged[]): Mention => ({
  term: "recordings",
  span: document.sentences[index]!.span,
  text: words(tokens, 0, tokens.length),
});

/** "where you are", "who you are": data without a noun. */
const told: readonly (readonly [RegExp, string])[] = [
  [/\bwhere (?:you|they|users?|members?|visitors?) (?:are|is|go|have been|live|drive|ride|walk)\b/, "location-data"],
  [/\bwho (?:you|they) are\b/, "identity-data"],
  [/\bhow old (?:you|they) are\b/, "birth-date"],
  [/\b(?:what|words|terms) (?:that )?(?:you|they) (?:search|look) for\b/, "usage-data"],
  [/\b(?:what|which \w+) (?:you|they) (?:read|watch|open|visit|view|click)\b/, "usage-data"],
];

function dataIn(document: Document, index: number, tokens: readonly Tagged[], within: string): Mention[] {
  const { prose, span } = document.sentences[index]!;
  const named = mentionsOf(tokens, { from: 0, to: tokens.length }, "data")
    .map((part) => ({ ...part, text: words(tokens, part.from, part.to) }))
    .filter((part) => !part.generic && !/^(?:other-data|content-data|anonymous-data|account-data|personal-data|files)$/.test(part.term))
    .filter((part) => within.includes(part.text))
    .map(({ term, from, to, text }) => ({ term, text, span: sourceSpan(prose, tokens[from]!.start, tokens[to - 1]!.end) }));
  return [...named, ...told.flatMap(([shape, term]) => (shape.test(within) ? [{ term, text: within.trim(), span }] : []))];
}
