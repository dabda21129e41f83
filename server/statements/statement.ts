// Statements: who does, may do or does not do what, to which data, with whom, for what, unless what. The value that rules compare.
import type { Span } from "../text/span";

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
  /** The opposite is meant: "non-personal", "other than", "not your address". */
  readonly excluded?: boolean;
}

/** What is done with data. Each is its own: whoever does not sell may still share. */
export type Practice =
  | "collect"
  | "use"
  | "store"
  | "share"
  | "sell"
  | "transfer"
  | "delete"
  | "secure"
  | "notify"
  | "ask-consent"
  | "access"
  | "track"
  | "combine"
  | "provide-right";

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
}

/** Narrower grounds on which a statement stands: from its words and from the headings above it. */
export interface Scope {
  /** "children", "applicants", "employees", "california", "europe", "product:NAME" … */
  readonly subjects: readonly string[];
  readonly regions: readonly string[];
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
  /** never, under no circumstances, any … at all. */
  readonly absolute: boolean;
  readonly data: readonly Mention[];
  readonly recipients: readonly Mention[];
  readonly purposes: readonly Mention[];
  /** What "only", "solely", "no more than" narrows: the statement also denies the rest. */
  readonly exclusive?: "recipients" | "purposes" | "data" | "actor" | "condition";
  readonly scope: Scope;
  readonly limits: readonly Limit[];
  /** Not said but meant: shipping goods implies a carrier. Holds the reason in words. */
  readonly implied?: string;
}
