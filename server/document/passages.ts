// Passages: the stretches of a document that are read on their own, a heading with the text right under it. One that has not changed since
// the version before is the same value as then, so that what was read from it is still known.
import { detached } from "../text/once";
import type { Prose } from "../text/prose";
import type { Span } from "../text/span";
import { finish, inOneStep, type Steps } from "../text/steps";
import type { Block, Document, Section, Sentence } from "./document";

/** A passage as a document of its own, and where it stands in the whole. */
export interface Passage {
  /** The passage alone: offsets count from its own start, sections are those above it and its own. It has no links, marks or allowances. */
  readonly document: Document;
  /** UTF-16 offset of its start in the whole. */
  readonly offset: number;
  /** Index in the whole's `sentences` of its first. */
  readonly sentence: number;
}

/** Sentences after which a passage without a heading in it is cut at the next paragraph. */
const longest = 80;

/** The passages of the documents read so far, for as long as somebody holds the document. */
const known = new WeakMap<Document, readonly Passage[]>();

/** The passages in the order of the text; together they hold all sentences. Those that stand in `previous`, an earlier version, are taken from it. */
export function passagesOf(document: Document, previous?: Document): readonly Passage[] {
  const made = known.get(document);
  if (made) return made;
  const earlier = new Map<string, Document>();
  for (const { document: one } of (previous && known.get(previous)) ?? []) earlier.set(keys.get(one)!, one);
  const cuts = cutsOf(document.blocks);
  const passages = cuts.map((from, i): Passage => {
    const to = cuts[i + 1] ?? document.blocks.length;
    const { offset, sentence } = { offset: document.blocks[from]!.span.start, sentence: document.blocks[from]!.sentences[0] };
    const key = keyOf(document, from, to);
    const same = earlier.get(key) ?? alone(document, from, to, key);
    return { document: same, offset, sentence };
  });
  known.set(document, passages);
  return passages;
}

/** What each passage is known by: its source, and what the rest of the document makes of it. */
const keys = new WeakMap<Document, string>();

function keyOf(document: Document, from: number, to: number): string {
  const { blocks, sections } = document;
  const parts: (string | number)[] = [document.format];
  for (let at = blocks[from]!.section; at !== undefined; at = sections[at]!.parent) parts.push(sections[at]!.level, sections[at]!.title);
  for (let i = from; i < to; i++) {
    const { kind, depth, number, leadIn, aside, sentences, prose } = blocks[i]!;
    parts.push(
      kind,
      depth ?? "",
      number ?? "",
      leadIn === undefined ? "" : i - leadIn,
      aside ? 1 : 0,
      sentences[1] - sentences[0],
      prose.text,
    );
  }
  parts.push(document.text.slice(blocks[from]!.span.start, endOf(document, to)));
  return parts.join("\u0000");
}

/** Where the passage that ends before block `to` ends. */
const endOf = ({ blocks, text }: Document, to: number): number => blocks[to]?.span.start ?? text.length;

/** Indexes of the blocks with which a passage begins. A list stays with the line that introduces it. */
function cutsOf(blocks: readonly Block[]): number[] {
  const cuts: number[] = [];
  let reach = 0;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { kind, leadIn, section } = blocks[i]!;
    reach = leadIn === undefined ? reach : Math.max(reach, i - leadIn);
    const held = reach > 0;
    if (reach > 0) reach--;
    if (!held && (i === 0 || kind === "heading" || blocks[i - 1]!.section !== section)) cuts.push(i);
    else if (i === 0) cuts.push(0);
  }
  cuts.reverse();
  return cuts.flatMap((from, i) => [from, ...cutsWithin(blocks, from, cuts[i + 1] ?? blocks.length)]);
}

function cutsWithin(blocks: readonly Block[], from: number, to: number): number[] {
  const cuts: number[] = [];
  let start = blocks[from]!.sentences[0];
  for (let i = from + 1; i < to; i++) {
    const { kind, sentences } = blocks[i]!;
    if (kind !== "paragraph" || sentences[0] - start < longest) continue;
    cuts.push(i);
    start = sentences[0];
  }
  return cuts;
}

function alone(document: Document, from: number, to: number, key: string): Document {
  const offset = document.blocks[from]!.span.start;
  const first = document.blocks[from]!.sentences[0];
  const end = endOf(document, to);
  const chain: number[] = [];
  for (let at = document.blocks[from]!.section; at !== undefined; at = document.sections[at]!.parent) chain.unshift(at);
  const section = chain.length === 0 ? {} : { section: chain.length - 1 };
  const near = (span: Span): Span => ({ start: span.start - offset, end: span.end - offset });
  const closer = (prose: Prose): Prose => ({
    text: detached(prose.text),
    runs: prose.runs.map((run) => ({ ...run, source: run.source - offset })),
  });
  const blocks = document.blocks.slice(from, to).map(
    (block): Block => ({
      ...block,
      ...section,
      span: near(block.span),
      prose: closer(block.prose),
      ...(block.leadIn === undefined ? {} : { leadIn: block.leadIn - from }),
      sentences: [block.sentences[0] - first, block.sentences[1] - first],
    }),
  );
  const sentences = document.sentences.slice(first, document.blocks[to - 1]!.sentences[1]).map(
    (sentence): Sentence => ({
      ...sentence,
      ...section,
      span: near(sentence.span),
      prose: closer(sentence.prose),
      block: sentence.block - from,
      ...(sentence.leadIn === undefined ? {} : { leadIn: sentence.leadIn - first }),
    }),
  );
  const sections = chain.map((at, i): Section => {
    const { parent: _, ...rest } = document.sections[at]!;
    return { ...rest, span: near(rest.span), heading: near(rest.heading), ...(i === 0 ? {} : { parent: i - 1 }) };
  });
  const passage: Document = {
    text: detached(document.text.slice(offset, end)),
    format: document.format,
    sections,
    blocks,
    sentences,
    links: [],
    anchors: [],
    marks: { embeds: [], codes: [], strays: [], footnotes: [] },
    allowances: [],
    strayRemarks: [],
  };
  keys.set(passage, key);
  return passage;
}

