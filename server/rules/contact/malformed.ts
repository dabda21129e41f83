// contact/malformed: an address, number or link that cannot work.
import type { Rule } from "../rule";

const nouns = { email: "e-mail address", phone: "telephone number", address: "address", link: "link", form: "link", "in-app": "path" } as const;

export const malformed: Rule = {
  name: "contact/malformed",
  summary: "An e-mail address, telephone number or link that cannot work",
  why: ``,
  basis: ["gdpr-13-1-a"],
  severity: "error",
  faulty: [],
  sound: [],
  *check({ contacts }) {
    for (const contact of contacts) {
      if (!contact.malformed) continue;
      const noun = /mailto|tel:|https?:/i.test(contact.text) && contact.kind !== "address" ? "link" : nouns[contact.kind];
      const meant = contact.correction ? ` Surely meant: ${contact.correction}.` : "";
      yield { span: contact.span, message: `The ${noun} “${contact.text}” ${contact.malformed}, so it cannot work.${meant}`, about: contact };
    }
  },
};
