// What the knowledge says of companies in their own texts, typed: what they do there, what is theirs, how their names end.
import { alternatives, anyOf } from "./contactWords";
import yaml from "./ownRoles.yaml";
import { inflected } from "./speakerWords";

const source = yaml as Readonly<Record<string, readonly string[]>>;
const list = (name: string): readonly string[] => source[name]!;
const before = (name: string, last = ""): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives(list(name))}) ${last}$`, "iu");

const modal = "(?: (?:will|shall|may|must|can|would|should|does|do|might|could)(?: not|n['’]t)?)?";
const adverb = "(?: (?:also|only|never|always|therefore|further|not|then|at once|gladly|usually|normally|immediately))?";
const acting = (...names: readonly string[]): RegExp =>
  new RegExp(`^${modal}${adverb} (?:${alternatives(names.flatMap(list).flatMap(inflected))})(?!\\p{L})`, "iu");
/** Behind a name: "may close", "refunds"; and "answers", as a person does, too. */
export const behindOwnAct = acting("acts");
export const behindHandling = acting("acts", "handles");
/** Before a name: "revoked by ". */
export const doneBy = before("done", "(?:\\p{L}+ly )?by (?:the )?");
/** Before a name: "please tell ". */
export const addressing = before("addressed", "(?:the )?");
/** Before a name: "a leader of ". */
export const peopleOf = before("people", "(?:of|at|from) (?:the )?(?:\\d+(?:st|nd|rd|th) )?");
/** Before a name: "within ". */
export const withinPlace = before("within", "(?:the )?");
/** Before a name: "these cameras help ". */
export const serving = before("serves", "(?:the )?");
export const passingWords = anyOf(list("passing"));
/** Behind a name: "'s servers". */
export const ownThing = new RegExp(`^(?:['’]s?)? (?:own |online |mobile |whole )?(?:${alternatives(list("things"))})(?!\\p{L})`, "u");
export const foreignWords = anyOf(list("foreign"));
/** "our lists". */
export const ourThings = new RegExp(`(?<!\\p{L})our (?:own )?(?:${alternatives(list("ours"))})(?!\\p{L})`, "giu");
/** Lower case. */
export const tradeWords: ReadonlySet<string> = new Set([...list("trades"), ...list("products")]);
/** Of these, such as mostly work for others. */
export const servingTrades: ReadonlySet<string> = new Set(list("serving"));
