// readStatements: sentences → statements, with their lead-ins and headings as context and every part placed in the source.
import type { Block, Document, Sentence } from "../document/document";
import { perPassageInSteps } from "../document/passages";
import { memory } from "../text/once";
import { type Prose, sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import type { Steps } from "../text/steps";
import { actorFrom } from "./actors";
import { resolveAnaphora } from "./anaphora";
import { chunk, type NounPhrase } from "./chunks";
import { type Clause, parse } from "./clauses";
import { frameClosedData } from "./closedData";
import { closeLists } from "./closedLists";
import { derogates } from "./derogations";
import { announcesExceptions, exceptionItems } from "./exceptions";
import { type Facts, readFacts, type TokenRange } from "./facts";
import { frameFragment } from "./fragments";
import { type Framed, frame } from "./frames";
import { frameGathering } from "./gatheringFrames";
import { frameHelpers } from "./helperFrames";
import { readImplied } from "./implied";
import { introduces, join } from "./introductions";
import { resolveKept } from "./keptAnaphora";
import { frameLabel } from "./labelFrames";
import { mentionsOf } from "./limitParts";
import { findLimits, type LimitFound } from "./limits";
import { moved } from "./moved";
import { frameMovement } from "./movementFrames";
import { frameGerunds, frameNominal } from "./nominalFrames";
import { frameOther } from "./otherFrames";
import { extentOf, type Sentence as Parsed } from "./parsed";
import { dataPart, type Part } from "./parts";
import { framePersons } from "./personFrames";
import { framePlaces } from "./placeFrames";
import { childhood } from "./positions";
import { findPurposes } from "./purposes";
import { type Answer, answerOf, statementOf } from "./questions";
import { frameReceipts } from "./receiptFrames";
import { frameSale, sellsSpace } from "./saleFrames";
import { productsOf, scopeOf } from "./scope";
import { frameSited } from "./sitedFrames";
import { frameSole } from "./soleFrames";
import type { Limit, Mention, Statement } from "./statement";
import { type Tagged, tag } from "./tags";
import type { Token } from "./tokens";
import { frameListed, frameTracking } from "./trackingFrames";
import { noVendors, tokensWith, type Vendors, withVendors } from "./vendorTokens";
import { frameWithheld } from "./withheldFrames";
import { frameWords, readWords } from "./wordFrames";

/** What one sentence says, by token indexes: independent of where it stands, so it can be kept by its text. */
export interface Reading {
  readonly tokens: readonly Tagged[];
  /** Token index from which the sentence's own words begin; the ones before are its lead-in's. */
  readonly own: number;
  /** Read together with the line or the heading that introduces it. */
  readonly joined: boolean;
  readonly framed: readonly Framed[];
  readonly limits: readonly LimitFound[];
  /** For each limit the chains of clauses that it bounds. */
  readonly bounds: readonly (readonly number[])[];
  readonly chains: readonly number[];
  readonly facts: Facts;
  /** Data that the sentence names last: what "it" and "this information" in the next may stand for. */
  readonly topic: readonly Part[];
  readonly question: boolean;
  /** The sentence's first subject is our product or ourselves, and nobody else is named: what "it" in the next may stand for. */
  readonly ours: boolean;
}

/** Readings by all that they rest on: for the other sentences of a passage in which one has changed. */
const remembered = memory<Reading | undefined>(2000);

/** What the statements of a passage rest on beside its words. */
export interface Outlook {
  /** Differs where anything of it differs. */
  readonly key: string;
  /** The names by which the document's own company goes, in lower case. */
  readonly own: readonly string[];
  readonly childrenUnder: number;
  readonly vendors: Vendors;
}

/** All statements of a document, in the order of the text; a sentence a step. `firstParty` are the names by which its own company goes, `vendors` the user's own. */
export function readStatements(document: Document, firstParty: readonly string[], vendors: Vendors = noVendors): Steps<Statement[]> {
  const own = firstParty.map((name) => name.toLowerCase());
  const childrenUnder = childhood(document);
  return inPassages.steps(document, { key: `${childrenUnder}|${own.join("|")}${vendors.key}`, own, childrenUnder, vendors });
}

const inPassages = perPassageInSteps(statementsIn, moved);

function* statementsIn(document: Document, outlook: Outlook): Steps<Statement[]> {
  const { own, childrenUnder, vendors } = outlook;
  const ownKey = ownKeyOf(outlook);
  const statements: Statement[] = [];
  const topics: (readonly Part[])[] = [];
  let before: number | undefined;
  let ours = false;
  for (const [index, sentence] of document.sentences.entries()) {
    if (document.blocks[sentence.block]?.kind === "heading") {
      topics.push([]);
      if (sentence.prose.text.endsWith("?")) statements.push(...answered(document, sentence, index, outlook));
      continue;
    }
    const introduced = introduction(document, sentence);
    const exception = introduced !== undefined && announcesExceptions(introduced.prose.text);
    const leadIn = exception ? undefined : introduced;
    const key = `${ownKey}\n${leadIn?.prose.text ?? ""}\n${sentence.prose.text}`;
    const reading = remembered(key, () => readSentence(sentence.prose.text, leadIn?.prose.text, own, vendors))!;
    topics.push(reading.topic);
    if (reading.question) statements.push(...answered(document, sentence, index, outlook));
    const read = place(document, sentence, index, leadIn, reading).map((statement) => withVendors(statement, vendors));
    const placed = standIn(read, before === sentence.block && ours);
    [before, ours] = [sentence.block, reading.ours || (ours && before === sentence.block && /^It /.test(sentence.prose.text))];
    // An item of an exception list says what is excepted, not what is done.
    statements.push(...(exception ? placed.map((s) => ({ ...s, asserted: false })) : placed));
    yield;
  }
  const said = resolveKept(document, exceptionItems(document, closeLists(document, resolveAnaphora(document, statements, topics))));
  return [...said, ...readImplied(document), ...readWords(document, said, childrenUnder)].sort((a, b) => a.sentence - b.sentence);
}

/** What the reading of a sentence rests on beside its words. */
const ownKeyOf = ({ own, vendors }: Outlook): string => own.join("|") + vendors.key;

/** The statements of a sentence with "it" for our product, where the sentence before spoke of that. */
const standIn = (placed: readonly Statement[], ours: boolean): readonly Statement[] =>
  ours
    ? placed.map((s) =>
        s.actor.kind === "third-party" && /^it$/i.test(s.actor.mention?.text ?? "")
          ? { ...s, actor: { ...s.actor, kind: "first-party" } }
          : s,
      )
    : placed;

/** What a question says together with the answer that follows it. */
function answered(document: Document, sentence: Sentence, index: number, outlook: Outlook): Statement[] {
  const { own, vendors } = outlook;
  const next = document.sentences[index + 1];
  const block = next && document.blocks[next.block];
  if (!next || !block || block.kind === "heading") return [];
  const rest = document.sentences.slice(index + 1, block.sentences[1]).map((s) => s.prose.text);
  const answer = answerOf(next.prose.text, rest.join(" "));
  if (!answer) return [];
  const key = `${ownKeyOf(outlook)}\n? ${answer}\n${sentence.prose.text}`;
  const reading = remembered(key, () => readQuestion(sentence.prose.text, answer, own, vendors));
  if (!reading) return [];
  const placed = place(document, sentence, index, undefined, reading).map((statement) => withVendors(statement, vendors));
  return answer === "no"
    ? placed.filter((s) => s.polarity === "does").map((s) => ({ ...s, polarity: "does-not", modality: "is", asserted: true }))
    : placed;
}

function readQuestion(text: string, answer: Answer, own: readonly string[], vendors: Vendors): Reading | undefined {
  const tokens = statementOf(tokensWith(vendors, text), answer);
  return tokens && analyse(tokens, 0, own);
}

/** The line that introduces the sentence's list; without one the heading right above the list, when it reads as a first half. */
function introduction(document: Document, sentence: Sentence): Sentence | undefined {
  if (sentence.leadIn !== undefined) return document.sentences[sentence.leadIn];
  let at = sentence.block;
  if (!isItem(document.blocks[at])) return undefined;
  while (isItem(document.blocks[at])) at--;
  const above = document.blocks[at];
  if (above?.kind !== "heading") return undefined;
  const title = document.sentences[above.sentences[0]];
  return title && introduces(title.prose.text) ? title : undefined;
}

const isItem = (block: Block | undefined): boolean => block?.kind === "item" || block?.kind === "row";

/** Reads one sentence; `leadIn` is the text of the line that introduces the list it is an item of. */
export function readSentence(text: string, leadIn: string | undefined, own: readonly string[], vendors: Vendors): Reading {
  const alone = analyse(tokensWith(vendors, text), 0, own);
  if (leadIn === undefined || alone.selfStanding) return alone;
  const shift = leadIn.length + 1;
  const item = tokensWith(vendors, text).map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }));
  const verbal =
    alone.tokens[0]?.tag === "verb" ||
    /^(?:if|when|where|to|with|for|by|in|as|on|from|that|not|without|through|under|unless|upon)$/.test(alone.tokens[0]?.lower ?? "");
  const { words, own: first } = join(tokensWith(vendors, leadIn), item, verbal, shift - 1);
  return { ...analyse(words, first, own), joined: true };
}

