// Call hierarchy as data flow: outgoing, who receives this and what for; incoming, where it comes from.
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from "vscode-languageserver-types";
import type { Linted } from "../linted";
import { dataFlowOf, type Flow, type FlowNode } from "../policy/dataFlow";
import { rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import { symbolAt } from "./common/symbolAt";

/** Null where neither data nor a recipient nor a purpose stands. */
export function prepareCallHierarchy(linted: Linted, offset: number): CallHierarchyItem[] | null {
  const symbol = linted.policy && symbolAt(linted.policy, offset);
  if (symbol?.kind !== "mention") return null;
  const { nodes } = dataFlowOf(linted.policy!);
  const node = nodes.find(({ places }) => places.some(({ start, end }) => start <= symbol.span.start && symbol.span.end <= end));
  return node ? [itemOf(linted, node)] : null;
}

/** Empty for an item that the text no longer holds. */
export const outgoingCalls = (linted: Linted, item: CallHierarchyItem): CallHierarchyOutgoingCall[] =>
  neighbours(linted, item, "from", "to").map(({ other, ranges }) => ({ to: other, fromRanges: ranges }));

export const incomingCalls = (linted: Linted, item: CallHierarchyItem): CallHierarchyIncomingCall[] =>
  neighbours(linted, item, "to", "from").map(({ other, ranges }) => ({ from: other, fromRanges: ranges }));

function neighbours(linted: Linted, item: CallHierarchyItem, here: "from" | "to", there: "from" | "to") {
  if (!linted.policy) return [];
  const { nodes, flows } = dataFlowOf(linted.policy);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return flows
    .filter((flow) => !flow.denied && flow[here] === item.data)
    .map((flow) => ({
      other: itemOf(linted, byId.get(flow[there])!, flow),
      ranges: flow.statements.map(({ span }) => rangeOf(linted.lines, span)),
    }));
}

const kinds: Readonly<Record<FlowNode["family"], SymbolKind>> = {
  source: SymbolKind.Interface,
  data: SymbolKind.Variable,
  purpose: SymbolKind.Event,
  recipient: SymbolKind.Class,
  period: SymbolKind.Constant,
};

function itemOf(linted: Linted, { id, family, label, places }: FlowNode, flow?: Flow): CallHierarchyItem {
  const at: Span = places[0] ?? flow?.statements[0]?.span ?? { start: 0, end: 0 };
  const range = rangeOf(linted.lines, at);
  return { name: label, kind: kinds[family], detail: flow?.kind ?? family, uri: linted.uri, range, selectionRange: range, data: id };
}
