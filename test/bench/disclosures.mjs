// What GDPR Art. 13 and 14 ask a notice to disclose: which of it is found in policies whose disclosures others have labelled.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { given, missing, outputOf, reportOf } from "./figures.mjs";

/** The labels of this one mostly mark disclosures to authorities, which is another thing; it is reported and has no goal. */
const apart = "gdpr/mandatory-disclosure";

export function measureDisclosures(folder, cli, list) {
  const part = "gdpr200/dev";
  const scorer = join(folder, "gdpr200", "score-gdpr.mjs");
  const set = join(folder, "gdpr200", "dev");
  if (!existsSync(scorer) || !existsSync(set)) return [missing(part, `${existsSync(scorer) ? set : scorer} is not there`)];
  const words = ["--set", set, "--cli", cli];
  if (list === "all") console.log(outputOf(process.execPath, [scorer, ...words, "--list", "all"]));
  const { rows, policies } = reportOf(scorer, words);
  const counted = rows.filter(({ id }) => id !== apart);
  const mean = (side, some) => {
    const values = some.map((row) => row[side].f1).filter((f1) => f1 !== null);
    return values.reduce((total, f1) => total + f1, 0) / values.length;
  };
  const topics = reportOf(scorer, [...words, "--from", "topics"]).rows;
  return [
    given(part, "disclosures, presence: mean F1", mean("presence", counted), policies, "≥ 0.85"),
    given(part, "disclosures, absence: mean F1", mean("absence", counted), policies, "≥ 0.8"),
    ...rows.flatMap((row) => ["presence", "absence"].map((side) => given(part, `  ${row.id}, ${side}: F1`, row[side].f1, row[side].gold))),
    given(part, "told by topics, presence: mean F1", mean("presence", topics), policies),
    given(part, "told by topics, absence: mean F1", mean("absence", topics), policies),
  ];
}