function analyse(words: readonly Token[], own: number, names: readonly string[]): Reading & { selfStanding: boolean } {
  const boundary = words[own]?.start ?? 0;
  const tokens = tag(words);
  const ownFrom = own === 0 ? 0 : tokens.findIndex((t) => t.start >= boundary);
  const question = tokens[tokens.length - 1]?.text === "?";
  const chunks = chunk(tokens);
  const clauses = parse(chunks);
  const facts = readFacts(tokens);
  const sentence = { tokens, phrases: chunks.filter((c): c is NounPhrase => c.kind === "np"), clauses, own: names };
  const framed = question ? [] : frameAll(sentence, facts, ownFrom);
  const starts = clauses.filter((c) => c.kind === "main" && c.subject.length > 0).map((c) => c.subject[0]!.from);
  const limits = findLimits(
    tokens,
    starts,
    sentence.phrases.filter((p) => p.relative),
  );
  const chains = clauses.map((c) => c.chain);
  const bounds = limits.map((limit) =>
    chainsBounded(
      limit,
      clauses.map((c) => ({ ...extentOf(c), chain: c.chain, main: c.kind === "main" || c.kind === "comp", aside: isAside(c) })),
    ),
  );
  const first = clauses[0];
  return {
    tokens,
    own: Math.max(0, ownFrom),
    joined: false,
    framed,
    limits,
    bounds,
    chains,
    facts,
    topic: topicOf(tokens, sentence.phrases),
    question,
    ours: isOurs(sentence),
    selfStanding:
      /^(?:we|you|they|it|i|please)$/.test(tokens[0]?.lower ?? "") ||
      (first !== undefined &&
        first.subject.length > 0 &&
        first.vg.form !== "participle" &&
        first.kind !== "rel" &&
        !tokens.slice(0, first.subject[0]!.from).some((t) => t.text === ":")),
  };
}

