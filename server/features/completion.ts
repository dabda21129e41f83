// Completion: a heading that is being typed becomes a missing section; in prose, defined terms, companies with their role, and section numbers.

import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { clauseText } from "../document/clauseText";
import { clauses, fillClause } from "../knowledge/clauses";
import { furtherTopics, topicOrder } from "../knowledge/requirements";
import { topics } from "../knowledge/topics";
import { vendorNames } from "../knowledge/vendors";
import type { Linted } from "../linted";
import { inLineEndsOf } from "../text/edit";
import { l10n } from "../text/l10n";
import { lineAt, rangeOf } from "../text/lines";
import { withBlanks } from "../text/snippet";
import { namedRoles } from "./common/glossaryCard";

/** Characters after which an editor asks by itself. */
export const completionTriggers = ["#", " "];

/** More names of companies than this help nobody choose. */
const mostVendors = 40;

/** Null where nothing fits. `snippets`: the client fills tab stops; without them they become visible blanks. */
export function completionOf(linted: Linted, offset: number, snippets: boolean): CompletionList | null {
  if (!linted.policy) return null;
  const start = linted.lines.starts[lineAt(linted.lines, offset)]!;
  const before = linted.text.slice(start, offset);
  const heading = headingBegun(linted, start, before);
  const sections = heading ? sectionItems(linted, { start, offset, ...heading }, snippets) : [];
  // A line with the mark-up of a heading is no place for names; one in plain text may yet become a sentence.
  const isHeading = sections.length > 0 && linted.policy.document.format !== "plaintext";
  const items = referenceItems(linted, offset, before) ?? [...sections, ...(isHeading ? [] : nameItems(linted, offset, before))];
  return items.length > 0 ? { isIncomplete: true, items } : null;
}

const nameOfTopic = (id: string): string => [...topics, ...furtherTopics].find((topic) => topic.id === id)?.name ?? id;

interface Heading {
  /** What stands before the heading's words: mark-up and number. */
  readonly begun: string;
  /** The words so far. */
  readonly typed: string;
}

interface Begun extends Heading {
  readonly start: number;
  readonly offset: number;
}

interface Fitting {
  readonly id: string;
  readonly title: string;
  readonly body: readonly string[];
  /** What of the title, or of another name of the section, begins with what is typed; before the title itself. */
  readonly words: string;
  /** 0 where a name begins so, 1 where a word in it does. */
  readonly rank: number;
}

/** Of the missing sections those with a word that begins as typed, the nearest first; all where there is none, for the client to filter. */
function fittingSections(linted: Linted, typed: string): Fitting[] {
  const all = missingTopics(linted).flatMap((id): Fitting[] => {
    const clause = clauses[id];
    if (!clause || "line" in clause) return [];
    const { title, body } = fillClause(clause, linted.settings.company);
    return [{ id, title, body, words: title, rank: 0 }];
  });
  const wanted = typed.trimStart().toLowerCase();
  if (wanted === "") return all;
  const fitting = all.flatMap((one): Fitting[] => {
    const names = [one.title, nameOfTopic(one.id).replace(/^(?:the|what|how|who) /, "")];
    const places = names.flatMap((name) => [...name.matchAll(/[\p{L}\d]+/gu)].map(({ index }) => ({ name, index })));
    const found = places.filter(({ name, index }) => name.slice(index).toLowerCase().startsWith(wanted));
    const best = found.find(({ index }) => index === 0) ?? found[0];
    if (!best) return [];
    const words = best.name === one.title && best.index === 0 ? one.title : `${best.name.slice(best.index)} ${one.title}`;
    return [{ ...one, words, rank: best.index === 0 ? 0 : 1 }];
  });
  return fitting.length > 0 ? fitting.sort((a, b) => a.rank - b.rank) : all;
}

/** Where a heading is being typed. In plain text a line that begins may be a heading or a sentence. */
function sectionItems(linted: Linted, { start, offset, begun, typed }: Begun, snippets: boolean): CompletionItem[] {
  const { format } = linted.policy!.document;
  return fittingSections(linted, typed).flatMap(({ id, title, body, words }, i): CompletionItem[] => {
    const lines = clauseText(format, { title, begun }, body).join("\n");
    const newText = inLineEndsOf(linted.text, snippets ? lines : withBlanks(lines));
    return [
      {
        label: title,
        labelDetails: { description: l10n.t("missing section") },
        kind: CompletionItemKind.Module,
        detail: l10n.t("Inserts a section on {0}", nameOfTopic(id)),
        documentation: withBlanks(body.join("\n\n")),
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        // Editors put what begins as typed first whatever the order of the list, and leave out what lacks the letters.
        filterText: begun + words,
        sortText: String(i).padStart(3, "0"),
        textEdit: edit(linted, start, offset, newText),
      },
    ];
  });
}

