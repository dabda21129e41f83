// Empty sections: headings with nothing under them before the next heading of the same or a higher level, or the end. Read from the source,
// since pictures, forms, components and template tags are something, too.
import { beginsSentence } from "./bareLines";
import type { Document, Section } from "./document";
import { isTitle } from "./headings";
import { shapeOf } from "./shape";

export interface EmptySection {
  /** Index in Document.sections. */
  readonly section: number;
  /** Index in Document.blocks of the heading. */
  readonly heading: number;
  /** Index in Document.sections of the heading that comes next; none at the end. */
  readonly next?: number;
}

/** In the order of the text. The document's own title, and headings that are links, values or sentences themselves, are none. */
export function emptySections(document: Document): EmptySection[] {
  const { blocks, sections } = document;
  const linked = linkedHeadings(document);
  return blocks.flatMap((block, i) => {
    if (block.kind !== "heading" || block.section === undefined) return [];
    const next = blocks[i + 1];
    if (next && next.kind !== "heading" && !next.aside) return [];
    const follower = next?.kind === "heading" ? next.section : undefined;
    if (follower !== undefined && sections[follower]!.parent === block.section) return [];
    if (linked.has(i) || !isAnnouncing(sections[block.section]!, next === undefined)) return [];
    const gap = document.text.slice(block.span.end, next?.span.start ?? document.text.length);
    if (next?.aside ? !leavesMain.test(gap) : follower !== undefined && opened(gap) > mostOpened) return [];
    if (!isBare(gap, follower === undefined)) return [];
    return [{ section: block.section, heading: i, ...(follower === undefined ? {} : { next: follower }) }];
  });
}

/** Words that announce a text: no title of the whole, no date, no message of the page, no statement that stands for itself, no slogan that ends it. */
function isAnnouncing({ title, name }: Section, isLast: boolean): boolean {
  const { value, words, stops, inner } = shapeOf(name);
  if (isTitle(title) || value || /(?:…|\.{3})\s*$/.test(name)) return false;
  if (beginsSentence(name) && (stops || words > 7 || isLast)) return false;
  return !inner && !(isLast && /!["”’)*_ ]{0,4}$/.test(name)) && !saysItself(name);
}

/** "We do not sell your data", "Your notes never leave your phone": a clause with its own verb, which announces nothing. */
const saysItself = (name: string): boolean => {
  const clause = name.trim().replace(/^[*_~"“‘'(]+/, "");
  return ownClause.test(clause) && !openEnded.test(clause);
};
const ownClause =
  /^(?:we|i|they|you|it) (?:do|does|will|would|can|shall|have|has|are|is|am|never) (?:not |never |only )?\p{L}+ \p{L}|^(?:(?:your|our|the|this|these|all|no|my) )?(?:[\p{L}’'-]{1,30} ){1,4}(?:(?:is|are|was|were|does|do|will|can|must|stays?|remains?|belongs?) (?:not |never |always |only )?\p{L}|(?:never|cannot|\p{L}{2,9}n['’]t) \p{L})/iu;
/** Questions, conditions and nouns with a clause behind them. */
const openEnded =
  /^(?:how|what|why|when|where|who|whom|whose|which|if|whether|do|does|did|is|are|can|will|in|on|by|for|with|to)(?!\p{L})|^(?:\S+ ){1,4}(?:that|which|who|whose|we|you|i|they|it|if|when|where|how|what) |\?["”’)*_ ]{0,4}$/iu;

/** Headings most of whose words lead elsewhere: what they announce stands there. */
function linkedHeadings({ blocks, links, sections }: Document): Set<number> {
  const linked = new Set<number>();
  let at = 0;
  for (const link of [...links].sort((a, b) => a.label.start - b.label.start)) {
    while (at < blocks.length && blocks[at]!.span.end < link.label.end) at++;
    const block = blocks[at];
    if (block?.kind !== "heading" || link.label.end <= block.span.start) continue;
    // A heading in mark-up often leads to itself; a line that is none does so in a table of contents.
    const isElsewhere = link.target !== "" && (!link.target.startsWith("#") || sections[block.section!]?.rank === undefined);
    if (isElsewhere && link.text.length > 0.6 * block.prose.text.length) linked.add(at);
  }
  return linked;
}

/** The end of a page's main part. */
const leavesMain = /<\/(?:main|article|body)\b|<(?:footer|aside|nav)\b/i;

/** Elements opened between two headings: more of them are cards or tabs, whose text comes elsewhere. */
const mostOpened = 2;
const opened = (gap: string): number => (gap.length > longest ? 0 : (gap.match(/<[a-z]/gi) ?? []).length);

/** Longest stretch of mark-up that is looked through. */
const longest = 1500;
/** Elements that show nothing of their own. */
const wrappers = new Set(
  "a abbr article b body br center div em font footer h1 h2 h3 h4 h5 h6 header hgroup hr html i li main ol p section small span strong table tbody td th tr u ul".split(
    " ",
  ),
);
/** What may stand behind the last words of a page. */
const closers = new Set("script style link noscript template".split(" "));

/** True when mark-up shows a reader nothing. `isLast`: the end of the text, or of its main part, follows. */
function isBare(gap: string, isLast: boolean): boolean {
  if (gap.length > longest) return false;
  const comments = [...gap.matchAll(/<!--([\s\S]*?)-->/g)];
  if (comments.some((comment) => /^\s*#|\b(?:toc|include|insert|content)\b/i.test(comment[1]!))) return false;
  let rest = gap.replace(/<!--[\s\S]*?-->/g, " ");
  if (isLast) rest = rest.replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, " ");
  if (mounts.test(rest)) return false;
  for (const [, name] of rest.matchAll(/<([A-Za-z][\w:.-]*)/g))
    if (/^[A-Z].*[a-z]/.test(name!) || (!wrappers.has(name!.toLowerCase()) && !(isLast && closers.has(name!.toLowerCase())))) return false;
  const words = rest
    .replace(/<\/?[A-Za-z!][^<>]*>/g, " ")
    .replace(/&nbsp;|&#160;|&#xa0;|&zwnj;|&ZeroWidthSpace;/gi, " ")
    .replace(/^[ \t]*\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]*$/gm, " ")
    .replace(/\{:?[ \t]?[#.][^{}\n]{0,200}\}/g, " ");
  return !/[^\s\u200b\u00a0\ufeff\-–—_=*+~#>|\\•·.,:;]/u.test(words);
}

/** An element that is empty in the source and has a name by which a script fills it. */
const mounts = /<(div|section|span|p|ul|ol|table|tbody|main|article)\b[^<>]*\s(?:id|data-[\w-]+)\s*=[^<>]*>\s*<\/\1\s*>/i;
