// Closed data: "all we ask for is your name", "nothing but a nickname is stored", "your name and nothing else": a list of data that leaves out the rest.
import { actorOf } from "./actors";
import type { Clause } from "./clauses";
import type { Framed } from "./frames";
import type { Sentence } from "./parsed";
import { dataPart, type Part } from "./parts";
import { clauseFrame } from "./plainFrames";
import type { Practice } from "./statement";

const having =
  /^(?:ask|request|collect|gather|need|require|store|keep|hold|record|save|note|know|log|obtain|want|receive|get|retain|take|see|learn|have)$/;
const keeping = /^(?:store|keep|hold|save|log|retain)$/;
const things = /^(?:things?|data|information|details?|items?|questions?|particulars|record)$/;

/** Statements of collecting whose data are all there are. */
export function frameClosedData(sentence: Sentence): Framed[] {
  const { tokens, clauses } = sentence;
  if (tokens.some((t) => /^(?:if|unless|when|once|where|except|until)$/.test(t.lower) && t.tag === "sub")) return [];
  const found = cleft(sentence) ?? nothingBut(sentence);
  if (!found || found.data.length === 0) return [];
  const index = clauses.indexOf(found.clause);
  const base = clauseFrame(sentence, found.clause, index, practiceOf(found.verb), "does");
  const [from, to] = [Math.min(base.from, ...found.data.map((d) => d.from)), Math.max(base.to, ...found.data.map((d) => d.to))];
  return [
    {
      ...base,
      from,
      to,
      polarity: "does",
      asserted: true,
      embedded: false,
      absolute: true,
      actor: { kind: "first-party" },
      data: found.data,
      exclusive: "data",
    },
  ];
}

const practiceOf = (lemma: string): Practice => (keeping.test(lemma) ? "store" : "collect");

interface Found {
  readonly clause: Clause;
  readonly verb: string;
  readonly data: readonly Part[];
}

const dataBetween = ({ tokens, phrases }: Sentence, from: number, to: number): Part[] =>
  phrases.flatMap((p) =>
    p.from >= from && p.to <= to && p.seen?.term.family === "data" && p.quantity === undefined ? [dataPart(tokens, p, p.seen)] : [],
  );

/** "All we need is your name", "the only thing that we store is …", "your name is all we ask for". */
function cleft(sentence: Sentence): Found | undefined {
  const { tokens, clauses } = sentence;
  for (const clause of clauses) {
    if (!having.test(clause.vg.lemma) || clause.negated || clause.vg.from < 1) continue;
    let at = clause.vg.from - 1;
    if (tokens[at]!.lower !== "we") continue;
    if (/^(?:that|which)$/.test(tokens[at - 1]?.lower ?? "")) at--;
    const head = tokens[at - 1]?.lower ?? "";
    const whole = /^(?:all|everything)$/.test(head) ? at - 1 : things.test(head) && tokens[at - 2]?.lower === "only" ? at - 2 : -1;
    if (whole < 0) continue;
    const be = tokens.findIndex((t, i) => i > clause.vg.verb && i < clause.vg.verb + 7 && t.tag === "be");
    const stop = tokens.findIndex((t, i) => i > be && /^[.!?]$/.test(t.text));
    const first = sentence.phrases.find((p) => p.from > be);
    if (be > 0 && whole < 3 && !(first?.seen?.term.family === "data" && first.from < be + 3)) continue;
    if (be > 0 && whole < 3) return { clause, verb: clause.vg.lemma, data: dataBetween(sentence, be, stop < 0 ? tokens.length : stop) };
    const before = tokens.slice(Math.max(0, whole - 3), whole).findIndex((t) => t.tag === "be");
    if (before >= 0) return { clause, verb: clause.vg.lemma, data: dataBetween(sentence, 0, whole) };
  }
  return undefined;
}

/** "We ask for nothing but …", "nothing except … is stored", "we keep your name and nothing else". */
function nothingBut(sentence: Sentence): Found | undefined {
  const { tokens, clauses } = sentence;
  const at = tokens.findIndex((t) => t.lower === "nothing");
  if (at < 0) return undefined;
  const after = tokens
    .slice(at + 1, at + 3)
    .map((t) => t.lower)
    .join(" ");
  const but = /^(?:but|except|beyond|besides|save)\b|^(?:other|more) than|^(?:apart|aside) from/.test(after);
  const else_ = /^(?:else|more|further|beyond (?:that|this)|besides)\b/.test(after);
  if (!but && !else_) return undefined;
  const clause = clauses.find(
    (c) =>
      having.test(c.vg.lemma) &&
      !c.negated &&
      (c.passive || actorOf(sentence, c).kind === "first-party") &&
      (c.kind === "main" || c.kind === "comp"),
  );
  if (!clause || (else_ && tokens[at - 1]?.tag !== "conj" && tokens[at - 1]?.text !== ",")) return undefined;
  const end = tokens.findIndex((t, i) => i > at && /^[.!?]$/.test(t.text));
  return {
    clause,
    verb: clause.vg.lemma,
    data: but ? dataBetween(sentence, at, end < 0 ? tokens.length : end) : dataBetween(sentence, 0, at),
  };
}
