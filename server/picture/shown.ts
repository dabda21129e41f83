// shown: what of a policy map is drawn: filtered, searched, kinds put together.
import type { Drawable, MapFlow, MapNode, MapRange, MapSense } from "./policyMap";

export const senses: readonly MapSense[] = ["stated", "possible", "implied", "denied"];

export interface Filters {
  /** Id of a node, or "" for all. */
  readonly data: string;
  readonly recipient: string;
  readonly senses: readonly MapSense[];
  readonly contradicted: boolean;
  readonly search: string;
  /** Id of a node, or of a group, that is shown alone with its neighbours; "" for all. */
  readonly around: string;
  /** Puts kinds of one sort together; undefined leaves it to how many there are. */
  readonly grouped?: boolean;
  /** Ids of groups that are drawn apart all the same. */
  readonly opened: readonly string[];
}

export const noFilters: Filters = { data: "", recipient: "", senses, contradicted: false, search: "", around: "", opened: [] };

export interface ShownNode {
  readonly id: string;
  readonly family: MapNode["family"];
  readonly label: string;
  readonly places: readonly MapRange[];
  /** Labels of what it stands for, where it is a group. */
  readonly members: readonly string[];
}

/** A flow of the map, or several between groups as one. */
export interface ShownFlow extends MapFlow {
  readonly id: string;
}

export interface Shown {
  readonly nodes: readonly ShownNode[];
  readonly flows: readonly ShownFlow[];
  readonly grouped: boolean;
}

/** More nodes than a reader takes in at a look. */
const many = 36;

export function shownOf(map: Drawable, filters: Filters): Shown {
  const flows = wanted(map, filters);
  const touched = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const nodes = map.nodes.filter(({ id }) => touched.has(id));
  const grouped = filters.grouped ?? nodes.length > many;
  const standIns = grouped ? groupsOf(nodes, filters.opened) : new Map<string, ShownNode>();
  const drawn = new Map<string, ShownNode>();
  for (const node of nodes) {
    const one = standIns.get(node.id) ?? { ...node, members: [] };
    drawn.set(one.id, one);
  }
  const idOf = (id: string): string => standIns.get(id)?.id ?? id;
  return around(filters.around, { nodes: [...drawn.values()], flows: merged(flows, idOf), grouped });
}

/** What is not on show is no centre. */
function around(id: string, shown: Shown): Shown {
  if (!shown.nodes.some((node) => node.id === id)) return shown;
  const flows = shown.flows.filter(({ from, to }) => from === id || to === id);
  const near = new Set([id, ...flows.flatMap(({ from, to }) => [from, to])]);
  const nodes = shown.nodes.filter((node) => near.has(node.id));
  return { ...shown, nodes, flows: shown.flows.filter((flow) => flows.includes(flow) || (flow.kind === "collected" && near.has(flow.to))) };
}

function wanted(map: Drawable, filters: Filters): MapFlow[] {
  const senses = new Set(filters.senses);
  let flows = map.flows.filter(({ sense, contradicted }) => senses.has(sense) && (contradicted || !filters.contradicted));
  if (filters.data !== "") flows = flows.filter((flow) => dataOf(flow) === filters.data);
  if (filters.recipient !== "") {
    const given = new Set(flows.filter(({ to }) => to === filters.recipient).map(dataOf));
    flows = flows.filter((flow) => given.has(dataOf(flow)) && (flow.kind !== "shared" || flow.to === filters.recipient));
  }
  const words = filters.search.trim().toLowerCase();
  if (words === "") return flows;
  const labels = new Map(map.nodes.map(({ id, label }) => [id, label.toLowerCase()]));
  const has = (text: string | undefined): boolean => text?.includes(words) ?? false;
  return flows.filter(
    ({ from, to, sentences }) =>
      has(labels.get(from)) || has(labels.get(to)) || sentences.some((one) => has(map.sentences[one]?.words.toLowerCase())),
  );
}

/** Every flow has data at one end. */
export const dataOf = ({ kind, from, to }: Pick<MapFlow, "kind" | "from" | "to">): string => (kind === "collected" ? to : from);

/** For each node the group that stands for it; a group of one is none. */
function groupsOf(nodes: readonly MapNode[], opened: readonly string[]): Map<string, ShownNode> {
  const groups = new Map<string, MapNode[]>();
  for (const node of nodes) {
    if (node.family === "source" || opened.includes(node.group.id)) continue;
    groups.set(node.group.id, [...(groups.get(node.group.id) ?? []), node]);
  }
  const standIns = new Map<string, ShownNode>();
  for (const [id, members] of groups) {
    if (members.length < 2) continue;
    const [{ family, group }] = members as [MapNode];
    const standIn: ShownNode = {
      id,
      family,
      label: `${group.label} (${members.length})`,
      places: members.flatMap(({ places }) => places),
      members: members.map(({ label }) => label),
    };
    for (const member of members) standIns.set(member.id, standIn);
  }
  return standIns;
}

/** Flows between the same two nodes are one, but for what is denied. */
function merged(flows: readonly MapFlow[], idOf: (id: string) => string): ShownFlow[] {
  const found = new Map<string, ShownFlow>();
  for (const { kind, from, to, sense, contradicted, sentences, findings } of flows) {
    const [a, b] = [idOf(from), idOf(to)];
    const id = `${kind} ${a} ${b}${sense === "denied" ? " not" : ""}`;
    const before = found.get(id);
    found.set(id, {
      id,
      kind,
      from: a,
      to: b,
      sense: before && senses.indexOf(before.sense) < senses.indexOf(sense) ? before.sense : sense,
      contradicted: contradicted || before?.contradicted === true,
      sentences: [...new Set([...(before?.sentences ?? []), ...sentences])],
      findings: [...new Set([...(before?.findings ?? []), ...findings])],
    });
  }
  return [...found.values()];
}
