// Topics: how far the policy tells the reader about each thing a policy should tell.
import type { Document } from "../document/document";
import { topics } from "../knowledge/topics";
import type { Statement } from "../statements/statement";
import type { PolicyDate } from "./dates";
import type { Contact, Invitation, Topic } from "./policy";
import { readContactTopic, readExercising } from "./topicChannels";
import type { Evidence, EvidenceBook } from "./topicEvidence";
import { readIdentity } from "./topicIdentity";
import { startsWithDate } from "./topicNumbers";
import { readSectionsOn } from "./topicSections";
import { shownByStatements } from "./topicStatements";

export interface TopicSources {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly statements: readonly Statement[];
  readonly contacts: readonly Contact[];
  readonly invitations: readonly Invitation[];
  readonly evidence: EvidenceBook;
  readonly dates: readonly PolicyDate[];
}

/** The state of every topic of the knowledge. */
export function readTopics({
  document,
  firstParty,
  statements,
  contacts,
  invitations,
  evidence,
  dates,
}: TopicSources): Record<string, Topic> {
  const states: Record<string, Topic> = {};
  const sections = readSectionsOn(document, evidence.topicsOf);
  for (const { id, lacks } of topics) {
    const said = stateOf(evidence.of.get(id)!, lacks);
    states[id] = said.state === "absent" ? (shownByStatements(id, statements) ?? sections.get(id) ?? said) : said;
  }
  if (states["effective-date"]!.state === "absent") states["effective-date"] = readOwnDate(dates) ?? readBareDate(document);
  states["controller-identity"] = readIdentity(
    document,
    firstParty,
    (section) => evidence.topicsOf[section]?.has("controller-identity") ?? false,
  );
  states.contact = readContactTopic(contacts, invitations, evidence.of.get("contact")!.partial);
  states["exercising-rights"] = readExercising(document, evidence, contacts, states.contact);
  return states;
}

/** A date that the text or its front matter calls that of its last change, or of its beginning. */
function readOwnDate(dates: readonly PolicyDate[]): Topic | undefined {
  const own = dates.find(({ role, value }) => (role === "updated" || role === "effective") && value !== "");
  return own && { state: "present", span: own.span };
}

/** Sentences at either end of the document in which a date on its own is the date of the document. */
const edge = 8;

/** A line near the beginning or the end that is nothing but a date, or front matter with one. */
function readBareDate(document: Document): Topic {
  const { sentences, frontMatter } = document;
  if (
    frontMatter &&
    Object.entries(frontMatter.values).some(
      ([key, value]) => /date|updated|modified|lastmod|revised|effective/i.test(key) && /\b(?:19|20)\d\d\b/.test(value),
    )
  )
    return { state: "present", span: frontMatter.span };
  for (const sentence of [...sentences.slice(0, edge), ...sentences.slice(-edge)]) {
    const { text } = sentence.prose;
    if (text.length < 60 && startsWithDate(text)) return { state: "present", span: sentence.span };
  }
  return { state: "absent" };
}

export function stateOf(evidence: Pick<Evidence, "present" | "partial">, lacks: string | undefined): Topic {
  if (evidence.present) return { state: "present", span: evidence.present };
  if (evidence.partial) return { state: "partial", span: evidence.partial, ...(lacks ? { lacks } : {}) };
  return { state: "absent" };
}
