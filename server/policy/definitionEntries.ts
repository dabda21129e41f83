// Definitions that stand in a list: pairs of <dt> and <dd>, rows of a table of terms, "Term: meaning" and headings under a title such as “Definitions”.
import type { Block, Document, Sentence } from "../document/document";
import { definitionTitles, isTermColumn } from "../knowledge/definitionWords";
import { sourceSpan } from "../text/prose";
import type { Definition } from "./policy";

/** A term is short. */
const longestTerm = 60;
const label = /^["“]?([\p{L}\d][\p{L}\d .&/()’'-]{1,58}?)["”]?(?: ?: | [–—-] | ?[–—] )(?=\S)/u;

export function readEntries(document: Document): Definition[] {
  const { blocks, sentences } = document;
  let hasTermColumn = false;
  return blocks.flatMap((block, i): Definition[] => {
    const [from, to] = block.sentences;
    const first = sentences[from];
    if (!first) return [];
    if (block.kind !== "row") hasTermColumn = false;
    else if (isTermColumn(first.prose.text)) {
      hasTermColumn = true;
      return [];
    }
    if (block.kind === "row" && /^(?:Meaning|Definition|Description|Explanation|Examples?)$/i.test(sentences[from + 1]?.prose.text ?? ""))
      return [];
    if (block.kind === "row") return hasTermColumn || isUnderDefinitions(document, block) ? pair(first, sentences[from + 1], from) : [];
    if (block.kind === "definition") return blocks[i + 1]?.kind === "definition" ? pair(first, sentences[to], from) : [];
    if (!isUnderDefinitions(document, block)) return [];
    return block.kind === "heading" ? headed(document, block, i) : labelled(first, from);
  });
}

const parentOf = ({ sections }: Document, section: number | undefined): number | undefined =>
  section === undefined ? undefined : sections[section]!.parent;

/** The block stands in a section of definitions, not counting its own title. */
function isUnderDefinitions(document: Document, block: Block): boolean {
  let section = block.kind === "heading" ? parentOf(document, block.section) : block.section;
  while (section !== undefined) {
    const { name } = document.sections[section]!;
    if (name.length < 60 && definitionTitles.test(name)) return true;
    section = parentOf(document, section);
  }
  return false;
}

/** A short text and the one that explains it. */
function pair(term: Sentence, meaning: Sentence | undefined, sentence: number): Definition[] {
  const text = term.prose.text.replace(/[:.]$/, "").trim();
  const bare = text.replace(/^["“]|["”]$/g, "");
  if (!meaning || bare.length > longestTerm || bare.length < 2 || bare.length >= meaning.prose.text.length || !/^\p{L}/u.test(bare))
    return [];
  const at = term.prose.text.indexOf(bare);
  return [
    {
      term: bare,
      span: sourceSpan(term.prose, at, at + bare.length),
      meaning: meaning.span,
      words: meaning.prose.text,
      form: "entry",
      scoped: false,
      sentence,
    },
  ];
}

/** "Account: a unique account …". */
function labelled(sentence: Sentence, index: number): Definition[] {
  const { prose } = sentence;
  const match = label.exec(prose.text);
  if (!match || match[1]!.split(" ").length > 6 || !/^\p{Lu}/u.test(match[1]!)) return [];
  const at = prose.text.indexOf(match[1]!);
  const words = prose.text.slice(match[0].length);
  return [
    {
      term: match[1]!,
      span: sourceSpan(prose, at, at + match[1]!.length),
      meaning: sourceSpan(prose, match[0].length, prose.text.length),
      words,
      form: "entry",
      scoped: false,
      sentence: index,
    },
  ];
}

/** The text says what its heading names: "The User is …". */
function takesUp(name: string, text: string): boolean {
  const bare = text.replace(/^(?:The|A|An) /, "");
  return (
    bare.toLowerCase().startsWith(name.toLowerCase().split(/[ (]/)[0]!.replace(/s$/, "")) &&
    /^.{0,80}\b(?:is|are|means|mean|refers?|includes?)\b/.test(bare)
  );
}

/** A heading under “Definitions”, and the text below it. */
function headed({ sections, blocks, sentences }: Document, block: Block, index: number): Definition[] {
  const next = blocks[index + 1];
  const meaning = next && next.kind !== "heading" ? sentences[next.sentences[0]] : undefined;
  const name = block.section === undefined ? "" : sections[block.section]!.name;
  const term = sentences[block.sentences[0]];
  const at = term ? term.prose.text.indexOf(name) : -1;
  if (
    !term ||
    !meaning ||
    at < 0 ||
    !takesUp(name, meaning.prose.text) ||
    name.length > longestTerm ||
    name.length < 2 ||
    name.length >= meaning.prose.text.length
  )
    return [];
  const span = sourceSpan(term.prose, at, at + name.length);
  return [
    { term: name, span, meaning: meaning.span, words: meaning.prose.text, form: "entry", scoped: false, sentence: block.sentences[0] },
  ];
}
