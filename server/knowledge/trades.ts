// Trades: which nouns for bodies and people name the same sort of recipient ("HR department" and "employer").
import { normalise } from "./terms";
import raw from "./trades.yaml";

const groups: readonly ReadonlySet<string>[] = Object.values(raw as Readonly<Record<string, readonly string[]>>).map(
  (words) => new Set(words.map((w) => w.split(" ").map(normalise).join(" "))),
);

/** Nouns so wide that every body is one. */
const bodies =
  /^(?:firm|business|organisation|organization|enterprise|corporation|outfit|undertaking|body|institution|entity|concern|third person|outside firm|stranger|outsider)$/;

/** True when the words mean any body whatever ("firm", but not "research firm"). */
export const isAnyBody = (kind: string): boolean => bodies.test(kind);

/** True for a noun that a group holds as it stands. */
export const isTrade = (kind: string): boolean => groups.some((group) => group.has(kind));

/** True when both kinds name one trade, whatever stands before the noun. Normalised words. */
export function sameTrade(a: string, b: string): boolean {
  return groups.some((group) => tails(a).some((t) => group.has(t)) && tails(b).some((t) => group.has(t)));
}

/** "regional health fund", "health fund", "fund". */
function tails(kind: string): string[] {
  const words = kind.split(" ");
  return words.map((_, i) => words.slice(i).join(" "));
}
