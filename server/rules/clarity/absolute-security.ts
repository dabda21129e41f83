// clarity/absolute-security: security promised as a certain result. Where the policy disclaims it elsewhere, contradiction/security says so.
import { findConflicts } from "../../conflicts/findConflicts";
import { excerpt } from "../../document/excerpt";
import type { Rule } from "../rule";
import { byPart } from "../wordingFaults";

export const absoluteSecurity: Rule = {
  name: "clarity/absolute-security",
  summary: "Security is promised as if it were certain",
  why: `No system is safe from everything. A promise that data are "completely secure" or "cannot be intercepted" is untrue on the day of the first
incident, and it is then held against the company as deceptive. Readers are better served by what is done for their data: encryption, who has access, how
incidents are handled.`,
  basis: ["ftc-5", "gdpr-5-1-a"],
  severity: "information",
  faulty: [
    { text: "Tarnwater Ltd hires out boats. [|Your personal data are completely secure with us|]." },
    { text: "<p>[|We guarantee the absolute security of your data|].</p>", format: "html" },
    { text: "[|What you send us cannot be intercepted|].", format: "plaintext" },
  ],
  sound: [
    { text: "We protect your personal data by encryption, and few of us can see them." },
    { text: "No method of transmission is 100% secure." },
    { text: "We cannot, however, guarantee that your data are completely secure." },
    { text: "We do our best to keep your personal data completely secure." },
    {
      text: "Your personal data are completely secure with us.\n\nNo method of transmission is 100% secure.",
      note: "contradiction/security reports it.",
    },
  ],
  *check(policy) {
    const broken = new Set(findConflicts(policy).flatMap((one) => (one.kind === "security" ? [one.promise.sentence] : [])));
    const promises = policy.statements.filter((s) => s.assurance === "promised" && s.asserted && !broken.has(s.sentence));
    for (const [first, ...others] of byPart(policy, promises, ({ sentence }) => sentence))
      yield {
        span: first!.span,
        message: `“${excerpt(policy.document, first!.span)}” promises a result that nobody can be sure of, and is held against the company after the first incident. Say what is done to protect the data instead.`,
        related: others.slice(0, 5).map(({ span }) => ({ span, message: "Promised here too." })),
      };
  },
};
