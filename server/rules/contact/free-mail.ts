// contact/free-mail: an organisation that takes privacy requests at a free-mail address only.
import { hostOfValue, isFreeMail } from "../../policy/contactOwners";
import { speaksForOrganisation } from "../../policy/organisation";
import type { Rule } from "../rule";

export const freeMail: Rule = {
  name: "contact/free-mail",
  summary: "An organisation whose only or privacy contact is a free-mail address",
  why: ``,
  basis: ["gdpr-13-1-a"],
  severity: "information",
  faulty: [],
  sound: [],
  *check(policy) {
    const mails = policy.contacts.filter((c) => c.kind === "email" && c.owner !== "other" && !c.placeholder && !c.malformed);
    const isFree = (value: string) => isFreeMail(hostOfValue(value) ?? "");
    const free = mails.filter((c) => isFree(c.value));
    if (free.length === 0) return;
    const isOnly = free.length === mails.length;
    const privacy = free.filter((c) => c.role === "privacy" || c.role === "dpo");
    if (!isOnly && (privacy.length === 0 || mails.some((c) => !isFree(c.value) && (c.role === "privacy" || c.role === "dpo")))) return;
    if (!speaksForOrganisation(policy)) return;
    const [first, ...others] = isOnly ? free : privacy;
    yield {
      span: first!.span,
      message: `“${first!.text}” is an address that anybody can open at a mail provider: readers cannot see that it is the organisation's, and it leaves with the person who opened it. Use an address at the organisation's own domain.`,
      related: others.slice(0, 5).map(({ span }) => ({ span, message: "The same kind of address stands here." })),
    };
  },
};
