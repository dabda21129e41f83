// Character references: `&amp;`, `&#169;`, `&#xA9;` → the characters they stand for.
import { decodeHTMLStrict } from "entities";

/** What `reference`, from & to ;, stands for; itself where it is none. */
export const decodeEntity = (reference: string): string => decodeHTMLStrict(reference);
