// The terms that a limit names.
import { matchAt, normalise, type TermFamily } from "../knowledge/terms";
import { isOfThing } from "./attributes";
import type { TokenRange } from "./facts";
import type { Part } from "./parts";
import type { Tagged } from "./tags";
import { vendorAt } from "./vendorTokens";

/** Terms of a family in a token range, longest first at each place. */
export function mentionsOf(tokens: readonly Tagged[], { from, to }: TokenRange, family: TermFamily): Part[] {
  const words = tokens.slice(from, to).map((t) => normalise(t.lower));
  const written = tokens.slice(from, to).map((t) => t.text);
  const parts: Part[] = [];
  for (let i = 0; i < words.length; ) {
    const match = (family === "recipient" && vendorAt(tokens[from + i])) || matchAt(family, words, written, i);
    if (match && !(family === "data" && isOfThing(tokens, from + i, from + i + match.length)))
      parts.push({ from: from + i, to: from + i + match.length, term: match.term.id, name: match.name, generic: match.generic });
    i += match?.length ?? 1;
  }
  return parts;
}
