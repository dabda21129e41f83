// Explain: what the engine reads on a line, what it set that against, and why it reported something or stayed silent; in words, for an editor or a terminal.
import { type Account, explainStatements, type Pair, type Role } from "../conflicts/explainStatements";
import { excerpt } from "../document/excerpt";
import type { Linted } from "../linted";
import { factsOf, readingOf } from "../statements/inWords";
import type { Statement } from "../statements/statement";
import { lineAt, offsetAt, type Position } from "../text/lines";
import { escapeMarkdown } from "../text/markdown";
import { overlaps, type Span } from "../text/span";

/** What can be explained: a text, read and linted. */
export type Explainable = Pick<Linted, "lines" | "policy" | "findings" | "verdict">;

/** A piece of a row: words of ours, words of the policy, or a place in it. */
export type Piece = string | { readonly quote: string } | { readonly at: Span };

/** title: above everything. statement: words of the policy that the next rows are about. more: how much is left out. */
export interface Row {
  readonly kind: "title" | "statement" | "text" | "point" | "more";
  readonly pieces: readonly Piece[];
}

/** Shown by default, so that an explanation fits a screen: rows in all, and verdicts for each end of a statement. */
const fewRows = 22;
const fewVerdicts = 4;

/** `at.line` is 0-based; the sentence at `at.character` comes first where its statements are as interesting as others. */
export function explainPlace(document: Explainable, at: Position, everything = false): Row[] {
  const { lines, policy } = document;
  const title: Row = { kind: "title", pieces: [`Line ${at.line + 1}`] };
  if (!policy)
    return [title, { kind: "text", pieces: [`Nothing is read here: this is not checked, because ${document.verdict.because}.`] }];
  if (policy.language.kind === "other") {
    const reason = `this is written in ${policy.language.name ?? "another language"}, and statements are read from English alone`;
    return [title, { kind: "text", pieces: [`Nothing is read here: ${reason}.`] }];
  }
  const line = { start: lines.starts[at.line] ?? lines.length, end: lines.starts[at.line + 1] ?? lines.length };
  const chosen = policy.statements.filter((statement) => overlaps(statement.span, line));
  if (chosen.length === 0) return [title, ...nothingHere(document, at.line)];
  const offset = offsetAt(lines, at);
  const accounts = sortBy(explainStatements(policy, chosen), (account) => [interestOf(account), isAt(account, offset) ? 0 : 1]);
  return [title, ...rowsOf(document, accounts, everything)];
}

function nothingHere({ lines, policy }: Explainable, line: number): Row[] {
  const near = policy!.statements.map(({ span }) => lineAt(lines, span.start));
  const nearest = [Math.max(-1, ...near.filter((one) => one < line)), Math.min(...near.filter((one) => one > line))]
    .filter((one) => one >= 0 && Number.isFinite(one))
    .map((one) => one + 1);
  const where =
    nearest.length === 0
      ? "Nor is there one anywhere else in the text."
      : `The nearest ${nearest.length === 1 ? "one stands on line" : "ones stand on lines"} ${nearest.join(" and ")}.`;
  return [{ kind: "text", pieces: [`No statement about personal data is read on this line. ${where}`] }];
}

/** 0 for what is reported, then promises, practices, and what takes no part. */
function interestOf({ roles }: Account): number {
  if (roles.some(({ pairs }) => pairs.some(({ verdict }) => verdict.covers))) return 0;
  if (roles.some(({ end, pairs }) => end === "promise" && pairs.length > 0)) return 1;
  return roles.length > 0 ? 2 : 3;
}

const isAt = ({ statement }: Account, offset: number): boolean => statement.span.start <= offset && offset <= statement.span.end;

function rowsOf(document: Explainable, accounts: readonly Account[], everything: boolean): Row[] {
  const rows: Row[] = [];
  for (const [i, account] of accounts.entries()) {
    const added = accountRows(document, account, accounts[i - 1], everything);
    if (!everything && i > 0 && rows.length + added.length > fewRows) {
      rows.push({ kind: "more", pieces: [`and ${counted(accounts.length - i, "more statement")} on this line`] });
      break;
    }
    rows.push(...added);
  }
  return rows;
}

function accountRows(document: Explainable, account: Account, before: Account | undefined, everything: boolean): Row[] {
  const { statement, roles, because, leftOut } = account;
  const { document: text } = document.policy!;
  const words = excerpt(text, statement.span, 160);
  const rows: Row[] = [];
  if (before === undefined || excerpt(text, before.statement.span, 160) !== words)
    rows.push({ kind: "statement", pieces: [{ quote: words }] });
  rows.push({ kind: "text", pieces: [`Read as: ${readingOf(statement)}.`, ...factsOf(statement).flatMap(sentenceOf)] });
  if (because) rows.push({ kind: "text", pieces: [`Set against nothing, because ${because}.`] });
  for (const kind of leftOut)
    rows.push({ kind: "text", pieces: [`Left out of the comparison about ${kind}: the policy has too many statements like it.`] });
  const wanted = sortBy(roles, ({ pairs }) => [pairs.some(({ verdict }) => verdict.covers) ? 0 : 1, pairs.length > 0 ? 0 : 1]);
  return [...rows, ...wanted.flatMap((role) => roleRows(document, statement, role, everything))];
}

/** "Data: “your name” (name)." */
const sentenceOf = ({ name, values }: ReturnType<typeof factsOf>[number]): Piece[] => [
  ` ${name}: `,
  ...values.flatMap(({ quote, meaning }, i): Piece[] => [
    ...(i > 0 ? [", "] : []),
    ...(quote ? [{ quote }] : []),
    ...(meaning ? [quote ? ` (${meaning})` : meaning] : []),
  ]),
  ".",
];

