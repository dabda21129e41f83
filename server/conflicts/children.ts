// children: two age limits.
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";

const youngest = (s: Statement, sense: "under" | "from"): number =>
  Math.min(...s.ages.filter((a) => a.sense === sense).map((a) => a.years));

export const children: Comparison = {
  kind: "children",
  ownScope: true,
  promises: (s) =>
    s.polarity === "does-not" && (s.practice === "collect" || s.practice === "admit") && s.ages.some((a) => a.sense === "under"),
  practises: (s) =>
    (s.polarity === "does" && (s.practice === "admit" || s.practice === "collect") && s.ages.some((a) => a.sense === "from")) ||
    (s.polarity === "does-not" && (s.practice === "collect" || s.practice === "admit") && s.ages.some((a) => a.sense === "under")),
  compare(promise, practice) {
    if (practice.limits.some((l) => l.kind === "consent") || promise.limits.some((l) => l.kind === "consent"))
      return silent("a parent agrees");
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    const under = youngest(promise, "under");
    if (practice.polarity === "does-not") {
      if (promise.practice !== practice.practice || promise.sentence > practice.sentence)
        return silent("the same pair, seen from the other end");
      return youngest(practice, "under") === under
        ? silent("the ages agree")
        : covers("arguable", `one place draws the line at ${under}, the other at ${youngest(practice, "under")}`);
    }
    const from = youngest(practice, "from");
    return from < under
      ? covers("plain", `whoever is ${from} may take part, but data of those under ${under} are said not to be collected`)
      : silent("the ages agree");
  },
};
