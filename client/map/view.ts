// view: the page of the policy map. It keeps what the reader chose, draws what fits it, and tells the extension where to go.

import { fontSize, type Measure } from "../../server/picture/labels";
import type { PolicyMap } from "../../server/picture/policyMap";
import { type Scene, sceneOf } from "../../server/picture/scene";
import { type Filters, noFilters, type Shown, shownOf } from "../../server/picture/shown";
import { sizeOf, svgText } from "../../server/picture/svgText";
import { inWords, markdownTable, wordsOf } from "../../server/picture/table";
import { l10n } from "../../server/text/l10n";
import { type OnShow, paneOf, tipOf } from "./details";
import { html, put } from "./dom";
import { drawing } from "./drawing";
import css from "./map.css";
import type { Format, FromPage, PageState, ToPage } from "./messages";
import { pngOf } from "./picture";
import { type Step, stepFrom } from "./steps";
import { toolbar } from "./toolbar";
import { emptyWords } from "./words";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): State | undefined; setState(state: State): void };

interface State extends PageState {
  readonly filters: Filters;
  /** Undefined fits the width. */
  readonly zoom?: number;
  readonly selected?: string;
  readonly left: number;
  readonly top: number;
}

// The extension gives the page its words: here is no l10n of VS Code.
l10n.use(JSON.parse((document.currentScript as HTMLScriptElement).dataset.words ?? "null"));

const vscode = acquireVsCodeApi();
const saved = vscode.getState();
let state: State = { left: 0, top: 0, ...saved, filters: { ...noFilters, ...saved?.filters } };
let map: PolicyMap | undefined;
let name = "";
let shown: Shown | undefined;
let scene: Scene | undefined;
let at: Step | undefined;

const style = html("style", {}, css);
style.nonce = (document.currentScript as HTMLScriptElement).nonce;
document.head.append(style);

const draw = drawing();
const bar = toolbar({ filter, zoom, save });
const empty = html("div", { class: "empty", hidden: true });
const stage = html("main", {}, draw.element, empty);
const pane = html("aside", { "aria-label": l10n.t("Details"), hidden: true });
const tip = html("div", { class: "tip", role: "tooltip", hidden: true });
const heard = html("div", { class: "heard", role: "status" });
document.body.append(bar.element, stage, pane, tip, heard);

const measure: Measure = (() => {
  const context = document.createElement("canvas").getContext("2d")!;
  return (words) => {
    context.font = `${fontSize}px ${getComputedStyle(document.body).fontFamily}`;
    return context.measureText(words).width;
  };
})();

