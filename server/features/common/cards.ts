// Cards: what the policy says about the thing under the pointer, short enough for a hover.

import { excerpt } from "../../document/excerpt";
import type { Linted } from "../../linted";
import { dataFlowOf, type Flow, type FlowKind, type FlowNode, rolesInWords } from "../../policy/dataFlow";
import type { Policy, Term } from "../../policy/policy";
import { l10n } from "../../text/l10n";
import { escapeMarkdown } from "../../text/markdown";
import { cover, type Span } from "../../text/span";
import { lineOf, linkTo } from "./links";
import { placesOf } from "./places";
import type { PolicySymbol } from "./symbolAt";

/** A title, and rows of words with the places that show them. */
interface Card {
  readonly title: string;
  readonly rows: readonly Row[];
}
interface Row {
  readonly name: string;
  readonly values: readonly { readonly words: string; readonly place?: Span }[];
}

/** Values shown of each row; the rest is counted. */
const shown = 4;

/** Undefined where nothing is known that the text does not show by itself. */
export function cardOf(linted: Linted, symbol: PolicySymbol, markdown: boolean): string | undefined {
  const card = readCard(linted, linted.policy!, symbol);
  if (!card) return undefined;
  return markdown ? markdownOf(linted, card) : plainOf(linted, card);
}

function readCard(linted: Linted, policy: Policy, symbol: PolicySymbol): Card | undefined {
  switch (symbol.kind) {
    case "term":
      return termCard(policy, symbol.term);
    case "reference":
      return referenceCard(policy, symbol);
    case "mention":
      return flowCard(policy, symbol);
    case "contact": {
      const { used } = placesOf(policy, symbol);
      if (used.length < 2) return undefined;
      return { title: symbol.contact.text, rows: [{ name: l10n.t("Stands on"), values: used.map((place) => ({ words: "", place })) }] };
    }
    case "section": {
      const { used } = placesOf(policy, symbol);
      const inside = linted.findings.filter(({ span }) => symbol.section.span.start <= span.start && span.start < symbol.section.span.end);
      if (used.length === 0 && inside.length === 0) return undefined;
      const rows: Row[] = [];
      if (inside.length > 0)
        rows.push({ name: l10n.t("Findings"), values: inside.map(({ rule, span }) => ({ words: rule, place: span })) });
      if (used.length > 0) rows.push({ name: l10n.t("Referred to"), values: used.map((place) => ({ words: "", place })) });
      return { title: symbol.section.title, rows };
    }
  }
}

function termCard({ document }: Policy, { term, definitions, uses }: Term): Card {
  const values = definitions.map(({ span, meaning, sentence }) => ({
    words: excerpt(document, document.sentences[sentence]?.span ?? cover(span, meaning), 220),
    place: span,
  }));
  const times = uses.length === 0 ? l10n.t("nowhere else") : uses.length === 1 ? l10n.t("once") : l10n.t("{0} times", uses.length);
  return {
    title: l10n.t("“{0}” (defined term)", term),
    rows: [
      { name: l10n.t("Defined"), values },
      { name: l10n.t("Used"), values: [{ words: times }] },
    ],
  };
}

function referenceCard({ document }: Policy, { reference }: Extract<PolicySymbol, { kind: "reference" }>): Card | undefined {
  const section = reference.section === undefined ? undefined : document.sections[reference.section];
  if (!section) return reference.target && { title: reference.text, rows: [wordsAt(document, reference.target)] };
  const index = document.sections.indexOf(section);
  const first = document.blocks.find((block) => block.section === index && block.kind !== "heading");
  return {
    title: section.title,
    rows: [first ? wordsAt(document, first.span) : { name: l10n.t("Leads to"), values: [{ words: "", place: section.heading }] }],
  };
}

const wordsAt = (document: Policy["document"], place: Span): Row => ({
  name: l10n.t("Begins"),
  values: [{ words: excerpt(document, place, 240), place }],
});

const namesOfData = (): Readonly<Record<FlowKind, string>> => ({
  collected: l10n.t("Collected"),
  used: l10n.t("Used for"),
  shared: l10n.t("Shared with"),
  kept: l10n.t("Kept"),
});
const namesOfOthers = (): Readonly<Record<FlowKind, string>> => ({
  collected: l10n.t("Gives"),
  used: l10n.t("Uses"),
  shared: l10n.t("Receives"),
  kept: l10n.t("For"),
});

/** Everything that the statements say of a kind of data, a recipient or a purpose. */
function flowCard(policy: Policy, { span }: Extract<PolicySymbol, { kind: "mention" }>): Card | undefined {
  const { nodes, flows } = dataFlowOf(policy);
  const node = nodes.find(({ places }) => places.some(({ start, end }) => start <= span.start && span.end <= end));
  if (!node) return undefined;
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const rows = (["collected", "used", "shared", "kept"] as const).flatMap((kind) => [
    ...rowsOf(policy, node, flows, kind, byId, false),
    ...rowsOf(policy, node, flows, kind, byId, true),
  ]);
  return rows.length === 0 ? undefined : { title: `${capital(node.label)}${roleOf(node, policy)}`, rows };
}

function roleOf(node: FlowNode, policy: Policy): string {
  if (node.family === "data") return "";
  return ` (${rolesInWords(node, policy) || node.family})`;
}

function rowsOf(
  { document }: Policy,
  node: FlowNode,
  flows: readonly Flow[],
  kind: FlowKind,
  byId: ReadonlyMap<string, FlowNode>,
  denied: boolean,
): Row[] {
  const isFrom = node.family === "data" && kind !== "collected";
  const mine = flows.filter((flow) => flow.kind === kind && flow.denied === denied && (flow.from === node.id || flow.to === node.id));
  if (mine.length === 0) return [];
  const name = (node.family === "data" ? namesOfData() : namesOfOthers())[kind];
  const values = mine.map((flow) => {
    const other = byId.get(flow.from === node.id ? flow.to : flow.from)!;
    const place = flow.statements[0]!.span;
    const words = kind === "collected" && !isFrom ? excerpt(document, place, 80) : other.label;
    return { words: `${words}${flow.possible ? ` (${l10n.t("possibly")})` : ""}${flow.implied ? ` (${l10n.t("implied")})` : ""}`, place };
  });
  return [{ name: denied ? l10n.t("Not: {0}", name.toLowerCase()) : name, values }];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function markdownOf(linted: Linted, { title, rows }: Card): string {
  const lines = rows.map(({ name, values }) => {
    const parts = values
      .slice(0, shown)
      .map(({ words, place }) => [escapeMarkdown(words), place && linkTo(linted, place)].filter(Boolean).join(" "));
    return `- **${name}:** ${parts.join("; ")}${values.length > shown ? `; ${l10n.t("and {0} more", values.length - shown)}` : ""}`;
  });
  return `**${escapeMarkdown(title)}**\n\n${lines.join("\n")}`;
}

function plainOf(linted: Linted, { title, rows }: Card): string {
  const lines = rows.map(({ name, values }) => {
    const parts = values
      .slice(0, shown)
      .map(({ words, place }) => [words, place && `(${l10n.t("line {0}", lineOf(linted, place))})`].filter(Boolean).join(" "));
    return `${name}: ${parts.join("; ")}${values.length > shown ? `; ${l10n.t("and {0} more", values.length - shown)}` : ""}`;
  });
  return `${title}\n${lines.join("\n")}`;
}
