// Policies whose faults, topics and outline were labelled by hand; policies that are known for their care; judged pairs of statements.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askOf, count, given, missing, outputOf, reportOf, share } from "./figures.mjs";

/** score.mjs on one labelled set: contradictions by kind, then the other families. */
export function measureLabelled(folder, set, cli, list) {
  const scorer = join(folder, "score.mjs");
  const path = join(folder, set);
  if (!existsSync(scorer) || !existsSync(path)) return [missing(set, `${existsSync(scorer) ? path : scorer} is not there`)];
  if (list) console.log(outputOf(process.execPath, [scorer, "--set", path, "--cli", cli, "--list", list]));
  const report = reportOf(scorer, ["--set", path, "--cli", cli]);
  const { contradiction } = report;
  const kinds = Object.entries(report.kinds).filter(([kind]) => kind.startsWith("contradiction/"));
  const said = kinds.filter(([kind]) => kind !== "contradiction/other").map(([, one]) => one);
  const sum = (key) => said.reduce((total, one) => total + one[key], 0);
  const rows = [
    share(set, "contradictions: precision", contradiction.hits, contradiction.hits + contradiction.alarms, "≥ 0.9"),
    share(
      set,
      "contradictions: recall",
      kinds.reduce((total, [, one]) => total + one.caught, 0),
      contradiction.gold,
    ),
    share(set, "  all kinds but contradiction/other", sum("caught"), sum("gold"), "≥ 0.75"),
    ...kinds.sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, { caught, gold }]) => share(set, `  ${kind}`, caught, gold)),
  ];
  for (const family of ["exception", "contact", "absentTopics", "outline"]) {
    const { precision, recall, gold } = report[family];
    if (gold === 0) continue;
    rows.push(given(set, `${family}: precision`, precision, gold), given(set, `${family}: recall`, recall, gold));
  }
  rows.push(given(set, "topics: same state", report.absentTopics.sameState ?? undefined, undefined, "≥ 0.8"));
  return [...rows, ...draftingRows(set, report)];
}

/** What the rules on structure, terms, dates and laws find, taken together; nothing where the set has no label of them. */
function draftingRows(set, report) {
  const families = ["structure", "terms", "dates", "legal"];
  const sum = (key) => families.reduce((total, family) => total + report[family][key], 0);
  const kinds = Object.entries(report.kinds).filter(([kind]) => families.includes(kind.split("/")[0]));
  if (kinds.length === 0) return [];
  const caught = kinds.reduce((total, [, one]) => total + one.caught, 0);
  return [
    share(set, "structure, terms, dates, legal: precision", sum("hits"), sum("hits") + sum("alarms"), "≥ 0.85"),
    share(set, "structure, terms, dates, legal: recall", caught, sum("gold"), "≥ 0.8"),
    ...kinds.sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, one]) => share(set, `  ${kind}`, one.caught, one.gold)),
  ];
}

/** Findings on policies that are known to be well kept. */
export function measureClean(folder, cli) {
  const path = join(folder, "clean");
  if (!existsSync(path)) return [missing("clean", `${path} is not there`)];
  const files = readdirSync(path)
    .filter((name) => /\.(md|html?|txt)$/.test(name) && name !== "NOTES.md")
    .map((name) => join(path, name));
  const results = [...askOf(cli, ["check", "--no-config", "--format", "sarif"], files)].flatMap(({ runs }) =>
    runs.flatMap((run) => run.results ?? []),
  );
  const families = [...new Set(results.map(({ ruleId }) => ruleId.split("/")[0]))].sort();
  const clear = results.filter(({ level }) => level === "error" || level === "warning");
  const words = files.reduce((total, file) => total + readFileSync(file, "utf8").split(/\s+/).length, 0);
  const vague = results.filter(({ ruleId }) => ruleId.startsWith("clarity/")).length;
  return [
    count(
      "clean",
      `contradictions in ${files.length} policies`,
      results.filter(({ ruleId }) => ruleId.startsWith("contradiction/")).length,
      "≤ 1",
    ),
    count("clean", "findings of severity warning or above, to be read one by one", clear.length),
    count("clean", "findings of family clarity in 1,000 words", Math.round((vague / words) * 100_000) / 100, "≤ 3"),
    ...families
      .filter((family) => family !== "contradiction")
      .map((family) =>
        count("clean", `findings of family ${family}`, results.filter(({ ruleId }) => ruleId.startsWith(`${family}/`)).length),
      ),
  ];
}

/** Pairs of statements that people have judged; findings of severity warning or above alone. */
export function measurePairs(folder, cli) {
  const part = "policond/dev";
  const scorer = join(folder, "policond", "score-pairs.mjs");
  const set = join(folder, "policond", "dev");
  if (!existsSync(scorer) || !existsSync(set)) return [missing(part, `${existsSync(scorer) ? set : scorer} is not there`)];
  const loud = `${process.execPath} ${join(import.meta.dirname, "loud.mjs")} ${cli}`;
  const { reviewed } = reportOf(scorer, ["--set", set, "--cli", loud]);
  const of = (what, { hits, all }, goal) => share(part, what, hits, all, goal);
  return [
    of("fires on pairs that are no contradiction", reviewed.firedOnWrong, "≤ 0.02"),
    of("fires on clear contradictions", reviewed.clear, "≥ 1"),
    of("fires on arguable ones", reviewed.arguable),
  ];
}
