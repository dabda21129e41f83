// sarif: findings as SARIF 2.1.0, for code scanning and viewers. Columns and offsets count UTF-16 code units.
import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  Artifact,
  ArtifactLocation,
  Fix,
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Run,
} from "sarif";
import { homepage, version } from "../../../package.json";
import { citationsOf } from "../../knowledge/laws";
import { rulePage } from "../../rules/pages";
import type { Rule, Severity } from "../../rules/rule";
import { rules } from "../../rules/rules";
import type { Lines } from "../../text/lines";
import { withBlanks } from "../../text/snippet";
import type { Span } from "../../text/span";
import type { FileReport, Notice, ReportedFinding, Reporter } from "../report";
import { identitiesOf } from "./identity";
import { indented } from "./json";
import { placesOf } from "./places";

export interface SarifOptions {
  /** Absolute path of the folder that relative addresses start from. */
  readonly folder: string;
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** Written as it comes: of each file only its address is kept, for the list at the end. The result is laid out as JSON.stringify would. */
export function sarif({ folder }: SarifOptions): Reporter {
  const artifacts: ArtifactLocation[] = [];
  let isFirst = true;
  return {
    file(report) {
      const location = addressOf(report, folder);
      const results = resultsOf(report, { ...location, index: artifacts.length });
      artifacts.push(location);
      return results
        .map((result) => {
          const lead = isFirst ? `${head(folder)}\n` : ",\n";
          isFirst = false;
          return `${lead}        ${indented(result, "        ")}`;
        })
        .join("");
    },
    end: (notices) => `${isFirst ? head(folder) : "\n      "}],\n${tail(artifacts, notices, folder)}`,
  };
}

/** The log up to the opening bracket of its results. */
function head(folder: string): string {
  const driver = {
    name: "Policywright",
    version,
    semanticVersion: version,
    informationUri: homepage,
    language: "en",
    rules: rules.map(descriptorOf),
  };
  const first: Omit<Run, "results"> = {
    tool: { driver },
    originalUriBaseIds: { [root]: { uri: `${pathToFileURL(folder).href.replace(/\/$/, "")}/` } },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
  };
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [first] };
  return `${JSON.stringify(log, null, 2).replace(/\s*\}\s*\]\s*\}$/, "")},\n      "results": [`;
}

/** The log behind the closing bracket of its results. */
function tail(locations: readonly ArtifactLocation[], notices: readonly Notice[], folder: string): string {
  const told = (about: (notice: Notice) => boolean) => notices.filter(about).map((notice) => notificationOf(notice, folder));
  const artifacts = locations.map((location): Artifact => ({ location, roles: ["analysisTarget"], sourceLanguage: "en" }));
  const invocation: Invocation = {
    executionSuccessful: notices.every(({ level }) => level !== "error"),
    toolConfigurationNotifications: told(({ about }) => about === "settings"),
    toolExecutionNotifications: told(({ about }) => about !== "settings"),
  };
  const last = indented({ artifacts, invocations: [invocation] }, "    ").slice("{\n".length);
  return `${last}\n  ]\n}\n`;
}

const root = "SRCROOT";

/** Relative to the folder where the file is inside it, else a file: address. Standard input has no address but a name. */
function addressOf({ path }: { path?: string }, folder: string): ArtifactLocation {
  if (path === undefined) return { uri: "stdin", description: { text: "Standard input" } };
  const inside = relative(folder, path);
  if (inside.startsWith("..") || isAbsolute(inside)) return { uri: pathToFileURL(path).href };
  return { uri: inside.split(sep).map(encodeURIComponent).join("/"), uriBaseId: root };
}

function descriptorOf(rule: Rule): ReportingDescriptor {
  const page = rulePage(rule.name);
  return {
    id: rule.name,
    shortDescription: { text: rule.summary },
    fullDescription: { text: plainText(rule.why) || rule.summary },
    help: { text: `${plainText(rule.why)}\n\n${page}`, markdown: `${rule.why}\n\n[${rule.name}](${page})` },
    helpUri: page,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ["privacy-policy", rule.name.split("/")[0]!], basis: citationsOf(rule.basis) },
  };
}

/** Markdown without its marks, for viewers that show none. */
const plainText = (markdown: string): string => markdown.replace(/\[([^\][]*)\]\(([^()\s]*)\)/g, "$1 ($2)").replace(/[*`]/g, "");

function resultsOf(report: FileReport, artifactLocation: ArtifactLocation): Result[] {
  const identities = identitiesOf(report);
  return report.findings.map((finding, i) => {
    const placed = (span: Span): Location => ({ physicalLocation: { artifactLocation, region: regionOf(report.lines, span) } });
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [placed(finding.span)],
      relatedLocations: finding.related.map(({ span, message }, i) => ({ id: i + 1, ...placed(span), message: { text: message } })),
      partialFingerprints: { "policywright/v1": identities[i]! },
      ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixOf(report, fix, artifactLocation)) }),
    };
  });
}

function regionOf(lines: Lines, span: Span): Region {
  const { start, end } = placesOf(lines, span);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

function fixOf({ lines }: FileReport, { title, edits }: ReportedFinding["fixes"][number], artifactLocation: ArtifactLocation): Fix {
  const replacements = edits.map(({ span, snippet }) => ({
    deletedRegion: regionOf(lines, span),
    insertedContent: { text: withBlanks(snippet) },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function notificationOf(notice: Notice, folder: string): Notification {
  const { level, message, line, column, rule } = notice;
  const region = line === undefined ? undefined : { startLine: line, startColumn: column ?? 1 };
  return {
    level,
    message: { text: message },
    descriptor: { id: `policywright/${notice.about}` },
    ...(rule !== undefined && { associatedRule: { id: rule } }),
    ...(notice.path !== undefined && {
      locations: [{ physicalLocation: { artifactLocation: addressOf(notice, folder), ...(region && { region }) } }],
    }),
  };
}