/** All readers of frames; what a reader of its own sees of a practice goes before what the general one sees. */
function frameAll(sentence: Parsed, facts: Facts, own: number): Framed[] {
  const tracking = [...frameTracking(sentence), ...frameListed(sentence, own), ...frameFragment(sentence)];
  const gerunds = frameGerunds(sentence);
  const sales = sellsSpace(sentence.tokens) ? [] : frameSale(sentence);
  const placed = framePlaces(sentence);
  const receipts = frameReceipts(sentence);
  const closed = frameClosedData(sentence);
  const practices = frame(sentence).filter(
    (f) =>
      !(/^(?:share|access|collect)$/.test(f.practice) && receipts.some((r) => r.clause === f.clause)) &&
      !(/^(?:collect|store)$/.test(f.practice) && closed.some((c) => c.clause === f.clause || c.from <= f.from)) &&
      (f.practice !== "track" || f.technologies.length === 0) &&
      !(f.practice === "sell" && sales.some((s) => s.clause === f.clause)) &&
      !gerunds.some((g) => g.clause === f.clause),
  );
  // "leaves our company" is no transfer to another country but a disclosure.
  const moved = frameMovement(
    sentence,
    new Set([...gerunds, ...receipts, ...practices.filter((f) => f.practice !== "transfer")].map((f) => f.clause)),
  );
  const acted = [
    ...gerunds,
    ...receipts,
    ...practices.filter((f) => f.practice !== "transfer" || !moved.some((m) => m.clause === f.clause)),
  ];
  const shared = [...acted, ...moved].filter((f) => f.practice === "share" && f.polarity === "does-not" && f.recipients.length > 0);
  const withheld = frameWithheld(sentence, new Set(shared.map((f) => f.clause)));
  const stated = [...acted, ...moved, ...withheld].filter(
    (f) => !withheld.some((w) => w !== f && w.clause === f.clause && /^(?:share|store|use|access)$/.test(f.practice)),
  );
  const said = [
    ...stated,
    ...frameNominal(sentence, new Set(stated.map((f) => f.clause))),
    ...framePersons(sentence, new Set(stated.map((f) => f.clause))),
  ];
  const other = frameOther(sentence, said, facts);
  const collecting = [...other, ...said].filter(
    (f) => /^(?:collect|store)$/.test(f.practice) && f.asserted && f.data.some((d) => d.term !== "other-data"),
  );
  return [
    ...other,
    ...closed,
    ...frameGathering(sentence, new Set([...closed, ...collecting].map((f) => f.clause))),
    ...said,
    ...tracking,
    ...sales,
    ...placed,
    ...frameSited(sentence, said, placed),
    ...frameWords(sentence, facts, own),
    ...frameHelpers(sentence),
    ...frameSole(sentence),
    ...(own > 0 ? [] : frameLabel(sentence)),
  ].sort((a, b) => a.clause - b.clause);
}

