// other: another action denied and done.

import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { dataOf, sharesKind } from "./coverage";
import { denies, does, unqualified } from "./sides";

/** "not read by our employees": nobody else is meant to read them, so that naming them takes nothing back. */
const withoutStaff = (s: Statement): Statement =>
  s.actor.mention?.term === "own-staff" ? { ...s, qualifiers: s.qualifiers.filter((q) => !staff.test(q)) } : s;

const staff = /^(?:employees?|staff|team|people|personnel)$/;

export const other: Comparison = {
  kind: "other",
  promises: (s) =>
    denies(s, "access", "combine") && dataOf(s).some((d) => !d.generic) && s.limits.length === 0 && unqualified(withoutStaff(s)),
  practises: (s) =>
    does(s, "access", "combine") && s.actor.kind === "first-party" && s.limits.length === 0 && s.data.every((d) => !d.anaphor),
  compare(promise, practice) {
    if (promise.practice !== practice.practice || promise.actor.kind !== "first-party") return silent("they speak of other actions");
    return sharesKind(promise, practice) && promise.sentence !== practice.sentence
      ? covers("plain", "the same is denied and done")
      : silent("they speak of other data");
  },
};
