// clarity/unnamed-actor: "your data may be shared": nobody is said to do it.
import type { Rule } from "../rule";
import { wordingFaults } from "../wordingFaults";

export const unnamedActor: Rule = {
  name: "clarity/unnamed-actor",
  summary: "Data are disclosed, and nobody is said to do it",
  why: `"Your data may be shared with third parties" leaves out the one who shares. It may be the company, its host, an app store or another user, and each
answers for something else. The European guidelines on transparency (WP260) ask for the active voice. It is marked only where no other sentence of the policy
says that the company itself discloses data.`,
  basis: ["gdpr-12-1"],
  severity: "hint",
  faulty: [
    { text: "Your personal data [|may be shared|] with advertisers." },
    { text: "<p>Your personal information [|is disclosed|] to an insurer.</p>", format: "html" },
  ],
  sound: [
    { text: "We share your personal data with third parties." },
    { text: "Your personal data may be passed on by the warden to an insurer." },
    { text: "Your personal data may be shared by our host with third parties." },
    { text: "Your personal data may be shared with third parties if a court orders it." },
    {
      text: "Your personal data may be shared with third parties. We disclose them to our carrier only.",
      note: "The next sentence says who.",
    },
  ],
  check: (policy) =>
    wordingFaults(policy, "unnamed-actor", (words) => `“${words}” does not say who does it. Begin with the one who acts: “We share …”.`),
};
