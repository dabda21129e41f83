// What headings say about the passages under them, typed.
import source from "./passages.yaml";

interface Source {
  readonly contents: readonly string[];
  readonly summaries: readonly string[];
  readonly small: readonly string[];
}

const { contents, summaries, small } = source as Source;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N};' ]+/gu, " ")
    .trim();

const contentNames = new Set(contents);

/** True for the heading of a table of contents: "On this page". */
export const isContents = (name: string): boolean => contentNames.has(plain(name));

/** True for the heading of a short version: "At a glance". */
export function isSummary(name: string): boolean {
  const words = ` ${plain(name)} `;
  return summaries.some((one) => words.includes(` ${one} `));
}

/** Words that change little in a sentence. */
export const smallWords: ReadonlySet<string> = new Set(small);
