// Period rows: list items and table rows without a verb that give a kind of data and how long it lasts ("Invoices — ten years").

import type { Document, Sentence as Line } from "../document/document";
import { sourceSpan } from "../text/prose";
import { readFacts } from "./facts";
import { keptKinds } from "./keptKinds";
import { boundOf, conditionIn, eventIn, exceptsLaw, forever, type Lifetime, lawIn, lifelong, words } from "./lifetimes";
import { plainStatement } from "./plainFrames";
import { scopeOf } from "./scope";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";
import type { Tagged } from "./tags";

const about =
  /\b(?:retention|retain(?:ed|s)?|how long|storage periods?|data storage|storage (?:duration|time)|stor(?:ed|e|ing)|kept|keep|keeping|held|hold|periods?|deletion|erasure|lifespan|archiv\w+)\b/i;

/** Statements of the rows and items that stand under a heading or a line about keeping. */
export function readPeriodRows(document: Document): Statement[] {
  const found: Statement[] = [];
  document.sentences.forEach((sentence, index) => {
    const block = document.blocks[sentence.block]!;
    if (block.kind === "heading" || sentence.prose.text.length > 260 || !isAboutKeeping(document, sentence, block.kind)) return;
    const statement = readRow(document, sentence, index);
    if (statement) found.push(statement);
  });
  return found;
}

/** "Photos: deleted after 30 days" says itself that it is about keeping. */
const telling =
  /^[^.:—–]{3,90}(?::|\s[—–-])\s+(?:is |are )?(?:only |automatically )?(?:kept|stored|retained|held|archived|deleted|erased|purged) /;

function isAboutKeeping(document: Document, sentence: Line, kind: string): boolean {
  if (telling.test(sentence.prose.text)) return true;
  if (kind !== "row" && kind !== "item" && !/[—–:]/.test(sentence.prose.text)) return false;
  const lead = sentence.leadIn === undefined ? "" : document.sentences[sentence.leadIn]!.prose.text;
  const title = sentence.section === undefined ? "" : document.sections[sentence.section]!.title;
  return about.test(lead) || about.test(title);
}

const verbal = /^(?:verb|modal|be|have|do)$/;

function readRow(document: Document, sentence: Line, index: number): Statement | undefined {
  const tokens = taggedWords(sentence.prose.text);
  const period = readFacts(tokens).durations.find((d) => d.days !== undefined);
  const endless = period ? -1 : tokens.findIndex((_t, i) => i > 0 && forever.test(words(tokens, i, i + 3)));
  const at = period?.from ?? endless;
  if (at < 1) return undefined;
  // A finite verb before the period: the sentence speaks for itself.
  const head = headOf(tokens, at);
  if (head < 1 || tokens.slice(0, at).some((t) => verbal.test(t.tag) && t.form !== "participle" && t.form !== "ing")) return undefined;
  const named = keptKinds(tokens, 0, head);
  // What a log holds stands in brackets behind it: "Server log (IP address, time): one week".
  const colon = tokens.slice(0, at).findLastIndex((t) => t.text === ":");
  const what = named.kinds.includes("logs") && colon > head ? keptKinds(tokens, 0, colon) : named;
  const text = words(tokens, 0, tokens.length);
  if (what.kinds.length === 0 && !/\b(?:data|information|records?)\b/.test(words(tokens, 0, head))) return undefined;
  const refused = !period && /\b(?:not|n't|never)\b/.test(words(tokens, head, at + 3));
  const days = period?.days ?? (refused ? lifelong : Number.POSITIVE_INFINITY);
  const bound = refused ? "most" : period ? boundOf(tokens, period) : "exact";
  const start = tokens[0]!.start;
  const span = sourceSpan(sentence.prose, start, tokens[tokens.length - 1]!.end);
  const lifetime: Lifetime = {
    sense: "keep",
    least: bound === "most" ? 0 : days,
    most: bound === "least" ? Number.POSITIVE_INFINITY : days,
    after: eventIn(words(tokens, at, tokens.length)) ?? eventIn(words(tokens, 0, head)) ?? "kept",
    what,
    law: lawIn(text),
    exceptsLaw: exceptsLaw(text),
    conditional: conditionIn(text),
  };
  return {
    ...plainStatement,
    sentence: index,
    span,
    verb: span,
    actor: { kind: "unstated" },
    practice: "last",
    polarity: "does",
    data: [
      {
        span: sourceSpan(sentence.prose, start, tokens[head - 1]!.end),
        text: words(tokens, 0, head),
        term: "personal-data",
        narrowed: "row",
      },
    ],
    scope: scopeOf(document, sentence, tokens),
    lifetime,
  };
}

/** Where the words for the data end: at the dash, colon or bracket, else where the words of time begin. */
function headOf(tokens: readonly Tagged[], period: number): number {
  const mark = tokens.slice(0, period).findIndex((t) => /^[—–:(|=]$/.test(t.text) || (t.text === "-" && t.kind === "mark"));
  if (mark > 0) return mark;
  let at = period;
  while (
    at > 0 &&
    /^(?:for|up to|at|least|most|minimum|maximum|of|no|not|more|less|longer|later|than|a|the|within|after|kept|retained|stored|held|about|approximately)$/.test(
      tokens[at - 1]!.lower,
    )
  )
    at--;
  return at;
}
