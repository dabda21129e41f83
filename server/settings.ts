// What a user may set, with defaults. The editor, the config file and the command line share it.
import { type Company, companyLists, companyTexts } from "./knowledge/company";
import { profiles } from "./knowledge/requirements";
import { type RuleSettings, type Severity, severities } from "./rules/rule";
import { rules } from "./rules/rules";

/** A finding that the team has agreed to, for texts that have no comments and for files that nobody may touch. */
export interface AgreedFinding {
  /** A rule's name or a family ("contact/*"). */
  readonly rule: string;
  /** The sentence or heading that the finding begins in, as a reader sees it; none: everywhere. */
  readonly text?: string;
  readonly reason: string;
  /** "2027-01-31": the last day on which it holds. */
  readonly until?: string;
}

export interface Settings extends RuleSettings {
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
}

/**
 * Reads settings out of any value, such as a parsed config file. Never fails: what is not valid is reported and left out.
 * What is not given is taken from `base`; severities of rules are added to those of `base`.
 */
export function readSettings(value: unknown, base: Settings = defaultSettings): { settings: Settings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  if (value === undefined || value === null) return { settings: base, problems };
  if (!isRecord(value)) {
    problems.push({ path: [], message: `Settings must be a list of names with values, not ${inWords(value)}.`, severity: "error" });
    return { settings: base, problems };
  }
  const settings: Record<string, unknown> = { ...base };
  for (const [name, given] of Object.entries(value)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read) settings[name] = read(given, name, problems) ?? settings[name];
    else
      problems.push({
        path: [name],
        message: `Unknown setting "${name}"; known are ${Object.keys(readers).join(", ")}.`,
        severity: "warning",
      });
  }
  settings.rules = { ...base.rules, ...(settings.rules as Settings["rules"]) };
  if (settings.allow !== base.allow) settings.allow = [...base.allow, ...(settings.allow as Settings["allow"])];
  return { settings: settings as unknown as Settings, problems };
}

type Reader = (value: unknown, name: string, problems: SettingsProblem[]) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  rules: readRules,
  profiles: readProfiles,
  company: readCompany,
  allow: readAllow,
  policies: readGlobs,
  ignore: readGlobs,
  maxLength(value, name, problems) {
    if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
    return reject(problems, [name], `"maxLength" must be a whole number above 0, not ${inWords(value)}.`);
  },
  threshold(value, name, problems) {
    if (severities.includes(value as Severity)) return value;
    return reject(problems, [name], `"threshold" must be one of ${severities.join(", ")}, not ${inWords(value)}.`);
  },
};

function readRules(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  if (!isRecord(value)) return reject(problems, [name], `"rules" must name rules with a severity each, not ${inWords(value)}.`);
  const chosen: Record<string, Severity | "off"> = {};
  for (const [rule, severity] of Object.entries(value)) {
    // YAML reads a bare `off` as text, older parsers and some hands as `false`.
    const said = severity === false ? "off" : severity;
    if (said !== "off" && !severities.includes(said as Severity))
      reject(problems, [name, rule], `The severity of "${rule}" must be one of ${severities.join(", ")} or off, not ${inWords(severity)}.`);
    else if (!isKnown(rule)) problems.push({ path: [name, rule], message: `Unknown rule "${rule}"${instead(rule)}.`, severity: "warning" });
    else chosen[rule] = said as Severity | "off";
  }
  return chosen;
}

function readProfiles(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  const list = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list)) return reject(problems, [name], `"${name}" must be a list of profiles, not ${inWords(value)}.`);
  const known = profiles.map(({ id }) => id);
  return list.filter((id, i) => {
    if (known.includes(id as string)) return true;
    reject(problems, [name, i], `There is no profile ${inWords(id)}; there are ${known.join(", ")}.`);
    return false;
  });
}

