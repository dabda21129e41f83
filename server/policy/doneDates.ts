// Done dates: whether a date is told as that of something done, and which of these lie behind the day on which the text itself was written.
import type { PolicyDate } from "./dates";

/** How far around a date the words of its clause stand. */
const reach = 160;

/** "was closed", "have been deleted", "we moved". */
const done =
  /(?<!\p{L})(?:was|were|has been|have been|had been|did|took|began|came|became|left|sold|bought|went|made|gave|moved|closed|opened|ended|started|stopped|ceased|launched|joined|merged|replaced|switched|dropped|removed|deleted|erased|retired|introduced|renamed|acquired|transferred|discontinued|terminated|published|adopted|approved|signed|appointed|hired|founded|introduced|informed|notified)(?!\p{L})/iu;
/** What has not happened, may never happen, or is somebody's own: a condition, a plan, an example, a rule of law. */
const open =
  /(?<!\p{L})(?:if|when|where|whenever|who|whoever|whose|anyone|anybody|everyone|everybody|which|that|unless|until|till|before|after|by|will|shall|would|may|might|must|can|could|should|is|are|to be|going to|planned|scheduled|expected|expires?|valid|e\.g|example|instance|such as|suppose|amended|law|laws|act|regulation|directive|effective|force|copyright|born|©)(?!\p{L})/iu;
const since = /(?<!\p{L})since $/iu;

/** Told by the verb of its own clause as something done on or since that day. */
export function isDone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*(?:[;:.!?]\s|[([–—])/u, "");
  const after = text.slice(end, end + reach).replace(/[;:.!?)\]–—](?:\s[\s\S]*)?$/u, "");
  if (!/(?<!\p{L})(?:on|in|since|of)(?: the)? $/iu.test(before)) return false;
  if (open.test(before)) return false;
  // "On 3 March 2021 we closed …": the verb stands behind.
  const isFirst = /^\W{0,3}(?:on|in|since|in the \p{L}+ of) $/iu.test(before);
  if (!isFirst) return done.test(before) && (!since.test(before) || !/(?<!\p{L})(?:will|shall)(?!\p{L})/iu.test(after));
  const main = /^,?\s(?:\S+\s){1,6}/u.exec(after)?.[0] ?? "";
  return (done.test(main) || (since.test(before) && /(?<!\p{L})(?:we|it) ha(?:ve|s) /iu.test(main))) && !open.test(main);
}

/** Days by which something may have been done behind the last change: a text is dated, then mended. */
const leeway = 45;

/** Of the dates told as done, those behind every day that the text gives as its own; with the last of these. */
export function datesAfterText(dates: readonly PolicyDate[]): readonly { readonly date: PolicyDate; readonly own: PolicyDate }[] {
  const dated = dates.filter(({ value, ambiguous }) => value.length >= 7 && !ambiguous);
  // A page of several notices, or one whose own dates can be read in two ways, has no one day.
  if (dates.some(({ part, role, ambiguous }) => part !== 0 || (role !== "other" && ambiguous))) return [];
  const own = dated.filter(({ role }) => role !== "other").sort((a, b) => (a.value < b.value ? 1 : -1))[0];
  if (!own) return [];
  return dated
    .filter((date) => date.role === "other" && date.isDone && daysBetween(own.value, date.value) > leeway)
    .map((date) => ({ date, own }));
}

const daysBetween = (from: string, to: string): number => (Date.parse(to.slice(0, 7)) - Date.parse(`${from.slice(0, 7)}-28`)) / 86_400_000;
