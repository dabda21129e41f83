// Definitions: terms to which the policy gives a meaning, in the usual forms. Where a term stands and what it means, as spans.
import type { Document, Sentence } from "../document/document";
import { sourceSpan } from "../text/prose";
import type { Definition } from "./policy";

/** “Device” means …; "Personal Data" refers to … */
const quoted = /^(?:the term |the |a |an )?["“]([^"“”]{2,60})["”],? (?:means|mean|refers? to|is defined as|shall mean|includes?)\b:? ?/i;
/** Usage Data means …; Service Provider refers to … : a term in capitals that opens the sentence. */
const capitalised = /^(?:The )?(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}) (?:means|shall mean|refers to|is defined as) /u;
/** Acme Ltd (the “Company”); (hereinafter referred to as "we", "us" or "our"). */
const bracket = /\(([^()]{0,120})\)/g;
const inQuotes = /["“]([^"“”]{1,60})["”]/g;
const introduces =
  /^(?:(?:the|a|our|together|collectively|individually|each|hereinafter|hereafter|referred|to|as|here|in|this|policy|notice|or|and|also|known|called|defined|below|and\/or|,|\s)*)$/i;

/** All definitions, in the order of the text. A term that is defined twice stands twice. */
export function readDefinitions(document: Document): Definition[] {
  return document.sentences.flatMap((sentence) =>
    document.blocks[sentence.block]?.kind === "heading" ? [] : [...stated(sentence), ...bracketed(sentence)],
  );
}

function stated(sentence: Sentence): Definition[] {
  const { text } = sentence.prose;
  const match = quoted.exec(text) ?? capitalised.exec(text);
  if (!match) return [];
  const at = text.indexOf(match[1]!);
  return [
    {
      term: match[1]!.trim(),
      span: sourceSpan(sentence.prose, at, at + match[1]!.length),
      meaning: sourceSpan(sentence.prose, match[0].length, text.length),
    },
  ];
}

/** Terms in quotation marks inside brackets mean what stands before the bracket, back to the last comma or stop. */
function bracketed(sentence: Sentence): Definition[] {
  const { text } = sentence.prose;
  return [...text.matchAll(bracket)].flatMap((match) => {
    const inside = match[1]!;
    const terms = [...inside.matchAll(inQuotes)];
    if (terms.length === 0 || !introduces.test(inside.replace(inQuotes, " "))) return [];
    const start = Math.max(text.lastIndexOf(", ", match.index - 1) + 2, text.lastIndexOf("; ", match.index - 1) + 2, match.index - 120, 0);
    const meaning = sourceSpan(sentence.prose, start === 1 ? 0 : start, match.index);
    return terms.map((term) => {
      const at = match.index + 1 + term.index + 1;
      return { term: term[1]!.replace(/[,.]$/, ""), span: sourceSpan(sentence.prose, at, at + term[1]!.length), meaning };
    });
  });
}
