// use: a ruled-out purpose, or a closed list of purposes, and a use for another.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, letThrough, sharesKind } from "./coverage";
import { compareEnds } from "./ends";
import { denies, does, marketing, needsConsent, ours, overlapsPurpose } from "./sides";

export const use: Comparison = {
  kind: "use",
  promises: (s) =>
    (s.practice === "serve" && (s.exclusive === "purposes" || s.polarity === "does-not")) ||
    (s.exclusive === "purposes" &&
      !s.embedded &&
      s.polarity === "does" &&
      s.asserted &&
      (s.practice === "use" || s.practice === "collect") &&
      ours(s) &&
      (s.purposes.length > 0 || s.qualifiers.includes("purposed")) &&
      dataOf(s).length > 0) ||
    (denies(s, "use") && s.purposes.length > 0 && dataOf(s).length > 0),
  practises: (s) =>
    (s.practice === "serve" && s.polarity === "does" && s.exclusive === undefined) ||
    (does(s, "use") && ours(s) && s.purposes.length > 0 && dataOf(s).length > 0 && !isAnonymous(s)),
  compare(promise, practice) {
    if (promise.practice === "serve" || practice.practice === "serve")
      return promise.practice === practice.practice ? compareEnds(promise, practice) : silent("they were read in different ways");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    if (promise.polarity === "does" && promise.purposes.some((p) => p.term === "business"))
      return silent("the promise allows any business purpose");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (asksConsent(practice)) return silent("the reader agrees to the use or asks for it");
    if (needsConsent(promise)) return silent("the promise rests on consent");
    if (promise.polarity === "does-not")
      return overlapsPurpose(promise, { ...practice, purposes: practice.purposes.filter((p) => p.term !== "business") })
        ? covers("plain", "the data are used for what is ruled out")
        : silent("the promise speaks of other purposes");
    if (!sharesKind(promise, practice) && !speaksOfAll(promise)) return silent("the promise speaks of some of the data only");
    const outside = practice.purposes.find(
      (q) =>
        isFar(q.term) &&
        !promise.purposes.some((p) => isA("purpose", q.term, p.term) || isA("purpose", p.term, q.term) || p.term === "personalization"),
    );
    return outside ? covers("plain", "the data are also used for what is not among the only purposes") : silent("the purposes can be one");
  },
};

/** Ends that no other purpose includes; improvement, support, security and the law are near to any. */
const isFar = (term: string): boolean => marketing(term) || term === "publication" || term === "insurance" || term === "model-training";

/** "Your personal data are used solely for …": whatever they are. */
const speaksOfAll = (s: Statement): boolean =>
  !s.scope.specific && dataOf(s).some((d) => d.term === "personal-data" && d.narrowed === undefined && !d.anaphor && !d.resolved);
