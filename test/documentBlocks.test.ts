// Blocks, lead-ins, prose and its places, links, anchors, front matter and allowances.
import assert from "node:assert/strict";
import type { Document, Format } from "../server/document/document";
import { readDocument } from "../server/document/readDocument";
import { sourceSpan } from "../server/text/prose";

const formats: readonly Format[] = ["plaintext", "markdown", "html"];
const words = (document: Document): string[] => document.blocks.map((b) => `${b.kind} ${b.prose.text}`);
const sourceOf = (document: Document, part: string): string => {
  const block = document.blocks.find((b) => b.prose.text.includes(part))!;
  const at = block.prose.text.indexOf(part);
  const { start, end } = sourceSpan(block.prose, at, at + part.length);
  return document.text.slice(start, end);
};

describe("blocks", () => {
  it("of Markdown", () => {
    const text =
      "# Data\n\nWe keep\n*names*.\n\n> A quotation.\n\n- one\n  - two\n\n1. three\n\n   four\n\n| Who | Why |\n|-----|-----|\n| Pilots | Safety |\n\n---\n";
    const document = readDocument(text, "markdown");
    assert.deepEqual(words(document), [
      "heading Data",
      "paragraph We keep names.",
      "quote A quotation.",
      "item one",
      "item two",
      "item three",
      "item four",
      "row Who Why",
      "row Pilots Safety",
    ]);
    assert.deepEqual(
      document.blocks.map((b) => b.depth),
      [undefined, undefined, undefined, 1, 2, 1, 1, undefined, undefined],
    );
    assert.deepEqual(
      document.sentences.slice(-2).map((s) => s.prose.text),
      ["Pilots", "Safety"],
    );
  });

  it("of HTML", () => {
    const text =
      "<h2>Data</h2>We keep <p>names.<blockquote>A quotation.</blockquote><ul><li>one<ul><li>two</ul><li><p>three<p>four</ul><table><tr><th>Who<th>Why<tr><td>Pilots<td>Safety</table><dl><dt>Berth<dd>A place.</dl><script>no()</script>";
    assert.deepEqual(words(readDocument(text, "html")), [
      "heading Data",
      "paragraph We keep",
      "paragraph names.",
      "quote A quotation.",
      "item one",
      "item two",
      "item three",
      "item four",
      "row Who Why",
      "row Pilots Safety",
      "definition Berth",
      "definition A place.",
    ]);
  });

  it("of ordered lists know their numbers", () => {
    const html = readDocument('<ol start="3"><li>one<li value="7">two<ul><li>inner</ul><li>three</ol>', "html");
    assert.deepEqual(
      html.blocks.map((b) => b.number),
      ["3", "7", undefined, "8"],
    );
    const markdown = readDocument("3. one\n4. two\n   - inner\n5. three", "markdown");
    assert.deepEqual(
      markdown.blocks.map((b) => b.number),
      ["3", "4", undefined, "5"],
    );
  });

  it("outside the main text say so", () => {
    const document = readDocument("<main><p>Names.</p></main><footer><p>Quayside Ltd</p></footer>", "html");
    assert.deepEqual(
      document.blocks.map((b) => b.aside),
      [undefined, true],
    );
  });

  it("of plain text, bullets and numbers of lists left out", () => {
    const document = readDocument(
      "We keep:\n\n• names;\n  - of owners\n• berths.\n\nWe ask for:\n(a) a name;\n(b) a number.\n",
      "plaintext",
    );
    assert.deepEqual(words(document), [
      "paragraph We keep:",
      "item names;",
      "item of owners",
      "item berths.",
      "paragraph We ask for:",
      "item a name;",
      "item a number.",
    ]);
    assert.deepEqual(
      document.blocks.map((b) => [b.depth, b.number]),
      [
        [undefined, undefined],
        [1, undefined],
        [2, undefined],
        [1, undefined],
        [undefined, undefined],
        [1, "a"],
        [1, "b"],
      ],
    );
  });

  it("lines set apart by <br> and hard breaks", () => {
    const html =
      "<p>We keep:<br>• names<br>• berths</p><p>(1) First we ask. <br>(2) Then we wait.</p><p>Quayside Ltd<br>1 Pier Road<br>Harbourmere</p>";
    assert.deepEqual(words(readDocument(html, "html")), [
      "paragraph We keep:",
      "item names",
      "item berths",
      "item First we ask.",
      "item Then we wait.",
      "paragraph Quayside Ltd 1 Pier Road Harbourmere",
    ]);
    const address = readDocument("Quayside Ltd  \n1 Pier Road  \nHarbourmere", "markdown");
    assert.deepEqual(
      address.sentences.map((s) => s.prose.text),
      ["Quayside Ltd", "1 Pier Road", "Harbourmere"],
    );
  });

  it("text without a tag in an HTML file is plain text", () => {
    assert.deepEqual(words(readDocument("Privacy Policy\n\nWe keep names.\n\nWe sell none.", "html")), [
      "heading Privacy Policy",
      "paragraph We keep names.",
      "paragraph We sell none.",
    ]);
  });

  it("values that a template engine fills in stay, its tags go", () => {
    for (const format of ["markdown", "html"] as const) {
      const document = readDocument(
        "<p>Write to {{ site.email }} <% if (a > b) { %>today<% } %> {% if x %}or{% endif %} <?php echo 1 > 0; ?>tomorrow.</p>",
        format,
      );
      assert.deepEqual(words(document), ["paragraph Write to {{ site.email }} today or tomorrow."]);
    }
  });
});

