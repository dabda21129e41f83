// A text that is read on from an earlier version says what it says when it is read afresh, and what has not changed is not read again.
import { strict as assert } from "node:assert";
import type { Format } from "../server/document/document";
import { passagesOf } from "../server/document/passages";
import { readDocument } from "../server/document/readDocument";
import { noGlossary } from "../server/knowledge/glossary";
import { lint, lintingSteps } from "../server/lint";
import type { Policy } from "../server/policy/policy";
import { type Earlier, policySteps, readPolicy } from "../server/policy/readPolicy";
import { rules } from "../server/rules/rules";
import { defaultSettings } from "../server/settings";
import { changeBetween } from "../server/text/change";

const markdown = `# Privacy Policy of Heron Lamps Ltd

Heron Lamps Ltd (“we”) sells lamps.

## 1. What we collect

We collect your name and your e-mail address. This information comes from you.

- your order
- your address

## 2. Sharing

We never share your personal data with third parties. See Section 3.

## 3. Contact

Write to privacy@heronlamps.example. We keep your order for two years.
`;
const texts: Readonly<Record<Format, string>> = {
  markdown,
  plaintext: markdown.replaceAll("#", "").replaceAll("\n ", "\n"),
  html: markdown
    .split("\n\n")
    .map((part) =>
      part.startsWith("#") ? `<h2>${part.replace(/^#+ /, "")}</h2>` : part.startsWith("-") ? `<ul><li>${part}</li></ul>` : `<p>${part}</p>`,
    )
    .join("\n"),
};

/** Each takes a text to its next version. */
const edits: readonly ((text: string) => string)[] = [
  (text) => text.replace("your name", "your name, your phone number"),
  (text) => text.replace("See Section 3", "See Section 4"),
  (text) => `${text}\nWe share your e-mail address with our marketing partners.\n`,
  (text) => text.slice(text.indexOf("\n") + 1),
  (text) => text.replace("We never share", "## Promises\n\nWe never share"),
  (text) => text.replace("Heron Lamps Ltd (", "Kestrel Lamps Ltd ("),
  (text) => text.replace(/two years/, "<b>3</b> years"),
  (text) => text.replace("We collect", "A child is anyone under the age of 16. We collect"),
  (text) => text + text,
  (text) => text.slice(0, text.length >> 1),
  () => "",
  () => markdown,
];

const asJson = (policy: Policy): string =>
  JSON.stringify([policy, lint(policy, defaultSettings).findings], (_, value) =>
    value instanceof Set || value instanceof Map ? [...value] : value,
  );

describe("reading on", () => {
  for (const format of Object.keys(texts) as Format[])
    it(`gives for ${format} what reading afresh gives, edit after edit`, () => {
      let text = texts[format];
      let policy = readPolicy(text, format);
      for (const edit of edits) {
        text = edit(text);
        policy = readPolicy(text, format, policy);
        assert.equal(asJson(policy), asJson(readPolicy(text, format)), text);
      }
    });

  it("gives the same after a version whose reading was given up, however far it had come", () => {
    let text = markdown;
    let earlier: Earlier = readPolicy(text, "markdown");
    for (const [i, edit] of [...edits, ...edits].entries()) {
      text = edit(text);
      const document = readDocument(text, "markdown", earlier.document);
      const steps = policySteps(document, noGlossary);
      for (let step = 0; step < i * 23 && !steps.next().done; step++);
      earlier = { document, glossary: noGlossary };
      const next = `${text}\nWe also keep it for ${i + 2} days.\n`;
      assert.equal(asJson(readPolicy(next, "markdown", earlier)), asJson(readPolicy(next, "markdown")), text);
    }
  });

  it("goes in steps: none reads more than a sentence, or what a reader of its own makes of a passage", () => {
    const text = Array.from(
      { length: 60 },
      (_, i) => `We keep the name and the address that you gave with order ${i} for ${i + 1} days.`,
    ).join(" ");
    const count = (steps: Iterator<unknown>): number => {
      let made = 0;
      while (!steps.next().done) made++;
      return made;
    };
    assert.ok(count(policySteps(readDocument(text, "plaintext"), noGlossary)) > 60);
    const policy = readPolicy(text, "plaintext");
    assert.ok(count(lintingSteps(policy, defaultSettings)) >= rules.length);
  });

  it("takes the passages that have not changed from the version before", () => {
    const before = readDocument(markdown, "markdown");
    const after = readDocument(markdown.replace("two years", "three years"), "markdown", before);
    const same = passagesOf(after).map(({ document }, i) => document === passagesOf(before)[i]!.document);
    assert.deepEqual(same, [true, true, true, false]);
  });

  it("holds all sentences in passages, each where it stands", () => {
    const document = readDocument(markdown, "markdown");
    const put = passagesOf(document).flatMap(({ document: passage, offset, sentence: first }) =>
      passage.sentences.map((sentence, i) => ({ index: first + i, start: sentence.span.start + offset, text: sentence.prose.text })),
    );
    assert.deepEqual(
      put,
      document.sentences.map((sentence, index) => ({ index, start: sentence.span.start, text: sentence.prose.text })),
    );
  });

  it("finds the change between two texts", () => {
    assert.deepEqual(changeBetween("we keep it", "we sell it"), { start: 3, endBefore: 7, endAfter: 7 });
    assert.deepEqual(changeBetween("aa", "aaa"), { start: 2, endBefore: 2, endAfter: 3 });
    assert.deepEqual(changeBetween("same", "same"), { start: 4, endBefore: 4, endAfter: 4 });
    assert.deepEqual(changeBetween("", "new"), { start: 0, endBefore: 0, endAfter: 3 });
  });
});
