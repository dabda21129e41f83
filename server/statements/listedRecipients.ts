// Listed recipients: items, rows and labels without a verb of their own that name who gets data, under a heading, a table head or a label which
// says that data are handed on ("Who we share your data with", "Shared with: …", "Recipient | What they receive").

import type { Document, Sentence as Line } from "../document/document";
import { isAgent } from "../knowledge/agents";
import { isA, normalise, termOf } from "../knowledge/terms";
import { sourceSpan } from "../text/prose";
import { chunk, type NounPhrase } from "./chunks";
import { words } from "./lifetimes";
import { mentionsOf } from "./limitParts";
import type { Part } from "./parts";
import { findPurposes } from "./purposes";
import { isNamed, outsiderOf } from "./receivers";
import { sentenceStatement } from "./sentenceStatement";
import type { Mention, Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

/** Labels before the names: "Shared with: …". */
const label =
  /^(?:we )?(?:also )?(?:shared|share|disclosed|disclose|passed on|passed|sent|given|transferred|provided|visible|accessible) (?:it |them |this )?(?:with|to)$|^(?:data |the )?(?:recipients?|recipients? of (?:the |your |personal )*data|who (?:gets|receives|sees) it)$/;
/** Headings under which what stands names who gets data. */
const heading =
  /^(?:with )?whom? (?:do |does |may |can |might )?(?:we|the app|it) (?:\w+ )?(?:share|disclose|pass|give)\b|^who (?:we share|gets|receives|has access|sees|can see)\b|^(?:list of |our |the |data |categories of )*(?:recipients?|sub-?processors?|processors?)(?: of (?:the |your |personal |user )*(?:data|information))?$|^(?:list of |our |the )*(?:third[- ]party|external) (?:service providers|services|providers|processors|recipients|companies)(?: (?:we use|we work with|used|and partners))?$|^third parties (?:we (?:share|use|work)|that receive|who receive)|\bfollowing (?:\w+ )?(?:companies|firms|providers|recipients|processors|third parties|partners) (?:work for us|have access|receive|get|process)\b/;
const column =
  /^(?:(?:\w+ )?(?:recipients?|sub-?processors?|processors?|third part(?:y|ies)|shared with|provider|vendor|service provider))$/;
/** Who does not get data, or only on terms; and lists for other people. */
const elsewhere =
  /\b(?:not|n't|never|no|nor|none|without|unless|except|if|only|nobody|consent|may choose|child|children|employ\w+|applicants?|links?|linked)\b/;
const own = /^(?:reader|own-staff|anyone|other-users|third-party)$/;

/** Statements of sharing for the recipients that a list, a table or a label names; `said` are those read so far. */
export function readListedRecipients(document: Document, said: readonly Statement[]): Statement[] {
  const known = new Set(said.filter((s) => s.recipients.length > 0 || s.practice === "access").map((s) => s.sentence));
  let table: { readonly section: number | undefined; readonly holds: boolean } | undefined;
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const block = document.blocks[sentence.block]!;
    if (block.kind === "heading" || sentence.prose.text.length > 240 || sentence.prose.text.endsWith("?")) return [];
    const first = block.sentences[0] === index;
    if (!first) return [];
    if (block.kind === "row" && document.blocks[sentence.block - 1]?.kind !== "row") {
      table = { section: sentence.section, holds: column.test(plainOf(sentence)) };
      return [];
    }
    if (known.has(index)) return [];
    const tokens = taggedWords(sentence.prose.text);
    const plain = words(tokens, 0, tokens.length);
    const row = block.kind === "row" && table?.holds === true && table.section === sentence.section;
    const names = namesIn(document, sentence, tokens, block.kind, row);
    if (!names || elsewhere.test(plain)) return [];
    const { prose } = sentence;
    const mention = (part: Part): Mention => ({
      term: part.term,
      name: part.name,
      kind: part.kind,
      narrowed: part.narrowed,
      span: sourceSpan(prose, tokens[part.from]!.start, tokens[part.to - 1]!.end),
      text: words(tokens, part.from, part.to),
    });
    const recipients = whoIn(tokens, names);
    if (recipients.length === 0) return [];
    const cells = row ? document.sentences.slice(index + 1, block.sentences[1]) : [];
    const told = mentionsOf(tokens, { from: names.to, to: tokens.length }, "data").filter((p) => !p.generic && p.term !== "other-data");
    const inCells = cells.flatMap((cell) => dataIn(cell));
    const data = [...told.map(mention), ...inCells];
    const purposes = findPurposes(tokens, { from: names.from, to: tokens.length }).map(mention);
    const span = sourceSpan(prose, tokens[0]!.start, tokens[tokens.length - 1]!.end);
    return [
      sentenceStatement(
        document,
        index,
        tokens,
        { practice: "share", polarity: "does" },
        { data: data.length > 0 ? data : [{ span, text: "", term: "personal-data" }], recipients: recipients.map(mention), purposes },
      ),
    ];
  });
}

