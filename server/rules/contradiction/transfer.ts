// contradiction/transfer: data said to stay in a place, against a transfer elsewhere.
import { brokenPromises } from "../broken";
import { boundByPlaces, markPractice, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const transfer: Rule = {
  name: "contradiction/transfer",
  summary: "Data said to stay in a place, against a transfer elsewhere.",
  why: "Readers rely on where their data are kept, and the law asks for safeguards abroad.",
  basis: ["gdpr-13-1-f", "ftc-5"],
  severity: "error",
  faulty: [
    {
      text: "[|We do not transfer your personal data outside the European Union|].\n\nWe transfer your personal data to the United States.",
    },
    { text: "[|Your diary stays in Norway|].\n\nA copy of your diary is mirrored to Oregon every night." },
  ],
  sound: [
    {
      text: "We do not transfer your personal data outside the European Union without safeguards. We transfer your personal data to the United States.",
    },
    { text: "Your personal data are stored only in Germany. Our servers are in Frankfurt." },
    { text: "We store your personal data in Germany. We protect your data." },
  ],
  check: (policy) => brokenPromises(policy, "transfer", "Name the countries and the safeguard, or take out the promise."),
  fixes: together(boundByPlaces, markPractice),
};
