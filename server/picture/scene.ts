// scene: where everything of a map stands, as plain numbers: a column for each family, edges with the marks that tell them apart.
import { l10n } from "../text/l10n";
import { type Point, pathOf, pointOn } from "./curves";
import { broken, type Measure, roughly } from "./labels";
import { type Layers, layersOf } from "./layers";
import type { Shown, ShownFlow, ShownNode } from "./shown";

export interface SceneNode extends ShownNode {
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label, broken and cut. */
  readonly lines: readonly string[];
}

export interface SceneEdge extends ShownFlow {
  readonly path: string;
  /** Where the arrow points. */
  readonly tip: Point;
  /** What tells it apart beside its colour: "not", "!" or both; none for most. */
  readonly mark?: Point & { readonly text: string; readonly width: number };
}

export interface Column {
  readonly family: ShownNode["family"];
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** From left to right, and from top to bottom in each column. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export const lineHeight = 16;
export const arrowLength = 7;
export const markHeight = 15;
const padding = 21;
const [widest, narrowest] = [156, 70];
const headroom = 38;
const margin = 14;
/** How far a line from the reader reaches. */
const stub = 46;

const titleOf = (family: (typeof families)[number]): string =>
  ({ data: l10n.t("What is collected"), purpose: l10n.t("Used for"), recipient: l10n.t("Shared with"), period: l10n.t("Kept") })[family];
const families = ["data", "purpose", "recipient", "period"] as const;

/** `before` is the scene on show: its order is kept, so that what stays does not jump. */
export function sceneOf(shown: Shown, measure: Measure = roughly, before?: Scene): Scene {
  if (before && shapeOf(shown) === shapeOf(before)) return refreshed(before, shown);
  const present = families.filter((family) => shown.nodes.some((node) => node.family === family));
  const nodes = shown.nodes.filter(({ family }) => family !== "source").map((node) => sizeOf(node, shown.flows, measure));
  if (nodes.length === 0) return { width: 0, height: 0, columns: [], nodes: [], edges: [] };
  const boxes = nodes.map((node) => {
    const layer = present.indexOf(node.family as "data");
    return { ...node, layer, width: Math.max(narrowest, ...nodes.filter((n) => n.family === node.family).map((n) => n.width)) };
  });
  const between = shown.flows.filter(({ kind }) => kind !== "collected");
  const layers = layersOf(boxes, between, before?.nodes.map(({ id }) => id) ?? []);
  const placed = boxes
    .map(({ layer, ...node }): SceneNode => {
      const { x, y } = layers.corners.get(node.id)!;
      return { ...node, x: x + margin + stub, y: y + headroom };
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const columns = present.map((family): Column => {
    const { x, width } = placed.find((node) => node.family === family)!;
    return { family, title: titleOf(family), x, width };
  });
  const last = columns.at(-1)!;
  const routes = routesOf(placed, shown.flows, columns, layers);
  const bottom = Math.max(...placed.map(({ y, height }) => y + height), ...routes.flatMap(({ points }) => points.map(({ y }) => y)));
  return { width: last.x + last.width + margin, height: Math.ceil(bottom) + margin, columns, nodes: placed, edges: withMarks(routes) };
}

/** Nothing of an edit that changes sentences alone moves anything. */
const shapeOf = (
  one: Pick<Scene | Shown, "nodes"> & { readonly edges?: readonly ShownFlow[]; readonly flows?: readonly ShownFlow[] },
): string =>
  JSON.stringify([
    one.nodes.flatMap(({ id, family, label }) => (family === "source" ? [] : [`${id} ${label}`])).sort(),
    (one.edges ?? one.flows ?? []).map(({ id, sense, contradicted }) => `${id} ${sense} ${contradicted}`).sort(),
  ]);

function refreshed(before: Scene, shown: Shown): Scene {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const flows = new Map(shown.flows.map((flow) => [flow.id, flow]));
  return {
    ...before,
    nodes: before.nodes.map((node) => ({ ...node, ...nodes.get(node.id)! })),
    edges: before.edges.map((edge) => ({ ...edge, ...flows.get(edge.id)! })),
  };
}

type Sized = ShownNode & Pick<SceneNode, "width" | "height" | "lines">;

/** A node with many lines is taller, so that they do not run together. */
function sizeOf(node: ShownNode, flows: readonly ShownFlow[], measure: Measure): Sized {
  const lines = broken(node.label, widest - padding, measure);
  const degree = flows.filter(({ kind, from, to }) => kind !== "collected" && (from === node.id || to === node.id)).length;
  const width = Math.ceil(Math.max(...lines.map(measure)) + padding);
  return { ...node, lines, width, height: Math.max(12 + lineHeight * lines.length, Math.min(66, 14 + 5 * degree)) };
}

interface Route {
  readonly flow: ShownFlow;
  readonly points: readonly Point[];
  /** The end at which fewer lines meet: the second piece's end, or the first one's. */
  readonly clear: "from" | "to";
}

function routesOf(nodes: readonly SceneNode[], flows: readonly ShownFlow[], columns: readonly Column[], layers: Layers): Route[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const middle = (id: string): number => (byId.has(id) ? byId.get(id)!.y + byId.get(id)!.height / 2 : 0);
  const ports = portsOf(flows, middle, byId);
  return flows.flatMap((flow): Route[] => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    if (!to) return [];
    const end = { x: to.x - arrowLength + 1, y: ports.get(`${flow.id}>`)! };
    if (!from) return [{ flow, points: [{ x: margin, y: end.y }, end], clear: "from" }];
    const start = { x: from.x + from.width, y: ports.get(`${flow.id}<`)! };
    const crossed = columns.filter(({ x }) => x > from.x && x < to.x);
    const passed = crossed.flatMap(({ family, x, width }): Point[] => {
      const y = layers.passes(
        flow.from,
        flow.to,
        columns.findIndex((one) => one.family === family),
      );
      return y === undefined
        ? []
        : [
            { x: x - 4, y: y + headroom },
            { x: x + width + 4, y: y + headroom },
          ];
    });
    const meeting = (end: "from" | "to") => flows.filter((one) => one.kind !== "collected" && one[end] === flow[end]).length;
    return [{ flow, points: [start, ...passed, end], clear: meeting("from") < meeting("to") ? "from" : "to" }];
  });
}

/** Where each line leaves and enters: spread over the side of a node in the order of the other ends. */
function portsOf(flows: readonly ShownFlow[], middle: (id: string) => number, nodes: ReadonlyMap<string, SceneNode>): Map<string, number> {
  const ports = new Map<string, number>();
  for (const { id, y, height } of nodes.values())
    for (const [side, here, there] of [
      ["<", "from", "to"],
      [">", "to", "from"],
    ] as const) {
      const mine = flows.filter((flow) => flow[here] === id).sort((a, b) => middle(a[there]) - middle(b[there]));
      const step = mine.length > 1 ? Math.min(11, (height - 10) / (mine.length - 1)) : 0;
      for (const [i, flow] of mine.entries()) ports.set(`${flow.id}${side}`, y + height / 2 + step * (i - (mine.length - 1) / 2));
    }
  return ports;
}

const places = { to: [1.68, 1.5, 1.32, 0.5, 0.3], from: [0.32, 0.5, 0.68, 1.5, 1.7] };

/** Marks stand where no other stands, as far as there is such a place. */
function withMarks(routes: readonly Route[]): SceneEdge[] {
  const taken: Point[] = [];
  return routes.map(({ flow, points, clear }): SceneEdge => {
    const edge = { ...flow, path: pathOf(points), tip: { ...points.at(-1)!, x: points.at(-1)!.x + arrowLength - 1 } };
    const text = [flow.sense === "denied" ? l10n.t("not") : "", flow.contradicted ? "!" : ""].filter((word) => word !== "").join(" ");
    if (text === "") return edge;
    const candidates = places[clear].map((part) => pointOn(points, part));
    const free = ({ x, y }: Point) => taken.every((one) => Math.abs(one.x - x) > 30 || Math.abs(one.y - y) > markHeight);
    const at = candidates.find(free) ?? candidates[0]!;
    taken.push(at);
    const width = text === "!" ? 15 : Math.ceil(roughly(text) * 0.9) + 5;
    // Where the last piece is short the arrow stays free of the mark.
    return { ...edge, mark: { ...at, x: Math.min(at.x, edge.tip.x - arrowLength - 2 - width / 2), text, width } };
  });
}
