// Outlines: how readers of each format see headings and their levels.
import assert from "node:assert/strict";
import type { Document, Format } from "../server/document/document";
import { readDocument } from "../server/document/readDocument";
import { lineAt, readLines } from "../server/text/lines";

/** One line per section: its level and its title. */
const outlineOf = (text: string, format: Format): string[] => readDocument(text, format).sections.map((s) => `${s.level} ${s.title}`);

/** 1-based lines on which the words of the headings begin. */
function linesOf(document: Document): number[] {
  const lines = readLines(document.text);
  return document.sections.map((s) => lineAt(lines, s.heading.start) + 1);
}

const body = "We keep the harbour ledger in a locked office and show it to nobody without a written request from its owner.";

describe("outline of plain text", () => {
  const outline = (...lines: string[]): string[] => outlineOf(lines.join("\n"), "plaintext");

  it("numbered headings below a title", () => {
    const text = [
      "Privacy Policy",
      "",
      "1. General",
      "",
      body,
      "",
      "2. Cookies",
      "",
      body,
      "",
      "2.1 Choices",
      "",
      body,
      "",
      "3 . Safety",
      "",
      body,
    ];
    assert.deepEqual(outline(...text), ["1 Privacy Policy", "2 1. General", "2 2. Cookies", "3 2.1 Choices", "2 3 . Safety"]);
  });

  it("without a title the first sections are level 1", () => {
    assert.deepEqual(outline("1. General", body, "2. Data", "2.1 Names", body, "2.2 Boats", body, "3. Contact Us", body), [
      "1 1. General",
      "1 2. Data",
      "2 2.1 Names",
      "2 2.2 Boats",
      "1 3. Contact Us",
    ]);
  });

  it("Roman numbers, letters and named sections", () => {
    assert.deepEqual(outline("I. Scope", body, "II. Data", "A. Names", body, "B. Boats", body, "C. Crews", body, "III. Storage", body), [
      "1 I. Scope",
      "1 II. Data",
      "2 A. Names",
      "2 B. Boats",
      "2 C. Crews",
      "1 III. Storage",
    ]);
    assert.deepEqual(outline("Section 1 – Scope", body, "Section 2 – Data", body, "1. When You Moor", body, "2. When You Leave", body), [
      "1 Section 1 – Scope",
      "1 Section 2 – Data",
      "2 1. When You Moor",
      "2 2. When You Leave",
    ]);
  });

  it("numbers, names and titles are told apart", () => {
    const { sections } = readDocument(`IV) Storage Periods\n${body}\n2.1 Sub-section\n${body}\n(a) Consent\n${body}`, "plaintext");
    assert.deepEqual(
      sections.map((s) => [s.number, s.name]),
      [
        ["IV", "Storage Periods"],
        ["2.1", "Sub-section"],
        ["a", "Consent"],
      ],
    );
  });

  it("bare title lines, every line a paragraph", () => {
    assert.deepEqual(outline("Privacy Policy", body, body, "Cookies", body, "Card Payments", body), [
      "1 Privacy Policy",
      "2 Cookies",
      "2 Card Payments",
    ]);
  });

  it("capitals, underlines and questions", () => {
    assert.deepEqual(outline("QUAYSIDE PRIVACY NOTICE", "", "WHAT WE COLLECT", "", body, "", "WHO SEES IT?", "", body), [
      "1 QUAYSIDE PRIVACY NOTICE",
      "2 WHAT WE COLLECT",
      "2 WHO SEES IT?",
    ]);
    assert.deepEqual(
      outline("Privacy Policy", "==============", "", "Your data", "---------", body, "", "Our duties", "----------", body),
      ["1 Privacy Policy", "2 Your data", "2 Our duties"],
    );
  });

  it("capitals stand above small letters where both are used", () => {
    assert.deepEqual(
      outline("OUR DATA", "", "Boat Owners", "", body, "", "Visitors", "", body, "", "YOUR CHOICES", "", "Letters", "", body),
      ["1 OUR DATA", "2 Boat Owners", "2 Visitors", "1 YOUR CHOICES", "2 Letters"],
    );
  });

  it("a bare line between numbered sections is below them, one before or behind beside them", () => {
    assert.deepEqual(outline("Introduction", "", body, "", "1. Data", "", "What owners tell us", "", body, "", "2. Storage", "", body), [
      "1 Introduction",
      "1 1. Data",
      "2 What owners tell us",
      "1 2. Storage",
    ]);
  });

  it("what a page leaves behind is no heading", () => {
    assert.deepEqual(
      outline(
        "HomeShopPrivacy Policy",
        "Basket",
        "",
        "Privacy Policy",
        "",
        "1. Data",
        "",
        body,
        "",
        "2. Contact",
        "",
        body,
        "",
        "Top",
        "Account",
      ),
      ["1 Privacy Policy", "2 1. Data", "2 2. Contact"],
    );
    assert.deepEqual(
      outline(
        "This copy was taken from the archive of harbourmere.example on 3 May 2019 and may be out of date now.",
        "Privacy Policy",
        body,
      ),
      ["1 Privacy Policy"],
    );
  });

  it("entries of lists are no headings, with and without bullets", () => {
    assert.deepEqual(
      outline(
        "1. Purposes",
        "",
        "We use the ledger for these purposes:",
        "",
        "  1. Berth Fees",
        "  2. Tide Warnings",
        "",
        "2. Storage",
        "",
        body,
      ),
      ["1 1. Purposes", "1 2. Storage"],
    );
    assert.deepEqual(outline("1. Purposes", "We use it for:", "1. Berth fees;", "2. Tide warnings;", "2. Storage", body), [
      "1 1. Purposes",
      "1 2. Storage",
    ]);
    assert.deepEqual(
      outline(
        "1. Tracking",
        "",
        "We do not use:",
        "",
        "Cookies",
        "",
        "Tide gauges",
        "",
        "Cameras",
        "",
        "Nothing else is used on the quay.",
        "",
        "2. Storage",
        "",
        body,
      ),
      ["1 1. Tracking", "1 2. Storage"],
    );
    assert.deepEqual(outline("Purposes", "- Berth Fees", "- Tide Warnings", "", "Storage", body), ["1 Purposes", "1 Storage"]);
  });

  it("a heading may follow a line that announces something and breaks off", () => {
    assert.deepEqual(outline("1. Contact", "", "Reach us through the following means:", "", "2. Final Words", "", body), [
      "1 1. Contact",
      "1 2. Final Words",
    ]);
  });

  it("a table of contents is a list", () => {
    assert.deepEqual(
      outline(
        "PRIVACY NOTICE",
        "",
        "CONTENTS",
        "",
        "1. DATA",
        "2. STORAGE",
        "3. CONTACT",
        "",
        "1. DATA",
        "",
        body,
        "",
        "2. STORAGE",
        "",
        body,
        "",
        "3. CONTACT",
        "",
        body,
      ),
      ["1 PRIVACY NOTICE", "2 CONTENTS", "2 1. DATA", "2 2. STORAGE", "2 3. CONTACT"],
    );
  });

  it("so are title lines in a row that stand again below", () => {
    assert.deepEqual(
      outline("Privacy Policy", "", "What We Keep", "", "Who Sees It", "", body, "", "What We Keep", "", body, "", "Who Sees It", "", body),
      ["1 Privacy Policy", "2 What We Keep", "2 Who Sees It"],
    );
  });

  it('a title over another is the heading of a group, "See more" is none', () => {
    assert.deepEqual(
      outline("Privacy Policy", "", body, "", "Data And Boats", "", "Boat Owners", "", body, "", "See more", "", "Visitors", "", body),
      ["1 Privacy Policy", "2 Data And Boats", "2 Boat Owners", "2 Visitors"],
    );
  });

  it("small letters do for a title where the text has no blank lines", () => {
    assert.deepEqual(outline("Privacy Policy", body, "Retention of the ledger", body, "Transfer of the ledger", body), [
      "1 Privacy Policy",
      "2 Retention of the ledger",
      "2 Transfer of the ledger",
    ]);
  });

  it("numbered clauses are paragraphs, introducing lines no headings", () => {
    const clauses = [
      "1. Data",
      `1.1. ${body}`,
      "1.2. We keep the following about a boat:",
      "• her name;",
      "• her length.",
      `1.3. ${body}`,
      "2. Storage",
      body,
    ];
    assert.deepEqual(outline(...clauses), ["1 1. Data", "1 2. Storage"]);
    const numbered = readDocument(clauses.join("\n"), "plaintext").blocks.filter((b) => b.kind === "paragraph" && b.number);
    assert.deepEqual(
      numbered.map((b) => b.number),
      ["1.1", "1.2", "1.3"],
    );
  });

  it("dates, addresses and values are no headings", () => {
    assert.deepEqual(
      outline(
        "Privacy Policy",
        "",
        "Last updated: 4 May 2021",
        "",
        body,
        "",
        "Contact Us",
        "",
        "Write to us at:",
        "Email: ledger@quayside.example",
        "Phone: 020 7946 0018",
      ),
      ["1 Privacy Policy", "2 Contact Us"],
    );
  });

  it("wrapped text is joined, its first lines are no headings", () => {
    const wrapped = `Privacy Policy

Cookies

The harbour office sets one cookie, which remembers the language that you
chose. It is deleted when you close the window, and nobody but the harbour
office reads it. Quayside Marina keeps no other files on your device, and
Berth Holders are treated like everybody else.

Storage

Ledgers are kept for seven years, as the port authority requires, and are
then pulped. No copies are made.
`;
    const document = readDocument(wrapped, "plaintext");
    assert.deepEqual(
      document.sections.map((s) => s.title),
      ["Privacy Policy", "Cookies", "Storage"],
    );
    assert.deepEqual(
      document.blocks.filter((b) => b.kind === "paragraph").map((b) => b.sentences[1] - b.sentences[0]),
      [3, 2],
    );
  });

  it("wrapped items are joined", () => {
    const text = `Uses

We use the ledger for two things, which we explain at length below:

- to send you the bill for your berth, which we do once a year in the first
  week of April; and
- to warn you of a high tide, a storm or a strike of the lock keepers, if you
  asked for that.
`;
    const items = readDocument(text, "plaintext").blocks.filter((b) => b.kind === "item");
    assert.deepEqual(
      items.map((b) => b.prose.text.replace(/^.* /, "")),
      ["and", "that."],
    );
  });

  it("says on which line a heading's words begin", () => {
    assert.deepEqual(linesOf(readDocument(`\n\nPrivacy Policy\n\n  1. Data\n${body}\n\n\n2. Storage\n${body}`, "plaintext")), [3, 5, 9]);
  });
});

