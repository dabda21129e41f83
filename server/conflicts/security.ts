// security: absolute security promised and disclaimed.
import { type Comparison, covers, silent } from "./conflict";

export const security: Comparison = {
  kind: "security",
  promises: (s) =>
    s.practice === "secure" &&
    s.polarity === "does" &&
    s.asserted &&
    s.absolute &&
    s.actor.kind !== "reader" &&
    (s.actor.kind !== "third-party" || s.actor.mention?.term === "anyone"),
  practises: (s) => s.practice === "secure" && s.polarity === "does-not" && s.asserted,
  compare: (promise, practice) =>
    promise.sentence === practice.sentence ? silent("one sentence") : covers("plain", "absolute security is promised and disclaimed"),
};
