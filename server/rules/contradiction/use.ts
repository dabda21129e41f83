// contradiction/use: a purpose said to be the only one, or ruled out, against another use of the same data.
import { brokenPromises } from "../broken";
import { boundByPurposes, markPractice, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const use: Rule = {
  name: "contradiction/use",
  summary: "A purpose said to be the only one, or ruled out, against another use of the same data.",
  why: "“Only” is a promise of purpose limitation: any further purpose breaks it.",
  basis: ["gdpr-13-1-c", "ftc-5"],
  severity: "error",
  faulty: [
    {
      text: "[|We use your phone number only for delivery|].\n\nWe use your phone number for marketing.",
      fixed: {
        fix: "Add to the promise",
        text: "We use your phone number only for delivery and for marketing.\n\nWe use your phone number for marketing.",
      },
    },
    {
      text: "[|Our service providers may use your data only to do their work for us|].\n\nGoogle may use the data for its own purposes.",
      note: "what providers may do, and what one does",
    },
    { text: "[|We will not use your e-mail address for advertising|].\n\nWe use your e-mail address for targeted advertising." },
  ],
  sound: [
    { text: "We use your phone number only for delivery. We use your e-mail address for marketing." },
    { text: "We use your e-mail address only for marketing. We use your e-mail address for our newsletter." },
  ],
  check: (policy) => brokenPromises(policy, "use", "Name the further purpose with the first, or take out “only”."),
  fixes: together(boundByPurposes, markPractice),
};
