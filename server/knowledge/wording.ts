// Wording that leaves the reader guessing: what wording.yaml says, typed.
import source from "./wording.yaml";

/** The kinds that are told by their words. */
export type WordedKind = "condition" | "generalisation" | "quantity" | "catch-all-purpose" | "catch-all-recipient";

export interface WordingEntry {
  readonly phrases: readonly string[];
  /** Look-alikes: a phrase that shares words with one of these does not count. */
  readonly unless: readonly string[];
  /** Examples, the phrase between [| and |]. */
  readonly vague: readonly string[];
  readonly plain: readonly string[];
}

interface Source extends Readonly<Record<WordedKind, WordingEntry>> {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly clarifiers: { readonly after: readonly string[]; readonly next: readonly string[]; readonly occasion: readonly string[] };
}

const { groups, clarifiers, ...kinds } = source as Source;

export const wordingGroups = groups;
export { clarifiers };
export const wordings: Readonly<Record<WordedKind, WordingEntry>> = kinds;
