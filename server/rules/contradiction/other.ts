// contradiction/other: two other statements that cannot both hold.
import { brokenPromises } from "../broken";
import { boundByData } from "../promiseFixes";
import type { Rule } from "../rule";

export const other: Rule = {
  name: "contradiction/other",
  summary: "Two other statements that cannot both hold.",
  why: "Readers cannot tell which of the two is true.",
  basis: ["ftc-5"],
  severity: "error",
  faulty: [{ text: "[|We do not access your photos|].\n\nWe access your photos to make previews." }],
  sound: [
    { text: "We do not access your photos. We access your contact list to find friends." },
    { text: "We do not delete your photos. You may delete your photos." },
  ],
  check: (policy) => brokenPromises(policy, "other", "Keep the one that is true."),
  fixes: boundByData,
};
