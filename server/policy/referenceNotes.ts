// Marks of notes that stand in the words themselves: a star, a dagger, a raised figure, "[3]": whether a note bears the same mark.
import type { Block, Document } from "../document/document";
import { within } from "../document/marks";
import { noteHeadings, starWords } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Reference } from "./openEnds";

/** Behind a word or its punctuation, and before nothing that goes on with it. */
const marks = /(?<=[\p{L}\p{N}]{2}[.,;:!?)”"’]{0,2})(\*{1,3}|[†‡]{1,2}|[¹²³⁴-⁹]{1,2}| ?\[\d{1,2}\])(?=[\s.,;:!?)”"]|$)/gu;
/** Before words, or at the beginning: where a note itself stands. */
const notes = /(?<=^|[\s(|>])(\*{1,3}|[†‡]{1,2}|[¹²³⁴-⁹]{1,2}|\[\d{1,2}\])(?=\s?[\p{L}\p{N}“"(])/gu;
/** More marks without a note mean something else: required fields, masked words, units. */
const mostMarks = 3;

export function readNoteReferences(document: Document): Reference[] {
  const { sentences, blocks } = document;
  if (!/[*†‡¹²³⁴-⁹]|\[\d/.test(document.text) || document.sections.some(({ name }) => noteHeadings.test(name))) return [];
  const inCode = within(document.marks.codes);
  const known = new Set<string>();
  for (const { kind, prose, span } of blocks) {
    for (const m of prose.text.matchAll(notes)) known.add(m[1]!);
    // A note may pass for an item of a list.
    if (kind === "item" && document.text[span.start] === "*") known.add("*");
  }
  const found = sentences.flatMap((sentence): Reference[] => {
    const block = blocks[sentence.block]!;
    const { text } = sentence.prose;
    if (!/[*†‡¹²³⁴-⁹]|\[\d/.test(text) || inCode(sentence.span) || !isProse(block)) return [];
    return [...text.matchAll(marks)].flatMap((m): Reference[] => {
      const mark = m[1]!.trim();
      const start = m.index + m[0].length - mark.length;
      if (known.has(mark) || isUnit(mark, text.slice(0, start))) return [];
      return [{ kind: "footnote", span: sourceSpan(sentence.prose, start, start + mark.length), text: mark, isDangling: true }];
    });
  });
  return found.length > mostMarks || (found.some(({ text }) => text.includes("*")) && starWords.test(document.text)) ? [] : found;
}

/** One mark alone: several in one block are emphasis that was not closed, or masked letters. */
const isProse = ({ kind, prose: { text } }: Block): boolean =>
  (kind === "paragraph" || kind === "item" || kind === "row") && text.split("*").length < 3;

/** "m²", "10³": no note. */
const isUnit = (mark: string, before: string): boolean => /[²³]/.test(mark) && /(?:\d|\b\p{L}{1,2})$/u.test(before);
