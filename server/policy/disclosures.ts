// Disclosures: how far the policy gives what GDPR Art. 13 and 14 ask for. What a text shows, not whether it satisfies the law.
import type { Document } from "../document/document";
import { type DisclosureEntry, disclosures } from "../knowledge/disclosures";
import type { Contact, Topic } from "./policy";
import type { EvidenceBook } from "./topicEvidence";
import { isOnlyProduct } from "./topicProducts";
import { stateOf } from "./topics";

export interface DisclosureSources {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly contacts: readonly Contact[];
  readonly evidence: EvidenceBook;
  readonly topics: Readonly<Record<string, Topic>>;
}

const absent: Topic = { state: "absent" };

/** Where the law's question differs from the topic's: what becomes of the state that the topic has. */
const corrections: Readonly<Record<string, (topic: Topic, sources: DisclosureSources, entry: DisclosureEntry) => Topic>> = {
  // The name of an app or a site tells nobody who runs it.
  "gdpr/controller-name": (topic, { document, firstParty }, { product = [] }) =>
    topic.state === "partial" && isOnlyProduct(document, firstParty, product) ? absent : topic,
  // "Please contact us" gives no contact details, not even bad ones.
  "gdpr/controller-contact": (topic, { contacts }) =>
    topic.state === "partial" && contacts.every((contact) => contact.owner === "other") ? absent : topic,
};

/** The state of every disclosure of the knowledge, by id ("gdpr/right-to-access"). */
export function readDisclosures(sources: DisclosureSources): Record<string, Topic> {
  const states: Record<string, Topic> = {};
  for (const entry of disclosures) {
    const topic = entry.topic === undefined ? undefined : sources.topics[entry.topic];
    const own = stateOf(sources.evidence.of.get(entry.id)!, entry.lacks);
    const taken = topic && (corrections[entry.id]?.(topic, sources, entry) ?? topic);
    states[entry.id] = taken ? stronger(taken, own) : own;
  }
  return states;
}

const rank = { present: 0, partial: 1, absent: 2 } as const;

const stronger = (one: Topic, other: Topic): Topic => (rank[other.state] < rank[one.state] ? other : one);
