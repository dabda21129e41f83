// The schema of policywright.yaml and policywright.json: what the manifest says of the settings, for editors that complete and check config files.
import { existsSync, readFileSync } from "node:fs";
import { severities } from "../server/rules/rule";
import { defaultSettings } from "../server/settings";

type Schema = Readonly<Record<string, unknown>>;

/** Path from the top of the project → text. */
export function files(): Record<string, string> {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  const words: Record<string, string> = existsSync("package.nls.json") ? JSON.parse(readFileSync("package.nls.json", "utf8")) : {};
  const settings: Record<string, Schema> = Object.assign({}, ...contributes.configuration.map((group: Schema) => group.properties));
  const properties: Record<string, Schema> = {};
  for (const name of Object.keys(defaultSettings)) {
    const setting = settings[`policywright.${name}`];
    if (setting) properties[name] = inWords(setting, words) as Schema;
  }
  properties.threshold = {
    enum: severities,
    default: defaultSettings.threshold,
    description: "Lowest severity that fails a check on the command line.",
  };
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Policywright",
    type: "object",
    additionalProperties: false,
    properties,
  };
  return { "schemas/policywright.schema.json": `${JSON.stringify(schema, null, 2)}\n` };
}

/** Without what only the settings editor knows, and with words in place of keys. */
function inWords(value: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") return value.replace(/^%(.+)%$/, (all, key) => words[key] ?? all);
  if (Array.isArray(value)) return value.map((one) => inWords(one, words));
  if (typeof value !== "object" || value === null) return value;
  const left = Object.entries(value).filter(([name]) => name !== "scope" && name !== "order");
  return Object.fromEntries(left.map(([name, one]) => [name === "markdownDescription" ? "description" : name, inWords(one, words)]));
}
