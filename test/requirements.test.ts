// Requirements of the knowledge: every reference resolves, every example is what it says, and profiles are asked for, never forced.
import assert from "node:assert/strict";
import { disclosures } from "../server/knowledge/disclosures";
import { laws } from "../server/knowledge/laws";
import { askedBy, conditions, furtherTopics, profiles, topicOrder, withIncluded } from "../server/knowledge/requirements";
import { topics } from "../server/knowledge/topics";
import type { State } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import { withExamples } from "../server/text/snippet";

const lawIds = new Set(laws.map(({ id }) => id));
const topicIds = new Set([...topics, ...furtherTopics].map(({ id }) => id));
const conditionIds = new Set(conditions.map(({ id }) => id));
const disclosureIds = new Set(disclosures.map(({ id }) => id));
const requirements = profiles.flatMap((profile) => profile.requirements);

const readingOf = (id: string, text: string) => readPolicy(text, "markdown").requirements[id]!;

describe("requirements of the knowledge", () => {
  it("have ids of their own", () => assert.equal(new Set(requirements.map(({ id }) => id)).size, requirements.length));

  for (const one of requirements.filter(({ profile }) => profile !== "baseline")) {
    it(`${one.id} resolves`, () => {
      assert.ok(topicIds.has(one.topic) || (one.topic === "form" && one.unseen), one.topic);
      assert.ok(one.basis.length > 0);
      for (const law of one.basis) assert.ok(lawIds.has(law), law);
      for (const id of Object.keys(one.disclosures ?? {})) assert.ok(disclosureIds.has(id), id);
      assert.equal(one.kind === "conditional", one.if !== undefined, "a condition, and only where it is conditional");
      if (one.if === "said") assert.ok(one.when, "in which case");
      else if (one.if) assert.ok(conditionIds.has(one.if), one.if);
      if (one.present) assert.ok(one.lacks, "what is missing");
    });

    const { clause } = one;
    if (clause) it(`${one.id} is present with its clause`, () => assert.equal(readingOf(one.id, withExamples(clause)).state, "present"));

    if (!one.unseen) it(`${one.id} has an example`, () => assert.ok(one.example ?? one.examples?.present?.[0]));

    for (const [state, texts] of Object.entries({ ...one.examples, ...(one.example ? { present: [one.example] } : {}) }))
      for (const text of texts) it(`${one.id} is ${state} in “${text}”`, () => assert.equal(readingOf(one.id, text).state, state));
  }
});

describe("conditions of requirements", () => {
  for (const { id, example, when } of conditions) {
    const asking = requirements.find((one) => one.if === id);
    it(`${id} is used, and named in words`, () => assert.ok(asking && when));
    it(`${id} is met by “${example}”`, () => assert.ok(readingOf(asking!.id, example!).asked));
    it(`${id} is not met by a text that does not speak of it`, () =>
      assert.ok(!readingOf(asking!.id, "# Privacy\n\nWe write your name on the tag of the umbrella, and nothing else.").asked));
  }

  for (const [id, text] of [
    ["consent", "We never write to you without your consent."],
    ["consent", "Parental consent is not needed."],
    ["sells", "We do not sell personal information."],
    ["sells", "We have never sold or shared personal information with third parties."],
    ["joint-controllers", "We are not joint controllers with anybody."],
    ["sensitive", "We do not collect sensitive personal information."],
    ["tracks", "We do not allow third-party cookies."],
    ["overseas", "We do not disclose personal information overseas."],
    ["abroad", "This shop is run by Gannet Marine GmbH, Kiel."],
  ] as const)
    it(`${id} is not met by “${text}”`, () => {
      const asking = requirements.find((one) => one.if === id);
      if (asking) assert.ok(!readingOf(asking.id, text).asked);
    });
});

