// clarity/condition: an act that hangs on circumstances which nobody names.
import type { Rule } from "../rule";
import { wordingFaults } from "../wordingFaults";

export const condition: Rule = {
  name: "clarity/condition",
  summary: "What is done with data hangs on circumstances that are not named",
  why: `"Where appropriate", "as we see fit", "in certain circumstances": readers cannot tell whether it will happen to them, and the company has not decided
it either. The European guidelines on transparency (WP260) ask for definite wording, and studies of such words find that readers are less willing to
share data the vaguer the policy is. Words of this kind are marked only where the company or somebody else acts on data and the sentence says neither when
nor why.`,
  basis: ["gdpr-12-1"],
  severity: "hint",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. We share your personal data with other companies [|where appropriate|]." },
    { text: "<p>We may disclose your personal information [|as we see fit|].</p>", format: "html" },
    { text: "[|In certain circumstances|], we share your personal information." },
    { text: "We [|occasionally|] disclose your e-mail address to sponsors." },
  ],
  sound: [
    { text: "We share your address with the carrier as necessary to deliver the parcel.", note: "It says for what." },
    { text: "In certain cases, such as a dispute about a bill, we share your invoice with our lawyers." },
    {
      text: "In certain circumstances we share your personal information. For example, we give it to the police where they have a warrant.",
    },
    { text: "Where appropriate, you may ask us to correct your data.", note: "The reader acts." },
    { text: "We may change this policy from time to time.", note: "Nothing is done with data." },
    { text: "In some cases you have the right to receive your personal data in a portable form." },
  ],
  check: (policy) =>
    wordingFaults(
      policy,
      "condition",
      (words) =>
        `“${words}” does not say when this happens, so readers cannot tell whether it happens to them. Name the cases, or strike the words.`,
    ),
};