function roleRows(document: Explainable, statement: Statement, { kind, end, pairs }: Role, everything: boolean): Row[] {
  const others = end === "promise" ? "practice" : "promise";
  if (pairs.length === 0) return [{ kind: "text", pieces: [`As a ${end} about ${kind}: the policy has no ${others} to set it against.`] }];
  const head: Row = { kind: "text", pieces: [`As a ${end} about ${kind}, set against ${counted(pairs.length, others)}:`] };
  const reported = pairs.filter(({ verdict }) => verdict.covers);
  const verdicts = [
    ...distinct(reported).map((pair) => reportedRow(document, end === "promise" ? statement : pair.other, kind, pair)),
    ...silences(document, pairs, statement, everything),
  ];
  if (everything || verdicts.length <= fewVerdicts) return [head, ...verdicts];
  return [head, ...verdicts.slice(0, fewVerdicts), { kind: "more", pieces: [`and ${verdicts.length - fewVerdicts} more`] }];
}

/** "Call or text you": two statements of one place, for one reason, are told once. */
const distinct = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter(
    (pair, i) =>
      pairs.findIndex(
        (other) => overlaps(other.other.span, pair.other.span) && other.verdict.reason === pair.verdict.reason && other.verdict.covers,
      ) === i,
  );

function reportedRow(document: Explainable, promise: Statement, kind: string, { other, verdict }: Pair): Row {
  const rule = `contradiction/${kind}`;
  const found = document.findings.find((finding) => finding.rule === rule && overlaps(finding.span, promise.span));
  const certainty = verdict.covers && verdict.certainty !== "plain" ? ` (${verdict.certainty})` : "";
  const said = found ? `Reported as ${found.severity}${certainty}: ` : `Found${certainty}, but not shown (allowed or switched off): `;
  return { kind: "point", pieces: [said, ...quoteOf(document, other), `, because ${verdict.reason}.`] };
}

const quoteOf = (document: Explainable, { span }: Statement): Piece[] => [
  { at: span },
  " ",
  { quote: excerpt(document.policy!.document, span, 90) },
];

/** One row for each reason of silence. The rarer a reason, the more it says; those about another scope say least. */
function silences(document: Explainable, pairs: readonly Pair[], statement: Statement, everything: boolean): Row[] {
  const byReason = new Map<string, Statement[]>();
  for (const { other, verdict } of pairs)
    if (!verdict.covers) byReason.set(verdict.reason, [...(byReason.get(verdict.reason) ?? []), other]);
  const groups = sortBy([...byReason], ([, others]) => [others.length]);
  return groups.map(([reason, unsorted]): Row => {
    const others = sortBy(unsorted, (other) => [-inCommon(statement, other)]);
    const shown = everything ? others : others.slice(0, 1);
    const rest = others.length - shown.length;
    const quotes = shown.flatMap((other, i): Piece[] => [...(i > 0 ? ["; "] : []), ...quoteOf(document, other)]);
    return { kind: "point", pieces: [`Silent (${reason}): `, ...quotes, rest > 0 ? ` and ${rest} more` : ""] };
  });
}

/** How many kinds of data, recipients and purposes two statements both name. */
function inCommon(a: Statement, b: Statement): number {
  const named = (s: Statement): string[] => [...s.data, ...s.recipients, ...s.purposes, ...s.technologies].map(({ term }) => term);
  const ours = new Set(named(a));
  return new Set(named(b).filter((term) => ours.has(term))).size;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** In a new order: by the first number, then the second …; equals stay as they were. */
function sortBy<T>(values: readonly T[], keysOf: (value: T) => readonly number[]): T[] {
  const keyed = values.map((value) => ({ value, keys: keysOf(value) }));
  keyed.sort((a, b) => a.keys.map((key, i) => key - b.keys[i]!).find((difference) => difference !== 0) ?? 0);
  return keyed.map(({ value }) => value);
}

/** As Markdown; places are told by their lines, as an editor's preview follows no link into a file. */
export function explanationAsMarkdown({ lines }: Explainable, rows: readonly Row[]): string {
  const write = (piece: Piece): string => {
    if (typeof piece === "string") return escapeMarkdown(piece);
    return "quote" in piece ? `“${escapeMarkdown(piece.quote)}”` : `line ${lineAt(lines, piece.at.start) + 1}`;
  };
  const marks = { title: ["# ", ""], statement: ["\n**", "**"], text: ["\n", ""], point: ["- ", ""], more: ["\n*", "*"] };
  const written = rows.map(({ kind, pieces }, i) => {
    const [before, after] = marks[kind];
    const gap = kind === "point" && rows[i - 1]?.kind !== "point" ? "\n" : "";
    return gap + before + pieces.map(write).join("") + after;
  });
  return `${written.join("\n")}\n`;
}

/** As plain text, for an editor that shows no Markdown. */
export const explanationAsText = (document: Explainable, rows: readonly Row[]): string =>
  `${rows.map((row) => `${row.kind === "statement" ? "\n" : row.kind === "point" ? "  - " : row.kind === "title" ? "" : "  "}${rowAsText(document, row)}`).join("\n")}\n`;

/** The words of a row without mark-up; places as "line 12". */
export const rowAsText = ({ lines }: Explainable, { pieces }: Row): string =>
  pieces
    .map((piece) =>
      typeof piece === "string" ? piece : "quote" in piece ? `“${piece.quote}”` : `line ${lineAt(lines, piece.at.start) + 1}`,
    )
    .join("");
