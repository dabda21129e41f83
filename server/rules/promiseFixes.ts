// Fixes of broken promises, at either end: bound the promise, restate it as a limit, say one number in both places, or mark the practice as an exception.
import type { Conflict } from "../conflicts/conflict";
import type { Broken } from "../conflicts/findConflicts";
import { asMarkup } from "../document/asMarkup";
import type { Document } from "../document/document";
import { excerpt } from "../document/excerpt";
import type { Policy } from "../policy/policy";
import type { Mention, Statement } from "../statements/statement";
import { escapeSnippet } from "../text/snippet";
import type { Span } from "../text/span";
import { whereabouts } from "./contactFixes";
import type { Fault, Fix, FixEdit } from "./rule";

/** Names listed in one exception at most: more belong into a list that an author writes. */
const mostNamed = 4;

type Fixing = (policy: Policy, fault: Fault) => Iterable<Fix>;

/** The proposals of several kinds of fix, in that order. */
export const together = (...kinds: readonly Fixing[]): Fixing =>
  function* (policy, fault) {
    for (const propose of kinds) yield* propose(policy, fault);
  };

const brokenOf = (fault: Fault): Broken => fault.about as Broken;

/** "We never …" becomes "We never …, except with X": X are the recipients that the document itself names. */
export function* boundByRecipients(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const names = recipientsOf(policy.document, conflicts);
  if (promise.polarity !== "does-not" || names.length === 0) return;
  yield bound(policy, promise, `except ${givesTo(policy.document, promise) ? "to" : "with"} ${listed(names)}`);
}

/** The same by the data that are collected all the same. */
export function* boundByData(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const denied = promise.data.map((m) => lowerFirst(oneLine(excerpt(policy.document, m.span))));
  const names = wordsOf(policy.document, conflicts, ({ practice }) => practice.data);
  if (promise.polarity === "does-not" && names.length > 0 && !names.some((name) => denied.includes(name)))
    yield bound(policy, promise, `except for ${listed(names)}`);
}

/** The same by the tools: "We use no analytics, except Google Analytics". */
export function* boundByTools(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const denied = promise.technologies.map((m) => lowerFirst(oneLine(excerpt(policy.document, m.span))));
  const names = wordsOf(policy.document, conflicts, ({ practice }) => practice.technologies);
  if (promise.polarity === "does-not" && names.length > 0 && !names.some((name) => denied.includes(lowerFirst(name))))
    yield bound(policy, promise, `except ${listed(names)}`);
}

/** The same by the purposes: "except for marketing", "only for delivery and for marketing". */
export function* boundByPurposes(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const names = wordsOf(policy.document, conflicts, ({ practice }) => (practice.practice === "serve" ? [] : practice.purposes));
  if (names.length === 0) return;
  const further = names.map((name) => (/^(?:for|to)\b/i.test(name) ? name : `for ${name}`));
  if (promise.polarity === "does-not") yield bound(policy, promise, `except ${listed(further)}`);
  else yield addition(policy, promise, ` and ${listed(further)}`);
}

/** The same by the countries that data go to. */
export function* boundByPlaces(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const names = unique(
    conflicts.flatMap(({ practice }) => practice.places.filter((p) => p.sense !== "outside").map((p) => withArticle(policy.document, p))),
  );
  if (names.length === 0) return;
  if (promise.polarity === "does-not") yield bound(policy, promise, `except to ${listed(names)}`);
  else yield addition(policy, promise, ` and in ${listed(names)}`);
}

/** "We never share your address" becomes "We share your address only with X". */
export function* restateAsLimit(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const names = recipientsOf(policy.document, conflicts);
  if (promise.polarity !== "does-not" || promise.practice !== "share" || names.length === 0 || promise.actor.kind === "third-party") return;
  const data = promise.data.length === 1 && !promise.data[0]!.resolved ? oneLine(excerpt(policy.document, promise.data[0]!.span)) : "";
  const start = policy.document.text.slice(promise.span.start, promise.span.end);
  const what = /^(?:your|the|this|these|such|any|his|her|their)\b/i.test(data)
    ? data.replace(/^any\b/i, "your")
    : data
      ? `your ${data}`
      : "your personal data";
  const limit = `${/^\p{Lu}/u.test(start) ? "We" : "we"} share ${lowerFirst(what)} only with ${listed(names)}`;
  yield {
    title: `Restate as a limit: “${limit}”`,
    edits: [{ span: promise.span, snippet: escapeSnippet(asMarkup(policy.document, limit)) }],
  };
}

