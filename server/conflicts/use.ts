// use: a ruled-out purpose, or a closed list of purposes, and a use for another.
import { isA } from "../knowledge/terms";
import { type Comparison, covers, silent } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, letThrough, sharesKind } from "./coverage";
import { denies, does, marketing, needsConsent, ours, overlapsPurpose } from "./sides";

export const use: Comparison = {
  kind: "use",
  promises: (s) =>
    (s.exclusive === "purposes" &&
      s.polarity === "does" &&
      s.asserted &&
      (s.practice === "use" || s.practice === "collect") &&
      ours(s) &&
      (s.purposes.length > 0 || s.qualifiers.includes("purposed")) &&
      dataOf(s).length > 0) ||
    (denies(s, "use") && s.purposes.length > 0 && dataOf(s).length > 0),
  practises: (s) => does(s, "use") && ours(s) && s.purposes.length > 0 && dataOf(s).length > 0 && !isAnonymous(s),
  compare(promise, practice) {
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (promise.purposes.some((p) => p.term === "business")) return silent("the promise allows any business purpose");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the use or asks for it");
    if (needsConsent(promise)) return silent("the promise rests on consent");
    if (promise.polarity === "does-not")
      return overlapsPurpose(promise, practice)
        ? covers("plain", "the data are used for what is ruled out")
        : silent("the promise speaks of other purposes");
    if (!sharesKind(promise, practice)) return silent("the promise speaks of some of the data only");
    const outside = practice.purposes.find(
      (q) =>
        marketing(q.term) &&
        !promise.purposes.some((p) => isA("purpose", q.term, p.term) || isA("purpose", p.term, q.term) || p.term === "personalization"),
    );
    return outside ? covers("plain", "the data are also used for what is not among the only purposes") : silent("the purposes can be one");
  },
};
