// sharing: a promise that nobody (or nobody of a kind) gets the data, and a disclosure.
import { isA } from "../knowledge/terms";
import { isAnyBody } from "../knowledge/trades";
import type { Mention, Statement } from "../statements/statement";
import { isClosed, outsideOf } from "./closedLists";
import { type Certainty, type Comparison, covers, silent, type Verdict } from "./conflict";
import {
  asksConsent,
  coversData,
  dataOf,
  deniedBy,
  deniesAnyone,
  isAnonymous,
  isDenied,
  isLegal,
  isMerger,
  isSameTrade,
  letThrough,
  needsData,
  outsiders,
  sharesKind,
} from "./coverage";
import { denies, does, marketing, ours, overlapsPurpose } from "./sides";

/** "only used by our staff", "only our employees have access": nobody else sees it. */
const keptInside = (s: Statement): boolean =>
  s.exclusive === "actor" &&
  s.polarity === "does" &&
  (s.practice === "access" || s.practice === "use") &&
  (s.actor.mention?.term === "own-staff" || s.actor.kind === "first-party") &&
  dataOf(s).length > 0;

/** "Only employees who need it have access": about which of the staff, more than about outsiders. */
const someStaff = (s: Statement): boolean =>
  keptInside(s) &&
  s.practice === "access" &&
  (s.actor.mention?.narrowed !== undefined || /\bauthori[sz]ed\b|\bneed/.test(s.actor.mention?.text ?? ""));

/** "We forward it to the board. We share it with no other body": the others are those beside the ones named right before. */
const speaksOfOthers = (promise: Statement, practice: Statement): boolean =>
  promise.sentence > practice.sentence &&
  promise.sentence - practice.sentence <= 2 &&
  outsiders(promise).length > 0 &&
  outsiders(promise).every((r) => /\b(?:other|others|else|further)\b/i.test(r.text));

/** "We only disclose your data when you consent or the law requires it": denies every other disclosure. */
const onlyOnTerms = (s: Statement): boolean =>
  does(s, "share") &&
  s.actor.kind === "first-party" &&
  s.exclusive === "condition" &&
  outsiders(s).length === 0 &&
  dataOf(s).length > 0 &&
  s.limits.length > 0 &&
  s.limits.every((l) => l.kind === "consent" || l.kind === "law");

/** "Advertising networks collect the identifier of your phone": what another company gathers here, it is let have. */
const gathers = (s: Statement): boolean =>
  does(s, "collect", "use") &&
  !s.embedded &&
  s.actor.kind === "third-party" &&
  s.actor.mention !== undefined &&
  (isA("recipient", s.actor.mention.term, "advertiser") ||
    s.actor.mention.term === "analytics-provider" ||
    s.actor.mention.term === "social-network") &&
  !isAnonymous(s) &&
  // "this data", "information": which they are is not said.
  dataOf(s).some((d) => !d.anaphor && !d.resolved && !d.generic && d.term !== "personal-data");

/** Who receives: the one who acts where somebody else looks or gathers. */
const receiversIn = (s: Statement): readonly Mention[] => (s.practice === "share" ? outsiders(s) : [s.actor.mention!]);

/** A disclosure to somebody outside, in words or implied; or one whose receiver is left open by the plain words of disclosing. */
function discloses(s: Statement): boolean {
  if (s.qualifiers.includes("past")) return false;
  if (s.practice === "access")
    return does(s, "access") && s.actor.kind === "third-party" && s.actor.mention?.term !== "anyone" && dataOf(s).length > 0;
  if (gathers(s)) return true;
  if (!does(s, "share") || !ours(s) || isAnonymous(s)) return false;
  if (s.implied) return true;
  return dataOf(s).length > 0 && (outsiders(s).length > 0 || s.recipients.length === 0);
}

/** Nobody hands names to "marketing companies" but for marketing. */
const servesMarketing = (promise: Statement, practice: Statement): boolean =>
  promise.purposes.some((p) => marketing(p.term)) &&
  (outsiders(practice).some((r) => isA("recipient", r.term, "advertiser")) || practice.qualifiers.includes("theirs"));

export const sharing: Comparison = {
  kind: "sharing",
  promises: (s) =>
    (denies(s, "share") &&
      !s.qualifiers.some((q) => q === "elsewhere" || q === "bounded" || q === "on-device") &&
      dataOf(s).length > 0 &&
      !(s.recipients.length > 0 && outsiders(s).length === 0)) ||
    (keptInside(s) && s.asserted) ||
    onlyOnTerms(s) ||
    isClosed(s),
  practises: discloses,
  compare(promise, practice) {
    if (isClosed(promise)) return outsideOf(promise, practice);
    const denied = deniedBy(promise);
    if (!denied) return silent("the promise speaks only of some recipients");
    if (promise.purposes.length > 0 && !overlapsPurpose(promise, practice) && !servesMarketing(promise, practice))
      return silent("the promise speaks of other purposes");
    if (promise.qualifiers.includes("aimed") && promise.purposes.length === 0 && outsiders(promise).length > 0)
      return silent("the promise speaks of an aim that is not understood");
    if (promise.qualifiers.includes("theirs") && !practice.qualifiers.includes("theirs"))
      return silent("the promise speaks of the recipients' own purposes");
    const receivers = receiversIn(practice).filter(
      // "These third parties" were named before: helpers, more often than not.
      (r) =>
        !/^(?:these|those|this|that)\b/i.test(r.text) ||
        !/^(?:anyone|third-party|service-provider|unknown)$/.test(r.term) ||
        denied.some((d) => d.term === r.term && d.term !== "anyone" && promise.absolute),
    );
    if (receivers.length === 0 && receiversIn(practice).length > 0) return silent("it stands before who they are");
    const sameData = coversData(promise, practice);
    if (!sameData && !receivers.some((r) => needsData(promise, practice, r))) return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the disclosure or asks for it");
    if (someStaff(promise) && practice.practice !== "access") return silent("who of the staff has access says nothing of disclosure");
    if (speaksOfOthers(promise, practice)) return silent("the promise speaks of others than the recipients just named");
    const ruledOut = (term: string): boolean => denied.some((r) => r.term === term);
    if (receivers.length === 0 && ((ruledOut("authority") && isLegal(practice)) || (ruledOut("buyer") && isMerger(practice))))
      return covers("plain", "the promise rules out this very case");
    if (receivers.length === 0) return openDisclosure(promise, practice);
    const hits = receivers.filter((r) => r.term !== "unknown" && (denied.length === 0 || denied.some((d) => isDenied(d, r))));
    if (hits.length === 0) return silent("the promise does not cover these recipients");
    return surest(
      hits.map((r) => {
        if (!sameData && !needsData(promise, practice, r)) return silent("the promise does not cover these data");
        return weigh({ promise, practice, recipient: r, denied, unsaid: !sameData });
      }),
    );
  },
};