/** Recipients of the knowledge, else the bodies and companies that the words name. */
function whoIn(tokens: readonly Tagged[], range: { from: number; to: number }): Part[] {
  const known = mentionsOf(tokens, range, "recipient").filter((p) => !own.test(p.term) && !termOf("recipient", p.term)?.own);
  if (known.length > 0) return known;
  const listed = tokens.slice(range.from, range.to);
  const phrases = chunk(listed).filter((c): c is NounPhrase => c.kind === "np" && c.pronoun === undefined);
  const named = phrases
    .flatMap((p): Part[] =>
      isNamed({ tokens: listed, phrases, clauses: [], own: [] }, p)
        ? [{ from: p.from, to: p.to, term: "third-party", name: words(listed, p.from, p.to) }]
        : [outsiderOf(listed, p) ?? []].flat(),
    )
    .map((p) => ({ ...p, from: p.from + range.from, to: p.to + range.from }));
  return named.length > 0 ? named : bodyIn(tokens, range);
}

/** "Pension fund": in a list a body needs no article. */
function bodyIn(tokens: readonly Tagged[], { from, to }: { from: number; to: number }): Part[] {
  const said = tokens.slice(from, to).filter((t) => t.kind === "word");
  const head = said[said.length - 1];
  return head && said.length < 4 && isAgent(head.lower)
    ? [{ from, to, term: "outsider", kind: said.map((t) => normalise(t.lower)).join(" ") }]
    : [];
}

function dataIn({ prose }: Line): Mention[] {
  const tokens = taggedWords(prose.text);
  return mentionsOf(tokens, { from: 0, to: tokens.length }, "data")
    .filter((p) => !p.generic && p.term !== "other-data" && !isA("data", p.term, "anonymous-data"))
    .map((p) => ({
      term: p.term,
      span: sourceSpan(prose, tokens[p.from]!.start, tokens[p.to - 1]!.end),
      text: words(tokens, p.from, p.to),
    }));
}

const plainOf = ({ prose }: Line): string => {
  const tokens = taggedWords(prose.text);
  return words(tokens, 0, tokens.length).replace(/ ?[:.]$/, "");
};

/** Token range of the names that a sentence lists; none where it lists none. */
function namesIn(
  document: Document,
  sentence: Line,
  tokens: readonly Tagged[],
  kind: string,
  row: boolean,
): { from: number; to: number } | undefined {
  const colon = tokens.findIndex((t) => t.text === ":");
  const before = colon > 0 && colon < 6 ? words(tokens, 0, colon) : "";
  if (label.test(before)) {
    const end = tokens.findIndex((t, i) => i > colon && /^[.;]$/.test(t.text));
    return { from: colon + 1, to: end < 0 ? tokens.length : end };
  }
  if (!row && !(kind === "item" && isShared(document, sentence))) return undefined;
  // "Acme Pay (payments): card number": the name stands first.
  const end = tokens.findIndex((t, i) => i > 0 && (/^[:(;.—–-]$/.test(t.text) || /^(?:for|to|which|who|that)$/.test(t.lower)));
  const to = end < 0 ? Math.min(tokens.length, 8) : end;
  return to <= 8 && !tokens.slice(0, to).some((t) => t.tag === "verb" && t.form === "finite" && t.lower !== t.lemma)
    ? { from: 0, to }
    : undefined;
}

/** Whether the line before the list is none of its own and the heading above says that what stands here names who gets data. */
function isShared(document: Document, { leadIn, section }: Line): boolean {
  if (leadIn !== undefined) {
    const text = plainOf(document.sentences[leadIn]!);
    if (heading.test(text) && !elsewhere.test(text)) return true;
    if (text.split(" ").length > 4) return false;
  }
  const title =
    section === undefined
      ? ""
      : (document.sections[section]?.name ?? "")
          .toLowerCase()
          .replace(/[^\w' -]+/g, " ")
          .replace(/ +/g, " ")
          .trim();
  return heading.test(title) && !elsewhere.test(title);
}
