// contact/inconsistent: two addresses where one is meant.
import { nearlySame, type Contact } from "../../policy/contactPairs";
import type { Rule } from "../rule";

export const inconsistent: Rule = {
  name: "contact/inconsistent",
  summary: "Two different addresses where one is meant",
  why: ``,
  basis: ["gdpr-13-1-a"],
  severity: "warning",
  faulty: [],
  sound: [],
  *check({ contacts }) {
    for (const c of contacts)
      if (c.leadsTo && c.owner !== "other")
        yield { span: c.span, message: `“${c.text}” is shown, but the link leads to ${c.leadsTo}: what the reader reads and what the reader reaches are two. Make them one.`, about: { kind: "link", contact: c } };
    const seen = new Map<string, Contact>();
    const usable = contacts.filter((c) => c.kind === "email" && c.owner !== "other" && !c.placeholder && !c.malformed);
    for (const c of usable) {
      if (seen.has(c.value)) continue;
      const twin = [...seen.values()].slice(0, 40).find((other) => nearlySame(other.value, c.value));
      seen.set(c.value, c);
      if (twin)
        yield { span: c.span, message: `“${c.text}” differs by a letter or two from “${twin.text}”: one of the two is likely a slip, and what is sent there is lost. Use one address.`, related: [{ span: twin.span, message: `Here it is “${twin.text}”.` }], about: { kind: "twin", contact: c, twin } };
    }
  },
};