describe("lead-ins", () => {
  const leads = (document: Document): (string | undefined)[] =>
    document.blocks
      .filter((b) => b.kind === "item" || b.kind === "row")
      .map((b) => (b.leadIn === undefined ? undefined : document.blocks[b.leadIn]!.prose.text));

  it("introduce the items of a list in every format", () => {
    const expected = ["We share it with:", "We share it with:", "pilots, namely", "We share it with:"];
    assert.deepEqual(
      leads(readDocument("We share it with:\n\n- owners;\n- pilots, namely\n  - day pilots;\n- nobody else.", "markdown")),
      expected,
    );
    assert.deepEqual(
      leads(readDocument("We share it with:\n\n- owners;\n- pilots, namely\n    - day pilots;\n- nobody else.", "plaintext")),
      expected,
    );
    assert.deepEqual(
      leads(readDocument("<p>We share it with:</p><ul><li>owners;<li>pilots, namely<ul><li>day pilots;</ul><li>nobody else.</ul>", "html")),
      expected,
    );
  });

  it("may stand in the last sentence before the list, which sentences know", () => {
    const document = readDocument("We are careful. We may give your name to the following.\n\n- pilots\n- the lock keeper", "markdown");
    const items = document.sentences.slice(2);
    assert.deepEqual(
      items.map((s) => document.sentences[s.leadIn!]!.prose.text),
      ["We may give your name to the following.", "We may give your name to the following."],
    );
  });

  it("are neither headings nor finished sentences", () => {
    assert.deepEqual(leads(readDocument("## We share it with:\n\n- pilots", "markdown")), [undefined]);
    assert.deepEqual(leads(readDocument("We never sell it.\n\n- pilots", "markdown")), [undefined]);
  });

  it("turn the lines after them into items where no bullets stand", () => {
    const document = readDocument(
      "Data\n\nWe do not use:\n\nCookies\n\nTide gauges\n\nCameras\n\nThis is all there is to say about it.",
      "plaintext",
    );
    assert.deepEqual(leads(document), ["We do not use:", "We do not use:", "We do not use:"]);
  });

  it("a numbered item introduces the bullets below it", () => {
    assert.deepEqual(
      leads(readDocument("<p>We do this:</p><p>(a) we ask for:</p><ul><li>a name<li>a berth</ul><p>(b) we wait.</p>", "html")),
      ["We do this:", "we ask for:", "we ask for:", "We do this:"],
    );
  });

  it("introduce the rows of a table", () => {
    assert.deepEqual(leads(readDocument("We keep:\n\n| Name | Years |\n|-|-|\n| Log | 7 |", "markdown")), ["We keep:", "We keep:"]);
  });
});

