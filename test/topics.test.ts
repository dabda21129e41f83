// Topics: the notation of phrases, the states of the topics, and what does not count.
import assert from "node:assert/strict";
import { readDocument } from "../server/document/readDocument";
import { topics as entries } from "../server/knowledge/topics";
import { kindOf, recogniseText } from "../server/policy/kind";
import type { State } from "../server/policy/policy";
import { readPolicy } from "../server/policy/readPolicy";
import { findPhrases, makePhraseBook, readPassage } from "../server/policy/topicPhrases";
import { readWords } from "../server/policy/topicWords";
import { readSamples } from "./samples";

const found = (phrase: string, text: string, groups: Record<string, string[]> = {}): boolean => {
  const book = makePhraseBook(groups, [[phrase, true]]);
  return findPhrases(book, readPassage(book, readWords(text).stems)).length > 0;
};

describe("words", () => {
  for (const [one, other] of [
    ["retains", "retaining"],
    ["kept", "keeps"],
    ["policies", "policy"],
    ["organisational", "organizational"],
    ["anonymised", "anonymize"],
    ["transferred", "transfer"],
    ["e-mail", "emails"],
    ["children's", "child"],
    ["thirteen", "13"],
  ] as const)
    it(`“${one}” and “${other}” are one`, () => assert.deepEqual(readWords(one).stems, readWords(other).stems));

  for (const [one, other] of [
    ["us", "use"],
    ["marketing", "market"],
    ["profiling", "profile"],
    ["settings", "set"],
  ] as const)
    it(`“${one}” and “${other}” are two`, () => assert.notDeepEqual(readWords(one).stems, readWords(other).stems));

  it("leave punctuation of every kind outside", () => {
    assert.equal(readWords("“we,” “us”—and ‘our’ … data").stems.length, 5);
    assert.deepEqual(readWords("don't").stems, ["do", "not"]);
  });

  it("know where they stand", () => {
    const text = "A “first-class” e-mail";
    const { starts, ends } = readWords(text);
    assert.deepEqual(
      starts.map((start, i) => text.slice(start, ends[i])),
      ["A", "first", "class", "e-mail"],
    );
  });
});

describe("phrases", () => {
  for (const [phrase, text, expected] of [
    ["keep data", "We keep your personal data.", true],
    ["keep data", "We keep sensitive data.", false],
    ["keep .. data", "We keep some very sensitive customer data.", true],
    ["keep .. data", "We keep one two three four five six seven data.", false],
    ["keep ... data", "We keep one two three four five six seven data.", true],
    ["keep|store data", "We securely stored the data.", true],
    ["keep all? data", "We keep data.", true],
    ["keep <thing>", "We keep order records.", true],
    ["for <duration>", "for two (2) calendar years", true],
    ["for <duration>", "for two cats", false],
    ["under <age>", "under the age of thirteen", true],
    ["under <age>", "under 300", false],
    ["on <date>", "on 3 May 2024", true],
    ["on <date>", "on May 3rd, 2024", true],
    ["on <date>", "on 2024-05-03", true],
    ["on <date>", "on 3 May", false],
  ] as const)
    it(`“${phrase}” is ${expected ? "in" : "not in"} “${text}”`, () =>
      assert.equal(found(phrase, text, { thing: ["letters", "order records"] }), expected));

  it("that are not well formed are refused", () => {
    assert.throws(() => found("keep <nothing>", ""), /No group/);
    assert.throws(() => found(".. data", ""), /begins with/);
    assert.throws(() => found("third-party", ""), /two words/);
  });
});

const stateOf = (id: string, text: string, format: "markdown" | "plaintext" | "html" = "markdown"): State =>
  readPolicy(text, format).topics[id]!.state;

