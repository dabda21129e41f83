// Drafts: what a reader of one format hands on. Which of them are headings, and how they nest, is decided afterwards for all formats alike.
import type { Tree } from "@lezer/common";
import type { Prose } from "../text/prose";
import type { Span } from "../text/span";
import type { BlockKind, Link } from "./document";

/** A block before the outline is known. */
export interface Draft {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly prose: Prose;
  /** Heading mark-up: 1–6 as in h1–h6. */
  readonly rank?: number;
  /** The whole block is emphasised: a heading in all but mark-up, perhaps. */
  readonly bold?: boolean;
  /** The whole block is a link. */
  readonly linked?: boolean;
  /** For items: 1 for the outer list. */
  readonly depth?: number;
  /** For items: the first block of its item. */
  readonly first?: boolean;
  /** The enumerator of an item or a numbered paragraph, without punctuation ("a", "3.2"). */
  readonly number?: string;
  /** Stands outside the page's main text (footer, navigation): never a heading. */
  readonly aside?: boolean;
  /** Stands directly in the page's body, in no paragraph of its own. */
  readonly loose?: boolean;
  /** Plain text: the number of blank lines before, and the indent in columns. */
  readonly gap?: number;
  readonly indent?: number;
  /** Places in `prose.text` at which a line of its own begins, in order. */
  readonly breaks?: readonly Break[];
  /** Ranges of `prose.text` that are emphasised, in order. */
  readonly emphasis?: readonly Span[];
}

export interface Break {
  readonly at: number;
  /** <br> or a hard break; otherwise a line end of the source that a reader does not see. */
  readonly hard: boolean;
}

/** All that a reader of one format finds in a text. */
/** A text as it was parsed, and its tree. */
export interface Syntax {
  readonly text: string;
  readonly tree: Tree;
}

export interface Reading {
  /** Of Markdown: what was parsed and what came of it, for the parsing of the next version. */
  readonly syntax?: Syntax;
  readonly drafts: Draft[];
  readonly links: Link[];
  /** As written. */
  readonly anchors: string[];
  /** The title of a page's head. */
  readonly pageTitle?: string;
  readonly frontMatter?: { readonly span: Span; readonly values: Readonly<Record<string, string>> };
}
