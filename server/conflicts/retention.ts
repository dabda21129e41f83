// retention: two periods for the same data.
import { type Comparison, covers, silent } from "./conflict";
import { dataOf } from "./coverage";
import { does, ours } from "./sides";

export const retention: Comparison = {
  kind: "retention",
  promises: (s) =>
    ((does(s, "delete") && s.durations.some((d) => d.days !== undefined || d.sense === "at-once")) ||
      (does(s, "store") && s.durations.some((d) => d.days !== undefined))) &&
    ours(s) &&
    dataOf(s).length > 0,
  practises: (s) =>
    does(s, "store") && ours(s) && dataOf(s).length > 0 && s.durations.some((d) => d.days !== undefined || d.sense === "forever"),
  compare(promise, practice) {
    if (promise === practice || promise.sentence === practice.sentence) return silent("one sentence");
    const same = dataOf(promise).some(
      (a) =>
        a.term !== "personal-data" &&
        !a.anaphor &&
        !a.narrowed &&
        dataOf(practice).some((b) => b.term === a.term && !b.anaphor && !b.narrowed),
    );
    if (!same) return silent("they speak of other data");
    if (promise.limits.length > 0 || practice.limits.length > 0) return silent("one of them has a condition");
    const [first, second] = [promise.durations[0]!, practice.durations[0]!];
    if (
      first.days === undefined || second.days === undefined
        ? second.sense !== "forever"
        : Math.abs(first.days - second.days) <= Math.max(first.days, second.days) * 0.03
    )
      return silent("the periods agree");
    if (promise.practice === "delete" && first.days !== undefined && second.days !== undefined && second.days < first.days)
      return silent("the shorter period fits into the longer");
    return covers("plain", "the two periods for the same data differ");
  },
};
