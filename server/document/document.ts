// The document: what mark-up says (headings, lists, sentences, allowances) as a plain value. Knows no English and no law.
import type { Prose } from "../text/prose";
import type { Span } from "../text/span";
import type { Marks } from "./marks";

export type Format = "markdown" | "html" | "plaintext";

/** A heading and everything under it up to the next heading of the same or a higher level. */
export interface Section {
  /** From the start of the heading to the end of the last block of the section, sub-sections included. */
  readonly span: Span;
  /** The words of the heading in the source, number included, mark-up around them not. */
  readonly heading: Span;
  /** The heading as a reader sees it, number included ("7. Use of Cookies"). */
  readonly title: string;
  /** The number without trailing punctuation ("7", "2.1", "IV", "a"), where the heading has one. */
  readonly number?: string;
  /** The title without its number ("Use of Cookies"). */
  readonly name: string;
  /** The rank of the heading's mark-up (2 for h2 and ##); none where only its look makes it a heading. */
  readonly rank?: number;
  /** 1-based depth in the outline as a reader sees it: the document's title is 1. */
  readonly level: number;
  /** Index in Document.sections of the section that this one stands in. */
  readonly parent?: number;
}

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "quote" | "definition";

/** A heading, paragraph, list item or table row: prose that a sentence cannot leave. */
export interface Block {
  readonly kind: BlockKind;
  /** In the source, mark-up of the block (bullet, tags) included. */
  readonly span: Span;
  readonly prose: Prose;
  /** Index in Document.sections; none before the first heading. */
  readonly section?: number;
  /** For items: 1 for the outer list. */
  readonly depth?: number;
  /** The enumerator of an item or a numbered paragraph, without punctuation ("a", "3.2"); it is no part of `prose`. */
  readonly number?: string;
  /** For items and rows that an introducing line announces ("We share it with:"): the index in Document.blocks of the block with that line. */
  readonly leadIn?: number;
  /** Stands outside the page's main text: in a footer, a side note, behind the main part. */
  readonly aside?: boolean;
  /** Index range [from, to) in Document.sentences. */
  readonly sentences: readonly [number, number];
}

/** One sentence, heading or list item. Its words are `prose.text`; every offset in it leads back to the source by `sourceSpan`. */
export interface Sentence {
  readonly span: Span;
  readonly prose: Prose;
  /** Index in Document.blocks. */
  readonly block: number;
  readonly section?: number;
  /** Index in Document.sentences of the sentence that introduces the list this one is an item of ("We share it with:"). */
  readonly leadIn?: number;
}

/** A link or an e-mail link of the mark-up: the words shown and where they lead. */
export interface Link {
  /** In the source: the whole link, mark-up included. */
  readonly span: Span;
  /** The visible words in the source. */
  readonly label: Span;
  readonly text: string;
  /** As written, entities resolved: `mailto:a@b.c`, `#rights`, `https://…`, possibly empty. */
  readonly target: string;
}

/** A comment by which the author allows a finding. `rules` empty: all rules. */
export interface Allowance {
  readonly span: Span;
  readonly scope: "next-line" | "file" | "block";
  /** The source range in which the rules are allowed. */
  readonly covers: Span;
  readonly rules: readonly string[];
  /** Where each of `rules` stands. */
  readonly ruleSpans: readonly Span[];
  readonly reason?: string;
}

/** A remark that does nothing: a command that does not exist, a passage that is opened and never closed, or closed and never opened. */
export interface StrayRemark {
  readonly kind: "unknown" | "unclosed" | "unopened";
  readonly span: Span;
  /** The command as written ("policywright-allow-nextline") and where. */
  readonly command: string;
  readonly commandSpan: Span;
}

export interface Document {
  readonly text: string;
  readonly format: Format;
  /** In the order of the text. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly links: readonly Link[];
  /** Anchors a link can lead to (`id`, `name`, heading slugs), lower case. */
  readonly anchors: readonly string[];
  /** What stands in the source beside the words: pictures, code, words in angle brackets, footnotes. */
  readonly marks: Marks;
  readonly allowances: readonly Allowance[];
  readonly strayRemarks: readonly StrayRemark[];
  /** Front matter or comment by which the author says what this document is: `policywright: on | off | privacy | cookie | terms`. */
  readonly declared?: string;
  /** The title of a page's head, where it has one: readers see it on the tab. */
  readonly pageTitle?: string;
  /** Values of YAML front matter that matter to reading (title, date …), as written. */
  readonly frontMatter?: { readonly span: Span; readonly values: Readonly<Record<string, string>> };
}
