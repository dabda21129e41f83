// Contacts: the channels a policy gives, whose they are, and the places that promise one.
import type { Document, Sentence } from "../document/document";
import { authorityHosts, contactLinks, inApp, otherHosts } from "../knowledge/contactWords";
import { sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import { type Channel, readChannels } from "./channels";
import { registeredHost, standsUnder } from "./contactHost";
import { type Call, callReader } from "./contactInvitations";
import { bareName, bearsName, hostOfValue, isFreeMail, ownerOf, type Place, roleOf } from "./contactOwners";
import type { Contact, Invitation } from "./policy";

/** A call at its place in the document. */
interface PlacedCall extends Call {
  readonly sentence: number;
  readonly span: Span;
}

/** True when readers can reach the company by it. */
export const isUsable = (contact: Contact): boolean => contact.owner !== "other" && !contact.placeholder && !contact.malformed;

export function readContacts(document: Document, firstParty: readonly string[]): { contacts: Contact[]; invitations: Invitation[] } {
  const names = firstParty.map(bareName).filter((name) => name.length > 1);
  const calls = readCalls(document, [...firstParty, ...names]);
  const bySentence = new Map<number, PlacedCall[]>();
  for (const call of calls) bySentence.set(call.sentence, [...(bySentence.get(call.sentence) ?? []), call]);
  const channels = [...readChannels(document), ...readPaths(document, bySentence)].sort((a, b) => a.span.start - b.span.start);
  const regions = calls.filter((call) => call.announces === "next").map((call) => ({ start: call.span.start, end: endOfRegion(document, call) }));
  const places = channels.map((channel) => placeOf(document, channel, bySentence, regions));
  const ownHosts = findOwnHosts(channels, places, names);
  const contacts: Contact[] = [];
  channels.forEach((channel, i) => {
    const place = places[i]!;
    if (channel.value === "_" && !place.isInvited) return;
    if (channel.isPage && !isPageForContact(document, channel, bySentence)) return;
    const { isPage: _, ...rest } = channel;
    contacts.push({ ...rest, owner: ownerOf(channel.kind, channel.value, place, names, ownHosts), role: roleOf(channel.value, place) });
  });
  if (document.format === "html" && !contacts.some((c) => c.owner !== "other")) contacts.push(...readPageLinks(document));
  const invitations = calls.map((call) => ({ span: call.span, announces: call.announces !== undefined, answered: isAnswered(document, call, contacts), plain: call.plain }));
  return { contacts, invitations };
}

function readCalls(document: Document, names: readonly string[]): PlacedCall[] {
  const read = callReader(names);
  const calls: PlacedCall[] = [];
  document.sentences.forEach((sentence, i) => {
    if (document.blocks[sentence.block]!.kind === "heading") return;
    const leadIn = sentence.leadIn === undefined ? undefined : document.sentences[sentence.leadIn]!.prose.text;
    for (const call of read(sentence.prose.text, leadIn)) calls.push({ ...call, sentence: i, span: spanOfCall(sentence, call) });
  });
  return calls;
}

/** The call, with the words that announce details. */
function spanOfCall(sentence: Sentence, call: Call): Span {
  const { text } = sentence.prose;
  const after = text.slice(call.end);
  const tail = call.announces ? (/^[^.!?:]{0,160}:$/.exec(after) ?? /^[^.!?]{0,120}?\b(?:below|above|following|follows|at|by|via|through)(?=[.,;]?(?:\s|$))/i.exec(after)) : null;
  return sourceSpan(sentence.prose, call.start, call.end + (tail ? tail[0].length : 0));
}

/** Index of the sentence in which an offset of the source stands. */
function sentenceAt(document: Document, offset: number): number {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.sentences[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeOf(document: Document, channel: Channel, calls: ReadonlyMap<number, readonly PlacedCall[]>, regions: readonly Span[]): Place {
  const index = sentenceAt(document, channel.span.start);
  const sentence = document.sentences[index];
  if (!sentence) return { words: "", headings: "", isInvited: false };
  const before = document.sentences[index - 1];
  const words = [sentence.prose.text];
  if (sentence.leadIn !== undefined) words.unshift(document.sentences[sentence.leadIn]!.prose.text);
  else if (before && sentence.prose.text.length < 120 && before.section === sentence.section) words.unshift(before.prose.text);
  const isInvited =
    calls.has(index) ||
    (sentence.leadIn !== undefined && calls.has(sentence.leadIn)) ||
    regions.some((region) => region.start <= channel.span.start && channel.span.end <= region.end);
  return { words: words.join(" ").slice(-1500), headings: headingsOf(document, sentence.section), isInvited };
}

function headingsOf(document: Document, section: number | undefined): string {
  const titles: string[] = [];
  for (let at = section; at !== undefined && titles.length < 4; at = document.sections[at]!.parent) if (document.sections[at]!.level > 1 || titles.length === 0) titles.push(document.sections[at]!.title);
  return titles.join(" · ");
}

/** Registered hosts that are the company's: they bear its name, or readers are told to write there. */
function findOwnHosts(channels: readonly Channel[], places: readonly Place[], names: readonly string[]): Set<string> {
  const own = new Set<string>();
  channels.forEach((channel, i) => {
    if (channel.placeholder || channel.malformed) return;
    const host = hostOfValue(channel.value);
    if (!host || isFreeMail(host) || standsUnder(host, authorityHosts) || standsUnder(host, otherHosts)) return;
    if (bearsName(host, names) || (channel.kind === "email" && places[i]!.isInvited)) own.add(registeredHost(host));
  });
  return own;
}

const pageWords = /\b(?:here|this|these|form|page|link|website|site|portal|us|team|officer|e-?mail|support|centre|center)\b|^https?:|^www\.|\w\.\w{2,}/i;

/** A page is a channel where the reader is told to get in touch through it. */
function isPageForContact(document: Document, channel: Channel, calls: ReadonlyMap<number, readonly PlacedCall[]>): boolean {
  if (channel.value.startsWith("#") && channel.value.length > 1) return false;
  const index = sentenceAt(document, channel.span.start);
  const leadIn = document.sentences[index]?.leadIn;
  const near = [...(calls.get(index) ?? []), ...(leadIn === undefined ? [] : (calls.get(leadIn) ?? []))];
  if (channel.malformed) return near.length > 0 || contactLinks.test(channel.text);
  return near.some((call) => call.span.start <= channel.span.end) && pageWords.test(channel.text);
}

const connectors = new Set("directly anytime at any time either or by via through using in on with the our your a an one of available email e-mail phone chat us and online as well following ways also".split(" "));
const path = /(?:settings|account|profile|menu|privacy|options|preferences|help)["”']?\s?(?:>|→|›|»|->)\s?["“']?\p{L}/giu;

/** Channels inside the product, named so that a reader finds them. */
function readPaths(document: Document, calls: ReadonlyMap<number, readonly PlacedCall[]>): Channel[] {
  const found: Channel[] = [];
  document.sentences.forEach((sentence, i) => {
    const { text } = sentence.prose;
    const add = (start: number, end: number) => found.push({ kind: "in-app", span: sourceSpan(sentence.prose, start, end), text: text.slice(start, end), value: text.slice(start, end), placeholder: false });
    if (text.length < 2000) for (const m of text.matchAll(path)) add(m.index, m.index + m[0].length);
    for (const call of calls.get(i) ?? []) {
      const after = inApp.exec(text.slice(call.end, call.end + 160));
      const words = after ? (text.slice(call.end, call.end + after.index).toLowerCase().match(/[\p{L}-]+/gu) ?? []) : [];
      if (after && words.every((w) => connectors.has(w))) add(call.end + after.index, call.end + after.index + after[0].length);
      const before = inApp.exec(text.slice(0, call.start));
      if (before && /\b(?:use|using|through|via|fill|visit|submit|go to)\b/i.test(text.slice(0, before.index))) add(before.index, before.index + before[0].length);
    }
  });
  return found;
}

/** Where what is announced next has to stand: up to the next heading of the same or a higher level; small headings may belong to it. */
function endOfRegion(document: Document, call: PlacedCall): number {
  const sentence = document.sentences[call.sentence]!;
  const section = sentence.section === undefined ? undefined : document.sections[sentence.section]!;
  const { blocks } = document;
  let end = sentence.span.end;
  for (let i = sentence.block; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (i > sentence.block && block.kind === "heading") {
      const next = document.sections[block.section!]!;
      if (next.level <= (section?.level ?? 0) || next.number !== undefined) break;
    }
    end = block.span.end;
  }
  return end;
}

/** Whether what a call announces does stand where it says. Anything that may be a detail counts: names, links, lines that are no sentences. */
function isAnswered(document: Document, call: PlacedCall, contacts: readonly Contact[]): boolean {
  if (!call.announces) return true;
  const sentence = document.sentences[call.sentence]!;
  if (contacts.some((c) => c.span.start >= sentence.span.start && c.span.end <= sentence.span.end)) return true;
  if (call.announces === "above") return contacts.some((c) => c.span.end <= sentence.span.start && c.owner !== "other");
  if (call.announces === "below") return contacts.some((c) => c.span.start >= call.span.start && c.owner !== "other");
  const end = endOfRegion(document, call);
  return contacts.some((c) => c.span.start >= call.span.start && c.span.start < end) || hasDetail(document, call, end);
}

/** Lines after the call that are no prose, or a picture or script in its place: they may be the details. */
function hasDetail(document: Document, call: PlacedCall, end: number): boolean {
  const sentence = document.sentences[call.sentence]!;
  const own = document.blocks[sentence.block]!;
  const rest = document.text.slice(call.span.end, Math.min(end, call.span.end + 400));
  if (/^[^<]{0,20}<(?:img|script|svg|object|iframe|span|input|form|a)\b|^\s*(?:!\[|\{\{|\{%|<%)/i.test(rest)) return true;
  for (let i = sentence.block + 1; i < document.blocks.length && document.blocks[i]!.span.start < end; i++) {
    const block = document.blocks[i]!;
    const { text } = block.prose;
    if (block.kind !== "heading" && (block.kind === "item" || block.kind === "row" || !/[.!?]$/.test(text)) && text.length < 160) return block.leadIn !== undefined || own.kind === "paragraph";
    return document.links.some((link) => link.span.start >= block.span.start && link.span.end <= block.span.end && text.length < 160);
  }
  return false;
}

const href = /href\s*=\s*["']?(mailto:[^"'\s>]{3,200}|tel:[^"'\s>]{3,60}|[^"'\s>]{0,200}contact[^"'\s>]{0,60})/gi;

/** Links of a page's navigation, which is no part of the policy's text but leads its readers to a contact page. */
function readPageLinks(document: Document): Contact[] {
  return [...document.text.slice(0, 2_000_000).matchAll(href)]
    .filter((m) => !/\.css|\.js\b|^#/i.test(m[1]!))
    .slice(0, 3)
    .map((m) => {
      const start = m.index + m[0].length - m[1]!.length;
      return { kind: "link", span: { start, end: start + m[1]!.length }, text: m[1]!, value: m[1]!, placeholder: false, owner: "own", role: "general" };
    });
}
