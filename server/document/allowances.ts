// Remarks: comments by which the author allows a finding or says what the document is.
//   <!-- policywright-allow-next-line contradiction/sharing, contact/*: why -->
//   <!-- policywright-allow contradiction/sharing: why --> … <!-- policywright-end-allow -->
//   <!-- policywright-allow-file missing/children: why -->
//   <!-- policywright: privacy -->
// In MDX the same between {/* and */}.
import type { Span } from "../text/span";
import type { Allowance, Block, StrayRemark } from "./document";

export interface Remarks {
  readonly allowances: readonly Allowance[];
  readonly strayRemarks: readonly StrayRemark[];
  readonly declared?: string;
}

interface Remark {
  readonly span: Span;
  /** What stands between the marks. */
  readonly words: string;
  /** Where `words` begins. */
  readonly at: number;
}

const marks = [
  { open: "<!--", close: "-->" },
  { open: "{/*", close: "*/}" },
] as const;

/** Reads the remarks in `text`. `blocks` tell how far a next-line remark reaches: to the end of the block that begins there. */
export function readRemarks(text: string, blocks: readonly Block[]): Remarks {
  if (!text.includes("policywright")) return { allowances: [], strayRemarks: [] };
  const allowances: Allowance[] = [];
  const strayRemarks: StrayRemark[] = [];
  const open: { index: number; start: number; stray: StrayRemark }[] = [];
  let block = 0;
  let declared: string | undefined;
  for (const { span, words, at } of findRemarks(text)) {
    const declaration = /^policywright\s*:\s*([a-z]+)\s*$/.exec(words)?.[1];
    if (declaration) {
      declared ??= declaration;
      continue;
    }
    const allow = /^policywright-(allow-next-line|allow-file|allow|end-allow)(?=[\s:]|$)([\s\S]*)$/.exec(words);
    const command = /^policywright[\w-]*/.exec(words)?.[0] ?? "";
    const stray = (kind: StrayRemark["kind"]): StrayRemark => ({
      kind,
      span,
      command,
      commandSpan: { start: at, end: at + command.length },
    });
    if (!allow) {
      if (command.includes("-")) strayRemarks.push(stray("unknown"));
      continue;
    }
    const [, verb, rest = ""] = allow;
    if (verb === "end-allow") {
      const last = open.pop();
      if (!last) strayRemarks.push(stray("unopened"));
      else allowances[last.index] = { ...allowances[last.index]!, covers: { start: last.start, end: span.start } };
      continue;
    }
    const scope = verb === "allow-file" ? "file" : verb === "allow" ? "block" : "next-line";
    if (scope === "block") open.push({ index: allowances.length, start: span.end, stray: stray("unclosed") });
    while (block < blocks.length && blocks[block]!.span.end <= span.end) block++;
    const covers =
      scope === "next-line" ? nextLine(text, span.end, blocks[block]) : { start: scope === "file" ? 0 : span.end, end: text.length };
    allowances.push({ span, scope, covers, ...readRules(rest, at + words.length - rest.length) });
  }
  strayRemarks.push(...open.map(({ stray }) => stray));
  return { allowances, strayRemarks: strayRemarks.sort((a, b) => a.span.start - b.span.start), ...(declared ? { declared } : {}) };
}

/** Comments that begin with "policywright", in the order of the text. */
function findRemarks(text: string): Remark[] {
  const remarks: Remark[] = [];
  for (const { open, close } of marks) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
      const start = at;
      at += open.length;
      if (!/^\s{0,40}policywright/.test(text.slice(at, at + 60))) continue;
      const end = text.indexOf(close, at);
      if (end < 0) break;
      const words = text.slice(at, end);
      remarks.push({ span: { start, end: end + close.length }, words: words.trim(), at: at + words.length - words.trimStart().length });
      at = end + close.length;
    }
  }
  return remarks.sort((a, b) => a.span.start - b.span.start);
}

/** "contradiction/sharing, contact/*: why" → rules and reason. `at` is where the words begin. */
function readRules(words: string, at: number): { rules: string[]; ruleSpans: Span[]; reason?: string } {
  const colon = words.indexOf(":");
  const list = colon < 0 ? words : words.slice(0, colon);
  const reason = colon < 0 ? "" : words.slice(colon + 1).trim();
  const named = [...list.matchAll(/[^\s,]+/g)];
  const ruleSpans = named.map(({ 0: name, index }) => ({ start: at + index, end: at + index + name.length }));
  return { rules: named.map(([name]) => name), ruleSpans, ...(reason ? { reason } : {}) };
}

/** The next line of the source that is not blank, or the whole block where one begins in that line. */
function nextLine(text: string, from: number, block: Block | undefined): Span {
  let start = from;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  let end = start;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  const isBegun = block !== undefined && block.span.start >= from && block.span.start < end;
  return { start, end: isBegun ? Math.max(end, block.span.end) : end };
}
