// contradiction/security: absolute security promised, and disclaimed.
import { brokenPromises } from "../broken";
import type { Rule } from "../rule";

export const security: Rule = {
  name: "contradiction/security",
  summary: "Absolute security promised, and disclaimed.",
  why: "Nothing is absolutely secure; a promise that it is will be held against its author, and the disclaimer shows that it was known to be untrue.",
  basis: ["ftc-5"],
  severity: "error",
  faulty: [
    { text: "[|Your personal data are completely secure with us|].\n\nNo method of transmission is 100% secure." },
    { text: "[|We guarantee the absolute security of your data|].\n\nWe cannot guarantee the security of your data." },
    {
      text: "[|What you send us cannot be intercepted|].\n\nMessages may be intercepted on their way.",
      note: "the harm ruled out and not ruled out",
    },
  ],
  sound: [
    { text: "Your data are as safe as we can make them. No server is ever fully safe." },
    { text: "We protect your personal data by encryption. No method of transmission is 100% secure." },
    { text: "We use 100% recycled paper. We cannot guarantee the security of your data." },
  ],
  check: (policy) => brokenPromises(policy, "security", "Say what is done to protect the data instead of promising the result."),
};