describe("outline of Markdown", () => {
  const outline = (...lines: string[]): string[] => outlineOf(lines.join("\n"), "markdown");

  it("marked headings, gaps between ranks closed", () => {
    assert.deepEqual(outline("Harbour Privacy Notice", "===", "### Data", body, "##### Names", body, "### Storage ###", body), [
      "1 Harbour Privacy Notice",
      "2 Data",
      "3 Names",
      "2 Storage",
    ]);
  });

  it("a title of the same rank as the sections stands above them", () => {
    assert.deepEqual(outline("# Privacy Policy", body, "# Data", body, "# Storage", body), ["1 Privacy Policy", "2 Data", "2 Storage"]);
    assert.deepEqual(outline("### Data", body, "### Storage", body), ["1 Data", "1 Storage"]);
  });

  it("numbers refine headings of one rank", () => {
    assert.deepEqual(outline("# Privacy Policy", "## 1. Data", body, "## 1.1 Names", body, "## 2. Storage", body), [
      "1 Privacy Policy",
      "2 1. Data",
      "3 1.1 Names",
      "2 2. Storage",
    ]);
    assert.deepEqual(outline("## 1.0 Data", body, "## 2.0 Storage", body), ["1 1.0 Data", "1 2.0 Storage"]);
  });

  it("bold lines are headings below the marked ones", () => {
    assert.deepEqual(
      outline("# Privacy Policy", "", "## Data", "", "**Boat owners**", "", body, "", "**Visitors**  ", body, "", "## Storage", "", body),
      ["1 Privacy Policy", "2 Data", "3 Boat owners", "3 Visitors", "2 Storage"],
    );
    assert.deepEqual(
      outline("<b>Privacy Policy</b>", "Effective Date: March 6, 2021", "", "<b>1. Data</b>", "", body, "", "<b>2. Storage</b>", "", body),
      ["1 Privacy Policy", "2 1. Data", "2 2. Storage"],
    );
  });

  it("bold values, sentences and introducing lines are no headings", () => {
    assert.deepEqual(
      outline(
        "# Privacy Policy",
        "**Last updated: May 2021**",
        "",
        "**We never sell the ledger to anybody at all.**",
        "",
        body,
        "",
        "**We promise:**",
        "- care",
        "- silence",
        "",
        "**Quayside Marina Ltd**  ",
        "1 Pier Road  ",
        "Harbourmere",
      ),
      ["1 Privacy Policy"],
    );
  });

  it("numbered lines without mark-up", () => {
    assert.deepEqual(outline("1\\. Data", "", body, "", "2\\. Storage", "", body), ["1 1. Data", "1 2. Storage"]);
    assert.deepEqual(outline("1. Our Data", body, "", "2. Our Storage", body), ["1 Our Data", "1 Our Storage"]);
  });

  it("code, comments and components are no prose", () => {
    const text = [
      "import { Note } from '../note'",
      "",
      "# Privacy Policy",
      "",
      "```",
      "# not a heading",
      "```",
      "",
      "<!-- # nor this -->",
      "",
      "<Note kind={1}>",
      "",
      body,
      "",
      "</Note>",
      "",
      "{/* nor this */}",
    ];
    const document = readDocument(text.join("\n"), "markdown");
    assert.deepEqual(
      document.blocks.map((b) => b.prose.text),
      ["Privacy Policy", body],
    );
  });

  it("attribute lists are anchors, not words", () => {
    const document = readDocument("# Data {#data}\n\n## Names\n{: #names .big}\n\n## Names\n", "markdown");
    assert.deepEqual(
      document.sections.map((s) => s.title),
      ["Data", "Names", "Names"],
    );
    assert.deepEqual([...document.anchors].sort(), ["data", "names", "names-1"]);
  });
});

