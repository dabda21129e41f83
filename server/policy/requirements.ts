// Requirements: how far the policy says what each profile asks for, and whether the text meets the condition of what is only asked sometimes.
import type { Document } from "../document/document";
import { type Condition, conditions, furtherTopics, type NeededContact, profiles, type Requirement } from "../knowledge/requirements";
import type { Statement } from "../statements/statement";
import type { Contact, RequirementReading, Topic } from "./policy";
import { conditionSubject, requirementSubject } from "./subjects";
import type { Evidence, EvidenceBook } from "./topicEvidence";
import { stateOf } from "./topics";

export interface RequirementSources {
  readonly document: Document;
  readonly firstParty: readonly string[];
  readonly statements: readonly Statement[];
  readonly contacts: readonly Contact[];
  readonly evidence: EvidenceBook;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly disclosures: Readonly<Record<string, Topic>>;
}

/** The state of every further topic. */
export function readFurtherTopics({ document, statements, contacts, evidence }: Omit<RequirementSources, "topics" | "disclosures">) {
  const states: Record<string, Topic> = {};
  for (const topic of furtherTopics) {
    const found = evidence.of.get(topic.id)!;
    const said = topic.statements ? statements.find(({ practice }) => topic.statements!.includes(practice)) : undefined;
    const isReached = topic["with-contact"] && hasContact(document, found, contacts);
    const partial = found.partial ?? said?.span;
    const present = found.present ?? (isReached ? partial : undefined);
    states[topic.id] = stateOf({ ...(present ? { present } : {}), ...(partial ? { partial } : {}) }, topic.lacks);
  }
  return states;
}

/** Sentences behind a mention in which its contact may stand. */
const reach = 3;

const isUsable = (contact: Contact): boolean => !contact.placeholder && contact.malformed === undefined;

/** Whether a working contact stands beside one of the sentences, in the same section. */
function hasContact({ sentences }: Document, { sentences: mentions }: Evidence, contacts: readonly Contact[]): boolean {
  const usable = contacts.filter(isUsable);
  return mentions.some((i) => {
    let last = i;
    while (last < i + reach && last + 1 < sentences.length && sentences[last + 1]!.section === sentences[i]!.section) last++;
    const [start, end] = [sentences[i]!.span.start, sentences[last]!.span.end];
    return usable.some(({ span }) => span.start >= start && span.end <= end);
  });
}

const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));

/** The reading of every requirement that a text can show, by its id ("gdpr/retention-period"). */
export function readRequirements(sources: RequirementSources): Record<string, RequirementReading> {
  const readings: Record<string, RequirementReading> = {};
  for (const { requirements } of profiles)
    for (const requirement of requirements) {
      if (requirement.unseen !== undefined) continue;
      readings[requirement.id] = { ...readOne(requirement, sources), asked: isAsked(requirement, sources) };
    }
  return readings;
}

function readOne(requirement: Requirement, { evidence, topics, disclosures, contacts }: RequirementSources): Topic {
  if (requirement.disclosures) return readDisclosed(requirement.disclosures, disclosures);
  if (requirement.contacts) return readContacts(requirement.contacts, contacts);
  if (requirement.present) {
    const own = stateOf(evidence.of.get(requirementSubject(requirement.id))!, undefined);
    if (own.state === "present" || !requirement.lacks) return own;
    return { state: "absent", lacks: requirement.lacks };
  }
  return topics[requirement.topic] ?? { state: "absent" };
}

function readDisclosed(names: Readonly<Record<string, string>>, disclosures: Readonly<Record<string, Topic>>): Topic {
  const said = (id: string) => disclosures[id]?.state === "present";
  const missing = Object.keys(names).filter((id) => !said(id));
  const first = Object.keys(names).find(said);
  if (missing.length === 0) return disclosures[first!]!;
  const lacks = `missing: ${missing.map((id) => names[id]).join(", ")}`;
  const span = first === undefined ? undefined : disclosures[first]!.span;
  return span ? { state: "partial", span, lacks } : { state: "absent", lacks };
}

const contactWords: Readonly<Record<NeededContact, string>> = {
  email: "e-mail address",
  phone: "telephone number",
  address: "postal address",
};

function readContacts(needed: readonly NeededContact[], contacts: readonly Contact[]): Topic {
  const own = (kind: NeededContact) => contacts.find((one) => one.kind === kind && one.owner !== "other" && isUsable(one));
  const missing = needed.filter((kind) => !own(kind));
  const span = needed.map(own).find((one) => one !== undefined)?.span;
  if (missing.length === 0) return { state: "present", span: span! };
  const lacks = `missing: ${missing.map((kind) => contactWords[kind]).join(", ")}`;
  return span ? { state: "partial", span, lacks } : { state: "absent", lacks };
}

function isAsked({ kind, if: id, topic }: Requirement, sources: RequirementSources): boolean {
  if (kind !== "conditional" || id === undefined) return true;
  if (id === "said") return sources.topics[topic]!.state !== "absent";
  const condition = conditionOf.get(id)!;
  return isMet(condition, sources);
}

function isMet(
  { id, phrases, practices, forms }: Condition,
  { document, evidence, statements, firstParty, topics }: RequirementSources,
): boolean {
  if (phrases && evidence.of.get(conditionSubject(id))!.present) return true;
  if (practices && statements.some((one) => practices.includes(one.practice) && isDone(one))) return true;
  if (!forms) return false;
  const who = topics["controller-identity"]?.span;
  const names = who ? [...firstParty, document.text.slice(who.start, who.end)] : firstParty;
  return names.some((name) => name.split(/[\s,.]+/).some((word) => forms.includes(word.toLowerCase())));
}

const isDone = ({ actor, polarity, asserted, implied }: Statement): boolean =>
  actor.kind === "first-party" && (polarity === "does" || polarity === "partly") && asserted && implied === undefined;
