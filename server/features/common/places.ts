// Places of a symbol: where it is declared and where it is used.
import type { Policy } from "../../policy/policy";
import type { Span } from "../../text/span";
import { mentionsOf, nameSame } from "./mentions";
import type { PolicySymbol } from "./symbolAt";

export interface Places {
  readonly declared: readonly Span[];
  readonly used: readonly Span[];
}

/** In the order of the text. A reference stands for what it leads to, so its places are those of its target. */
export function placesOf(policy: Policy, symbol: PolicySymbol): Places {
  switch (symbol.kind) {
    case "term":
      return { declared: symbol.term.definitions.map(({ span }) => span), used: symbol.term.uses };
    case "section":
      return sectionPlaces(policy, symbol.index);
    case "reference": {
      const { section, target } = symbol.reference;
      if (section !== undefined) return sectionPlaces(policy, section);
      const same = policy.references.filter((one) => (target ? one.target?.start === target.start : one === symbol.reference));
      return { declared: target ? [target] : [], used: same.map(({ span }) => span) };
    }
    case "contact": {
      const { contact } = symbol;
      const same = policy.contacts.filter((one) => one === contact || (contact.value !== "" && one.value === contact.value));
      return { declared: [], used: same.map(({ span }) => span) };
    }
    case "mention": {
      const { kind, mention } = symbol.named;
      const same = mentionsOf(policy).filter((one) => one.kind === kind && nameSame(one.mention, mention));
      return { declared: [], used: same.map((one) => one.mention.span) };
    }
  }
}

function sectionPlaces({ document, references }: Policy, index: number): Places {
  const used = references.filter(({ section }) => section === index).map(({ span }) => span);
  return { declared: [document.sections[index]!.heading], used };
}
