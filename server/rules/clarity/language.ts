// clarity/language: the policy, or a part of it, is not in English, which is all that is read here.
import type { Passage } from "../../policy/language";
import type { Policy } from "../../policy/policy";
import type { Span } from "../../text/span";
import { titleOf } from "../missing/place";
import type { Rule } from "../rule";

const german = `Die Tarnwasser GmbH vermietet Ruderboote. Wenn Sie ein Boot mieten, speichern wir Ihren Namen und Ihre Anschrift, damit wir Ihnen die Rechnung
schicken können. Wir geben die Daten nicht an andere weiter und löschen sie nach einem Jahr, wenn das Boot wieder bei uns ist.`;

const english = `Tarnwater Ltd hires out rowing boats. When you hire a boat we keep your name and your address, so that we can send you the bill. We do not
pass them on to others, and we delete them after a year, once the boat is back with us.`;

/** Other parts shown with one finding. */
const mostRelated = 5;

export const language: Rule = {
  name: "clarity/language",
  summary: "The policy, or a part of it, is not in English, so only its structure, contact details and dates were checked",
  why: `Policywright reads English. In another language it can follow headings, lists, links, contact details and dates, but not what the sentences
say: it looks for no contradictions there, and does not say that a topic is missing. That nothing is reported about such a text means nothing.

For readers it matters as well: a policy must be intelligible to those whom it is written for, in a language that they can be expected to understand.`,
  basis: ["gdpr-12-1"],
  severity: "information",
  faulty: [
    { text: `# [|Datenschutzerklärung|]\n\n${german}` },
    { text: `# Privacy Policy\n\n${english}\n\n## [|Auf Deutsch|]\n\n${german}`, note: "a part of it" },
  ],
  sound: [
    { text: `# Privacy Policy\n\n${english}` },
    { text: "# Datenschutz\n\nMarta Brückner, Jörg Wünsche und Söhne, Straße der Boote 4, Tarnwasser", note: "too little to tell" },
  ],
  *check(policy) {
    const { kind, name, passages } = policy.language;
    if (kind === "english") return;
    const which = name ?? "a language other than English";
    if (kind === "other") {
      const message = `This policy seems to be written in ${which}. Policywright reads English: only structure, contact details and dates were checked, neither contradictions nor missing topics.`;
      yield { span: titleOf(policy), message };
      return;
    }
    const [first, ...others] = passages;
    const message = `This part seems to be written in ${first!.language ?? which}. Policywright reads English: here only structure, contact details and dates were checked, and no topic of the policy is called missing, because it may be treated here.`;
    const related = others.slice(0, mostRelated).map((passage) => ({ span: beginningOf(policy, passage), message: "This part too." }));
    yield { span: beginningOf(policy, first!), message, related };
  },
};

/** The first sentence of a passage. */
const beginningOf = ({ document }: Policy, { span }: Passage): Span =>
  document.sentences.find((sentence) => sentence.span.end > span.start)?.span ?? span;
