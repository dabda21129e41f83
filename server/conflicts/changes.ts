// changes: changes said to be announced, and made without notice.
import { type Comparison, covers, silent } from "./conflict";
import { ours } from "./sides";

export const changes: Comparison = {
  kind: "changes",
  promises: (s) =>
    s.practice === "notify" &&
    s.polarity === "does" &&
    ours(s) &&
    s.asserted &&
    s.modality !== "may" &&
    s.qualifiers.includes("changes") &&
    !s.qualifiers.includes("material"),
  practises: (s) => s.practice === "notify" && s.polarity === "does-not" && ours(s) && s.qualifiers.includes("changes"),
  compare: (promise, practice) =>
    [...promise.limits, ...practice.limits].some((l) => !/\b(?:chang|alter|updat|amend|modif|revis|rewrit|notice)/i.test(l.text))
      ? silent("one of them has a condition")
      : covers("plain", "changes are said to be announced and not to be"),
};
