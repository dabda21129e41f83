// layers: where nodes stand and edges run, by dagre: one layer a family, few crossings.
import { Graph, layout } from "@dagrejs/dagre";
import type { Point } from "./curves";

export interface Box {
  readonly id: string;
  /** 0-based, from the left. */
  readonly layer: number;
  readonly width: number;
  readonly height: number;
}

export interface Layers {
  /** The upper left corner of each box; the uppermost and leftmost are at 0. */
  readonly corners: ReadonlyMap<string, Point>;
  /** The height at which an edge passes a layer between its ends. */
  passes(from: string, to: string, layer: number): number | undefined;
}

/** Holds the first layer together, also what no edge leads from. No id of ours is spelled so. */
const root = "root";

/** Edges lead from the first layer to any other. `order` are ids whose order from top to bottom stays in each layer. */
export function layersOf(
  boxes: readonly Box[],
  edges: readonly { readonly from: string; readonly to: string }[],
  order: readonly string[],
): Layers {
  const graph = new Graph();
  // Many lines need room to turn.
  graph.setGraph({ rankdir: "LR", nodesep: 12, edgesep: 9, ranksep: 42 + Math.min(90, edges.length) });
  graph.setNode(root, { width: 1, height: 1 });
  const layerOf = new Map(boxes.map(({ id, layer }) => [id, layer]));
  const before = new Map(order.map((id, i) => [id, i]));
  const rankOf = ({ id }: Box): number => before.get(id) ?? order.length;
  for (const { id, layer, width, height } of [...boxes].sort((a, b) => rankOf(a) - rankOf(b))) {
    graph.setNode(id, { width, height });
    if (layer === 0) graph.setEdge(root, id, { minlen: 1, weight: 0.01 });
  }
  for (const { from, to } of edges) graph.setEdge(from, to, { minlen: layerOf.get(to)!, weight: 1 });
  layout(graph, { constraints: chains(boxes, order) });
  const node = (id: string) => graph.node(id) as { x: number; y: number; width: number; height: number };
  const left = Math.min(...boxes.map(({ id }) => node(id).x - node(id).width / 2));
  const top = Math.min(...boxes.map(({ id }) => node(id).y - node(id).height / 2));
  const corner = ({ id, width, height }: Box): Point => ({
    x: Math.round(node(id).x - width / 2 - left),
    y: Math.round(node(id).y - height / 2 - top),
  });
  const middles = new Map(boxes.map((box) => [box.layer, node(box.id).x]));
  return {
    corners: new Map(boxes.map((box) => [box.id, corner(box)])),
    passes(from, to, layer) {
      const middle = middles.get(layer);
      const { points } = graph.edge(from, to) as { points?: readonly Point[] };
      const nearest = middle === undefined ? undefined : points?.find(({ x }) => Math.abs(x - middle) < 1);
      return nearest && Math.round(nearest.y - top);
    },
  };
}

/** Neighbours of before stay in their order; what is new finds its place among them. */
function chains(boxes: readonly Box[], order: readonly string[]): { left: string; right: string }[] {
  const layerOf = new Map(boxes.map(({ id, layer }) => [id, layer]));
  const last = new Map<number, string>();
  const found: { left: string; right: string }[] = [];
  for (const id of order) {
    const layer = layerOf.get(id);
    if (layer === undefined) continue;
    const left = last.get(layer);
    if (left !== undefined) found.push({ left, right: id });
    last.set(layer, id);
  }
  return found;
}
