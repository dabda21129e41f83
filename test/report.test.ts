// The report for counsel: what it holds, in both formats, and that nothing of a policy's text becomes mark-up.
import assert from "node:assert/strict";
import { parseDocument } from "htmlparser2";
import { writeReport } from "../server/features/report";
import { reportOf } from "../server/features/report/model";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings, type Settings } from "../server/settings";
import { readLines } from "../server/text/lines";
import { makeFolder } from "./commandLine";
import { readSamples } from "./samples";

function read(text: string, settings: Settings = defaultSettings) {
  const policy = readPolicy(text, "markdown");
  return { uri: "file:///a.md", lines: readLines(text), policy, settings, findings: lint(policy, settings).findings };
}

const text = `# Privacy Policy of Larkspur Trading Ltd

We collect your e-mail address and your postal address when you order.

We never share your postal address with anyone.

We may share your e-mail address with Mailchimp for marketing. We share your postal address with our carriers.

We keep your e-mail address for 24 months.
`;

describe("the report", () => {
  const report = reportOf(read(text, { ...defaultSettings, today: "2026-11-22" }), "PRIVACY.md")!;

  it("holds findings with both ends, the gravest first", () => {
    const [first] = report.findings;
    assert.equal(first?.rule, "contradiction/sharing");
    assert.deepEqual([first.place.line, first.others[0]?.line], [5, 7]);
    assert.equal(report.counts.error, 1);
    assert.ok(!first.others[0]!.says.includes("“"), "the other end's words are quoted once");
  });

  it("holds topics with their state and evidence", () => {
    const state = (name: string) => report.topics.find((one) => one.name === name);
    assert.equal(state("Retention")?.evidence?.line, 9);
    assert.equal(state("Complaints")?.state, "absent");
    assert.ok(state("Retention")!.provisions.length > 0);
  });

  it("holds what active profiles ask for and the text does not show", () => {
    const gdpr = reportOf(read(text, { ...defaultSettings, profiles: ["gdpr"] }), "PRIVACY.md")!;
    assert.ok(gdpr.topics.some(({ gaps }) => gaps.length > 0));
    assert.ok(report.topics.every(({ gaps }) => gaps.length === 0) || report.profiles.length === 0);
  });

  it("holds the flow of data and the recipients", () => {
    const email = report.data.find(({ label }) => label === "email address")!;
    assert.deepEqual(email.shared, [{ label: "Mailchimp", certainty: "possibly", line: 7 }]);
    assert.deepEqual(
      email.kept.map(({ line }) => line),
      [9],
    );
    assert.ok(report.recipients.some(({ label, role }) => label === "Mailchimp" && role === "email sender"));
    const postal = report.data.find(({ label }) => label === "postal address")!;
    assert.ok(postal.shared.some(({ label, certainty }) => label === "carrier" && certainty === ""));
    assert.ok(postal.shared.some(({ certainty }) => certainty === "denied"));
  });

  for (const format of ["html", "markdown"] as const)
    it(`says in ${format} what it cannot see, and never that a policy complies`, () => {
      for (const { name, text: sample } of readSamples().slice(0, 4)) {
        const written = writeReport(read(sample), name, format)!;
        assert.ok(written.includes("no legal advice"));
        assert.ok(!/\bcompl(?:y|ies|iant|iance)\b/i.test(written.replaceAll(sample, "").replace(/“[^”]*”/g, "")), name);
      }
    });

  it("shows the drawn map, whole and within the page, in HTML", () => {
    const html = writeReport(read(text), "privacy.md", "html")!;
    const [map] = /<figure><svg [\s\S]*<\/svg>\s*<\/figure>/.exec(html) ?? [];
    assert.ok(map, "a picture");
    for (const words of ["What is collected", "Mailchimp", "postal address", "contradicted"]) assert.ok(map.includes(`>${words}<`), words);
    assert.ok(!/(?:href|src)=/.test(html), "nothing is loaded");
    assert.ok(!writeReport(read("# Privacy Policy\n\nThis page says nothing yet.\n"), "privacy.md", "html")!.includes("<svg"));
  });

  it("turns nothing of a policy into mark-up", () => {
    const hostile = `# <script>alert(1)</script> Policy\n\nWe share your <img src=x onerror=alert(1)> name with “</style><script>x</script> Ltd”. We never share your name.\n\n[x](javascript:alert(1)) | a | b\n`;
    const html = writeReport(read(hostile), "<b>.md", "html")!;
    const names = new Set<string>();
    const walk = (nodes: readonly { name?: string; children?: readonly object[] }[]) => {
      for (const node of nodes) {
        if (node.name) names.add(node.name);
        if (node.children) walk(node.children);
      }
    };
    walk(parseDocument(html).children as never);
    for (const name of ["script", "img", "a"]) assert.ok(!names.has(name), name);
    assert.ok(html.includes("Content-Security-Policy") && html.includes("default-src 'none'"));
    const markdown = writeReport(read(hostile), "a.md", "markdown")!;
    assert.ok(!/(?<!\\)<(?:script|img)/.test(markdown), markdown);
    for (const line of markdown.split("\n").filter((one) => one.startsWith("|")))
      assert.ok([6, 4].includes(line.replaceAll("\\|", "").split("|").length - 1), line);
  });

  it("is written by the command line", () => {
    const folder = makeFolder({ "PRIVACY.md": text });
    try {
      const { code, out } = folder.run(["report", "--no-config", "PRIVACY.md"]);
      assert.equal(code, 0);
      assert.ok(out.startsWith("# Report on “Privacy Policy of Larkspur Trading Ltd”"), out.slice(0, 100));
      const page = folder.run(["report", "--no-config", "--format", "html", "PRIVACY.md"]);
      assert.ok(page.out.startsWith("<!doctype html>"));
      const bad = folder.run(["report", "--no-config", "-o", "no/such/folder/report.md", "PRIVACY.md"]);
      assert.equal(bad.code, 2);
      assert.match(bad.err, /cannot be written/);
    } finally {
      folder.remove();
    }
  }).timeout(60_000);
});
