// contact/malformed: an address, number or link that cannot work.
import type { Contact } from "../../policy/policy";
import { escapeSnippet } from "../../text/snippet";
import { replaceAddress, useOwnAddress } from "../contactFixes";
import type { Fix, Rule } from "../rule";

const nouns = {
  email: "e-mail address",
  phone: "telephone number",
  address: "address",
  link: "link",
  form: "link",
  "in-app": "path",
} as const;
const isTarget = (contact: Contact): boolean => /^(?:mailto|tel|sms|callto):/i.test(contact.text);

export const malformed: Rule = {
  name: "contact/malformed",
  summary: "An e-mail address, telephone number or link that cannot work",
  why: `A second @, a hyphen that a word processor put in, an ending that does not exist, a digit too many: the eye passes over it, and what is sent
there comes back or is lost. Readers take the silence for a refusal, and the time in which the company has to answer runs from a letter that it has
never seen.`,
  basis: ["gdpr-13-1-a", "ccpa-7011-e-3-J"],
  severity: "error",
  faulty: [
    {
      text: "Write to [|heronbay.lamps@gmial.com|].",
      fixed: { fix: "Write heronbay.lamps@gmail.com", text: "Write to heronbay.lamps@gmail.com." },
      only: "An address in HTML is a link.",
    },
    {
      text: "For questions write to [|privacy@@heronbay.test|].",
      format: "plaintext",
      fixed: { fix: "Write privacy@heronbay.test", text: "For questions write to privacy@heronbay.test." },
    },
    {
      text: "For questions write to [|data‐protection@heronbay.test|].",
      format: "plaintext",
      note: "The hyphen is U+2010, which no mail server knows.",
      fixed: { fix: "Write data-protection@heronbay.test", text: "For questions write to data-protection@heronbay.test." },
    },
    { text: "You can e-mail us at [|privacy@heronbay|].", format: "plaintext" },
    { text: "Telephone: [|+1 802 5550 19234|]" },
    { text: '<p>Write to <a href="[|mailto:mailto:privacy@heronbay.test|]">our privacy team</a>.</p>', format: "html" },
    { text: "More is on [our contact page]([|http:/heronbay.org/contact|]).", only: "The mark stands in a link's target." },
  ],
  sound: [
    { text: "Write to heron@mail.com or to lamps@ymail.com, or to office@gmailo.test." },
    { text: "For questions write to privacy+shop@mail.heronbay.test." },
    { text: "Follow us as @heronbay, or read the page about user@host names.", note: "Not meant as addresses to write to." },
    { text: "Telephone: +1 802 654 0192" },
    { text: "More is on [our contact page](http://heronbay.org/contact)." },
  ],
  *check({ contacts }) {
    for (const contact of contacts) {
      if (!contact.malformed) continue;
      const noun = isTarget(contact) ? "link" : nouns[contact.kind];
      const meant = contact.correction ? ` Surely meant: ${contact.correction}.` : "";
      yield {
        span: contact.span,
        message: `The ${noun} “${contact.text}” ${contact.malformed}, so it cannot work.${meant}`,
        about: contact,
      };
    }
  },
  *fixes(policy, { span, about }): Iterable<Fix> {
    const contact = about as Contact;
    const { correction } = contact;
    if (correction && (isTarget(contact) || contact.kind !== "email" || correction.startsWith("mailto:")))
      yield { title: `Write ${correction}`, edits: [{ span, snippet: escapeSnippet(correction) }], safe: true, preferred: true };
    else if (correction)
      yield {
        title: `Write ${correction}`,
        edits: replaceAddress(policy.document, span, correction, `mailto:${correction}`),
        safe: true,
        preferred: true,
      };
    else if (contact.kind === "email" && !isTarget(contact)) yield* useOwnAddress(policy, "email", span);
  },
};
