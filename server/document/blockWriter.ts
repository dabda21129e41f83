// Writes one block after another: words, line breaks, emphasis and links, kept in step with the source. Shared by HTML and Markdown.
import { type Prose, sourceSpan } from "../text/prose";
import type { Span } from "../text/span";
import type { Link } from "./document";
import type { Break } from "./draft";
import { proseWriter } from "./proseWriter";

/** The words of a block with what was noted on the way. Offsets in `breaks` and `emphasis` are those of `prose.text`. */
export interface Written {
  readonly prose: Prose;
  readonly bold?: true;
  readonly linked?: true;
  readonly breaks?: readonly Break[];
  readonly emphasis?: readonly Span[];
}

export interface BlockWriter {
  literal(text: string, from: number, to: number): void;
  decoded(words: string, source: number, length: number): void;
  /** A new line: `hard` where a reader sees it. */
  lineBreak(hard: boolean, source: number, length: number): void;
  /** Emphasis begins (+1) or ends (-1). */
  emphasise(by: 1 | -1): void;
  openLink(start: number, target: string): void;
  closeLink(end: number): void;
  length(): number;
  /** What was written since the last block. Emphasis and links that are still open go on in the next block. */
  finish(): Written;
}

/** `links` receives every link that ends. */
export function blockWriter(links: Link[]): BlockWriter {
  const prose = proseWriter();
  let breaks: Break[] = [];
  let emphasis: { start: number; end: number }[] = [];
  let pending: { span: Span; target: string; from: number; to: number }[] = [];
  let bold = 0;
  let link: { start: number; target: string; from: number } | undefined;
  let sourceEnd = 0;

  function noteEmphasis(from: number): void {
    if (bold <= 0 || prose.length() === from) return;
    const last = emphasis[emphasis.length - 1];
    if (last && last.end === from) last.end = prose.length();
    else emphasis.push({ start: from, end: prose.length() });
  }

  function literal(text: string, from: number, to: number): void {
    const before = prose.length();
    prose.literal(text, from, to);
    if (prose.length() > before) sourceEnd = to;
    noteEmphasis(before);
  }

  function decoded(words: string, source: number, length: number): void {
    const before = prose.length();
    prose.decoded(words, source, length);
    if (prose.length() > before) sourceEnd = source + length;
    noteEmphasis(before);
  }

  function lineBreak(hard: boolean, source: number, length: number): void {
    const last = breaks[breaks.length - 1];
    if (last?.at === prose.length()) breaks[breaks.length - 1] = { at: last.at, hard: hard || last.hard };
    else if (prose.length() > 0) breaks.push({ at: prose.length(), hard });
    prose.decoded(" ", source, length);
  }

  function closeLink(end: number): void {
    if (link) pending.push({ span: { start: link.start, end }, target: link.target, from: link.from, to: prose.length() });
    link = undefined;
  }

  function finish(): Written {
    if (link && prose.length() > link.from) {
      pending.push({ span: { start: link.start, end: sourceEnd }, target: link.target, from: link.from, to: prose.length() });
      link = { ...link, start: sourceEnd, from: 0 };
    }
    const written = prose.finish();
    for (const { span, target, from, to } of pending) {
      const words = written.text.slice(from, to);
      const start = from + words.length - words.trimStart().length;
      const text = words.trim();
      const label = text ? sourceSpan(written, start, start + text.length) : { start: span.start, end: span.start };
      links.push({ span, label, text, target });
    }
    const inner = breaks.filter((b) => b.at < written.text.length);
    const marked = emphasis.map((e) => ({ start: written.text[e.start] === " " ? e.start + 1 : e.start, end: e.end }));
    const linked =
      pending.length > 0 &&
      isAll(
        pending.map((l) => ({ start: l.from, end: l.to })),
        written.text,
      );
    pending = [];
    breaks = [];
    emphasis = [];
    return {
      prose: written,
      ...(isAll(marked, written.text) ? { bold: true as const } : {}),
      ...(linked ? { linked: true as const } : {}),
      ...(inner.length ? { breaks: inner } : {}),
      ...(marked.length ? { emphasis: marked } : {}),
    };
  }

  return {
    literal,
    decoded,
    lineBreak,
    closeLink,
    finish,
    emphasise: (by) => {
      bold += by;
    },
    openLink: (start, target) => {
      link = { start, target, from: prose.length() };
    },
    length: prose.length,
  };
}

/** True when nothing but blanks and punctuation stands outside the marked ranges. */
function isAll(ranges: readonly Span[], text: string): boolean {
  let at = 0;
  for (const { start, end } of ranges) {
    if (start - at > 3 || /[\p{L}\p{N}]/u.test(text.slice(at, start))) return false;
    at = end;
  }
  return ranges.length > 0 && text.length - at <= 3 && !/[\p{L}\p{N}]/u.test(text.slice(at));
}