describe("topics", () => {
  it("are all there for any text", () => {
    for (const text of ["", "Privacy", "\u0000\ud800", "a b ".repeat(500)])
      assert.deepEqual(
        Object.keys(readPolicy(text, "plaintext").topics),
        entries.map((entry) => entry.id),
      );
  });

  it("have a place where they are not absent, and say what a partial one lacks", function () {
    this.timeout(20_000);
    for (const { text, format } of readSamples())
      for (const [id, topic] of Object.entries(readPolicy(text, format).topics)) {
        assert.equal(topic.span === undefined, topic.state === "absent", id);
        if (topic.span) assert.ok(topic.span.start < topic.span.end && topic.span.end <= text.length, id);
        assert.equal(topic.lacks !== undefined, topic.state === "partial", id);
      }
  });

  for (const [why, id, text, expected] of [
    [
      "a heading with nothing under it says nothing",
      "retention",
      "## How long we keep data\n\n## Contact\n\nWe are glad to help.",
      "absent",
    ],
    ["a period under the heading is enough", "retention", "## How long we keep data\n\nBooking records: six years.", "present"],
    ["the introducing line goes with each item", "retention", "We keep the following for a year:\n\n- orders;\n- letters.", "present"],
    [
      "an announcement of the contents says nothing",
      "sharing",
      "This policy explains how we collect and share your data with third parties.",
      "absent",
    ],
    ["a denial says it", "transfers", "Your data are never transferred outside Norway.", "present"],
    ["a buyer of the business is no country", "transfers", "In a merger your data may be transferred to the new owner.", "absent"],
    ["the age of a child, not of a statute", "children", "The Act of 1998, section 13, applies.", "absent"],
    [
      "what children's parents may do is no right of the reader",
      "rights",
      "## Children\n\nA parent may ask us to delete the data of a child.",
      "absent",
    ],
    [
      "an authority that gets data is no place to complain",
      "complaint",
      "We disclose data to the competent authorities if the law requires it.",
      "absent",
    ],
    ["automatic collection is no automated decision", "automated-decisions", "We automatically collect your IP address.", "absent"],
    ["the copyright line has no effective date", "effective-date", "Copyright 2024 Brackenfold.", "absent"],
    [
      "a date on its own under the title is the document's",
      "effective-date",
      "# Privacy Policy\n\n3 May 2024\n\nWe mend umbrellas.",
      "present",
    ],
    [
      "a supplier's name is not the company's",
      "controller-identity",
      "Cards are charged by Ravelin Payments Inc. on our behalf.",
      "absent",
    ],
    ["a placeholder is no channel", "contact", "Questions? Contact us at [email protected].", "partial"],
    ["the lifetime of a cookie is no retention", "retention", "The session cookie expires after 30 days.", "absent"],
  ] as const)
    it(`${id}: ${why}`, () => assert.equal(stateOf(id, text), expected));

  it("do not depend on line ends or mark-up", () => {
    const text = "We keep order\nrecords for seven\nyears.";
    assert.equal(stateOf("retention", text), "present");
    assert.equal(stateOf("retention", text.replaceAll("\n", "\r\n")), "present");
    assert.equal(stateOf("retention", `<p>${text.replace("order", "<b>order</b>")}</p>`, "html"), "present");
  });
});

describe("disclosures", () => {
  it("tell the rights apart", () => {
    const { disclosures } = readPolicy("You may ask us for a copy of your data or have them corrected.", "markdown");
    const states = ["access", "rectification", "erasure", "portability"].map((right) => disclosures[`gdpr/right-to-${right}`]!.state);
    assert.deepEqual(states, ["present", "present", "absent", "absent"]);
  });

  it("take over the states of topics", () => {
    const policy = readPolicy("We keep order records for seven years.", "markdown");
    assert.deepEqual(policy.disclosures["gdpr/retention-period"], policy.topics.retention);
  });
});

const terms = `# Terms of Use

These terms bind you when you use the reading room. You agree to return each book. We are not liable for damage to your eyes, and we give no warranty
that a book is worth reading. The law of Norway governs these terms. We may terminate your access at any time.`;

const readme = `# inkpot

A command line for pens. Install it with npm. It reads a file and prints the colour of the ink.

## Privacy

The tool collects no data and sends nothing over the network.

## API

The module exports one function with two parameters.`;

