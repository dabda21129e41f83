// steps: where an arrow key leads from a node or a line of the map.
import type { Scene } from "../../server/picture/scene";

/** `along` tells among which lines of a node one walks: those that leave it or those that reach it. */
export interface Step {
  readonly id: string;
  readonly along: "from" | "to";
}

/** Up and down in a column or among the lines of a node; right and left along the lines. The same place where nothing lies further. */
export function stepFrom(scene: Scene, at: Step, key: string): Step {
  const node = scene.nodes.find(({ id }) => id === at.id);
  if (node) {
    const column = scene.nodes.filter(({ family }) => family === node.family).map(({ id }) => id);
    const next = among(column, node.id, key);
    if (next) return { ...at, id: next };
    const along = key === "ArrowRight" ? "from" : "to";
    const first = key === "ArrowRight" || key === "ArrowLeft" ? linesOf(scene, along, node.id)[0] : undefined;
    return first ? { id: first, along } : at;
  }
  const edge = scene.edges.find(({ id }) => id === at.id);
  if (!edge) return scene.nodes[0] ? { id: scene.nodes[0].id, along: "from" } : at;
  const next = among(linesOf(scene, at.along, edge[at.along]), edge.id, key);
  if (next) return { ...at, id: next };
  const end = key === "ArrowRight" ? edge.to : key === "ArrowLeft" ? edge.from : undefined;
  return end !== undefined && scene.nodes.some(({ id }) => id === end) ? { id: end, along: at.along } : at;
}

function among(ids: readonly string[], id: string, key: string): string | undefined {
  const i = ids.indexOf(id);
  if (key === "ArrowDown") return ids[Math.min(i + 1, ids.length - 1)];
  if (key === "ArrowUp") return ids[Math.max(i - 1, 0)];
  if (key === "Home") return ids[0];
  return key === "End" ? ids.at(-1) : undefined;
}

/** From top to bottom of what lies at their other end. */
function linesOf({ nodes, edges }: Scene, along: Step["along"], id: string): string[] {
  const order = new Map(nodes.map((node, i) => [node.id, i]));
  const other = along === "from" ? "to" : "from";
  return edges
    .filter((edge) => edge[along] === id)
    .sort((a, b) => (order.get(a[other]) ?? 0) - (order.get(b[other]) ?? 0))
    .map((edge) => edge.id);
}