describe("topics that only some laws ask for", () => {
  it("have a place in the order", () => assert.deepEqual([...topicOrder].sort(), [...topicIds].sort()));

  for (const topic of furtherTopics) {
    it(`${topic.id} says why and what to do, and is asked for`, () => {
      for (const text of [topic.why, topic.ask]) assert.match(text, /^[A-Z“].*\.$/s);
      assert.ok(topicIds.has(topic.after));
      assert.ok(requirements.some((one) => one.topic === topic.id));
      assert.ok(profiles.some(({ id }) => id === topic.sample.profile));
    });
    for (const state of ["present", "partial", "absent"] as const)
      for (const text of topic.examples[state] ?? [])
        it(`${topic.id} is ${state} in “${text}”`, () => {
          const found: State = readPolicy(text, "markdown").furtherTopics[topic.id]!.state;
          assert.equal(found, state);
        });
  }

  it("are absent under a heading with nothing below it", () => {
    const text = "# Privacy\n\n## Do Not Track\n\n## Data protection officer\n\n## Contact\n\nWrite to hello@larkspur.test.\n";
    const { furtherTopics: states } = readPolicy(text, "markdown");
    assert.equal(states["do-not-track"]!.state, "absent");
    assert.equal(states.dpo!.state, "absent");
  });
});

describe("profiles of the knowledge", () => {
  it("have ids of their own, baseline first", () => {
    assert.equal(profiles[0]!.id, "baseline");
    assert.equal(new Set(profiles.map(({ id }) => id)).size, profiles.length);
  });

  it("ask for nothing where none is chosen", () => {
    assert.deepEqual(askedBy([]), []);
    assert.deepEqual(askedBy(["baseline"]), []);
  });

  it("replace only what there is", () => {
    for (const id of profiles.flatMap(({ replaces }) => replaces ?? []))
      assert.ok(
        requirements.some((one) => one.id === id),
        id,
      );
  });

  it("bring those that they include", () => assert.deepEqual(withIncluded(["ccpa"]), ["ccpa", "caloppa"]));

  it("say which citations nobody has read", () => {
    const cited = (chosen: string[], id: string) => askedBy(chosen).find(({ requirement }) => requirement.id === id)!.citations;
    assert.deepEqual(cited(["ccpa"], "ccpa/retention-by-category"), ["Cal. Civ. Code § 1798.100(a)(3)"]);
    assert.deepEqual(cited(["ccpa"], "ccpa/right-to-correct"), ["Cal. Civ. Code § 1798.106 (unverified)"]);
    assert.deepEqual(cited(["uk-gdpr"], "gdpr/retention-period"), ["UK GDPR Art. 13(2)(a) (unverified)"]);
    assert.ok(!askedBy(["uk-gdpr"]).some(({ requirement }) => requirement.id === "gdpr/eu-representative"));
    assert.deepEqual(cited(["gdpr", "uk-gdpr"], "gdpr/retention-period"), ["GDPR Art. 13(2)(a)", "UK GDPR Art. 13(2)(a) (unverified)"]);
  });
});

describe("signals of a profile", () => {
  const signalled = (text: string) =>
    readPolicy(text, "markdown").signals.map(({ profile, span }) => [profile, text.slice(span.start, span.end)]);

  for (const [text, profile, words] of [
    ["If you live in the EEA, you have more rights.", "gdpr", "EEA"],
    ["California residents may ask us what we know.", "ccpa", "California residents"],
    ["We do not respond to Do Not Track signals.", "caloppa", "respond to Do Not Track"],
    ["Our game is directed to children.", "coppa", "game is directed to children"],
    ["We follow the Australian Privacy Principles.", "au-app", "Australian Privacy Principles"],
    ["You may complain to the Information Commissioner.", "uk-gdpr", "Information Commissioner"],
    ["Download our app from the App Store.", "app-stores", "Download our app"],
  ] as const)
    it(`${profile} is suggested by “${text}”`, () => assert.deepEqual(signalled(text)[0], [profile, words]));

  for (const text of [
    "We are not subject to the GDPR.",
    "The CCPA does not apply to our business.",
    "Our shop is not directed to children under 13.",
    "We do not knowingly collect data from children under 13, as COPPA asks.",
    "We do not track your location.",
    "Our cookies taste of ginger.",
    "We refuse orders from the European Economic Area.",
    "The European Data Protection Board has issued guidance.",
    "You may complain to the Federal Data Protection and Information Commissioner in Bern.",
    "We delete data of children that were collected without verifiable parental consent.",
  ])
    it(`none is suggested by “${text}”`, () => assert.deepEqual(signalled(text), []));
});
