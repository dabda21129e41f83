// Marks: what stands in the source beside the words: pictures and other things that are shown, code, words in angle brackets, footnotes.
import type { Span } from "../text/span";
import type { Format } from "./document";

/** The mark of a footnote in a sentence, or the place where its text stands. */
export interface FootnoteMark {
  readonly label: string;
  readonly span: Span;
  readonly isText: boolean;
}

export interface Marks {
  /** What is shown and is no prose: pictures, frames, forms, components, and tags that a template engine fills. */
  readonly embeds: readonly Span[];
  /** Words that stand for themselves: code, keys, output. */
  readonly codes: readonly Span[];
  /** Words in angle brackets that are no tag of HTML: a reader of the page never sees them. */
  readonly strays: readonly Span[];
  /** Footnotes of Markdown. */
  readonly footnotes: readonly FootnoteMark[];
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const shown = set(
  "img picture iframe object embed video audio canvas svg form select input button textarea table script noscript template slot include",
);
const codeTags = set("code pre kbd samp var tt script style textarea");
/** Tags of HTML whose names are words that a template might ask for. */
const htmlWords = set(
  "a abbr address article aside audio b base body br button canvas caption center cite code col data details dialog div dl em embed figure " +
    "font footer form frame head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav object ol " +
    "option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strong style sub summary sup " +
    "svg table tbody td template text textarea tfoot th thead time title tr track u ul url var video wbr",
);
const tag = /<(\/?)([A-Za-z][\w.:-]{0,60})((?:\s[^<>]{0,2000})?)>/g;
const templateTag =
  /\{%[^%]{1,400}%\}|\{\{[<%>#][^{}]{1,400}\}\}|<%[^%]{1,400}%>|<\?[^?]{1,400}\?>|^:::.{0,200}$|^\[[a-z_-]+(?: [^\]\n]{0,200})?\]$/gm;
const picture = /!\[[^[\]\n]{0,400}\][([]/g;
const fence = /^[ \t>]{0,12}(`{3,}|~{3,})/gm;
const inlineCode = /(?<!`)(`{1,3})(?!`)([^`\n]{1,400})\1(?!`)/g;
const footnote = /\[\^([^\]\s^]{1,60})\](:?)/g;

/** Reads the marks of the whole source, each list in the order of the text. */
export function readMarks(text: string, format: Format): Marks {
  const codes: Span[] = format === "markdown" ? markdownCode(text) : [];
  const embeds: Span[] = [];
  const strays: Span[] = [];
  if (text.includes("<")) readTags(text, embeds, codes, strays);
  if (format !== "plaintext") for (const m of text.matchAll(templateTag)) embeds.push(spanOf(m));
  if (format === "markdown") for (const m of text.matchAll(picture)) embeds.push(spanOf(m));
  codes.sort(byStart);
  const inCode = within(codes);
  return {
    embeds: embeds.filter((e) => !inCode(e)).sort(byStart),
    codes,
    strays: format === "plaintext" ? [] : strays.filter((s) => !inCode(s)),
    footnotes: format === "markdown" ? footnotesOf(text).filter((f) => !inCode(f.span)) : [],
  };
}

function readTags(text: string, embeds: Span[], codes: Span[], strays: Span[]): void {
  const closed = new Set<string>();
  for (const m of text.matchAll(/<\/([A-Za-z][\w.:-]{0,60})/g)) closed.add(m[1]!.toLowerCase());
  const open = new Map<string, number>();
  const inComment = within(commentsOf(text));
  for (const m of text.matchAll(tag)) {
    const [whole, slash, name, rest] = m as unknown as [string, string, string, string];
    const key = name.toLowerCase();
    const span = spanOf(m);
    if (inComment(span)) continue;
    if (codeTags.has(key)) {
      if (!slash && !open.has(key)) open.set(key, span.end);
      else if (slash && open.has(key)) {
        codes.push({ start: open.get(key)!, end: span.start });
        open.delete(key);
      }
    }
    if (slash) continue;
    if (shown.has(key) || isComponent(whole)) embeds.push(span);
    else if (isStray(name, rest, closed)) strays.push(span);
  }
}

function commentsOf(text: string): Span[] {
  const comments: Span[] = [];
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", at)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    comments.push({ start: at, end: end + 3 });
    at = end + 3;
  }
  return comments;
}

/** `<cookie-table>`, `<CookieTable />`: shown when the page is built or loaded. */
const isComponent = (tag: string): boolean =>
  /^<[a-z]+-[\w-]/.test(tag) || /^<[A-Z][\w.]*(?:\s[^<>]*)?\/>$/.test(tag) || /^<[A-Z]\w*\.\w/.test(tag);

/** `<insert date>`, `<COMPANY>`: plain words without a value, never closed, and no element of HTML. */
function isStray(name: string, rest: string, closed: ReadonlySet<string>): boolean {
  if (closed.has(name.toLowerCase()) || /[=/"{]/.test(rest) || !/^[A-Za-z_]+$/.test(name)) return false;
  if (rest.trim() !== "") return /^(?:\s+[\p{L}\d'’,./&-]+){1,9}\s*$/u.test(rest) && (!htmlWords.has(name) || /^[A-Z]/.test(name));
  return !htmlWords.has(name.toLowerCase()) && (name === name.toUpperCase() || name === name.toLowerCase());
}

/** Fenced blocks and code in running text. */
function markdownCode(text: string): Span[] {
  const codes: Span[] = [];
  if (!/[`~]/.test(text)) return codes;
  let open: { mark: string; start: number } | undefined;
  for (const m of text.matchAll(fence)) {
    if (!open) open = { mark: m[1]!, start: m.index };
    else if (m[1]!.startsWith(open.mark)) {
      codes.push({ start: open.start, end: m.index + m[0].length });
      open = undefined;
    }
  }
  const inFence = within(codes);
  const inline = [...text.matchAll(inlineCode)].map(spanOf).filter((s) => !inFence(s));
  return [...codes, ...inline];
}

function footnotesOf(text: string): FootnoteMark[] {
  return [...text.matchAll(footnote)].map((m) => {
    const isText = m[2] === ":" && /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, m.index - 20), m.index));
    return { label: m[1]!.toLowerCase(), span: { start: m.index, end: m.index + m[0].length - (isText ? 0 : m[2]!.length) }, isText };
  });
}

const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index!, end: m.index! + m[0].length });
const byStart = (a: Span, b: Span): number => a.start - b.start;

/** Tells whether a span begins in one of the spans, which are in order and do not overlap. */
export function within(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && start < spans[low - 1]!.end;
  };
}
