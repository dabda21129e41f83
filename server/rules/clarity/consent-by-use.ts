// clarity/consent-by-use: consent taken from mere use. Where the policy promises to ask, contradiction/consent says so.
import { findConflicts } from "../../conflicts/findConflicts";
import { excerpt } from "../../document/excerpt";
import type { Policy } from "../../policy/policy";
import type { Statement } from "../../statements/statement";
import type { Rule } from "../rule";
import { byPart } from "../wordingFaults";

export const consentByUse: Rule = {
  name: "clarity/consent-by-use",
  summary: "Consent is taken from the mere use of a site or service, or from silence",
  why: `Whoever opens a page has not agreed to anything: mostly the policy has not even been seen. Where the GDPR or a law like it applies, consent has to be
an unambiguous act, and scrolling on or staying is none, so that what is based on such consent has no basis at all. In other countries the sentence seldom
carries what it is meant to carry. What is done can rest on another ground, which the policy can name; where consent is needed, it can be asked for.`,
  basis: ["gdpr-4-11", "gdpr-7-3"],
  severity: "information",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. [|By using our website, you consent to the collection and use of your personal data|]." },
    { text: "<p>[|Your continued use of the app means consent to this privacy policy|].</p>", format: "html" },
    { text: "[|If you visit our pages, you agree to our privacy practices|]." },
  ],
  sound: [
    { text: "By ticking the box you consent to the use of your e-mail address for our newsletter.", note: "an act of its own" },
    { text: "Using our website is not taken as consent to the use of your personal data." },
    { text: "By using our website you agree to be bound by our terms of hire.", note: "a contract, not consent to the use of data" },
    {
      text: "Your acceptance of our terms of use constitutes your consent to receive our newsletter by e-mail.",
      note: "an act, if a doubtful one",
    },
    {
      text: "When you use our app, the personal data that you enter are shared with the friends that you authorize to see them.",
      note: "The reader chooses.",
    },
    { text: "We pass your personal data on if, in connection with sending the form, you consent to it." },
    { text: "We use your personal data because you ask us for a boat." },
  ],
  *check(policy) {
    const reported = reportedSentences(policy);
    const taken = policy.statements.filter((s) => isTaken(s) && !reported.has(s.sentence));
    for (const [first, ...others] of byPart(policy, taken, ({ sentence }) => sentence))
      yield {
        span: first!.span,
        message: `“${excerpt(policy.document, first!.span)}” takes consent from what the reader does anyway. Where consent is needed, it takes an act of its own; where it is not, name the ground on which the data are used.`,
        related: others.slice(0, 5).map(({ span }) => ({ span, message: "Taken here too." })),
      };
  },
};

const isTaken = (s: Statement): boolean =>
  s.practice === "ask-consent" && s.polarity === "does-not" && (s.qualifiers.includes("by-use") || s.qualifiers.includes("deemed"));

/** Either end of what contradiction/consent reports. */
const reportedSentences = (policy: Policy): ReadonlySet<number> =>
  new Set(
    findConflicts(policy).flatMap((one) =>
      one.kind === "consent" ? [one.promise.sentence, ...one.conflicts.map(({ practice }) => practice.sentence)] : [],
    ),
  );
