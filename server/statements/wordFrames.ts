// Word frames: what is read over the words of a sentence rather than its clauses, since the verbs and nouns that may say it are many.
import type { Facts } from "./facts";
import type { Framed } from "./frames";
import { frameKeeping } from "./keepingFrames";
import { frameKeepingOffers } from "./keepingOffers";
import type { Sentence } from "./parsed";

/** Statements of a sentence whose own words begin at token `own`, after those of its lead-in. */
export function frameWords({ tokens, own: names }: Sentence, facts: Facts, own: number): Framed[] {
  return [...frameKeeping(tokens, names, facts), ...frameKeepingOffers(tokens, Math.max(0, own), facts)];
}
