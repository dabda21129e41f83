// contradiction/collection: a promise not to collect or keep certain data, against collecting or keeping them.
import { brokenPromises } from "../broken";
import { boundByData, markPractice, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const collection: Rule = {
  name: "contradiction/collection",
  summary: "A promise not to collect or keep certain data, against collecting or keeping them.",
  why: "Readers decide what to hand over by what they are told is collected.",
  basis: ["ftc-5", "gdpr-5-1-a"],
  severity: "error",
  faulty: [
    {
      text: "[|We do not collect your location|].\n\nWe collect your GPS location to show nearby shops.",
      fixed: {
        fix: "Mark the other end",
        text: "We do not collect your location.\n\nAs an exception to what we say elsewhere, we collect your GPS location to show nearby shops.",
      },
    },
    { text: "[|We do not store payment information|].\n\nWe store your card number for later orders." },
  ],
  sound: [
    {
      text: "We never store your name. Stored on our server are the name of the hosting provider, the workspace name and the licence expiry date.",
    },
    { text: "We neither keep nor log your browser version.\n\nTo lay out the page we read (but never store or log) your browser version." },
    { text: "We collect neither your name nor any data from other pages. The e-mail address of your shop is stored on our server." },
    { text: "We do not collect health data. We collect your e-mail address." },
    { text: "We do not knowingly collect personal data from children. We collect your name." },
    { text: "We do not store your full card number. We store your e-mail address." },
    { text: "If you only read our pages, we do not collect your name. We collect your name when you order." },
  ],
  check: (policy) => brokenPromises(policy, "collection", "Name the data that are collected, or take out the denial."),
  fixes: together(boundByData, markPractice),
};