describe("prose leads back to the source", () => {
  it("through entities, escapes, tags and line ends", () => {
    const markdown = readDocument("Ships &amp; **boats**\r\n> \\*are* [kept\nsafe](x) `in` port&#33; ~~not~~", "markdown");
    assert.equal(markdown.blocks[0]!.prose.text, "Ships & boats");
    const quote = readDocument("> We keep\n> ships &amp; \\*boats\\* in **port**.", "markdown");
    assert.equal(quote.blocks[0]!.prose.text, "We keep ships & *boats* in port.");
    assert.equal(sourceOf(quote, "keep ships"), "keep\n> ships");
    assert.equal(sourceOf(quote, "&"), "&amp;");
    assert.equal(sourceOf(quote, "& *boats*"), "&amp; \\*boats\\*");
    assert.equal(sourceOf(quote, "port"), "port");
    const html = readDocument("<p>We\n  keep <b>shi</b>ps&nbsp;&amp;&nbsp;boats&copy; in <a href='x'>port</a>.</p>", "html");
    assert.equal(html.blocks[0]!.prose.text, "We keep ships & boats© in port.");
    assert.equal(sourceOf(html, "keep ships"), "keep <b>shi</b>ps");
    assert.equal(sourceOf(html, "ships & boats"), "shi</b>ps&nbsp;&amp;&nbsp;boats");
    assert.equal(sourceOf(html, "©"), "&copy;");
    assert.equal(sourceOf(html, "port"), "port");
  });

  it("brackets that lead nowhere are words", () => {
    const document = readDocument(
      "Write to [your e-mail] or [us][here] or [them] now[^1].\n\n[here]: https://quayside.example\n[^1]: A note.",
      "markdown",
    );
    assert.equal(document.blocks[0]!.prose.text, "Write to [your e-mail] or us or [them] now.");
    assert.equal(sourceOf(document, "[your e-mail]"), "[your e-mail]");
  });

  it("what shows nothing is left out", () => {
    assert.equal(readDocument("pri\u00advacy\u200b  po\u00a0licy", "plaintext").blocks[0]!.prose.text, "privacy po licy");
  });
});

describe("links and anchors", () => {
  const links = (text: string, format: Format): string[][] => {
    const document = readDocument(text, format);
    return document.links.map((l) => [l.text, l.target, text.slice(l.label.start, l.label.end), text.slice(l.span.start, l.span.end)]);
  };

  it("of Markdown", () => {
    const text =
      'See [our *terms*](https://q.example/a?b=1&amp;c "t"), [rights](#rights), [log], <mailto:a@q.example>, b@q.example and www.q.example.\n\n[log]: /log';
    assert.deepEqual(links(text, "markdown"), [
      ["our terms", "https://q.example/a?b=1&c", "our *terms", '[our *terms*](https://q.example/a?b=1&amp;c "t")'],
      ["rights", "#rights", "rights", "[rights](#rights)"],
      ["log", "/log", "log", "[log]"],
      ["mailto:a@q.example", "mailto:a@q.example", "mailto:a@q.example", "<mailto:a@q.example>"],
      ["b@q.example", "mailto:b@q.example", "b@q.example", "b@q.example"],
      ["www.q.example", "http://www.q.example", "www.q.example", "www.q.example"],
    ]);
  });

  it("of HTML", () => {
    assert.deepEqual(
      links('<p>See <a href=" mailto:a@q.example?x&amp;y ">our <b>desk</b></a>, <a name="top">top</a> and <a href="">here</a>.', "html"),
      [
        ["our desk", "mailto:a@q.example?x&y", "our <b>desk", '<a href=" mailto:a@q.example?x&amp;y ">our <b>desk</b></a>'],
        ["here", "", "here", '<a href="">here</a>'],
      ],
    );
  });

  it("anchors by id, name and heading", () => {
    assert.deepEqual([...readDocument('<h2 id="Data">Data</h2><a name="top"></a>', "html").anchors].sort(), ["data", "top"]);
    assert.deepEqual([...readDocument('# 1. Data & Boats\n\n<a id="Top"></a>\n\n## Data\n\n## Data', "markdown").anchors].sort(), [
      "1-data--boats",
      "data",
      "data-1",
      "top",
    ]);
    const closing = "# Privacy\n\nWe keep names.\n\n## Further notices\n\n[One](https://one.example)\n\n[Two](https://two.example)";
    assert.ok(readDocument(closing, "markdown").anchors.includes("further-notices"), "a heading over the closing links");
  });
});

