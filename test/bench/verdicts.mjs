// Verdicts: contradictions found in real policies, each judged by a reader who did not know how it was found.
//
// verdicts.json holds [{ file, rule, line, relatedLine, verdict }]: `file` relative to the folder of labelled policies, the 1-based lines of the promise and
// of the first other end, and right, wrong or arguable; where a line holds a whole page, `column` (1-based, UTF-16) of the promise as well. A finding without
// a verdict is counted as such.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { askOf, count, missing, share } from "./figures.mjs";

const sets = ["policond/dev", "gdpr200/dev", "policies/unlabelled"];

export function measureVerdicts(folder, cli, list) {
  const part = "findings in real policies";
  const there = sets.filter((set) => existsSync(join(folder, set)));
  if (there.length === 0) return [missing(part, `none of ${sets.join(", ")} is in ${folder}`)];
  const files = there.flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((name) => /\.(md|mdx|html?|txt)$/.test(name) && name !== "NOTES.md")
      .map((name) => join(folder, set, name)),
  );
  const found = [...askOf(cli, ["check", "--no-config", "--format", "sarif"], files)]
    .flatMap(({ runs }) => runs.flatMap((run) => run.results ?? []))
    .filter(({ ruleId }) => /^(?:contradiction|exception)\//.test(ruleId))
    .map((result) => placed(folder, result));
  const path = join(import.meta.dirname, "verdicts.json");
  const given = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
  const judged = found.map((finding) => ({ ...finding, verdict: verdictOn(finding, given) }));
  if (list)
    for (const one of judged)
      console.log(`${one.verdict ?? "unjudged"}  ${one.file}:${one.line}:${one.column} ${one.rule} ↔ ${one.related.join(", ")}`);
  const having = (verdict) => judged.filter((one) => one.verdict === verdict).length;
  const rows = [
    count(part, `contradictions in ${files.length} policies`, found.length),
    share(part, "right among right and wrong", having("right"), having("right") + having("wrong"), "≥ 0.85"),
    count(part, "arguable", having("arguable")),
    count(part, "without a verdict", having(undefined)),
  ];
  return given.length > 0 ? rows : [rows[0], missing(part, "there are no verdicts yet (test/bench/verdicts.json)")];
}

function placed(folder, { ruleId, locations, relatedLocations }) {
  const lineOf = ({ physicalLocation }) => physicalLocation.region?.startLine ?? 1;
  const { uri } = locations[0].physicalLocation.artifactLocation;
  const path = uri.startsWith("file:") ? fileURLToPath(uri) : decodeURIComponent(uri);
  return {
    file: relative(resolve(folder), resolve(path)).replaceAll("\\", "/"),
    rule: ruleId,
    line: lineOf(locations[0]),
    column: locations[0].physicalLocation.region?.startColumn ?? 1,
    related: (relatedLocations ?? []).map(lineOf),
  };
}

/** The verdict on the same two ends; on the first of them alone where the finding has no other. */
const verdictOn = ({ file, rule, line, column, related }, given) =>
  given.find(
    (one) =>
      one.file === file &&
      one.rule === rule &&
      one.line === line &&
      (one.column ?? column) === column &&
      (related.length === 0 || related.includes(one.relatedLine)),
  )?.verdict;
