// missing/<topic>: when silence is a finding, where it stands, and that each offered section ends it.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { topics } from "../server/knowledge/topics";
import { type Finding, lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withExamples } from "../server/text/snippet";

const missingIn = (text: string, format: Format = "markdown"): Finding[] =>
  lint(readPolicy(text, format), defaultSettings).findings.filter((finding) => finding.rule.startsWith("missing/"));

const bare = `# Privacy Policy

Brackenfold Umbrellas Ltd runs this shop. We mend umbrellas that are sent to us by post, and we send them back within two weeks.

## What we collect

We collect your name, your postal address and your telephone number when you send us an umbrella. We note what was broken and what it cost.

## What we use it for

We use your address to send the umbrella back, and your telephone number to ask you about the colour of the cloth.

## Who receives it

We give your name and address to the carrier. Nobody else receives them.

## Contact

Write to us at help@brackenfold.test, or at 4 Mill Lane, Leeds, LS1 4AB. We answer within a week.
`;

describe("missing topics", () => {
  it("are found once each, at the heading behind which they belong", () => {
    const findings = missingIn(bare);
    const rules = findings.map((finding) => finding.rule);
    assert.equal(new Set(rules).size, rules.length);
    const at = Object.fromEntries(findings.map(({ rule, span }) => [rule, bare.slice(span.start, span.end)]));
    assert.equal(at["missing/effective-date"], "Privacy Policy");
    assert.equal(at["missing/legal-basis"], "What we use it for");
    assert.equal(at["missing/retention"], "Who receives it");
    assert.equal(at["missing/rights"], "Who receives it");
    for (const rule of ["missing/data-collected", "missing/purposes", "missing/sharing", "missing/contact"]) assert.ok(!(rule in at), rule);
  });

  it("say what, why and what to do, and name no law whose words were not read", () => {
    for (const { rule, message } of missingIn(bare)) {
      const topic = topics.find(({ id }) => `missing/${id}` === rule)!;
      for (const part of [topic.subject, topic.why, topic.ask]) assert.ok(message.includes(part), message);
      assert.doesNotMatch(message, /§ 22575\(b\)\(3\)|violat|compl(?:y|ies|iant)/i);
    }
  });

  it("within a missing topic are not told apart from it", () => {
    const rules = missingIn(bare).map((finding) => finding.rule);
    assert.ok(rules.includes("missing/rights") && !rules.includes("missing/exercising-rights"));
  });

  for (const [what, text] of [
    [
      "terms of use",
      bare
        .replace("Privacy Policy", "Terms of Use")
        .replace("runs this shop", "runs this shop. These terms bind you. You agree to be bound by these terms"),
    ],
    ["a stub", "# Privacy Policy\n\nWe collect your name. We do not sell it. Write to help@brackenfold.test."],
    ["an addendum", bare.replace("# Privacy Policy", "# Privacy Notice Addendum for California")],
    ["a notice for children", bare.replace("# Privacy Policy", "# Children's Privacy Notice")],
    ["a summary", bare.replace("# Privacy Policy", "# Privacy Policy: summary")],
    [
      "a text that is no policy",
      "# Umbrellas\n\nAn umbrella keeps off the rain. It has ribs, a stick and a handle, and some can be folded.",
    ],
  ] as const)
    it(`are not looked for in ${what}`, () => assert.deepEqual(missingIn(text), []));

  it("can be allowed by the author", () => {
    const rules = (text: string) => missingIn(text).map((finding) => finding.rule);
    assert.ok(rules(bare).includes("missing/retention"));
    assert.ok(!rules(`<!-- policywright-allow-file missing/retention: agreed with counsel -->\n\n${bare}`).includes("missing/retention"));
  });
});

describe("sections offered for missing topics", () => {
  const html = bare
    .split("\n\n")
    .map((part) =>
      part.startsWith("# ") ? `<h1>${part.slice(2)}</h1>` : part.startsWith("## ") ? `<h2>${part.slice(3)}</h2>` : `<p>${part.trim()}</p>`,
    )
    .join("\n");
  for (const [style, format, text] of [
    ["Markdown", "markdown", bare],
    ["HTML", "html", html],
    ["plain text", "plaintext", bare.replace(/^#+ /gm, "")],
    ["plain text with numbers", "plaintext", numberHeadings(bare)],
  ] as const)
    for (const { id } of topics)
      it(`end missing/${id} in ${style}`, () => {
        const policy = readPolicy(text, format);
        const { findings } = lint(policy, defaultSettings);
        const finding = findings.find(({ rule }) => rule === `missing/${id}`);
        if (!finding) {
          assert.notEqual(policy.topics[id]!.state === "absent" && id !== "exercising-rights", true, "absent without a finding");
          return;
        }
        const [fix] = fixesOf(policy, finding, defaultSettings, findings);
        assert.ok(fix, "no fix is offered");
        assert.match(fix.title, /^Insert /);
        const edits = fix.edits.map(({ span, snippet }) => ({ span, newText: withExamples(snippet) }));
        const result = readPolicy(applyEdits(text, edits), format);
        assert.equal(result.topics[id]!.state, "present");
        for (const { span, newText } of edits) {
          assert.equal(span.start, span.end, "text is taken away");
          assert.ok(newText.length > 0);
        }
      });
});

function numberHeadings(text: string): string {
  let number = 0;
  return text.replace(/^## /gm, () => `${++number}. `).replace(/^# /, "");
}
