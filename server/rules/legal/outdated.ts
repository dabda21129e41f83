// legal/outdated: a law, framework or body that has lapsed, cited as if it held.
import type { LapsedLaw } from "../../knowledge/lapsedLaws";
import type { LapsedCitation } from "../../policy/policy";
import { escapeSnippet } from "../../text/snippet";
import type { Fault, Fix, Rule } from "../rule";

export const outdated: Rule = {
  name: "legal/outdated",
  summary: "A law, framework or body that has lapsed, cited as if it held",
  why: `A transfer that rests on a framework which a court has struck down rests on nothing, and a right under a repealed act cannot be used. Readers are
sent to bodies that no longer exist; an authority or the other side's counsel reads the line as proof that nobody has looked at the policy for years.`,
  basis: [],
  severity: "warning",
  faulty: [
    {
      text: "Our mail service in Ohio is certified under the EU-U.S. [|Privacy Shield|], so that your data are protected there.",
      note: "Declared invalid in 2020. There is no fix: whether the service is certified under the Data Privacy Framework has to be looked up.",
    },
    { text: "Transfers from Europe to our servers in Ohio are covered by our [|Safe Harbor|] certification." },
    {
      text: "You may ask for a copy under the [|Data Protection Act 1998|]; the Data Protection Act 1998 allows us a fee.",
      note: "One finding for each law, at its first place.",
      fixed: {
        fix: "Cite the Data Protection Act 2018",
        text: "You may ask for a copy under the Data Protection Act 2018; the Data Protection Act 2018 allows us a fee.",
      },
    },
    {
      text: "We handle your details as [|Directive 95/46/EC|] asks.",
      fixed: { fix: "Cite Regulation (EU) 2016/679", text: "We handle your details as Regulation (EU) 2016/679 asks." },
    },
    { text: "Complaints may be sent to the [|Article 29 Working Party|] in Brussels." },
    { text: "We follow the guidelines that the [|Article 29 Working Party|] publishes.", note: "It publishes none today." },
    { text: "Your rights under the [|Consumer Protection Act, 1986|] remain untouched." },
    {
      text: "Cookies that are not needed are set with your consent only (§ 25 [|TTDSG|]).",
      fixed: { fix: "Cite the TDDDG", text: "Cookies that are not needed are set with your consent only (§ 25 TDDDG)." },
    },
  ],
  sound: [
    { text: "Transfers rest on the EU-U.S. Data Privacy Framework, which took the place of Privacy Shield and of Safe Harbor before it." },
    { text: "The Privacy Shield was struck down in 2020; we rely on standard contractual clauses instead." },
    { text: "We do not rely on the Privacy Shield." },
    {
      text: "We follow the guidelines on consent which the Article 29 Working Party wrote and the European Data Protection Board endorsed.",
    },
    {
      text: "Your rights follow from Regulation (EU) 2016/679 on the protection of natural persons, repealing Directive 95/46/EC (GDPR).",
      note: "The title of the law that counts.",
    },
    { text: "We are certified by a COPPA Safe Harbor programme that the Federal Trade Commission has approved.", note: "Another law." },
    { text: "We offer safe harbor to researchers who report a flaw.", note: "An ordinary word." },
    { text: "You may ask for a copy under the Data Protection Act 2018." },
  ],
  *check({ lapsed }): Iterable<Fault> {
    const byLaw = new Map<LapsedLaw, LapsedCitation[]>();
    for (const citation of lapsed) {
      const others = byLaw.get(citation.law);
      if (others) others.push(citation);
      else byLaw.set(citation.law, [citation]);
    }
    for (const [law, [first, ...others]] of byLaw)
      yield {
        span: first!.span,
        message: `This relies on ${law.name}, which ${law.how} (${law.since.slice(0, 4)}). Readers and authorities will take the policy for out of date. What counts now: ${law.instead}.`,
        ...(law.minor && { severity: "information" as const }),
        related: others.slice(0, 20).map(({ span }) => ({ span, message: "It is cited here, too." })),
        about: [first!, ...others],
      };
  },
  *fixes(_policy, { about }): Iterable<Fix> {
    const citations = about as readonly LapsedCitation[];
    const [first] = citations;
    if (citations.some(({ instead }) => instead === "")) return;
    yield {
      title: `Cite ${/^(?:Art|Reg|Dec|Org|Ley|DIFC|EDPB)/i.test(first!.instead) ? "" : "the "}${first!.instead} instead`,
      edits: citations.map(({ span, instead }) => ({ span, snippet: escapeSnippet(instead) })),
      safe: first!.law.renamed === true,
    };
  },
};
