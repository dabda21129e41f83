// contradiction/rights: two answers about one right.
import { brokenPromises } from "../broken";
import { sayOne } from "../promiseFixes";
import type { Rule } from "../rule";

export const rights: Rule = {
  name: "contradiction/rights",
  summary: "Two answers about one right.",
  why: "A reader who asks for a right must know what to expect.",
  basis: ["gdpr-13-2-b"],
  severity: "error",
  faulty: [
    { text: "[|We respond to your request within 30 days|].\n\nWe answer requests within 45 days.", note: "two response times" },
    { text: "[|Allow up to ninety days for our reply to a request|].\n\nRequests are reviewed within ten working days." },
  ],
  sound: [
    { text: "We respond to your request within 30 days. We answer questions about deliveries within 45 days." },
    { text: "We respond to your request within 30 days. Answering a request may take 90 days where we extend the period." },
    { text: "We respond to your request within 30 days. You may send your request by e-mail." },
    { text: "We respond to your request within 30 days. We answer requests within 30 days." },
  ],
  check: (policy) => brokenPromises(policy, "rights", "Say the same in both places, or say which request each is about."),
  fixes: sayOne,
};
