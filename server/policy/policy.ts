// The policy: everything that has been read out of a document, as one plain value that rules ask.
import type { Document } from "../document/document";
import type { Glossary } from "../knowledge/glossary";
import type { LapsedLaw } from "../knowledge/lapsedLaws";
import type { Statement } from "../statements/statement";
import type { Span } from "../text/span";
import type { PolicyDate } from "./dates";
import type { Language } from "./language";
import type { NumberFault } from "./numberFaults";
import type { Announcement, Placeholder, Reference } from "./openEnds";
import type { Repeat } from "./repeats";

export type DocumentKind = "privacy" | "cookie" | "terms" | "other";

export type State = "present" | "partial" | "absent";

/** How far the policy tells the reader about a topic, and where. */
export interface Topic {
  readonly state: State;
  /** The place that shows it; none when absent. */
  readonly span?: Span;
  /** For partial: what is missing, in words ("no safeguard is named"). */
  readonly lacks?: string;
}

/** How far the policy says what a provision asks for. */
export interface RequirementReading extends Topic {
  /** False where it is only asked on a condition that the text does not meet. */
  readonly asked: boolean;
  /** The place by which the text meets the condition. */
  readonly because?: Span;
}

/** Words by which a text lets see that the law of a profile matters to it. */
export interface Signal {
  /** Id of a profile of the knowledge. */
  readonly profile: string;
  readonly span: Span;
}

export type ContactKind = "email" | "phone" | "address" | "link" | "form" | "in-app";

/** A channel by which the reader can get in touch, or what stands where one should. */
export interface Contact {
  readonly kind: ContactKind;
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** An unfilled, masked or obfuscated value: nothing to write to. */
  readonly placeholder: boolean;
  /** Cannot work as written: why, in words. */
  readonly malformed?: string;
  /** Whose channel: the policy's own company, a named other (vendor, authority), or not known. */
  readonly owner: "own" | "other" | "unknown";
  /** "privacy", "dpo", "support", "general" … from the words around it. */
  readonly role: string;
  /** Normalised: an e-mail address in lower case, the digits of a telephone number, a link's target; empty for a placeholder. */
  readonly value: string;
  /** Where its link leads, when that is another address or number than the one shown. */
  readonly leadsTo?: string;
  /** As it was surely meant, where malformed. It replaces the text of `span`. */
  readonly correction?: string;
}

/** A place where the reader is told to get in touch. */
export interface Invitation {
  readonly span: Span;
  /** Announces details that should follow: "through the following means:". */
  readonly announces: boolean;
  /** Whether what it announces does follow. */
  readonly answered: boolean;
  /** A command ("please contact us"), not a mere possibility. */
  readonly plain: boolean;
}

/**
 * meaning: says in full what the term means; part: names something that it includes; elsewhere: leaves that to another text; name: gives a name to what
 * stands before it; entry: an entry of a list of definitions.
 */
export type DefinitionForm = "meaning" | "part" | "elsewhere" | "name" | "entry";

export interface Definition {
  readonly term: string;
  readonly span: Span;
  readonly meaning: Span;
  /** The meaning as a reader sees it. */
  readonly words: string;
  readonly form: DefinitionForm;
  /** For a part of the text, or under a law, only. */
  readonly scoped: boolean;
  /** Index in Document.sentences. */
  readonly sentence: number;
  /** The same sentence gives the thing an everyday name, too: (“we”, “us”). */
  readonly everyday?: true;
}

/** A term with all its definitions and all places that use it, in any inflection. */
export interface Term {
  /** As first defined. */
  readonly term: string;
  /** In the order of the text; never empty. */
  readonly definitions: readonly Definition[];
  /** Outside the definitions, as the term is spelled but for its inflection. */
  readonly uses: readonly Span[];
  /** The same words without the term's capitals. */
  readonly uncapitalised: readonly Span[];
}

/** A phrase in capitals that is used like a defined term and is defined nowhere. */
export interface LooseTerm {
  readonly term: string;
  /** By what it shows: class ("an X … the X"), period ("the Permitted X"), role (a party's), laws, paired (beside a defined term), leftover (another template's), paper (a contract's), claimed (said to be defined). */
  readonly sign: "class" | "period" | "role" | "laws" | "paired" | "leftover" | "paper" | "claimed";
  readonly uses: readonly Span[];
  /** The defined term for the same thing. */
  readonly twin?: string;
}

