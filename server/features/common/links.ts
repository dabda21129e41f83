// Links to places of the document, as editors follow them from a hover or a report.

import type { Linted } from "../../linted";
import { l10n } from "../../text/l10n";
import { positionAt } from "../../text/lines";
import type { Span } from "../../text/span";

/** The document's address with a line and a column, both 1-based. */
export function addressOf(linted: Pick<Linted, "uri" | "lines">, { start }: Span): string {
  const { line, character } = positionAt(linted.lines, start);
  return `${linted.uri}#L${line + 1},${character + 1}`;
}

/** 1-based. */
export const lineOf = (linted: Pick<Linted, "lines">, { start }: Span): number => positionAt(linted.lines, start).line + 1;

/** "[line 3](uri#L3,4)". */
export const linkTo = (linted: Pick<Linted, "uri" | "lines">, span: Span): string =>
  `[${l10n.t("line {0}", lineOf(linted, span))}](${addressOf(linted, span)})`;
