// References: the places where the text points at another of its places, and whether that stands there. What leads to other documents is left out.
import type { Document } from "../document/document";
import { overlaps } from "../text/span";
import { flatMapSteps, type Steps } from "../text/steps";
import type { Reference } from "./openEnds";
import { readChapterReferences } from "./referenceChapters";
import { readLinkReferences } from "./referenceLinks";
import { readNoteReferences } from "./referenceNotes";
import { readNumberReferences } from "./referenceNumbers";
import { readPaperReferences } from "./referencePapers";
import { readThingReferences } from "./referenceThings";
import { readTitleReferences } from "./referenceTitles";

const readers: readonly ((document: Document) => Reference[])[] = [
  readLinkReferences,
  readNumberReferences,
  readTitleReferences,
  readThingReferences,
  readChapterReferences,
  readNoteReferences,
  readPaperReferences,
];

/** In the order of the text. Inside a link its target decides, not its words. */
export function* readReferences(document: Document): Steps<Reference[]> {
  const all = yield* flatMapSteps(readers, (read) => read(document));
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Reference[] = [];
  let l = 0;
  for (const one of all) {
    while (l < document.links.length && document.links[l]!.span.end <= one.span.start) l++;
    const link = document.links[l];
    const isInLink = one.kind !== "anchor" && link !== undefined && !/^#?$/.test(link.target) && overlaps(link.span, one.span);
    const last = kept[kept.length - 1];
    if (isInLink || (last && last.span.end > one.span.start)) continue;
    kept.push(one);
  }
  return kept;
}
