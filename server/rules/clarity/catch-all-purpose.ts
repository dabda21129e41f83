// clarity/catch-all-purpose: "for any purpose", "for other business purposes".
import type { Rule } from "../rule";
import { wordingFaults } from "../wordingFaults";

export const catchAllPurpose: Rule = {
  name: "clarity/catch-all-purpose",
  summary: "A purpose that covers every other",
  why: `A purpose is there to bound what is done with the data. "For any purpose" and "for other business purposes" bound nothing: the list in front of them
might as well not be there. Purposes have to be specified and explicit where the GDPR applies, and a use that the reader could not expect is the one that is
complained about. Where more uses are meant, they can be named; where none are, the words can go.`,
  basis: ["gdpr-13-1-c", "gdpr-5-1-a"],
  severity: "hint",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. We use your personal information [|for any purpose|]." },
    { text: "We may use your e-mail address to send the bill and [|for other business purposes|]." },
    { text: "<p>We share your data with our sister companies [|for internal purposes|].</p>", format: "html" },
  ],
  sound: [
    { text: "We do not use your personal information for any other purpose." },
    { text: "We use your personal information for other purposes only with your consent." },
    { text: "We use your data for the purposes listed above and for other purposes described when we collect them." },
    { text: "We use your data for various purposes, such as billing and delivery." },
    { text: "We use your data for our business purposes: billing and delivery." },
    {
      text: "## California\n\nIn the last twelve months we disclosed identifiers for a business purpose.",
      note: "a term of Californian law",
    },
  ],
  check: (policy) =>
    wordingFaults(
      policy,
      "catch-all-purpose",
      (words) => `“${words}” covers every use, so the purposes that are named bound nothing. Name the others, or strike the words.`,
    ),
};
