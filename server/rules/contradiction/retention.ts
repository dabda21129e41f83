// contradiction/retention: two periods for the same data that cannot both hold.
import { brokenPromises } from "../broken";
import type { Rule } from "../rule";

export const retention: Rule = {
  name: "contradiction/retention",
  summary: "Two periods for the same data that cannot both hold.",
  why: "Readers and staff cannot tell when the data are gone.",
  basis: ["gdpr-13-2-a", "coppa-312-10"],
  severity: "error",
  faulty: [{ text: "[|We delete your order history within 30 days|].\n\nWe keep your order history for 12 months." }],
  sound: [
    { text: "We delete your order history within 12 months. We keep your order history for 30 days." },
    { text: "We keep server logs for 30 days. We keep your order history for 12 months." },
  ],
  check: (policy) => brokenPromises(policy, "retention", "Keep one period, or say which data each is about."),
};
