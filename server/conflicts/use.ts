// use: a ruled-out purpose, or a closed list of purposes, and a use for another.
import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
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
      return promise.practice === practice.practice ? compareEnds(promise, practice) : acrossReadings(promise, practice);
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

/** One end is told by its clause, the other by the words of its sentence: their data and ends are compared as far as both name them. */
function acrossReadings(promise: Statement, practice: Statement): Verdict {
  const [told, clause] = promise.practice === "serve" ? [promise, practice] : [practice, promise];
  const nouns = told.about?.nouns ?? [];
  const terms = dataOf(told).filter((d) => d.term !== "personal-data");
  // A noun that is none of the known data narrows what is meant.
  // "Your personal data are used solely for …" leaves no noun of the reader's out.
  const allOfThem =
    told === practice && promise.exclusive === "purposes" && speaksOfAll(promise) && practice.purposes.some((p) => isFarthest(p.term));
  if (!allOfThem && nouns.some((n) => !terms.some((t) => t.text.includes(n)))) return silent("they were read in different ways");
  if (allOfThem && terms.length === 0 && !told.qualifiers.includes("active")) return silent("it is not said which data they are");
  if (!allOfThem && terms.length === 0 && !told.qualifiers.includes("generic")) return silent("it is not said which data they are");
  const data = terms.length > 0 ? terms : [{ ...dataOf(told)[0]!, generic: false }];
  const known = { ...told, data };
  const [mine, yours] = told === promise ? [known, clause] : [clause, known];
  if (dataOf(clause).some((d) => d.anaphor || d.resolved || d.narrowed !== undefined)) return silent("it is not said which data they are");
  if (!coversData(mine, yours)) return silent("the promise does not cover these data");
  if (promise.limits.length > 0 || asksConsent(practice) || promise.qualifiers.includes("broad"))
    return silent("one of them has a limit that is not understood");
  if (promise.polarity === "does-not")
    return overlapsPurpose(promise, practice) || (practice.purposes.some((p) => isFarthest(p.term)) && promise.purposes.some(isAnyEnd))
      ? covers("plain", "the data are used for what is ruled out")
      : silent("the promise speaks of other purposes");
  if (promise.purposes.length === 0) return silent("the only purposes are not understood");
  if (
    promise.purposes.some(
      (p) => marketing(p.term) || /^(?:personalization|communication)$/.test(p.term) || (p.term === "business" && told !== promise),
    )
  )
    return silent("the purposes can be one");
  return practice.purposes.some((q) => isFar(q.term))
    ? covers("plain", "the data are also used for what is not among the only purposes")
    : silent("the purposes can be one");
}

/** "for any purpose", "for no other purpose". */
const isAnyEnd = ({ text }: Mention): boolean => /^(?:for )?(?:any|no)(?: other)? purposes?$/i.test(text);

/** Ends for which nobody leaves data with a company. */
const isFarthest = (term: string): boolean =>
  marketing(term) || /^(?:recruitment|model-training|credit|political|advertising|publication)$/.test(term);

/** Ends that no other purpose includes; improvement, support, security and the law are near to any. */
const isFar = (term: string): boolean => marketing(term) || term === "publication" || term === "insurance" || term === "model-training";

/** "Your personal data are used solely for …": whatever they are. */
const speaksOfAll = (s: Statement): boolean =>
  !s.scope.specific && dataOf(s).some((d) => d.term === "personal-data" && d.narrowed === undefined && !d.anaphor && !d.resolved);
