// contradiction/tracking: cookies, trackers or analytics that are denied and used all the same.
import { brokenPromises } from "../broken";
import { boundByTools, markPractice, together } from "../promiseFixes";
import type { Rule } from "../rule";

export const tracking: Rule = {
  name: "contradiction/tracking",
  summary: "Cookies, trackers or analytics that are denied and used all the same.",
  why: "A denial of tracking keeps readers from the settings that would let them refuse it.",
  basis: ["eprivacy-5-3", "ftc-5"],
  severity: "error",
  faulty: [
    { text: "[|We do not use cookies|].\n\nWe use cookies to remember your basket." },
    {
      text: "[|Our website does not use analytics|].\n\nWe use Google Analytics to count visits.",
      fixed: {
        fix: "Bound the promise",
        text: "Our website does not use analytics, except Google Analytics.\n\nWe use Google Analytics to count visits.",
      },
    },
    { text: "[|No outside company runs scripts on our pages|].\n\nPage views are counted by Google Analytics." },
  ],
  sound: [
    { text: "We set no cookies of our own. Advertisers may set cookies in your browser." },
    { text: "We use cookies only to compile statistics about traffic. Performance cookies show us which pages are read." },
    { text: "We do not use advertising cookies. We use necessary cookies for your basket." },
    { text: "We use no third-party analytics. We count page views in our own server log." },
    { text: "We do not use cookies without your consent. We use cookies if you agree." },
  ],
  check: (policy) => brokenPromises(policy, "tracking", "Describe what is used and how to refuse it, or take out the denial."),
  fixes: together(boundByTools, markPractice),
};