function keep(change: Partial<State>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

/** `moved`: what was chosen to be shown has changed, so that the order of before need not stay. */
function show(moved: boolean): void {
  const text = !map ? emptyWords(undefined) : map.flows.length === 0 ? emptyWords(map) : undefined;
  shown = map && shownOf(map, state.filters);
  scene = shown && sceneOf(shown, measure, moved ? undefined : scene);
  const none = text ?? (shown?.flows.length === 0 ? emptyWords("filtered") : undefined);
  put(bar.element, { hidden: text !== undefined });
  put(empty, { hidden: none === undefined });
  put(draw.element, { hidden: none !== undefined });
  if (map && shown) bar.show(map, state.filters, shown.grouped);
  if (none) showWords(none);
  else if (scene) showScene(scene);
  const flows = scene?.edges.map((edge) => ({ id: edge.id, words: inWords(edge, labels()) })) ?? [];
  const drawn = { uri: state.uri ?? "", version: map?.version ?? 0, nodes: scene?.nodes.map(({ label }) => label) ?? [], flows };
  vscode.postMessage({ type: "drawn", drawn: none ? { ...drawn, empty: none.join(" ") } : drawn });
}

const labels = (): ReadonlyMap<string, string> => new Map(shown?.nodes.map(({ id, label }) => [id, label]));
const onShow = (): OnShow | undefined => (map && scene ? { map, scene, labels: labels() } : undefined);

function showWords([title, ...rest]: readonly string[]): void {
  empty.replaceChildren(html("b", {}, title!), ...rest);
  if (map && map.flows.length > 0) {
    const all = html("button", {}, l10n.t("Show all"));
    all.addEventListener("click", () => filter(noFilters));
    empty.append(html("p", {}, all));
  }
  put(pane, { hidden: true });
  heard.textContent = title!;
}

function showScene(now: Scene): void {
  const words = labels();
  draw.show(now, (one) => ("kind" in one ? [inWords(one, words), ...wordsOf(one, map!)].join(". ") : one.label));
  scale();
  if (!at || !draw.of(at.id)) at = now.nodes[0] && { id: now.nodes[0].id, along: "from" };
  if (at) draw.stopAt(at.id);
  select(state.selected);
  heard.textContent = l10n.t("{0} items, {1} lines", now.nodes.length, now.edges.length);
}

function scale(): void {
  if (!scene || scene.width === 0) return;
  const fit = Math.max(0.76, Math.min(1.15, (stage.clientWidth - 4) / scene.width));
  draw.scale(state.zoom ?? fit);
}

function filter(change: Partial<Filters>): void {
  keep({ filters: { ...state.filters, ...change } });
  hideTip();
  show(true);
}

function zoom(by: number | "fit"): void {
  const drawn = scene ? draw.element.width.baseVal.value / scene.width : 1;
  keep({ zoom: by === "fit" ? undefined : Math.max(0.3, Math.min(3, drawn * by)) });
  scale();
}

/** Lights up a node or a line with its neighbours and lists its sentences. */
function select(id: string | undefined): void {
  const found = id !== undefined && draw.of(id) ? id : undefined;
  if (found !== state.selected) keep({ selected: found });
  draw.light(found, found);
  const now = onShow();
  const actions = {
    goTo: (range: GoTo["range"]) => goTo(range, true),
    close: leave,
    open,
    around: (id: string) => filter({ around: id }),
  };
  const children = found && now ? paneOf(now, found, state.filters.around === found, actions) : undefined;
  const scrolled = pane.dataset.of === found ? pane.scrollTop : 0;
  put(pane, { "data-of": found });
  put(pane, { hidden: children === undefined });
  pane.replaceChildren(...(children ?? []));
  pane.scrollTop = scrolled;
  // The pane may have come over it.
  if (found) draw.of(found)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Back from one thing to all. */
function leave(): void {
  select(undefined);
  if (state.filters.around !== "") filter({ around: "" });
}

function open(group: string): void {
  keep({ selected: undefined });
  filter({ around: "", opened: [...state.filters.opened, group] });
}

type GoTo = Extract<FromPage, { type: "goTo" }>;
const goTo = (range: GoTo["range"], focus: boolean): void => vscode.postMessage({ type: "goTo", range, focus });

/** Chooses, and goes to the first sentence of a line or the first place of a node. */
function press(id: string, focus: boolean): void {
  select(id);
  const edge = scene?.edges.find((one) => one.id === id);
  const node = scene?.nodes.find((one) => one.id === id);
  const range = edge ? map?.sentences[edge.sentences[0]!]?.range : node?.places[0];
  if (range) goTo(range, focus);
}

const idAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? (target.closest<SVGGElement>("[data-id]")?.dataset.id ?? undefined) : undefined;

function showTip(id: string, x: number, y: number): void {
  const now = onShow();
  if (!now) return;
  tip.replaceChildren(...tipOf(now, id));
  put(tip, { hidden: tip.children.length === 0 });
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
  tip.style.top = `${y + height + 4 > window.innerHeight ? Math.max(4, y - height - 26) : y}px`;
}
const hideTip = (): void => put(tip, { hidden: true });

draw.element.addEventListener("pointermove", (event) => {
  const id = idAt(event.target);
  if (id === undefined) hideTip();
  else showTip(id, event.clientX + 12, event.clientY + 16);
});
draw.element.addEventListener("pointerover", (event) => {
  if (state.selected === undefined) draw.light(idAt(event.target), undefined);
});
draw.element.addEventListener("pointerleave", () => {
  hideTip();
  draw.light(state.selected, state.selected);
});
stage.addEventListener("click", (event) => {
  const id = idAt(event.target);
  if (id === undefined) return leave();
  at = { id, along: at?.along ?? "from" };
  draw.stopAt(id);
  press(id, false);
});
draw.element.addEventListener("focusin", (event) => {
  const group = (event.target as Element).closest<SVGGElement>("[data-id]");
  if (!group?.matches(":focus-visible")) return;
  const box = group.getBoundingClientRect();
  showTip(group.dataset.id!, box.left + Math.min(40, box.width / 2), box.bottom + 6);
  if (state.selected === undefined) draw.light(group.dataset.id, undefined);
});
draw.element.addEventListener("focusout", () => {
  hideTip();
  draw.light(state.selected, state.selected);
});
draw.element.addEventListener("keydown", (event) => {
  const id = idAt(event.target);
  if (id === undefined || !scene || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" || event.key === " ") press(id, event.key === "Enter");
  else if (event.key === "Escape") leave();
  else if (/^(Arrow|Home$|End$)/.test(event.key)) {
    at = stepFrom(scene, { id, along: at?.along ?? "from" }, event.key);
    draw.stopAt(at.id);
    const group = draw.of(at.id);
    group?.scrollIntoView({ block: "nearest", inline: "nearest" });
    group?.focus({ preventScroll: true });
  } else return;
  event.preventDefault();
});
pane.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const back = state.selected;
  leave();
  if (back !== undefined) draw.of(back)?.focus();
});

stage.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  },
  { passive: false },
);
stage.addEventListener("scroll", () => {
  hideTip();
  if (scene) keep({ left: stage.scrollLeft, top: stage.scrollTop });
});
new ResizeObserver(scale).observe(stage);

async function save(format: Format): Promise<void> {
  if (!scene || !shown) return;
  const title = l10n.t("Policy map: {0}", name);
  // As on paper, not as in this window: without the zoom and the theme.
  const content = format === "markdown" ? markdownTable(shown) : svgText(scene, title);
  const { width, height } = sizeOf(scene);
  vscode.postMessage({ type: "exported", format, content: format === "png" ? await pngOf(content, width, height) : content });
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "press") return press(data.id, false);
  if (data.type === "export") return void save(data.format);
  const other = data.uri !== state.uri;
  if (other)
    keep({
      uri: data.uri,
      selected: undefined,
      filters: { ...state.filters, data: "", recipient: "", search: "", around: "", opened: [] },
    });
  const first = map === undefined;
  name = data.name;
  map = data.map ?? undefined;
  const ids = new Set(map?.nodes.map(({ id }) => id));
  const gone = (id: string) => (ids.has(id) ? id : "");
  keep({ filters: { ...state.filters, data: gone(state.filters.data), recipient: gone(state.filters.recipient) } });
  const { left, top } = state;
  show(other);
  if (first && !other) stage.scrollTo(left, top);
});
put(bar.element, { hidden: true });
put(empty, { hidden: false });
empty.append(l10n.t("Reading the policy …"));
vscode.postMessage({ type: "ready" });
