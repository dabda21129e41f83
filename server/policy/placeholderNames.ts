// What a template calls by a name of its own: variables that were never replaced ("COMPANY_NAME", "$PARTNER"), and alternatives of which one was to be kept.
import type { Document } from "../document/document";
import { alternativeLabel, programs, readersChoice, readersData, variableEndings, variables } from "../knowledge/blanks";
import type { Placeholder } from "./openEnds";
import type { Seen } from "./placeholderFields";

const variable =
  /(?<![\p{L}\p{N}_$./#%{[<-])(?:__?([A-Z]{2,}(?:_[A-Z]{2,}){0,4})__?|\$([A-Z]{3,}(?:_[A-Z]{2,}){0,4})|%([A-Z]{3,}(?:_[A-Z]{2,}){0,4})%|:([A-Z]{3,}(?:_[A-Z]{2,}){0,4}):|([A-Z]{2,}(?:_[A-Z]{2,}){1,4}))(?![\p{L}\p{N}_$%/({\]}>-]|\.\w|:\/)/gu;
/** A text with more of them speaks of a program. */
const mostVariables = 6;

/** Names in capitals all of whose parts are words that an author fills in. */
export function variablesIn(text: string): Seen[] {
  if (!/[_$%:][A-Z]{2}|[A-Z]_/.test(text)) return [];
  const seen = [...text.matchAll(variable)].flatMap((m): Seen[] => {
    const words = m
      .slice(1)
      .find((one) => one !== undefined)!
      .toLowerCase()
      .split("_");
    return !isAuthors(words) ? [] : [{ kind: "field", start: m.index, end: m.index + m[0].length, asks: words.join(" ") }];
  });
  return seen.length > mostVariables ? [] : seen;
}

/** All parts are such as authors are asked for, or the last one is and the others are no program's. */
function isAuthors(words: readonly string[]): boolean {
  const [first] = words;
  const last = words[words.length - 1]!;
  if (programs.has(first!) || (words.length > 1 && programs.has(last))) return false;
  if (words.every((word) => variables.has(word))) return true;
  return words.length > 1 && variableEndings.has(last) && !words.some((word) => programs.has(word) || readersData.has(word));
}

/** "Option 1: …" and "Option 2: …" one behind the other, in which the company speaks of itself both times. */
export function optionsLeft({ blocks, sentences }: Document): Placeholder[] {
  return blocks.flatMap((block, i): Placeholder[] => {
    const first = alternativeLabel.exec(block.prose.text);
    if (!first || !/^[A1]$/i.test(first[1]!)) return [];
    const next = blocks.slice(i + 1, i + 4).find(({ prose }) => /^[B2]$/i.test(alternativeLabel.exec(prose.text)?.[1] ?? ""));
    const lead = blocks[i - 1]?.prose.text ?? "";
    if (!next || [block, next].some(({ prose }) => !isStatement(prose.text)) || readersChoice.test(lead)) return [];
    const { span } = sentences[block.sentences[0]] ?? block;
    return [{ kind: "choice", span, text: first[0].trim(), isUnsure: true }];
  });
}

/** Fewest entries of a list of what the text itself has to hold. */
const fewestTicked = 3;
const ticked = /^(?:[✅☑✔✓]\uFE0F?|\[x\]) /iu;
/** "Explanation of how …": said of the text by those who wrote it. */
const ofText = /(?<!\p{L})(?:disclosure|explanation|description|statement|mention) of(?!\p{L})/iu;

/** A list of ticks, most of which say what the text explains: the author's own list of what had to be written. The first entry of the first one. */
export function checklistLeft({ blocks, sentences }: Document): Placeholder[] {
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (blocks[to]?.kind === "item" && ticked.test(blocks[to]!.prose.text)) to++;
    const list = blocks.slice(from, to);
    if (list.length >= fewestTicked && list.filter(({ prose }) => ofText.test(prose.text)).length * 2 >= list.length)
      return [{ kind: "note", span: (sentences[list[0]!.sentences[0]] ?? list[0]!).span, text: list[0]!.prose.text, isUnsure: true }];
    from = Math.max(to, from + 1);
  }
  return [];
}

/** "We …", "Your data …", and nothing that is the reader's to choose. */
function isStatement(text: string): boolean {
  const words = text.slice(alternativeLabel.exec(text)![0].length);
  return /^(?:We|Our|The|No|All|Your|Personal|Data|Information|This)\b/.test(words) && words.length > 20 && !readersChoice.test(words);
}
