// clarity/catch-all-recipient: "selected partners", "others", "third parties".
import type { Rule } from "../rule";
import { referenceFix, wordingFaults } from "../wordingFaults";

export const catchAllRecipient: Rule = {
  name: "clarity/catch-all-recipient",
  summary: "Recipients of whom nothing is said but that they exist",
  why: `"Selected partners" says that somebody was chosen, not who or what for; "others" says nothing. Readers ask for the recipients because that is where
their data leave their sight. Laws want them named, or at least their kinds: what they do, in which trade. The words are marked only where neither the
sentence nor the rest of the policy says more.`,
  basis: ["gdpr-13-1-e", "ccpa-1798-110-c-4"],
  severity: "hint",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. We may share your personal information with [|selected partners|]." },
    { text: "We share your address with our carrier and with [|others|]; your name stands on the parcel." },
    { text: "<p>We disclose your personal data to [|third parties|].</p>", format: "html" },
    {
      text: "# Privacy\n\n## In short\n\nWe share your personal data with [|third parties|].\n\n## Who receives your data\n\nWe share your postal address with our carrier.",
      fixed: {
        fix: "Refer to “Who receives your data” here",
        text: "# Privacy\n\n## In short\n\nWe share your personal data with third parties (see “Who receives your data”).\n\n## Who receives your data\n\nWe share your postal address with our carrier.",
      },
      only: "It takes two sections.",
    },
  ],
  sound: [
    { text: "We share your address with companies that deliver our parcels." },
    { text: "We share your personal data with third parties to process payments." },
    { text: "We share your personal data with third parties if you consent." },
    { text: "We do not share your personal data with other companies." },
    { text: "We share your personal data with third parties:\n\n- our payment provider,\n- our carrier.", only: "It is a list." },
    {
      text: "We share your personal data with third parties. Our payment provider receives your card number and our carrier your address.",
    },
  ],
  check: (policy) =>
    wordingFaults(
      policy,
      "catch-all-recipient",
      (words) =>
        `“${words}” does not tell the reader who receives the data. Name the recipients, or their kinds: what they do and why they need the data.`,
    ),
  fixes: referenceFix,
};
