// Requirements: what each law or set of rules asks a policy to say, in profiles that a user switches on, and the topics that only some ask for.
import { citationsOf } from "./laws";
import appStores from "./requirements/app-stores.yaml";
import appi from "./requirements/appi.yaml";
import auApp from "./requirements/au-app.yaml";
import caloppa from "./requirements/caloppa.yaml";
import ccpa from "./requirements/ccpa.yaml";
import conditionsSource from "./requirements/conditions.yaml";
import coppa from "./requirements/coppa.yaml";
import gdpr from "./requirements/gdpr.yaml";
import inDpdp from "./requirements/in-dpdp.yaml";
import krPipa from "./requirements/kr-pipa.yaml";
import lgpd from "./requirements/lgpd.yaml";
import pipeda from "./requirements/pipeda.yaml";
import pipl from "./requirements/pipl.yaml";
import signalsSource from "./requirements/signals.yaml";
import topicsSource from "./requirements/topics.yaml";
import ukGdpr from "./requirements/uk-gdpr.yaml";
import vcdpa from "./requirements/vcdpa.yaml";
import { type Phrases, type TopicEntry, topics } from "./topics";

export type RequirementKind = "required" | "conditional" | "recommended";

export type NeededContact = "email" | "phone" | "address";

/** What one provision asks for. Its state is that of its topic unless it has disclosures, contacts or phrases of its own. */
export interface Requirement {
  /** "gdpr/retention-period". */
  readonly id: string;
  readonly profile: string;
  /** Id of a topic or of a further topic; "form" for what is no topic. */
  readonly topic: string;
  readonly kind: RequirementKind;
  /** Ids of laws. */
  readonly basis: readonly string[];
  /** Reads after "does not say". */
  readonly asks: string;
  /** Conditional: id of the condition, or "said": the text touches the topic. */
  readonly if?: string;
  /** Conditional: reads after "where". */
  readonly when?: string;
  readonly present?: Phrases;
  readonly unless?: Phrases;
  /** What is missing, in words, where phrases of its own show nothing. */
  readonly lacks?: string;
  /** Ids of disclosures that all must be present, each with its name in words. */
  readonly disclosures?: Readonly<Record<string, string>>;
  readonly contacts?: readonly NeededContact[];
  /** A topic that is only touched is enough. */
  readonly enough?: "partial";
  /** A paragraph that says it, in LSP snippet syntax. */
  readonly clause?: string;
  /** Why a text does not show it: it is not looked for. */
  readonly unseen?: string;
  readonly example?: string;
  readonly examples?: Partial<Record<"present" | "partial" | "absent", readonly string[]>>;
}

/** When a conditional requirement is asked of a text. */
export interface Condition {
  readonly id: string;
  readonly when: string;
  readonly phrases?: Phrases;
  readonly unless?: Phrases;
  /** Practices of the company by which it is met. */
  readonly practices?: readonly string[];
  /** Legal forms of the company by which it is met. */
  readonly forms?: readonly string[];
  /** Phrases by which it is not met, whatever else stands in the text. */
  readonly "not-if"?: Phrases;
  readonly example?: string;
}

export interface Profile {
  /** "gdpr": what a user writes into the setting. */
  readonly id: string;
  /** "the GDPR of the European Union": reads after "what … asks for". */
  readonly name: string;
  /** Reads after "speaks of". */
  readonly "speaks-of": string;
  /** To whom it applies: one sentence. */
  readonly applies: string;
  /** Profiles whose requirements hold as well. */
  readonly includes?: readonly string[];
  /** Requirements of those that do not hold by this profile alone. */
  readonly replaces?: readonly string[];
  /** How citations of the included profiles are written here. */
  readonly "cites-as"?: { readonly from: string; readonly to: string };
  readonly signals: { readonly strong: Phrases; readonly medium?: Phrases; readonly unless?: Phrases };
  readonly requirements: readonly Requirement[];
}

