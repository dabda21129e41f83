// sale: data said not to be sold, and sold.

import { isA } from "../knowledge/terms";
import type { Mention, Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { asksConsent, coversData, dataOf, isAnonymous, isMerger, letThrough, outsiders } from "./coverage";
import { denies, does, marketing, narrowed, ours, overlapsPurpose } from "./sides";

export const sale: Comparison = {
  kind: "sale",
  promises: (s) => denies(s, "sell") && dataOf(s).length > 0,
  practises: (s) =>
    does(s, "sell") &&
    ours(s) &&
    !s.qualifiers.includes("past") &&
    dataOf(s).some((d) => !d.generic || /\byour\b/i.test(d.text)) &&
    !isAnonymous(s),
  compare(promise, practice) {
    if (narrowed(promise)) return silent("the promise speaks only of some recipients");
    if (promise.qualifiers.some((q) => q === "directly" || q === "termed")) return silent("the promise is qualified");
    if (promise.qualifiers.includes("purposed") && !overlapsPurpose(promise, practice) && !boughtToWrite(promise, practice))
      return silent("the promise speaks of other purposes");
    if (promise.qualifiers.includes("called")) return silent("the promise speaks of a name of the law");
    const called = practice.qualifiers.some((q) => q === "called" || q === "so-called");
    if (promise.qualifiers.includes("nothing"))
      return called
        ? covers("plain", "nothing is said to count as a sale, and this may")
        : silent("the promise speaks of a name of the law");
    if (practice.scope.regions.length > 0 && promise.scope.regions.length === 0) return silent("the law of one region calls it a sale");
    // "your crafts", "a trip": whether it is data is told by the promise alone.
    const unknown = dataOf(practice).every((d) => d.term === "other-data");
    if (!coversData(promise, practice) || (unknown && !dataOf(promise).some((d) => d.kind !== undefined)))
      return silent("the promise does not cover these data");
    if (outsiders(practice).length > 0 && !outsiders(practice).some((r) => isDenied(promise, practice, r)))
      return silent("the promise speaks of other recipients");
    const through = letThrough({ ...promise, limits: promise.limits.filter((l) => !l.listed) }, practice);
    if (through) return silent(through);
    if (isMerger(practice) || practice.data.every((d) => d.generic && d.anaphor))
      return silent("a sale of the business is commonly left aside");
    if (practice.qualifiers.includes("so-called")) return silent("the text says itself that the law calls it a sale");
    return covers(
      asksConsent(practice) ? "arguable" : practice.qualifiers.includes("through") ? "implied" : "plain",
      "the same data are sold that are said not to be",
    );
  },
};

/** Nobody rents addresses but to write to them. */
const boughtToWrite = (promise: Statement, practice: Statement): boolean =>
  promise.purposes.some((p) => marketing(p.term)) &&
  practice.purposes.length === 0 &&
  dataOf(practice).some((d) => isA("data", d.term, "contact-data"));

/** Buyers that the promise denies: anybody when it names none, and whoever is of a kind that it names. */
const isDenied = (promise: Statement, practice: Statement, buyer: Mention): boolean => {
  // Nobody pays for addresses but to write to them.
  const lists = dataOf(practice).some((d) => isA("data", d.term, "contact-data") && /\blists?$/i.test(d.text));
  const denied = outsiders(promise);
  return (
    denied.length === 0 ||
    /^(?:unknown|outsider|third-party|anyone)$/.test(buyer.term) ||
    denied.some((d) => d.term === "third-party" || isA("recipient", buyer.term, d.term) || (d.term === "advertiser" && lists))
  );
};
