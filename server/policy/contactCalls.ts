// Calls in a document: every place where the reader is told to get in touch, and whether the details it announces stand where it says.
import type { Block, Document, Link, Sentence } from "../document/document";
import { perPassage } from "../document/passages";
import { legalForms } from "../knowledge/contactWords";
import { sourceSpan } from "../text/prose";
import { type Span, shift } from "../text/span";
import { type Call, type CallReader, callReader } from "./contactInvitations";
import type { Contact } from "./policy";

/** A call at its place in the document. */
export interface PlacedCall extends Call {
  /** Index in Document.sentences. */
  readonly sentence: number;
  readonly span: Span;
}

/** All calls in the order of the text; `names` are those by which the company goes. */
export function readCalls(document: Document, names: readonly string[]): PlacedCall[] {
  let reader: CallReader | undefined;
  return inPassages(document, {
    key: names.join("\n"),
    read: (text, leadIn) => {
      reader ??= callReader(names);
      return reader(text, leadIn);
    },
  });
}

const inPassages = perPassage(callsIn, (call, offset, sentences) => ({
  ...call,
  sentence: call.sentence + sentences,
  span: shift(call.span, offset),
}));

function callsIn(document: Document, { read }: { readonly key: string; readonly read: CallReader }): PlacedCall[] {
  const calls: PlacedCall[] = [];
  document.sentences.forEach((sentence, i) => {
    if (document.blocks[sentence.block]!.kind === "heading") return;
    const leadIn = sentence.leadIn === undefined ? undefined : document.sentences[sentence.leadIn]!.prose.text;
    for (const call of read(sentence.prose.text, leadIn)) calls.push({ ...call, sentence: i, span: spanOfCall(sentence, call) });
  });
  return calls;
}

const toColon = /^[^.!?:]{0,160}:$/;
const toAnnouncement =
  /^[^.!?]{0,120}\b(?:below|above|following|follows|at|by|via|through)(?: (?:postal |e-?mail |mailing |contact )?(?:address|addresses|details|information))?(?=[.,;]?(?:\s|$))/i;

/** The call, with the words that announce details. */
function spanOfCall(sentence: Sentence, call: Call): Span {
  const after = sentence.prose.text.slice(call.end, call.end + 200);
  const tail = call.announces ? (toColon.exec(after) ?? toAnnouncement.exec(after)) : null;
  return sourceSpan(sentence.prose, call.start, call.end + (tail ? tail[0].length : 0));
}

/** How many blocks after a call its details are looked for. */
const reach = 60;

/** Where what is announced next has to stand: up to the next heading of the same or a higher level; small headings may belong to it. */
export function endOfRegion(document: Document, call: PlacedCall): number {
  const sentence = document.sentences[call.sentence]!;
  const level = sentence.section === undefined ? 0 : document.sections[sentence.section]!.level;
  let end = sentence.span.end;
  for (const block of document.blocks.slice(sentence.block, sentence.block + reach)) {
    const heading = block.kind === "heading" ? document.sections[block.section!] : undefined;
    if (heading && (heading.level <= level || heading.number !== undefined)) break;
    end = Math.max(end, block.span.end);
  }
  return end;
}

/** Tells of a call whether what it announces stands where it says. `contacts` are in the order of the text. */
export function answers(document: Document, contacts: readonly Contact[]): (call: PlacedCall) => boolean {
  const own = contacts.filter((c) => c.owner !== "other");
  const links = [...document.links].sort((a, b) => a.span.start - b.span.start);
  return (call) => {
    if (!call.announces) return true;
    const sentence = document.sentences[call.sentence]!;
    const within = firstFrom(contacts, sentence.span.start);
    if (within && within.span.start < sentence.span.end) return true;
    if (call.announces === "above") return own.length > 0 && own[0]!.span.end <= sentence.span.start;
    if (call.announces === "below") return own.length > 0 && own.at(-1)!.span.start >= call.span.start;
    const end = endOfRegion(document, call);
    const next = firstFrom(contacts, call.span.start);
    return (next !== undefined && next.span.start < end) || hasDetail(document, links, call, end);
  };
}

/** The first of `things`, which are in the order of the text, that begins at `offset` or after it. */
function firstFrom<T extends { readonly span: Span }>(things: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return things[low];
}

/** A line that is longer is no detail. */
const longestDetail = 160;

/** What follows may be the details though no channel is recognised: a picture, a name, a link, a line that is no sentence. */
function hasDetail(document: Document, links: readonly Link[], call: PlacedCall, end: number): boolean {
  const sentence = document.sentences[call.sentence]!;
  const own = document.blocks[sentence.block]!;
  const following = document.blocks.slice(sentence.block + 1, sentence.block + reach).filter((b) => b.span.start < end);
  const isLinked = (b: Block) =>
    b.prose.text.length < longestDetail && (firstFrom(links, b.span.start)?.span.end ?? Infinity) <= b.span.end;
  if (following.slice(0, 3).some(isLinked)) return true;
  const block = following.find((b) => b.kind !== "heading");
  if (!block || block.prose.text.length >= longestDetail) return false;
  const isLine = block.kind === "item" || block.kind === "row" || !/[.!?]$/.test(block.prose.text);
  const isNext = own.kind !== "paragraph" && own.kind === block.kind && own.depth === block.depth;
  return isLine && (!isNext || /\d/.test(block.prose.text) || legalForms.test(block.prose.text));
}
