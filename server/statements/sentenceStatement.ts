// A statement of a whole sentence, for what is read over its words rather than its clauses.
import type { Document } from "../document/document";
import { sourceSpan } from "../text/prose";
import { plainStatement } from "./plainFrames";
import { scopeOf } from "./scope";
import type { Polarity, Practice, Statement } from "./statement";
import type { Tagged } from "./tags";

export interface Said {
  readonly practice: Practice;
  readonly polarity: Polarity;
}

/** The sentence as one statement by the company itself; `more` holds what is known of its parts. */
export function sentenceStatement(
  document: Document,
  index: number,
  tokens: readonly Tagged[],
  said: Said,
  more: Partial<Statement> = {},
): Statement {
  const sentence = document.sentences[index]!;
  const last = tokens[tokens.length - 1]!;
  const end = /^[.;!]$/.test(last.text) && tokens.length > 1 ? tokens[tokens.length - 2]!.end : last.end;
  const span = sourceSpan(sentence.prose, tokens[0]!.start, end);
  return {
    ...plainStatement,
    sentence: index,
    span,
    verb: span,
    actor: { kind: "first-party" },
    scope: scopeOf(document, sentence, tokens),
    ...said,
    ...more,
  };
}
