// collection: data said not to be collected or kept, and collected.
import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, sharesKind } from "./coverage";
import { denies, does, ours, unqualified } from "./sides";

export const collection: Comparison = {
  kind: "collection",
  promises: (s) =>
    deniesSource(s) ||
    isClosed(s) ||
    ((denies(s, "collect", "store", "access") || deniesHandling(s)) && dataOf(s).length > 0 && unqualified(withoutPlace(s))),
  practises: (s) => does(s, "collect", "store", "access") && ours(s) && dataOf(s).length > 0 && !isAnonymous(s),
  compare(promise, practice) {
    if (isClosed(promise)) return outsideOf(promise, practice);
    if (deniesSource(promise)) return againstSource(promise, practice);
    if (promise.practice === "access" ? !opensDevice(promise, practice) : practice.practice === "access")
      return silent("what is looked at need not be collected");
    if (promise.qualifiers.some((q) => q === "device" || q === "server") && !practice.qualifiers.includes("server"))
      return silent("what is collected need not leave the device by that");
    if (promise.practice === "store" && practice.practice === "collect" && !practice.qualifiers.includes("noted"))
      return silent("what is collected need not be stored");
    if (promise.qualifiers.includes("demanded") && practice.modality === "may" && !practice.qualifiers.includes("demanded"))
      return silent("what is asked for need not be required");
    if (promise.limits.length > 0 || promise.durations.length > 0 || promise.ages.length > 0) return silent("the promise has a limit");
    if (promise.purposes.length > 0) return silent("the promise speaks of a purpose");
    if (practice.qualifiers.some((q) => !manner.test(q))) return silent("the practice is qualified");
    if (practice.embedded && dataOf(promise).every((d) => d.resolved)) return silent("both ends are only hinted at");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (!sharesKind(promise, practice)) return generalDenial(promise, practice);
    return covers(asksConsent(practice) ? "arguable" : "plain", "the same kind of data is collected that is said not to be");
  },
};

/** How data are collected, which leaves it that they are. */
const manner =
  /^(?:at-visit|purposed|changes|material|server|noted|demanded|automatically|full|complete|entire|specifically|directly|actively|generally|normally|usually|additional|separately|permanently|real-time)$/;

/** "Only from you", "nothing about you from others". */
const deniesSource = (s: Statement): boolean =>
  denies(s, "collect") && s.qualifiers.some((q) => q === "from-you" || q === "from-others") && dataOf(s).length > 0;

function againstSource(promise: Statement, practice: Statement): Verdict {
  if (!practice.qualifiers.includes("from-others")) return silent("it is not said that they come from others");
  if (promise.limits.length > 0 || asksConsent(practice)) return silent("one of them has a condition");
  return dataOf(promise).some((d) => d.term === "personal-data" && !d.anaphor) || coversData(promise, practice)
    ? covers("plain", "data said to come from the reader alone come from others too")
    : silent("the promise does not cover these data");
}

/** "All we ask for is your name": names all the data there are. */
const isClosed = (s: Statement): boolean =>
  s.exclusive === "data" &&
  does(s, "collect", "store") &&
  ours(s) &&
  !s.embedded &&
  s.limits.length === 0 &&
  s.purposes.length === 0 &&
  unqualified({ ...s, qualifiers: s.qualifiers.filter((q) => q !== "noted" && q !== "automatically") }) &&
  dataOf(s).length > 0 &&
  dataOf(s).every((d) => !d.generic && !d.anaphor && !d.resolved && d.narrowed === undefined && !vague.test(d.term));

const vague = /^(?:personal-data|other-data|content-data|account-data|anonymous-data|contact-data|identity-data|sensitive-data)$/;

