// clarity/modality: "we may share your data", and nothing in the policy says when, why or with whom.
import type { Rule } from "../rule";
import { wordingFaults } from "../wordingFaults";

export const modality: Rule = {
  name: "clarity/modality",
  summary: "Something may be done with data, and the policy says neither when nor why",
  why: `"May", "might" and "could" keep a door open. Where a policy goes on to say in which case or for what purpose, that is all readers need; where it
never does, they cannot tell whether the company does it today, will do it, or has only copied the sentence. The European guidelines on transparency
(WP260) ask to avoid such words, and to be able to say why they were needed. One sentence of this kind is marked in each part, and only where no other
sentence of the policy says more about the same act.`,
  basis: ["gdpr-12-1"],
  severity: "hint",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. We [|may share|] your personal data." },
    { text: "<p>Our app [|may track|] your location.</p>", format: "html" },
    { text: "We [|might combine|] your personal information with other records.", format: "plaintext" },
  ],
  sound: [
    { text: "We may share your personal data with the carrier." },
    { text: "We may share your personal data if a court orders it." },
    { text: "We may use your e-mail address to send you the bill." },
    {
      text: "We may share your personal data. We share them with our carrier, who brings your order.",
      note: "The next sentence says more.",
    },
    { text: "We may disclose your personal data in response to a subpoena." },
    { text: "The app may store your choice of colours so the page looks the same tomorrow." },
    { text: "You may share your personal data with other hirers.", note: "The reader acts." },
  ],
  check: (policy) =>
    wordingFaults(
      policy,
      "modality",
      (words) =>
        `“${words}” leaves open whether this is done at all, and nothing in the policy says when or why. Say what is done and in which case, or strike it.`,
    ),
};
