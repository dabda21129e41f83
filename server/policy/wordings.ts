// Wordings: places where the company or somebody else acts on data, and the words leave open when, which, for what or to whom.
import type { Document, Sentence } from "../document/document";
import { onDemand } from "../document/passages";
import { clarifiers, type WordedKind, wordingGroups, wordings } from "../knowledge/wording";
import type { Statement } from "../statements/statement";
import { sourceSpan, visibleText } from "../text/prose";
import type { Span } from "../text/span";
import type { Policy, Wording } from "./policy";
import { findPhrases, type Hit, makePhraseBook, readPassage } from "./topicPhrases";
import { readWords, type Words } from "./topicWords";
import { type Acting, actsOn, isOpen } from "./wordingActs";
import { clarifiedElsewhere, type Elsewhere, moreIsSaid, readElsewhere } from "./wordingElsewhere";

type Role = "vague" | "unless" | "after" | "next" | "occasion";

interface Sense {
  readonly kind?: WordedKind;
  readonly role: Role;
}

const kinds = Object.keys(wordings) as WordedKind[];

const book = makePhraseBook<Sense>(wordingGroups, [
  ...kinds.flatMap((kind) => [
    ...wordings[kind].phrases.map((phrase) => [phrase, { kind, role: "vague" }] as const),
    ...wordings[kind].unless.map((phrase) => [phrase, { kind, role: "unless" }] as const),
  ]),
  ...clarifiers.after.map((phrase) => [phrase, { role: "after" }] as const),
  ...clarifiers.next.map((phrase) => [phrase, { role: "next" }] as const),
  ...clarifiers.occasion.map((phrase) => [phrase, { role: "occasion" }] as const),
]);

/** Longer sentences are no sentences: a table without cells, a script. */
const longest = 3000;

