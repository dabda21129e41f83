// Prose: every offset leads back to the source, whatever stands between the words.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Prose, plainProse, sliceProse, sourceSpan } from "../server/text/prose";

/** "Ships & boats" as written in `Ships &amp;<b> bo</b>ats`. */
const source = "Ships &amp;<b> bo</b>ats";
const prose: Prose = {
  text: "Ships & boats",
  runs: [
    { at: 0, source: 0, length: 6 },
    { at: 6, source: 6, length: 5 },
    { at: 7, source: 14, length: 3 },
    { at: 10, source: 21, length: 3 },
  ],
};
const shown = (p: Prose, start: number, end: number): string => {
  const s = sourceSpan(p, start, end);
  return source.slice(s.start, s.end);
};

describe("prose", () => {
  it("leads back to the source, tags around the words left out", () => {
    assert.equal(shown(prose, 0, 5), "Ships");
    assert.equal(shown(prose, 6, 7), "&amp;");
    assert.equal(shown(prose, 0, 7), "Ships &amp;");
    assert.equal(shown(prose, 8, 10), "bo");
    assert.equal(shown(prose, 8, 13), "bo</b>ats");
    assert.equal(shown(prose, 0, 13), source);
  });

  it("an empty range is a place", () => {
    assert.deepEqual(sourceSpan(prose, 8, 8), { start: 15, end: 15 });
    assert.deepEqual(sourceSpan(prose, 13, 13), { start: 24, end: 24 });
    assert.deepEqual(sourceSpan(plainProse("", 7), 0, 0), { start: 7, end: 7 });
  });

  it("a part is prose with the same places", () => {
    fc.assert(
      fc.property(fc.nat(13), fc.nat(13), fc.nat(13), fc.nat(13), (a, b, c, d) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const part = sliceProse(prose, from, to);
        assert.equal(part.text, prose.text.slice(from, to));
        const [start, end] = [Math.min(c, d, to - from), Math.min(Math.max(c, d), to - from)];
        if (end > start) assert.deepEqual(sourceSpan(part, start, end), sourceSpan(prose, from + start, from + end));
      }),
    );
  });

  it("plain prose stands letter for letter", () => {
    const plain = plainProse("harbour", 40);
    assert.deepEqual(sourceSpan(plain, 2, 5), { start: 42, end: 45 });
    assert.deepEqual(sliceProse(plain, 2, 5), plainProse("rbo", 42));
  });
});
