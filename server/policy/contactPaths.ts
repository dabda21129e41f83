// Channels without an address: places inside the product that are named, and the contact links of a page's navigation.
import type { Document } from "../document/document";
import { perSentence } from "../document/passages";
import { inApp } from "../knowledge/contactWords";
import { sourceSpan } from "../text/prose";
import type { Channel } from "./channels";
import type { PlacedCall } from "./contactCalls";
import { linkFinder } from "./linkFinder";
import type { Contact } from "./policy";

/** A sentence longer than this is not searched for paths. */
const longest = 2000;
/** Words that may stand between a call and the channel: "contact us directly through the …". */
const connectors = new Set(
  "directly anytime at any time either or by via through using in on with the our your a an one of available email e-mail phone chat us and online as well following ways also".split(
    " ",
  ),
);
const arrows = /[>→›»]/;
/** Settings > Privacy. */
const path = /(?:settings|account|profile|menu|privacy|options|preferences|help)["”']?\s?(?:>|→|›|»|->)\s?["“']?\p{L}/giu;
const speaksOfContact = /\b(?:contact|reach|write|e-?mail|message|request|in touch|questions?)\b/i;
const collects =
  /\b(?:when|if) (?:you|users?|visitors?)\b[^,]{0,40}\b(?:contact|fill|submit|use|send)|\b(?:we|data|information)\b[^.]{0,60}\b(?:collect|receive|process|store|controlled)|\b(?:what|information|data|details|messages?) (?:that )?you (?:submit|provide|send|enter|give)/i;
/** "the form available here", where nothing is linked: the way to it was lost. */
const isHere = /\b(?:available|click(?:ing)?|found|accessible)\b[^.]{0,20}\bhere\b/i;
const leadsThere =
  /\b(?:use|using|through|via|fill(?:ing)? (?:out|in)|complet(?:e|ing)|submit(?:ting)?|visit(?:ing)?|go(?:ing)? to) (?:(?:the|our|a|this|your|an) )?(?:\S+ )?$/i;

/** A picture, a script, a component or a template's tag in the place of an address: the reader of the finished page sees one there. */
const embedded =
  /^[^<{!\p{L}\p{N}]{0,20}(?:(?:at|via|by|to|on|through|e-?mail)\b[^<{!\p{L}\p{N}]{0,10}){0,2}(?:<(?:img|script|svg|object|iframe|input|form|[A-Z]\w*|%)|<(?:span|a|b|strong|em)\b[^<>]{0,200}>\s*<\/|\{[{%]?\s*[\w.]{2,60}|!\[)/u;

const pathsShown = perSentence(({ prose: { text } }) => (text.length <= longest && arrows.test(text) ? [...text.matchAll(path)] : []));

/** The place inside the product that a sentence leads to for getting in touch. */
const ways = perSentence(({ prose: { text } }): { readonly start: number; readonly end: number } | undefined => {
  const named = text.length <= longest && speaksOfContact.test(text) ? inApp.exec(text) : null;
  if (!named || !leadsThere.test(text.slice(Math.max(0, named.index - 40), named.index)) || collects.test(text)) return undefined;
  return { start: named.index, end: named.index + named[0].length };
});

/** Places inside the product by which readers are told to get in touch or to choose; `calls` by the index of their sentence. */
export function readPaths(document: Document, calls: ReadonlyMap<number, readonly PlacedCall[]>): Channel[] {
  const found: Channel[] = [];
  const linked = linkFinder(document.links);
  const shownPaths = pathsShown(document);
  const named = ways(document);
  document.sentences.forEach((sentence, i) => {
    const { text } = sentence.prose;
    const way = named[i];
    if (text.length > longest || (shownPaths[i]!.length === 0 && !way && !calls.has(i))) return;
    const seen = new Set<number>();
    const add = (start: number, end: number) => {
      if (seen.has(start)) return;
      seen.add(start);
      const shown = text.slice(start, end);
      found.push({ kind: "in-app", span: sourceSpan(sentence.prose, start, end), text: shown, value: shown, placeholder: false });
    };
    for (const m of shownPaths[i]!) add(m.index, m.index + m[0].length);
    for (const call of calls.get(i) ?? []) {
      if (embedded.test(document.text.slice(call.span.end, call.span.end + 300)))
        found.push({ kind: "email", span: call.span, text: text.slice(call.start, call.end), value: "embedded", placeholder: false });
      const after = inApp.exec(text.slice(call.end, call.end + 160));
      const words = after
        ? (text
            .slice(call.end, call.end + after.index)
            .toLowerCase()
            .match(/[\p{L}-]+/gu) ?? [])
        : [];
      if (after && words.every((w) => connectors.has(w))) add(call.end + after.index, call.end + after.index + after[0].length);
    }
    if (way && !(isHere.test(text) && !linked(sentence.span))) add(way.start, way.end);
  });
  return found;
}

const href = /href\s*=\s*["']?(mailto:[^"'\s>]{3,200}|tel:[^"'\s>]{3,60}|[^"'\s>]{0,200}contact[^"'\s>]{0,60})/gi;
/** How much of a page is searched for navigation, in UTF-16 code units. */
const searched = 2_000_000;

/** Links of a page's navigation, which is no part of the policy's text but leads its readers to a contact page. */
export function readPageLinks(document: Document): Contact[] {
  return [...document.text.slice(0, searched).matchAll(href)]
    .filter((m) => !/\.css|\.js\b|^#/i.test(m[1]!))
    .slice(0, 3)
    .map((m) => {
      const start = m.index + m[0].length - m[1]!.length;
      const span = { start, end: start + m[1]!.length };
      return { kind: "link", span, text: m[1]!, value: m[1]!, placeholder: false, owner: "own", role: "general" };
    });
}
