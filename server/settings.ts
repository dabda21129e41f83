// What a user may set, with defaults. The editor, the config file and the command line share it.
import type { Glossary } from "./knowledge/glossary";
import type { RuleSettings, Severity } from "./rules/rule";
import { inWords, isRecord, readers, reject } from "./settingsReaders";

/** A finding that the team has agreed to, for texts that have no comments and for files that nobody may touch. */
export interface AgreedFinding {
  /** A rule's name or a family ("contact/*"). */
  readonly rule: string;
  /** The sentence or heading that the finding begins in, as a reader sees it; none: everywhere. */
  readonly text?: string;
  readonly reason: string;
  /** "2027-01-31": the last day on which it holds. */
  readonly until?: string;
  /** Where it is written, 1-based, for those who say that it is of no use any more. */
  readonly from?: { readonly file: string; readonly line: number; readonly column: number };
}

export interface Settings extends RuleSettings, Glossary {
  /** Severity by rule name, by family ("contradiction/*") or "off". The longest matching key wins. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly allow: readonly AgreedFinding[];
  /** Globs of files that are policies whatever their name and content say. */
  readonly policies: readonly string[];
  /** Globs of files that are never policies. */
  readonly ignore: readonly string[];
  /** Longest text that is linted, in UTF-16 code units. Longer ones get one notice. */
  readonly maxLength: number;
  /** Lowest severity that fails a check on the command line. */
  readonly threshold: Severity;
}

export const defaultSettings: Settings = {
  rules: {},
  profiles: [],
  company: {},
  vendors: {},
  terms: {},
  allow: [],
  policies: [],
  ignore: [],
  maxLength: 10_000_000,
  threshold: "warning",
};

/** The severity a user gives a rule, or the given one when nothing is set. */
export function severityOf(settings: Settings, rule: string, own: Severity): Severity | "off" {
  const family = `${rule.split("/")[0]}/*`;
  return settings.rules[rule] ?? settings.rules[family] ?? settings.rules["*"] ?? own;
}

/** Something in the settings that cannot be meant. The rest of them holds. */
export interface SettingsProblem {
  /** Where: keys and indexes from the root, as in `["rules", "contact/missing"]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** error: the value is left out, the default holds. warning: a name that nothing here knows. */
  readonly severity: "error" | "warning";
  /** The last step of the path is what is wrong, not the value behind it. */
  readonly about?: "name";
}

/** What one source says: only what it names, and only what is valid. */
export type GivenSettings = Partial<Settings>;

/** Reads what a value says of the settings. Never fails: what is not valid is reported and left out. */
export function readGiven(value: unknown): { given: GivenSettings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  if (value === undefined || value === null) return { given: {}, problems };
  if (!isRecord(value)) {
    reject(problems, [], `Settings must be a list of names with values, not ${inWords(value)}.`);
    return { given: {}, problems };
  }
  const given: Record<string, unknown> = {};
  for (const [name, said] of Object.entries(value)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const read = reader?.(said, name, problems);
    if (read !== undefined) given[name] = read;
    if (reader) continue;
    const message = `Unknown setting "${name}"; known are ${Object.keys(readers).join(", ")}.`;
    problems.push({ path: [name], message, severity: "warning", about: "name" });
  }
  return { given: given as GivenSettings, problems };
}

/** What is given stands over `base`: rules, facts, vendors and terms one by one, a family over its rules; agreed findings and lists of files are added; all else is replaced. */
export function mergeSettings(base: Settings, given: GivenSettings): Settings {
  return {
    ...base,
    ...given,
    rules: mergeRules(base.rules, given.rules),
    company: { ...base.company, ...given.company },
    vendors: { ...base.vendors, ...given.vendors },
    terms: { ...base.terms, ...given.terms },
    allow: [...base.allow, ...(given.allow ?? [])],
    policies: union(base.policies, given.policies),
    ignore: union(base.ignore, given.ignore),
  };
}

/** What is given for a family or for all stands also over what `base` has for a single rule of it. */
function mergeRules(base: Settings["rules"], given: Settings["rules"] = {}): Settings["rules"] {
  const left = Object.entries(base).filter(([name]) => !("*" in given) && !(`${name.split("/")[0]}/*` in given));
  return { ...Object.fromEntries(left), ...given };
}

const union = (a: readonly string[], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];

/** Settings out of any value over those of `base`, and what is wrong with it. */
export function readSettings(value: unknown, base: Settings = defaultSettings): { settings: Settings; problems: SettingsProblem[] } {
  const { given, problems } = readGiven(value);
  return { settings: mergeSettings(base, given), problems };
}
