// contact/inconsistent: two addresses where one is meant.
import { nearlySame } from "../../policy/contactPairs";
import type { Contact } from "../../policy/policy";
import { escapeSnippet } from "../../text/snippet";
import { replaceAddress, targetOf, whereabouts } from "../contactFixes";
import type { Fault, Fix, Rule } from "../rule";

interface About {
  readonly contact: Contact;
  readonly twin?: Contact;
}

export const inconsistent: Rule = {
  name: "contact/inconsistent",
  summary: "Two different addresses where one is meant",
  why: `Where a link leads to another address than the one it shows, those who click and those who copy write to different letterboxes; where one
address is written in two ways, one of the two mostly does not exist, or belongs to somebody else, who then receives personal data. Readers cannot
know which is right.`,
  basis: ["gdpr-13-1-a"],
  severity: "warning",
  faulty: [
    {
      text: "Write to [[|privacy@heronbay.test|]](mailto:jobs@heronbay.test).",
      fixed: { fix: "Let the link lead to privacy@heronbay.test", text: "Write to [privacy@heronbay.test](mailto:privacy@heronbay.test)." },
    },
    {
      text: "For access write to privacy@heronbay.test.\n\nTo object, write to [|privacy@heronbays.test|].",
      format: "plaintext",
      fixed: {
        fix: "Use privacy@heronbay.test",
        text: "For access write to privacy@heronbay.test.\n\nTo object, write to privacy@heronbay.test.",
      },
    },
  ],
  sound: [
    { text: "Write to [privacy@heronbay.test](mailto:privacy@heronbay.test?subject=Access)." },
    { text: "For access write to privacy@heronbay.test, for jobs to jobs@heronbay.test.", note: "Two addresses for two things." },
    { text: "Call [(802) 654-0192](tel:+18026540192).", note: "One number in two forms." },
  ],
  *check({ contacts }) {
    for (const contact of contacts) if (contact.leadsTo && contact.owner !== "other") yield mislinked(contact);
    yield* twins(
      contacts.filter((c) => c.kind === "email" && c.owner !== "other" && !c.placeholder && !c.malformed && c.value.includes("@")),
    );
  },
  *fixes({ document, contacts }, { span, about }): Iterable<Fix> {
    const { contact, twin } = about as About;
    const scheme = contact.kind === "phone" ? "tel:" : "mailto:";
    if (!twin) {
      const target = targetOf(document, span);
      const shown = contact.kind === "phone" ? contact.text.replace(/[^\d+]/g, "") : contact.text;
      if (target)
        yield {
          title: `Let the link lead to ${contact.text}, which it shows`,
          edits: [{ span: target, snippet: escapeSnippet(scheme + shown) }],
        };
      yield { title: `Show ${contact.leadsTo}, where the link leads`, edits: [{ span, snippet: escapeSnippet(contact.leadsTo!) }] };
      return;
    }
    for (const [wrong, right] of [
      [contact, twin],
      [twin, contact],
    ] as const)
      yield {
        title: `Use ${right.text}, ${whereabouts(document, right.span)}`,
        edits: contacts
          .filter((c) => c.value === wrong.value)
          .flatMap((c) => replaceAddress(document, c.span, right.text, scheme + right.value)),
      };
  },
};

function mislinked(contact: Contact): Fault {
  return {
    span: contact.span,
    message: `“${contact.text}” is shown, but the link leads to ${contact.leadsTo}: those who copy it and those who click it reach two different places. Make them one.`,
    about: { contact } satisfies About,
  };
}

/** How many different addresses are compared with each other at most. */
const compared = 60;

function* twins(contacts: readonly Contact[]): Iterable<Fault> {
  const seen = new Map<string, Contact>();
  for (const contact of contacts) {
    if (seen.has(contact.value) || seen.size > compared) continue;
    const twin = [...seen.values()].find((other) => nearlySame(other.value, contact.value));
    seen.set(contact.value, contact);
    if (!twin) continue;
    yield {
      span: contact.span,
      message: `“${contact.text}” differs by a letter or two from “${twin.text}”: one of the two is likely a slip, and what is sent there is lost. Use one address.`,
      related: [{ span: twin.span, message: `Here it is “${twin.text}”.` }],
      about: { contact, twin } satisfies About,
    };
  }
}
