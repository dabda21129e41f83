// SARIF: logs hold to the official schema of SARIF 2.1.0, and say where things are in ways that other tools understand.
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Log, Result } from "sarif";
import { sarif } from "../server/hosts/formats/sarif";
import type { FileReport, Notice, ReportedFinding } from "../server/hosts/report";
import { rules } from "../server/rules/rules";
import { readLines } from "../server/text/lines";
import { makeFolder } from "./commandLine";
import { validSarif as validated } from "./reportShapes";

const folder = join(process.cwd(), "no such folder", "犬");
const text = "# Privacy\r\n\r\nWe 🐕 share nothing.\rWe share your name.\nWrite to us.";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const finding = (more: Partial<ReportedFinding> = {}): ReportedFinding => {
  const base = {
    rule: rules[0]?.name ?? "contact/missing",
    severity: "error" as const,
    span: spanOf("share nothing"),
    message: "Both cannot hold {0} [a](1).",
  };
  return { ...base, related: [], fixes: [], fault: base, ...more };
};

const reportOf = (
  findings: readonly ReportedFinding[],
  path: string | null = join(folder, "legal", "déjà vu #1 (50%).md"),
  own = text,
): FileReport => ({
  name: path ? basename(path) : "<stdin>",
  path: path ?? undefined,
  text: own,
  lines: readLines(own),
  kind: "privacy",
  findings,
});

function logOf(reports: readonly FileReport[], notices: readonly Notice[] = []): Log {
  const reporter = sarif({ folder });
  const parts = reports.map((report) => {
    const part = reporter.file(report);
    // What has been found is written at once, not held until the end.
    for (const { message } of report.findings) assert.ok(part.includes(JSON.stringify(message)));
    return part;
  });
  const written = parts.join("") + reporter.end(notices);
  const log = validated(written);
  assert.equal(written, `${JSON.stringify(log, null, 2)}\n`);
  return log;
}

const resultsOf = (log: Log): Result[] => log.runs[0]!.results!;
const print = (log: Log) => resultsOf(log).map(({ partialFingerprints }) => partialFingerprints!["policywright/v1"]);

