// Lapsed laws: every entry of the knowledge is found by its example, and what is told as history is left alone.
import assert from "node:assert/strict";
import { lapsedLaws } from "../server/knowledge/lapsedLaws";
import { readPolicy } from "../server/policy/readPolicy";
import { readMarks } from "./marks";

const cited = (text: string): string[] => readPolicy(text, "markdown").lapsed.map(({ span }) => text.slice(span.start, span.end));

describe("lapsed laws", () => {
  it("have ids of their own", () => assert.equal(new Set(lapsedLaws.map(({ id }) => id)).size, lapsedLaws.length));

  for (const law of lapsedLaws)
    it(`${law.id} has a day, a source, and an example that is found`, () => {
      for (const day of [law.since, law.read]) assert.match(day, /^\d{4}-\d\d-\d\d$/);
      assert.ok(law.since < law.read);
      assert.match(law.url, /^https:\/\//);
      const { text, spans } = readMarks(law.example);
      const { lapsed } = readPolicy(text, "markdown");
      assert.deepEqual(
        lapsed.map(({ span }) => span),
        spans,
      );
      assert.deepEqual([...new Set(lapsed.map((citation) => citation.law.id))], [law.id]);
    });

  it("are found under another case, with other signs between the words, and behind a section sign", () => {
    assert.deepEqual(cited("You have rights under DIRECTIVE 95/46/EC and under the Data Protection Act, 1998."), [
      "DIRECTIVE 95/46/EC",
      "Data Protection Act, 1998",
    ]);
  });

  it("stay silent where the text tells them as history", () => {
    for (const text of [
      "Until 2018 the Data Protection Act 1998 applied.",
      "The former Article 29 Working Party has published an opinion.",
      "The Privacy Shield does not cover these transfers.",
      "We were certified under the Privacy Shield. It was invalidated in 2020.",
      "The Privacy Shield was struck down in 2020. We still keep to the Privacy Shield Principles.",
    ])
      assert.deepEqual(cited(text), [], text);
  });

  it("in another section one is found again", () => {
    const text = "## Past\n\nThe Privacy Shield was struck down.\n\n## Transfers\n\nTransfers rest on the Privacy Shield.";
    assert.deepEqual(cited(text), ["Privacy Shield"]);
  });

  it("are found behind a link", () => {
    assert.deepEqual(cited("Disputes can be settled [here](https://ec.europa.eu/consumers/odr/main)."), ["here"]);
  });
});
