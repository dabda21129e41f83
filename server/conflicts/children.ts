// children: two age limits.
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";

const youngest = (s: Statement, sense: "under" | "from"): number =>
  Math.min(...s.ages.filter((a) => a.sense === sense).map((a) => a.years));

const has = (s: Statement, sense: "under" | "from"): boolean => s.ages.some((a) => a.sense === sense);

const refuses = (s: Statement): boolean =>
  s.polarity === "does-not" && (s.practice === "collect" || s.practice === "admit") && has(s, "under");

/** "You must be 18": nobody younger may take part. */
const requires = (s: Statement): boolean =>
  s.polarity === "does" && s.practice === "admit" && s.qualifiers.includes("required") && has(s, "from");

const takesIn = (s: Statement): boolean =>
  s.polarity === "does" &&
  (s.practice === "admit" || s.practice === "collect" || s.practice === "store") &&
  has(s, "from") &&
  !s.qualifiers.includes("adults");

const agrees = (s: Statement): boolean => s.qualifiers.includes("guarded") || s.limits.some((l) => l.kind === "consent");

/** The actions that an age is said for, where it is not for taking part at all. */
const acts = (s: Statement): string[] => s.qualifiers.filter((q) => q.startsWith("act:"));

export const children: Comparison = {
  kind: "children",
  ownScope: true,
  promises: (s) => (refuses(s) || requires(s)) && !s.qualifiers.some((q) => /^(?:generally|usually|normally)$/.test(q)),
  practises: (s) => takesIn(s) || refuses(s),
  compare(promise, practice) {
    if (practice.limits.some((l) => l.kind === "consent") || promise.limits.some((l) => l.kind === "consent"))
      return silent("a parent agrees");
    if (promise.scope.regions.join() !== practice.scope.regions.join()) return silent("they speak of other regions");
    if (practice.polarity === "does" && practice.limits.some((l) => !/\b(?:age|aged|old|older)\b/i.test(l.text)))
      return silent("the practice is bound to a case");
    if (requires(promise)) return againstRequired(promise, practice);
    const under = youngest(promise, "under");
    if (practice.polarity === "does-not") {
      if (promise.practice !== practice.practice || promise.sentence > practice.sentence)
        return silent("the same pair, seen from the other end");
      return youngest(practice, "under") === under
        ? silent("the ages agree")
        : covers("arguable", `one place draws the line at ${under}, the other at ${youngest(practice, "under")}`);
    }
    const from = youngest(practice, "from");
    if (from >= under) return silent("the ages agree");
    if (agrees(practice)) return silent("a parent agrees");
    const certainty = requires(practice) && acts(practice).length > 0 ? "arguable" : "plain";
    return covers(certainty, `whoever is ${from} may take part, but data of those under ${under} are said not to be collected`);
  },
};

/** A floor of age against somebody younger who is let in. */
function againstRequired(promise: Statement, practice: Statement) {
  if (practice.polarity === "does-not") return silent("two refusals do not break each other");
  if (requires(practice)) return silent("two floors may be for two things");
  if (agrees(practice) || agrees(promise)) return silent("a parent agrees");
  const mine = acts(promise);
  if (mine.length > 0 && !acts(practice).some((act) => mine.includes(act))) return silent("the age is for another action");
  const [floor, from] = [youngest(promise, "from"), youngest(practice, "from")];
  return from < floor
    ? covers("plain", `whoever is ${from} may take part, but ${floor} is said to be the least age`)
    : silent("the ages agree");
}
