// rights: a right granted and refused, or two response times.
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent, type Verdict } from "./conflict";
import { dataOf } from "./coverage";

const answers = (s: Statement): boolean => s.practice === "answer" && s.response !== undefined;

/** "You can delete your account": a right that the reader has. */
const entitles = (s: Statement): boolean =>
  s.actor.kind === "reader" &&
  s.polarity === "does" &&
  s.practice === "delete" &&
  s.modality === "may" &&
  s.asserted &&
  dataOf(s).length > 0;

const refuses = (s: Statement): boolean =>
  s.practice === "delete" &&
  s.polarity === "does-not" &&
  s.asserted &&
  s.actor.kind !== "third-party" &&
  s.limits.length === 0 &&
  dataOf(s).length > 0 &&
  s.qualifiers.length === 0;

export const rights: Comparison = {
  kind: "rights",
  promises: (s) => answers(s) || entitles(s) || s.right?.stance === "granted" || s.right?.stance === "free",
  practises: (s) => answers(s) || refuses(s) || s.right?.stance === "refused" || s.right?.stance === "charged",
  compare(promise, practice) {
    if (promise.right || practice.right) return ofRight(promise, practice);
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    if (promise.practice !== practice.practice) return silent("they speak of other rights");
    if (promise.practice === "delete")
      return dataOf(promise).some((a) => dataOf(practice).some((b) => a.term === b.term && a.term !== "personal-data"))
        ? covers("plain", "what may be deleted is said not to be deletable")
        : silent("they speak of other data");
    if (promise.sentence >= practice.sentence) return silent("the same pair, seen from the other end");
    const [a, b] = [promise.response!, practice.response!];
    if (a.of !== b.of) return silent("they speak of other requests");
    if (a.extends || b.extends) return silent("one of the times can be extended");
    return Math.max(a.days, b.days) > Math.min(a.days, b.days) * 1.25
      ? covers("plain", "two response times are promised for the same requests")
      : silent("the times agree");
  },
};

/** A right granted and refused, or free and charged for; requests in general hold those of a kind. */
function ofRight(promise: Statement, practice: Statement): Verdict {
  const [a, b] = [promise.right, practice.right];
  if (!a || !b) return silent("they speak of other rights");
  if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
  const charges = b.stance === "charged";
  if (charges !== (a.stance === "free")) return silent("the one speaks of the right, the other of its price");
  if (a.of !== b.of && !(charges && (a.of === "any" || b.of === "any"))) return silent("they speak of other rights");
  return covers("plain", charges ? "what is free here is charged for there" : "a right granted here is refused there");
}
