// inspect: what the engine reads in a policy, as JSON or as an overview. Lines and columns are 1-based, offsets 0-based, in UTF-16 code units.
import type { Document } from "../document/document";
import { formatOf } from "../document/format";
import type { Policy, Topic } from "../policy/policy";
import { readPolicy } from "../policy/readPolicy";
import { type Lines, readLines } from "../text/lines";
import { harmless } from "./formats/excerpt";
import { indented } from "./formats/json";
import { placeAt } from "./formats/places";
import { table } from "./formats/pretty";
import type { Notice } from "./report";
import { readTargets, type TargetOptions } from "./targets";

export interface InspectOptions extends TargetOptions {
  readonly format: "pretty" | "json";
  readonly write: (text: string) => unknown;
}

/** Written policy by policy, so that many need no more memory than one. 0, or 2 where something could not be read. */
export async function inspect(options: InspectOptions): Promise<0 | 2> {
  let hasFailed = false;
  const notify = (notice: Notice) => {
    hasFailed ||= notice.level === "error";
    options.notify(notice);
  };
  const isJson = options.format === "json";
  let count = 0;
  for await (const { name, path, text, settings } of readTargets({ ...options, notify })) {
    let said: string;
    try {
      const one = inspectionOf(name, readPolicy(text, formatOf(path ?? name), undefined, settings), readLines(text));
      said = isJson ? `  ${indented(one, "  ")}` : overviewOf(one);
    } catch (error) {
      notify({ level: "error", about: "file", name, path, message: `could not be read: ${String(error)}` });
      continue;
    }
    const lead = count++ > 0 ? (isJson ? ",\n" : "\n") : isJson ? "[\n" : "";
    await options.write(lead + said);
  }
  if (isJson) await options.write(count > 0 ? "\n]\n" : "[]\n");
  return hasFailed ? 2 : 0;
}

export type Inspection = ReturnType<typeof inspectionOf>;

/** Everything of a policy that programs may use; every span as lines and columns as well. */
export function inspectionOf(file: string, policy: Policy, lines: Lines) {
  const {
    document,
    kind,
    language,
    firstParty,
    topics,
    furtherTopics,
    requirements,
    signals,
    disclosures,
    statements,
    contacts,
    invitations,
    definitions,
    terms,
    lapsed,
    dates,
  } = policy;
  const wordsAt = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  return {
    file,
    kind,
    language: { kind: language.kind, name: language.name },
    firstParty,
    outline: outlineOf(document, lines),
    topics: Object.fromEntries(Object.entries(topics).map(([id, topic]) => [id, topicOf(topic, lines)])),
    disclosures: Object.fromEntries(Object.entries(disclosures).map(([id, topic]) => [id, topicOf(topic, lines)])),
    furtherTopics: Object.fromEntries(Object.entries(furtherTopics).map(([id, topic]) => [id, topicOf(topic, lines)])),
    requirements: Object.fromEntries(Object.entries(requirements).map(([id, one]) => [id, { ...topicOf(one, lines), asked: one.asked }])),
    signals: signals.map((signal) => placed(signal, lines)),
    statements: statements.map((statement) => ({ text: wordsAt(statement.span), ...(placed(statement, lines) as object) })),
    contacts: contacts.map((contact) => placed(contact, lines)),
    invitations: invitations.map((invitation) => ({ text: wordsAt(invitation.span), ...(placed(invitation, lines) as object) })),
    definitions: definitions.map((definition) => placed(definition, lines)),
    terms: terms.map(({ term, definitions: all, uses, uncapitalised }) => ({
      term,
      definitions: all.map(({ span, form }) => ({ kind: form, ...(placed(span, lines) as object) })),
      uses: placed(uses, lines),
      uncapitalised: placed(uncapitalised, lines),
    })),
    lapsed: lapsed.map(({ law, span, instead }) => ({ law: law.name, text: wordsAt(span), instead, ...(placed(span, lines) as object) })),
    dates: dates.map((date) => placed(date, lines)),
  };
}

function outlineOf({ sections }: Document, lines: Lines) {
  return sections.map(({ heading, level, title, number }) => ({ line: placeAt(lines, heading.start).line, level, title, number }));
}

function topicOf({ state, span, lacks }: Topic, lines: Lines) {
  return { state, line: span && placeAt(lines, span.start).line, lacks };
}

/** The value with every span in it turned into {line, column, endLine, endColumn, start, end}. */
function placed(value: unknown, lines: Lines): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, lines));
  if (typeof value !== "object" || value === null) return value;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number") {
    const from = placeAt(lines, start);
    const to = placeAt(lines, end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placed(one, lines)]));
}

/** An overview for a person: the outline, the topics, the contacts. */
function overviewOf({ file, kind, firstParty, outline, topics, contacts, statements }: Inspection): string {
  const rows = [
    `${file}: ${kind}${firstParty.length > 0 ? ` (${firstParty.join(", ")})` : ""}, ${statements.length} statements`,
    "",
    "Outline",
  ];
  for (const { line, level, title } of outline) rows.push(`${String(line).padStart(6)}  ${"  ".repeat(level - 1)}${title}`);
  const said = Object.entries(topics).map(([id, { state, line, lacks }]) => [
    id,
    state,
    [line && `line ${line}`, lacks].filter(Boolean).join(", "),
  ]);
  rows.push("", "Topics", ...table(said).map((row) => `  ${row.trimEnd()}`), "", "Contacts");
  for (const contact of contacts as Policy["contacts"]) rows.push(`  ${contact.kind}: ${contact.text.replace(/\s+/g, " ")}`);
  return `${rows.map(harmless).join("\n")}\n`;
}
