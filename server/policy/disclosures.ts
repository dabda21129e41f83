// Disclosures: how far the policy gives what GDPR Art. 13 and 14 ask for. What a text shows, not whether it satisfies the law.
import { disclosures } from "../knowledge/disclosures";
import type { Topic } from "./policy";
import type { EvidenceBook } from "./topicEvidence";
import { stateOf } from "./topics";

/** The state of every disclosure of the knowledge, by id ("gdpr/right-to-access"). */
export function readDisclosures(evidence: EvidenceBook, topics: Readonly<Record<string, Topic>>): Record<string, Topic> {
  const states: Record<string, Topic> = {};
  for (const entry of disclosures)
    states[entry.id] = (entry.topic && topics[entry.topic]) || stateOf(evidence.of.get(entry.id)!, undefined);
  return states;
}
