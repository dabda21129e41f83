// namedTests: which tests there are, by file and title, for documents that name them.
import { readFileSync } from "node:fs";

/** "test/cli.test.ts" → the titles of its tests as they stand in the code. */
export function titlesIn(file: string): string[] {
  const calls = readFileSync(file, "utf8").matchAll(/\bit\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g);
  return [...calls].map((call) => call[1]?.replace(/\\(.)/g, "$1") ?? call[2]!);
}

/** Whether a test is named there with these words in its title. */
export const hasTest = (file: string, words: string): boolean => titlesIn(file).some((title) => title.includes(words));
