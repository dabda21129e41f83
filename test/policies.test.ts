// Whole policies of invented companies, and what is found in them. `npm run test:update` rewrites the .findings files.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Finding, lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { recognise } from "../server/recognise";
import { defaultSettings } from "../server/settings";
import { overlaps } from "../server/text/span";
import { printFindings, readOthers, readSamples, type Sample } from "./samples";

/** The faults that each policy was written with: the rule and words at each end. What an update of the .findings files must not lose. */
const planted: Readonly<Record<string, readonly (readonly [rule: string, ...words: string[]])[]>> = {
  "brindlebee/PRIVACY.md": [
    ["contradiction/use", "Your email address is used only to log you in", "We therefore use your email address to send you tips"],
    ["contradiction/tracking", "We do not use cookies or any other tracking technologies", "We use these analytics cookies"],
    ["contradiction/retention", "we delete crash reports after 30 days", "We keep crash reports for 12 months"],
  ],
  "cobalt-finch/privacy-policy.html": [
    [
      "contradiction/sharing",
      "We do not share your personal information with advertisers",
      "We pass your postcode, your device identifier and the recipes you save on",
    ],
    ["contradiction/security", "We guarantee that your personal information is completely secure", "We cannot guarantee the security"],
    ["contact/malformed", ">privacy@cobaltfinch"],
    ["contact/placeholder", "[phone number]"],
  ],
  "hollin-vale/legal/privacy.html": [
    ["contradiction/sale", "We do not sell your personal information.", "For that purpose we disclose your email"],
    ["contradiction/children", "children under\n13", "do not collect any personal information of, persons\nunder the age of 16"],
    ["contact/placeholder", "[email&#160;protected]"],
  ],
  "lanternfold/privacy-policy.txt": [
    ["contradiction/sharing", "It is never shared with anybody outside Lanternfold", "ship your order to the address you gave"],
    ["contradiction/sharing", "It is never shared with anybody outside Lanternfold", "you pay by card through a payment gateway"],
    ["contact/missing", "Please do get in touch"],
  ],
  "merrowfield/privacy_policy.txt": [
    [
      "contradiction/collection",
      "We do not collect or store your credit card number",
      "we store your credit card number and its expiry date",
    ],
    [
      "contradiction/transfer",
      "stored exclusively on servers in Germany",
      "is transferred to our hosting provider's data centre in the United States",
    ],
    ["contradiction/rights", "We answer your request within 14 days", "we answer requests for access within three months"],
    ["contradiction/rights", "You can delete your account at any time", "Once an account has been opened it cannot be deleted"],
    ["contact/inconsistent", "privacy@merrowfield-gardens.de", "privacy@merrowfield-garden.de"],
  ],
  "osprelle/PRIVACY.txt": [
    ["exception/swallows-rule", "other special situations"],
    ["exception/swallows-rule", "lost, stolen or leaked owing to an intrusion"],
    [
      "contradiction/sharing",
      "shall not disclose the personal information of members",
      "provides the email addresses and home\nregions of members",
    ],
    ["contact/dangling", "in any\nof the following ways:"],
  ],
  "quillmoor/privacy.txt": [
    [
      "contradiction/use",
      "We use your telephone number only to clear up questions",
      "We may call or text you on your telephone number with such offers",
    ],
    [
      "contradiction/consent",
      "We never add anybody to the mailing list without asking first",
      "subscribed to our newsletter automatically",
    ],
    ["contradiction/changes", "we write to every customer on our books at least four weeks before", "at any time and without notice"],
    ["contact/free-mail", "quillmoor.pens@gmail.com"],
  ],
};

/** Careful policies, full of sentences that look like faults. */
const sound = ["farrowgate/legal/privacy-policy.txt", "nettlewick/PRIVACY.md"];

/** Set by --update or UPDATE=1. */
const updating = Boolean(process.env.UPDATE) || process.argv.includes("--update");

const findingsOf = (sample: Sample): readonly Finding[] => lint(readPolicy(sample.text, sample.format), defaultSettings).findings;

describe("sample policies", () => {
  const samples = readSamples();

  it("are all said to be faulty or sound", () => {
    assert.deepEqual(samples.map((sample) => sample.name).sort(), [...Object.keys(planted), ...sound].sort());
  });

  for (const sample of samples) {
    describe(sample.name, () => {
      const findings = findingsOf(sample);

      it("has the findings of its .findings file", () => {
        const file = `${sample.path}.findings`;
        const printed = printFindings(sample.text, findings);
        if (updating) writeFileSync(file, printed);
        assert.ok(existsSync(file), `${file} is missing: npm run test:update writes it`);
        assert.equal(printed, readFileSync(file, "utf8"));
      });

      for (const [rule, ...words] of planted[sample.name] ?? [])
        it(`shows ${rule} at “${words.join("” and “").replace(/\s+/g, " ")}”`, () => {
          const places = words.map((one) => {
            const start = sample.text.indexOf(one);
            assert.ok(start >= 0, `not in the text: ${one}`);
            return { start, end: start + one.length };
          });
          const shows = (finding: Finding) =>
            finding.rule === rule && places.every((at) => [finding, ...finding.related].some(({ span }) => overlaps(span, at)));
          assert.ok(findings.some(shows), `no such finding among:\n${printFindings(sample.text, findings)}`);
        });

      if (sound.includes(sample.name))
        it("has no finding of warning or above", () => {
          const grave = findings.filter(({ severity }) => severity === "error" || severity === "warning");
          assert.equal(printFindings(sample.text, grave), "");
        });
    });
  }
});

describe("what is taken for a policy", () => {
  const seen = (path: string, text: string) => recognise({ path, text, settings: defaultSettings });

  for (const { name, text } of readSamples()) {
    it(`${name}, by its name`, () => assert.equal(seen(name, text).policy, true));

    it(`${name} under another name, by what it says`, () => {
      const { policy, by } = seen(`pages/page${name.slice(name.lastIndexOf("."))}`, text);
      assert.deepEqual({ policy, by }, { policy: true, by: "content" });
    });
  }

  for (const { name, text } of readOthers()) it(`not ${name}`, () => assert.equal(seen(name, text).policy, false));
});
