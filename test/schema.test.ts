// The JSON Schema of policywright.yaml takes what is read without complaint, and nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { parse } from "yaml";
import { readConfigText } from "../server/hosts/config";
import { vendorRoles } from "../server/knowledge/glossary";
import { defaultSettings } from "../server/settings";

const good: Readonly<Record<string, string>> = {
  "nothing at all": "# nothing\n",
  "rules by name, family and all": 'rules:\n  "*": hint\n  contact/*: off\n  missing/retention: error\n',
  "an off that a parser made false": "rules: { contact/missing: false }\n",
  "names without values": "rules:\nprofiles:\ncompany:\nvendors:\nterms:\nallow:\npolicies:\nignore:\noverrides:\n",
  "profiles as a list and alone": "profiles: [gdpr, ccpa]\noverrides:\n  - files: a.md\n    profiles: coppa\n",
  "facts of the company":
    "company:\n  name: Larkspur\n  phone: 4912345\n  officer:\n  processors: { Ravelin: hosting }\n  retention: { orders: 7 }\n",
  "vendors by role, by roles and with products":
    "vendors:\n  Ravelin: host\n  Quillstone: [analytics-provider, advertiser]\n  7 Winds: { role: carrier, products: [Windmail, 7] }\n  Pell: { role: [host], products: Pellbox }\n",
  "terms with a meaning, without, and as a list":
    "terms: { Trip Data: a route, Season: 2026, Member Account: }\noverrides:\n  - { files: a.md, terms: [Trip Data, 401] }\n",
  "agreed findings": "allow:\n  - { rule: contact/*, reason: agreed, text: Write to us., until: 2027-01-31 }\n",
  "lists of files, or one": "policies: legal/*.md\nignore: [a, b]\n",
  limits: "maxLength: 5000\nthreshold: hint\n",
  "a root with overrides": 'root: true\noverrides:\n  - files: ["*.txt", legal/**]\n    rules: { contact/*: off }\n    threshold: error\n',
  "JSON with its schema": '{ "$schema": "./schema.json", "threshold": "error" }',
};

const bad: Readonly<Record<string, string>> = {
  "a list": "- rules\n",
  "a word": "strict\n",
  "an unknown setting": "colour: red\n",
  "an unknown rule": "rules: { contact/misspelt: off }\n",
  "an unknown severity": "rules: { contact/missing: loud }\n",
  "a profile that is none": "profiles: [GDPR]\n",
  "a single profile that is none": "profiles: GDPR\n",
  "an unknown fact": "company: { nmae: Larkspur }\n",
  "a fact that is a list": "company: { name: [a] }\n",
  "processors that are a list": "company: { processors: [Ravelin] }\n",
  "vendors that are a list": "vendors: [Ravelin]\n",
  "a vendor without a role": "vendors: { Ravelin: { products: [Box] } }\n",
  "a vendor without anything": "vendors: { Ravelin: }\n",
  "a vendor with no roles": "vendors: { Ravelin: [] }\n",
  "an unknown role": "vendors: { Ravelin: hosting }\n",
  "an unknown role among others": "vendors: { Ravelin: { role: [host, hosting] } }\n",
  "a vendor with an unknown name": "vendors: { Ravelin: { role: host, product: Box } }\n",
  "a product that is no name": "vendors: { Ravelin: { role: host, products: [[Box]] } }\n",
  "terms that are a word": "terms: Trip Data\n",
  "a meaning that is a list": "terms: { Trip Data: [a, b] }\n",
  "a term that is no name": "terms: [{ Trip: Data }]\n",
  "an agreed finding without a rule": "allow: [{ reason: agreed }]\n",
  "an agreed finding without a reason": "allow: [{ rule: contact/missing }]\n",
  "an agreed finding with an unknown name": "allow: [{ rule: contact/missing, reason: x, unitl: 2027-01-31 }]\n",
  "a last day that is none": "allow: [{ rule: contact/missing, reason: x, until: soon }]\n",
  "globs that are numbers": "ignore: [5]\n",
  "a length of nothing": "maxLength: 0\n",
  "a length in words": "maxLength: long\n",
  "a threshold that is off": "threshold: off\n",
  "a root that is a word": "root: yes!\n",
  "an override without files": "overrides: [{ threshold: error }]\n",
  "an override for no files": "overrides: [{ files: [], threshold: error }]\n",
  "an override of overrides": "overrides: [{ files: a, overrides: [] }]\n",
  "an override that ignores": "overrides: [{ files: a, ignore: [b] }]\n",
  "overrides that are no list": "overrides: { files: a }\n",
};

describe("the schema of the settings", () => {
  const schema = JSON.parse(readFileSync("schemas/policywright.schema.json", "utf8"));
  const isValid = new Ajv({ allowUnionTypes: true, strictTypes: false, keywords: ["enumDescriptions"] }).compile(schema);

  it("names every setting", () => {
    for (const name of Object.keys(defaultSettings)) {
      assert.ok(schema.properties[name]?.description, name);
      if (name !== "rules") assert.deepEqual(schema.properties[name].default, defaultSettings[name as keyof typeof defaultSettings], name);
    }
  });

  it("offers the roles that a vendor may have", () => {
    const [alone, several, whole] = schema.properties.vendors.additionalProperties.anyOf;
    const [one, some] = whole.properties.role.anyOf;
    for (const roles of [alone.enum, several.items.enum, one.enum, some.items.enum]) assert.deepEqual(roles, vendorRoles);
  });

  for (const [name, text] of Object.entries(good))
    it(`takes ${name}, and so do we`, () => {
      assert.deepEqual(readConfigText(text).problems, []);
      assert.ok(isValid(parse(text)), JSON.stringify(isValid.errors));
    });

  for (const [name, text] of Object.entries(bad))
    it(`refuses ${name}, and so do we`, () => {
      assert.notDeepEqual(readConfigText(text).problems, []);
      assert.ok(!isValid(parse(text)));
    });

  it("is offered to editors for the names that are read", async () => {
    const { configNames } = await import("../server/hosts/configFiles");
    const { jsonValidation, yamlValidation } = JSON.parse(readFileSync("package.json", "utf8")).contributes;
    const offered = [...yamlValidation, ...jsonValidation].map(({ fileMatch }: { fileMatch: string }) => fileMatch);
    assert.deepEqual(offered.sort(), [...configNames].sort());
    for (const { url } of [...yamlValidation, ...jsonValidation]) assert.ok(readFileSync(url));
  });
});
