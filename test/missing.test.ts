// missing/<topic>: when silence is a finding, where it stands, and that each offered section ends it.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { topics } from "../server/knowledge/topics";
import { type Finding, lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings, type Settings } from "../server/settings";
import { applyEdits } from "../server/text/edit";
import { withExamples } from "../server/text/snippet";

const missingIn = (text: string, format: Format = "markdown", settings: Partial<Settings> = {}): Finding[] =>
  lint(readPolicy(text, format), { ...defaultSettings, ...settings }).findings.filter((finding) => finding.rule.startsWith("missing/"));

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
  }).timeout(20_000);

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

describe("profiles", () => {
  const withProfiles = (text: string, ...profiles: string[]) => missingIn(text, "markdown", { profiles });
  const severities = (findings: readonly Finding[]) => Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
  const messageOf = (findings: readonly Finding[], rule: string) => findings.find((one) => one.rule === rule)?.message ?? "";

  it("change nothing where only baseline is named", () => assert.deepEqual(withProfiles(bare, "baseline"), missingIn(bare)));

  it("make a warning of what they require, one finding a topic, with all provisions", () => {
    assert.equal(severities(missingIn(bare))["missing/complaint"], "information");
    const findings = withProfiles(bare, "gdpr", "ccpa");
    assert.equal(severities(findings)["missing/complaint"], "warning");
    assert.equal(new Set(findings.map(({ rule }) => rule)).size, findings.length);
    assert.match(
      messageOf(findings, "missing/retention"),
      /Asked for by GDPR Art\. 13\(2\)\(a\); Cal\. Civ\. Code § 1798\.100\(a\)\(3\)\./,
    );
    assert.match(messageOf(findings, "missing/sale"), /\(unverified\)/);
    for (const { message } of findings) assert.doesNotMatch(message, /violat|compl(?:y|ies|iant)/i);
  });

  it("ask for what is conditional only where the text meets the condition, and say where", () => {
    assert.ok(!("missing/withdrawal" in severities(withProfiles(bare, "gdpr"))));
    const consent = bare.replace("Nobody else", "With your consent we tell our sister company. Nobody else");
    const finding = withProfiles(consent, "gdpr").find(({ rule }) => rule === "missing/withdrawal")!;
    assert.equal(finding.severity, "information");
    assert.match(finding.message, /where a use rests on consent, by GDPR Art\. 13\(2\)\(c\)/);
    assert.match(consent.slice(finding.related[0]!.span.start), /^With your consent/);
    assert.ok(!missingIn(consent).some(({ rule }) => rule === "missing/withdrawal"));
  });

  it("tell what is left out of a topic that the text speaks of", () => {
    const vague = bare.replace("Nobody else", "We keep it for as long as necessary. Our site sets cookies. Nobody else");
    const found = withProfiles(vague, "gdpr");
    assert.equal(severities(found)["missing/retention"], "information");
    assert.match(messageOf(found, "missing/retention"), /leaves out .*no period and no criterion/);
    assert.match(messageOf(found, "missing/cookies"), /how to refuse/);
    assert.ok(!missingIn(vague).some(({ rule }) => rule === "missing/retention" || rule === "missing/cookies"));
  });

  it("take a denial for an answer", () => {
    const denied = bare.replace(
      "Nobody else",
      "We do not sell or share personal information. Your data do not leave the country. Nobody else",
    );
    const found = severities(withProfiles(denied, "ccpa", "gdpr"));
    assert.ok(!("missing/sale" in found) && !("missing/transfers" in found));
  });

  it("cite the UK GDPR where only that is chosen", () => {
    const message = messageOf(withProfiles(bare, "uk-gdpr"), "missing/retention");
    assert.match(message, /UK GDPR Art\. 13\(2\)\(a\) \(unverified\)/);
    assert.doesNotMatch(message, /[^K] GDPR/);
  });

  it("are suggested once at most, and never where they are on", () => {
    const european = bare.replace(
      "Nobody else",
      "Customers in the European Union and residents of California have more rights. Nobody else",
    );
    const suggestions = (...profiles: string[]) => withProfiles(european, ...profiles).filter(({ rule }) => rule === "missing/profile");
    assert.deepEqual(
      suggestions().map(({ severity }) => severity),
      ["hint"],
    );
    assert.match(suggestions()[0]!.message, /profiles: \[gdpr, ccpa\]/);
    assert.doesNotMatch(suggestions("gdpr")[0]!.message, /gdpr/);
    assert.deepEqual(suggestions("gdpr", "ccpa"), []);
  });
});