/** Data called non-personal, with one among them that leads to a person. */
export interface NonPersonal {
  readonly term: string;
  readonly span: Span;
  /** Where the identifying data stand. */
  readonly identifier: Span;
  /** In words: "“IP address”". */
  readonly kind: string;
}

/** A name that is not the document's own and speaks in it, or describes what stands under another name. */
export interface StrangeName {
  readonly name: string;
  readonly uses: readonly Span[];
  /** The name of the document's own company, or "". */
  readonly own: string;
  /** The name of the entry that describes this one. */
  readonly entry?: string;
}

/** A place that relies on a law, framework or body that has lapsed. */
export interface LapsedCitation {
  readonly law: LapsedLaw;
  readonly span: Span;
  /** The words that may stand in its stead, or "". */
  readonly instead: string;
}

/** What vague words leave open: when, how far, which, for what, to whom; "may" and the passive with no more said. */
export type WordingKind =
  | "condition"
  | "generalisation"
  | "quantity"
  | "modality"
  | "catch-all-purpose"
  | "catch-all-recipient"
  | "unnamed-actor";

/** Words that leave open what somebody does with data. */
export interface Wording {
  readonly kind: WordingKind;
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** Index in Document.sentences. */
  readonly sentence: number;
  /** Another place of the document that makes them clear. */
  readonly clarified?: Span;
  /** Index in Document.sections of the section on that topic, where it is another than that of the words and they could refer to it. */
  readonly clarifiedIn?: number;
  /** Another place that says more, though it leaves them open. */
  readonly more?: Span;
}

export interface Policy {
  readonly document: Document;
  /** What the reader was told beside the text: the user's own vendors and terms. */
  readonly glossary: Glossary;
  readonly kind: DocumentKind;
  /** Statements and topics are read from English alone: a document in another language has no statements. */
  readonly language: Language;
  /** Names by which the document's own company goes, as written ("JChere Inc.", "the Company"). */
  readonly firstParty: readonly string[];
  readonly statements: readonly Statement[];
  readonly definitions: readonly Definition[];
  /** Every defined term; the same data serve rename, hover and references. */
  readonly terms: readonly Term[];
  readonly looseTerms: readonly LooseTerm[];
  readonly nonPersonal: readonly NonPersonal[];
  /** Where the text says that its company gets none of its readers' data; none where it does not say so, or says otherwise somewhere. */
  readonly nothingHeld: Span | undefined;
  readonly strangeNames: readonly StrangeName[];
  /** Every topic id of the knowledge. */
  readonly topics: Readonly<Record<string, Topic>>;
  /** Every further topic of the knowledge: those that only some laws ask for. */
  readonly furtherTopics: Readonly<Record<string, Topic>>;
  /** Every requirement of the knowledge that a text can show ("gdpr/retention-period"). */
  readonly requirements: Readonly<Record<string, RequirementReading>>;
  /** At most one a profile, in the order of the profiles. */
  readonly signals: readonly Signal[];
  /** For each section of the document the ids of the topics that its heading, or one above it, speaks of. */
  readonly sectionTopics: readonly ReadonlySet<string>[];
  /** Every disclosure id of the knowledge ("gdpr/right-to-access"). */
  readonly disclosures: Readonly<Record<string, Topic>>;
  /** In the order of the text; unfilled contact details stand in `contacts`. */
  readonly placeholders: readonly Placeholder[];
  readonly references: readonly Reference[];
  readonly announcements: readonly Announcement[];
  readonly contacts: readonly Contact[];
  readonly invitations: readonly Invitation[];
  /** Laws, frameworks and bodies that have lapsed, where they are cited as if they held. */
  readonly lapsed: readonly LapsedCitation[];
  readonly wordings: readonly Wording[];
  /** Where the numbers of sections skip, repeat, stand out of order or change form. */
  readonly numberFaults: readonly NumberFault[];
  /** Passages that stand twice. */
  readonly repeats: readonly Repeat[];
  /** Every date of the text and the front matter. */
  readonly dates: readonly PolicyDate[];
}
