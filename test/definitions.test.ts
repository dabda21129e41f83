// Definitions in their usual forms.
import assert from "node:assert/strict";
import { readPolicy } from "../server/policy/readPolicy";

const read = (text: string): string[][] =>
  readPolicy(text, "markdown").definitions.map(({ term, span, meaning }) => [
    term,
    text.slice(span.start, span.end),
    text.slice(meaning.start, meaning.end).trim(),
  ]);

describe("definitions", () => {
  it("a term in quotation marks that means something", () => {
    assert.deepEqual(read("“Device” means any computer or telephone."), [["Device", "Device", "any computer or telephone."]]);
  });
  it("a capitalised term that opens the sentence", () => {
    assert.deepEqual(read("**Usage Data** refers to what our server notes."), [["Usage Data", "Usage Data", "what our server notes."]]);
  });
  it("terms in brackets after what they mean", () => {
    assert.deepEqual(read('This policy is published by Heronbay Ltd (hereinafter the "Company", "we" or "us").'), [
      ["Company", "Company", "This policy is published by Heronbay Ltd"],
      ["we", "we", "This policy is published by Heronbay Ltd"],
      ["us", "us", "This policy is published by Heronbay Ltd"],
    ]);
  });
  it("but no other brackets, and no quotation", () => {
    assert.deepEqual(read('We call it a day (as my aunt says, "enough is enough"). "Never" is a long time.'), []);
  });
});
