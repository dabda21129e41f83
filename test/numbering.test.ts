// Section numbers: what counts on, what does not, and how it is counted anew.
import assert from "node:assert/strict";
import { lint } from "../server/lint";
import { fixesOf } from "../server/mend";
import { readPolicy } from "../server/policy/readPolicy";
import { defaultSettings } from "../server/settings";
import { applyEdits } from "../server/text/edit";

const sections = (...titles: string[]): string =>
  `# Privacy\n\n${titles.map((title) => `${title}\n\nWe keep what we need, and no more.\n\n`).join("")}`;
const kindsIn = (text: string): string[] => readPolicy(text, "markdown").numberFaults.map(({ kind, number }) => `${kind} ${number}`);

describe("section numbers", () => {
  for (const [name, titles, wanted] of [
    ["count on", ["## 1. A", "## 2. B", "### 2.1 C", "### 2.2 D", "## 3. E"], []],
    ["skip", ["## 1. A", "## 2. B", "## 4. D"], ["skip 4"]],
    ["skip below a section", ["## 1. A", "### 1.1 B", "### 1.3 D", "## 2. E", "## 3. F"], ["skip 1.3"]],
    ["repeat", ["## 1. A", "## 2. B", "## 2. C", "## 3. D"], ["repeat 2"]],
    ["change places", ["## 1. A", "## 2. B", "## 4. C", "## 3. D", "## 5. E"], ["order 3"]],
    ["belong to another section", ["## 1. A", "## 2. B", "### 1.1 C", "## 3. D"], ["foreign 1.1"]],
    ["change form", ["## 1. A", "## 2. B", "## III. C", "## 4. D"], ["form III"]],
    ["skip in letters", ["## A. One", "## B. Two", "## D. Four"], ["skip D"]],
    ["skip in Roman figures", ["## I. One", "## II. Two", "## IV. Four", "## V. Five"], ["skip IV"]],
    ["leave out a full stop", ["## I. One", "## II Two", "## III. Three", "## IV Four", "## V. Five"], []],
    ["leave out the first full stop", ["## I One", "## II. Two", "## III. Three"], []],
    ["skip behind a number without a full stop", ["## I. One", "## II Two", "## IV. Four", "## V. Five"], ["skip IV"]],
    ["are no Roman figures", ["## I. One", "## II. Two", "## III. Three", "## XX Lamps", "## IV. Four"], []],
    ["begin anew in each part", ["## Part one", "### 1. A", "### 2. B", "## Part two", "### 1. C", "### 2. D"], []],
    ["begin anew behind an annex", ["## 1. A", "## 2. B", "## Annex", "## 1. C", "## 2. D"], []],
    ["are none in titles", ["## 3 reasons", "## 24 hour help", "## 7 days to return"], []],
    ["differ in punctuation", ["## 1. A", "## 2) B", "## 3 C"], []],
    ["have a second number behind them", ["## 1. (A) One", "## 1. (B) Two", "## 2. (A) Three"], []],
  ] as const)
    it(name, () => assert.deepEqual(kindsIn(sections(...titles)), wanted));

  it("of paragraphs are looked at, too", () => {
    const clauses = ["1.1 We keep names.", "1.2 We keep addresses.", "1.4 We keep bills."].join("\n\n");
    assert.deepEqual(kindsIn(`# Privacy\n\n## 1. Data\n\n${clauses}\n\n## 2. Use\n\n2.1 We send parcels.`), ["skip 1.4"]);
  });

  const list = (...letters: string[]): string =>
    `# Privacy\n\nYou may ask:\n\n${letters.map((one) => `(${one}) for a thing of yours;\n\n`).join("")}`;
  for (const [name, letters, wanted] of [
    ["skip a letter in a list", ["a", "b", "d"], ["skip d"]],
    ["repeat a letter in a list", ["a", "b", "b", "c"], ["repeat b"]],
    ["skip a numeral in a list", ["i", "ii", "iv"], ["skip iv"]],
    ["go on in a list behind an inner one", ["a", "b", "i", "ii", "c"], []],
    ["go through the alphabet", ["g", "h", "i", "j"], []],
    ["begin a second list", ["a", "b", "c", "a", "b"], []],
    ["go wrong too often to be letters of a list", ["a", "e", "a", "x", "q"], []],
  ] as const)
    it(name, () => assert.deepEqual(kindsIn(list(...letters)), wanted));

  it("that stand in the text after all are not missed", () => {
    assert.deepEqual(
      kindsIn(`${sections("## 1. A", "## 2. B")}3. We also send you a bill at the end of each month.\n\n${sections("## 4. C").slice(11)}`),
      [],
    );
  });
});

describe("counting anew", () => {
  const fixedBy = (text: string): string | undefined => {
    const policy = readPolicy(text, "markdown");
    const finding = lint(policy, defaultSettings).findings.find(({ rule }) => rule === "structure/numbering");
    assert.ok(finding);
    const [fix] = fixesOf(policy, finding, defaultSettings);
    return (
      fix &&
      applyEdits(
        text,
        fix.edits.map(({ span, snippet }) => ({ span, newText: snippet })),
      )
    );
  };

  it("takes sub-sections along", () => {
    assert.equal(fixedBy(sections("## 1. A", "## 2. B", "## 2. C", "### 2.1 D")), sections("## 1. A", "## 2. B", "## 3. C", "### 3.1 D"));
  });

  it("goes through letters and Roman numerals", () => {
    assert.equal(fixedBy(sections("## A. One", "## B. Two", "## D. Three")), sections("## A. One", "## B. Two", "## C. Three"));
    const text = (three: string, four: string) =>
      sections("## I. One", "## II. Two", `## ${three}. Three`, `## ${four}. Four`).concat(`See Section ${four} above.\n`);
    assert.equal(fixedBy(text("IV", "V")), text("III", "IV"));
  });

  it("takes references along", () => {
    const text = (number: string) =>
      sections("## 1. A", "## 2. B", `## ${number}. C`).concat(`See Section ${number} above, and Article 4 GDPR.\n`);
    assert.equal(fixedBy(text("4")), text("3"));
  });

  it("is not offered where a reference would then lead elsewhere", () => {
    assert.equal(fixedBy(sections("## 1. A", "## 2. B", "## 2. C").concat("See Section 2.\n")), undefined);
    assert.equal(fixedBy(sections("## 1. A", "## 2. B", "## 4. C").concat("See Section 3.\n")), undefined);
  });
});
