// Passages: headings with nothing under them, and what stands twice, in every format.
import assert from "node:assert/strict";
import type { Format } from "../server/document/document";
import { emptySections } from "../server/document/emptySections";
import { readDocument } from "../server/document/readDocument";
import { readRepeats } from "../server/policy/repeats";

const emptyIn = (text: string, format: Format = "markdown"): string[] => {
  const document = readDocument(text, format);
  return emptySections(document).map(({ section }) => document.sections[section]!.name);
};

const page = (...parts: string[]): string => `<h1>Privacy</h1>\n<h2>Our list</h2>\n${parts.join("\n")}\n<h2>Rights</h2>\n<p>Ask us.</p>`;
const markdown = (part: string): string => `# Privacy\n\n## Our list\n\n${part}\n\n## Rights\n\nAsk us.`;

describe("empty sections", () => {
  for (const [name, part] of [
    ["nothing", ""],
    ["a comment", "<!-- ask Pia -->"],
    ["a blank paragraph", "<p>&nbsp;</p>"],
    ["a line", "<hr>"],
  ] as const)
    it(`are those with ${name}`, () => assert.deepEqual(emptyIn(page(part), "html"), ["Our list"]));

  for (const [name, part] of [
    ["a form", '<form action="/ask"><input name="mail"></form>'],
    ["a picture", '<img src="map.png" alt="">'],
    ["a place that a script fills", '<div id="cookie-table"></div>'],
    ["a script", '<script src="https://list.example/table.js"></script>'],
    ["a component", "<cookie-table></cookie-table>"],
    ["a frame", '<iframe src="https://stats.example/opt-out"></iframe>'],
    ["a deeper heading", "<h3>Names</h3><p>We keep them.</p>"],
  ] as const)
    it(`are not those with ${name}`, () => assert.deepEqual(emptyIn(page(part), "html"), []));

  for (const part of [
    "{% include table.html %}",
    "{{ table }}",
    "```\nDear shop\n```",
    "| a | b |\n|---|---|\n| c | d |",
    "![map](map.png)",
    "- one",
  ])
    it(`are not those with ${part.split("\n")[0]}`, () => assert.deepEqual(emptyIn(markdown(part)), []));

  it("are found in plain text where the line is surely a heading", () => {
    const text =
      "PRIVACY\n\n1. Data\n\nWe keep your name and your address in the order book.\n\n2. Copies\n\n3. Rights\n\nAsk us for a copy of your data whenever you like.\n";
    assert.deepEqual(emptyIn(text, "plaintext"), ["Copies"]);
  });

  it("are not the title, nor a title that leads elsewhere, nor a date", () => {
    assert.deepEqual(
      emptyIn(
        "# Privacy Policy\n\n## [Older notices](https://larkspur.example/old)\n\n## Last updated: 5 May 2024\n\n## Rights\n\nAsk us.",
      ),
      [],
    );
  });
});

describe("repeats", () => {
  const long = "We hand your name, your address and your telephone number to the carrier, who needs them to find you.";
  const repeatsIn = (text: string, format: Format = "markdown"): string[] =>
    readRepeats(readDocument(text, format)).map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, " "));

  it("are found whatever the mark-up and the line ends", () => {
    assert.deepEqual(repeatsIn(`# P\n\n## A\n\n${long.replace("name", "**name**").replaceAll(", ", ",\n")}\n\n## B\n\nMore.\n\n${long}`), [
      long,
    ]);
    assert.deepEqual(repeatsIn(`<h2>A</h2><p>${long}</p><p>More.</p><h2>B</h2><p class="x">${long}</p>`, "html"), [long]);
  });

  it("are one for a run of paragraphs, short ones and headings included", () => {
    const passage = `## Data\n\n${long}\n\nWe then shred it.\n\nThe carrier keeps your address until the parcel has come to you, and no longer than that.`;
    assert.equal(repeatsIn(`# P\n\n${passage}\n\n## Rights\n\nAsk us.\n\n${passage}`).length, 1);
  });

  it("are found in one list and in one paragraph", () => {
    const item = "to send what you have ordered to the address that you gave";
    assert.deepEqual(repeatsIn(`We use data:\n\n- ${item}\n- to answer you\n- ${item}`), [item]);
    const amid =
      "Periods differ by kind. To learn yours, write to data@heronbay.example and we will send you a list that holds for your orders.";
    assert.deepEqual(repeatsIn(`<h2>A</h2><p>${amid}</p><p>More.</p><h2>B</h2><p>\n  ${amid}\n</p>`, "html"), [amid]);
    assert.deepEqual(repeatsIn(`${long} ${long}`), [long]);
  });

  it("may differ in small words, not in others", () => {
    assert.equal(
      repeatsIn(`# P\n\n## A\n\n${long}\n\n## B\n\nMore.\n\n${long.replace("We hand", "We will hand").replace("them", "these")}`).length,
      1,
    );
    assert.deepEqual(repeatsIn(`# P\n\n## A\n\n${long}\n\n## B\n\nMore.\n\n${long.replace("carrier", "bank")}`), []);
    assert.deepEqual(repeatsIn(`# P\n\n## A\n\n${long}\n\n## B\n\nMore.\n\n${long.replace("We hand", "We do not hand")}`), []);
  });

  for (const [name, text] of [
    ["a summary", `# P\n\n## At a glance\n\n${long}\n\n## Parcels\n\n${long}`],
    ["sections of vendors", `# P\n\n## Google Analytics\n\n${long}\n\n## Hotjar\n\n${long}`],
    ["sections of states", `# P\n\n## Texas\n\n${long}\n\n## Oregon\n\n${long}`],
    ["a table", `| a | b |\n|---|---|\n| one | ${long} |\n| two | ${long} |`],
    ["a quotation", `${long}\n\n## Form\n\n> ${long}`],
    ["an address", `# P\n\n## A\n\n${long} Write to shop@heronbay.example.\n\n## B\n\nMore. Write to shop@heronbay.example.`],
    ["what stands again and again", `# P\n\n${["A", "B", "C", "D"].map((name) => `## ${name}\n\n${long}`).join("\n\n")}`],
  ] as const)
    it(`are none in ${name}`, () => assert.deepEqual(repeatsIn(text), []));

  it("take time in step with the text", () => {
    const started = performance.now();
    readRepeats(readDocument(`${long}\n\n`.repeat(3000), "markdown"));
    readRepeats(readDocument(`| ${long} |\n|---|\n${`| ${long} |\n`.repeat(3000)}`, "markdown"));
    assert.ok(performance.now() - started < 20_000);
  });
});