/** Data beside those that are said to be all. */
function outsideOf(promise: Statement, practice: Statement): Verdict {
  if (practice.embedded || practice.modality === "may" || practice.exclusive !== undefined || practice.practice === "access")
    return silent("the practice may be the one that the list speaks of");
  if (promise.practice !== practice.practice && !practice.qualifiers.includes("noted"))
    return silent("what is kept is one thing, what is asked for another");
  if (
    practice.limits.some((l) => !joining.test(l.text)) ||
    practice.qualifiers.some((q) => !/^(?:purposed|server|noted|demanded)$/.test(q))
  )
    return silent("the practice is bound to a case");
  const outside = dataOf(practice).find(
    (d) =>
      !vague.test(d.term) &&
      !d.anaphor &&
      !d.resolved &&
      d.narrowed === undefined &&
      !dataOf(promise).some((p) => isA("data", d.term, p.term) || isA("data", p.term, d.term)),
  );
  if (!outside) return silent("the list may hold these data");
  const technical = isA("data", outside.term, "device-data") || isA("data", outside.term, "usage-data");
  // What is asked of the reader is one thing, what a server sees by itself another.
  if (technical && promise.practice === "collect") return silent("the list is of what the reader is asked for");
  return covers(technical ? "arguable" : "plain", `“${outside.text}” is not among the only data`);
}

/** "When you sign up": the occasion that every reader goes through. */
const joining = /\b(?:sign(?:ing)? up|sign(?:ed)? up|regist\w+|(?:open|create|set up)\w* an? \w*\s?account|join|subscrib\w+)\b/i;

/** Where data stay or go is no qualification: it is what is promised. */
const withoutPlace = (s: Statement): Statement => ({ ...s, qualifiers: s.qualifiers.filter((q) => q !== "device" && q !== "server") });

/** "We do not process health data": what is not handled at all is not collected. */
const deniesHandling = (s: Statement): boolean =>
  denies(s, "use") &&
  s.purposes.length === 0 &&
  s.recipients.length === 0 &&
  dataOf(s).every((d) => isA("data", d.term, "sensitive-data") || d.term === "location-data" || d.term === "government-id");

/** "The app does not open your contacts": what lies on the device, not what is on file. */
const opensDevice = (s: Statement, practice: Statement): boolean =>
  dataOf(s).every((d) => (practice.practice === "access" ? onDevice : opened).some((wider) => isA("data", d.term, wider)));

const opened = ["address-book", "text-messages", "clipboard", "device-sensor"];
const onDevice = [...opened, "content-data", "location-data"];

/** "The site collects no personal data": none of any kind. */
const isNone = (promise: Statement, { text }: Mention): boolean =>
  promise.actor.kind === "first-party" && /^no (?!other|further|more)/i.test(text);

/** Of whoever only visits: "just because you visit", "at every visit". */
const ofVisit = (s: Statement): boolean => s.qualifiers.some((q) => q === "mere-visit" || q === "at-visit");

/** "We do not collect any personal data" against the collection of some. */
function generalDenial(promise: Statement, practice: Statement): Verdict {
  const wide = dataOf(promise).some(
    (d) =>
      d.term === "personal-data" &&
      d.narrowed === undefined &&
      (d.universal || isNone(promise, d) || (promise.absolute && !promise.scope.specific) || (ofVisit(promise) && ofVisit(practice))),
  );
  if (
    !wide ||
    dataOf(promise).some((d) => d.anaphor) ||
    dataOf(promise).every(
      (d) =>
        (d.generic && !d.universal && !isNone(promise, d) && !(ofVisit(promise) && ofVisit(practice))) ||
        /^(?:nothing|anything|everything|all|any)$/i.test(d.text),
    )
  )
    return silent("the denial is general and may have its context");
  const kinds = dataOf(practice).filter(
    (d) =>
      (d.term !== "personal-data" || (!d.generic && !d.resolved && d.narrowed === undefined)) &&
      !isA("data", d.term, "device-data") &&
      !isA("data", d.term, "usage-data") &&
      d.term !== "content-data",
  );
  if (kinds.length === 0) return silent("the data need not be personal");
  return covers("plain", "the denial leaves no room for any personal data");
}
