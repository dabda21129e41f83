// The card of a vendor or a term of the user's own glossary: what the settings say of it.
import type { Glossary } from "../../knowledge/glossary";
import { inPlainWords } from "../../policy/dataFlow";
import { escapeMarkdown } from "../../text/markdown";
import type { Span } from "../../text/span";

export interface GlossaryEntry {
  /** In the text. */
  readonly span: Span;
  readonly name: string;
  /** What the settings say, in a line. */
  readonly words: string;
}

/** No name that helps is longer, in UTF-16 code units. */
const longest = 200;

/** The entry whose name stands at an offset of the text, the longest one; undefined where none does. */
export function glossaryAt({ vendors, terms }: Glossary, text: string, offset: number): GlossaryEntry | undefined {
  const from = Math.max(0, offset - longest);
  const around = text.slice(from, offset + longest);
  const entries: [name: string, words: string][] = [
    ...Object.entries(vendors).flatMap(([name, { roles, products }]): [string, string][] => [
      [name, namedRoles(roles)],
      ...products.map((product): [string, string] => [product, `${namedRoles(roles)}, by ${name}`]),
    ]),
    ...Object.entries(terms).map(([name, meaning]): [string, string] => [name, meaning || "a known term"]),
  ];
  const found = entries.flatMap(([name, words]): GlossaryEntry[] => {
    for (const { index, 0: written } of around.matchAll(patternOf(name))) {
      const span = { start: from + index, end: from + index + written.length };
      if (span.start <= offset && offset <= span.end) return [{ span, name, words }];
    }
    return [];
  });
  return found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
}

/** "analytics provider, advertiser". */
export const namedRoles = (roles: readonly string[]): string => roles.map(inPlainWords).join(", ");

/** The name as whole words, over the ends of lines too. */
function patternOf(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "gu");
}

export const glossaryCard = ({ name, words }: GlossaryEntry, markdown: boolean): string =>
  markdown ? `**${escapeMarkdown(name)}** in your settings: ${escapeMarkdown(words)}` : `${name} in your settings: ${words}`;