/** The company's facts: texts, and lists that are written as names with a text each. */
function readCompany(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  if (!isRecord(value)) return reject(problems, [name], `"${name}" must name facts of the company, not ${inWords(value)}.`);
  const company: Record<string, unknown> = {};
  for (const [fact, said] of Object.entries(value)) {
    const isText = (companyTexts as readonly string[]).includes(fact);
    if (!isText && !(companyLists as readonly string[]).includes(fact)) {
      const known = [...companyTexts, ...companyLists].join(", ");
      problems.push({ path: [name, fact], message: `Unknown fact "${fact}" of the company; known are ${known}.`, severity: "warning" });
    } else if (said === null) continue;
    else if (!isText) company[fact] = readPairs(said, [name, fact], problems);
    else if (isWords(said)) company[fact] = oneLine(said);
    else reject(problems, [name, fact], `"${fact}" of the company must be text, not ${inWords(said)}.`);
  }
  return company as Company;
}

function readPairs(value: unknown, path: readonly string[], problems: SettingsProblem[]): unknown {
  if (!isRecord(value)) return reject(problems, path, `"${path[1]}" of the company must be names with a text each, not ${inWords(value)}.`);
  return Object.entries(value).flatMap(([key, text]) => {
    if (isWords(text)) return [{ name: oneLine(key), text: oneLine(text) }];
    reject(problems, [...path, key], `What stands behind "${key}" must be text, not ${inWords(text)}.`);
    return [];
  });
}

function readAllow(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  if (!Array.isArray(value))
    return reject(problems, [name], `"${name}" must be a list of findings that are agreed to, not ${inWords(value)}.`);
  return value.flatMap((one, i): AgreedFinding[] => {
    if (!isRecord(one) || !isWords(one.rule))
      return reject(problems, [name, i], `What is allowed needs a "rule", a "reason" and, for one place, its "text".`) ?? [];
    const rule = String(one.rule);
    if (!isKnown(rule)) problems.push({ path: [name, i, "rule"], message: `Unknown rule "${rule}"${instead(rule)}.`, severity: "warning" });
    if (!isWords(one.reason))
      problems.push({
        path: [name, i],
        message: `"${rule}" is allowed without a reason. Say who agreed to it and why.`,
        severity: "warning",
      });
    const until = one.until instanceof Date ? one.until.toISOString().slice(0, 10) : one.until;
    if (until !== undefined && until !== null && !(typeof until === "string" && isDay(until)))
      reject(problems, [name, i, "until"], `"until" must be a day such as 2027-01-31, not ${inWords(until)}.`);
    return [
      {
        rule,
        reason: isWords(one.reason) ? oneLine(one.reason) : "",
        ...(isWords(one.text) ? { text: oneLine(one.text) } : {}),
        ...(typeof until === "string" && isDay(until) ? { until } : {}),
      },
    ];
  });
}

/** "2027-01-31", and a day that exists. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const isWords = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value.trim() !== "");

/** A fact is put into a line of the policy. */
const oneLine = (value: string | number): string => String(value).replace(/\s+/g, " ").trim();

function readGlobs(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  const list = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list)) return reject(problems, [name], `"${name}" must be a list of file patterns, not ${inWords(value)}.`);
  return list.filter((glob, i) => {
    if (typeof glob === "string" && glob !== "") return true;
    reject(problems, [name, i], `A pattern of "${name}" must be text, not ${inWords(glob)}.`);
    return false;
  });
}

const familyOf = (rule: string): string => rule.split("/")[0] ?? rule;

/** True for the name of a rule, for a family that has rules ("contact/*") and for all ("*"). */
function isKnown(rule: string): boolean {
  if (rule === "*") return true;
  return rules.some((known) => known.name === rule || (rule.endsWith("/*") && familyOf(known.name) === familyOf(rule)));
}

function instead(rule: string): string {
  const family = rules.filter((known) => familyOf(known.name) === familyOf(rule)).map((known) => known.name);
  if (family.length > 0) return `; the rules of this family are ${family.join(", ")}`;
  return `; the families are ${[...new Set(rules.map((known) => familyOf(known.name)))].join(", ")}`;
}

function reject(problems: SettingsProblem[], path: readonly (string | number)[], message: string): undefined {
  problems.push({ path, message, severity: "error" });
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a set of names";
  return JSON.stringify(value);
}
