// security: absolute security promised and disclaimed.
import { type Comparison, covers, silent } from "./conflict";

export const security: Comparison = {
  kind: "security",
  promises: (s) => s.assurance === "promised",
  practises: (s) => s.assurance === "disclaimed",
  compare: (promise, practice) =>
    promise.sentence === practice.sentence ? silent("one sentence") : covers("plain", "absolute security is promised and disclaimed"),
};
