// Whatever the text: reading never fails, and what it gives holds together.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Document } from "../server/document/document";
import { readDocument } from "../server/document/readDocument";
import { sourceSpan } from "../server/text/prose";
import type { Span } from "../server/text/span";
import { formats, looseText as text } from "./fuzz/texts";

const isInside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

function assertSound(document: Document): void {
  const whole = { start: 0, end: document.text.length };
  const { sections, blocks, sentences } = document;
  sections.forEach((s, i) => {
    assert.ok(isInside(whole, s.span) && isInside(s.span, s.heading), `section ${i}`);
    assert.ok(s.title.trim() !== "" && s.title.endsWith(s.name));
    if (s.parent === undefined) assert.equal(s.level, 1);
    else {
      assert.ok(s.parent < i && isInside(sections[s.parent]!.span, s.span), `section ${i} in its parent`);
      assert.equal(s.level, sections[s.parent]!.level + 1);
    }
  });
  let next = 0;
  blocks.forEach((b, i) => {
    assert.ok(isInside(whole, b.span), `block ${i}`);
    assert.ok(b.prose.text === b.prose.text.trim() && b.prose.text !== "", "blocks have words");
    assert.equal(b.sentences[0], next);
    assert.ok(b.sentences[1] > b.sentences[0], "blocks have sentences");
    next = b.sentences[1];
    if (b.leadIn !== undefined) assert.ok(b.leadIn < i && (b.kind === "item" || b.kind === "row") && blocks[b.leadIn]!.kind !== "heading");
    if (b.section !== undefined) assert.ok(b.section < sections.length && sections[b.section]!.span.start <= b.span.end);
    for (const run of b.prose.runs) assert.ok(isInside(whole, { start: run.source, end: run.source + run.length }));
    assert.equal(b.prose.runs[0]!.at, 0);
  });
  assert.equal(next, sentences.length);
  assert.equal(blocks.filter((b) => b.kind === "heading").length, sections.length);
  for (const s of sentences) {
    assert.ok(isInside(whole, s.span));
    const { start, end } = sourceSpan(s.prose, 0, s.prose.text.length);
    assert.ok(start === s.span.start && end === s.span.end && s.prose.text.trim() !== "");
    assert.equal(s.section, blocks[s.block]!.section);
    if (s.leadIn !== undefined) assert.equal(sentences[s.leadIn]!.block, blocks[s.block]!.leadIn);
  }
  for (const l of document.links) assert.ok(isInside(whole, l.span) && isInside(l.span, l.label), `link ${l.text}`);
  for (const a of document.allowances) assert.ok(isInside(whole, a.span) && isInside(whole, a.covers));
}

/** Words without white space and marks that show nothing. */
const visible = (words: string): string => words.replace(/[\s\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff]+/gu, "");

describe("reading any text", () => {
  for (const format of formats)
    it(`as ${format} gives a document that holds together`, () => {
      fc.assert(
        fc.property(text, (words) => assertSound(readDocument(words, format))),
        { numRuns: 250 },
      );
    });

  it("as plain text keeps the words of every sentence as they stand", () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { span, prose } of readDocument(words, "plaintext").sentences) {
          const source = words.slice(span.start, span.end);
          // Marks of bullets, wrapped lines' comment lines and rules may stand between.
          assert.equal(visible(source), visible(prose.text));
        }
      }),
      { numRuns: 250 },
    );
  });

  it("loses no word of plain text but bullets, numbers, rules and comments", () => {
    const plain = fc.array(
      fc.constantFrom("We keep names.", "Cookies", "\n", "\n\n", "- ", "WHAT WE KEEP", "We use:", " ", "names;", "2021"),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(plain, (parts) => {
        const words = parts.join("");
        const read = readDocument(words, "plaintext")
          .blocks.map((b) => b.prose.text)
          .join(" ");
        for (const word of ["keep", "Cookies", "KEEP", "use", "2021"])
          assert.equal(read.split(word).length, words.split(word).length, word);
      }),
      { numRuns: 200 },
    );
  });
});

describe("hostile text", () => {
  const times = (part: string, n: number): string => part.repeat(n);
  const samples: Readonly<Record<string, string>> = {
    empty: "",
    blank: " \n\t\r\n ",
    binary: Array.from({ length: 3000 }, (_, i) => String.fromCharCode((i * 7919) % 65536)).join(""),
    "one long line": times("We keep names and sell none. ", 4000),
    "one long word": times("a", 100_000),
    stops: times("a.B", 10_000),
    "lone carriage returns": "# Data\r\rNames.\r\r- a\r- b\r",
    "byte order mark": "\ufeff# Data\n\nNames.",
    "unclosed tags": "<div><p>We keep <b>names <ul><li>x<li>y<table><tr><td>z",
    "many headings": times("# Data\n", 5000),
    "many numbered lines": Array.from({ length: 5000 }, (_, i) => `${i + 1}. Data`).join("\n"),
    "nested elements": `${times("<div>", 4000)}Names.${times("</div>", 4000)}`,
    "nested inline elements": `${times("<b>", 8000)}Names.`,
    "closing tags alone": times("<span>", 4000) + times("</b></li></td>", 4000),
    "nested quotes": `${times("> ", 4000)}Names.`,
    "nested items": `${times("- ", 4000)}Names.`,
    "nested lists": Array.from({ length: 1000 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n"),
    "a long table": `|a|b|\n|-|-|\n${times("|one|two|\n", 5000)}`,
    "a long page table": `<table>${times("<tr><td>a<td>b", 5000)}`,
    "runs of delimiters": times("*_[", 8000),
    "open brackets": times("[a](", 8000),
    "half links": times("[a] ", 8000),
    "open tags": times("<a ", 8000),
    "open comments": times("<!--", 8000),
    "open template tags": times("{% <? {{ <% ", 4000),
    addresses: times("a@b.example www.c.example ", 5000),
    entities: times("&amp;&#0;&bogus;", 4000),
    "line breaks": times("a<br>", 8000),
    "underlined lines": times("a\n===\n", 5000),
    "introducing lines": times("We use:\n", 5000),
    allowances: times("<!-- policywright-allow x -->\n", 2000),
  };
  for (const [name, sample] of Object.entries(samples))
    it(`${name}: read in all formats`, () => {
      for (const format of formats) assertSound(readDocument(sample, format));
    }).timeout(8000);
});
