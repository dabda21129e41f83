// Listed data: items, rows, labels and lines without a verb of their own that name data under a heading or a line which says that data are collected
// ("Information we collect": "Name, e-mail, phone"; "Collected info: browser type"; "You may be asked to enter: your name").

import type { Document, Sentence as Line } from "../document/document";
import { isA } from "../knowledge/terms";
import { sourceSpan } from "../text/prose";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import { sentenceStatement } from "./sentenceStatement";
import type { Introduction, Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const thing = "(?:data|information|info|details|particulars|content)";
const gathered =
  "(?:collect(?:ed|s|ing)?|gather(?:ed|s|ing)?|obtain(?:ed|s)?|receive[ds]?|record(?:ed|s)?|log(?:ged|s)?|captured?|request(?:ed|s)?)";
/** Headings and lines under which what stands is collected. */
const collecting = new RegExp(
  [
    `\\b${thing} (?:that |which )?(?:we|the app|the site|the website|our \\w+|is|are|may be)(?: may| might| can| will| do)?(?: automatically| also| actively)? (?:be )?${gathered}\\b`,
    `\\b(?:what|which) (?:\\w+ ){0,3}(?:do |does |may |might |will )?(?:we|the app|the site) (?:automatically |may )?(?:collect|gather|obtain|record|log|ask for)\\b`,
    `^(?:\\w+ )?(?:automatically )?${gathered} (?:personal |automatically )?${thing}$|^(?:\\w+ ){0,3}${thing} (?:automatically )?${gathered}(?: automatically| by us| from you)?$`,
    `^(?:\\w+ )?${thing} collection$|\\bcollection of (?:your |personal |user )*${thing}\\b`,
    `\\b(?:we|the app|the site|the website|the company|our \\w+)(?: and our \\w+)?(?: may| might| can| will| do)?(?: also| automatically| only| currently)? (?:collect|gather|obtain|record|log|ask (?:you )?for|request)s?\\b`,
    "\\b(?:be|are|is) (?:asked|required|requested|prompted) (?:to (?:enter|provide|give|state|supply|submit|fill in)|for)\\b",
    `\\b${thing} (?:that |which )?you (?:\\w+ )?(?:provide|give|submit|enter|share|supply)\\b`,
  ].join("|"),
);
/** Somebody else's collecting, what is done with data, what is not collected, and other people. */
const elsewhere =
  /\b(?:not|n't|never|no|nor|without|third[- ]part(?:y|ies)|partners?|vendors?|providers?|child|children|minors?|why|how|purposes?|rights?|california|ccpa|cpra|legal|basis|share|shared|disclose[ds]?|sell|sold|retention|delete|employ\w+|applicants?|anonymous\w*|if|unless|except|purposes|choose|optional|only|other sources|from others)\b/;
/** Column heads of tables of data. */
const column = new RegExp(
  `^(?:(?:\\w+ ){0,3}${thing}(?: (?:type|category|collected|we collect|categories|types|points?))?|(?:data )?(?:type|category|categories|item|field|what)s?)$`,
);
/** An item that says more than which data: a clause of its own, or a denial. */
const telling =
  /\b(?:we|us|they|not|n't|never|no|none|is|are|was|were|will|may|can|could|might|must|do|does|did|don't|without|if|unless|only|except|anonymi[sz]ed|aggregated?|hash(?:ed)?|when|n\/a|optional|locally|permissions?|on your device|rather than|instead)\b/;
const stop = /^(?:—|–|-|→|=|for|to|so|as|because|which|who|from|in order|used|via|through|by|with|\()$/;

/** Statements of collecting for the data that a list, a table or a label names; `said` are those read so far. */
export function readListedData(document: Document, said: readonly Statement[]): Statement[] {
  const known = new Map<number, Set<string>>();
  for (const s of said)
    if (/^(?:collect|store|track|use|share|access)$/.test(s.practice))
      known.set(s.sentence, new Set([...(known.get(s.sentence) ?? []), ...s.data.map((d) => d.term)]));
  let table: { readonly at: number; readonly holds: boolean } | undefined;
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const block = document.blocks[sentence.block]!;
    if (block.kind === "heading" || sentence.prose.text.length > 240 || sentence.prose.text.endsWith("?")) return [];
    const first = block.sentences[0] === index;
    if (block.kind === "row") {
      if (!first) return [];
      const head = document.blocks[sentence.block - 1]?.kind !== "row";
      if (head) {
        table = { at: sentence.block, holds: column.test(plainOf(sentence)) };
        return [];
      }
      const cells = document.sentences.slice(index + 1, block.sentences[1]);
      if (
        !table?.holds ||
        cells.some((c) => /^(?:no|none|n\/a|not|never|[-–—✗✘×❌]|optional)\b/i.test(c.prose.text) || /\bnot\b/.test(c.prose.text))
      )
        return [];
    }
    const tokens = taggedWords(sentence.prose.text);
    const range = listOf(document, sentence, tokens, block.kind, first);
    if (!range) return [];
    const had = known.get(index);
    const data = mentionsOf(tokens, range, "data")
      .filter((part) => !part.generic && part.term !== "other-data" && part.term !== "anonymous-data" && !had?.has(part.term))
      .map(
        (part): Mention => ({
          term: part.term,
          span: sourceSpan(sentence.prose, tokens[part.from]!.start, tokens[part.to - 1]!.end),
          text: words(tokens, part.from, part.to),
        }),
      );
    if (data.length === 0) return [];
    return [
      sentenceStatement(
        document,
        index,
        tokens,
        { practice: "collect", polarity: "does" },
        { data, qualifiers: lasting(data) ? ["noted"] : [], introduced: range.introduced },
      ),
    ];
  });
}

/** Who somebody is and what a server sees is written down where it is collected; pictures and places may only pass. */
const lasting = (data: readonly Mention[]): boolean =>
  data.every(({ term }) => ["identity-data", "contact-data", "device-data", "gender"].some((wider) => isA("data", term, wider)));

const plainOf = ({ prose }: Line): string => {
  const tokens = taggedWords(prose.text);
  return words(tokens, 0, tokens.length).replace(/ [:.]$/, "");
};

interface Listed {
  readonly from: number;
  readonly to: number;
  /** Absent where the label in the same line says it. */
  readonly introduced?: Introduction;
}

/** Token range of the data that a sentence lists; none where it lists none, or not as collected. */
function listOf(document: Document, sentence: Line, tokens: readonly Tagged[], kind: string, first: boolean): Listed | undefined {
  const colon = tokens.findIndex((t) => t.text === ":");
  const label = colon > 0 && colon < 24 ? words(tokens, 0, colon) : "";
  const labelled = label !== "" && isCollecting(label);
  if (!labelled && !(kind === "item" || kind === "row") && !(first && colon > 0 && colon < 5)) return undefined;
  if (label !== "" && elsewhere.test(label)) return undefined;
  const introduced = labelled ? { span: sentence.span, plainly: true } : collectedBy(document, sentence, kind);
  if (!introduced) return undefined;
  // "Account data: your name" names the kind and its parts; "To register: your name" only the parts.
  const from = labelled || /\b(?:to|when|for|if|why|how|example|examples|purpose|use|usage)\b/.test(label) ? colon + 1 : 0;
  const ends = tokens.findIndex(
    (t, i) => i > Math.max(from, colon) && (stop.test(t.lower) || /^[.;]$/.test(t.text)) && !bracketed(tokens, i),
  );
  const to = ends < 0 ? tokens.length : ends;
  if (
    to - from > 60 ||
    tokens.slice(from, to).some((t) => t.tag === "verb" && t.form === "finite" && t.lower.endsWith("s") && t.lower !== t.lemma)
  )
    return undefined;
  if (telling.test(words(tokens, labelled ? from : Math.max(from, 0), Math.min(tokens.length, to + 4)))) return undefined;
  return { from, to, introduced: labelled ? undefined : introduced };
}

/** "Device information (model, system)": the bracket explains the data. */
const bracketed = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]!.text === "(" && !/^(?:with|if|only|not|optional|see|when|where|no)$/.test(tokens[at + 1]?.lower ?? "");

const isCollecting = (text: string): boolean => collecting.test(text) && !elsewhere.test(text);

/** The line before the list, or else the heading above it, which says that what stands here is collected. */
function collectedBy(document: Document, { leadIn, section }: Line, kind: string): Introduction | undefined {
  if (leadIn !== undefined) {
    const lead = document.sentences[leadIn]!;
    const text = plainOf(lead);
    if (isCollecting(text)) return { span: lead.span, plainly: kind !== "row" };
    if (elsewhere.test(text) || !/^(?:[\w-]+ ){0,4}[\w-]+$/.test(text)) return undefined;
  }
  let at = section;
  for (let up = 0; up < 3 && at !== undefined; up++) {
    const { name, parent } = document.sections[at]!;
    const title = name
      .toLowerCase()
      .replace(/[^\w' -]+/g, " ")
      .replace(/ +/g, " ")
      .trim();
    if (elsewhere.test(title)) return undefined;
    if (collecting.test(title)) {
      // A heading before the passage moves on its own.
      const { heading } = document.sections[at]!;
      return { span: heading.start < 0 ? undefined : heading, plainly: up === 0 && kind !== "row" };
    }
    at = parent;
  }
  return undefined;
}
