// readDocument: text and format → Document.
import { sliceProse, sourceSpan } from "../text/prose";
import { readRemarks } from "./allowances";
import type { Block, Document, Format, Sentence } from "./document";
import type { Reading } from "./draft";
import { decideHeadings } from "./headings";
import { readHtml } from "./html";
import { cutLines } from "./lines";
import { decideLists } from "./lists";
import { readMarkdown } from "./markdown";
import { entryOf, settledDraft } from "./outline";
import { readPlainText } from "./plainText";
import { readSections } from "./sections";
import { splitSentences } from "./sentences";

const readers: Record<Format, (text: string) => Reading> = {
  markdown: (text) => readMarkdown(text),
  html: (text) => readHtml(text),
  plaintext: (text) => readPlainText(text),
};

/** Reads any text without failing: odd mark-up gives fewer sections, not errors. */
export function readDocument(text: string, format: Format): Document {
  const { drafts: read, links, anchors, frontMatter } = readers[format](text);
  const entries = cutLines(read).map(entryOf);
  decideHeadings(entries);
  decideLists(entries);
  const { sections, sectionOf } = readSections(entries);
  const drafts = entries.map(settledDraft);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let leadIn: { block: number; sentence: number; depth: number } | undefined;
  drafts.forEach((draft, i) => {
    const from = sentences.length;
    const section = sectionOf[i] === undefined ? {} : { section: sectionOf[i] };
    const isListed = draft.kind === "item" || draft.kind === "row";
    if (!isListed) leadIn = undefined;
    const led = isListed && leadIn ? leadIn : undefined;
    const pieces =
      draft.kind === "heading"
        ? [[0, draft.prose.text.length] as const]
        : splitSentences(
            draft.prose.text,
            draft.breaks?.map((b) => b.at),
          );
    for (const [start, end] of pieces)
      sentences.push({
        span: sourceSpan(draft.prose, start, end),
        prose: sliceProse(draft.prose, start, end),
        block: i,
        ...section,
        ...(led ? { leadIn: led.sentence } : {}),
      });
    blocks.push({
      kind: draft.kind,
      span: draft.span,
      prose: draft.prose,
      ...section,
      ...(draft.depth ? { depth: draft.depth } : {}),
      ...(led ? { leadIn: led.block } : {}),
      sentences: [from, sentences.length],
    });
    if (draft.kind === "paragraph" && draft.prose.text.endsWith(":")) leadIn = { block: i, sentence: sentences.length - 1, depth: 0 };
  });
  const remarks = readRemarks(text);
  return {
    text,
    format,
    sections,
    blocks,
    sentences,
    links,
    anchors: anchors.map((a) => a.toLowerCase()),
    allowances: remarks.allowances,
    ...(remarks.declared ? { declared: remarks.declared } : {}),
    ...(frontMatter ? { frontMatter } : {}),
  };
}
