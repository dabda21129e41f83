// texts: what a text may be. Pieces of mark-up whole and broken, passages of the sample policies, and texts made of both.
import fc from "fast-check";
import type { Format } from "../../server/document/document";
import { readSamples } from "../samples";

export const formats: readonly Format[] = ["plaintext", "markdown", "html"];

/** Pieces of text and mark-up of all formats, whole and broken. */
export const pieces = [
  ..."#*_`~[]()<>!|&;:-+=.\\\"'{}%$/0123\t \n\r\0",
  ...[
    "\n\n",
    "\r\n",
    "\n\n\n",
    "    ",
    "---\n",
    "***",
    "===\n",
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "2. ",
    "2.1 ",
    "(a) ",
    "IV. ",
    "• ",
    "> ",
    "| a | b |\n|---|---|\n",
    "```\n",
  ],
  ...[
    "<p>",
    "</p>",
    "<h2>",
    "</h2>",
    "<b>",
    "</b>",
    "<br>",
    "<ul><li>",
    "</li>",
    "<table><tr><td>",
    "</table>",
    "<a href='x'>",
    "</a>",
    "<div hidden>",
    "</div>",
    "<!--",
    "-->",
    "<script>",
  ],
  ...[
    "<svg><title/>",
    "&amp;",
    "&#x1F6A2;",
    "&bogus;",
    "[a](b)",
    "[c]: /d\n",
    "![e](f)",
    "<g@h.example>",
    "https://i.example/j?k=l",
    "\\*",
    "  \n",
    "**Bold**",
    "<!-- policywright-allow x -->",
  ],
  ...[
    "{{ v }}",
    "{% t %}",
    "<% e %>",
    "<?php f ?>",
    "{/* g */}",
    "{#id}",
    "\ufeff",
    "\u00ad",
    "\u200b",
    "\ud83d\udea2",
    "\ud83d",
    "\udea2",
    "é",
    "漢字。",
    "\u2028",
  ],
  ...[
    "Privacy Policy",
    "Cookies",
    "WHAT WE KEEP",
    "We keep names. We sell none.",
    "We share it with:",
    "Last updated: May 4, 2021",
    "names and numbers;",
    "Do we? No. We do not.",
  ],
];

/** Characters that carry no words, turn the direction of a line, or stand for nothing. */
const unseen = [
  "\0",
  "\u200b",
  "\u200e",
  "\u200f",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u2060",
  "\u00a0",
  "\u2028",
  "\u2029",
  "\ud83d",
  "\ude00",
  "\ufffe",
];

/** Sentences on which rules have something to say, and what their fixes touch. */
const sentences = [
  "We never share your personal data with any third party. ",
  "We share your e-mail address with advertising networks. ",
  "We do not sell your personal information. ",
  "We may sell your browsing history to data brokers. ",
  "We keep your data for as long as necessary. ",
  "We keep order records for seven years. ",
  "Write to privacy@@tarnwater.example or [email address]. ",
  "Call +44 20 7946 0000 or write to Tarnwater Boats, 1 Quay Street, Bristol BS1 4DJ. ",
  "See section 9 and Annex C. ",
  "This policy was last updated on 31 February 2024. ",
  "“Personal Data” means any information about you. ",
  "Under the Privacy Shield we transfer data to the United States. ",
  "We use cookies such as ",
];

/** Anything at all, mostly mark-up. */
export const looseText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constantFrom(...unseen) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const samples = readSamples();

/** A passage of a sample policy: where in all samples it begins and how long it is, in UTF-16 code units. */
const passage = (format: Format): fc.Arbitrary<string> => {
  const text = samples
    .filter((sample) => sample.format === format)
    .map((sample) => sample.text)
    .join("\n\n");
  return fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 600 })).map(([start, length]) => text.slice(start, start + length));
};

/** A text that reads like a policy here and there, with whatever between. */
export const policyText = (format: Format): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: passage(format) },
        { weight: 4, arbitrary: fc.constantFrom(...sentences) },
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.constantFrom("\n\n", "\n", "\r\n", " ") },
        { weight: 1, arbitrary: fc.constantFrom(...unseen) },
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(""));

/** A text and what it is read as. */
export interface Written {
  readonly format: Format;
  readonly text: string;
}

export const written: fc.Arbitrary<Written> = fc
  .constantFrom(...formats)
  .chain((format) => fc.oneof(policyText(format), looseText).map((text) => ({ format, text })));
