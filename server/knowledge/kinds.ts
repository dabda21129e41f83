// Kinds of legal text: the titles and the cues by which they are told apart.
import source from "./kinds.yaml";
import type { Phrases } from "./topics";

export type KindName = "privacy" | "cookie" | "terms" | "other";

interface Source {
  readonly titles: Readonly<Record<KindName, Phrases>>;
  /** Titles of texts that stand beside a policy. */
  readonly parts: Phrases;
  /** Cues of one name count once for variety. */
  readonly cues: Readonly<Record<KindName, Readonly<Record<string, Phrases>>>>;
}

export const { titles, parts, cues } = source as Source;
