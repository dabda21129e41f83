// toolbar: search, filters, size and export of the map. The buttons for certainty are its legend too.

import { dashOf, type Entry, legend } from "../../server/picture/looks";
import type { MapSense, PolicyMap } from "../../server/picture/policyMap";
import type { Filters } from "../../server/picture/shown";
import { l10n } from "../../server/text/l10n";
import { html, put, svg } from "./dom";
import type { Format } from "./messages";

export interface ToolbarActions {
  filter(change: Partial<Filters>): void;
  /** Larger, smaller, or as it fits. */
  zoom(by: number | "fit"): void;
  save(format: Format): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  show(map: PolicyMap, filters: Filters, grouped: boolean): void;
}

export function toolbar(actions: ToolbarActions): Toolbar {
  const search = html("input", { type: "search", placeholder: l10n.t("Search"), "aria-label": l10n.t("Search the map") });
  search.addEventListener("input", () => actions.filter({ search: search.value }));
  const data = choice("data", l10n.t("Data"), l10n.t("Data: all"), (id) => actions.filter({ data: id }));
  const recipient = choice("recipient", l10n.t("Recipient"), l10n.t("Recipient: all"), (id) => actions.filter({ recipient: id }));
  let now: Filters | undefined;
  const toggles = legend().map((entry) => {
    const button = html(
      "button",
      { "aria-pressed": "true", class: entry.contradicted ? "plain" : undefined },
      sampleOf(entry),
      words(entry.words),
    );
    button.addEventListener("click", () => {
      if (!now) return;
      if (entry.contradicted) actions.filter({ contradicted: !now.contradicted });
      else actions.filter({ senses: toggled(now.senses, entry.sense) });
    });
    button.title = entry.contradicted ? l10n.t("{0}: show these alone", entry.title) : entry.title;
    return { entry, button };
  });
  const group = html(
    "button",
    { "aria-pressed": "false", class: "plain", title: l10n.t("Put kinds of one sort together") },
    words(l10n.t("Group kinds")),
  );
  group.addEventListener("click", () => actions.filter({ grouped: group.getAttribute("aria-pressed") !== "true", opened: [] }));
  const set = (label: string, ...children: Node[]) => html("div", { class: "set", role: "group", "aria-label": label }, ...children);
  const element = html(
    "header",
    { role: "toolbar", "aria-label": l10n.t("Policy map") },
    set(l10n.t("Filters"), search, data.element, recipient.element),
    set(l10n.t("Certainty"), ...toggles.map(({ button }) => button)),
    group,
    html("span", { class: "gap" }),
    set(
      l10n.t("Size"),
      pushed("−", l10n.t("Smaller"), () => actions.zoom(1 / 1.2)),
      pushed(l10n.t("Fit"), l10n.t("Fit to width"), () => actions.zoom("fit")),
      pushed("+", l10n.t("Larger"), () => actions.zoom(1.2)),
    ),
    exports(actions.save),
  );
  return {
    element,
    show(map, filters, grouped) {
      now = filters;
      if (search.value !== filters.search) search.value = filters.search;
      data.show(map, filters.data);
      recipient.show(map, filters.recipient);
      for (const { entry, button } of toggles)
        put(button, { "aria-pressed": String(entry.contradicted ? filters.contradicted : filters.senses.includes(entry.sense)) });
      put(group, { "aria-pressed": String(grouped) });
    },
  };
}

const toggled = (senses: readonly MapSense[], sense: MapSense): MapSense[] =>
  senses.includes(sense) ? senses.filter((one) => one !== sense) : [...senses, sense];

const words = (text: string): HTMLElement => html("span", { class: "words" }, text);

function pushed(text: string, title: string, action: () => void): HTMLElement {
  const button = html("button", { title, "aria-label": title }, text);
  button.addEventListener("click", action);
  return button;
}

/** A list that falls back to its title once something is chosen. */
function exports(save: (format: Format) => void): HTMLElement {
  const formats: readonly [Format, string][] = [
    ["svg", l10n.t("SVG picture")],
    ["png", l10n.t("PNG picture")],
    ["markdown", l10n.t("Markdown table")],
  ];
  const options = formats.map(([value, label]) => html("option", { value }, label));
  const element = html(
    "select",
    { "aria-label": l10n.t("Export the map") },
    html("option", { value: "" }, l10n.t("Export as …")),
    ...options,
  );
  element.addEventListener("change", () => {
    if (element.value !== "") save(element.value as Format);
    element.value = "";
  });
  return element;
}

/** The line that a button speaks of. */
function sampleOf({ sense, contradicted }: Entry): Node {
  const line = svg("path", { class: "line", d: "M1,6 h22", "stroke-dasharray": dashOf[sense] || undefined });
  const edge = svg("g", { class: contradicted ? "edge contradicted" : "edge" }, line);
  return svg("svg", { width: 24, height: 12, "aria-hidden": "true" }, edge);
}

/** A list of all nodes of a family, the first choice being all. */
function choice(family: "data" | "recipient", label: string, all: string, chosen: (id: string) => void) {
  const element = html("select", { "aria-label": label });
  element.addEventListener("change", () => chosen(element.value));
  return {
    element,
    show(map: PolicyMap, id: string) {
      const nodes = map.nodes.filter((node) => node.family === family).sort((a, b) => a.label.localeCompare(b.label));
      const options = [html("option", { value: "" }, all), ...nodes.map((node) => html("option", { value: node.id }, node.label))];
      const same = element.options.length === options.length && options.every((one, i) => one.isEqualNode(element.options[i]!));
      if (!same) element.replaceChildren(...options);
      element.value = id;
    },
  };
}
