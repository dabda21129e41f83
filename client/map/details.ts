// details: the sentences behind a node or a line: a few in a tip at the pointer, all in a pane below, each leading to its place.

import type { MapRange, PolicyMap } from "../../server/picture/policyMap";
import type { Scene, SceneEdge, SceneNode } from "../../server/picture/scene";
import { inWords, wordsOf } from "../../server/picture/table";
import { l10n } from "../../server/text/l10n";
import { html } from "./dom";

export interface OnShow {
  readonly map: PolicyMap;
  readonly scene: Scene;
  readonly labels: ReadonlyMap<string, string>;
}

/** Sentences in a tip; the rest is counted. */
const inTip = 2;

export function tipOf({ map, scene, labels }: OnShow, id: string): HTMLElement[] {
  const edge = scene.edges.find((one) => one.id === id);
  if (edge) {
    const words = wordsOf(edge, map);
    return [
      html("p", { class: "head" }, capital(inWords(edge, labels))),
      ...words.slice(0, inTip).map((one) => html("p", {}, `“${one}”`)),
      ...more(
        words.length > inTip,
        words.length - inTip === 1 ? l10n.t("and 1 more sentence") : l10n.t("and {0} more sentences", words.length - inTip),
      ),
      ...edge.findings.slice(0, 1).map((one) => html("p", { class: "wrong" }, one)),
    ];
  }
  const node = scene.nodes.find((one) => one.id === id);
  if (!node) return [];
  const own = linesOf(scene, node);
  const lines = own.map((one) => html("p", {}, capital(inWords(one, labels))));
  const members = node.members.length > 0 ? [html("p", { class: "more" }, node.members.join(", "))] : [];
  return [
    html("p", { class: "head" }, node.label),
    ...members,
    ...lines.slice(0, 6),
    ...more(lines.length > 6, lines.length === 7 ? l10n.t("and 1 more line") : l10n.t("and {0} more lines", lines.length - 6)),
  ];
}

const more = (isLong: boolean, words: string): HTMLElement[] => (isLong ? [html("p", { class: "more" }, words)] : []);

export interface PaneActions {
  goTo(range: MapRange): void;
  close(): void;
  /** Draws the members of a group apart. */
  open(group: string): void;
  /** Draws a node and its neighbours alone, or all again. */
  around(node: string): void;
}

/** Undefined for what is not on show. `isAlone`: only the neighbours of the node are. */
export function paneOf({ map, scene, labels }: OnShow, id: string, isAlone: boolean, actions: PaneActions): HTMLElement[] | undefined {
  const edge = scene.edges.find((one) => one.id === id);
  const node = scene.nodes.find((one) => one.id === id);
  if (!edge && !node) return undefined;
  const close = html("button", { "aria-label": l10n.t("Close details") }, "✕");
  close.addEventListener("click", actions.close);
  const title = html("h2", {}, html("span", {}, edge ? capital(inWords(edge, labels)) : node!.label), close);
  if (node)
    title.insertBefore(
      pushed(isAlone ? l10n.t("Show all") : l10n.t("Show alone"), () => actions.around(isAlone ? "" : node.id)),
      close,
    );
  if (node && node.members.length > 0)
    title.insertBefore(
      pushed(l10n.t("Show apart"), () => actions.open(node.id)),
      close,
    );
  const flows = edge ? [edge] : linesOf(scene, node!);
  return [title, html("ul", {}, ...flows.map((flow) => itemOf(map, flow, edge ? "" : capital(inWords(flow, labels)), actions)))];
}

function pushed(words: string, action: () => void): HTMLElement {
  const button = html("button", {}, words);
  button.addEventListener("click", action);
  return button;
}

function itemOf(map: PolicyMap, flow: SceneEdge, title: string, actions: PaneActions): HTMLElement {
  // A sentence may say a thing twice, as a fact and as a possibility.
  const sentences = new Map(
    flow.sentences.flatMap((index) => (map.sentences[index] ? [[map.sentences[index].words, map.sentences[index]]] : [])),
  );
  const buttons = [...sentences.values()].map((sentence) => {
    const line = sentence.range.start.line + 1;
    const button = html("button", { class: "sentence", title: l10n.t("Go to line {0}", line) }, `“${sentence.words}”`);
    button.addEventListener("click", () => actions.goTo(sentence.range));
    return button;
  });
  const findings = flow.findings.map((one) => html("p", { class: "wrong" }, one));
  return html("li", flow.contradicted ? { class: "wrong" } : {}, ...(title ? [html("h3", {}, title)] : []), ...buttons, ...findings);
}

/** What is contradicted stands first. */
const linesOf = ({ edges }: Scene, { id }: SceneNode): SceneEdge[] =>
  edges.filter(({ from, to }) => from === id || to === id).sort((a, b) => Number(b.contradicted) - Number(a.contradicted));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