/** What a reader makes of a document passage by passage; at once, or in steps that give the same. */
export interface PassageReader<T, G> {
  (document: Document, given: G): T[];
  readonly steps: (document: Document, given: G) => Steps<T[]>;
}

/** What was read of a passage, and the same where the passage stands. */
interface Kept<T> {
  readonly key: string;
  readonly read: readonly T[];
  readonly offset: number;
  readonly sentence: number;
  readonly moved: readonly T[];
}

/**
 * The same reader with a memory: what it makes of a passage is kept with the passage. `read` must be pure and rest on nothing but the
 * passage and `given`, whose key stands for all that is in it; `move` puts a result where the passage stands.
 */
export const perPassage = <T, G extends { readonly key: string }>(
  read: (passage: Document, given: G) => readonly T[],
  move: (value: T, offset: number, sentence: number) => T,
): PassageReader<T, G> => perPassageInSteps((passage, given) => inOneStep(() => read(passage, given)), move);

/** As perPassage, for a reader that takes long over a passage. */
export function perPassageInSteps<T, G extends { readonly key: string }>(
  read: (passage: Document, given: G) => Steps<readonly T[]>,
  move: (value: T, offset: number, sentence: number) => T,
): PassageReader<T, G> {
  const kept = new WeakMap<Document, Kept<T>>();
  function* steps(document: Document, given: G): Steps<T[]> {
    const all: T[] = [];
    for (const { document: passage, offset, sentence } of passagesOf(document)) {
      let known = kept.get(passage);
      if (known?.key !== given.key || known.offset !== offset || known.sentence !== sentence) {
        const same = known?.key === given.key;
        const found = same ? known!.read : yield* read(passage, given);
        known = { key: given.key, read: found, offset, sentence, moved: found.map((value) => move(value, offset, sentence)) };
        kept.set(passage, known);
      }
      for (const value of known.moved) all.push(value);
    }
    return all;
  }
  return Object.assign((document: Document, given: G) => finish(steps(document, given)), { steps });
}

/** What `read` makes of each sentence, by its index in the document. It may rest on the passage only, and give no offsets but those of the sentence's prose. */
export const perSentence = <T>(read: (sentence: Sentence, passage: Document, index: number) => T): ((document: Document) => readonly T[]) =>
  plainly((passage) => passage.sentences.map((sentence, i) => read(sentence, passage, i)));

/** What `read` makes of each block, by its index in the document. It may rest on the passage only, and give no offsets but those of the block's prose. */
export const perBlock = <T>(read: (block: Block, passage: Document, index: number) => T): ((document: Document) => readonly T[]) =>
  plainly((passage) => passage.blocks.map((block, i) => read(block, passage, i)));

const none = { key: "" };

/** The readers that rest on nothing but the passage: all that follows from the words of a document alone. */
const plainReaders: PassageReader<unknown, typeof none>[] = [];

function plainly<T>(read: (passage: Document) => readonly T[]): (document: Document) => readonly T[] {
  const inPassages = perPassage(read, (value) => value);
  plainReaders.push(inPassages);
  return (document) => inPassages(document, none);
}

/** Has every reader by sentence, block and source read the document, passage by passage: what they are asked for afterwards is there. */
export function* readAhead(document: Document): Steps<void> {
  for (const { steps } of plainReaders) yield* steps(document, none);
}

/** As perSentence, for what few sentences are asked for: read when it is first asked for. */
export function onDemand<T>(
  read: (sentence: Sentence, passage: Document, index: number) => T,
): (document: Document) => (index: number) => T {
  const kept = new WeakMap<Document, Map<number, T>>();
  return (document) => {
    const passages = passagesOf(document);
    return (index) => {
      let low = 0;
      let high = passages.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (passages[middle]!.sentence <= index) low = middle;
        else high = middle - 1;
      }
      const { document: passage, sentence: first } = passages[low]!;
      const made = kept.get(passage) ?? new Map<number, T>();
      kept.set(passage, made);
      const own = index - first;
      if (!made.has(own)) made.set(own, read(passage.sentences[own]!, passage, own));
      return made.get(own)!;
    };
  };
}

/** What `read` finds in the source, mark-up and all, piece by piece; it must not look across the beginning of a passage. */
export function inSource<T>(read: (source: string) => readonly T[]): (document: Document) => T[] {
  const inPassages = plainly((passage) => read(passage.text));
  return (document) => {
    const head = document.text.slice(0, document.blocks[0]?.span.start);
    return [...(head ? read(head) : []), ...inPassages(document)];
  };
}
