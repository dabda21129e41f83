// settingsReaders: each setting out of any value, such as a part of a parsed config file. What is not valid is reported and left out.
import { type Company, companyLists, companyTexts } from "./knowledge/company";
import { type Vendor, vendorRoles } from "./knowledge/glossary";
import { profiles } from "./knowledge/requirements";
import { type Severity, severities } from "./rules/rule";
import { rules } from "./rules/rules";
import type { AgreedFinding, SettingsProblem } from "./settings";

type Reader = (value: unknown, name: string, problems: SettingsProblem[]) => unknown;

/** By the name of the setting. Undefined: what is given cannot be taken. */
export const readers: Readonly<Record<string, Reader>> = {
  rules: readRules,
  profiles: readProfiles,
  company: readCompany,
  vendors: readVendors,
  terms: readTerms,
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
    else if (!isKnown(rule))
      problems.push({ path: [name, rule], message: `Unknown rule "${rule}"${instead(rule)}.`, severity: "warning", about: "name" });
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
      const message = `Unknown fact "${fact}" of the company; known are ${known}.`;
      problems.push({ path: [name, fact], message, severity: "warning", about: "name" });
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

/** Names with a role, a list of roles, or an object with those and the names of products. */
function readVendors(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  if (!isRecord(value)) return reject(problems, [name], `"${name}" must be names of companies with a role each, not ${inWords(value)}.`);
  return Object.fromEntries(
    Object.entries(value).flatMap(([vendor, said]): [string, Vendor][] => {
      const path = [name, vendor];
      if (!hasWord(vendor)) return reject(problems, path, "The name of a vendor must have a letter or a digit.") ?? [];
      const { role, products = [], ...rest } = isRecord(said) ? said : { role: said };
      for (const key of Object.keys(rest)) {
        const message = `Unknown name "${key}"; a vendor has a role and products.`;
        problems.push({ path: [...path, key], message, severity: "warning", about: "name" });
      }
      const roles = readRoles(role, isRecord(said) && "role" in said ? [...path, "role"] : path, problems);
      return roles.length === 0 ? [] : [[oneLine(vendor), { roles, products: readProducts(products, [...path, "products"], problems) }]];
    }),
  );
}

function readRoles(said: unknown, path: readonly string[], problems: SettingsProblem[]): string[] {
  const known = `A vendor has a role, one or several of ${vendorRoles.join(", ")}`;
  const list = Array.isArray(said) ? said : [said];
  if (list.length === 0) reject(problems, path, `${known}.`);
  const roles = list.filter((role, i) => {
    if (vendorRoles.includes(role)) return true;
    reject(problems, Array.isArray(said) ? [...path, i] : path, `${known}, not ${inWords(role)}.`);
    return false;
  });
  return [...new Set(roles)];
}

function readProducts(said: unknown, path: readonly string[], problems: SettingsProblem[]): string[] {
  if (said === null) return [];
  const list = Array.isArray(said) ? said : [said];
  return list.flatMap((product, i) => {
    if (isWords(product) && hasWord(String(product))) return [oneLine(product)];
    reject(problems, Array.isArray(said) ? [...path, i] : path, `A product must be a name, not ${inWords(product)}.`);
    return [];
  });
}

/** Names with what they mean, or nothing; or a list of names. */
function readTerms(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  const entries = Array.isArray(value)
    ? value.map((term, i) => [term, null, i] as const)
    : isRecord(value)
      ? Object.entries(value)
      : undefined;
  if (!entries) return reject(problems, [name], `"${name}" must be names with what they mean, or a list of names, not ${inWords(value)}.`);
  return Object.fromEntries(
    entries.flatMap(([term, meaning, i]): [string, string][] => {
      const path = [name, i ?? String(term)];
      if (!isWords(term) || !hasWord(String(term))) return reject(problems, path, `A term must be a name, not ${inWords(term)}.`) ?? [];
      if (meaning !== null && !isWords(meaning))
        return reject(problems, path, `What "${term}" means must be text, or nothing, not ${inWords(meaning)}.`) ?? [];
      return [[oneLine(term), meaning === null ? "" : oneLine(meaning)]];
    }),
  );
}

const hasWord = (name: string): boolean => /[\p{L}\p{N}]/u.test(name);

function readAllow(value: unknown, name: string, problems: SettingsProblem[]): unknown {
  if (value === null) return undefined;
  if (!Array.isArray(value))
    return reject(problems, [name], `"${name}" must be a list of findings that are agreed to, not ${inWords(value)}.`);
  return value.flatMap((one, i): AgreedFinding[] => {
    if (!isAgreement(one))
      return reject(problems, [name, i], `What is allowed needs a "rule", a "reason" and, for one place, its "text".`) ?? [];
    const rule = String(one.rule);
    for (const key of Object.keys(one).filter((name) => !agreedKeys.includes(name)))
      problems.push({
        path: [name, i, key],
        message: `Unknown name "${key}"; what is allowed has ${agreedKeys.join(", ")}.`,
        severity: "warning",
        about: "name",
      });
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

const agreedKeys: readonly string[] = ["rule", "text", "reason", "until"];

/** What is taken as a finding that is agreed to, complete or not. */
export const isAgreement = (one: unknown): one is Record<string, unknown> => isRecord(one) && isWords(one.rule);

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

export function reject(problems: SettingsProblem[], path: readonly (string | number)[], message: string): undefined {
  problems.push({ path, message, severity: "error" });
  return undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function inWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a set of names";
  return JSON.stringify(value);
}
