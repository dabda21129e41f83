// contact/dangling: words announce contact details, and none follow.
import { unreachableAt } from "../../policy/contacts";
import { blankFor, blockAt, contactLines } from "../contactFixes";
import type { Fix, Rule } from "../rule";

export const dangling: Rule = {
  name: "contact/dangling",
  summary: "Contact details are announced and none follow",
  why: `Words such as "in one of the following ways:" promise the reader an address, and the page ends or the next heading follows. Mostly the details
were lost when the text was copied from a template or a page, and nobody has noticed because nobody could write. Readers who want to use a right
search in vain; an authority reads it as a notice without contact details.`,
  basis: ["gdpr-13-1-a", "ccpa-7011-e-3-J", "pipl-17-1-1"],
  severity: "warning",
  faulty: [
    {
      text: "# Privacy\n\n## Contact\n\nIf you have questions, please [|write to us in one of the following ways:|]\n\n## Changes\n\nWe change this page when our shop changes.",
      note: "The next heading follows at once.",
      fixed: {
        fix: "Add contact details",
        text: "# Privacy\n\n## Contact\n\nIf you have questions, please write to us in one of the following ways:\n\n- E-mail: [e-mail address]\n- Telephone: [telephone number]\n- Postal address: [postal address]\n\n## Changes\n\nWe change this page when our shop changes.",
      },
    },
    {
      text: "For a copy of your data you can [|contact our data protection officer at|]",
      fixed: {
        fix: "Add an e-mail address",
        text: "For a copy of your data you can contact our data protection officer at [e-mail address]",
      },
    },
    { text: "Please [|contact us using the details below|]. We answer within a month.", note: "Nothing stands below." },
  ],
  sound: [
    {
      text: "If you have questions, please write to us in one of the following ways:\n\n- E-mail: privacy@heronbay.test\n- By post: 12 Mill Lane, Heronbay",
    },
    { text: "Please contact us using the details below.\n\n## Contact\n\nHeronbay Ltd, privacy@heronbay.test" },
    { text: "When you contact us we keep the following:\n\n- your name\n- your message", note: "It is data that is announced." },
  ],
  *check({ invitations, contacts }) {
    // Where there is no channel at all, contact/missing shows all these places.
    const told = unreachableAt(contacts, invitations);
    for (const one of invitations) {
      const { span, announces, answered } = one;
      if (announces && !answered && (told === undefined || told === one))
        yield {
          span,
          message:
            "These words announce how to get in touch, but no contact details stand where they point. Add them, or name a channel that stands elsewhere.",
        };
    }
  },
  *fixes({ document }, { span }): Iterable<Fix> {
    const words = document.text.slice(span.start, span.end);
    if (/\b(?:at|via|by|through)$/i.test(words))
      yield {
        title: "Add an e-mail address",
        edits: [{ span: { start: span.end, end: span.end }, snippet: ` \${1:${blankFor("email")}}` }],
      };
    const block = blockAt(document, span.start);
    if (block?.kind === "paragraph") yield { title: "Add contact details after these words", edits: [contactLines(document, block)] };
  },
};
