// The knowledge of topics, disclosures, clauses, kinds and laws is sound: every reference resolves, and every example is what it says.
import assert from "node:assert/strict";
import { readDocument } from "../server/document/readDocument";
import { clauses } from "../server/knowledge/clauses";
import { disclosures } from "../server/knowledge/disclosures";
import { citationsOf, laws } from "../server/knowledge/laws";
import { topicOrder } from "../server/knowledge/requirements";
import { groups, topics } from "../server/knowledge/topics";
import { lint } from "../server/lint";
import type { State } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { hasStops, withExamples } from "../server/text/snippet";

const ids = topics.map((topic) => topic.id);
const lawIds = new Set(laws.map((law) => law.id));

describe("topics of the knowledge", () => {
  it("have ids of their own", () => assert.equal(new Set(ids).size, ids.length));

  it("are the eighteen that a policy is asked for", () => assert.equal(ids.length, 18));

  for (const topic of topics) {
    it(`${topic.id} says why, what to do, and where it is asked for`, () => {
      for (const text of [topic.why, topic.ask]) assert.match(text, /^[A-Z].*\.$/s);
      for (const id of topic.basis) assert.ok(lawIds.has(id), `${id} is not in laws.yaml`);
      for (const id of topic["not-under"] ?? []) assert.ok(ids.includes(id), id);
      if (topic.named) assert.ok(topic.named.group in groups, topic.named.group);
      assert.ok(topic.headings.length > 0);
    });

    for (const state of ["present", "partial", "absent"] as const)
      for (const example of topic.examples[state] ?? [])
        it(`${topic.id} is ${state} in “${example}”`, () => assert.equal(stateIn(topic.id, example), state));
  }
});

function stateIn(id: string, text: string): State {
  const { topics: read, furtherTopics } = readPolicy(text, "markdown");
  return (read[id] ?? furtherTopics[id]!).state;
}

describe("disclosures of the knowledge", () => {
  it("have ids of their own", () => assert.equal(new Set(disclosures.map((one) => one.id)).size, disclosures.length));

  for (const { id, topic, present, basis, partial, lacks, within, examples } of disclosures) {
    it(`${id} has a topic or phrases of its own, and a source`, () => {
      assert.ok(topic === undefined ? present.length > 0 && basis.length > 0 : ids.includes(topic));
      for (const law of basis) assert.ok(lawIds.has(law), law);
    });
    it(`${id} says what is missing where it is partial, and shows what counts by examples`, () => {
      if (partial) assert.ok(lacks);
      if (within) assert.ok(ids.includes(within));
      if (present.length > 0) assert.ok(examples?.present && examples.absent);
    });
    for (const state of ["present", "partial", "absent"] as const)
      for (const example of examples?.[state] ?? [])
        it(`${id} is ${state} in “${example}”`, () => assert.equal(readPolicy(example, "markdown").disclosures[id]!.state, state));
  }
});

describe("laws of the knowledge", () => {
  it("have ids of their own", () => assert.equal(lawIds.size, laws.length));

  for (const law of laws)
    it(`${law.id} has a citation, an address and a day of reading`, () => {
      assert.ok(law.cite && law.title && law.says.endsWith("."));
      assert.match(law.url, /^https?:\/\//);
      assert.match(law.read, /^20\d\d-\d\d-\d\d$/);
      assert.equal(typeof law.verified, "boolean");
    });

  it("are cited only where their words were read", () => {
    const unread = laws.find((law) => !law.verified)!;
    assert.deepEqual(citationsOf([unread.id, "gdpr-13-2-a"]), ["GDPR Art. 13(2)(a)"]);
    assert.deepEqual(citationsOf([unread.id], true), [`${unread.cite} (unverified)`]);
  });
});

/** A short policy that touches other topics, so that a clause is read in company. */
const around = `# Privacy Policy

Brackenfold mends umbrellas. This page is about your privacy.

## Repairs

We write your name on the tag of the umbrella, and nothing else.
`;

describe("model clauses", () => {
  it("exist for every topic and for nothing else", () => assert.deepEqual(Object.keys(clauses).sort(), [...topicOrder].sort()));

  for (const [id, clause] of Object.entries(clauses)) {
    const lines = "line" in clause ? [clause.line] : clause.body;
    const text = `${around}\n${"line" in clause ? "" : `## ${clause.title}\n\n`}${lines.map(withExamples).join("\n\n")}\n`;

    it(`${id} has tab stops, numbered from 1 without a gap`, () => {
      const stops = lines.flatMap((line) => [...line.matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1])));
      assert.deepEqual(
        stops,
        stops.map((_stop, i) => i + 1),
      );
      assert.ok(lines.some(hasStops));
    });

    it(`${id} makes its topic present`, () => assert.equal(stateIn(id, text), "present"));

    it(`${id} brings no finding`, () => {
      const before = lint(readPolicy(around, "markdown"), defaultSettings).findings.map((finding) => finding.rule);
      const after = lint(readPolicy(text, "markdown"), defaultSettings).findings.map((finding) => finding.rule);
      const isNew = (rule: string) => !rule.startsWith("missing/") && !before.includes(rule);
      assert.deepEqual(after.filter(isNew), []);
    });

    if (!("line" in clause))
      it(`${id} has a title that its topic knows`, () => {
        const document = readDocument(text, "markdown");
        const policy = readPolicy(text, "markdown");
        const section = document.sections.findIndex((one) => one.title === clause.title);
        assert.ok(policy.sectionTopics[section]?.has(id));
      });
  }
});
