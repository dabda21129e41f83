// sharing: a promise that nobody (or nobody of a kind) gets the data, and a disclosure.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import {
  asksConsent,
  coversData,
  dataOf,
  deniesAnyone,
  deniesRecipient,
  isAnonymous,
  isLegal,
  isMerger,
  letThrough,
  outsiders,
} from "./coverage";
import { denies, does, narrowed, ours, overlapsPurpose } from "./sides";

/** "only used by our staff", "only our employees have access": nobody else sees it. */
const keptInside = (s: Statement): boolean =>
  s.exclusive === "actor" &&
  s.polarity === "does" &&
  (s.practice === "access" || s.practice === "use") &&
  (s.actor.mention?.term === "own-staff" || s.actor.kind === "first-party") &&
  dataOf(s).length > 0;

/** "We only disclose your data when you consent or the law requires it": denies every other disclosure. */
const onlyOnTerms = (s: Statement): boolean =>
  does(s, "share") &&
  s.actor.kind === "first-party" &&
  s.exclusive === "condition" &&
  outsiders(s).length === 0 &&
  dataOf(s).length > 0 &&
  s.limits.length > 0 &&
  s.limits.every((l) => l.kind === "consent" || l.kind === "law");

/** A disclosure to somebody outside, in words or implied; or one whose receiver is left open by the plain words of disclosing. */
function discloses(s: Statement): boolean {
  if (s.qualifiers.includes("past")) return false;
  if (s.practice === "access")
    return does(s, "access") && s.actor.kind === "third-party" && s.actor.mention?.term !== "anyone" && dataOf(s).length > 0;
  if (!does(s, "share") || !ours(s) || isAnonymous(s)) return false;
  if (s.implied) return true;
  return dataOf(s).length > 0 && (outsiders(s).length > 0 || s.recipients.length === 0);
}

export const sharing: Comparison = {
  kind: "sharing",
  promises: (s) =>
    (denies(s, "share") &&
      !s.qualifiers.some((q) => q === "elsewhere" || q === "bounded" || q === "on-device") &&
      dataOf(s).length > 0 &&
      !(s.recipients.length > 0 && outsiders(s).length === 0)) ||
    (keptInside(s) && s.asserted) ||
    onlyOnTerms(s),
  practises: discloses,
  compare(promise, practice) {
    if (narrowed(promise)) return silent("the promise speaks only of some recipients");
    if (promise.purposes.length > 0 && !overlapsPurpose(promise, practice)) return silent("the promise speaks of other purposes");
    if (promise.qualifiers.includes("theirs") && !practice.qualifiers.includes("theirs"))
      return silent("the promise speaks of the recipients' own purposes");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the disclosure or asks for it");
    if (
      keptInside(promise) &&
      /\bauthori[sz]ed\b|\bneed/.test(promise.actor.mention?.text ?? "authorised") &&
      practice.practice !== "access" &&
      promise.practice === "access"
    )
      return silent("who of the staff has access says nothing of disclosure");
    const receivers = practice.practice === "access" ? [practice.actor.mention!] : outsiders(practice);
    const ruledOut = (term: string): boolean => outsiders(promise).some((r) => r.term === term);
    if (receivers.length === 0 && ((ruledOut("authority") && isLegal(practice)) || (ruledOut("buyer") && isMerger(practice))))
      return covers("plain", "the promise rules out this very case");
    if (receivers.length === 0) return openDisclosure(promise, practice);
    const hit = receivers.find((r) => r.term !== "unknown" && deniesRecipient(promise, r));
    if (!hit) return silent("the promise does not cover these recipients");
    if (hit.term === "other-users" || hit.term === "anyone") return silent("it is not said who receives them");
    return weigh(promise, practice, hit.term, hit.name ?? hit.text);
  },
};

/** How sure a disclosure to a covered recipient breaks the promise. */
function weigh(promise: Statement, practice: Statement, term: string, name: string): Verdict {
  const anyone = deniesAnyone(promise) || keptInside(promise);
  const processor = isA("recipient", term, "service-provider");
  const named = outsiders(promise).some(
    (d) => d.term === term || (isA("recipient", term, d.term) && d.term !== "third-party" && d.term !== "anyone"),
  );
  if (practice.implied)
    return anyone ? covers("implied", practice.implied) : silent("a promise about third parties may leave its own helpers aside");
  if (named)
    return covers("plain", `the promise rules out ${outsiders(promise).find((d) => isA("recipient", term, d.term))?.text || name}`);
  if (isLegal(practice) || isMerger(practice))
    return anyone && promise.absolute && promise.limits.length === 0
      ? covers("arguable", "the promise has no exception for the law or a sale of the business")
      : silent("a duty of law or a sale of the business is commonly left aside");
  if (processor && !anyone) return silent("a promise about third parties may leave its own helpers aside");
  if (term === "affiliate" && !anyone) return silent("companies of one group may not count as third parties");
  return covers(
    promise.limits.some((l) => l.kind === "consent" || l.kind === "catch-all") && processor ? "arguable" : "plain",
    `the promise lets nobody of the kind "${name}" receive these data`,
  );
}

/** "We may disclose your information to improve our services": to whom is left open, so it may be anybody. */
function openDisclosure(promise: Statement, practice: Statement): Verdict {
  if (practice.actor.kind !== "first-party" || practice.recipients.length > 0) return silent("it is not said who receives them");
  if (practice.purposes.length === 0 && practice.limits.length === 0) return silent("the practice says neither who nor what for");
  if (practice.places.length > 0) return silent("the practice says where data go, not to whom");
  if (practice.limits.length > 0 || isLegal(practice) || isMerger(practice))
    return silent("the disclosure is bound to a case that the promise may leave aside");
  if (outsiders(promise).some((r) => r.term !== "anyone" && r.term !== "third-party"))
    return silent("the promise speaks of certain recipients");
  return covers("plain", "the practice discloses without saying to whom, so to anybody");
}
