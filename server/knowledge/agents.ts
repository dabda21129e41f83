// Agents: whether a noun names somebody who can receive data, where the knowledge has no role for them.
import raw from "./agents.yaml";
import { normalise } from "./terms";

const { bodies, endings, never } = raw as Readonly<Record<"bodies" | "endings" | "never", readonly string[]>>;
const known = new Set(bodies);
const things = new Set(never);

/** People whose names and numbers are somebody's own affair, whoever tells them. */
const near =
  /^(?:friend|relative|spouse|nurse|parent|guardian|neighbou?r|colleague|heir|acquaintance|doctor|physician|client company|carer|caregiver|debtor|caller|bidder|child|guarantor|trustee|correspondent|tenant|informant|shareholder)$/;

/** "coach company", "brokers", "the campsite": those who deal with the public, so that what they are called is no personal data of a reader. */
export function isBusiness(noun: string): boolean {
  const word = normalise(noun.toLowerCase());
  return known.has(word) && !near.test(word);
}

/** True for "lender", "law office", "insurers": a noun for a person by trade or for a body. Any form, any case. */
export function isAgent(noun: string): boolean {
  const word = normalise(noun.toLowerCase().replace(/men$/, "man"));
  return known.has(word) || (word.length > 4 && !things.has(word) && endings.some((ending) => word.endsWith(ending)));
}
