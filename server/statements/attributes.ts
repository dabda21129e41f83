// Attributes: "name", "expiry date", "account number" tell of a person only where no other thing's noun stands before them ("provider name", "licence
// expiry date").
import { people } from "./facts";
import type { Tagged } from "./tags";

/** Terms that are an attribute of whatever stands before them, with the nouns that leave them the reader's. */
const attributes: readonly (readonly [heads: RegExp, owners: RegExp])[] = [
  [
    /^(?:name|title)s?$/,
    /^(?:first|last|full|family|given|middle|maiden|real|legal|birth|display|profile|screen|user|login|log-in|account|accountholder|billing|shipping|delivery|contact|person|personal|own|nick|pet|christian|forename|surname|job|parent|guardian|spouse|child|sender|recipient|author|player|gamer|character|avatar|identity|preferred|chosen|public|employee|staff|worker|contractor|organi[sz]er|owner|operator|doctor|teacher|nominee|beneficiary|referrer|friend|email|e-mail)$/,
  ],
  [/^(?:expir(?:y|ation) dates?|security codes?)$/, /^(?:card|cards|credit card|debit card|payment|bank|cvv|cvc)$/],
];

/** Whether the term at the token range belongs to another thing, by the noun right before it. */
export function isOfThing(tokens: readonly Tagged[], from: number, to: number): boolean {
  const owner = tokens[from - 1];
  if (owner?.tag !== "noun" || owner.kind !== "word") return false;
  const words = tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(" ");
  return attributes.some(([heads, owners]) => heads.test(words) && !owners.test(owner.lower) && !people.test(owner.lower));
}
