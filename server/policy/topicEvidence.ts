// Evidence: for each subject of the knowledge (subjects.ts) the sentences that speak of it. One pass over the document.
import type { Document, Section, Sentence } from "../document/document";
import { perSentence } from "../document/passages";
import { furtherTopics } from "../knowledge/requirements";
import { groups, introductions, type Phrases, topics } from "../knowledge/topics";
import { once } from "../text/once";
import type { Span } from "../text/span";
import { type Subject, subjects } from "./subjects";
import { findPhrases, type Hit, makePhraseBook, type Passage, readPassage } from "./topicPhrases";
import { readWords } from "./topicWords";

/** What the document shows of one subject. */
export interface Evidence {
  /** The first sentence that shows it whole. */
  readonly present?: Span;
  /** The first sentence that touches it. */
  readonly partial?: Span;
  /** Indexes in Document.sentences of all sentences that show or touch it. */
  readonly sentences: readonly number[];
  /** Different members of the subject's group that were named. */
  readonly named: number;
}

export interface EvidenceBook {
  /** By the id of a subject. */
  readonly of: ReadonlyMap<string, Evidence>;
  /** For each section the ids of the topics that its heading, or one above it, speaks of. */
  readonly topicsOf: readonly ReadonlySet<string>[];
}

type Role = "present" | "partial" | "under" | "unless" | "only-partial" | "not-in" | "named" | "named-under";

interface Sense {
  readonly subject: number;
  readonly role: Role;
}

/** Stands for the sentences that only announce what the policy will say. */
const introduction = -1;

function* phrasesOf(subject: Subject, index: number): Iterable<readonly [string, Sense]> {
  const roles: Record<Role, Phrases | undefined> = {
    present: subject.present,
    partial: subject.partial,
    under: subject.under,
    unless: subject.unless,
    "only-partial": subject["only-partial"],
    "not-in": subject["not-in"],
    named: subject.named?.phrases,
    "named-under": subject.named?.under,
  };
  for (const role of Object.keys(roles) as Role[]) for (const phrase of roles[role] ?? []) yield [phrase, { subject: index, role }];
}

const book = makePhraseBook<Sense>(groups, [
  ...subjects.flatMap((subject, i) => [...phrasesOf(subject, i)]),
  ...introductions.map((phrase) => [phrase, { subject: introduction, role: "not-in" }] as const),
]);
const headingBook = makePhraseBook(
  groups,
  [...topics, ...furtherTopics].flatMap((topic) =>
    topic.headings.map((phrase) => [phrase.replace(/^= /, ""), { id: topic.id, isWhole: phrase.startsWith("= ") }] as const),
  ),
);

/** How much of the end of a list's introducing line is read together with each item: in words, and in UTF-16 code units. */
const leadInWords = 14;
const leadInLength = 160;

export function findEvidence(document: Document): EvidenceBook {
  const topicsOf = readHeadings(document);
  const found = subjects.map(() => ({
    present: undefined as Span | undefined,
    partial: undefined as Span | undefined,
    sentences: [] as number[],
    names: new Set<string>(),
  }));
  const readings = readSentences(document);
  document.sentences.forEach((sentence, i) => {
    if (document.blocks[sentence.block]?.kind === "heading") return;
    const under = sentence.section === undefined ? undefined : topicsOf[sentence.section];
    const { bySubject, members } = readings[i]!;
    if (bySubject.has(introduction)) return;
    for (const [index, hits] of bySubject) {
      const subject = subjects[index]!;
      const role = judge(subject, hits, under);
      if (!role) continue;
      const one = found[index]!;
      if (role === "named") {
        for (const name of members.get(subject.named!.group) ?? []) one.names.add(name);
        if (one.names.size >= subject.named!.least) one.present ??= sentence.span;
      }
      if (role === "present") one.present ??= sentence.span;
      one.partial ??= sentence.span;
      one.sentences.push(i);
    }
  });
  const of = new Map(subjects.map(({ id }, i) => [id, toEvidence(found[i]!)]));
  return { of, topicsOf };
}

/** The sentence that introduces this one: a list's, or one before it that ends in a colon. */
function leadOf(document: Document, index: number): Sentence | undefined {
  const sentence = document.sentences[index]!;
  const opens = document.blocks[sentence.block]?.sentences[0] === index;
  if (opens && sentence.leadIn !== undefined) return document.sentences[sentence.leadIn];
  const before = document.sentences[index - 1];
  return before?.prose.text.endsWith(":") && before.section === sentence.section ? before : undefined;
}

const toEvidence = (one: { present: Span | undefined; partial: Span | undefined; sentences: number[]; names: Set<string> }): Evidence => ({
  ...(one.present ? { present: one.present } : {}),
  ...(one.partial ? { partial: one.partial } : {}),
  sentences: one.sentences,
  named: one.names.size,
});

