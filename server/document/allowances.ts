// Remarks: comments by which the author allows a finding or says what the document is.
//   <!-- policywright-allow-next-line contradiction/sharing, contact/*: why -->
//   <!-- policywright-allow contradiction/sharing: why --> … <!-- policywright-end-allow -->
//   <!-- policywright-allow-file missing/children: why -->
//   <!-- policywright: privacy -->
// In MDX the same between {/* and */}.
import type { Span } from "../text/span";
import type { Allowance, Block } from "./document";

export interface Remarks {
  readonly allowances: readonly Allowance[];
  readonly declared?: string;
}

interface Remark {
  readonly span: Span;
  /** What stands between the marks. */
  readonly words: string;
}

const marks = [
  { open: "<!--", close: "-->" },
  { open: "{/*", close: "*/}" },
] as const;

/** Reads the remarks in `text`. `blocks` tell how far a next-line remark reaches: to the end of the block that begins there. */
export function readRemarks(text: string, blocks: readonly Block[]): Remarks {
  if (!text.includes("policywright")) return { allowances: [] };
  const allowances: Allowance[] = [];
  const open: { index: number; start: number }[] = [];
  let block = 0;
  let declared: string | undefined;
  for (const { span, words } of findRemarks(text)) {
    const declaration = /^policywright\s*:\s*([a-z]+)\s*$/.exec(words)?.[1];
    if (declaration) {
      declared ??= declaration;
      continue;
    }
    const allow = /^policywright-(allow-next-line|allow-file|allow|end-allow)(?=[\s:]|$)([\s\S]*)$/.exec(words);
    if (!allow) continue;
    const [, command, rest = ""] = allow;
    if (command === "end-allow") {
      const last = open.pop();
      if (last) allowances[last.index] = { ...allowances[last.index]!, covers: { start: last.start, end: span.start } };
      continue;
    }
    const scope = command === "allow-file" ? "file" : command === "allow" ? "block" : "next-line";
    if (scope === "block") open.push({ index: allowances.length, start: span.end });
    while (block < blocks.length && blocks[block]!.span.end <= span.end) block++;
    const covers =
      scope === "next-line" ? nextLine(text, span.end, blocks[block]) : { start: scope === "file" ? 0 : span.end, end: text.length };
    allowances.push({ span, scope, covers, ...readRules(rest) });
  }
  return { allowances, ...(declared ? { declared } : {}) };
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
      remarks.push({ span: { start, end: end + close.length }, words: text.slice(at, end).trim() });
      at = end + close.length;
    }
  }
  return remarks.sort((a, b) => a.span.start - b.span.start);
}

/** "contradiction/sharing, contact/*: why" → rules and reason. */
function readRules(words: string): { rules: string[]; reason?: string } {
  const colon = words.indexOf(":");
  const list = colon < 0 ? words : words.slice(0, colon);
  const reason = colon < 0 ? "" : words.slice(colon + 1).trim();
  const rules = list.split(/[\s,]+/).filter(Boolean);
  return { rules, ...(reason ? { reason } : {}) };
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
