// Open ends of a text: what a template left, references to its own places, and lists that are announced.
import type { Span } from "../text/span";

/** What a template left for its author where the text should speak to its reader. */
export interface Placeholder {
  /** A blank to fill in, a choice never made, a note to those who work on the text, filler text. */
  readonly kind: "field" | "choice" | "note" | "filler" | "cut";
  readonly span: Span;
  /** As a reader sees it, brackets included. */
  readonly text: string;
  /** What a field asks for ("date of the last update"), where it says so. */
  readonly asks?: string;
  /** The alternatives of a choice. */
  readonly options?: readonly string[];
  /** Told by its place in the sentence alone. */
  readonly isUnsure?: boolean;
}

/** A place where the text points at another of its places, or claims to. References to other documents are not listed. */
export interface Reference {
  readonly kind: "section" | "annex" | "table" | "figure" | "control" | "list" | "title" | "anchor" | "footnote" | "link";
  /** The words that refer: "Section 4.2", the title in quotation marks, the whole link. */
  readonly span: Span;
  readonly text: string;
  /** The number, title or anchor alone: what changes when its target is renumbered or renamed. */
  readonly name?: { readonly text: string; readonly span: Span };
  /** Where it leads: a heading, a numbered block, a note; none where that has no place of its own. */
  readonly target?: Span;
  /** Index in Document.sections of the section it leads to. */
  readonly section?: number;
  /** Nothing in the document is what it names. */
  readonly isDangling: boolean;
  /** What was surely meant, where it is dangling: replaces `name`. */
  readonly nearest?: string;
}

/** Words after which a list must follow. */
export interface Announcement {
  readonly span: Span;
  /** Index in Document.sentences. */
  readonly sentence: number;
  readonly isAnswered: boolean;
}
