// Sections: the outline as a reader sees it, from the headings in their order.

import { sourceSpan } from "../text/prose";
import type { Section } from "./document";
import type { Draft } from "./draft";
import { isTitle } from "./headings";
import { readEnumerator } from "./numbers";

/** Sections in the order of the text, and for each draft the index of its section. */
export function readSections(drafts: readonly Draft[]): { sections: Section[]; sectionOf: (number | undefined)[] } {
  const open: { index: number; weight: number }[] = [];
  const built: { heading: Draft; level: number; parent?: number; end: number }[] = [];
  const sectionOf: (number | undefined)[] = [];
  drafts.forEach((draft, i) => {
    if (draft.kind === "heading") {
      const first = built.length === 0 && isTitle(draft.prose.text) && !readEnumerator(draft.prose.text);
      const weight = first ? 0 : weightOf(draft);
      while (open.length > 0 && open[open.length - 1]!.weight >= weight) open.pop();
      const parent = open[open.length - 1]?.index;
      open.push({ index: built.length, weight });
      built.push({ heading: draft, level: parent === undefined ? 1 : built[parent]!.level + 1, parent, end: draft.span.end });
    }
    const current = open[open.length - 1]?.index;
    sectionOf[i] = current;
    for (const one of open) built[one.index]!.end = Math.max(built[one.index]!.end, draft.span.end);
  });
  return { sections: built.map(({ heading, level, parent, end }) => toSection(heading, level, parent, end)), sectionOf };
}

function weightOf(draft: Draft): number {
  if (draft.rank) return draft.rank;
  const number = readEnumerator(draft.prose.text);
  return number ? 10 + number.depth : 20;
}

function toSection(heading: Draft, level: number, parent: number | undefined, end: number): Section {
  const title = heading.prose.text;
  const number = readEnumerator(title);
  const numbered = number && number.length < title.length;
  return {
    span: { start: heading.span.start, end },
    heading: sourceSpan(heading.prose, 0, title.length),
    title,
    ...(numbered ? { number: number.number } : {}),
    name: numbered ? title.slice(number.length) : title,
    level,
    ...(parent === undefined ? {} : { parent }),
  };
}
