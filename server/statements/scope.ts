// Scope: whom and which region a statement is about, from its words and the headings above it.
import type { Document, Sentence } from "../document/document";
import type { Scope } from "./statement";
import type { Tagged } from "./tags";

const subjects: readonly (readonly [string, RegExp])[] = [
  ["children", /\b(?:child|children|minors?|kids?|under (?:the age of )?\d\d)\b/],
  ["applicants", /\b(?:applicants?|candidates?|job application|recruitment|careers?)\b/],
  ["employees", /\b(?:our employees|our staff)\b/],
];
const regions: readonly (readonly [string, RegExp])[] = [
  ["california", /\b(?:california|ccpa|cpra)\b/],
  ["europe", /\b(?:european|eea|eu residents|gdpr|united kingdom residents)\b/],
  ["nevada", /\bnevada\b/],
  ["virginia", /\bvirginia\b/],
  ["canada", /\bcanad(?:a|ian)\b/],
  ["brazil", /\bbrazil(?:ian)?\b/],
];

/** The scope of a sentence. */
export function scopeOf(document: Document, sentence: Sentence, tokens: readonly Tagged[]): Scope {
  const words = tokens
    .slice(0, 120)
    .map((t) => t.lower)
    .join(" ");
  const headings: string[] = [];
  for (let i = sentence.section, steps = 0; i !== undefined && steps < 8; i = document.sections[i]!.parent, steps++)
    headings.push(document.sections[i]!.title.toLowerCase());
  const all = `${words} | ${headings.join(" | ")}`;
  return {
    subjects: named(subjects, all),
    regions: named(
      regions,
      headings.join(" | ") + (/\b(?:residents?|consumers?|users?|citizens?|individuals?)\b/.test(words) ? words : ""),
    ),
  };
}

const named = (table: readonly (readonly [string, RegExp])[], text: string): string[] =>
  table.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
