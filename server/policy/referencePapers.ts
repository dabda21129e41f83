// References to a paper that hangs on the document and bears no number: "the annex to this policy", "the attached schedule".
import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { ownPaper, paperName } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Reference } from "./openEnds";

const mentioned = perSentence(({ prose, block }, { blocks }) =>
  blocks[block]!.kind === "heading" ? [] : [...prose.text.matchAll(ownPaper)],
);

/** One for each mention. It stands where a heading, a line of its own or a link bears the word. */
export function readPaperReferences(document: Document): Reference[] {
  let names: readonly string[] | undefined;
  return mentioned(document).flatMap((matches, i) =>
    matches.map((m): Reference => {
      names ??= namesIn(document);
      const word = (m.groups!.paper ?? m.groups!.paper2 ?? m.groups!.paper3)!.toLowerCase().replace(/(?:es|s)$/, "");
      const span = sourceSpan(document.sentences[i]!.prose, m.index, m.index + m[0].length);
      return { kind: "annex", span, text: m[0], isDangling: !names.some((name) => name.startsWith(word.slice(0, 6))) };
    }),
  );
}

/** The words for such papers with which headings, lines and links begin, or that a heading holds. */
function namesIn({ sections, blocks, links }: Document): string[] {
  const texts = [
    ...sections.map(({ title }) => title),
    ...links.map(({ text, target }) => `${text} ${target}`),
    ...blocks.filter(({ prose }) => prose.text.length < 120 && !prose.text.endsWith(".")).map(({ prose }) => prose.text),
  ];
  return texts.flatMap((text) => [...text.matchAll(paperName)].map((m) => m[0].toLowerCase()));
}
