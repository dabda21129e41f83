// Topics: how far the policy tells the reader about each thing a policy should tell.
import type { Document } from "../document/document";
import { topics } from "../knowledge/topics";
import type { Statement } from "../statements/statement";
import type { Contact, Invitation, Topic } from "./policy";
import { readContactTopic, readExercising } from "./topicChannels";
import type { Evidence, EvidenceBook } from "./topicEvidence";
import { readIdentity } from "./topicIdentity";

export interface TopicSources {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly statements: readonly Statement[];
  readonly contacts: readonly Contact[];
  readonly invitations: readonly Invitation[];
  readonly evidence: EvidenceBook;
}

/** The state of every topic of the knowledge. */
export function readTopics({ document, firstParty, contacts, invitations, evidence }: TopicSources): Record<string, Topic> {
  const states: Record<string, Topic> = {};
  for (const topic of topics) states[topic.id] = stateOf(evidence.of.get(topic.id)!, topic.lacks);
  states["controller-identity"] = readIdentity(document, firstParty);
  states.contact = readContactTopic(contacts, invitations, evidence.of.get("contact")!.partial);
  states["exercising-rights"] = readExercising(document, evidence, contacts, states.contact);
  return states;
}

export function stateOf(evidence: Evidence, lacks: string | undefined): Topic {
  if (evidence.present) return { state: "present", span: evidence.present };
  if (evidence.partial) return { state: "partial", span: evidence.partial, ...(lacks ? { lacks } : {}) };
  return { state: "absent" };
}
