// Whether silence means anything: only in a text that is a whole privacy policy.
import { isPart } from "../../policy/kind";
import type { Policy } from "../../policy/policy";

/** Topics that a text must touch, and words that it must have, before silence means anything. */
const fewestTopics = 4;
const fewestWords = 80;

/** A whole privacy policy, all in English: neither a fragment, nor a text that stands beside one. */
export function isWhole(policy: Policy): boolean {
  if (policy.kind !== "privacy" || policy.language.kind !== "english" || isPart(policy.document)) return false;
  if (Object.values(policy.topics).filter(({ state }) => state !== "absent").length < fewestTopics) return false;
  let words = 0;
  for (const { prose } of policy.document.blocks) {
    words += prose.text.split(" ").length;
    if (words >= fewestWords) return true;
  }
  return false;
}
