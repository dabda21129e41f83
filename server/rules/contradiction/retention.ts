// contradiction/retention: two periods for the same data that cannot both hold.
import { brokenPromises } from "../broken";
import { sayOne } from "../promiseFixes";
import type { Rule } from "../rule";

export const retention: Rule = {
  name: "contradiction/retention",
  summary: "Two periods for the same data that cannot both hold.",
  why: "Readers and staff cannot tell when the data are gone.",
  basis: ["gdpr-13-2-a", "coppa-312-10"],
  severity: "error",
  faulty: [
    {
      text: "[|We delete your order history within 30 days|].\n\nWe keep your order history for 12 months.",
      fixed: {
        fix: "Say “12 months” here",
        text: "We delete your order history within 12 months.\n\nWe keep your order history for 12 months.",
      },
    },
    {
      text: "[|Receipts are erased once you have closed your account|].\n\nYour receipts stay in our archive for eight years, even if you close your account.",
      note: "after one and the same event",
    },
    { text: "[|You may ask us to delete your photos|].\n\nPhotos can no longer be removed.", note: "never, and on request" },
  ],
  sound: [
    { text: "We delete your order history within 12 months. We keep your order history for 30 days." },
    { text: "We keep server logs for 30 days. We keep your order history for 12 months." },
    { text: "We erase receipts within 30 days, unless the law asks for more. We keep receipts for eight years as tax law requires." },
  ],
  check: (policy) => brokenPromises(policy, "retention", "Keep one period, or say which data each is about."),
  fixes: sayOne,
};
