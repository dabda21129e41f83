// What stands under the cursor: a defined term, a reference to another place, a heading, data, a recipient, a contact.
import type { Section } from "../../document/document";
import type { Reference } from "../../policy/openEnds";
import type { Contact, Policy, Term } from "../../policy/policy";
import type { Span } from "../../text/span";
import { mentionsOf, type Named } from "./mentions";

export type PolicySymbol =
  | { readonly kind: "term"; readonly span: Span; readonly term: Term }
  | { readonly kind: "reference"; readonly span: Span; readonly reference: Reference }
  | { readonly kind: "section"; readonly span: Span; readonly section: Section; readonly index: number }
  | { readonly kind: "contact"; readonly span: Span; readonly contact: Contact }
  | { readonly kind: "mention"; readonly span: Span; readonly named: Named };

/** Both ends count, as a caret stands between characters. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The first of: reference, term, contact, data or recipient, heading. Undefined where none stands. */
export function symbolAt(policy: Policy, offset: number): PolicySymbol | undefined {
  const reference = policy.references.find(({ span }) => touches(span, offset));
  if (reference) return { kind: "reference", span: reference.span, reference };
  for (const term of policy.terms) {
    const span = [...term.definitions.map((one) => one.span), ...term.uses].find((one) => touches(one, offset));
    if (span) return { kind: "term", span, term };
  }
  const contact = policy.contacts.find(({ span }) => touches(span, offset));
  if (contact) return { kind: "contact", span: contact.span, contact };
  const named = shortest(mentionsOf(policy).filter(({ mention }) => touches(mention.span, offset)));
  if (named) return { kind: "mention", span: named.mention.span, named };
  const index = policy.document.sections.findIndex(({ heading }) => touches(heading, offset));
  const section = policy.document.sections[index];
  return section && { kind: "section", span: section.heading, section, index };
}

const shortest = (all: readonly Named[]): Named | undefined =>
  [...all].sort((a, b) => lengthOf(a.mention.span) - lengthOf(b.mention.span))[0];

const lengthOf = ({ start, end }: Span): number => end - start;