describe("outline of HTML", () => {
  const outline = (html: string): string[] => outlineOf(html, "html");

  it("headings by their tags, words by what a reader sees", () => {
    assert.deepEqual(
      outline(
        `<title>x</title><h1>Privacy <span>Policy</span></h1><h3><i>1</i> Data &amp; Boats</h3><p>${body}<h3>2 Storage<br>periods</h3>`,
      ),
      ["1 Privacy Policy", "2 1 Data & Boats", "2 2 Storage periods"],
    );
  });

  it("bold paragraphs and bold lines", () => {
    assert.deepEqual(
      outline(`<strong>Privacy Policy</strong><p>${body}</p><p><strong>Data</strong></p><p>${body}</p><p><b>Storage<br></b>${body}</p>`),
      ["1 Privacy Policy", "2 Data", "2 Storage"],
    );
  });

  it("loose lines over paragraphs", () => {
    assert.deepEqual(outline(`Privacy Policy <p>${body}</p> Our Data <p>${body}</p> <p>${body}</p>\n${body}\nOur Storage <p>${body}</p>`), [
      "1 Privacy Policy",
      "2 Our Data",
      "2 Our Storage",
    ]);
  });

  it("navigation, footers, side notes and hidden parts have no headings", () => {
    assert.deepEqual(
      outline(
        `<header><h1>Quayside</h1></header><nav><h2>Menu</h2></nav><main><h1>Privacy Policy</h1><h2>Data</h2><p>${body}</p><div hidden><h2>Old</h2></div></main><aside><h3>Basket</h3></aside><footer><h4>Shops</h4><p>Write to us.</p></footer>`,
      ),
      ["1 Privacy Policy", "2 Data"],
    );
  });

  it("links to other pages below the text are no sections", () => {
    assert.deepEqual(
      outline(`<h1>Privacy Policy</h1><h2>Data</h2><p>${body}</p><h2>See also</h2><a href="terms.html"><h3>Terms</h3><p>Our terms</p></a>`),
      ["1 Privacy Policy", "2 Data"],
    );
  });

  it("titles by class, by summary, by the terms of questions and answers", () => {
    assert.deepEqual(
      outline(
        `<h1>Privacy Policy</h1><div class="section-title">Data</div><div>${body}</div><details><summary>Storage</summary>${body}</details>`,
      ),
      ["1 Privacy Policy", "2 Data", "2 Storage"],
    );
    assert.deepEqual(outline(`<h1>Privacy Policy</h1><dl><dt>What do we keep?<dd>${body}<dt>Who sees it?<dd>${body}</dl>`), [
      "1 Privacy Policy",
      "2 What do we keep?",
      "2 Who sees it?",
    ]);
    assert.deepEqual(outline(`<h2>Words</h2><h2>More</h2><h2>Last</h2><dl><dt>Berth<dd>${body}</dl>`), ["1 Words", "1 More", "1 Last"]);
  });

  it("numbers over their text, and numbers that disagree with the tags", () => {
    assert.deepEqual(outline(`<h1>Privacy Policy</h1><p>1. Our Data<br>${body}</p><p>2. Our Storage<br>${body}</p>`), [
      "1 Privacy Policy",
      "2 1. Our Data",
      "2 2. Our Storage",
    ]);
    assert.deepEqual(outline("<h2>3. Data</h2><h3>3.1 Names</h3><h4>3.1.1 First names</h4><h5>3.2 Boats</h5><h3>3.3 Berths</h3>"), [
      "1 3. Data",
      "2 3.1 Names",
      "3 3.1.1 First names",
      "2 3.2 Boats",
      "2 3.3 Berths",
    ]);
  });

  it("a sentence in a heading's tag is a paragraph", () => {
    assert.deepEqual(outline(`<h1>Privacy Policy</h1><h2>${body} ${body}</h2><h2>Data</h2>`), ["1 Privacy Policy", "2 Data"]);
  });

  it("hash signs left by a converter", () => {
    assert.deepEqual(outline(`<h1>Privacy Policy</h1><p>## Data</p><p>${body}</p><p>## Storage</p><p>${body}</p>`), [
      "1 Privacy Policy",
      "2 Data",
      "2 Storage",
    ]);
  });
});