/** A heading as far as it is typed; undefined where the line is none. */
function headingBegun(linted: Linted, start: number, before: string): Heading | undefined {
  const { format } = linted.policy!.document;
  const after = (marks: string | undefined, shown = marks): Heading | undefined => {
    if (marks === undefined) return undefined;
    const number = /^(?:\d+(?:[.)]\d+)*[.)]?\s+)?/.exec(before.slice(marks.length))![0];
    return { begun: `${shown}${number}`, typed: before.slice(marks.length + number.length) };
  };
  if (format === "markdown") {
    const marks = /^#{1,6}[ \t]*/.exec(before)?.[0];
    return after(marks, `${marks?.trimEnd()} `);
  }
  if (format === "html") {
    const tag = /^\s*<h[1-6]\b[^<>]*>/i.exec(before)?.[0];
    return tag === undefined ? undefined : { begun: tag, typed: before.slice(tag.length) };
  }
  const isAlone = start === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(linted.text.slice(Math.max(0, start - 80), start));
  return isAlone && /^(?:\d+(?:[.)]\d+)*[.)]?\s+)?\p{Lu}[\p{L} ]{0,30}$/u.test(before) ? after("") : undefined;
}

/** Topics with a finding of their own first, then what else is absent, each in the usual order of a policy. */
function missingTopics({ findings, policy }: Linted): string[] {
  const found = new Set(findings.flatMap(({ rule }) => (rule.startsWith("missing/") ? [rule.slice("missing/".length)] : [])));
  const absent = topicOrder.filter((id) => policy!.topics[id]?.state === "absent" && !found.has(id));
  return [...topicOrder.filter((id) => found.has(id)), ...absent];
}

/** Undefined where no number of a section is asked for. */
function referenceItems(linted: Linted, offset: number, before: string): CompletionItem[] | undefined {
  const typed = /\b(?:sections?|clauses?|paragraphs?|articles?|§+)\s+([\d.]*)$/i.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const numbered = linted.policy!.document.sections.filter(({ number }) => number !== undefined);
  return numbered.map(({ number, name }, i) => ({
    label: number!,
    labelDetails: { description: name },
    kind: CompletionItemKind.Reference,
    filterText: number!,
    sortText: String(i).padStart(4, "0"),
    textEdit: edit(linted, offset - typed.length, offset, number!),
  }));
}

function nameItems(linted: Linted, offset: number, before: string): CompletionItem[] {
  const word = /(?<![\p{L}\d&.-])[\p{L}\d&.-]+$/u.exec(before)?.[0] ?? "";
  if (!/^\p{Lu}/u.test(word)) return [];
  const wanted = word.toLowerCase();
  const replace = (name: string) => edit(linted, offset - word.length, offset, name);
  const { terms, document } = linted.policy!;
  const ofTerms = terms
    .filter(({ term }) => term.toLowerCase().startsWith(wanted))
    .map(
      ({ term, definitions: [definition] }): CompletionItem => ({
        label: term,
        labelDetails: { description: l10n.t("defined term") },
        kind: CompletionItemKind.Constant,
        documentation: document.sentences[definition!.sentence]?.prose.text.slice(0, 400),
        sortText: `0${term}`,
        textEdit: replace(term),
      }),
    );
  const { vendors, terms: known } = linted.policy!.glossary;
  const own = [
    ...Object.entries(known).map(([name, meaning]) => ({ name, detail: "term of your settings", words: meaning })),
    ...Object.entries(vendors).flatMap(([name, { roles, products }]) =>
      [name, ...products].map((one) => ({ name: one, detail: namedRoles(roles), words: one === name ? "" : `By ${name}.` })),
    ),
  ]
    .filter(({ name }) => name.toLowerCase().startsWith(wanted))
    .map(
      ({ name, detail, words }): CompletionItem => ({
        label: name,
        labelDetails: { description: detail },
        kind: CompletionItemKind.Constant,
        ...(words && { documentation: words }),
        sortText: `0${name}`,
        textEdit: replace(name),
      }),
    );
  if (word.length < 2) return [...ofTerms, ...own];
  const named = new Set(own.map(({ label }) => label));
  const ofVendors = Object.entries(vendorNames).flatMap(([role, names]) =>
    names
      .filter((name) => name.toLowerCase().startsWith(wanted) && !named.has(name))
      .map(
        (name): CompletionItem => ({
          label: name,
          labelDetails: { description: role.replaceAll("-", " ") },
          kind: CompletionItemKind.Class,
          sortText: `1${name}`,
          textEdit: replace(name),
        }),
      ),
  );
  return [...ofTerms, ...own, ...ofVendors.slice(0, mostVendors)];
}

const edit = (linted: Linted, start: number, end: number, newText: string): TextEdit => ({
  range: rangeOf(linted.lines, { start, end }),
  newText,
});
