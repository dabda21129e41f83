// contradiction/changes: notice of changes promised, against none given.
import { brokenPromises } from "../broken";
import type { Rule } from "../rule";

export const changes: Rule = {
  name: "contradiction/changes",
  summary: "Notice of changes promised, against none given.",
  why: "Whoever is promised a notice will not come back to read the page.",
  basis: ["ftc-5", "caloppa-22575-b-3"],
  severity: "error",
  faulty: [{ text: "[|We will notify you of any changes to this policy|].\n\nWe will not notify you of changes to this policy." }],
  sound: [
    { text: "We will tell you about any changes to this policy. We may change the features of the app without notice." },
    { text: "We post changes to this policy here. We may change this policy without prior notice." },
    { text: "We will notify you of material changes to this policy. We will not notify you of minor changes to this policy." },
    { text: "We may change this policy. We will notify you of any changes." },
  ],
  check: (policy) => brokenPromises(policy, "changes", "Give the notice in both places, or say for which changes there is none."),
};
