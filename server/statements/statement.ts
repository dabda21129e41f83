// Statements: who does, may do or does not do what, to which data, with whom, for what, unless what. The value that rules compare.
import type { Span } from "../text/span";
import type { Lifetime } from "./lifetimes";
import type { Position } from "./positions";

/** Something the knowledge knows, seen in the text. */
export interface Mention {
  /** In the source. */
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** Id of the term in the knowledge ("email-address", "carrier", "advertising"); for names of companies the role they play. */
  readonly term: string;
  /** A company's name, where one is given ("UPS"). */
  readonly name?: string;
  /** Who makes the product that is named, where the settings say so. */
  readonly maker?: string;
  /** The opposite is meant: "non-personal", "other than", "not your address". */
  readonly excluded?: boolean;
  /** A whole kind is meant ("any information"), or a word that stands for whatever was named before ("this information"). */
  readonly universal?: boolean;
  readonly anaphor?: boolean;
  /** An anaphor for which something named before in the section has been put. */
  readonly resolved?: boolean;
  readonly generic?: boolean;
  /** Words that narrow a recipient: "third parties for their marketing", "non-affiliated". */
  readonly narrowed?: string;
  /** For data of a statement of places: "machinery" (servers, backups: whatever they hold) or "owned" ("your diary"). For somebody outside without a known role: who, in normalised words ("health insurer"). */
  readonly kind?: string;
  /** The role is not named but told by what the recipient does ("companies that deliver parcels"). */
  readonly told?: boolean;
  /** For technologies: of another company. */
  readonly outside?: boolean;
  /** For technologies: of the policy's own company only ("our own cookies"). */
  readonly inside?: boolean;
}

/** What is done with data. Each is its own: whoever does not sell may still share. "locate" says in which country they are, stay or go. */
export type Practice =
  | "collect"
  | "use"
  | "store"
  | "share"
  | "sell"
  | "transfer"
  | "locate"
  | "delete"
  | "secure"
  | "notify"
  | "ask-consent"
  | "access"
  | "track"
  | "combine"
  | "answer"
  | "admit"
  | "last"
  | "assure"
  | "announce"
  | "serve"
  | "stand";

export type Polarity = "does" | "does-not" | "partly" | "uncertain";

export interface Actor {
  readonly kind: "first-party" | "third-party" | "reader" | "unstated";
  readonly span?: Span;
  readonly mention?: Mention;
}

/** Why a statement does not hold always: an exception ("except …") or a condition ("only if …", "when …"). */
export interface Limit {
  readonly sense: "exception" | "condition";
  readonly kind:
    | "consent"
    | "law"
    | "merger"
    | "service-providers"
    | "as-described"
    | "purpose"
    | "recipient"
    | "data"
    | "protection"
    | "reader-choice"
    | "catch-all"
    | "breach"
    | "other";
  readonly span: Span;
  readonly text: string;
  readonly recipients: readonly Mention[];
  readonly data: readonly Mention[];
  readonly purposes: readonly Mention[];
  /** Stands as an item of a list of exceptions. */
  readonly listed?: boolean;
}

/** Narrower grounds on which a statement stands: from its words and from the headings above it. */
export interface Scope {
  /** "children", "applicants", "employees", "california", "europe", "product:NAME" … */
  readonly subjects: readonly string[];
  readonly regions: readonly string[];
  /** Under a heading that speaks of one thing only, so that a general denial may be meant for that. */
  readonly specific: boolean;
  /** Which of the company's products: "site", "app" … */
  readonly products: readonly string[];
  /** "law", "merger": the case in which it happens, from the words and the headings. */
  readonly cases: readonly string[];
}

/** How long, or when: "for 24 months", "within 30 days", "indefinitely", "immediately". */
export interface Duration {
  readonly span: Span;
  readonly sense: "for" | "within" | "forever" | "at-once";
  /** Months count 30 days, years 365; none where no number is given. */
  readonly days?: number;
}

/** An age that bounds whom a statement is about: "under 13", "16 or over". */
export interface Age {
  readonly span: Span;
  readonly years: number;
  readonly sense: "under" | "from";
}

/** Where data are or go: a country, a region, "abroad", "your country". */
export interface Place {
  readonly span: Span;
  readonly text: string;
  readonly sense: "in" | "to" | "outside";
}

/** What a statement without a verb of its own takes it from. */
export interface Introduction {
  /** The whole line or heading, in the source; none where it stands in another passage. */
  readonly span?: Span;
  /** The line stands right above and governs the words plainly; a heading further up, the cells of a table and labels do so by their place only. */
  readonly plainly: boolean;
}

export interface Statement {
  /** Index in Document.sentences. */
  readonly sentence: number;
  /** The clause in the source. */
  readonly span: Span;
  /** The verb (with its negation) in the source. */
  readonly verb: Span;
  readonly actor: Actor;
  readonly practice: Practice;
  readonly polarity: Polarity;
  readonly modality: "is" | "may" | "must";
  /** False inside a condition, a question word or a mere intention: "if we share …", "how we use …". Rests no comparison. */
  readonly asserted: boolean;
  /** Stands in a relative or reduced clause ("data that we share", "information shared with …"): too weak an end for a comparison. */
  readonly embedded: boolean;
  /** never, under no circumstances, any … at all. */
  readonly absolute: boolean;
  readonly data: readonly Mention[];
  readonly recipients: readonly Mention[];
  readonly purposes: readonly Mention[];
  /** Cookies, pixels, analytics: by what means. */
  readonly technologies: readonly Mention[];
  readonly durations: readonly Duration[];
  readonly ages: readonly Age[];
  readonly places: readonly Place[];
  /** What "only", "solely", "no more than" narrows: the statement also denies the rest. */
  readonly exclusive?: "recipients" | "purposes" | "data" | "actor" | "place" | "condition";
  readonly scope: Scope;
  readonly limits: readonly Limit[];
  /** The sentence names its cover in words: "knowingly", "solely for this purpose" … kept for the comparison's reasons. */
  readonly qualifiers: readonly string[];
  /** Of "ask-consent": what is asked about or not, by its words and by what is done. */
  readonly about?: { readonly nouns: readonly string[]; readonly practices: readonly Practice[] };
  /** Of "assure": the result is promised, or said to be beyond promising. */
  readonly assurance?: "promised" | "disclaimed";
  /** Of "answer": within how many days a request of that kind is answered. */
  readonly response?: { readonly days: number; readonly of: string; readonly extends: boolean };
  /** Of "answer": a right of the reader that is granted, refused, free or charged for. */
  readonly right?: { readonly of: string; readonly stance: "granted" | "refused" | "free" | "charged" };
  /** Of "announce": whether it is about a notice before the change. */
  readonly notice?: { readonly ahead: boolean };
  /** Of "stand": the side that is taken on a matter. */
  readonly position?: Position;
  /** Of "last": how long the data are kept. */
  readonly lifetime?: Lifetime;
  /** The line or the heading whose verb it takes, where it stands in a list, a table or behind a label without one of its own. */
  readonly introduced?: Introduction;
  /** Not said but meant: shipping goods implies a carrier. Holds the reason in words. */
  readonly implied?: string;
}
