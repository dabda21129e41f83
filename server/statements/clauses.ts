// Clauses: each verb with its subject, objects and prepositional phrases, and what kind of clause it stands in.
// One pass over the chunks with a stack of open frames; what cannot be placed is left out, never guessed.

import { isDisclosing, narrowers } from "../knowledge/english";
import type { Chunk, NounPhrase, VerbGroup, Word } from "./chunks";
import { exceptionMarkers } from "./limits";

export interface Attached {
  readonly prep: string;
  readonly phrases: NounPhrase[];
  /** "only with", "solely for". */
  readonly only: boolean;
}

export type ClauseKind = "main" | "sub" | "rel" | "comp" | "inf" | "gerund" | "reduced";

export interface Clause {
  readonly kind: ClauseKind;
  /** if, unless, which, without … */
  readonly marker?: string;
  readonly vg: VerbGroup;
  /** Noun phrases joined as one subject; empty for imperatives and where none is seen. */
  readonly subject: readonly NounPhrase[];
  readonly objects: NounPhrase[];
  readonly attached: Attached[];
  /** For relative and reduced clauses: what they describe. */
  readonly antecedent?: NounPhrase;
  /** Index of the clause that this one depends on. */
  readonly parent?: number;
  /** Index of the first clause of the chain of verbs that share a subject. */
  readonly chain: number;
  /** Negation that reaches this verb, its own or from the verb it is joined to. */
  readonly negated: boolean;
  readonly absolute: boolean;
  readonly modal?: string;
  readonly passive: boolean;
  readonly only: boolean;
}

interface Frame {
  readonly kind: ClauseKind;
  readonly marker?: string;
  readonly antecedent?: NounPhrase;
  /** Where the antecedent was put: it may turn out to be the subject of a new clause. */
  readonly head?: Placed;
  subject: NounPhrase[];
  before: Attached[];
  /** Index of the frame's first clause, then of the one that takes what follows. */
  first?: number;
  active?: number;
  parent?: number;
  readonly bracket?: boolean;
  /** Opened by "except", "other than" …: what stands in it is excepted from the clause around. */
  readonly exception?: boolean;
}

interface Placed {
  readonly phrase: NounPhrase;
  readonly list: NounPhrase[];
  readonly prep?: string;
  /** The clause that took it. */
  readonly clause?: Clause;
  /** Index of its chunk. */
  readonly at: number;
  /** For "members of staff": the phrase that this one belongs to by "of". */
  readonly owner?: Placed;
  /** For "a copy of your passport" as a subject: what stands after "of". */
  readonly belonging?: NounPhrase;
}

interface Parser {
  readonly chunks: readonly Chunk[];
  readonly clauses: Clause[];
  readonly stack: Frame[];
  /** Where the last noun phrase was put, so that it can be taken back as a subject. */
  last?: Placed;
  prep?: Word;
  /** "only" stands right before the preposition. */
  only: boolean;
  /** Inside a list that a colon has opened. */
  listing: boolean;
  i: number;
}

const controls = new Set([
  "allow",
  "permit",
  "require",
  "ask",
  "enable",
  "authorize",
  "authorise",
  "instruct",
  "request",
  "oblige",
  "encourage",
  "advise",
  "urge",
  "let",
  "help",
  "direct",
  "engage",
  "employ",
  "hire",
  "contract",
  "want",
  "use",
]);

export function parse(chunks: readonly Chunk[]): Clause[] {
  const parser: Parser = { chunks, clauses: [], stack: [open("main")], only: false, listing: false, i: 0 };
  for (; parser.i < chunks.length; parser.i++) step(parser, chunks[parser.i]!);
  shareObjects(parser.clauses);
  return parser.clauses;
}

/** "disclose or use your data": a verb with nothing of its own shares what stands after the verb it is joined to. */
function shareObjects(clauses: readonly Clause[]): void {
  for (let i = clauses.length - 2; i >= 0; i--) {
    const [clause, next] = [clauses[i]!, clauses[i + 1]!];
    const own = clause.attached.some((a) => !examples.has(a.prep) || (a.phrases[0]?.from ?? 0) > clause.vg.from);
    if (clause.objects.length > 0 || own || next.chain !== clause.chain || next.vg.passive !== clause.vg.passive) continue;
    if (next.vg.verb - clause.vg.verb > 6) continue;
    clause.objects.push(...next.objects);
    clause.attached.push(...next.attached.filter((a) => (a.phrases[0]?.from ?? next.vg.from) >= next.vg.from));
  }
}

