// contact/missing: the reader is told to get in touch, and no channel stands anywhere in the document.
import { unreachableAt } from "../../policy/contacts";
import { blankFor, contactSection } from "../contactFixes";
import type { Fix, Rule } from "../rule";

export const missing: Rule = {
  name: "contact/missing",
  summary: "The reader is told to get in touch, but the document gives no way to do so",
  why: `A right that has to be asked for is worth as much as the address to which one can write. Where a policy says "contact us" and gives no
address, telephone number, form or page, readers cannot ask what is held about them, correct it, or object; and the company learns of a complaint
from the authority instead of from the reader. The law asks for contact details in the notice itself, not somewhere on the website.`,
  basis: ["gdpr-13-1-a", "ccpa-7011-e-3-J", "pipl-17-1-1", "appi-32-1"],
  severity: "error",
  faulty: [
    {
      text: "Heronbay Ltd sells lamps.\n\nIf you want your account deleted, please [|contact our customer service|]. We answer within a month.",
      fixed: {
        fix: "Name an e-mail address here",
        text: "Heronbay Ltd sells lamps.\n\nIf you want your account deleted, please contact our customer service at [e-mail address]. We answer within a month.",
      },
    },
    { text: "You may object at any time by [|sending us an e-mail|].", note: "No address is given to which it could be sent." },
  ],
  sound: [
    {
      text: "If you want your account deleted, please contact our customer service.\n\nHeronbay Ltd, 12 Mill Lane, Heronbay, privacy@heronbay.test",
    },
    { text: "You may object at any time by writing to us through our [contact form](https://heronbay.test/contact)." },
    { text: "When you contact us, we keep your message for a year.", note: "It says what happens then, and tells nobody to do it." },
    { text: "If you are not content, you may contact the supervisory authority.", note: "Not the company's own channel." },
  ],
  *check({ contacts, invitations }) {
    const first = unreachableAt(contacts, invitations);
    if (!first) return;
    yield {
      span: first.span,
      message:
        "The reader is told to get in touch here, but no address, telephone number, form or page of the company stands anywhere in the document. Give at least one channel, such as an e-mail address.",
      related: invitations
        .filter((i) => i !== first)
        .slice(0, 5)
        .map(({ span }) => ({ span, message: "Here, too, the reader is told to get in touch." })),
    };
  },
  *fixes(policy, { span }): Iterable<Fix> {
    const words = policy.document.text.slice(span.start, span.end);
    const here = { start: span.end, end: span.end };
    if (!/[:\n]|\b(?:at|below|above)$/i.test(words))
      yield { title: "Name an e-mail address here", edits: [{ span: here, snippet: ` at \${1:${blankFor("email")}}` }] };
    yield contactSection(policy);
  },
};