const lecture = `# What the GDPR asks of small shops

The GDPR requires every shop to say which personal data it collects. Companies must name the recipients, and a privacy policy should state how long data
are kept. Under the GDPR a controller must answer requests within a month. Compliance is no witchcraft.`;

const policy = `# How we look after your details

We collect your name and e-mail address when you order. We use your e-mail address to send the receipt. We share your address with the carrier and never
sell your personal data. We keep your personal data for seven years. You may ask us to delete your personal data. We use cookies. We may change this privacy policy.`;

describe("kinds of documents", () => {
  for (const [name, text, expected] of [
    ["a policy under any title", policy, "privacy"],
    ["a policy without mark-up", policy.replace("# ", ""), "privacy"],
    ["terms of use", terms, "terms"],
    ["a manual with a section on privacy", readme, "other"],
    ["a lecture on the law", lecture, "other"],
    ["a notice for applicants", policy.replace("How we look after your details", "Privacy Notice for Applicants"), "privacy"],
    ["a cookie policy", "# Cookie Policy\n\nWe use cookies. Session cookies end with your visit; other cookies stay for a year.", "cookie"],
    ["nothing", "", "other"],
    [
      "a story",
      "The lighthouse stood in the rain. He looked at the sea and thought of nothing. She collected shells and kept them.",
      "other",
    ],
  ] as const)
    it(`${name} is ${expected}`, () => {
      assert.equal(kindOf(readDocument(text, "markdown")), expected);
      assert.equal(recogniseText(text).kind, expected);
    });

  it("are what a document declares", () => {
    assert.equal(kindOf(readDocument(`<!-- policywright: terms -->\n\n${policy}`, "markdown")), "terms");
  });

  it("are recognised in a page with scripts and navigation", () => {
    const page = `<html><head><script>let a = "Terms of Use";</script></head><body><nav><a href="#">Home</a></nav><main><h1>Privacy</h1><p>${policy.slice(34)}</p></main></body></html>`;
    assert.equal(recogniseText(page).kind, "privacy");
  });
});

describe("topics that no phrase tells", () => {
  const stateOf = (text: string, id: string): State => readPolicy(text, "markdown").topics[id]!.state;

  for (const [id, text, state] of [
    ["sharing", "We never hand your photos to another firm.", "present"],
    ["retention", "We keep the photos for two weeks.", "present"],
    ["transfers", "Your messages never leave your device.", "present"],
    ["children", "## Young people\n\nThis matter is on our minds every single day.", "absent"],
    ["children", "## Children\n\nThis matter is on our minds every single day.", "partial"],
    ["children", "## Children\n\n## Changes\n\nWe write to you before anything changes.", "absent"],
  ] as const)
    it(`“${text.replaceAll("\n", " ")}”: ${id} is ${state}`, () => assert.equal(stateOf(`# Privacy Policy\n\n${text}\n`, id), state));
});

describe("a company that gets no data", () => {
  const held = (text: string): string | undefined => {
    const { nothingHeld } = readPolicy(text, "markdown");
    return nothingHeld && text.slice(nothingHeld.start, nothingHeld.end);
  };

  it("says so", () => {
    for (const text of [
      "The Pebblenote extension does not collect any personal data.",
      "We do not collect any personal data. Your notes are stored on your device.",
      "All data is stored locally on your device. We collect:\n\n- health-related information, such as symptoms",
    ])
      assert.ok(held(text), text);
  });

  it("or does not, here or elsewhere", () => {
    for (const text of [
      "We do not knowingly collect personal data from children.",
      "We do not collect your address.",
      "If you do not sign in, we do not collect any personal data.",
      "We do not collect any personal data. Our servers record your IP address.",
      "The app does not collect any personal data. Google Analytics collects your advertising identifier.",
      "All data is stored on your device. We share your email address with Mailgun.",
    ])
      assert.equal(held(text), undefined, text);
  });
});