/** The sentences of the other end become exceptions to the promise, in so many words. */
export function* markPractice(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const { document } = policy;
  const sentences = unique(conflicts.map(({ practice }) => practice.sentence));
  // Whoever says "never" must take that back where it is said.
  if (promise.absolute || conflicts.some(({ practice }) => practice.implied) || sentences.includes(promise.sentence)) return;
  const there = whereabouts(document, promise.span).replace(/^given /, "");
  const edits = sentences.flatMap((sentence): FixEdit[] => markSentence(document, sentence, `As an exception to what we say ${there},`));
  if (edits.length < sentences.length) return;
  const title =
    edits.length === 1 ? "Mark the other end as an exception to this" : `Mark the ${edits.length} other ends as exceptions to this`;
  yield { title, edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

/** One age or period in both places: this end takes the other's, or the others take this one's. */
export function* sayOne(policy: Policy, fault: Fault): Iterable<Fix> {
  const { promise, conflicts } = brokenOf(fault);
  const here = figureOf(policy, promise);
  const there = conflicts.map(({ practice }) => figureOf(policy, practice));
  const [first] = there;
  if (!here || !first || there.some((figure) => figure === undefined)) return;
  const at = whereabouts(policy.document, first.span);
  yield { title: `Say “${first.text}” here too, as ${at}`, edits: [{ span: here.span, snippet: escapeSnippet(first.text) }] };
  const spans = there.filter((figure, i) => there.findIndex((other) => other!.span.start === figure!.span.start) === i);
  yield {
    title: `Say “${here.text}” at the other end too`,
    edits: spans.map((figure) => ({ span: figure!.span, snippet: escapeSnippet(here.text) })).sort((a, b) => a.span.start - b.span.start),
  };
}

/** The one count of a statement as it stands in the source: "30 days", "13". */
function figureOf({ document, statements }: Policy, { sentence, span }: Statement): { span: Span; text: string } | undefined {
  const said = statements.filter((s) => s.sentence === sentence && s.span.start < span.end && span.start < s.span.end);
  const ages = said.flatMap((s) => s.ages.map((age) => age.span));
  const spans = ages.length > 0 ? ages : said.flatMap((s) => s.durations.map((duration) => duration.span));
  const [whole] = spans;
  if (!whole || spans.some((other) => other.start !== whole.start)) return undefined;
  const counted = (ages.length > 0 ? count : period).exec(document.text.slice(whole.start, whole.end));
  if (!counted) return undefined;
  const start = whole.start + counted.index;
  return { span: { start, end: start + counted[0].length }, text: counted[0] };
}

const numeral =
  "(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty|forty-five|forty|sixty|ninety)";
const count = new RegExp(`\\b${numeral}\\b`, "i");
const period = new RegExp(`\\b${numeral}(?:[ -](?:calendar|business|working))?[ -](?:hour|day|week|month|year)s?\\b`, "i");

const bound = (policy: Policy, promise: Statement, words: string): Fix => ({
  ...addition(policy, promise, `, ${words}`),
  title: `Bound the promise: “${words}”`,
  preferred: true,
});

/** Words put behind the clause. */
const addition = ({ document }: Policy, { span }: Statement, words: string): Fix => ({
  title: `Add to the promise: “${words.trim()}”`,
  edits: [{ span: { start: span.end, end: span.end }, snippet: escapeSnippet(asMarkup(document, words)) }],
});

/** Words of the language that a sentence may begin with: they lose their capital behind an opening phrase; a name would not. */
const functionWord =
  /^(?:we|our|you|your|they|their|it|its|this|that|these|those|the|an?|all|any|some|each|every|if|when|where|while|once|after|before|because|since|in|on|at|to|for|from|with|by|as|under|during|upon|only|also|depending|sometimes|data|information|personal)$/i;

/** Puts an opening phrase before a sentence; none where the sentence begins with what may be a name, a number or mark-up. */
function markSentence(document: Document, at: number, opening: string): FixEdit[] {
  const { span, prose, leadIn } = document.sentences[at]!;
  const word = /^\p{L}+/u.exec(prose.text)?.[0];
  if (!word || leadIn !== undefined || !functionWord.test(word) || !document.text.startsWith(word, span.start)) return [];
  const end = span.start + word.length;
  return [{ span: { start: span.start, end }, snippet: escapeSnippet(`${asMarkup(document, opening)} ${lowerFirst(word)}`) }];
}

/** How the recipients are called in an exception; none for those that no exception can name. */
const recipientsOf = (document: Document, conflicts: readonly Conflict[]): string[] =>
  unique(conflicts.flatMap(({ practice }) => practice.recipients.map((m) => nameOf(document, m)).filter((name) => name !== ""))).slice(
    0,
    mostNamed,
  );

function nameOf(document: Document, mention: Mention): string {
  const { term, text } = mention;
  if (term === "carrier" && !text) return "the carriers that deliver our goods";
  if (term === "payment-processor" && !text) return "the payment provider that takes payments for us";
  return /^(?:anyone|reader|own-staff|unknown)$/.test(term) || !text ? "" : midSentence(document, mention, oneLine(text));
}

const wordsOf = (document: Document, conflicts: readonly Conflict[], of: (conflict: Conflict) => readonly Mention[]): string[] =>
  unique(
    conflicts.flatMap((c) =>
      of(c)
        .filter((m) => !m.resolved && m.span.end > m.span.start)
        .map((m) => midSentence(document, m, oneLine(excerpt(document, m.span)))),
    ),
  ).slice(0, mostNamed);

/** Without the capital that it has only because a sentence begins with it. */
const midSentence = ({ sentences }: Document, { span, name }: Mention, words: string): string =>
  name === undefined && /^\p{Lu}\p{Ll}/u.test(words) && sentences.some((s) => s.span.start === span.start) ? lowerFirst(words) : words;

const withArticle = ({ text }: Document, { span, text: name }: { span: Span; text: string }): string =>
  /\bthe $/i.test(text.slice(Math.max(0, span.start - 5), span.start)) ? `the ${name}` : name;

/** "disclosed to anybody" but "shared with anybody". */
const givesTo = (document: Document, { span, practice, recipients }: Statement): boolean =>
  practice === "sell" || /\b(?:to|for sale)\b/i.test(document.text.slice(span.start, recipients[0]?.span.start ?? span.end).slice(-25));

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const lowerFirst = (text: string): string => (text === "I" ? text : text.slice(0, 1).toLowerCase() + text.slice(1));
