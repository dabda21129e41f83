// table: a policy map as a Markdown table, a row for each kind of data, and as words for those who hear it.
import { l10n } from "../text/l10n";
import type { MapSense, PolicyMap } from "./policyMap";
import type { Shown, ShownFlow } from "./shown";

const heads = () => [l10n.t("Data"), l10n.t("Collected"), l10n.t("Used for"), l10n.t("Shared with"), l10n.t("Kept")];
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
  const lines = [heads(), heads().map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

const noteOf = (sense: MapSense): string =>
  ({ stated: "", possible: l10n.t("possibly"), implied: l10n.t("implied, not said"), denied: "" })[sense];

function cellOf({ sense, contradicted }: ShownFlow, label: string): string {
  const words = `${sense === "denied" ? (label === "" ? `**${l10n.t("no")}**` : `**${l10n.t("not:")}** `) : label === "" ? l10n.t("yes") : ""}${escaped(label)}`;
  const said = [noteOf(sense), contradicted ? l10n.t("contradicted") : ""].filter((note) => note !== "").join("; ");
  return said === "" ? words : `${words} (${said})`;
}

const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");

/** With the label of the other end, where there is one. */
function saying(kind: ShownFlow["kind"], isDenied: boolean, other: string): string {
  if (kind === "collected") return isDenied ? l10n.t("not collected from you") : l10n.t("collected from you");
  if (kind === "used") return isDenied ? l10n.t("not used for {0}", other) : l10n.t("used for {0}", other);
  if (kind === "shared") return isDenied ? l10n.t("not shared with {0}", other) : l10n.t("shared with {0}", other);
  return isDenied ? l10n.t("not kept {0}", other) : l10n.t("kept {0}", other);
}

/** "email address, shared with carriers, contradicted". */
export function inWords(flow: ShownFlow, labels: ReadonlyMap<string, string>): string {
  const { kind, from, to, sense, contradicted } = flow;
  const data = kind === "collected" ? to : from;
  const said = `${labels.get(data) ?? ""}, ${saying(kind, sense === "denied", labels.get(to) ?? "")}`;
  return [said, noteOf(sense), contradicted ? l10n.t("contradicted") : ""].filter((part) => part !== "").join(", ");
}

/** The sentence of a flow as words, for a tooltip and a label. */
export const wordsOf = ({ sentences }: ShownFlow, map: PolicyMap): string[] => sentences.flatMap((one) => map.sentences[one]?.words ?? []);
