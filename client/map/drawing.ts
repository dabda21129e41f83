// drawing: a scene on the page. What stays is moved, not made anew, so that an edit does not flicker.

import { arrowOf, dashOf } from "../../server/picture/looks";
import { lineHeight, markHeight, type Scene, type SceneEdge, type SceneNode } from "../../server/picture/scene";
import { l10n } from "../../server/text/l10n";
import { put, svg } from "./dom";

/** What a node or a line is called by those who hear the page. */
export type Naming = (one: SceneNode | SceneEdge) => string;

export interface Drawing {
  readonly element: SVGSVGElement;
  show(scene: Scene, naming: Naming): void;
  /** Draws larger or smaller. */
  scale(zoom: number): void;
  /** Lights up a node or a line with its neighbours; undefined lights up all. */
  light(id: string | undefined, selected: string | undefined): void;
  /** The one stop of the tab key within the map. */
  stopAt(id: string): void;
  of(id: string): SVGGElement | undefined;
}

export function drawing(): Drawing {
  const columns = svg("g");
  const edges = svg("g");
  const nodes = svg("g");
  const element = svg("svg", { class: "map", role: "group", "aria-label": l10n.t("Policy map") }, columns, edges, nodes) as SVGSVGElement;
  const drawn = new Map<string, SVGGElement>();
  let scene: Scene | undefined;

  function keep<T extends { readonly id: string }>(layer: Element, all: readonly T[], fill: (group: SVGGElement, one: T) => void): void {
    const ids = new Set(all.map(({ id }) => id));
    for (const child of [...layer.children] as SVGGElement[]) {
      if (ids.has(child.dataset.id!)) continue;
      drawn.delete(child.dataset.id!);
      child.remove();
    }
    for (const one of all) {
      let group = drawn.get(one.id);
      if (!group) {
        group = svg("g", { "data-id": one.id, tabindex: -1, role: "button" }) as SVGGElement;
        drawn.set(one.id, group);
        layer.append(group);
      }
      fill(group, one);
    }
  }

  return {
    element,
    show(next, naming) {
      scene = next;
      put(element, { viewBox: `0 0 ${next.width} ${next.height}` });
      element.classList.toggle("crowded", next.edges.length > 40);
      columns.replaceChildren(...next.columns.map(({ title, x }) => svg("text", { class: "column", x, y: 22 }, title)));
      keep(edges, next.edges, (group, edge) => fillEdge(group, edge, naming(edge)));
      keep(nodes, next.nodes, (group, node) => fillNode(group, node, naming(node)));
    },
    scale(zoom) {
      if (scene) put(element, { width: Math.round(scene.width * zoom), height: Math.round(scene.height * zoom) });
    },
    light(id, selected) {
      element.classList.toggle("chosen", id !== undefined && drawn.has(id));
      const near = new Set(id === undefined || !scene ? [] : nearOf(scene, id));
      for (const [one, group] of drawn) {
        group.classList.toggle("near", near.has(one));
        group.classList.toggle("selected", one === selected);
        put(group, { "aria-pressed": one === selected ? "true" : undefined });
      }
    },
    stopAt(id) {
      for (const [one, group] of drawn) put(group, { tabindex: one === id ? 0 : -1 });
    },
    of: (id) => drawn.get(id),
  };
}

function nearOf({ edges }: Scene, id: string): string[] {
  const own = edges.filter((edge) => edge.id === id || edge.from === id || edge.to === id);
  return [id, ...own.flatMap((edge) => [edge.id, edge.from, edge.to])];
}

function fillEdge(group: SVGGElement, edge: SceneEdge, name: string): void {
  const hollow = edge.sense === "possible" || edge.sense === "denied";
  put(group, { class: ["edge", hollow ? "hollow" : "", edge.contradicted ? "contradicted" : ""].join(" ").trim(), "aria-label": name });
  if (group.children.length === 0)
    group.append(svg("path", { class: "hit" }), svg("path", { class: "line" }), svg("path", { class: "arrow" }));
  const [hit, line, arrow] = group.children as unknown as [Element, Element, Element];
  put(hit, { d: edge.path });
  put(line, { d: edge.path, "stroke-dasharray": dashOf[edge.sense] || undefined });
  put(arrow, { d: arrowOf({ x: 0, y: 0 }) });
  move(arrow, edge.tip.x, edge.tip.y);
  fillMark(group, edge.mark);
}

function fillMark(group: SVGGElement, mark: SceneEdge["mark"]): void {
  let box = group.children[3] as SVGGElement | undefined;
  if (!mark) {
    box?.remove();
    return;
  }
  if (!box) {
    box = svg("g", { class: "mark" }, svg("rect", { height: markHeight, rx: markHeight / 2 }), svg("text", { y: 4 })) as SVGGElement;
    group.append(box);
  }
  move(box, mark.x, mark.y);
  put(box.children[0]!, { x: -mark.width / 2, y: -markHeight / 2, width: mark.width });
  box.children[1]!.textContent = mark.text;
}

function fillNode(group: SVGGElement, node: SceneNode, name: string): void {
  const { x, y, width, height, family, lines } = node;
  put(group, { class: `node ${family}`, "aria-label": name });
  if (group.children.length === 0) group.append(svg("rect", { class: "box", rx: 4 }), svg("rect", { class: "bar", width: 4, rx: 2 }));
  move(group, x, y);
  put(group.children[0]!, { width, height });
  put(group.children[1]!, { height });
  const first = height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  const words = lines.map((line, i) => svg("text", { x: 13, y: first + i * lineHeight }, line));
  const before = [...group.children].slice(2);
  const same = before.length === words.length && before.every((one, i) => one.isEqualNode(words[i]!));
  if (same) return;
  for (const one of before) one.remove();
  group.append(...words);
}

/** By style, which alone can glide. */
function move(element: Element, x: number, y: number): void {
  (element as SVGElement).style.transform = `translate(${x}px, ${y}px)`;
}
