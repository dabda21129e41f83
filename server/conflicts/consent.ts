// consent: consent promised first, and a practice without it.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { coversData, dataOf } from "./coverage";
import { does, needsConsent, ours } from "./sides";

const skipsConsent = (s: Statement): boolean =>
  (s.qualifiers.includes("automatically") &&
    s.practice === "use" &&
    s.purposes.some((p) => isA("purpose", p.term, "marketing")) &&
    !s.limits.some((l) => l.kind === "consent")) ||
  s.limits.some(
    (l) => l.kind === "consent" && /\b(?:without|regardless of|no matter|unless you (?:opt|object)|opt out)\b/.test(l.text.toLowerCase()),
  );

export const consent: Comparison = {
  kind: "consent",
  promises: (s) =>
    ours(s) &&
    s.asserted &&
    needsConsent(s) &&
    ((s.polarity === "does-not" && !s.limits.some((l) => l.kind === "catch-all")) ||
      (s.polarity === "does" && s.exclusive === "condition")) &&
    dataOf(s).length > 0,
  practises: (s) => ours(s) && does(s, "collect", "use", "share", "sell", "store") && skipsConsent(s),
  compare(promise, practice) {
    if (promise.practice !== practice.practice) return silent("they speak of other actions");
    if (!coversData(promise, practice)) return silent("the promise does not cover these data");
    return covers("plain", "the one asks for consent first, the other does without it");
  },
};
