// A new section stands in the document's own style: reading the result gives exactly one section more, and all other text is unchanged.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { insertLine, insertParagraphs, insertSection } from "../server/document/insert";
import { nextNumber } from "../server/document/insertNumber";
import { readDocument } from "../server/document/readDocument";
import { applyEdits, type SnippetEdit } from "../server/text/edit";
import { withExamples } from "../server/text/snippet";

const clause = {
  title: "How long we keep your data",
  body: ["We keep data for these periods:", "- ${1:orders} for seven years;", "- letters for a year."],
};

interface Style {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** Title of the section behind which the new one is asked for. */
  readonly after: string | undefined;
  /** The new text, as it must stand. */
  readonly inserted: string;
  /** The section behind which it does stand; undefined: before all others. */
  readonly behind: string | undefined;
}

const styles: readonly Style[] = [
  {
    name: "Markdown with hash headings and asterisks for bullets",
    format: "markdown",
    text: "# Privacy Policy\n\nWe mend kites.\n\n## What we collect\n\nThis is collected:\n\n* names;\n* addresses.\n\n## Who sees it\n\nNobody does.\n",
    after: "What we collect",
    inserted: "\n\n## How long we keep your data\n\nWe keep data for these periods:\n\n* orders for seven years;\n* letters for a year.",
    behind: "What we collect",
  },
  {
    name: "Markdown with underlined headings",
    format: "markdown",
    text: "Privacy Policy\n==============\n\nWhat we collect\n---------------\n\nNames only.\n\nWho sees it\n-----------\n\nNobody does.\n",
    after: "Who sees it",
    inserted:
      "\n\nHow long we keep your data\n--------------------------\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "Who sees it",
  },
  {
    name: "plain text with underlined headings",
    format: "plaintext",
    text: "PRIVACY STATEMENT\n=================\n\nWhat we collect\n---------------\n\nWe collect names only.\n\nWho sees it\n-----------\n\nNobody sees them.\n",
    after: "Who sees it",
    inserted:
      "\n\nHow long we keep your data\n--------------------------\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "Who sees it",
  },
  {
    name: "Markdown with bold lines for headings, in capitals",
    format: "markdown",
    text: "**PRIVACY POLICY**\n\nWe mend kites here.\n\n**WHAT WE COLLECT**\n\nWe collect names and addresses.\n\n**WHO SEES IT**\n\nNobody sees what we collect.\n",
    after: "WHAT WE COLLECT",
    inserted: "\n\n**HOW LONG WE KEEP YOUR DATA**\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "WHAT WE COLLECT",
  },
  {
    name: "Markdown with numbers: behind the last of them",
    format: "markdown",
    text: "# Privacy Policy\n\n## 1. What We Collect\n\nNames.\n\n## 2. Who Sees It\n\nNobody does.\n\n## 3. Your Letters\n\nWe answer.\n",
    after: "1. What We Collect",
    inserted: "\n\n## 4. How Long We Keep Your Data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "3. Your Letters",
  },
  {
    name: "Markdown with underlined, numbered headings",
    format: "markdown",
    text: "Privacy Policy\n==============\n\n1\\. What we collect\n-------------------\n\nNames.\n\n2\\. Who sees it\n---------------\n\nNobody does.\n",
    after: "1. What we collect",
    inserted:
      "\n\n3\\. How long we keep your data\n------------------------------\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "2. Who sees it",
  },
  {
    name: "Markdown with Roman numbers",
    format: "markdown",
    text: "# Privacy Policy\n\n## I. What we collect\n\nNames.\n\n## II. Who sees it\n\nNobody does.\n\n## III. Where it is\n\nIn a drawer.\n",
    after: "II. Who sees it",
    inserted:
      "\n\n## IV. How long we keep your data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "III. Where it is",
  },
  {
    name: "sub-sections: a number within a number",
    format: "markdown",
    text: "# Privacy Policy\n\n## 1. Data\n\n### 1.1 Names\n\nWe ask for yours.\n\n### 1.2 Addresses\n\nWe ask for yours.\n\n## 2. Rest\n\nThere is none.\n",
    after: "1.1 Names",
    inserted:
      "\n\n### 1.3 How long we keep your data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "1.2 Addresses",
  },
  {
    name: "Markdown with CRLF",
    format: "markdown",
    text: "# Privacy Policy\r\n\r\n## What we collect\r\n\r\nNames.\r\n\r\n## Who sees it\r\n\r\nNobody does.\r\n",
    after: "Who sees it",
    inserted:
      "\r\n\r\n## How long we keep your data\r\n\r\nWe keep data for these periods:\r\n\r\n- orders for seven years;\r\n- letters for a year.",
    behind: "Who sees it",
  },
  {
    name: "plain text with numbers and no blank lines",
    format: "plaintext",
    text: "Privacy Policy\n1. What we collect\nWe collect names and addresses of our customers.\n2. Who sees it\nNobody but our two clerks sees what we collect.\n3. Letters\nWe answer every letter that we receive.",
    after: "2. Who sees it",
    inserted: "\n4. How long we keep your data\nWe keep data for these periods:\n- orders for seven years;\n- letters for a year.",
    behind: "3. Letters",
  },
  {
    name: "plain text with bare headings and blank lines",
    format: "plaintext",
    text: "Privacy Policy\n\nWe mend kites in a small shop by the sea.\n\nCollection\n\nWe collect names and addresses of our customers.\n\nSharing\n\nNobody but our two clerks sees what we collect.\n",
    after: "Collection",
    inserted: "\n\nHow long we keep your data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: "Collection",
  },
  {
    name: "HTML with attributes and indents",
    format: "html",
    text: '<main>\n  <h1>Privacy Policy</h1>\n  <h2 class="head" id="collect">What we collect</h2>\n  <p class="body">Names &amp; addresses.</p>\n  <ul class="dots">\n    <li>names</li>\n    <li>addresses</li>\n  </ul>\n  <h2 class="head" id="see">Who sees it</h2>\n  <p class="body">Nobody does.</p>\n</main>\n',
    after: "What we collect",
    inserted:
      '\n  <h2 class="head">How long we keep your data</h2>\n  <p class="body">We keep data for these periods:</p>\n  <ul class="dots">\n    <li>orders for seven years;</li>\n    <li>letters for a year.</li>\n  </ul>',
    behind: "What we collect",
  },
  {
    name: "HTML with an element around each section",
    format: "html",
    text: '<div>\n<h1>Privacy Policy</h1>\n<section class="part" id="a">\n  <h2>1. What we collect</h2>\n  <p>Names.</p>\n</section>\n<section class="part" id="b">\n  <h2>2. Who sees it</h2>\n  <p>Nobody does.</p>\n</section>\n</div>\n<footer><p>All rights reserved.</p></footer>\n',
    after: "1. What we collect",
    inserted:
      '\n<section class="part">\n  <h2>3. How long we keep your data</h2>\n  <p>We keep data for these periods:</p>\n  <ul>\n    <li>orders for seven years;</li>\n    <li>letters for a year.</li>\n  </ul>\n</section>',
    behind: "2. Who sees it",
  },
  {
    name: "HTML with bold paragraphs for headings",
    format: "html",
    text: "<h1>Privacy Policy</h1>\n<p><strong>What We Collect</strong></p>\n<p>We collect names and addresses.</p>\n<p><strong>Who Sees It</strong></p>\n<p>Nobody sees what we collect.</p>\n",
    after: "What We Collect",
    inserted:
      "\n<p><strong>How Long We Keep Your Data</strong></p>\n<p>We keep data for these periods:</p>\n<ul>\n  <li>orders for seven years;</li>\n  <li>letters for a year.</li>\n</ul>",
    behind: "What We Collect",
  },
  {
    name: "Markdown without any heading",
    format: "markdown",
    text: "We mend kites. We collect names.\n\nNobody sees them.\n",
    after: undefined,
    inserted: "\n\n## How long we keep your data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: undefined,
  },
  {
    name: "plain text without any heading",
    format: "plaintext",
    text: "We mend kites in a small shop by the sea, and we collect the names of those who bring them.\n\nNobody but our two clerks sees them, and they keep what they see to themselves.\n",
    after: undefined,
    inserted: "\n\nHow long we keep your data\n\nWe keep data for these periods:\n\n- orders for seven years;\n- letters for a year.",
    behind: undefined,
  },
];