const open = (kind: ClauseKind, more: Partial<Frame> = {}): Frame => ({ kind, subject: [], before: [], ...more });
const top = (p: Parser): Frame => p.stack[p.stack.length - 1]!;

function step(p: Parser, chunk: Chunk): void {
  if (chunk.kind === "np") takePhrase(p, chunk);
  else if (chunk.kind === "vg") takeVerb(p, chunk);
  else takeWord(p, chunk);
}

function takeWord(p: Parser, word: Word): void {
  if ((word.kind === "prep" || word.kind === "sub") && exceptionMarkers.test(word.lower)) {
    p.stack.push(open("sub", { marker: word.lower, parent: top(p).active, exception: true }));
    p.prep = undefined;
  } else if (word.kind === "adv" && word.lower === "so" && isMark(p.chunks[p.i - 1], ",") && p.chunks[p.i + 1]?.kind === "np") {
    // "They run it, so your name reaches them": what follows is a clause of its own.
    takeMark(p, ";");
  } else if (word.kind === "prep") {
    const before = p.chunks[p.i - 1];
    p.prep = word;
    p.only = before?.kind === "adv" && narrowers.has(before.lower);
  } else if (word.kind === "sub") p.stack.push(open("sub", { marker: word.lower, parent: top(p).active }));
  else if (word.kind === "rel") {
    // "a bank to which we pass your name": what the clause describes stands in it after the preposition.
    // Only where it tells news (", to which we pass"), not where it says which bank is meant.
    const told = p.prep && p.last && separatorBefore(p, p.i - 1) === ",";
    const before: Attached[] = told && p.prep && p.last ? [{ prep: p.prep.lower, phrases: [p.last.phrase], only: p.only }] : [];
    p.stack.push(open("rel", { marker: word.lower, antecedent: p.last?.phrase, head: p.last, parent: top(p).active, before }));
  } else if (word.kind === "mark" && !(word.lower === "." && isAbbreviated(p.chunks[p.i - 1]))) takeMark(p, word.lower);
  if (word.kind === "sub" || word.kind === "rel") p.prep = undefined;
}

const isMark = (chunk: Chunk | undefined, mark: string): boolean => chunk?.kind === "mark" && chunk.lower === mark;

/** The stop after "e.g" and "i.e" ends nothing. */
const isAbbreviated = (before: Chunk | undefined): boolean => before?.kind === "prep" && /^(?:e\.g|i\.e)$/.test(before.lower);

function takeMark(p: Parser, mark: string): void {
  if (mark === "(") p.stack.push(open("rel", { bracket: true, antecedent: p.last?.phrase, parent: top(p).active }));
  else if (mark === ")") {
    const at = p.stack.findLastIndex((f) => f.bracket);
    if (at > 0) closeBracket(p, at);
  } else if (opensList(p, mark)) return;
  else if (/^[;:.?!—–]$/.test(mark)) {
    p.listing = false;
    p.stack.length = 0;
    p.stack.push(open("main"));
    p.last = undefined;
  }
  if (mark === "," && closesOpening(p)) {
    p.stack.length = 0;
    p.stack.push(open("main"));
    p.last = undefined;
    p.prep = undefined;
  }
  if (mark !== ",") p.prep = undefined;
}

