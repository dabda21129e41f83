// Topics: what a privacy policy should tell its reader, in the order in which policies usually do, and the phrases that show it.
import source from "./topics.yaml";

/** Phrases in the notation that topics.yaml explains. */
export type Phrases = readonly string[];

/** The phrases that show a subject, by what they count for. */
export interface Shown {
  readonly present: Phrases;
  readonly partial?: Phrases;
  /** Present, but only in a section whose heading speaks of the topic. */
  readonly under?: Phrases;
  /** Look-alikes: a phrase that shares words with one of these does not count. */
  readonly unless?: Phrases;
  /** What shares words with one of these is partial at most. */
  readonly "only-partial"?: Phrases;
  /** Sentences with one of these do not count at all. */
  readonly "not-in"?: Phrases;
  /** Sections on these other topics do not count. */
  readonly "not-under"?: readonly string[];
  /** Present once the sentences with one of the phrases name at least `least` different members of `group`; partial before. */
  readonly named?: { readonly group: string; readonly least: number; readonly phrases: Phrases; readonly under: Phrases };
}

export interface TopicEntry extends Shown {
  /** "retention": also the rule missing/retention. */
  readonly id: string;
  /** "retention": reads after "a section on". */
  readonly name: string;
  /** "how long you keep the data": reads after "no statement about". */
  readonly subject: string;
  readonly severity: "warning" | "information" | "hint";
  readonly why: string;
  readonly ask: string;
  /** Ids of laws. */
  readonly basis: readonly string[];
  /** What is missing where the topic is only touched. */
  readonly lacks: string;
  /** Headings of sections that speak of the topic. */
  readonly headings: Phrases;
  readonly examples: { readonly present: readonly string[]; readonly partial?: readonly string[]; readonly absent: readonly string[] };
}

interface Identity {
  readonly forms: Phrases;
  readonly besides: readonly string[];
  readonly owner: Phrases;
  readonly body: Phrases;
  readonly brand: Phrases;
  readonly "not-in": Phrases;
}

interface Source {
  readonly introductions: Phrases;
  readonly channels: Readonly<Record<"self-service" | "opting-out" | "contact", Phrases>>;
  readonly identity: Identity;
  readonly groups: Readonly<Record<string, Phrases>>;
  readonly topics: readonly TopicEntry[];
}

/** Names for sets of words that phrases refer to as <name>. */
export const groups = (source as Source).groups;

/** In the order in which a policy usually speaks of them. */
export const topics = (source as Source).topics;

/** Sentences that only announce what the policy will say. */
export const introductions = (source as Source).introductions;

/** The words by which a document says who is responsible. */
export const identity = (source as Source).identity;

/** The words by which a document gives a way to use one's rights. */
export const channels = (source as Source).channels;
