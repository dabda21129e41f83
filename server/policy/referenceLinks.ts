// References by mark-up: links to anchors of the page, marks of footnotes, and words that are a link or nothing.
import { distance } from "fastest-levenshtein";
import type { Document, Link, Section } from "../document/document";
import { within } from "../document/marks";
import { perSentence } from "../document/passages";
import { isDocumentName, linkCue, linkWords } from "../knowledge/references";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { linkFinder } from "./linkFinder";
import type { Reference } from "./openEnds";

export const readLinkReferences = (document: Document): Reference[] => [
  ...anchorsLinked(document),
  ...footnotes(document),
  ...lostLinks(document),
  ...emptyLinks(document),
];

/** Words that a script may answer: menus, switches, a window for cookie settings. */
const scripted =
  /\bon[a-z]+\s*=|\bdata-|\brole\s*=|\bid\s*=|\baria-|javascript|toggle|modal|dropdown|\bbtn|button|menu|nav|tab\b|popup|cookie|consent|@click|v-on|ng-/i;
/** Fewest words around a link that make it one of a sentence, not one of a menu. */
const fewestAround = 4;

/** `<a href="#">our partners</a>` in the midst of a sentence: a link that was never given its address. */
function emptyLinks(document: Document): Reference[] {
  const { links, sentences, text, blocks } = document;
  const empty = links.filter(
    ({ target, label, span }) => /^#?$/.test(target) && label.end > label.start && !scripted.test(text.slice(span.start, span.end)),
  );
  let s = 0;
  return empty.flatMap((link): Reference[] => {
    while (s < sentences.length && sentences[s]!.span.end < link.label.end) s++;
    const sentence = sentences[s];
    if (!sentence || sentence.span.start > link.label.start || blocks[sentence.block]!.kind === "heading" || isFurniture(link.text))
      return [];
    if (!/\p{L}{3}/u.test(link.text)) return [];
    const around = sentence.prose.text.replace(link.text, " ").match(/\p{L}+/gu)?.length ?? 0;
    return around < fewestAround ? [] : [{ kind: "link", span: link.label, text: link.text, isDangling: true }];
  });
}

/** Letters and figures alone: what all ways to make an anchor from a heading have in common. */
const canon = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function anchorsLinked(document: Document): Reference[] {
  const links = document.links.filter(
    ({ target, text }) => !isFurniture(text) && /^#[^/!]/.test(target) && target.toLowerCase() !== "#top" && !/^#:~:/.test(target),
  );
  if (links.length === 0) return [];
  const anchors = new Set(document.anchors);
  const headings = new Map<string, number>();
  document.sections.forEach((section, i) => {
    for (const name of [section.title, section.name]) if (!headings.has(canon(name))) headings.set(canon(name), i);
  });
  const known = new Set([...document.anchors].map(canon));
  return links.map((link): Reference => {
    const anchor = decoded(link.target.slice(1));
    const name = { text: anchor, span: targetSpan(document, link) };
    const shared = { kind: "anchor" as const, span: link.span, text: link.text, name };
    const section = headings.get(canon(anchor)) ?? headings.get(canon(anchor).replace(/\d+$/, ""));
    const isMade = document.format !== "html" && section !== undefined;
    if (section !== undefined && (isMade || anchors.has(anchor.toLowerCase())))
      return { ...shared, target: document.sections[section]!.heading, section, isDangling: false };
    if (anchors.has(anchor.toLowerCase()) || known.has(canon(anchor)) || isScripted(anchor)) return { ...shared, isDangling: false };
    const nearest = nearestAnchor(document, link, anchor);
    return { ...shared, isDangling: true, ...(nearest ? { nearest } : {}) };
  });
}

/** What leads around the page itself, not to a place of the text. */
const isFurniture = (words: string): boolean => /^\s*$|^\W*(?:skip\b|(?:back |go |scroll )?(?:to )?(?:the )?(?:top|up)\W*$)/i.test(words);

/** Anchors that a script of the page answers: "#open-cookie-settings" and the like lead nowhere in the text. */
const isScripted = (anchor: string): boolean =>
  /cookie|consent|settings|preferences|manage|modal|popup|open|toggle|onetrust|cmp|cky|ot-sdk|javascript/i.test(anchor);

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The anchor in the source, without the #; the whole link where it is not written there as it reads. */
function targetSpan({ text }: Document, { span, target, label }: Link): Span {
  const name = target.slice(1);
  const behind = text.slice(label.end, span.end).indexOf(`#${name}`);
  if (behind >= 0) return { start: label.end + behind + 1, end: label.end + behind + 1 + name.length };
  const before = text.slice(span.start, label.start).indexOf(`#${name}`);
  return before < 0 ? span : { start: span.start + before + 1, end: span.start + before + 1 + name.length };
}

