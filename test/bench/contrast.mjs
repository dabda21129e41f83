// Contrast pairs: a paragraph put into a real policy that contradicts it, and a look-alike that does not; the same with defects of drafting. The pairs that
// were at hand, and fresh ones.
//
// test/bench/contrast/round-N.json (contradictions) and test/bench/defects/round-N.json hold a round of fresh pairs each: an array of { id, host, after, text, expect, against, note } where `against` is
// [{ line, from, to }], a 1-based line of the host and a half-open range of UTF-16 columns (0-based) in it. The hosts are other people's texts and stand
// in the folder of labelled policies; so the words that a range means are taken from there, never kept here.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missing, reportOf, share } from "./figures.mjs";

const scorerIn = (folder) => join(folder, "contrast", "score-contrast.mjs");

/** The pairs that stood beside the work. */
export function measureContrast(folder, cli) {
  const part = "contrast";
  const scorer = scorerIn(folder);
  if (!existsSync(scorer)) return [missing(part, `${scorer} is not there`)];
  const { all, kinds, formats } = reportOf(scorer, ["--cli", cli]);
  return [
    ...rowsOf(part, "all", all, { caught: "≥ 0.8", held: "≥ 0.97", solved: "≥ 0.78" }),
    // A kind with ten pairs or more must not fall behind.
    ...Object.entries(kinds).flatMap(([kind, figures]) => rowsOf(part, kind, figures, figures.caught.of >= 10 ? { caught: "≥ 0.65" } : {})),
    ...Object.entries(formats).flatMap(([format, figures]) => rowsOf(part, format, figures, {})),
  ];
}

/** The defects of drafting that stood beside the work. */
export function measureDefects(folder, cli) {
  const part = "defects";
  const set = join(folder, "contrast", "defects.json");
  if (!existsSync(scorerIn(folder)) || !existsSync(set)) return [missing(part, `${set} or its scorer is not there`)];
  const { all, kinds, formats } = reportOf(scorerIn(folder), ["--set", set, "--cli", cli]);
  return [
    ...rowsOf(part, "all", all, { caught: "≥ 0.9", held: "≥ 0.95" }),
    ...Object.entries({ ...kinds, ...formats }).flatMap(([name, figures]) => rowsOf(part, name, figures, {})),
  ];
}

/** Fresh contradictions, each round by itself. */
export const measureFresh = (folder, cli) => measureRounds(folder, cli, "contrast", "fresh pairs", { caught: "≥ 0.65", held: "≥ 0.95" });

/** Fresh defects of drafting, each round by itself. */
export const measureFreshDefects = (folder, cli) =>
  measureRounds(folder, cli, "defects", "fresh defects", { caught: "≥ 0.8", held: "≥ 0.92" });

function measureRounds(folder, cli, kind, title, goals) {
  const rounds = join(import.meta.dirname, kind);
  const names = existsSync(rounds) ? readdirSync(rounds).filter((name) => /^round-\d+\.json$/.test(name)) : [];
  names.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  if (names.length === 0) return [missing(title, `there is no round yet (test/bench/${kind}/round-1.json)`)];
  const scorer = scorerIn(folder);
  if (!existsSync(scorer)) return [missing(title, `${scorer} is not there`)];
  return names.flatMap((name) => {
    const part = `${title}, ${name.replace(".json", "").replace("-", " ")}`;
    const items = JSON.parse(readFileSync(join(rounds, name), "utf8"));
    const absent = items.find(({ host }) => !existsSync(join(folder, host)));
    if (absent) return [missing(part, `the host ${absent.host} is not there`)];
    const { all, kinds } = withQuotes(folder, items, (set) => reportOf(scorer, ["--set", set, "--root", folder, "--cli", cli]));
    return [...rowsOf(part, "all", all, goals), ...Object.entries(kinds).flatMap(([kind, figures]) => rowsOf(part, kind, figures, {}))];
  });
}

/** Gives the pairs, with the words of their hosts, to `use` as a file that is gone afterwards. */
function withQuotes(folder, items, use) {
  const lines = new Map();
  const linesOf = (host) => {
    if (!lines.has(host)) lines.set(host, readFileSync(join(folder, host), "utf8").split(/\r\n|\n|\r/));
    return lines.get(host);
  };
  const quoted = items.map((item) => ({
    ...item,
    against: (item.against ?? []).map(({ line, from, to }) => ({ line, quote: (linesOf(item.host)[line - 1] ?? "").slice(from, to) })),
  }));
  const temporary = mkdtempSync(join(tmpdir(), "fresh-pairs-"));
  try {
    const set = join(temporary, "pairs.json");
    writeFileSync(set, JSON.stringify(quoted));
    return use(set);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const rowsOf = (part, name, figures, goals) =>
  ["caught", "held", "solved"]
    .filter((key) => name === "all" || key !== "solved")
    .map((key) => share(part, `${name}: ${key}`, figures[key].count, figures[key].of, goals[key]));
