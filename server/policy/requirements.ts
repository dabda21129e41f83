// Requirements: how far the policy says what each profile asks for, and whether the text meets the condition of what is only asked sometimes.
import type { Document } from "../document/document";
import { type Condition, conditions, furtherTopics, type NeededContact, profiles, type Requirement } from "../knowledge/requirements";
import type { Statement } from "../statements/statement";
import type { Span } from "../text/span";
import type { Contact, RequirementReading, Topic } from "./policy";
import { conditionSubject, hindranceSubject, requirementSubject } from "./subjects";
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
    const said = topic.statements ? statements.find((one) => topic.statements!.includes(one.practice) && isPlain(one)) : undefined;
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
  const starts = contacts.filter(isUsable).map(({ span }) => span.start);
  starts.sort((a, b) => a - b);
  let next = 0;
  return mentions.some((i) => {
    let last = i;
    while (last < i + reach && last + 1 < sentences.length && sentences[last + 1]!.section === sentences[i]!.section) last++;
    while (next < starts.length && starts[next]! < sentences[i]!.span.start) next++;
    return next < starts.length && starts[next]! < sentences[last]!.span.end;
  });
}

const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));

/** The reading of every requirement that a text can show, by its id ("gdpr/retention-period"). */
export function readRequirements(sources: RequirementSources): Record<string, RequirementReading> {
  const readings: Record<string, RequirementReading> = {};
  for (const { requirements } of profiles)
    for (const requirement of requirements) {
      if (requirement.unseen !== undefined) continue;
      readings[requirement.id] = { ...readOne(requirement, sources), ...readCondition(requirement, sources) };
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
  const topic = topics[requirement.topic] ?? { state: "absent" };
  return requirement.enough === "partial" && topic.state === "partial" ? { ...topic, state: "present" } : topic;
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

function readCondition({ kind, if: id, topic }: Requirement, sources: RequirementSources): Pick<RequirementReading, "asked" | "because"> {
  if (kind !== "conditional" || id === undefined) return { asked: true };
  const because = id === "said" ? sources.topics[topic]!.span : whereMet(conditionOf.get(id)!, sources);
  return because ? { asked: true, because } : { asked: false };
}

/** The first place by which the text meets a condition. */
function whereMet(condition: Condition, { document, evidence, statements, firstParty, topics }: RequirementSources): Span | undefined {
  const { id, phrases, practices, forms } = condition;
  if (evidence.of.get(hindranceSubject(id))?.present) return undefined;
  const said = phrases && evidence.of.get(conditionSubject(id))!.present;
  if (said) return said;
  const done = practices && statements.find((one) => practices.includes(one.practice) && isDone(one));
  if (done || !forms) return done?.span;
  const who = topics["controller-identity"]?.span;
  const names = who ? [...firstParty, document.text.slice(who.start, who.end)] : firstParty;
  const isAbroad = names.some((name) => name.split(/[\s,.]+/).some((word) => forms.includes(word.toLowerCase())));
  return isAbroad ? (who ?? document.sentences[0]?.span) : undefined;
}

/** Not what happens to the data with the whole business. */
const isPlain = ({ scope, limits }: Statement): boolean => !scope.cases.includes("merger") && !limits.some(({ kind }) => kind === "merger");

const isDone = (statement: Statement): boolean => {
  const { actor, polarity, asserted, implied } = statement;
  return (
    isPlain(statement) &&
    actor.kind === "first-party" &&
    (polarity === "does" || polarity === "partly") &&
    asserted &&
    implied === undefined
  );
};
