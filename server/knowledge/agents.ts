// Agents: whether a noun names somebody who can receive data, where the knowledge has no role for them.
import raw from "./agents.yaml";
import { normalise } from "./terms";

const { bodies, endings, never } = raw as Readonly<Record<"bodies" | "endings" | "never", readonly string[]>>;
const known = new Set(bodies);
const things = new Set(never);

/** True for "lender", "law office", "insurers": a noun for a person by trade or for a body. Any form, any case. */
export function isAgent(noun: string): boolean {
  const word = normalise(noun.toLowerCase());
  return known.has(word) || (word.length > 4 && !things.has(word) && endings.some((ending) => word.endsWith(ending)));
}
