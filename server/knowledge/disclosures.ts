// Disclosures: what GDPR Art. 13 and 14 ask for, one entry each, with the phrases that show it.
import source from "./disclosures.yaml";
import type { Phrases } from "./topics";

export interface DisclosureEntry {
  /** "gdpr/right-to-access". */
  readonly id: string;
  /** The topic whose state this disclosure takes over; its own phrases may raise it. */
  readonly topic?: string;
  /** Ids of laws. */
  readonly basis: readonly string[];
  /** What is missing where the disclosure's own phrases only touch it. */
  readonly lacks?: string;
  /** The topic under whose headings `under` counts. */
  readonly within?: string;
  readonly present: Phrases;
  readonly partial?: Phrases;
  /** Counted only in a section on `within`. */
  readonly under?: Phrases;
  readonly unless?: Phrases;
  /** Sentences with one of these do not count at all. */
  readonly "not-in"?: Phrases;
  /** Words for what a policy may be about without being the one who is responsible: "app". */
  readonly product?: Phrases;
  /** Sentences that are present, partial and absent: each runs as a test. */
  readonly examples?: Readonly<Partial<Record<"present" | "partial" | "absent", readonly string[]>>>;
}

type Raw = Partial<DisclosureEntry> & { readonly id: string };

/** In the order of the articles. */
export const disclosures: readonly DisclosureEntry[] = (source as readonly Raw[]).map((entry) => ({ basis: [], present: [], ...entry }));

/** The rights of the reader among them, each with its name in words ("right to access"). */
export const rights: readonly { readonly id: string; readonly name: string }[] = disclosures
  .filter(({ id }) => id.includes("/right-to-"))
  .map(({ id }) => ({ id, name: id.slice(id.indexOf("/") + 1).replaceAll("-", " ") }));