/** The verdict that says most: the surest that covers, else the first reason for silence. */
function surest(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Certainty[] = ["plain", "implied", "arguable"];
  const covering = verdicts.filter((v) => v.covers);
  return covering.sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty))[0] ?? verdicts[0]!;
}

/** A recipient of the practice that the promise denies. */
interface Hit {
  readonly promise: Statement;
  readonly practice: Statement;
  readonly recipient: Mention;
  readonly denied: readonly Mention[];
  /** The practice speaks of data at large; that these are among them follows from the recipient's part. */
  readonly unsaid: boolean;
}

/** How sure a disclosure to a covered recipient breaks the promise. */
function weigh({ promise, practice, recipient, denied, unsaid }: Hit): Verdict {
  const { term } = recipient;
  const anyone = deniesAnyone(promise) || keptInside(promise);
  const processor = isA("recipient", term, "service-provider");
  const named =
    denied.find((d) => d.term !== "third-party" && d.term !== "anyone" && !isAnyBody(d.kind ?? "") && isDenied(d, recipient)) ??
    denied.find((d) => d.name && isDenied(d, recipient));
  if (term === "anyone" && !named) return silent("it is not said who receives them");
  if (
    term === "other-users" &&
    !named &&
    !(
      anyone &&
      sharesKind(promise, practice) &&
      /\b(?:other|fellow|public|internet|home|homepage|leaderboard|scoreboard|noticeboard|notice)\b/i.test(recipient.text)
    )
  )
    return silent("it may be the reader who shows them");
  if (someStaff(promise)) return covers("arguable", `"${recipient.name ?? recipient.text}" may see them too`);
  if (practice.implied)
    return anyone || named ? covers("implied", practice.implied) : silent("a promise about third parties may leave its own helpers aside");
  if (recipient.told && !anyone && !named) return silent("a promise about third parties may leave its own helpers aside");
  const who = recipient.name ?? recipient.text;
  if ((isMerger(promise) && isMerger(practice)) || (isLegal(promise) && isLegal(practice) && promise.scope.cases.includes("law")))
    return covers("plain", "the promise rules out this very case");
  if (practice.practice === "collect" || practice.practice === "use")
    return processor && !anyone && !named
      ? silent("a promise about third parties may leave its own helpers aside")
      : covers("implied", `“${who}” gather them here`);
  if (named && (named.narrowed !== undefined || (named.kind !== recipient.kind && isSameTrade(named, recipient))))
    return covers("arguable", `“${who}” seem to be of the kind “${named.text}”`);
  if (named)
    return unsaid
      ? covers("implied", `“${who}” cannot do their part without these data`)
      : covers("plain", `the promise rules out ${named.text || who}`);
  if (isLegal(practice) || isMerger(practice))
    return anyone && promise.absolute && promise.limits.length === 0
      ? covers("arguable", "the promise has no exception for the law or a sale of the business")
      : silent("a duty of law or a sale of the business is commonly left aside");
  if (processor && !anyone) return silent("a promise about third parties may leave its own helpers aside");
  if (term === "affiliate" && !anyone) return silent("companies of one group may not count as third parties");
  if (unsaid) return covers("implied", `“${who}” cannot do their part without these data`);
  if (term === "outsider" && !anyone) return covers("arguable", `“${who}” seem to be a third party`);
  return covers(
    promise.limits.some((l) => l.kind === "consent" || l.kind === "catch-all") && processor ? "arguable" : "plain",
    `the promise lets nobody like “${who}” receive these data`,
  );
}

/** "We may disclose your information to improve our services": to whom is left open, so it may be anybody. */
function openDisclosure(promise: Statement, practice: Statement): Verdict {
  if (practice.actor.kind !== "first-party" || practice.recipients.length > 0) return silent("it is not said who receives them");
  if (practice.purposes.length === 0 && practice.limits.length === 0) return silent("the practice says neither who nor what for");
  if (practice.places.length > 0) return silent("the practice says where data go, not to whom");
  if (practice.limits.length > 0 || isLegal(practice) || isMerger(practice))
    return silent("the disclosure is bound to a case that the promise may leave aside");
  if (promise.scope.specific && !promise.absolute) return silent("the promise stands under a heading of its own");
  if (outsiders(promise).some((r) => r.term !== "anyone" && r.term !== "third-party"))
    return silent("the promise speaks of certain recipients");
  return covers("plain", "the practice discloses without saying to whom, so to anybody");
}