describe("SARIF", () => {
  it("holds to the schema with nothing to say", () => {
    const log = logOf([]);
    assert.deepEqual(resultsOf(log), []);
    assert.equal(log.runs[0]!.columnKind, "utf16CodeUnits");
    assert.equal(log.runs[0]!.invocations![0]!.executionSuccessful, true);
    assert.deepEqual(resultsOf(logOf([reportOf([])])), []);
  });

  it("describes every rule", () => {
    const described = logOf([]).runs[0]!.tool.driver.rules!;
    assert.deepEqual(
      described.map(({ id }) => id),
      rules.map(({ name }) => name),
    );
    for (const { id, helpUri, help, shortDescription } of described) assert.ok(helpUri && help?.markdown && shortDescription?.text, id);
  });

  it("gives both ends of a contradiction, in UTF-16 columns", () => {
    const [result] = resultsOf(logOf([reportOf([finding({ related: [{ span: spanOf("share your name"), message: "shared here" }] })])]));
    assert.deepEqual(result!.locations![0]!.physicalLocation!.region, {
      startLine: 3,
      startColumn: 7,
      endLine: 3,
      endColumn: 20,
      charOffset: 19,
      charLength: 13,
    });
    const [other] = result!.relatedLocations!;
    assert.deepEqual([other!.id, other!.message!.text], [1, "shared here"]);
    assert.deepEqual(other!.physicalLocation!.region, {
      startLine: 4,
      startColumn: 4,
      endLine: 4,
      endColumn: 19,
      charOffset: 37,
      charLength: 15,
    });
    assert.equal(result!.level, "error");
    assert.equal(
      result!.ruleIndex,
      rules.findIndex(({ name }) => name === result!.ruleId),
    );
  });

  it("has a level for every severity", () => {
    const severities = ["error", "warning", "information", "hint"] as const;
    const levels = resultsOf(logOf([reportOf(severities.map((severity) => finding({ severity })))])).map(({ level }) => level);
    assert.deepEqual(levels, ["error", "warning", "note", "note"]);
  });

  it("carries fixes with visible blanks", () => {
    const edits = [
      { span: spanOf("nothing"), snippet: "your name with \\$ $" + "{1:the recipients}$0" },
      { span: { start: text.length, end: text.length }, snippet: "\n" },
    ];
    const [result] = resultsOf(logOf([reportOf([finding({ fixes: [{ title: "Name the recipients", edits }] })])]));
    const [fix] = result!.fixes!;
    assert.equal(fix!.description!.text, "Name the recipients");
    const [first, second] = fix!.artifactChanges[0]!.replacements;
    assert.equal(first!.insertedContent!.text, "your name with $ [the recipients]");
    assert.deepEqual(first!.deletedRegion, { startLine: 3, startColumn: 13, endLine: 3, endColumn: 20, charOffset: 25, charLength: 7 });
    assert.deepEqual([second!.deletedRegion.charLength, second!.deletedRegion.startLine], [0, 5]);
    assert.deepEqual(fix!.artifactChanges[0]!.artifactLocation, result!.locations![0]!.physicalLocation!.artifactLocation);
  });

  it("leads to files inside the folder, outside of it, and to none", () => {
    const outside = join(process.cwd(), "other", "a b#c.md");
    const log = logOf([reportOf([finding()]), reportOf([finding()], outside), reportOf([finding()], null)]);
    const { originalUriBaseIds, artifacts } = log.runs[0]!;
    const [inside, away, none] = resultsOf(log).map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!);
    assert.deepEqual(inside, { uri: "legal/d%C3%A9j%C3%A0%20vu%20%231%20(50%25).md", uriBaseId: "SRCROOT", index: 0 });
    const base = originalUriBaseIds!.SRCROOT!.uri!;
    assert.ok(base.endsWith("/"));
    assert.equal(fileURLToPath(new URL(inside!.uri!, base)), join(folder, "legal", "déjà vu #1 (50%).md"));
    assert.equal(fileURLToPath(away!.uri!), outside);
    assert.equal(away!.uriBaseId, undefined);
    assert.equal(none!.uri, "stdin");
    assert.deepEqual(
      artifacts!.map(({ location }) => location!.uri),
      [inside, away, none].map((one) => one!.uri),
    );
  });

  it("knows a finding again when the text around it has moved, and tells twins apart", () => {
    const moved = (by: string) => {
      const shifted = spanOf("share nothing");
      const span = { start: shifted.start + by.length, end: shifted.end + by.length };
      return print(logOf([reportOf([finding({ span })], undefined, by + text)]));
    };
    assert.deepEqual(moved("A line more.\n\n"), moved(""));
    assert.notDeepEqual(print(logOf([reportOf([finding({ span: spanOf("Write") })])])), moved(""));
    assert.equal(new Set(print(logOf([reportOf([finding(), finding(), finding({ message: "Other." })])]))).size, 3);
  });

  it("tells what went wrong", () => {
    const path = join(folder, "a.md");
    const log = logOf(
      [],
      [
        { level: "error", about: "file", name: "a.md", path, message: "cannot be read: permission denied." },
        { level: "error", about: "rule", name: "a.md", path, rule: "contact/missing", message: "the rule failed" },
        {
          level: "warning",
          about: "settings",
          name: "policywright.yaml",
          path: join(folder, "policywright.yaml"),
          line: 2,
          column: 3,
          message: "Unknown",
        },
        { level: "note", about: "file", message: "no privacy policies found in ." },
      ],
    );
    const [invocation] = log.runs[0]!.invocations!;
    assert.equal(invocation!.executionSuccessful, false);
    assert.deepEqual(
      invocation!.toolExecutionNotifications!.map(({ level, message }) => `${level} ${message.text}`),
      ["error cannot be read: permission denied.", "error the rule failed", "note no privacy policies found in ."],
    );
    assert.equal(invocation!.toolExecutionNotifications![1]!.associatedRule!.id, "contact/missing");
    assert.deepEqual(invocation!.toolConfigurationNotifications![0]!.locations![0]!.physicalLocation!.region, {
      startLine: 2,
      startColumn: 3,
    });
  });

  it("is written whole for half characters and a long text", () => {
    const odd = `\uD800 ${"We share it. ".repeat(20_000)}\uDC00`;
    const span = { start: 0, end: odd.length };
    const log = logOf([
      reportOf([finding({ span, message: "\uDBFF", related: [{ span: { start: 1, end: 1 }, message: "" }] })], undefined, odd),
    ]);
    assert.equal(resultsOf(log)[0]!.locations![0]!.physicalLocation!.region!.charLength, odd.length);
  });

  it("comes out of the command line as the schema wants it", function () {
    this.timeout(30_000);
    const policy =
      "# Privacy Policy\n\nWe never share your e-mail address.\n\nWe share your e-mail address with advertisers. Write to us at [email].\n";
    const place = makeFolder({ "legal/privacy policy é.md": policy, "empty.md": "", "policywright.yaml": "colour: red\n" });
    try {
      const { out, err } = place.run(["check", "--format", "sarif", "legal", "empty.md", "absent.md"]);
      const log = validated(out);
      assert.match(err, /absent\.md/);
      assert.deepEqual(
        log.runs[0]!.artifacts!.map(({ location }) => decodeURIComponent(location!.uri!)),
        ["legal/privacy policy é.md", "empty.md"],
      );
      assert.ok(resultsOf(log).some(({ ruleId, relatedLocations }) => ruleId === "contradiction/sharing" && relatedLocations!.length > 0));
      assert.equal(log.runs[0]!.invocations![0]!.executionSuccessful, false);
    } finally {
      place.remove();
    }
  });
});
