// Semantic tokens: data, recipients, purposes, modality, negation, exceptions and defined terms, coloured in the text.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from "vscode-languageserver";
import type { Linted } from "../linted";
import type { Policy } from "../policy/policy";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";
import { mentionsOf } from "./common/mentions";

const types = ["personalData", "recipient", "purpose", "technology", "modality", "negation", "exception", "definedTerm"] as const;
type TokenType = (typeof types)[number];

/** `package.json` contributes these types with their colours. */
export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: ["definition"] };

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly isDefinition?: boolean;
}

/** No token crosses a line or another token. `within`: only those that touch this span. */
export function semanticTokensOf(linted: Linted, within: Span = { start: 0, end: linted.text.length }): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  if (linted.policy)
    for (const { span, type, isDefinition } of apart(tokensOf(linted.policy)))
      for (const part of linesOf(linted, span)) {
        if (part.end <= within.start || part.start >= within.end) continue;
        const line = lineAt(linted.lines, part.start);
        const column = part.start - linted.lines.starts[line]!;
        builder.push(line, column, part.end - part.start, types.indexOf(type), isDefinition ? 1 : 0);
      }
  return builder.build();
}

const typeOfMention = { data: "personalData", recipient: "recipient", purpose: "purpose", technology: "technology" } as const;

/** The most telling first: where two overlap the first stays. */
function tokensOf(policy: Policy): Token[] {
  const { terms, statements } = policy;
  // Of a sentence that is read as a whole no verb can be shown.
  const spoken = statements.filter(({ verb, span }) => verb.end - verb.start < span.end - span.start);
  return [
    ...terms.flatMap(({ definitions }) => definitions.map(({ span }): Token => ({ span, type: "definedTerm", isDefinition: true }))),
    ...mentionsOf(policy).map(({ kind, mention }): Token => ({ span: mention.span, type: typeOfMention[kind] })),
    ...terms.flatMap(({ uses }) => uses.map((span): Token => ({ span, type: "definedTerm" }))),
    ...statements.flatMap(({ limits }) =>
      limits.filter(({ sense }) => sense === "exception").map(({ span }): Token => ({ span, type: "exception" })),
    ),
    ...spoken.filter(({ polarity }) => polarity === "does-not").map(({ verb }): Token => ({ span: verb, type: "negation" })),
    ...spoken.filter(({ modality }) => modality !== "is").map(({ verb }): Token => ({ span: verb, type: "modality" })),
  ].filter(({ span }) => span.end > span.start);
}

/** In the order of the text. What an earlier token of the list takes is cut out of a later one. */
function apart(tokens: readonly Token[]): Token[] {
  const taken: Token[] = [];
  const order = tokens.map((token, rank) => ({ token, rank })).sort((a, b) => a.token.span.start - b.token.span.start || a.rank - b.rank);
  const open: { token: Token; rank: number }[] = [];
  let at = 0;
  // A sweep over all borders: on each stretch the open token of the lowest rank holds.
  const borders = [...new Set(tokens.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i]!, borders[i + 1]!];
    while (at < order.length && order[at]!.token.span.start <= start) open.push(order[at++]!);
    for (let k = open.length - 1; k >= 0; k--) if (open[k]!.token.span.end <= start) open.splice(k, 1);
    const best = open.reduce<(typeof open)[number] | undefined>((found, one) => (!found || one.rank < found.rank ? one : found), undefined);
    if (!best) continue;
    const last = taken.at(-1);
    if (last?.span.end === start && last.type === best.token.type && last.isDefinition === best.token.isDefinition)
      taken[taken.length - 1] = { ...last, span: { start: last.span.start, end } };
    else taken.push({ ...best.token, span: { start, end } });
  }
  return taken;
}

/** The span line by line, without line ends. */
function linesOf({ lines, text }: Linted, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let line = lineAt(lines, start); line < lines.starts.length && lines.starts[line]! < end; line++) {
    let from = Math.max(start, lines.starts[line]!);
    let to = Math.min(end, lines.starts[line + 1] ?? lines.length);
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    while (from < to && /\s/.test(text[from]!)) from++;
    if (to > from) parts.push({ start: from, end: to });
  }
  return parts;
}
