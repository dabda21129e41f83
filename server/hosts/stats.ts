// stats: what a run has done, counted.

import { plural, table } from "./formats/pretty";
import type { FileReport } from "./report";

export interface Stats {
  add(report: FileReport & { readonly words: number }): void;
  /** Findings by rule, most first. */
  text(): string;
}

export function countStats(now = Date.now): Stats {
  const start = now();
  const byRule = new Map<string, number>();
  let files = 0;
  let words = 0;
  return {
    add(report) {
      files++;
      words += report.words;
      for (const { rule } of report.findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    },
    text() {
      const seconds = (now() - start) / 1000;
      const rows = [...byRule]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([rule, count]) => [String(count).padStart(7), rule]);
      const total = [...byRule.values()].reduce((sum, count) => sum + count, 0);
      const rate = words === 0 || seconds === 0 ? "" : `, ${Math.round(words / seconds)} words a second`;
      return `${[`${plural(files, "file")}, ${plural(words, "word")}, ${plural(total, "finding")} in ${seconds.toFixed(1)} s${rate}`, ...table(rows)].join("\n")}\n`;
    },
  };
}