/** All of the document, in the order of the text. Those that the text makes clear in another place carry that place. */
export function readWordings(
  document: Document,
  statements: readonly Statement[],
  sectionTopics: readonly ReadonlySet<string>[],
): Wording[] {
  const acts = new Map<number, Statement[]>();
  for (const statement of statements)
    if (actsOn(statement)) acts.set(statement.sentence, [...(acts.get(statement.sentence) ?? []), statement]);
  const introducing = new Set(document.sentences.flatMap(({ leadIn }) => (leadIn === undefined ? [] : [leadIn])));
  const isOn = ({ sentence }: Statement, topic: string): boolean => {
    const { section } = document.sentences[sentence]!;
    return section !== undefined && sectionTopics[section]!.has(topic);
  };
  const outermost = ({ sentence }: Statement, topic: string): number | undefined => {
    let { section } = document.sentences[sentence]!;
    for (;;) {
      const parent: number | undefined = section === undefined ? undefined : document.sections[section]!.parent;
      if (parent === undefined || !sectionTopics[parent]!.has(topic)) return section;
      section = parent;
    }
  };
  const context: Context = { all: readElsewhere(statements, isOn), isOn, outermost };
  const found: Wording[] = [];
  for (const [index, own] of acts) {
    const sentence = document.sentences[index]!;
    if (document.blocks[sentence.block]?.kind === "heading" || sentence.prose.text.length > longest) continue;
    const topics = sentence.section === undefined ? undefined : sectionTopics[sentence.section];
    if (introducing.has(index) || isExplained(document, index)) continue;
    // What the reader may ask for depends on the law, not on the company.
    const isRight = topics?.has("rights") ?? false;
    found.push(...wordingsOf(document, sentence, index, own, context).filter(({ kind }) => !isRight || kind.startsWith("catch-all")));
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const phrasesIn = onDemand(({ prose }) => {
  const words = readWords(prose.text);
  return { words, hits: findPhrases(book, readPassage(book, words.stems)) };
});

function wordingsOf(document: Document, sentence: Sentence, index: number, own: readonly Statement[], context: Context): Wording[] {
  const { text } = sentence.prose;
  const { words, hits } = phrasesIn(document)(index);
  const place = (from: number, to: number): Span => sourceSpan(sentence.prose, words.starts[from]!, words.ends[to - 1]!);
  // "For example, in some cases we …" is itself what makes another sentence clear.
  if (hits.some(({ value, from }) => value.role === "next" && from === 0 && !text.startsWith("However"))) return [];
  const worded = kinds.flatMap((kind) =>
    vagueHits(hits, kind).flatMap((hit): Wording[] => {
      const at: Acting = {
        kind,
        span: place(hit.from, hit.to),
        opens: hit.from <= 1,
        text: text.slice(words.starts[hit.from], words.ends[hit.to - 1]),
      };
      const statement = own.find((one) => isOpen(at, one));
      if (!statement || saysMore(text, words, hits, hit)) return [];
      return [{ kind, span: at.span, text: at.text, sentence: index, ...elsewhere(at, statement, context) }];
    }),
  );
  return [...worded, ...bare(sentence, index, own, context, { words, hits })];
}

function elsewhere(at: Acting, statement: Statement, { all, isOn, outermost }: Context): Partial<Wording> {
  const clarified = clarifiedElsewhere(at, statement, all);
  if (!clarified) {
    const more = moreIsSaid(at, statement, all);
    return more ? { more: more.span } : {};
  }
  const topic = referring[at.kind];
  const refers = topic !== undefined && isOn(clarified, topic) && !isOn(statement, topic);
  return { clarified: clarified.span, ...(refers ? { clarifiedIn: outermost(clarified, topic) } : {}) };
}

/** Kinds that a reference to the other place makes clear, and the topic of the section that it leads to. */
const referring: Partial<Record<Wording["kind"], string>> = { quantity: "data-collected", "catch-all-recipient": "sharing" };

interface Context {
  readonly all: Elsewhere;
  readonly isOn: (s: Statement, topic: string) => boolean;
  /** Of the sections on the topic that the statement stands in. */
  readonly outermost: (s: Statement, topic: string) => number | undefined;
}

/** What is told by the verb: "may" and no word on when or why, the passive and no word on who. */
function bare(sentence: Sentence, index: number, own: readonly Statement[], context: Context, { words, hits }: Phrases): Wording[] {
  if (hits.some(({ value }) => value.role === "after") || sentence.leadIn !== undefined || sentence.prose.text.endsWith(":")) return [];
  return (["modality", "unnamed-actor"] as const).flatMap((kind): Wording[] => {
    const acting = (s: Statement): Acting => ({ kind, span: s.verb, opens: false, text: visibleText(sentence.prose, s.verb) });
    const statement = own.find((one) => isOpen(acting(one), one));
    if (!statement) return [];
    const at = acting(statement);
    const behind = (from: number): boolean => sourceSpan(sentence.prose, words.starts[from]!, words.ends[from]!).start >= at.span.start;
    if (kind === "modality" && hits.some(({ value, from }) => value.role === "occasion" && (from === 0 || behind(from)))) return [];
    if (kind === "unnamed-actor" && saysDoer(sentence.prose.text)) return [];
    return [{ kind, span: at.span, text: at.text, sentence: index, ...elsewhere(at, statement, context) }];
  });
}

interface Phrases {
  readonly words: Words;
  readonly hits: readonly Hit<Sense>[];
}

/** "is passed on by the publisher": the one who acts, whoever it is; not the means. */
function saysDoer(text: string): boolean {
  const words = text.split(" ");
  return words.some(
    (word, i) =>
      word === "by" &&
      article.test(words[i + 1] ?? "") &&
      !means.test(words[i + 2] ?? "") &&
      words.slice(Math.max(0, i - 6), i).some((one) => participle.test(one)),
  );
}
const participle = /(?:ed|en|wn|ld|nt|de|ght|ad)$/u;
const article = /^(?:the|our|its|your|an?|each|any|those|whoever|\p{Lu}\p{L}.*)$/u;
const means = /^(?:e-?mail|post|letter|telephone|phone|way|means|law|order|court|use|using|end|time|date|default|same|form)/u;

/** The phrases of a kind that no look-alike voids, the longest at each place. */
function vagueHits(hits: readonly Hit<Sense>[], kind: WordedKind): Hit<Sense>[] {
  const ofKind = hits.filter(({ value }) => value.kind === kind);
  const voids = ofKind.filter(({ value }) => value.role === "unless");
  const kept: Hit<Sense>[] = [];
  for (const hit of ofKind) {
    if (hit.value.role !== "vague" || voids.some((other) => shares(other, hit))) continue;
    const last = kept.at(-1);
    if (!last || !shares(last, hit)) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

const shares = (a: Hit<Sense>, b: Hit<Sense>): boolean => a.from < b.to && b.from < a.to;

/** Behind the vague words their sentence says what is meant: "such as …", a colon, a bracket right behind them. */
function saysMore(text: string, words: Words, hits: readonly Hit<Sense>[], hit: Hit<Sense>): boolean {
  const end = words.ends[hit.to - 1]!;
  if (/^\s*[(–—]/.test(text.slice(end, end + 4)) || text.indexOf(":", end) >= 0) return true;
  if (text[words.starts[hit.from]! - 1] === "(") return true;
  return hits.some(({ value, from }) => value.role === "after" && from >= hit.to);
}

/** The next sentence says what is meant: "For example, …", "This includes …". */
function isExplained(document: Document, index: number): boolean {
  const next = document.sentences[index + 1];
  if (!next || next.section !== document.sentences[index]!.section) return false;
  return explains(document)(index + 1);
}

const explains = onDemand(({ prose }): boolean => {
  const { stems } = readWords(prose.text.slice(0, 120));
  return findPhrases(book, readPassage(book, stems.slice(0, 9))).some(({ value, from }) => value.role === "next" && from <= 2);
});

/** Those of a kind that are left open, or clear only to those who find the other place. The bare ones only where no other stands in the sentence. */
export function openWordings({ wordings: all }: Pick<Policy, "wordings">, kind: Wording["kind"]): Wording[] {
  const worded = new Set(all.filter((one) => !isBare(one)).map(({ sentence }) => sentence));
  return all.filter(
    (one) =>
      one.kind === kind && !(isBare(one) && worded.has(one.sentence)) && (one.clarified === undefined || one.clarifiedIn !== undefined),
  );
}

const isBare = ({ kind }: Wording): boolean => kind === "modality" || kind === "unnamed-actor";