describe("what profiles ask for", () => {
  const dense = bare
    .replace("## Contact", "## Your rights\n\nYou have the right to have your data deleted.\n\n## Contact")
    .replace("Nobody else", "With your consent we tell our sister company. We keep it as long as necessary. Nobody else");
  const htmlOf = (text: string) =>
    text
      .split("\n\n")
      .map((part) =>
        part.startsWith("#")
          ? part.replace(/^(#+) (.*)$/, (_all, marks: string, words: string) => `<h${marks.length}>${words}</h${marks.length}>`)
          : `<p>${part.trim()}</p>`,
      )
      .join("\n");

  for (const [format, text] of [
    ["markdown", dense],
    ["html", htmlOf(dense)],
    ["plaintext", dense.replace(/^#+ /gm, "")],
  ] as const)
    for (const profile of ["gdpr", "ccpa", "vcdpa", "app-stores", "lgpd"])
      it(`can be added in ${format}: ${profile}`, () => {
        const settings = { ...defaultSettings, profiles: [profile] };
        const policy = readPolicy(text, format);
        const { findings } = lint(policy, settings);
        const mended = findings.filter(
          (finding) => finding.rule.startsWith("missing/") && fixesOf(policy, finding, settings, findings).length > 0,
        );
        const rights = findings.find(({ rule, message }) => rule === "missing/rights" && message.includes("leaves out"));
        if (rights) {
          const [fix] = fixesOf(policy, rights, settings, findings);
          assert.equal(fix?.title, "Add what is missing on rights");
          const [edit] = fix.edits;
          assert.ok(edit!.span.start > text.indexOf("data deleted") && edit!.span.end <= text.lastIndexOf("Contact"));
        }
        const left = findings.filter((finding) => finding.rule.startsWith("missing/") && !mended.includes(finding));
        // A vague period cannot be made a real one by us, nor can the ground of each use be guessed.
        const expected = ["missing/retention", "missing/legal-basis", "missing/profile"];
        assert.deepEqual(
          left.map(({ rule }) => rule).filter((rule) => !expected.includes(rule)),
          [],
        );
      }).timeout(20_000);
});

describe("the company's facts", () => {
  const fixed = (id: string, company: Settings["company"]) => {
    const settings = { ...defaultSettings, company };
    const policy = readPolicy(
      id === "missing/contact" ? bare.replace(/## Contact[\s\S]*/, "") : bare.replace(/## Who receives it[^#]*/, ""),
      "markdown",
    );
    const finding = lint(policy, settings).findings.find(({ rule }) => rule === id)!;
    return fixesOf(policy, finding, settings)[0]!.edits[0]!.snippet;
  };

  it("stand in place of the tab stops that they answer", () => {
    const company = { name: "Brackenfold Umbrellas Ltd", email: "help@brackenfold.test" };
    assert.match(
      fixed("missing/contact", company),
      /you can reach Brackenfold Umbrellas Ltd here:\n\n- E-mail: help@brackenfold\.test\n- Telephone: \$\{1:/,
    );
    assert.match(fixed("missing/contact", {}), /reach \$\{1:/);
  });

  it("stand in place of the items that they list", () => {
    const retention = [
      { name: "repair notes", text: "three years" },
      { name: "letters", text: "six months} $" },
    ];
    const snippet = fixed("missing/retention", { retention });
    assert.match(snippet, /- repair notes: kept for three years;\n- letters: kept for six months\\} \\\$\.$/);
    assert.doesNotMatch(snippet, /server logs/);
    assert.match(fixed("missing/retention", {}), /server logs/);
    const processors = [{ name: "Ravelin Hosting", text: "storing our data" }];
    assert.match(fixed("missing/sharing", { processors }), /- Ravelin Hosting, for storing our data;\n- public authorities/);
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
