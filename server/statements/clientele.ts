// Clientele: those whom a policy is about when it does not say "you": guests, passengers, account holders, each child.
import type { NounPhrase } from "./chunks";
import type { Sentence } from "./parsed";

const people =
  /^(?:guest|passenger|tenant|player|driver|pupil|student|participant|client|shopper|buyer|learner|listener|viewer|rider|resident|claimant|candidate|applicant|entrant|registrant|attendee|borrower|member|user|visitor|customer|patient|subscriber|donor|volunteer|parent|holder|traveller|traveler|renter|child|newcomer|competitor|runner|walker|camper|bidder|reader|caller|enquirer|householder|motorist|cyclist|gamer|swimmer|trainee|apprentice|adult)s?$|^(?:children|everyone|everybody|whoever)$/;

/** "new members", "each child", "account holders": who they are is told by the last word; not those of others ("our partners' customers"). */
export const isClientele = ({ tokens }: Sentence, phrase: NounPhrase): boolean =>
  phrase.pronoun === undefined
    ? people.test(tokens[phrase.to - 1]!.lower) &&
      !tokens.slice(phrase.from, phrase.to).some((t) => t.lower === "'s" || t.lower === "their" || t.lower === "other")
    : /^(?:everyone|everybody|whoever)$/.test(phrase.pronoun);
