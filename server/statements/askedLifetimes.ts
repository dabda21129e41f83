// Asked lifetimes: "How long do you keep my photos? For a year." and table rows with a column for the time: what the question or the
// first cell names, and how long by the answer or the cell. Each is put together as one sentence and read as such.

import type { Block, Document } from "../document/document";
import { readFacts } from "./facts";
import { frameKeeping } from "./keepingFrames";
import type { Lifetime } from "./lifetimes";
import { sentenceStatement } from "./sentenceStatement";
import type { Statement } from "./statement";
import { taggedWords } from "./taggedWords";

/** Statements of answers and rows that say how long without naming what. */
export function readAskedLifetimes(document: Document, said: readonly Statement[]): Statement[] {
  return [...answers(document, said), ...rows(document)];
}

const keeps = "keep|store|hold|retain|save|archive|have|preserve";
const kept = "kept|stored|held|retained|saved|archived|preserved|available|on file";
const gone = "deleted|erased|destroyed|removed|discarded|wiped|anonymi[sz]ed";
const asked = new RegExp(
  `^(?:and |so |but )?(?:for )?(?:how long|when|until when|till when) (?:(?:do|will|does|can|must|shall) (?:you|we|the \\w+) (?<verb>${keeps}|delete|erase|destroy|remove)(?: on to| onto)? (?<object>[^?]{2,80})|(?:is|are|will|does|do) (?<subject>[^?]{2,80}?) (?:be )?(?<state>${kept}|${gone}|stay|remain|last|live)\\b[^?]*)\\?$`,
  "i",
);
const fragment =
  /^(?:for|until|till|as long as|only|up to|at most|at least|no longer|not longer|about|roughly|generally|usually|always|never|after|within|immediately|forever|indefinitely|not at all|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|a|an|half|\d+|once|when|as soon as|the moment|right|straight|seven|without)\b/i;

function answers(document: Document, said: readonly Statement[]): Statement[] {
  return document.sentences.flatMap((sentence, index): Statement[] => {
    const match = sentence.prose.text.length < 160 ? asked.exec(sentence.prose.text) : null;
    const next = match && document.sentences[index + 1];
    const block = next && document.blocks[next.block];
    if (!match || !next || !block || block.kind === "heading" || said.some((s) => s.sentence === index + 1 && s.lifetime)) return [];
    const answer = next.prose.text;
    if (answer.length > 200 || !fragment.test(answer)) return [];
    const { verb, object, subject, state } = match.groups!;
    const erase = /^(?:delete|erase|destroy|remove|d|e|r|w|anonymi)/.test(verb ?? "") || new RegExp(`^(?:${gone})$`).test(state ?? "");
    const thing = (object ?? subject!).replace(/\bmy\b/gi, "your").replace(/ (?:for|on file|after .*)$/, "");
    const lower = answer[0]!.toLowerCase() + answer.slice(1);
    const lifetime = read(erase ? `${thing} are deleted ${lower}` : `${thing} are kept ${lower}`);
    return lifetime ? [toStatement(document, index + 1, lifetime)] : [];
  });
}

const timeHead =
  /\b(?:how long|period|retention|kept|stored|storage|duration|deleted|deletion|erased|erasure|time limit|retained|held|keeping|lifetime|lifespan|expir\w+|until)\b/i;
const eraseHead = /\b(?:deleted|deletion|erased|erasure|destroyed|destruction)\b/i;

function rows(document: Document): Statement[] {
  const found: Statement[] = [];
  let head: readonly string[] = [];
  document.blocks.forEach((block, at) => {
    if (block.kind !== "row") return;
    const cells = cellsOf(document, block);
    if (document.blocks[at - 1]?.kind !== "row") {
      head = cells;
      return;
    }
    const column = head.findIndex((h, i) => i > 0 && timeHead.test(h) && h.length < 60);
    const cell = column > 0 ? cells[column] : undefined;
    if (!cell || cells.length !== head.length || cell.length > 120 || cells[0]!.length > 80) return;
    const text = cell.replace(/[.;]$/, "");
    const bare = text[0]!.toLowerCase() + text.slice(1);
    const period = /^(?:\d|[a-z]+ (?:day|week|month|year|hour|decade)s?\b)/.test(bare);
    const erase = eraseHead.test(head[column]!) && !/\b(?:kept|period)\b/i.test(head[column]!);
    const lifetime = read(`${cells[0]} are ${erase ? "deleted" : "kept"} ${period ? (erase ? "after" : "for") : ""} ${bare}`);
    if (lifetime) found.push(toStatement(document, block.sentences[0] + column, lifetime));
  });
  return found;
}

const cellsOf = (document: Document, block: Block): string[] =>
  document.sentences.slice(block.sentences[0], block.sentences[1]).map((s) => s.prose.text);

/** The lifetime that a sentence put together from two places gives. */
function read(text: string): Lifetime | undefined {
  const tokens = taggedWords(text);
  return frameKeeping(tokens, [], readFacts(tokens)).find((f) => f.lifetime)?.lifetime;
}

function toStatement(document: Document, index: number, lifetime: Lifetime): Statement {
  const { prose, span } = document.sentences[index]!;
  const data = [{ span, text: prose.text, term: "personal-data", narrowed: "row" }];
  return sentenceStatement(document, index, taggedWords(prose.text), { practice: "last", polarity: "does" }, { data, lifetime });
}
