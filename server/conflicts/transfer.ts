// transfer: data said to stay in a place, and going elsewhere.
import { isWithin } from "../knowledge/places";
import { type Comparison, covers, silent } from "./conflict";
import { dataOf } from "./coverage";
import { denies, does, ours } from "./sides";

export const transfer: Comparison = {
  kind: "transfer",
  promises: (s) =>
    (denies(s, "transfer", "share", "store") && s.places.some((p) => p.sense !== "in")) ||
    (does(s, "store") && ours(s) && s.exclusive === "place" && s.places.some((p) => p.sense === "in")),
  practises: (s) => does(s, "transfer", "share", "store", "use") && ours(s) && s.places.length > 0,
  compare(promise, practice) {
    if (promise.limits.length > 0) return silent("the promise has a limit");
    if (promise.qualifiers.includes("other")) return silent("the promise speaks of other places than those named");
    if (dataOf(practice).length === 0) return silent("it is not said which data");
    const away = practice.places.find((p) => p.sense === "outside" || !promise.places.some((q) => isWithin(p.text, q.text)));
    return away
      ? covers("plain", `data said to stay go to ${away.sense === "outside" ? "other countries" : away.text}`)
      : silent("the places agree");
  },
};