const apply = (text: string, edit: SnippetEdit): string => applyEdits(text, [{ span: edit.span, newText: withExamples(edit.snippet) }]);

describe("a new section", () => {
  for (const style of styles)
    describe(`in ${style.name}`, () => {
      const before = readDocument(style.text, style.format);
      const after = style.after === undefined ? undefined : before.sections.findIndex((section) => section.title === style.after);
      const edit = insertSection(before, { after }, clause);
      const document = readDocument(apply(style.text, edit), style.format);

      it("is written as its neighbours are", () => {
        assert.notEqual(after, -1, "no such section to begin with");
        assert.equal(withExamples(edit.snippet), style.inserted);
      });

      it("takes nothing away", () => assert.equal(edit.span.start, edit.span.end));

      it("is read as one section more, where it belongs", () => {
        const title = /(?:[\dIVX]+(?:\.\d+)*\\?\.? )?how long we keep your data/i.exec(style.inserted)![0].replace("\\", "");
        const titles = before.sections.map((section) => section.title);
        const at = style.behind === undefined ? titles.length : titles.indexOf(style.behind) + 1;
        assert.deepEqual(
          document.sections.map((section) => section.title),
          [...titles.slice(0, at), title, ...titles.slice(at)],
        );
        if (after !== undefined) assert.equal(document.sections[at]!.level, before.sections[after]!.level);
      });
    });

  it("keeps the marks of other mark-up out of its snippet", () => {
    const text = "# Privacy $Policy}\n\n## What $we} collect\n\nNames.\n";
    const document = readDocument(text, "markdown");
    const edit = insertSection(document, { after: 1 }, { title: "Costs", body: ["It costs ${1:nothing}."] });
    assert.match(apply(text, edit), /\n\n## Costs\n\nIt costs nothing\.\n$/);
  });

  it("escapes what HTML would take for mark-up", () => {
    const text = "<h1>Privacy</h1>\n<h2>Data</h2>\n<p>Names.</p>\n";
    const edit = insertSection(readDocument(text, "html"), { after: 1 }, { title: "Q & A", body: ["If a < b, ${1:write}."] });
    assert.match(apply(text, edit), /<h2>Q &amp; A<\/h2>\n<p>If a &lt; b, write\.<\/p>/);
  });

  it("stands before what a page has left behind its text", () => {
    const text = "Privacy Policy\n\n1. Data\n\nWe collect names.\n\n2. Contact\n\nWrite to us at any time.\n\nTop\nAccount\nLanguage";
    const edit = insertSection(readDocument(text, "plaintext"), { after: undefined }, clause);
    assert.ok(text.slice(0, edit.span.start).endsWith("at any time."));
    assert.match(edit.snippet, /^\n\n3\. How long/);
  });

  it("can be added to a document of any kind of rubbish", () => {
    for (const format of ["markdown", "html", "plaintext"] as const)
      for (const text of ["", "\n", "<", "<p", "# ", "1.", "\u0000\ud800", "<h2>", "<ul><li>", "a".repeat(10_000)]) {
        const edit = insertSection(readDocument(text, format), { after: undefined }, clause);
        assert.ok(edit.span.start >= 0 && edit.span.end <= text.length, JSON.stringify(text.slice(0, 20)));
      }
  });
});

describe("a new line", () => {
  const line = "Last updated: ${1:1 May 2026}";

  for (const [name, format, text, expected] of [
    [
      "under the title",
      "markdown",
      "# Privacy\n\nWe care.\n\n## Data\n\nNames.\n",
      "# Privacy\n\nLast updated: 1 May 2026\n\nWe care.\n\n## Data\n\nNames.\n",
    ],
    [
      "under the line that marks the title",
      "plaintext",
      "PRIVACY\n=======\n\nWe care for what you tell us.\n",
      "PRIVACY\n=======\n\nLast updated: 1 May 2026\n\nWe care for what you tell us.\n",
    ],
    ["at the beginning, without a title", "markdown", "We care.\n", "Last updated: 1 May 2026\n\nWe care.\n"],
    [
      "under the title of a page",
      "html",
      "<h1>Privacy</h1>\n<p class='x'>We care.</p>\n<h2>Data</h2><p>Names.</p>",
      "<h1>Privacy</h1>\n<p class='x'>Last updated: 1 May 2026</p>\n<p class='x'>We care.</p>\n<h2>Data</h2><p>Names.</p>",
    ],
  ] as const)
    it(`stands ${name}`, () => assert.equal(apply(text, insertLine(readDocument(text, format), line)), expected));
});

describe("the next number", () => {
  for (const [number, series, next] of [
    ["7", ["6", "7"], "8"],
    ["2.2", ["2.1", "2.2"], "2.3"],
    ["09", ["08", "09"], "10"],
    ["1.0", ["1.0"], "2.0"],
    ["IV", ["III", "IV"], "V"],
    ["I", ["I"], "II"],
    ["c", ["a", "b", "c"], "d"],
    ["B", ["A", "B"], "C"],
  ] as const)
    it(`after ${number} is ${next}`, () => assert.equal(nextNumber(number, series), next));

  it("after z is none", () => assert.equal(nextNumber("z", ["y", "z"]), undefined));
});

describe("paragraphs that are added", () => {
  const add = (text: string, format: Format, words: string, where: "here" | "end") => {
    const document = readDocument(text, format);
    const start = text.indexOf(words);
    const edit = insertParagraphs(document, { start, end: start + words.length }, ["New ${1:words}."], where)!;
    return applyEdits(text, [{ span: edit.span, newText: withExamples(edit.snippet) }]);
  };

  it("stand at the end of the section", () =>
    assert.equal(
      add("# A\n\n## B\n\nOne.\n\n- two;\n- three.\n\n## C\n\nFour.\n", "markdown", "One", "end"),
      "# A\n\n## B\n\nOne.\n\n- two;\n- three.\n\nNew words.\n\n## C\n\nFour.\n",
    ));

  it("stand behind the paragraph", () =>
    assert.equal(add("# A\n\nOne.\n\nTwo.\n", "markdown", "One", "here"), "# A\n\nOne.\n\nNew words.\n\nTwo.\n"));

  it("do not part a line from what it announces", () =>
    assert.equal(
      add("# A\n\n## B\n\nAs follows:\n\n### C\n\nThree.\n\n## D\n\nFour.\n", "markdown", "As", "end"),
      "# A\n\n## B\n\nAs follows:\n\n### C\n\nThree.\n\nNew words.\n\n## D\n\nFour.\n",
    ));

  it("stand behind a list of HTML, not in it", () =>
    assert.equal(
      add("<h1>A</h1>\n<p>One:</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>\n<h2>B</h2>\n<p>Four.</p>\n", "html", "One", "end"),
      "<h1>A</h1>\n<p>One:</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>\n<p>New words.</p>\n<h2>B</h2>\n<p>Four.</p>\n",
    ));

  it("keep the line ends and gaps of plain text", () =>
    assert.equal(
      add("PRIVACY\r\n\r\nOne is here.\r\n\r\nTwo is here.\r\n", "plaintext", "One", "here"),
      "PRIVACY\r\n\r\nOne is here.\r\n\r\nNew words.\r\n\r\nTwo is here.\r\n",
    ));
});