/** "To save you typing, |the card you used is kept|": what follows the comma has its own verb, and no more commas before it. */
function closesOpening(p: Parser): boolean {
  const first = p.clauses[0];
  const aim = first?.kind === "inf" && first.parent === undefined && first.vg.from === 0 && p.clauses.length < 3;
  // "When you put something in the basket, |a cookie with a number is set|".
  const opener = p.chunks[0];
  const side =
    first?.kind === "sub" &&
    opener?.kind === "sub" &&
    /^(?:when|whenever|while|as|once|because|since)$/.test(opener.lower) &&
    p.clauses.length < 3 &&
    p.clauses.every((c) => c.kind !== "main");
  if (!aim && !side) return false;
  const next = p.chunks[p.i + 1];
  // "To open an account, please have …".
  if (
    next?.kind === "vg" &&
    next.form !== "infinitive" &&
    next.verb > next.from &&
    !next.modal &&
    !next.auxiliary === false &&
    next.lemma === "have"
  )
    return true;
  if (next?.kind !== "np") return false;
  for (let i = p.i + 1; i < p.chunks.length && i < p.i + 16; i++) {
    const c = p.chunks[i]!;
    if (c.kind === "mark" && /^[,;:.(]$/.test(c.lower)) return false;
    if (c.kind === "vg") return c.form === "finite" || c.form === "base";
  }
  return false;
}

/** "We share your data with: banks; carriers", "the following data: your name, your age": a colon before phrases alone opens a list of the clause. */
function opensList(p: Parser, mark: string): boolean {
  if (mark !== ":" && !(mark === ";" && p.listing)) return false;
  if (top(p).active === undefined || p.stack.some((f) => f.bracket)) return false;
  for (let i = p.i + 1; i < p.chunks.length; i++) {
    const chunk = p.chunks[i]!;
    if (chunk.kind === "mark" && /^[;:.?!—–]$/.test(chunk.lower)) break;
    if (chunk.kind === "vg" && (chunk.form === "finite" || chunk.form === "base" || chunk.auxiliary)) return false;
    if (chunk.kind === "sub") return false;
  }
  const next = p.chunks[p.i + 1];
  if (next?.kind !== "np") return false;
  if (mark === ";") return true;
  p.listing = true;
  const before = p.chunks[p.i - 1];
  // "We ask for no data in order to work: no name": the list is of what is asked for.
  const aim = p.clauses[top(p).active!]!;
  const aside = aim.kind === "inf" && aim.objects.length === 0 && aim.parent !== undefined;
  if (aside) top(p).active = aim.parent;
  if (aside || (before?.kind !== "prep" && before?.kind !== "vg"))
    p.prep = { kind: "prep", from: p.chunks[p.i]!.from, to: p.chunks[p.i]!.to, lower: "such as" };
  return true;
}

/** What a bracket lists ("technical data (IP address, browser)") belongs to the clause around it. */
function closeBracket(p: Parser, at: number): void {
  const inside = p.stack[at]!;
  p.stack.length = at;
  const outer = top(p);
  if (inside.active !== undefined) return;
  const listed = inside.before.filter((a) => /^(?:such as|including|like|e\.g|i\.e)$/.test(a.prep));
  if (inside.subject.length > 0) listed.push({ prep: "such as", phrases: inside.subject, only: false });
  (outer.active === undefined ? outer.before : p.clauses[outer.active]!.attached).push(...listed);
}

/** True when the chunk before index i (over adverbs) is a comma or a conjunction. */
function separatorBefore(p: Parser, i: number): string | undefined {
  for (let j = i - 1; j >= 0; j--) {
    const c = p.chunks[j]!;
    if (c.kind === "adv" || (c.kind === "mark" && /^["“”'‘’*]$/.test(c.lower))) continue;
    if (c.kind === "conj" || c.kind === "mark") return c.lower;
    return undefined;
  }
  return undefined;
}

const gathering = /^(?:collect|gather|hold|have|obtain|receive|store|process|possess|maintain|keep)$/;

/** The clause that takes the next phrase. In "share the information we collect with partners" the receiver belongs to the outer verb. */
function receiving(p: Parser, frame: Frame): Clause | undefined {
  const clause = frame.active === undefined ? undefined : p.clauses[frame.active];
  const outer = frame.parent === undefined ? undefined : p.clauses[frame.parent];
  const receiver = p.prep?.lower === "with" || p.prep?.lower === "to";
  if (!clause || !outer || !receiver) return clause;
  // "share it, as told below, with banks": what follows the aside belongs to the verb before.
  if (frame.kind === "reduced" && frame.marker === "as" && isDisclosing(outer.vg.lemma) && separatorBefore(p, p.i - 1) === ",")
    return outer;
  // "give the data that we obtain from you to retailers": nothing is obtained to somebody.
  if (frame.marker !== undefined)
    return frame.kind === "rel" && /^(?:collect|gather|obtain|receive)$/.test(clause.vg.lemma) && isDisclosing(outer.vg.lemma)
      ? outer
      : clause;
  // "share the data provided by you with partners": what the reader gives goes to us, not with others.
  if (frame.kind === "reduced")
    return isDisclosing(outer.vg.lemma) && (gathering.test(clause.vg.lemma) || (p.prep?.lower === "with" && isDisclosing(clause.vg.lemma)))
      ? outer
      : clause;
  return frame.kind === "rel" && (gathering.test(clause.vg.lemma) || isDisclosing(outer.vg.lemma)) ? outer : clause;
}

/**
 * "We share your city with partners, but not your address", "(but not with insurers)", "— never your name": what is set against the clause before is
 * denied by a clause of its own with the same verb.
 */
function takeContrast(p: Parser, phrase: NounPhrase): boolean {
  const linked = contrasted(p, phrase);
  const isData = phrase.seen?.term.family === "data";
  // "only in total, not personal data" says what the clause before is about, "and not on our servers" where it holds.
  if (linked && phrase.seen?.term.id === "personal-data") {
    p.prep = undefined;
    return true;
  }
  const prep = p.prep && !examples.has(p.prep.lower) ? p.prep.lower : isData ? undefined : p.last?.prep;
  // "for a year, not longer": a measure, nothing of its own.
  if (!linked || (prep && !/^(?:to|with|by|from|for)$/.test(prep)) || (!p.prep && prep === "for" && !phrase.seen)) return false;
  const list = [phrase];
  const receivers = linked.attached.filter((a) => /^(?:with|to|by)$/.test(a.prep));
  const frame = top(p);
  push(p, frame, {
    ...linked,
    vg: { ...linked.vg, negated: denial(p) !== undefined },
    subject: prep === undefined && linked.passive ? list : linked.subject,
    objects: prep === undefined ? (linked.passive ? [] : list) : linked.objects,
    attached: prep === undefined ? receivers : [{ prep, phrases: list, only: false }],
    negated: denial(p) !== undefined,
    absolute: linked.absolute || denial(p)?.lower === "never",
  });
  p.last = { phrase, list, prep, at: p.i, clause: p.clauses[frame.active!] };
  return true;
}

/** The word that denies the phrase at hand, over a preposition. */
function denial(p: Parser): Word | undefined {
  const before = p.chunks[p.i - (p.prep ? 2 : 1)];
  return before?.kind === "neg" && /^(?:not|never|but not|and not)$/.test(before.lower) ? before : undefined;
}

/** The clause that the phrase at hand is set against; none where it is not denied on its own or that clause is denied itself. */
function contrasted(p: Parser, phrase: NounPhrase): Clause | undefined {
  const word = denial(p);
  const inside = phrase.quantity === "none" && phrase.pronoun === undefined && !p.prep && !p.listing && p.last?.phrase.quantity !== "none";
  if (!word && !inside) return undefined;
  const mark = p.chunks[p.i - 1 - (word ? 1 : 0) - (word && p.prep ? 1 : 0)];
  const parted = word?.lower.includes(" ") || mark?.kind === "conj" || (mark?.kind === "mark" && /^[,(—–-]$/.test(mark.lower));
  if (!parted) return undefined;
  const frame = top(p);
  const dash = mark?.kind === "mark" && /^[—–-]$/.test(mark.lower);
  let at = frame.active ?? (frame.bracket ? frame.parent : dash && p.clauses.length > 0 ? p.clauses.length - 1 : undefined);
  // "pages viewed (but not your name)": set against what is done with the pages.
  while (at !== undefined && p.clauses[at]!.kind === "reduced" && p.clauses[at]!.parent !== undefined) at = p.clauses[at]!.parent;
  const linked = at === undefined ? undefined : p.clauses[at];
  return linked && !linked.negated && !linked.subject.some((s) => s.quantity === "none") ? linked : undefined;
}

function takePhrase(p: Parser, found: NounPhrase): void {
  if (takeContrast(p, found)) return;
  const frame = top(p);
  // "We ask for no data: no name, no address": denied once.
  const denied = p.listing && found.quantity === "none" && frame.active !== undefined;
  const phrase = denied ? { ...found, quantity: undefined } : found;
  // "to a group of firms": what follows "of" belongs where the noun before it went.
  const clause = p.prep?.lower === "of" && p.last?.clause && p.last.at === p.i - 2 ? p.last.clause : receiving(p, frame);
  const joined = separatorBefore(p, p.i) !== undefined && p.last !== undefined && !p.prep;
  let list: NounPhrase[];
  if (p.prep) {
    const attached: Attached = { prep: p.prep.lower, phrases: [], only: p.only || phrase.only === true };
    (clause ? clause.attached : frame.before).push(attached);
    list = attached.phrases;
  } else if (joined) list = p.last!.list;
  else list = clause ? clause.objects : frame.subject;
  list.push(phrase);
  const owner = p.prep?.lower === "of" ? p.last : undefined;
  p.last = { phrase, list, prep: p.prep?.lower ?? (joined ? p.last?.prep : undefined), at: p.i, owner, clause };
  p.prep = undefined;
}

function takeVerb(p: Parser, vg: VerbGroup): void {
  if (vg.form === "infinitive") takeInfinitive(p, vg);
  else if (vg.form === "ing" && !vg.auxiliary) takeGerund(p, vg);
  else if (vg.form === "participle" && !vg.auxiliary) takeReduced(p, vg);
  else takeFinite(p, vg);
}

function takeFinite(p: Parser, vg: VerbGroup): void {
  const before = p.chunks[p.i - 1];
  const separator = separatorBefore(p, p.i);
  const adjacent = separator === undefined && (before?.kind === "np" || before?.kind === "adv") && p.last !== undefined;
  const frame = top(p);
  if (adjacent && frame.exception && frame.active === undefined && separatorBefore(p, p.last!.at) === ",") leaveException(p, vg);
  else if (frame.active === undefined) takeFirstVerb(p, frame, vg, adjacent);
  else if (adjacent) takeNewClause(p, frame, vg);
  else if ((separator === "," || separator === ")" || before?.kind === "vg") && closesInto(p)) takeFinite(p, vg);
  else joinVerb(p, frame, vg);
}

/** "Except with your consent, we …": the exception is over, the phrase after the comma is the subject. */
function leaveException(p: Parser, vg: VerbGroup): void {
  const { phrase, list } = p.last!;
  list.pop();
  p.stack.pop();
  const outer = top(p);
  const frame = outer.active === undefined ? outer : open(outer.kind, { marker: outer.marker, parent: outer.parent });
  p.stack[p.stack.length - 1] = frame;
  addClause(p, frame, vg, [phrase], frame.before);
}

/** The first verb of a frame. In "In such cases, we …" the phrase after the comma is no more of the one before, but the subject. */
function takeFirstVerb(p: Parser, frame: Frame, vg: VerbGroup, adjacent: boolean): void {
  const { last } = p;
  if (adjacent && last?.prep !== undefined && frame.subject.length === 0) {
    const head = last.owner && separatorBefore(p, last.owner.at) !== undefined ? last.owner : last;
    if (separatorBefore(p, head.at) !== undefined) {
      // "For payouts, your name and a copy of your card are passed on": all that stands behind the comma.
      const group = joinedBehindComma(p, head.list, head.at) ?? [head.phrase];
      if (head === last) last.list.pop();
      else head.list.splice(head.list.lastIndexOf(head.phrase), 1);
      if (group.length > 1) head.list.splice(head.list.length - group.length + 1, group.length - 1);
      addClause(p, frame, vg, group, frame.before);
      return;
    }
  }
  const previous = last && p.chunks[last.at - 1];
  if (adjacent && last?.list === frame.subject && frame.subject.length > 1 && previous?.kind === "np" && !last.phrase.quantity) {
    // "The information we collect …": a relative clause without a pronoun; the outer clause still waits for its verb.
    frame.subject.pop();
    const inner = open("rel", { antecedent: previous });
    p.stack.push(inner);
    addClause(p, inner, vg, [last.phrase], []);
    return;
  }
  const implicit = frame.antecedent && frame.kind === "rel" && frame.before.length === 0 ? [frame.antecedent] : [];
  addClause(p, frame, vg, frame.subject.length > 0 ? frame.subject : implicit, frame.before);
}

/** "We respect you, and the data collected from you are kept": what the inner clause describes is the subject of a new one. */
function takeHeadAsSubject(p: Parser, head: Placed, vg: VerbGroup): void {
  if (separatorBefore(p, head.at) === undefined || !head.list.includes(head.phrase)) return;
  head.list.splice(head.list.lastIndexOf(head.phrase), 1);
  p.stack.pop();
  const outer = top(p);
  const fresh = open(outer.kind, { marker: outer.marker, parent: outer.parent, antecedent: outer.antecedent });
  p.stack[p.stack.length - 1] = fresh;
  addClause(p, fresh, vg, [head.phrase], []);
}

/** The phrase that may be the subject of the verb at hand: the last one, or what it belongs to by "of" ("members of staff"). */
function subjectPlaced(p: Parser): Placed {
  const last = p.last!;
  if (!last.owner || separatorBefore(p, last.owner.at) === undefined) return last;
  last.list.pop();
  return { ...last.owner, belonging: last.phrase };
}

const nominative = /^(?:we|they|i|he|she|it|you)$/;

/** A noun phrase stands right before the verb: it was put somewhere as an object, but it is the subject of a new clause. */
/** Whether a verb with its own subject follows behind a comma: the opening is not over yet. */
function laterVerb(p: Parser): boolean {
  const rest = p.chunks.slice(p.i + 1, p.i + 30);
  const comma = rest.findIndex((c) => c.kind === "mark" && c.lower === ",");
  return (
    comma >= 0 && rest[comma + 1]?.kind === "np" && rest.slice(comma + 2, comma + 6).some((c) => c.kind === "vg" && c.form === "finite")
  );
}

function takeNewClause(p: Parser, frame: Frame, vg: VerbGroup): void {
  const { phrase, list, prep, at, belonging } = subjectPlaced(p);
  const separator = separatorBefore(p, at);
  // "questions that reach us are …": an accusative is no subject.
  if (/^(?:us|them|me|him)$/.test(phrase.pronoun ?? "") && separator === undefined) {
    if (closesInto(p)) takeFinite(p, vg);
    return;
  }
  // "To get into the archive you register": an opening that nothing closes but the subject.
  if (
    /^(?:we|you)$/.test(phrase.pronoun ?? "") &&
    p.clauses.length === 1 &&
    p.clauses[0]!.kind === "inf" &&
    p.clauses[0]!.vg.from === 0 &&
    !laterVerb(p)
  ) {
    list.splice(list.lastIndexOf(phrase), 1);
    p.stack.length = 0;
    p.stack.push(open("main"));
    addClause(p, top(p), vg, [phrase], []);
    return;
  }
  if (prep !== undefined && separator === undefined) {
    // The verb's subject lies further back; without an outer clause that waits for a verb this grammar does not see it.
    if (closesInto(p)) takeFinite(p, vg);
    else if (frame.head) takeHeadAsSubject(p, frame.head, vg);
    return;
  }
  // "Data given by phone, letter or e-mail are kept": the list ends what describes the data, which wait for their verb.
  const outer = p.stack[p.stack.length - 2];
  if (
    prep !== undefined &&
    separator !== "," &&
    (frame.kind === "reduced" || frame.kind === "rel") &&
    outer?.active === undefined &&
    (outer?.subject.length ?? 0) > 0 &&
    closesInto(p)
  ) {
    takeFinite(p, vg);
    return;
  }
  // "Customers who place an order are subscribed": the phrase stays an object, the verb belongs to the clause that still waits.
  if (separator === undefined && frame.kind === "rel" && !nominative.test(phrase.pronoun ?? "") && closesInto(p)) {
    takeFinite(p, vg);
    return;
  }
  const group = groupBehindComma(p, list, at);
  if (group) {
    list.splice(list.length - group.length, group.length);
    const waiting = leaveSubordinates(p);
    const fresh = waiting.active === undefined ? waiting : open(waiting.kind, { marker: waiting.marker, parent: waiting.parent });
    p.stack[p.stack.length - 1] = fresh;
    addClause(p, fresh, vg, group, fresh.before);
    return;
  }
  list.splice(list.lastIndexOf(phrase), 1);
  if (separator === undefined && p.chunks[at - 1]?.kind === "np" && opensMain(p, phrase)) {
    p.stack.length = 1;
    addClause(p, top(p), vg, [phrase], top(p).before);
    return;
  }
  if (separator === undefined) {
    const before = p.chunks[at - 1];
    const antecedent = before?.kind === "np" ? before : undefined;
    const inner = open(antecedent ? "rel" : "comp", { antecedent, parent: frame.active });
    p.stack.push(inner);
    addClause(p, inner, vg, [phrase], []);
    return;
  }
  const waits = frame.kind === "inf" && p.stack.length > 1 && p.stack[p.stack.length - 2]!.active === undefined;
  const opened = !waits && frame.kind === "sub" && separator !== ",";
  const siblings = waits ? takeSiblings(p, list) : opened ? takeOpened(p, list) : [];
  const around = separator === "," || waits || siblings.length > 0 ? leaveSubordinates(p) : frame;
  const fresh = open(around.kind, { marker: around.marker, parent: around.parent, antecedent: around.antecedent });
  p.stack[p.stack.length - 1] = fresh;
  const before = around.active === undefined ? around.before : [];
  addClause(p, fresh, vg, [...siblings, phrase], belonging ? [...before, { prep: "of", phrases: [belonging], only: false }] : before);
}

/** "When you ask about a loan, your name and your number go to a bank": what follows the last comma is the subject of the main clause. */
function takeOpened(p: Parser, list: NounPhrase[]): NounPhrase[] {
  const at = list.findLastIndex((phrase) => separatorBefore(p, p.chunks.indexOf(phrase)) === ",");
  return at < 0 ? [] : list.splice(at);
}

/** "To sign up, a name and a number are needed": what was joined before the subject behind the aim is subject too. */
function takeSiblings(p: Parser, list: NounPhrase[]): NounPhrase[] {
  const at = list.findIndex((phrase) => separatorBefore(p, p.chunks.indexOf(phrase)) === ",");
  return at < 0 ? [] : list.splice(at);
}

/** "Unless you pay by card, |couriers and banks| receive nothing": subjects joined behind the comma that ends what opens the sentence. */
function groupBehindComma(p: Parser, list: readonly NounPhrase[], at: number): NounPhrase[] | undefined {
  if (p.stack.length < 2 || p.stack[0]!.active !== undefined || p.stack[0]!.subject.length > 0 || p.stack.some((f) => f.bracket))
    return undefined;
  return joinedBehindComma(p, list, at);
}

/** The phrases joined to the one at chunk `at`, back to the comma before them; none when it stands alone. */
function joinedBehindComma(p: Parser, list: readonly NounPhrase[], at: number): NounPhrase[] | undefined {
  const group: NounPhrase[] = [];
  for (let i = at; i >= 2; i -= 2) {
    const [phrase, link] = [p.chunks[i]!, p.chunks[i - 1]!];
    if (phrase.kind !== "np" || list[list.length - 1 - group.length] !== phrase) return undefined;
    group.unshift(phrase);
    if (link.kind === "mark" && link.lower === ",") return group.length > 1 ? group : undefined;
    if (link.kind !== "conj") return undefined;
  }
  return undefined;
}

/** "When you visit the shop |we| collect your address": no comma parts the clause that opens the sentence from the main one. */
function opensMain(p: Parser, phrase: NounPhrase): boolean {
  const [outer, inner] = p.stack;
  if (p.stack.length !== 2 || outer!.active !== undefined || outer!.subject.length > 0 || !inner) return false;
  if (!/^(?:we|i)$/.test(phrase.pronoun ?? "") || (inner.kind !== "sub" && inner.kind !== "inf")) return false;
  const object = p.chunks[p.i + 1];
  if (object?.kind !== "np" || readersAndUs.test(object.pronoun ?? "")) return false;
  for (let i = p.i + 1; i + 2 < p.chunks.length; i++) {
    const [mark, subject, verb] = [p.chunks[i]!, p.chunks[i + 1]!, p.chunks[i + 2]!];
    if (mark.kind === "mark" && /^[;:.?!]$/.test(mark.lower)) return true;
    if (mark.kind === "mark" && mark.lower === "," && subject.kind === "np" && verb.kind === "vg") return false;
  }
  return true;
}

const readersAndUs = /^(?:you|us|me)$/;

/** A comma and a new subject leave the subordinate clauses and exceptions that came before the main clause. */
function leaveSubordinates(p: Parser): Frame {
  while (p.stack.length > 1 && !top(p).bracket && (top(p).active !== undefined || top(p).exception)) p.stack.pop();
  return top(p);
}

/** Closes an embedded clause when an outer one still waits for its verb. */
function closesInto(p: Parser): boolean {
  if (p.stack.length < 2 || top(p).bracket) return false;
  const outer = p.stack[p.stack.length - 2]!;
  if (outer.active !== undefined || (outer.subject.length === 0 && top(p).kind !== "sub" && !isSubjectGerund(p))) return false;
  p.stack.pop();
  p.last = undefined;
  return true;
}

/** "Selling your data is …": a gerund that opens the sentence stands where the subject would. */
function isSubjectGerund(p: Parser): boolean {
  const { kind, active } = top(p);
  return kind === "gerund" && active !== undefined && p.clauses[active]!.marker === undefined && p.clauses[active]!.parent === undefined;
}

/** "will not use what was submitted, or share it": a bare verb does not join a passive one but the clause around it. */
function frameToJoin(p: Parser, from: Frame): Frame {
  // "We process (but do not log or store) your version": what is joined in a bracket stays in it.
  if (from.bracket) return from;
  for (let i = p.stack.length - 1; i >= 0; i--) {
    const { active } = p.stack[i]!;
    if (active === undefined || p.clauses[active]!.passive || p.stack[i]!.bracket) continue;
    p.stack.length = i + 1;
    return p.stack[i]!;
  }
  return from;
}

const examples = new Set(["such as", "including", "like", "e.g", "i.e"]);

/** A verb joined to the one before: same subject, and what it does not say itself (modal, negation, passive) comes from there. */
function joinVerb(p: Parser, from: Frame, vg: VerbGroup): void {
  const bare = !vg.auxiliary && !vg.modal;
  const frame = bare && vg.form !== "participle" ? frameToJoin(p, from) : from;
  const linked = p.clauses[frame.active!]!;
  const inherits = bare && (vg.form === "base" || vg.form === "participle" || vg.form === linked.vg.form);
  push(p, frame, {
    kind: linked.kind,
    marker: linked.marker,
    vg,
    subject: linked.subject,
    objects: [],
    // "Other data, such as your name, are stored and sent": what the subject includes is subject of both.
    attached: linked.attached.filter((a) => (a.phrases[0]?.from ?? linked.vg.from) < linked.vg.from && examples.has(a.prep)),
    antecedent: linked.antecedent,
    parent: linked.parent,
    chain: linked.chain,
    negated: vg.negated || (inherits && linked.negated),
    absolute: vg.absolute || (inherits && linked.absolute),
    modal: vg.modal ?? (inherits ? linked.modal : undefined),
    passive: vg.passive || (inherits && vg.form === "participle" && linked.passive),
    only: vg.only || (inherits && linked.only),
  });
}

function takeInfinitive(p: Parser, vg: VerbGroup): void {
  const frame = top(p);
  const owner = frame.active === undefined ? undefined : p.clauses[frame.active];
  const object = owner?.objects[owner.objects.length - 1];
  const controlled = owner && object && controls.has(owner.vg.lemma);
  const subject = controlled ? [object] : owner ? (owner.passive && controls.has(owner.vg.lemma) ? owner.subject : owner.subject) : [];
  const negated =
    vg.negated ||
    // "no desire to collect", "no right to share": the noun denies what follows.
    (owner !== undefined && !controlled && object?.quantity === "none") ||
    (owner !== undefined &&
      !controlled &&
      owner.negated &&
      /^(?:be|need|have|intend|agree|undertake|promise|commit|plan|aim|want|seek|permit|allow|authorize|authorise|try|continue|engage)$/.test(
        owner.vg.lemma,
      ));
  const clause: Clause = {
    kind: "inf",
    marker: "to",
    vg,
    subject,
    objects: [],
    attached: [],
    parent: frame.active,
    chain: p.clauses.length,
    negated,
    absolute: vg.absolute || (owner?.absolute ?? false),
    modal: owner?.modal,
    passive: vg.passive,
    only: vg.only || (owner?.only ?? false),
  };
  if (frame.active === undefined) {
    // "To improve our service, we use …": the purpose stands first; the frame still waits for its verb.
    p.stack.push(open("inf", { parent: undefined }));
  }
  push(p, top(p), clause);
}

function takeGerund(p: Parser, vg: VerbGroup): void {
  const frame = top(p);
  const owner = frame.active === undefined ? undefined : p.clauses[frame.active];
  if (!p.prep && owner?.vg.form === "ing" && separatorBefore(p, p.i) !== undefined) {
    joinVerb(p, frame, vg);
    return;
  }
  const marker = p.prep?.lower;
  p.prep = undefined;
  const before = p.chunks[p.i - 1];
  const reduced = !marker && before?.kind === "np" && p.last ? p.last.phrase : undefined;
  const clause: Clause = {
    kind: reduced ? "reduced" : "gerund",
    marker,
    vg,
    subject: reduced ? [reduced] : (owner?.subject ?? []),
    objects: [],
    attached: [],
    antecedent: reduced,
    parent: frame.active,
    chain: p.clauses.length,
    negated:
      vg.negated || marker === "without" || (marker === "from" && /^(?:refrain|desist|prohibit|abstain)$/.test(owner?.vg.lemma ?? "")),
    absolute: vg.absolute,
    passive: false,
    only: vg.only,
  };
  if (frame.active === undefined && frame.subject.length === 0) p.stack.push(open("gerund", {}));
  else if (frame.active === undefined) p.stack.push(open("gerund", { parent: undefined }));
  push(p, top(p), clause);
}

function takeReduced(p: Parser, vg: VerbGroup): void {
  const frame = top(p);
  const owner = frame.active === undefined ? undefined : p.clauses[frame.active];
  if (owner?.passive && separatorBefore(p, p.i) !== undefined) {
    joinVerb(p, frame, vg);
    return;
  }
  const antecedent = p.last?.phrase;
  const inner = open("reduced", {
    antecedent,
    head: p.last,
    parent: frame.active,
    marker: p.prep?.lower ?? (frame.kind === "sub" && frame.active === undefined ? frame.marker : undefined),
  });
  p.prep = undefined;
  p.stack.push(inner);
  addClause(p, inner, { ...vg, passive: true }, antecedent ? [antecedent] : [], []);
}

function addClause(p: Parser, frame: Frame, vg: VerbGroup, subject: readonly NounPhrase[], before: Attached[]): void {
  push(p, frame, {
    kind: frame.kind,
    marker: frame.marker,
    vg,
    subject,
    objects: [],
    attached: [...before],
    antecedent: frame.antecedent,
    parent: frame.parent,
    chain: p.clauses.length,
    negated: vg.negated,
    absolute: vg.absolute,
    modal: vg.modal,
    passive: vg.passive,
    only: vg.only,
  });
}

function push(p: Parser, frame: Frame, clause: Clause): void {
  p.clauses.push(clause);
  frame.active = p.clauses.length - 1;
  frame.first ??= frame.active;
  p.prep = undefined;
  p.last = undefined;
}