/** A topic that only some profiles ask for. */
export interface FurtherTopic extends Omit<TopicEntry, "severity" | "basis"> {
  /** The topic behind which a section on it belongs. */
  readonly after: string;
  /** What is partial is present where a working contact stands beside it. */
  readonly "with-contact"?: boolean;
  /** Practices of the company that touch it, denied or not. */
  readonly statements?: readonly string[];
  /** A sentence because of which the profile asks for the topic; `said`: it touches the topic itself. For the rule's own examples. */
  readonly sample: { readonly profile: string; readonly text: string; readonly said?: boolean };
}

const kinds = { warning: "required", information: "required", hint: "recommended" } as const;

/** What nearly every law and guideline asks for: the topics themselves. */
const baseline: Profile = {
  id: "baseline",
  name: "what nearly every law asks for",
  "speaks-of": "privacy",
  applies: "Every policy. It is always on.",
  signals: { strong: [] },
  requirements: topics.map(({ id, severity, basis, subject }) => ({
    id,
    profile: "baseline",
    topic: id,
    kind: kinds[severity],
    basis,
    asks: subject,
  })),
};

const sources = [
  gdpr,
  ukGdpr,
  ccpa,
  caloppa,
  vcdpa,
  coppa,
  appStores,
  pipl,
  appi,
  krPipa,
  lgpd,
  pipeda,
  auApp,
  inDpdp,
] as readonly Profile[];

/** All profiles, baseline first. */
export const profiles: readonly Profile[] = [baseline, ...sources].map((profile) => ({
  ...profile,
  requirements: profile.requirements.map((one) => ({ ...one, id: `${profile.id}/${one.id}`, profile: profile.id })),
}));

/** Topics that only some profiles ask for. */
export const furtherTopics = topicsSource as readonly FurtherTopic[];

export const conditions = conditionsSource as readonly Condition[];

/** Sentences with one of these are no sign that a law matters. */
export const denials = (signalsSource as { "not-in": Phrases })["not-in"];

/** Ids of all topics in the order in which policies speak of them. */
export const topicOrder: readonly string[] = furtherTopics.reduce<string[]>(
  (order, { id, after }) => order.toSpliced(order.indexOf(after) + 1, 0, id),
  topics.map(({ id }) => id),
);

const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));

/** A requirement as the profiles that are on ask for it. */
export interface Asked {
  readonly requirement: Requirement;
  /** Citations; "(unverified)" behind those whose words were not read. */
  readonly citations: readonly string[];
}

/** The profiles with those that they include, without baseline. */
export function withIncluded(chosen: readonly string[]): string[] {
  const all = new Set<string>();
  const add = (id: string): void => {
    if (id === "baseline" || all.has(id) || !profileOf.has(id)) return;
    all.add(id);
    for (const other of profileOf.get(id)!.includes ?? []) add(other);
  };
  for (const id of chosen) add(id);
  return [...all];
}

/** Everything that the chosen profiles ask for beyond baseline and that a text can show. */
export function askedBy(chosen: readonly string[]): Asked[] {
  return withIncluded(chosen).flatMap((id) => {
    const borrowers = profiles.filter((one) => chosen.includes(one.id) && one.includes?.includes(id));
    return profileOf.get(id)!.requirements.flatMap((requirement) => {
      if (requirement.unseen !== undefined) return [];
      const own = citationsOf(requirement.basis, true);
      const borrowed = borrowers.flatMap((borrower) => borrow(requirement, own, borrower));
      const citations = chosen.includes(id) ? [...new Set([...own, ...borrowed])] : borrowed;
      return citations.length === 0 ? [] : [{ requirement, citations }];
    });
  });
}

/** The citations under which a profile asks for a requirement of one that it includes: another law's own words count as not read. */
function borrow(requirement: Requirement, citations: readonly string[], { replaces, "cites-as": as }: Profile): string[] {
  if (replaces?.includes(requirement.id)) return [];
  if (!as) return [...citations];
  const ours = citations.filter((cite) => cite.startsWith(as.from)).map((cite) => cite.replace(" (unverified)", ""));
  return ours.map((cite) => `${as.to}${cite.slice(as.from.length)} (unverified)`);
}

/** The condition of a requirement in words that follow "where"; none for one that is always asked. */
export const whenOf = (requirement: Requirement): string | undefined => requirement.when ?? conditionOf.get(requirement.if ?? "")?.when;
