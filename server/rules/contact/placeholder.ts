// contact/placeholder: where an address belongs stands a masked or unfilled one.
import type { Contact, Policy } from "../../policy/policy";
import { blankFor, putFact, useOwnAddress } from "../contactFixes";
import type { Fix, Rule } from "../rule";

export const placeholder: Rule = {
  name: "contact/placeholder",
  summary: "A masked or unfilled contact detail",
  why: `A reader who writes to info@example.com, to a line of underscores or to what an e-mail protection left of the address writes to nobody. The
policy looks complete, so nobody at the company notices, while every request and complaint sent there is lost and the time in which it has to be
answered runs.`,
  basis: ["gdpr-13-1-a", "ccpa-7011-e-3-J"],
  severity: "error",
  faulty: [
    {
      text: "Questions about your data? Write to [|info@example.com|].\n\nImprint\n\nHeronbay Ltd, privacy@heronbay.test",
      format: "plaintext",
      fixed: {
        fix: "Use privacy@heronbay.test",
        text: "Questions about your data? Write to privacy@heronbay.test.\n\nImprint\n\nHeronbay Ltd, privacy@heronbay.test",
      },
    },
    { text: "To have your data deleted, contact us at [|__________|].", only: "Underscores are emphasis at a line's ends." },
    { text: "Call us on [|(555) 123-4567|] or write to [|[Your Postal Address]|]." },
    {
      text: '<p>Contact us at <a href="/cdn-cgi/l/email-protection">[|[email&#160;protected]|]</a>.</p>',
      format: "html",
      note: "What is left of a protected address in a saved page.",
    },
  ],
  sound: [
    {
      text: "Sign up with an address such as name@example.com. Questions? Write to privacy@heronbay.test.",
      note: "It only shows what a reader's address looks like.",
    },
    {
      text: "Questions? Write to {{ site.email }}.",
      note: "A template's tag, filled when the site is built.",
      only: "A tag stands on one line.",
    },
    {
      text: '<p>Contact us at <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5c2c2e352a3d3f251c34392e33323e3d257228392f28">[email&#160;protected]</a>.</p>',
      format: "html",
      note: "The live page shows the address.",
    },
  ],
  *check(policy) {
    for (const group of groups(policy)) {
      const [first] = group;
      const span = { start: first!.span.start, end: group.at(-1)!.span.end };
      yield {
        span,
        message: `“${first!.text}” is a placeholder, ${nothings[first!.kind] ?? nothings.email}. Put the real contact detail here.`,
        about: { kind: first!.kind, alone: group.length === 1 },
      };
    }
  },
  *fixes(policy, { span, about }, { company }): Iterable<Fix> {
    const { kind, alone } = about as { kind: Contact["kind"]; alone: boolean };
    const fact = kind === "email" || kind === "phone" || kind === "address" ? company[kind] : undefined;
    if (alone && fact) yield { title: `Put ${fact} here`, edits: putFact(policy.document, span, kind, fact), preferred: true };
    if (alone) yield* useOwnAddress(policy, kind, span);
    yield { title: `Fill in the ${blankFor(kind)}`, edits: [{ span, snippet: `\${1:${blankFor(kind)}}` }] };
  },
};

/** What the placeholder is not, and what the reader cannot do with it. */
const nothings: Partial<Record<Contact["kind"], string>> & { readonly email: string } = {
  email: "not an address: the reader has nothing to write to",
  phone: "not a number: the reader has nothing to call",
  form: "not a link: the reader has nothing to open",
};

const between = /^(?:[\s,;|*_-]|<[^<>]{0,200}>){0,60}$/;

/** Placeholders of one place: with nothing but mark-up between them. */
function groups({ contacts, document }: Policy): Contact[][] {
  const found: Contact[][] = [];
  for (const blank of contacts.filter((c) => c.placeholder && c.owner !== "other")) {
    const last = found.at(-1)?.at(-1);
    if (last && blank.span.start - last.span.end < 400 && between.test(document.text.slice(last.span.end, blank.span.start)))
      found.at(-1)!.push(blank);
    else found.push([blank]);
  }
  return found;
}
