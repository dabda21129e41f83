// The short form of a statement, for tables of readings.
import { readPolicy } from "../server/policy/readPolicy";
import type { Statement } from "../server/statements/statement";

/** "we never share email-address > advertiser for marketing if consent" */
export function short(s: Statement): string {
  const actor = { "first-party": "we", "third-party": "they", reader: "you", unstated: "–" }[s.actor.kind];
  const polarity = { does: "", "does-not": "not ", partly: "partly ", uncertain: "perhaps " }[s.polarity];
  const list = (label: string, terms: readonly string[]): string => (terms.length > 0 ? ` ${label}${[...new Set(terms)].join("+")}` : "");
  return `${actor} ${polarity}${s.practice}${list(
    "",
    s.data.map((d) => d.term),
  )}${list(
    "> ",
    s.recipients.map((r) => r.term),
  )}${list(
    "for ",
    s.purposes.map((p) => p.term),
  )}${list(
    "by ",
    s.technologies.map((t) => t.term),
  )}${list(
    "unless ",
    s.limits.filter((l) => l.sense === "exception").map((l) => l.kind),
  )}${s.exclusive ? ` only-${s.exclusive}` : ""}`;
}

/** What a Markdown text states, in short form: asserted statements only, none that is implied or told by the ends of a sentence. */
export const read = (text: string): string[] =>
  readPolicy(text, "markdown")
    .statements.filter((s) => s.asserted && !s.implied && s.practice !== "ask-consent" && s.practice !== "serve" && s.practice !== "stand")
    .map(short);
