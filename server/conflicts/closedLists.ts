// Closed lists: "we share data only with carriers", "only in these cases: …" against a recipient who stands outside.
import { isA, termOf } from "../knowledge/terms";
import type { Limit, Mention, Statement } from "../statements/statement";
import { covers, silent, type Verdict } from "./conflict";
import { asksConsent, coversData, dataOf, isLegal, isMerger, isSameCompany, isSameTrade, outsiders } from "./coverage";
import { does } from "./sides";

/** The recipients in the list: "nobody" in "to nobody, only to carriers" is none. */
const named = (s: Statement): readonly Mention[] => outsiders(s).filter((r) => r.term !== "anyone");

/** A disclosure that names all recipients or cases there are: in one phrase, or in the items it introduces. */
export const isClosed = (s: Statement): boolean =>
  does(s, "share") &&
  s.actor.kind === "first-party" &&
  dataOf(s).length > 0 &&
  // An item under "only in these cases:" is one case among others; the line that introduces it is the list.
  s.verb.start >= s.span.start &&
  ((s.exclusive === "recipients" && (named(s).length > 0 || s.recipients.some((r) => r.term === "reader" || r.term === "own-staff"))) ||
    (s.exclusive !== undefined && s.exclusive !== "actor" && s.limits.some((l) => l.listed)));

/** Whether a disclosure reaches somebody who follows ends of their own and stands on no side of the list. */
export function outsideOf(promise: Statement, practice: Statement): Verdict {
  if (!coversData(promise, practice)) return silent("the promise does not cover these data");
  if (practice.implied || asksConsent(practice) || isLegal(practice) || isMerger(practice) || practice.limits.length > 0)
    return silent("the disclosure is bound to a case that the list may hold");
  if (practice.embedded || practice.exclusive !== undefined) return silent("the disclosure may be the one that the list speaks of");
  // "only with your doctor, if you ask for it": a condition makes the list shorter still.
  const narrows = (l: Limit): boolean => l.sense === "condition" && l.kind === "other" && promise.exclusive === "recipients" && !l.listed;
  if (promise.limits.some((l) => !/^(?:law|merger|consent|service-providers|recipient|protection)$/.test(l.kind) && !narrows(l)))
    return silent("the list has items that are not understood");
  const listed = [...named(promise), ...promise.limits.flatMap((l) => l.recipients)];
  const exact = listed.every((l) => isPrecise(l));
  const outside = (practice.practice === "share" ? outsiders(practice) : []).find(
    (r) => (ownEnds(r) || (exact && isOther(r, promise, practice))) && !listed.some((l) => isListed(l, r)),
  );
  return outside
    ? covers("arguable", `“${outside.name ?? outside.text}” are not among the only recipients`)
    : silent("the list may hold these recipients");
}

/** Recipients whose own business the data serve: no list of helpers holds them unsaid. */
const ownEnds = (r: Mention): boolean =>
  !r.told && r.name === undefined && /^(?:advertiser|business-partner|outsider|credit-agency|social-network)$/.test(r.term);

/** Says exactly who, so that no other company can be meant. */
const isPrecise = (r: Mention): boolean =>
  r.kind !== undefined ||
  r.name !== undefined ||
  (termOf("recipient", r.term)?.needs.length ?? 0) > 0 ||
  /^(?:authority|buyer|credit-agency|affiliate|other-users)$/.test(r.term);

/** Somebody with a role of their own, or a company that is told to get the data from us and whose role is not the one listed. */
const isOther = (r: Mention, promise: Statement, practice: Statement): boolean =>
  (r.term === "third-party" && r.name !== undefined && practice.sentence !== promise.sentence) ||
  (r.term === "other-users" &&
    /\b(?:other|fellow|public|internet|home|homepage|leaderboard|scoreboard|noticeboard|notice)\b/i.test(r.text)) ||
  (!r.told && (termOf("recipient", r.term)?.needs.length ?? 0) > 0 && r.term !== "host");

const isListed = (listed: Mention, r: Mention): boolean =>
  (isA("recipient", r.term, listed.term) && !(listed.kind && r.kind)) ||
  (isA("recipient", listed.term, r.term) && r.kind === undefined && r.name === undefined) ||
  isSameTrade(listed, r) ||
  (listed.kind !== undefined && listed.kind === r.kind) ||
  (listed.name !== undefined && isSameCompany(r, listed.name));
