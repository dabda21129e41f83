// readDocument: text and format → Document. Readers turn mark-up into drafts; what follows is the same for all formats.
import { once } from "../text/once";
import { sliceProse, sourceSpan } from "../text/prose";
import { finish, inOneStep, type Steps } from "../text/steps";
import { readRemarks } from "./allowances";
import { anchorsOf } from "./anchors";
import type { Block, Document, Format, Sentence } from "./document";
import type { Draft, Reading, Syntax } from "./draft";
import { decideHeadings } from "./headings";
import { readPage } from "./html";
import { findLeadIns } from "./leadIns";
import { cutLines } from "./lines";
import { decideLists } from "./lists";
import { readMarkdown } from "./markdown";
import { readMarks } from "./marks";
import { entriesOf, settledDraft } from "./outline";
import { passagesOf } from "./passages";
import { readPlainText } from "./plainText";
import { readSections } from "./sections";
import { splitSentences } from "./sentences";

const readers: Readonly<Record<Format, (text: string, previous?: Syntax) => Steps<Reading>>> = {
  markdown: readMarkdown,
  html: (text) => inOneStep(() => readPage(text)),
  plaintext: (text) => inOneStep(() => readPlainText(text)),
};

/** What was parsed of each document, for as long as somebody holds it. */
const syntaxes = new WeakMap<Document, Syntax>();

/** Reads any text without failing: odd mark-up gives fewer sections, not errors. `previous` is an earlier version of the same document. */
export const readDocument = (text: string, format: Format, previous?: Document): Document => finish(documentSteps(text, format, previous));

/** The same in steps. */
export function* documentSteps(text: string, format: Format, previous?: Document): Steps<Document> {
  const reading = yield* readers[format](text, previous && syntaxes.get(previous));
  yield;
  const entries = entriesOf(cutLines(reading.drafts));
  yield;
  decideHeadings(entries);
  decideLists(entries);
  yield;
  const { sections, sectionOf } = readSections(entries);
  yield;
  const { blocks, sentences } = yield* layOut(entries.map(settledDraft), sectionOf);
  const { allowances, strayRemarks, declared = reading.frontMatter?.values.policywright } = readRemarks(text, blocks);
  const document: Document = {
    text,
    format,
    sections,
    blocks,
    sentences,
    links: reading.links,
    anchors: anchorsOf(reading, sections, format),
    marks: readMarks(text, format),
    allowances,
    strayRemarks,
    ...(declared ? { declared: declared.toLowerCase() } : {}),
    ...(reading.pageTitle ? { pageTitle: reading.pageTitle } : {}),
    ...(reading.frontMatter ? { frontMatter: reading.frontMatter } : {}),
  };
  if (reading.syntax) syntaxes.set(document, reading.syntax);
  yield;
  passagesOf(document, previous);
  return document;
}

const sentencesOf = once((text) => splitSentences(text), 20_000);

/** Blocks that are laid out in one step. */
const atOnce = 100;

/** Blocks and sentences, each knowing its section and what introduces it. */
function* layOut(drafts: readonly Draft[], sectionOf: readonly (number | undefined)[]): Steps<{ blocks: Block[]; sentences: Sentence[] }> {
  const leads = findLeadIns(drafts);
  yield;
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const [i, draft] of drafts.entries()) {
    const { kind, span, prose, depth, number, aside } = draft;
    const from = sentences.length;
    const place = sectionOf[i] === undefined ? {} : { section: sectionOf[i] };
    const lead = leads[i];
    const leadSentence = lead === undefined ? undefined : blocks[lead]!.sentences[1] - 1;
    const ranges =
      kind === "heading"
        ? [[0, prose.text.length] as const]
        : draft.breaks?.length
          ? splitSentences(prose.text, draft.breaks)
          : sentencesOf(prose.text);
    for (const [start, end] of ranges) {
      const words = ranges.length === 1 && end - start === prose.text.length ? prose : sliceProse(prose, start, end);
      const led = leadSentence === undefined || leadSentence < 0 ? {} : { leadIn: leadSentence };
      sentences.push({ span: sourceSpan(prose, start, end), prose: words, block: i, ...place, ...led });
    }
    blocks.push({
      kind,
      span,
      prose,
      ...place,
      ...(depth ? { depth } : {}),
      ...(number ? { number } : {}),
      ...(aside ? { aside } : {}),
      ...(lead === undefined ? {} : { leadIn: lead }),
      sentences: [from, sentences.length],
    });
    if (i % atOnce === atOnce - 1) yield;
  }
  yield;
  return { blocks, sentences };
}
