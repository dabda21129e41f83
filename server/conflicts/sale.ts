// sale: data said not to be sold, and sold.
import { type Comparison, covers, silent } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, isMerger, letThrough } from "./coverage";
import { denies, does, narrowed, ours } from "./sides";

export const sale: Comparison = {
  kind: "sale",
  promises: (s) => denies(s, "sell") && dataOf(s).length > 0,
  practises: (s) => does(s, "sell") && ours(s) && !s.qualifiers.includes("past") && dataOf(s).some((d) => !d.generic) && !isAnonymous(s),
  compare(promise, practice) {
    if (narrowed(promise)) return silent("the promise speaks only of some recipients");
    if (promise.qualifiers.some((q) => q === "directly" || q === "purposed" || q === "termed")) return silent("the promise is qualified");
    if (practice.scope.regions.length > 0 && promise.scope.regions.length === 0) return silent("the law of one region calls it a sale");
    if (practice.modality === "may") return silent("the text says only that it may count as a sale");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    if (isMerger(practice) || practice.data.every((d) => d.generic && d.anaphor))
      return silent("a sale of the business is commonly left aside");
    return covers(asksConsent(practice) ? "arguable" : "plain", "the same data are sold that are said not to be");
  },
};
