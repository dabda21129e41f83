// GitLab's code quality report and the comment of a pull request; and SARIF as another program understands it.
import assert from "node:assert/strict";
import { sarifToMarkdown } from "@security-alert/sarif-to-markdown";
import { markdown } from "../server/hosts/formats/markdown";
import { readLines } from "../server/text/lines";
import { type Folder, makeFolder } from "./commandLine";
import { validGitlab } from "./reportShapes";

const faulty = `# Privacy Policy of Pellwick Kites

We collect your name and your e-mail address when you place an order.

We never share your e-mail address with any third party.

We share your e-mail address with advertising networks.
`;

describe("formats for pipelines", function () {
  this.timeout(60_000);
  let folder: Folder;
  afterEach(() => folder?.remove());

  it("gitlab: every finding with a place and a fingerprint of its own that outlives edits elsewhere", () => {
    folder = makeFolder({ "legal/privacy.md": faulty, "other/privacy.md": faulty });
    const { code, out } = folder.run(["check", "--format", "gitlab"], { env: { CI_PROJECT_DIR: folder.path } });
    const entries = validGitlab(out);
    assert.equal(code, 1);
    const contradiction = entries.find(({ check_name }) => check_name === "contradiction/sharing")!;
    assert.deepEqual(
      [contradiction.severity, contradiction.location],
      ["critical", { path: "legal/privacy.md", lines: { begin: 5, end: 5 } }],
    );
    assert.match(contradiction.description, /Line 7: /);
    assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length);
    folder.write("legal/privacy.md", faulty.replace("# Privacy", "Our shop is by the sea.\n\n# Privacy"));
    const moved = validGitlab(folder.run(["check", "--format", "gitlab"], { env: { CI_PROJECT_DIR: folder.path } }).out);
    assert.ok(moved.some(({ fingerprint, location }) => fingerprint === contradiction.fingerprint && location.lines.begin === 7));
  });

  it("gitlab: an empty list where there is nothing to say", () => {
    folder = makeFolder({ "empty.md": "", "policywright.yaml": 'rules:\n  "*": off\n' });
    assert.deepEqual(validGitlab(folder.run(["check", "--format", "gitlab", "empty.md"]).out), []);
    assert.deepEqual(validGitlab(folder.run(["check", "--format", "gitlab"]).out), []);
  });

  it("markdown: faults first, hints folded, links to the rules", () => {
    folder = makeFolder({ "legal/privacy.md": faulty });
    const { code, out } = folder.run(["check", "--format", "markdown"]);
    assert.equal(code, 1);
    assert.match(out, /^<!-- policywright -->\n\n## Policywright: \d+ errors?\b/);
    assert.match(
      out,
      /- \*\*error\*\*, line 5, \[contradiction\/sharing\]\(https:.*\): .*\n {2}> “We never share your e-mail address with any third party”\n {2}- line 7: /,
    );
    assert.ok(out.indexOf("**hint**") === -1 || out.indexOf("<details>") < out.indexOf("**hint**"));
  });

  it("markdown: no longer than a comment may be, whatever stands in a text", () => {
    const reporter = markdown();
    const text = "We `share` <b>it</b> [with](all) | everybody.\n".repeat(3000);
    const findings = Array.from({ length: 3000 }, (_, i) => {
      const span = { start: i * 46, end: i * 46 + 45 };
      return {
        rule: "contradiction/sharing",
        severity: "error" as const,
        span,
        message: "*Both* cannot hold.",
        related: [],
        fixes: [],
        fault: { span, message: "" },
      };
    });
    assert.equal(reporter.file({ name: "a_b.md", text, lines: readLines(text), kind: "privacy", findings }), "");
    const said = reporter.end([{ level: "error", about: "file", name: "c.md", message: "cannot be read: permission denied." }]);
    assert.ok(said.length < 65_536, `${said.length}`);
    assert.match(said, /3000 errors in 1 file/);
    assert.match(said, /\d+ more findings did not fit here/);
    assert.match(said, /c\.md: cannot be read/);
    assert.ok(!/[^\\]<b>/.test(said));
  });

  it("SARIF is read by another program, with every rule, place and message", () => {
    folder = makeFolder({ "legal/privacy.md": faulty });
    const log = JSON.parse(folder.run(["check", "--format", "sarif"]).out);
    const { body, hasMessages } = sarifToMarkdown({ owner: "pellwick", repo: "shop", branch: "main", sourceRoot: "", title: "Policies" })(
      log,
    )[0]!;
    assert.ok(hasMessages);
    for (const { ruleId, locations } of log.runs[0].results) {
      assert.ok(body.includes(ruleId), `${ruleId} is missing in\n${body}`);
      const { startLine } = locations[0].physicalLocation.region;
      assert.ok(body.includes(`legal/privacy.md#L${startLine}`), `line ${startLine} is missing in\n${body}`);
    }
  });
});
