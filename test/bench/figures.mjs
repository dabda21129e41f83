// What every part of the accuracy report is made of: programs that are run, shares with their intervals, rows of one table.
import { execFileSync } from "node:child_process";

const how = { encoding: "utf8", maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "inherit"] };

/** The output of a program; exit code 1 means findings. */
export function outputOf(command, words) {
  try {
    return execFileSync(command, words, how);
  } catch (error) {
    if (error.status === 1 && error.stdout) return error.stdout;
    throw error;
  }
}

/** A JSON report of a scorer that is written for Node. */
export const reportOf = (script, words) => JSON.parse(outputOf(process.execPath, [script, ...words, "--json"]));

/** What the command line `cli` ("node dist/cli.js") says of files, in as few runs as the length of a command line allows. */
export function* askOf(cli, words, files) {
  const [command, ...first] = cli.split(" ");
  for (let i = 0; i < files.length; ) {
    const batch = [];
    for (let size = 0; i < files.length && (batch.length === 0 || size + files[i].length < 100_000); i++) {
      size += files[i].length + 3;
      batch.push(files[i]);
    }
    yield JSON.parse(outputOf(command, [...first, ...words, ...batch]));
  }
}

/** Wilson score interval of a share at 95 %. */
export function wilson(hits, all) {
  if (all === 0) return undefined;
  const z = 1.959964;
  const p = hits / all;
  const scale = 1 + (z * z) / all;
  const middle = (p + (z * z) / (2 * all)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** A row: a share of `all`. `goal` is "≥ 0.9" or "≤ 0.02". */
export const share = (part, what, hits, all, goal) => ({ part, what, hits, all, figure: all === 0 ? undefined : hits / all, goal });

/** A row: a number of things. */
export const count = (part, what, figure, goal) => ({ part, what, figure, counts: true, goal });

/** A row: a figure that another program has worked out; its interval is not known. */
export const given = (part, what, figure, of, goal) => ({ part, what, figure: figure ?? undefined, of, goal });

/** A part that cannot be measured here, and why. */
export const missing = (part, why) => ({ part, what: why, absent: true });

/** One line for each row. */
export function printTable(rows) {
  const cells = rows.map(cellsOf);
  const head = ["", "measured on", "figure", "of", "95 %", "goal"];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.filter((row) => row.length > 2).map((row) => row[i].length)));
  const line = (row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join("  ")
      .trimEnd();
  let part;
  console.log(line(head));
  for (const [i, row] of cells.entries()) {
    if (rows[i].part !== part) console.log(`\n${rows[i].part}`);
    part = rows[i].part;
    console.log(row.length > 2 ? line(row) : row.join("  "));
  }
}

function cellsOf({ what, hits, all, figure, counts, of, goal, absent }) {
  if (absent) return ["  –", `not measured: ${what}`];
  const shown = figure === undefined ? "–" : counts ? String(figure) : Math.min(1, figure).toFixed(2);
  const interval = all
    ? wilson(hits, all)
        .map((end) => end.toFixed(2))
        .join("–")
    : "";
  return [isMet(figure, goal), what, shown, all === undefined ? String(of ?? "") : `${hits}/${all}`, interval, goal ?? ""];
}

/** Whether a goal is met, as a mark at the beginning of the line; nothing where there is no goal or no figure. */
function isMet(figure, goal) {
  if (goal === undefined || figure === undefined) return "   ";
  const [sign, limit] = goal.split(" ");
  return (sign === "≥" ? figure >= Number(limit) : figure <= Number(limit)) ? "  ✔" : "  ✘";
}
