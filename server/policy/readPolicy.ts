// readPolicy: the whole reading, text → Policy. Never fails: odd input gives fewer statements, not errors.
import type { Format } from "../document/document";
import { readDocument } from "../document/readDocument";
import { findFirstParty } from "../statements/firstParty";
import { readStatements } from "../statements/readStatements";
import { readContacts } from "./contacts";
import { readDisclosures } from "./disclosures";
import { kindOf } from "./kind";
import type { Policy } from "./policy";
import { findEvidence } from "./topicEvidence";
import { readTopics } from "./topics";

export function readPolicy(text: string, format: Format): Policy {
  const document = readDocument(text, format);
  const firstParty = findFirstParty(document);
  const statements = readStatements(document, firstParty);
  const { contacts, invitations } = readContacts(document, firstParty);
  const evidence = findEvidence(document);
  const topics = readTopics({ document, firstParty, statements, contacts, invitations, evidence });
  const disclosures = readDisclosures(evidence, topics);
  return { document, kind: kindOf(document), firstParty, statements, definitions: [], topics, disclosures, contacts, invitations };
}
