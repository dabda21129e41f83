// Wordings: the examples of the knowledge, and what a policy is told to say more clearly.
import assert from "node:assert/strict";
import { wordings } from "../server/knowledge/wording";
import { lint } from "../server/lint";
import { readPolicy } from "../server/policy/readPolicy";
import { openWordings } from "../server/policy/wordings";
import { defaultSettings } from "../server/settings";
import { readMarks, writeMarks } from "./marks";

const kinds = Object.keys(wordings) as (keyof typeof wordings)[];

describe("wording of the knowledge", () => {
  for (const kind of kinds) {
    for (const example of wordings[kind].vague)
      it(`${kind}: ${example}`, () => {
        const { text } = readMarks(example);
        const spans = openWordings(readPolicy(text, "markdown"), kind).map(({ span }) => span);
        assert.equal(writeMarks(text, spans), example);
      });
    for (const example of wordings[kind].plain)
      it(`${kind}: nothing in ${example}`, () => {
        assert.deepEqual(openWordings(readPolicy(example, "markdown"), kind), []);
      });
  }
});

const clarity = (text: string) =>
  lint(readPolicy(text, "markdown"), defaultSettings).findings.filter(({ rule }) => /^clarity\/(?!language)/.test(rule));

describe("hints on wording", () => {
  it("are one for each part of the document, with its further places", () => {
    const text = [
      "# Privacy Policy",
      "## Boats",
      "We share your personal data with our carrier and with others. We share your address with our mechanic and with others.",
      "## Bikes",
      "We share your telephone number with our insurer and with others.",
    ].join("\n\n");
    const found = clarity(text).filter(({ rule }) => rule === "clarity/catch-all-recipient");
    assert.deepEqual(
      found.map(({ span, severity }) => [text.slice(span.start, span.end), severity]),
      [
        ["others", "hint"],
        ["others", "hint"],
      ],
    );
    assert.deepEqual(
      found.map(({ related }) => related.filter(({ message }) => message.startsWith("Here too")).length),
      [1, 0],
    );
  });

  it("link to the place that says more", () => {
    const [found] = clarity("We share your e-mail address with other companies.\n\nWe share your postal address with our carrier.");
    assert.match(found!.related[0]!.message, /carrier/);
  });

  it("leave what is reported as a contradiction to that rule", () => {
    const text = "Your personal data are completely secure with us.\n\nNo method of transmission is 100% secure.";
    assert.deepEqual(
      clarity(text).map(({ rule }) => rule),
      [],
    );
  });

  it("do not come for what the reader does, is entitled to, or is told by way of denial", () => {
    for (const text of [
      "You may share certain information with other companies for any purpose.",
      "We do not share your personal data with other companies for any purpose.",
      "## Your rights\n\nIn certain circumstances we give you certain information about your data.",
    ])
      assert.deepEqual(clarity(text), [], text);
  });
});
