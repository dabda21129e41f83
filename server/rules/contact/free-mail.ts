// contact/free-mail: an organisation that takes privacy requests at a free-mail address only.
import { contactHeadings } from "../../knowledge/contactWords";
import { hostOfValue, isFreeMail } from "../../policy/contactOwners";
import { namesOrganisation, speaksForOrganisation } from "../../policy/organisation";
import type { Contact, Policy } from "../../policy/policy";
import { contains } from "../../text/span";
import type { Rule } from "../rule";

const isFree = ({ value }: Contact): boolean => isFreeMail(hostOfValue(value) ?? "");
const isForPrivacy = ({ role }: Contact): boolean => role === "privacy" || role === "dpo";

const longestLine = 120;
const longestLabel = 20;

/** Those that stand as contact details first, under such a heading or on a line of their own, whatever sentence names one before. */
function atContact({ document }: Policy, mails: readonly Contact[]): readonly Contact[] {
  const titles = document.sections.filter(({ level, title }) => level > 1 && contactHeadings.test(title));
  const lines = document.blocks.filter(({ prose }) => prose.text.length < longestLine);
  const isThere = ({ span, text }: Contact): boolean =>
    titles.some((one) => contains(one.span, span)) ||
    lines.some((one) => contains(one.span, span) && one.prose.text.length < text.length + longestLabel);
  return [...mails].sort((a, b) => Number(isThere(b)) - Number(isThere(a)));
}

export const freeMail: Rule = {
  name: "contact/free-mail",
  summary: "An organisation whose only or privacy contact is a free-mail address",
  why: `Anybody can open an address at a mail provider in a company's name, so a reader cannot see that a request with name, address and proof of
identity reaches the organisation. Such a letterbox mostly belongs to one person: it is not covered by the organisation's security, its deletion
periods or a contract with the provider, and it leaves with that person.`,
  basis: ["gdpr-13-1-a"],
  severity: "information",
  faulty: [
    { text: "Heronbay Ltd sells lamps. Our privacy team answers at [|heronbay.lamps@gmail.com|].", format: "plaintext" },
    {
      text: "We run the Heronbay shop. When you place an order we keep your address.\n\nQuestions? Contact us at [|heronbay.lamps@outlook.com|].",
      format: "plaintext",
    },
  ],
  sound: [
    { text: "Heronbay Ltd sells lamps. Our privacy team answers at privacy@heronbay.test." },
    {
      text: "I made this app as a hobby project and collect nothing. Write to me at heron.maker@gmail.com.",
      note: "A person's own project.",
    },
    { text: "Heronbay Ltd sells lamps. Write to privacy@heronbay.test; our courier answers at courier.heron@gmail.com." },
  ],
  *check(policy) {
    const mails = policy.contacts.filter(
      (c) => c.kind === "email" && c.owner !== "other" && !c.placeholder && !c.malformed && c.value.includes("@"),
    );
    const free = mails.filter(isFree);
    const isOnly = free.length === mails.length;
    const meant = isOnly ? free : mails.some((c) => !isFree(c) && isForPrivacy(c)) ? [] : free.filter(isForPrivacy);
    const [first, ...others] = atContact(policy, meant);
    if (!first || !speaksForOrganisation(policy)) return;
    yield {
      // "We" may be one developer, who has no domain.
      ...(namesOrganisation(policy) ? {} : { severity: "hint" as const }),
      span: first.span,
      message: `“${first.text}” is an address that anybody can open at a mail provider: readers cannot see that it is the organisation's, and it leaves with the person who opened it. Use an address at the organisation's own domain.`,
      related: others
        .filter(({ value }) => value !== first.value)
        .slice(0, 5)
        .map(({ span }) => ({ span, message: "The same kind of address stands here." })),
    };
  },
};
