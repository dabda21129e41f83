// contradiction/consent: consent promised first, against doing without it.
import { brokenPromises } from "../broken";
import type { Rule } from "../rule";

export const consent: Rule = {
  name: "contradiction/consent",
  summary: "Consent promised first, against doing without it.",
  why: "Whoever is promised to be asked first must be able to say no.",
  basis: ["ftc-5"],
  severity: "error",
  faulty: [
    {
      text: "[|We will not share your health data without your consent|].\n\nWe share your health data with insurers without asking for your consent.",
    },
    {
      text: "[|We read your location only after you have said yes|].\n\nOpening the app is enough for your location to be read.",
      note: "consent taken as given",
    },
    {
      text: "[|You get our newsletter only if you have opted in|].\n\nEvery customer receives offers by mail. We do not ask first.",
      note: "said in a sentence of its own",
    },
    {
      text: "[|Merely visiting our pages is not taken as agreement|].\n\nBy using our site you consent to this privacy policy.",
      note: "mere use",
    },
  ],
  sound: [
    {
      text: "Merely visiting our forum does not count as consent to your posts being printed. By using our site you consent to this privacy policy.",
    },
    { text: "We will not share your health data without your consent. We share your health data with insurers if you consent." },
    {
      text: "We read your location only after you have said yes. Opening the app does not count as permission for your location to be read.",
    },
    { text: "We will not share your health data without your consent. We use your e-mail address for marketing without your consent." },
  ],
  check: (policy) => brokenPromises(policy, "consent", "Ask in both places, or say on what other ground it is done."),
};
