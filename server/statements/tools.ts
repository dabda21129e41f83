// Tools: cookies, pixels, analytics and the products that stand for them, as a noun phrase names them.
import { matchAt, normalise } from "../knowledge/terms";
import type { NounPhrase } from "./chunks";
import type { Clause } from "./clauses";
import type { Sentence } from "./parsed";
import type { Part } from "./parts";
import type { Tagged } from "./tags";
import { vendorAt } from "./vendorTokens";

/** A technology that a clause names, and how it stands to the verb: "subject", "object" or its preposition. */
export interface Tool {
  readonly part: Part;
  readonly role: string;
  readonly phrase: NounPhrase;
  readonly none: boolean;
}

/** Companies whose name stands for their tool, by the role they play. */
const toolOfRole: Readonly<Record<string, string>> = { "analytics-provider": "analytics", advertiser: "advertising-tool" };

/** All tools of a clause: of its subject, its objects and its prepositional phrases. */
export function toolsOf(sentence: Sentence, clause: Clause): Tool[] {
  const found: Tool[] = [];
  const add = (phrase: NounPhrase, role: string): void => {
    for (const part of toolsIn(sentence, clause, phrase)) found.push({ part, role, phrase, none: phrase.quantity === "none" });
  };
  for (const phrase of clause.subject) add(phrase, "subject");
  for (const phrase of clause.objects) add(phrase, "object");
  for (const { prep, phrases } of clause.attached) for (const phrase of phrases) add(phrase, prep);
  return found;
}

/** "them" stands for the tools that the sentence named before. */
function toolsIn(sentence: Sentence, clause: Clause, phrase: NounPhrase): Part[] {
  if (!/^(?:them|these|those|it)$/.test(phrase.pronoun ?? "") || phrase.to - phrase.from > 1)
    return [toolIn(sentence, clause, phrase) ?? []].flat();
  const before = sentence.phrases.filter((p) => p.to <= phrase.from && p.seen);
  if (before.length === 0 || before[before.length - 1]!.seen!.term.family !== "technology") return [];
  return before
    .filter((p) => p.seen!.term.family === "technology")
    .slice(-4)
    .map((p) => ({ from: phrase.from, to: phrase.to, term: p.seen!.term.id }));
}

function toolIn(sentence: Sentence, clause: Clause, phrase: NounPhrase): Part | undefined {
  const { seen } = phrase;
  const name = productIn(sentence.tokens, phrase);
  const range = { from: phrase.from, to: phrase.to };
  if (seen?.term.family === "technology")
    return {
      ...range,
      term: seen.term.id,
      name: name?.name,
      narrowed: name ? undefined : narrowingOf(sentence, clause, phrase, seen.from),
      outside: name !== undefined || isOutside(sentence, clause, phrase),
      ...(isOwnTool(sentence, clause, phrase) && { inside: true }),
    };
  if (seen?.term.family === "recipient" && seen.name && toolOfRole[seen.term.id])
    return { ...range, term: toolOfRole[seen.term.id]!, name: seen.name, outside: true };
  return undefined;
}

/** A product that the phrase names anywhere: "the |Hotjar| script". */
export function productIn(
  tokens: readonly Tagged[],
  { from, to }: { from: number; to: number },
): { name: string; term: string } | undefined {
  const words = tokens.slice(from, to).map((t) => normalise(t.lower));
  const written = tokens.slice(from, to).map((t) => t.text);
  for (let i = 0; i < words.length; i++) {
    const match = vendorAt(tokens[from + i]) ?? matchAt("recipient", words, written, i);
    const term = match?.name === undefined ? undefined : toolOfRole[match.term.id];
    if (match?.name && term) return { name: match.name, term };
  }
  return undefined;
}

const plain =
  /^(?:any|no|all|the|our|its|own|such|similar|single|of|kind|kinds|type|types|form|forms|sort|a|an|these|those|this|that|not|nor|neither|or|and|even|one|third-party|third|party|outside|external|foreign|'s|to|whatsoever|comparable|like|every|each|other|companies|company|various|certain|some|several|two|three|few|web|website)$/;
const foreign = /^(?:third-party|third|external|outside|foreign)$/;

/** What makes a denied tool fewer than its word says: "no malicious cookies", "no cookies that …". */
function narrowingOf({ tokens, clauses }: Sentence, clause: Clause, phrase: NounPhrase, head: number): string | undefined {
  const before = tokens.slice(phrase.from, head).find((t) => t.tag !== "mark" && !plain.test(t.lower));
  if (before) return before.lower;
  // "no other cookies": those named before are left aside; in "analytics or other trackers" none are.
  if (tokens[phrase.from + 1]?.lower === "other" && phrase.quantity === "none") return "other";
  if (/^(?:that|which|who|whose)$/.test(tokens[phrase.to]?.lower ?? "")) return tokens[phrase.to]!.lower;
  const described = clauses.find((c) => c !== clause && (c.kind === "reduced" || c.kind === "rel") && c.antecedent === phrase);
  return described?.vg.lemma;
}

/** "our own cookies", "first-party cookies", "cookies of our own", "we do not ourselves set cookies": others may set theirs. */
function isOwnTool({ tokens }: Sentence, clause: Clause, phrase: NounPhrase): boolean {
  const said = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((t) => t.lower)
      .join(" ");
  const verb = said(clause.vg.from, clause.vg.to);
  const behind = said(phrase.to, phrase.to + 3);
  return (
    /\b(?:own|first-party|first party|1st-party)\b/.test(said(phrase.from, phrase.to)) ||
    /^of (?:our|its|my) own\b/.test(behind) ||
    /^(?:ourselves|itself|myself|directly)\b/.test(behind) ||
    /\b(?:ourselves|itself|myself|directly)\b/.test(verb)
  );
}

/** "third-party cookies", "analytics of another company": not the company's own. */
function isOutside({ tokens }: Sentence, clause: Clause, phrase: NounPhrase): boolean {
  if (tokens.slice(phrase.from, phrase.to).some((t) => foreign.test(t.lower))) return true;
  if (clause.marker === "whose" && clause.antecedent && productIn(tokens, clause.antecedent)) return true;
  const owner = clause.attached.find((a) => /^(?:of|from|by)$/.test(a.prep) && a.phrases[0]?.from === phrase.to + 1)?.phrases[0];
  if (!owner) return false;
  if (owner.seen?.term.family === "recipient" && !owner.seen.term.own) return true;
  return tokens
    .slice(owner.from, owner.to)
    .some((t) => /^(?:another|other|others|third|third-party|outside|foreign|external)$/.test(t.lower));
}
