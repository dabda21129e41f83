// contradiction/children: ages that cannot both hold.
import { brokenPromises } from "../broken";
import { sayOne } from "../promiseFixes";
import type { Rule } from "../rule";

export const children: Rule = {
  name: "contradiction/children",
  summary: "Ages that cannot both hold.",
  why: "Parents must be able to tell whether a child of a given age may take part.",
  basis: ["coppa-312-4-d-1", "ftc-5"],
  severity: "error",
  faulty: [
    {
      text: "[|We do not knowingly collect personal data from children under 16|].\n\nAnyone aged 13 or over may open an account.",
      fixed: {
        fix: "Say “16” at the other end",
        text: "We do not knowingly collect personal data from children under 16.\n\nAnyone aged 16 or over may open an account.",
      },
    },
    { text: "[|You must be 18 or older|] to join.\n\nMembers from fifteen may join as well." },
  ],
  sound: [
    { text: "We do not knowingly collect personal data from children under 13. Anyone aged 13 or over may open an account." },
    { text: "We do not knowingly collect personal data from children under 13. Keep your child's password safe." },
  ],
  check: (policy) => brokenPromises(policy, "children", "Use one age in both places."),
  fixes: sayOne,
};
