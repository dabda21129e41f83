// reportShapes: whether a report for machines is what its readers take: SARIF by its official schema, GitLab's as GitLab documents it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";

const schemaFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// One of the schema's patterns has a stray bracket, which only patterns without the u flag allow.
const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isLog = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

export function validSarif(text: string): Log {
  const log: unknown = JSON.parse(text);
  assert.ok(isLog(log), JSON.stringify(isLog.errors, null, 2));
  return log as Log;
}

export interface GitlabEntry {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** As GitLab documents it: the fields that it reads, with the values that it knows. */
const isReport = new Ajv({ allErrors: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^[^/]" },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

export function validGitlab(text: string): GitlabEntry[] {
  const entries: unknown = JSON.parse(text);
  assert.ok(isReport(entries), JSON.stringify(isReport.errors));
  return entries as GitlabEntry[];
}