/** "a random number (not tied to your account or your name)": what something has nothing to do with is no topic. */
function isLeftOut(tokens: readonly Tagged[], { from }: NounPhrase): boolean {
  for (let i = from - 1; i >= 1 && i > from - 20; i--) {
    if (/^[().;:!?—–]$/.test(tokens[i]!.text) || /^(?:but|and|who|which|that)$/.test(tokens[i]!.lower)) break;
    if (/^(?:not|never|n't)$/.test(tokens[i - 1]!.lower) && apart.test(tokens[i]!.lower)) return true;
  }
  return false;
}

const apart = /^(?:tied|linked|connected|associated|related|derived|based|attached|bound|traceable|joined|matched|combined|attributable)$/;

/** The data phrases of the last coordination in the sentence, or the last one. */
function topicOf(tokens: readonly Tagged[], phrases: readonly NounPhrase[]): Part[] {
  const named = phrases.filter((p) => p.seen?.term.family === "data" && p.owner !== "my" && !isLeftOut(tokens, p));
  const specific = named.filter((p) => !p.seen!.generic);
  return (specific.length > 0 ? specific.slice(-12) : named.slice(-1)).map((p) => dataPart(tokens, p, p.seen!));
}

/** "The app shows paths.", "Trailhead is an app.": one thing of ours is the subject, and no other that "it" could be is named. */
function isOurs(sentence: Parsed): boolean {
  const subject = sentence.clauses.find((c) => c.kind === "main")?.subject;
  if (subject?.length !== 1 || subject[0]!.pronoun !== undefined || subject[0]!.seen?.term.family === "data") return false;
  const { kind } = actorFrom(sentence, subject[0]!);
  if (kind !== "first-party" && kind !== "unstated") return false;
  return !sentence.phrases.some(
    (p) => p !== subject[0] && (p.seen?.term.family === "technology" || (p.seen?.term.family === "recipient" && !p.seen.term.own)),
  );
}

/** "Please note, if …": what asks the reader to take note is bounded by nothing. */
const isAside = (clause: Clause): boolean =>
  clause.subject.length === 0 && /^(?:note|remember|understand|know|see|keep)$/.test(clause.vg.lemma) && clause.vg.from <= 1;

/** A limit bounds the chain of the last clause before it; one that opens the sentence bounds the next. Clauses inside it are its own. */
function chainsBounded(limit: LimitFound, clauses: readonly (TokenRange & { chain: number; main: boolean; aside: boolean })[]): number[] {
  const outside = clauses.filter((c) => !c.aside && (c.from >= limit.to || c.from < limit.from));
  const before = outside.filter((c) => c.from < limit.from);
  const after = outside.filter((c) => c.from >= limit.to);
  const target = before[before.length - 1] ?? after[0];
  if (!target) return [];
  const chains = new Set([target.chain]);
  for (let i = before.length - 2; i >= 0; i--)
    if (before[i]!.chain === target.chain || before[i]!.main) {
      chains.add(before[i]!.chain);
      break;
    }
  if (before.length === 0) for (const c of after) if (c.main) chains.add(c.chain);
  return [...chains];
}

/** Token ranges become source spans. */
interface Placer {
  readonly span: (range: TokenRange) => Span;
  readonly text: (range: TokenRange) => string;
}

function placer(sentence: Sentence, leadIn: Sentence | undefined, tokens: readonly Tagged[]): Placer {
  const shift = leadIn ? leadIn.prose.text.length + 1 : 0;
  const own = (offset: number): boolean => offset >= shift;
  const at = (prose: Prose, start: number, end: number, by: number): Span => sourceSpan(prose, start - by, end - by);
  // Words may have been put in another order than they stand in: the span runs from the first to the last of them.
  const ends = ({ from, to }: TokenRange): [number, number] => {
    const [first, last] = [tokens[from]!, tokens[Math.max(from, to - 1)]!];
    return [Math.min(first.start, last.start), Math.max(first.end, last.end)];
  };
  return {
    span: (range) => {
      const [start, end] = ends(range);
      if (!leadIn || own(start)) return at(sentence.prose, start, end, shift && own(start) ? shift : 0);
      if (end <= leadIn.prose.text.length) return sourceSpan(leadIn.prose, start, end);
      return at(sentence.prose, shift, Math.max(shift, end), shift);
    },
    text: (range) =>
      tokens
        .slice(range.from, range.to)
        .map((t) => t.text)
        .join(" "),
  };
}

function place(document: Document, sentence: Sentence, index: number, leadIn: Sentence | undefined, reading: Reading): Statement[] {
  const { joined } = reading;
  const put = placer(sentence, joined ? leadIn : undefined, reading.tokens);
  const mention = (part: Part): Mention => ({ ...strip(part), span: put.span(part), text: put.text(part) });

  if (reading.framed.length === 0) return [];
  const scope = scopeOf(document, sentence, reading.tokens);
  const title = isTitle(reading.tokens);
  const departs = derogates(sentence.prose.text);
  const introduced =
    joined && leadIn && leadIn.prose.text !== ""
      ? {
          span: sourceSpan(leadIn.prose, 0, leadIn.prose.text.length),
          plainly: document.blocks[sentence.block]?.kind !== "row" && (isTitleOf(document, leadIn) || /[:：]\s*$/.test(leadIn.prose.text)),
        }
      : undefined;
  return reading.framed
    .filter((f) => !joined || f.to > reading.own)
    .filter((f) => !(joined && leadIn && f.verb.from < reading.own && takes.test(f.practice) && namesPermissions(leadIn.prose.text)))
    .map((f) => {
      const chain = reading.chains[f.clause];
      const limits = reading.limits
        .filter((limit, i) => chain !== undefined && reading.bounds[i]!.includes(chain) && !endsBefore(reading.framed, f, limit))
        .map((limit) => placeLimit(reading.tokens, put, limit));
      const near = <T extends TokenRange>(facts: readonly T[]): T[] => facts.filter((fact) => closest(reading.framed, fact) === f);
      return {
        sentence: index,
        span: put.span(joined && f.practice === "share" && f.from < reading.own ? { from: f.from, to: wholeItem(reading, f.to) } : f),
        verb: put.span(f.verb),
        actor: { kind: f.actor.kind, span: f.actor.part && put.span(f.actor.part), mention: f.actor.part && mention(f.actor.part) },
        practice: f.practice,
        polarity: f.polarity,
        modality: f.modality,
        asserted: f.asserted && !title,
        embedded: f.embedded,
        qualifiers: departs ? [...f.qualifiers, "derogating"] : f.qualifiers,
        absolute: f.absolute,
        data: f.data.map(mention),
        recipients: f.recipients.map((part) => withOurs(mention(part))),
        purposes: f.purposes.map(mention),
        technologies: f.technologies.map(mention),
        durations: near(reading.facts.durations).map(({ sense, days, ...range }) => ({ span: put.span(range), sense, days })),
        ages: near(reading.facts.ages).map(({ years, sense, ...range }) => ({ span: put.span(range), years, sense })),
        places: (f.places ?? near(reading.facts.places)).map(({ text, sense, ...range }) => ({ span: put.span(range), text, sense })),
        exclusive: f.exclusive,
        lifetime: f.lifetime,
        ...(f.implied && { implied: f.implied }),
        ...(introduced && f.verb.from < reading.own && { introduced }),
        scope: { ...scope, products: productsOf(reading.tokens, f) },
        limits,
      } satisfies Statement;
    });
}

const takes = /^(?:collect|store|use)$/;

/** "The app asks for these permissions:": the items name permissions, which are no data. */
const namesPermissions = (line: string): boolean =>
  /\bpermissions?\b/i.test(line) && !/\b(?:data|information|details|with your permission|without your permission)\b/i.test(line);

const isTitleOf = (document: Document, { block }: Sentence): boolean => document.blocks[block]?.kind === "heading";

/** "our own developers": nobody outside, whatever their trade. */
const withOurs = (m: Mention): Mention => (/^our own\b/i.test(m.text) && m.term !== "reader" ? { ...m, term: "own-staff" } : m);

/** "We never sell it, and do not share it except …": what follows a denial of its own does not bound the flat one before. */
const endsBefore = (framed: readonly Framed[], f: Framed, limit: LimitFound): boolean =>
  f.practice === "sell" &&
  f.absolute &&
  framed.some(
    (other) =>
      other.verb.from > f.verb.to && other.verb.from < limit.from && other.clause > f.clause && other.verb.to - other.verb.from > 2,
  );

/** What an introduction hands over to an item is the item as it stands, with what it explains. */
const wholeItem = ({ tokens }: Reading, to: number): number => Math.max(to, Math.min(tokens.length, to + 40));

/** "Personal Data is Sold or Shared for Advertising": a line in capitals without a full stop is a label. */
function isTitle(tokens: readonly Tagged[]): boolean {
  if (/^[.!;]$/.test(tokens[tokens.length - 1]?.text ?? ".") || tokens.length > 25) return false;
  const words = tokens.filter((t) => t.kind === "word" && t.text.length > 3);
  return words.length > 2 && words.filter((t) => /^\p{Lu}\p{Ll}/u.test(t.text)).length > words.length * 0.7;
}

/** The statement that a fact belongs to: the one whose clause holds it, else the last before it. */
function closest(all: readonly Framed[], fact: TokenRange): Framed | undefined {
  // A lifetime has read its periods itself, a statement of places its places.
  const framed = all.filter((f) => f.lifetime === undefined && f.places === undefined);
  const holding = framed.filter((f) => f.from <= fact.from && fact.to <= f.to && f.verb.from <= fact.from);
  const before = framed.filter((f) => f.verb.from <= fact.from);
  return holding[holding.length - 1] ?? before[before.length - 1] ?? framed[0];
}

function strip({ from: _from, to: _to, ...rest }: Part): Omit<Part, "from" | "to"> {
  return rest;
}

function placeLimit(tokens: readonly Tagged[], put: Placer, limit: LimitFound): Limit {
  const range = { from: limit.from, to: Math.min(limit.to, limit.from + 80) };
  const seen = (family: "recipient" | "data"): Mention[] =>
    mentionsOf(tokens, range, family).map((part) => ({ ...strip(part), span: put.span(part), text: put.text(part) }));
  const purposes = findPurposes(tokens, range).map((part) => ({ ...strip(part), span: put.span(part), text: put.text(part) }));
  return {
    sense: limit.sense,
    kind: limit.kind,
    span: put.span(limit),
    text: put.text(limit),
    recipients: seen("recipient"),
    data: seen("data"),
    purposes,
  };
}
