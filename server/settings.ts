// What a user may set, with defaults. The editor, the config file and the command line share it.
import type { Severity } from "./rules/rule";

export interface Settings {
  /** Severity by rule name, by family ("contradiction/*") or "off". The longest matching key wins. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Globs of files that are policies whatever their name and content say. */
  readonly policies: readonly string[];
  /** Globs of files that are never policies. */
  readonly ignore: readonly string[];
  /** Longest text that is linted, in UTF-16 code units. Longer ones get one notice. */
  readonly maxLength: number;
}

export const defaultSettings: Settings = { rules: {}, policies: [], ignore: [], maxLength: 10_000_000 };

/** The severity a user gives a rule, or the given one when nothing is set. */
export function severityOf(settings: Settings, rule: string, own: Severity): Severity | "off" {
  const family = `${rule.split("/")[0]}/*`;
  return settings.rules[rule] ?? settings.rules[family] ?? settings.rules["*"] ?? own;
}
