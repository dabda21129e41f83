// clarity/quantity: "certain information", "various companies", "and so on": which and how many is left open.
import type { Rule } from "../rule";
import { referenceFix, wordingFaults } from "../wordingFaults";

export const quantity: Rule = {
  name: "clarity/quantity",
  summary: "Which data or which recipients is left open",
  why: `"Certain information", "various companies", "and so on" tell readers that there is something to tell, and do not tell it. Readers think of the worst;
and whoever has to answer a request for access inside the company learns nothing either. The words are marked only where no list follows and no sentence
of the policy says which.`,
  basis: ["gdpr-12-1", "gdpr-13-1-e"],
  severity: "hint",
  faulty: [
    { text: "We collect [|certain information|] about you when you open the app." },
    { text: "Tarnwater Ltd hires out boats. We share your e-mail address with [|various companies|]." },
    {
      text: "# Privacy\n\n## When you visit\n\nWe collect [|certain information|] about you.\n\n## What we collect\n\nWe collect your name, your postal address and your age.",
      fixed: {
        fix: "Refer to “What we collect” here",
        text: "# Privacy\n\n## When you visit\n\nWe collect certain information (see “What we collect”) about you.\n\n## What we collect\n\nWe collect your name, your postal address and your age.",
      },
      only: "It takes two sections.",
    },
  ],
  sound: [
    { text: "We collect certain information about you, such as your name and your age." },
    { text: "We collect certain information about you. This includes your name and your age." },
    { text: "We collect certain information:\n\n- your name,\n- your age.", only: "It is a list." },
    { text: "We may ask you for additional information to confirm who you are.", note: "It says for what." },
    { text: "We do not collect other information.", note: "a denial" },
    { text: "You may delete some information in your profile.", note: "The reader acts." },
  ],
  check: (policy) =>
    wordingFaults(policy, "quantity", (words) => `“${words}” does not say which. Name the kinds, or refer to the place that does.`),
  fixes: referenceFix,
};
