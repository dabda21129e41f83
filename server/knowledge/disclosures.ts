// Disclosures: what GDPR Art. 13 and 14 ask for, one entry each, with the phrases that show it.
import source from "./disclosures.yaml";
import type { Phrases } from "./topics";

export interface DisclosureEntry {
  /** "gdpr/right-to-access". */
  readonly id: string;
  /** The topic whose state this disclosure takes over. */
  readonly topic?: string;
  /** Ids of laws. */
  readonly basis: readonly string[];
  /** The topic under whose headings `under` counts. */
  readonly within?: string;
  readonly present: Phrases;
  readonly partial?: Phrases;
  /** Counted only in a section on `within`. */
  readonly under?: Phrases;
  readonly unless?: Phrases;
}

type Raw = Partial<DisclosureEntry> & { readonly id: string };

/** In the order of the articles. */
export const disclosures: readonly DisclosureEntry[] = (source as readonly Raw[]).map((entry) => ({ basis: [], present: [], ...entry }));
