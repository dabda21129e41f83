// The JSON Schema of policywright.yaml: the settings as the editor offers them, with the names of the rules, and what only a file may say.
import { type fileKeys, notInOverrides } from "../server/hosts/config";
import { severities } from "../server/rules/rule";
import { rules } from "../server/rules/rules";
import { defaultSettings, type Settings } from "../server/settings";
import { offeredSettings } from "./strings";

type Schema = Readonly<Record<string, unknown>>;

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  return { "schemas/policywright.schema.json": `${JSON.stringify(settingsSchema(), null, 2)}\n` };
}

export function settingsSchema(): Schema {
  const settings = Object.fromEntries((Object.keys(defaultSettings) as (keyof Settings)[]).map((name) => [name, settingOf(name)]));
  const inOverrides = Object.entries(settings).filter(([name]) => !notInOverrides.some((one) => one === name));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Policywright",
    type: ["object", "null"],
    additionalProperties: false,
    properties: { ...fileProperties(Object.fromEntries(inOverrides)), ...settings },
  };
}

function fileProperties(inOverrides: Schema): Readonly<Record<(typeof fileKeys)[number], Schema>> {
  return {
    $schema: { type: "string", description: "For editors: where this schema is." },
    root: { type: "boolean", default: false, description: "Settings in folders above do not hold here." },
    overrides: {
      type: ["array", "null"],
      description: "Settings for some files. Later ones stand over earlier ones.",
      items: {
        type: "object",
        required: ["files"],
        additionalProperties: false,
        properties: { files: { ...globs(1), description: "Patterns of the files, such as legal/*.md." }, ...inOverrides },
      },
    },
  };
}

/** One pattern may stand without a list. */
const globs = (least: number): Schema => ({
  anyOf: [
    { type: "string", minLength: 1 },
    { type: "array", minItems: least, items: { type: "string", minLength: 1 } },
  ],
});

/** As much of a JSON Schema as the settings have. */
interface Offered {
  readonly items?: Offered & { readonly enum?: readonly string[] };
  readonly properties?: Readonly<Record<string, Schema>>;
}

const offeredSchema = (name: keyof Settings): Offered => offeredSettings()[name] as Offered;

function settingOf(name: keyof Settings): Schema {
  const offered = offeredSettings()[name] ?? {};
  const { scope: _scope, order: _order, markdownDescription, ...schema } = offered;
  const described = typeof markdownDescription === "string" ? { description: markdownDescription.replaceAll("`", "") } : {};
  return { ...schema, ...described, ...exactly[name] };
}

/** YAML makes a number of what looks like one. */
const words = { type: ["string", "number"] };

const severity = { enum: [...severities, "off", false] };

/** What the editor's settings leave open, or cannot say. */
const exactly: Partial<Record<keyof Settings, Schema>> = {
  rules: { type: ["object", "null"], properties: ruleNames(), additionalProperties: false },
  profiles: { type: ["array", "string", "null"], ...profileNames() },
  company: { type: ["object", "null"], properties: companyFacts() },
  vendors: { type: ["object", "null"] },
  terms: { type: ["object", "array", "null"], additionalProperties: { type: ["string", "number", "null"] }, items: words },
  allow: {
    type: ["array", "null"],
    items: { ...offeredSchema("allow").items, properties: agreedProperties() },
  },
  policies: { type: ["array", "string", "null"] },
  ignore: { type: ["array", "string", "null"] },
  threshold: {
    enum: severities,
    default: defaultSettings.threshold,
    description: "Lowest severity that fails a check on the command line.",
  },
};

function ruleNames(): Readonly<Record<string, Schema>> {
  const families = [...new Set(rules.map(({ name }) => `${name.split("/")[0]}/*`))];
  return Object.fromEntries([
    ["*", { ...severity, description: "All rules." }],
    ...families.map((name) => [name, { ...severity, description: `All rules of the family ${name.slice(0, -2)}.` }]),
    ...rules.map((rule) => [rule.name, { ...severity, description: rule.summary, default: rule.severity }]),
  ]);
}

function companyFacts(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(offeredSchema("company").properties!).map(([name, fact]) => [
      name,
      "additionalProperties" in fact
        ? { ...fact, type: ["object", "null"], additionalProperties: words }
        : { ...fact, type: ["string", "number", "null"] },
    ]),
  );
}

function agreedProperties(): Schema {
  const { rule, until, text, reason } = offeredSchema("allow").items!.properties!;
  return { rule, text: { ...text, ...words }, reason: { ...reason, ...words }, until: { ...until, pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
}

/** A single profile may stand without a list. */
function profileNames(): Schema {
  const { items } = offeredSchema("profiles");
  return { items, anyOf: [{ type: ["array", "null"] }, { enum: items!.enum }] };
}