/** What the phrases find in a sentence. */
interface SentenceReading {
  readonly bySubject: ReadonlyMap<number, readonly Hit<Sense>[]>;
  /** For the groups that subjects count: the different members in the sentence's own words. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

const read = once((key): SentenceReading => {
  const [lead, text] = key.split("\u0000") as [string, string];
  return readAfresh(text, lead);
});

const readSentences = perSentence(({ prose: { text } }, passage, i): SentenceReading => {
  const lead = leadOf(passage, i)?.prose.text.slice(-leadInLength) ?? "";
  return read(`${lead}\u0000${text.replaceAll("\u0000", " ")}`);
});

function readAfresh(text: string, lead: string): SentenceReading {
  const before = readWords(withoutPaths(lead)).stems.slice(-leadInWords);
  const stems = [...before, ...readWords(withoutPaths(text)).stems];
  const passage = readPassage(book, stems);
  const bySubject = sortHits(findPhrases(book, passage), before.length);
  const members = new Map<string, readonly string[]>();
  for (const index of bySubject.keys()) {
    const group = subjects[index]?.named?.group;
    if (group !== undefined) members.set(group, membersOf(group, stems, passage, before.length));
  }
  return { bySubject, members };
}

/** The words in the path of an address ("…/opt-out") are not said to the reader. */
const withoutPaths = (text: string): string => (text.includes("://") ? text.replace(/\bhttps?:\/\/\S+/gi, " ") : text);

/** The hits that end within the sentence itself, by subject. */
function sortHits(hits: readonly Hit<Sense>[], from: number): Map<number, Hit<Sense>[]> {
  const groups = new Map<number, Hit<Sense>[]>();
  for (const hit of hits) {
    if (hit.to <= from) continue;
    const list = groups.get(hit.value.subject);
    if (list) list.push(hit);
    else groups.set(hit.value.subject, [hit]);
  }
  return groups;
}

/** What a sentence's hits amount to for a subject. */
function judge(subject: Subject, hits: readonly Hit<Sense>[], under: ReadonlySet<string> | undefined): Weight | undefined {
  if (subject["not-under"]?.some((id) => under?.has(id)) && !under?.has(subject.id)) return undefined;
  if (hits.some((hit) => hit.value.role === "not-in")) return undefined;
  const counters = hits.filter((hit) => hit.value.role === "unless");
  const limits = hits.filter((hit) => hit.value.role === "only-partial");
  const isUnder = under?.has(subject.within ?? subject.id) ?? false;
  let best: Weight | undefined;
  for (const hit of hits) {
    const own = roleOf(hit.value.role, isUnder);
    if (!own || counters.some((counter) => shares(counter, hit))) continue;
    const role = limits.some((limit) => shares(limit, hit)) ? "partial" : own;
    if (!best || rank[role] < rank[best]) best = role;
  }
  return best;
}

const shares = (a: Hit<Sense>, b: Hit<Sense>): boolean => a.from < b.to && b.from < a.to;

type Weight = "present" | "named" | "partial";

const rank: Readonly<Record<Weight, number>> = { present: 0, named: 1, partial: 2 };

/** What a phrase counts as, given whether its sentence stands under a heading of its topic. */
function roleOf(role: Role, isUnder: boolean): Weight | undefined {
  if (role === "present" || role === "named" || role === "partial") return role;
  if (!isUnder) return undefined;
  return role === "under" ? "present" : role === "named-under" ? "named" : undefined;
}

/** The different members of a group in the sentence's own words; the longest at each place. */
function membersOf(name: string, stems: readonly string[], passage: Passage, from: number): string[] {
  const group = book.groups.get(name)!;
  const names: string[] = [];
  for (let i = from; i < stems.length; i++) {
    const longest = passage.marks[i]?.filter((mark) => mark.group === group).reduce((to, mark) => Math.max(to, mark.to), 0) ?? 0;
    if (longest === 0) continue;
    names.push(stems.slice(i, longest).join(" "));
    i = longest - 1;
  }
  return names;
}

/** For each section the topics of its own heading and of those above it; the title of the whole document is no heading of a topic. */
function readHeadings(document: Document): ReadonlySet<string>[] {
  const all: Set<string>[] = [];
  document.sections.forEach((section, i) => {
    const ids = new Set(isWhole(section, i, document) ? [] : topicsOfHeading(section.name));
    if (section.parent !== undefined) for (const id of all[section.parent] ?? []) ids.add(id);
    all.push(ids);
  });
  return all;
}

function topicsOfHeading(name: string): string[] {
  const words = readWords(name);
  const hits = findPhrases(headingBook, readPassage(headingBook, words.stems));
  return hits.flatMap(({ value, from, to }) => (!value.isWhole || (from <= 1 && to === words.stems.length) ? [value.id] : []));
}

const isWhole = (section: Section, index: number, document: Document): boolean =>
  index === 0 && section.level === 1 && document.sections.length > 1 && section.span.end - section.span.start > 0.6 * document.text.length;
