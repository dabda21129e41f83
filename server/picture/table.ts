// table: a policy map as a Markdown table, a row for each kind of data, and as words for those who hear it.
import type { MapSense, PolicyMap } from "./policyMap";
import type { Shown, ShownFlow } from "./shown";

const heads = ["Data", "Collected", "Used for", "Shared with", "Kept"];
const kinds = ["collected", "used", "shared", "kept"] as const;

/** Words of the policy are escaped: a table in a document shows them as they stand. */
export function markdownTable({ nodes, flows }: Shown): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = nodes
    .filter(({ family }) => family === "data")
    .map(({ id, label }) => [
      escaped(label),
      ...kinds.map((kind) =>
        flows
          .filter((flow) => flow.kind === kind && (kind === "collected" ? flow.to : flow.from) === id)
          .map((flow) => cellOf(flow, kind === "collected" ? "" : (labels.get(flow.to) ?? "")))
          .join("<br>"),
      ),
    ]);
  const lines = [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

const notes: Readonly<Record<MapSense, string>> = { stated: "", possible: "possibly", implied: "implied, not said", denied: "" };

function cellOf({ sense, contradicted }: ShownFlow, label: string): string {
  const words = `${sense === "denied" ? (label === "" ? "**no**" : "**not:** ") : label === "" ? "yes" : ""}${escaped(label)}`;
  const said = [notes[sense], contradicted ? "contradicted" : ""].filter((note) => note !== "").join("; ");
  return said === "" ? words : `${words} (${said})`;
}

const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");

const verbs = { collected: "collected from you", used: "used for", shared: "shared with", kept: "kept" } as const;

/** "email address, shared with carriers, contradicted". */
export function inWords(flow: ShownFlow, labels: ReadonlyMap<string, string>): string {
  const { kind, from, to, sense, contradicted } = flow;
  const [data, other] = kind === "collected" ? [to, ""] : [from, ` ${labels.get(to) ?? ""}`];
  const said = `${labels.get(data) ?? ""}, ${sense === "denied" ? "not " : ""}${verbs[kind]}${other}`;
  return [said, notes[sense], contradicted ? "contradicted" : ""].filter((part) => part !== "").join(", ");
}

/** The sentence of a flow as words, for a tooltip and a label. */
export const wordsOf = ({ sentences }: ShownFlow, map: PolicyMap): string[] => sentences.flatMap((one) => map.sentences[one]?.words ?? []);
