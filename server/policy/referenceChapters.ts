// References to a numbered part of a section that is named by its title: "point 4 of the chapter on cookies".
import type { Document, Section, Sentence } from "../document/document";
import { readEnumerator } from "../document/numbers";
import { perSentence } from "../document/passages";
import { partOfTitle } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Reference } from "./openEnds";
import { canon } from "./referenceTitles";

/** Fewest numbered parts of a section that make one that is not among them missing. */
const fewest = 2;

const named = perSentence(({ prose }) => [...prose.text.matchAll(partOfTitle)]);

export function readChapterReferences(document: Document): Reference[] {
  const numbers = new Map<number, ReadonlySet<string>>();
  return named(document).flatMap((matches, i) => matches.flatMap((m) => referenceAt(document, document.sentences[i]!, m, numbers)));
}

function referenceAt(document: Document, sentence: Sentence, m: RegExpExecArray, numbers: Map<number, ReadonlySet<string>>): Reference[] {
  const section = sectionNamed(document.sections, m[2]!);
  if (section === undefined) return [];
  const known = numbers.get(section) ?? numbersIn(document, section);
  numbers.set(section, known);
  const number = m[1]!.toLowerCase();
  const own = m[0].slice(0, m[0].indexOf(m[1]!) + m[1]!.length);
  const isThere = known.size < fewest || known.has(number) || ![...known].some((other) => isLike(other, number));
  const place = { target: document.sections[section]!.heading, section };
  const span = sourceSpan(sentence.prose, m.index, m.index + own.length);
  return [{ kind: "section", span, text: own, ...(isThere ? place : {}), isDangling: !isThere }];
}

/** Both digits or both letters. */
const isLike = (a: string, b: string): boolean => /^\d/.test(a) === /^\d/.test(b);

/** The section with whose title the words begin; the longest such title. */
function sectionNamed(sections: readonly Section[], words: string): number | undefined {
  const wanted = ` ${canon(words)} `;
  const named = sections
    .map(({ name }, section) => ({ section, name: canon(name) }))
    .filter(({ name }) => name.length > 2 && wanted.startsWith(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  return named[0]?.section;
}

/** The numbers that parts of a section bear, those of its sub-sections by their last part, too. */
function numbersIn({ blocks, sections }: Document, section: number): ReadonlySet<string> {
  const { heading, span } = sections[section]!;
  const inside = blocks.filter((block) => block.span.start >= heading.end && block.span.end <= span.end);
  return new Set(
    inside.flatMap(({ number, prose }) => {
      const own = number ?? readEnumerator(prose.text.slice(0, 80))?.number;
      return own === undefined ? [] : [own.split(".").at(-1)!.toLowerCase()];
    }),
  );
}
