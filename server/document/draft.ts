// Drafts: what a reader of one format hands on. Which of them are headings, and how they nest, is decided afterwards for all formats alike.
import type { Prose } from "../text/prose";
import type { Span } from "../text/span";
import type { BlockKind, Link } from "./document";

/** A block before the outline is known. */
export interface Draft {
  kind: BlockKind;
  readonly span: Span;
  prose: Prose;
  /** Heading mark-up: 1–6 as in h1–h6. */
  rank?: number;
  /** The whole block is emphasised: a heading in all but mark-up, perhaps. */
  readonly bold?: boolean;
  /** For items: 1 for the outer list. */
  readonly depth?: number;
  /** The enumerator of an item or a numbered paragraph, without punctuation ("a", "3.2"). */
  readonly number?: string;
  /** Stands outside the page's main text (footer, navigation): never a heading without heading mark-up. */
  readonly aside?: boolean;
  /** Offsets in `prose.text` after which a line of its own begins (<br>, hard breaks). */
  readonly breaks?: readonly number[];
}

/** All that a reader of one format finds in a text. */
export interface Reading {
  readonly drafts: Draft[];
  readonly links: Link[];
  /** As written. */
  readonly anchors: string[];
  readonly frontMatter?: { readonly span: Span; readonly values: Readonly<Record<string, string>> };
}
