// Data that are called non-personal or anonymous, and data among them that lead to a person.
import type { Document, Sentence } from "../document/document";
import { identifierWords, includingWords, nonPersonalWords } from "../knowledge/definitionWords";
import { sourceSpan } from "../text/prose";
import type { NonPersonal } from "./policy";

/** How far behind the term its examples may begin. */
const near = 30;

/** "personal and non-personal information, such as": what follows may be of the other kind. */
const together = /\bpersonal(?:ly)?(?: \p{L}+){0,2},? (?:and|or|and\/or) $/iu;
const denied = /\b(?:not|never|without|excluding|except|other than|apart from)\b/i;

export function readNonPersonal({ sentences }: Document): NonPersonal[] {
  return sentences.flatMap((sentence, i) => {
    const { text } = sentence.prose;
    return [...text.matchAll(nonPersonalWords)].flatMap((match): NonPersonal[] => {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 32), match.index);
      const lead = includingWords.exec(text.slice(end, end + near));
      if (!lead || together.test(before) || denied.test(before.slice(-12) + text.slice(end, end + lead.index))) return [];
      const listed = /:\s*$/.test(text) ? sentences.slice(i + 1, i + 9).filter(({ leadIn }) => leadIn === i) : [];
      const found = identifierIn(sentence, end + lead.index + lead[0].length) ?? listed.map((item) => identifierIn(item, 0)).find(Boolean);
      return found
        ? [{ term: match[0], span: sourceSpan(sentence.prose, match.index, end), identifier: found.span, kind: found.kind }]
        : [];
    });
  });
}

/** The first identifier behind `from`, up to a word that ends the list. */
function identifierIn({ prose }: Sentence, from: number): { span: NonPersonal["span"]; kind: string } | undefined {
  const list = prose.text.slice(from, from + 400).split(/[;.] |\b(?:but|however|which|that|we|when|unless|does not|not)\b/)[0]!;
  const match = identifierWords.exec(list);
  return match ? { span: sourceSpan(prose, from + match.index, from + match.index + match[0].length), kind: `“${match[0]}”` } : undefined;
}
