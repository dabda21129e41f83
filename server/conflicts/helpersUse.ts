// helpersUse: what third parties may do with the data only for us, and a company that uses them for ends of its own.
import { isA } from "../knowledge/terms";
import type { Statement } from "../statements/statement";
import { type Comparison, covers, silent } from "./conflict";
import { coversData, dataOf, isAnonymous, letThrough } from "./coverage";

const isThem = (s: Statement): boolean => s.actor.kind === "third-party" && s.asserted && dataOf(s).length > 0;

/** "These third parties have access only to perform these tasks", "our providers use your data only on our behalf". */
const bound = (s: Statement): boolean =>
  isThem(s) &&
  !s.embedded &&
  s.polarity === "does" &&
  s.exclusive === "purposes" &&
  (s.practice === "use" || s.practice === "access" || s.practice === "share") &&
  (s.actor.mention === undefined ||
    s.actor.mention.term === "third-party" ||
    isA("recipient", s.actor.mention.term, "service-provider") ||
    isA("recipient", s.actor.mention.term, "business-partner"));

export const helpersUse: Comparison = {
  kind: "use",
  promises: bound,
  practises: (s) =>
    isThem(s) &&
    s.polarity === "does" &&
    s.practice === "use" &&
    s.qualifiers.includes("own-ends") &&
    s.actor.mention?.name !== undefined &&
    !isAnonymous(s),
  compare(promise, practice) {
    if (promise.actor.mention?.name !== undefined && promise.actor.mention.name !== practice.actor.mention?.name)
      return silent("they speak of other companies");
    if (!coversData(promise, practice) && !dataOf(practice).some((d) => d.generic || d.anaphor))
      return silent("the promise does not cover these data");
    const through = letThrough(promise, practice);
    if (through) return silent(through);
    // What helpers are told about personal data may leave aside what their tools gather by themselves.
    return covers(promise.practice === "access" ? "plain" : "arguable", `${practice.actor.mention!.name} uses them for ends of its own`);
  },
};
