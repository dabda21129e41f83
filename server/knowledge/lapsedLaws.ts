// What the knowledge says of laws, frameworks and bodies that have lapsed, typed.
import { alternatives } from "./contactWords";
import history from "./historyWords.yaml";
import source from "./lapsedLaws.yaml";

export interface LapsedLaw {
  readonly id: string;
  /** As messages speak of it: "the Article 29 Working Party". */
  readonly name: string;
  /** How texts speak of it, each with the words that may stand in its stead, or "". */
  readonly names: Readonly<Record<string, string>>;
  /** Addresses that led there. */
  readonly links?: readonly string[];
  /** Words beside the name that make it something else. */
  readonly unless: readonly string[];
  /** Only the name changed: the new one may always stand for the old one. */
  readonly renamed?: boolean;
  /** Readers still get where they are meant to get. */
  readonly minor?: boolean;
  /** YYYY-MM-DD: the first day on which it no longer held. */
  readonly since: string;
  /** A clause: "was repealed by …". */
  readonly how: string;
  /** What counts now. */
  readonly instead: string;
  readonly url: string;
  readonly read: string;
  readonly example: string;
}

export const lapsedLaws = source as readonly LapsedLaw[];

const words = history as Readonly<Record<"past" | "denials" | "title" | "acting", readonly string[]>>;

/** Shows that a sentence speaks of something past, or of what took its place. */
export const pastWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.past)})(?!\\p{L})`, "iu");
export const denialWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.denials)})(?!\\p{L})`, "iu");
/** Stands behind a body that is taken to act today: what it wrote in its time may be cited, what it writes may not. */
export const actingWords = new RegExp(`^[^.;:]{0,25}?(?<![\\p{L}\\p{N}])(?:${alternatives(words.acting)})(?!\\p{L})`, "iu");
/** Stands in the title of a law that repeals another one: no sign that the text knows of it. */
export const titleWords: ReadonlySet<string> = new Set(words.title);
