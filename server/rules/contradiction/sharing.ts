// contradiction/sharing: a promise not to disclose data, against a disclosure that it covers.
import { brokenPromises } from "../broken";
import { boundByRecipients, markPractice, restateAsLimit, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const sharing: Rule = {
  name: "contradiction/sharing",
  summary: "A promise not to disclose data, against a disclosure that it covers.",
  why: "Readers rely on “never shared” more than on anything else in a policy. Where another section names a recipient, the promise is untrue, and regulators have treated a promise that proved untrue as a deceptive practice.",
  basis: ["ftc-5", "gdpr-5-1-a"],
  severity: "error",
  faulty: [
    { text: "[|We never share your personal data with third parties|].\n\nWe share your e-mail address with advertisers." },
    { text: "[|Your address is never passed on to anybody|]. We ship your order within two days.", note: "the carrier is implied" },
    {
      text: "[|We will not disclose your information to any third party|].\n\nWe provide your e-mail address to our marketing partners.",
      fixed: {
        fix: "Restate as a limit",
        text: "We share your information only with our marketing partners.\n\nWe provide your e-mail address to our marketing partners.",
      },
    },
  ],
  sound: [
    { text: "We do not share your personal data with third parties except with carriers.\n\nWe give your address to carriers." },
    {
      text: "We do not share your personal data with third parties.\n\nBy way of exception, we give your address to carriers.",
      note: "stated as an exception",
    },
    { text: "We do not share your health data with advertisers. We share your e-mail address with advertisers." },
    { text: "Never share your password with anyone. We share your e-mail address with our marketing partners." },
    { text: "We do not sell your personal data. We share your address with carriers." },
  ],
  check: (policy) => brokenPromises(policy, "sharing", "Name the recipients in the promise, or take out one of the two."),
  fixes: together(boundByRecipients, restateAsLimit, markPractice),
};
