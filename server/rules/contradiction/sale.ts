// contradiction/sale: a promise not to sell data, against their sale.
import { brokenPromises } from "../broken";
import { boundByRecipients, markPractice, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const sale: Rule = {
  name: "contradiction/sale",
  summary: "A promise not to sell data, against their sale.",
  why: "A reader who is told that nothing is sold will not look for the way to object to a sale.",
  basis: ["ftc-5", "ccpa-1798-135-c-2"],
  severity: "error",
  faulty: [
    { text: "[|We never sell your personal data|].\n\nWe sell your e-mail address to publishers." },
    { text: "[|We do not sell your e-mail address|].\n\nYour e-mail address is rented to publishers." },
    { text: "[|Your address is not for sale|].\n\nPublishers pay us for your address." },
  ],
  sound: [
    { text: "We do not sell your personal data. We share your address with carriers." },
    { text: "We do not sell your data. Advertisers can buy space in our letters from us." },
    { text: "We never sell your health data. We sell your e-mail address to publishers." },
  ],
  check: (policy) => brokenPromises(policy, "sale", "Say what is sold to whom, or take out the promise."),
  fixes: together(boundByRecipients, markPractice),
};