/** In a longer document every dangling link would be compared with too many anchors. */
const mostCompared = 300;

/** The anchor of the heading that the link's own words name, or that almost bears the name. */
function nearestAnchor({ sections, anchors }: Document, { text }: Link, anchor: string): string | undefined {
  if (sections.length > mostCompared || anchors.length > mostCompared) return undefined;
  const named = sections.filter((section) => canon(section.name) === canon(text) || canon(section.title) === canon(text));
  const wanted = named.length === 1 ? slugIn(named[0]!, anchors) : undefined;
  if (wanted) return wanted;
  const close = anchors.filter(
    (other) => Math.abs(other.length - anchor.length) < 3 && distance(other, anchor.toLowerCase().slice(0, 60)) <= 2,
  );
  return close.length === 1 ? close[0] : undefined;
}

const slugIn = ({ title, name }: Section, anchors: readonly string[]): string | undefined =>
  anchors.find((anchor) => canon(anchor) === canon(title) || canon(anchor) === canon(name));

function footnotes({ marks, text }: Document): Reference[] {
  const texts = new Map(marks.footnotes.filter((f) => f.isText).map((f) => [f.label, f.span]));
  return marks.footnotes
    .filter((f) => !f.isText)
    .map(({ label, span }): Reference => {
      const target = texts.get(label);
      return {
        kind: "footnote",
        span,
        text: text.slice(span.start, span.end),
        ...(target ? { target } : {}),
        isDangling: target === undefined,
      };
    });
}

const url = /https?:\/\/|www\.|\b[\w-]+\.(?:com|org|net|eu|gov|io|de|uk|fr|example|test)\b|@/i;
/** What may show a link where the reader of the mark-up sees none. */
const linkTag = /<(?:a|button|link|navlink|nuxt-link|router-link|trans|i18n)\b|<[A-Z]\w*Link\b|onclick|\{\{|\{%|<%|\[[^\]]+\]\s?[([]/i;

const lost = perSentence(({ prose: { text }, block }, { blocks }) =>
  blocks[block]!.kind === "heading" ? [] : [...lostWords(text), ...lostBrackets(text)],
);

function lostLinks(document: Document): Reference[] {
  const inCode = within(document.marks.codes);
  const linked = linkFinder(document.links);
  return lost(document).flatMap((found, i): Reference[] => {
    if (found.length === 0) return [];
    const sentence = document.sentences[i]!;
    const { text } = sentence.prose;
    if (inCode(sentence.span) || linked(sentence.span) || linkTag.test(document.text.slice(sentence.span.start - 60, sentence.span.end)))
      return [];
    const next = document.sentences[i + 1];
    if (
      url.test(text) ||
      (next && (url.test(next.prose.text.slice(0, 80)) || (next.span.start - sentence.span.end < 60 && linked(next.span))))
    )
      return [];
    const reach = { start: sentence.span.end, end: sentence.span.end + 2000 };
    if (/\bbelow\b/i.test(text) && (linked(reach) || url.test(document.text.slice(reach.start, reach.end)))) return [];
    return found.map(({ start, end }) => ({
      kind: "link",
      span: sourceSpan(sentence.prose, start, end),
      text: text.slice(start, end),
      isDangling: true,
    }));
  });
}

function lostWords(text: string): { start: number; end: number }[] {
  return [...text.matchAll(linkWords)].flatMap((m) => {
    if (/\blinks? (?:such as|like)\b/i.test(text.slice(Math.max(0, m.index - 40), m.index))) return [];
    // A colon: what is meant stands behind it.
    if (/^\s?:/.test(text.slice(m.index + m[0].length))) return [];
    return [{ start: m.index, end: m.index + m[0].length }];
  });
}

/** "See their privacy policy – [Privacy Policy]": a link of Markdown whose target was lost. */
function lostBrackets(text: string): { start: number; end: number }[] {
  if (!text.includes("[")) return [];
  return [...text.matchAll(/\[([^[\]]{3,40})\](?![([:])/g)].flatMap((m) => {
    if (!isDocumentName(m[1]!) || !linkCue.test(text.slice(Math.max(0, m.index - 60), m.index))) return [];
    return [{ start: m.index, end: m.index + m[0].length }];
  });
}
