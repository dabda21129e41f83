// Labelled lifetimes: "Erased: photos – after a year", "Photos: erased at once", "| Photos | wiped after a year |", "Call recordings: 90 days".
// The label and what stands behind it are put together as one sentence and read as such.

import type { Document } from "../document/document";
import { readFacts } from "./facts";
import { frameKeeping } from "./keepingFrames";
import { keptKinds } from "./keptKinds";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

const gone =
  "deleted|erased|destroyed|wiped|removed|purged|shredded|discarded|anonymi[sz]ed|overwritten|thrown away|disposed of|cleared|burned|burnt|pulped|dropped";
const kept = "kept|stored|retained|held|archived|saved|filed|preserved|on file|remains?|stays?";
const state = new RegExp(
  `^(?:(?:is|are|will be|automatically|then|only|always|never|not|immediately|usually) )*(?:${gone}|${kept})\\b`,
  "i",
);
const first = new RegExp(
  `^(?:\\W*)(?:(?<gone>${gone}|deletion|erasure|destruction)|(?<kept>${kept}|retention|storage))\\W{0,4}: ?(?<rest>.+)$`,
  "i",
);
const labelled = /^(?<label>[^:.;?–—|]{3,80}?)(?: ?:| [–—-]) (?<rest>.+)$/;
const period =
  /^(?:for |up to |at most |max(?:imum)?\.? |after )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty|sixty|ninety|an?) (?:hours?|days?|weeks?|months?|years?)\b[^:]{0,60}$/i;

/** Statements of labels and rows in which no keeping was read. */
export function readLabelledLifetimes(document: Document, said: readonly Statement[]): Statement[] {
  const read = new Set(said.filter((s) => s.lifetime).map((s) => s.sentence));
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const block = document.blocks[sentence.block]!;
    const { text } = sentence.prose;
    if (read.has(index) || block.kind === "heading" || text.length > 240 || text.endsWith("?")) return [];
    const cell = block.kind === "row" && index > block.sentences[0] ? document.sentences[block.sentences[0]]!.prose.text : undefined;
    const sentences = cell !== undefined ? inCell(cell, text) : plainly(text);
    return sentences.slice(0, 6).flatMap((plain): Statement[] => {
      const tokens = taggedWords(plain);
      const lifetime = frameKeeping(tokens, [], readFacts(tokens)).find((f) => f.lifetime)?.lifetime;
      if (!lifetime) return [];
      const { prose, span } = sentence;
      const data = [{ span, text: prose.text, term: "personal-data", narrowed: "row" }];
      return [sentenceStatement(document, index, taggedWords(prose.text), { practice: "last", polarity: "does" }, { data, lifetime })];
    });
  });
}

/** "| Photos | wiped after a year |" */
const inCell = (label: string, text: string): string[] =>
  label.length < 90 && state.test(text) ? [`${label} are ${lower(bare(text))}`] : [];

/** The sentences that a label and its text stand for; none where the text has none of the forms. */
function plainly(text: string): string[] {
  const list = first.exec(text)?.groups;
  if (list)
    return list.rest!.split(";").flatMap((part): string[] => {
      const [, label, time] = /^ ?(?:and )?(.{3,80}?)(?: ?[–—:,(]| -) ?(.{3,80}?)[).]?$/.exec(part) ?? [];
      return label && time
        ? [`${label} are ${list.gone ? "deleted" : "kept"} ${list.gone || !period.test(time) ? "" : "for "}${time}`]
        : [];
    });
  const match = labelled.exec(text)?.groups;
  if (!match) return [];
  const { label, rest } = match as { label: string; rest: string };
  if (state.test(rest)) return [`${label} are ${lower(bare(rest))}`];
  return period.test(rest) && isRecord(label)
    ? [
        `${label} are kept ${/^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety|an?)\b/i.test(rest) ? "for " : ""}${lower(rest)}`,
      ]
    : [];
}

/** Words that name records, not a term or a fee. */
function isRecord(label: string): boolean {
  const tokens = taggedWords(label);
  return (
    tokens.length < 7 &&
    !tokens.some((t) => /^(?:verb|modal|be|pron)$/.test(t.tag) && t.form !== "ing" && t.form !== "participle") &&
    namesRecords(label) &&
    keptKinds(tokens, 0, tokens.length).kinds.every((k) => k !== "cookies")
  );
}

const bare = (text: string): string => text.replace(/^(?:is|are) /i, "");
const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** Words for what is kept, not for a term, a fee or a purpose. */
export const namesRecords = (label: string): boolean =>
  !/cookie|_/i.test(label) &&
  /\b(?:data|records?|recordings?|files?|logs?|footage|details|papers|photos?|messages?|e-?mails?|documents?|information|transcripts?|histor(?:y|ies)|applications?|invoices?|orders|bookings?|correspondence|chats?|videos?|pictures?|tickets|cvs?|registrations?|samples|receipts|statements|address(?:es)?|sign-ups|profiles?|accounts?|enquiries|inquiries|clips|sounds|footage|scans|copies|letters|calls|lists?|books?)\b/i.test(
    label,
  );
