// Topics: how far the policy tells the reader about each thing a policy should tell.
import type { Document } from "../document/document";
import type { Statement } from "../statements/statement";
import type { Contact, Topic } from "./policy";

export interface TopicSources {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly statements: readonly Statement[];
  readonly contacts: readonly Contact[];
}

/** The state of every topic of the knowledge. */
export function readTopics(_sources: TopicSources): Record<string, Topic> {
  return {};
}
