// changes: changes said to be announced, and made without notice.
import { type Comparison, covers, silent } from "./conflict";

export const changes: Comparison = {
  kind: "changes",
  promises: (s) => s.practice === "announce" && s.polarity === "does",
  practises: (s) => s.practice === "announce" && s.polarity === "does-not",
  compare: (promise, practice) =>
    practice.notice?.ahead && !promise.notice?.ahead
      ? silent("only notice beforehand is denied")
      : covers("plain", "changes are said to be announced and not to be"),
};
