// Excerpts: what a terminal shows of a text is cut to its width, harmless, and underlined in the right columns.
import assert from "node:assert/strict";
import fc from "fast-check";
import { columnsOf, excerptOf, harmless, wrapText } from "../server/hosts/formats/excerpt";
import { readLines } from "../server/text/lines";

/** The excerpt of the words between [| and |], as it is printed. */
function show(marked: string, width = 60): string[] {
  const start = marked.indexOf("[|");
  const text = marked.replace("[|", "").replace("|]", "");
  const { lines, cut } = excerptOf(text, readLines(text), { start, end: marked.indexOf("|]") - 2 }, width);
  const rows = lines.flatMap(({ line, shown, from, width: marks }) => [`${line} ${shown}`, `  ${" ".repeat(from)}${"^".repeat(marks)}`]);
  return cut ? [...rows, "…"] : rows;
}

describe("an excerpt", () => {
  it("shows the whole of a short line", () => {
    assert.deepEqual(show("One.\nWe [|share|] it.\nThree."), ["2 We share it.", "     ^^^^^"]);
  });

  it("counts two columns for wide characters, none for marks on others, four for a tab", () => {
    assert.deepEqual(show("\t犬と🐕 [|cafe\u0301|] x"), ["1     犬と🐕 cafe\u0301 x", `  ${" ".repeat(11)}^^^^`]);
    assert.deepEqual(show("[|個人|]情報"), ["1 個人情報", "  ^^^^"]);
  });

  it("cuts a long line around the words that are meant", () => {
    const before = "Words that stand before. ".repeat(8);
    const after = " Words that stand behind.".repeat(8);
    assert.deepEqual(show(`${before}We [|share|] it.${after}`), [
      "1 …Words that stand before. We share it. Words that stand…",
      `  ${" ".repeat(29)}^^^^^`,
    ]);
    assert.deepEqual(show(`Start [|${"of a very long sentence ".repeat(9)}|]`, 40), [
      "1 Start of a very long sentence of a very…",
      `  ${" ".repeat(6)}${"^".repeat(33)}`,
    ]);
  });

  it("shows the first lines of a sentence that goes over many", () => {
    assert.deepEqual(show("[|a\n\n  b\r\n  c\rd\ne|] f"), ["1 a", "  ^", "3   b", "    ^", "4   c", "    ^", "…"]);
    assert.deepEqual(show("[|a\n  b |]\n"), ["1 a", "  ^", "2   b ", "    ^"]);
  });

  it("points at a place where nothing stands", () => {
    assert.deepEqual(show("[||]"), ["1 ", "  ^"]);
    assert.deepEqual(show("a\n[||]"), ["2 ", "  ^"]);
  });

  it("does nothing to the terminal", () => {
    assert.equal(
      harmless("\u001b[31mred\u0007\u007f\u009b\u202e\u2066\uFEFF\uD800x\uDC00"),
      "␛[31mred␇␡\ufffd\ufffd\ufffd\ufffd\ufffdx\ufffd",
    );
    assert.equal(harmless("ü 犬 👩‍👧 €"), "ü 犬 👩‍👧 €");
  });

  const texts = fc.array(
    fc.constantFrom("we share ", "犬", "🐕", "\t", "e\u0301", "\uD83D", "\u001b[1m", "\n", "\r\n", " ", "longwordlongword", "\u202e"),
    { maxLength: 60 },
  );
  it("always fits, and underlines what it shows", () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), fc.integer({ min: 30, max: 120 }), (parts, a, b, width) => {
        const text = parts.join("");
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const { lines } = excerptOf(text, readLines(text), span, width);
        for (const { shown, from, width: marks } of lines) {
          assert.equal(shown, harmless(shown));
          assert.ok(columnsOf(shown) <= width, `${columnsOf(shown)} > ${width}`);
          assert.ok(marks >= 1 && from + marks <= width + 1, `${from} + ${marks}`);
        }
      }),
    );
  });

  it("looks no further into an endless line than it shows", () => {
    const text = "We share it. ".repeat(400_000);
    const { lines } = excerptOf(text, readLines(text), { start: 2_600_003, end: text.length }, 80);
    assert.equal(lines.length, 1);
    assert.ok(columnsOf(lines[0]!.shown) <= 80);
  });
});

describe("a message", () => {
  it("is broken at blanks", () => {
    assert.deepEqual(wrapText("one two three", 7), ["one two", "three"]);
    assert.deepEqual(wrapText("incomprehensibly long\nnext", 7), ["incomprehensibly", "long", "next"]);
    assert.deepEqual(wrapText("", 7), [""]);
  });
});
