// tracking: cookies and the like said not to be used, and used.
import { isA } from "../knowledge/terms";
import { type Comparison, covers, silent } from "./conflict";
import { asksConsent } from "./coverage";
import { denies, does, overlapsPurpose, unqualified } from "./sides";

export const tracking: Comparison = {
  kind: "tracking",
  promises: (s) => denies(s, "track") && s.technologies.length > 0 && s.limits.length === 0 && unqualified(s),
  practises: (s) => does(s, "track") && s.actor.kind !== "reader" && s.technologies.length > 0,
  compare(promise, practice) {
    if (promise.purposes.length > 0 && !overlapsPurpose(promise, practice)) return silent("the promise speaks of a purpose");
    if (asksConsent(practice)) return silent("the reader agrees to it");
    const hit = practice.technologies.find((t) => promise.technologies.some((p) => isA("technology", t.term, p.term)));
    return hit ? covers("plain", `the policy also uses ${hit.text}`) : silent("the promise speaks of other means");
  },
};