describe("front matter", () => {
  it("gives its plain values and is no prose", () => {
    const document = readDocument(
      '---\ntitle: "Privacy Policy"\nDate: 2021-05-04 # first\ntags:\n  - a\n---\n\nWe keep names.',
      "markdown",
    );
    assert.deepEqual(document.frontMatter?.values, { title: "Privacy Policy", date: "2021-05-04" });
    assert.deepEqual(words(document), ["paragraph We keep names."]);
  });

  it("half of it is text", () => {
    const document = readDocument("---\ntitle: Privacy\n\nWe keep names.", "markdown");
    assert.equal(document.frontMatter, undefined);
    assert.ok(words(document).includes("paragraph We keep names."));
  });

  it("says what the document is", () => {
    assert.equal(readDocument("---\npolicywright: Off\n---\n", "markdown").declared, "off");
    assert.equal(readDocument("<!-- policywright: cookie -->", "markdown").declared, "cookie");
    assert.equal(readDocument("<p><!--policywright:privacy-->x</p>", "html").declared, "privacy");
  });
});

describe("allowances", () => {
  const covered = (text: string, format: Format = "markdown"): unknown[] =>
    readDocument(text, format).allowances.map((a) => [a.scope, a.rules, a.reason, text.slice(a.covers.start, a.covers.end)]);

  it("for the next line, to the end of the block that begins there", () => {
    assert.deepEqual(
      covered("a\n\n<!-- policywright-allow-next-line contradiction/sharing, contact/*: agreed: twice -->\n\nWe keep\nnames.\n\nNo more."),
      [["next-line", ["contradiction/sharing", "contact/*"], "agreed: twice", "We keep\nnames."]],
    );
    assert.deepEqual(covered("<!-- policywright-allow-next-line --><p>We keep\nnames.</p><p>No more.</p>", "html"), [
      ["next-line", [], undefined, "<p>We keep\nnames.</p>"],
    ]);
  });

  it("from here to the end mark, or to the end of the text", () => {
    assert.deepEqual(
      covered("<!-- policywright-allow contradiction/sale -->a<!-- policywright-end-allow -->b<!-- policywright-allow x/y -->c"),
      [
        ["block", ["contradiction/sale"], undefined, "a"],
        ["block", ["x/y"], undefined, "c"],
      ],
    );
  });

  it("for the file, in MDX, too", () => {
    assert.deepEqual(covered("a\n\n{/* policywright-allow-file missing/children: grown-ups only */}"), [
      ["file", ["missing/children"], "grown-ups only", "a\n\n{/* policywright-allow-file missing/children: grown-ups only */}"],
    ]);
  });

  it("other comments and unclosed ones allow nothing", () => {
    assert.deepEqual(covered("<!-- policywright-allows x -->a<!-- policy -->b<!-- policywright-allow x"), []);
  });
});

describe("sections", () => {
  it("hold their sub-sections, to the end of their last block", () => {
    const text = "# Privacy Policy\n\n## Data\n\nNames.\n\n### Boats\n\nHulls.\n\n## Storage\n\nSeven years.\n\n";
    const { sections, blocks } = readDocument(text, "markdown");
    assert.deepEqual(
      sections.map((s) => [
        s.parent,
        text.slice(s.span.start, s.span.end).replace(/\n+/g, " "),
        text.slice(s.heading.start, s.heading.end),
      ]),
      [
        [undefined, text.trim().replace(/\n+/g, " "), "Privacy Policy"],
        [0, "## Data Names. ### Boats Hulls.", "Data"],
        [1, "### Boats Hulls.", "Boats"],
        [0, "## Storage Seven years.", "Storage"],
      ],
    );
    assert.deepEqual(
      blocks.map((b) => b.section),
      [0, 1, 1, 2, 2, 3, 3],
    );
  });

  it("blocks before the first heading stand in none", () => {
    for (const format of formats) {
      const text =
        format === "html"
          ? "<p>Welcome aboard, whoever you are.</p><h2>Data</h2><p>Names.</p>"
          : `Welcome aboard, whoever you are.\n\n${format === "markdown" ? "## " : ""}1. Data\n\nNames.`;
      assert.deepEqual(
        readDocument(text, format).blocks.map((b) => b.section),
        [undefined, 0, 0],
      );
    }
  });
});
