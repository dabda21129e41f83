// collection: data said not to be collected or kept, and collected.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, sharesKind } from "./coverage";
import { denies, does, ours, unqualified } from "./sides";

export const collection: Comparison = {
  kind: "collection",
  promises: (s) => denies(s, "collect", "store") && dataOf(s).length > 0 && unqualified(s),
  practises: (s) => does(s, "collect", "store") && ours(s) && dataOf(s).length > 0 && !isAnonymous(s),
  compare(promise, practice) {
    if (promise.practice === "store" && practice.practice === "collect") return silent("what is collected need not be stored");
    if (promise.limits.length > 0 || promise.durations.length > 0 || promise.ages.length > 0) return silent("the promise has a limit");
    if (promise.purposes.length > 0) return silent("the promise speaks of a purpose");
    if (practice.qualifiers.some((q) => q !== "purposed" && q !== "changes" && q !== "material"))
      return silent("the practice is qualified");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (!sharesKind(promise, practice)) return generalDenial(promise, practice);
    return covers(asksConsent(practice) ? "arguable" : "plain", "the same kind of data is collected that is said not to be");
  },
};

/** "We do not collect any personal data" against the collection of some. */
function generalDenial(promise: Statement, practice: Statement): Verdict {
  const wide = dataOf(promise).some(
    (d) => d.term === "personal-data" && d.narrowed === undefined && (d.universal || (promise.absolute && !promise.scope.specific)),
  );
  if (
    !wide ||
    dataOf(promise).some((d) => d.anaphor) ||
    dataOf(promise).every((d) => (d.generic && !d.universal) || /^(?:nothing|anything|everything|all|any)$/i.test(d.text))
  )
    return silent("the denial is general and may have its context");
  const kinds = dataOf(practice).filter(
    (d) =>
      (d.term !== "personal-data" || (!d.generic && d.narrowed === undefined)) &&
      !isA("data", d.term, "device-data") &&
      !isA("data", d.term, "usage-data") &&
      d.term !== "content-data",
  );
  if (kinds.length === 0) return silent("the data need not be personal");
  return covers("plain", "the denial leaves no room for any personal data");
}
