// Glossary: what a user adds to the knowledge: vendors with the roles they play, and terms that need no definition in the text.
import { termOf } from "./terms";
import { rolesOffered } from "./vendors";

export interface Vendor {
  /** Ids of recipients ("host", "advertiser"); never empty. */
  readonly roles: readonly string[];
  /** Names of products by which a text speaks of it. */
  readonly products: readonly string[];
}

/** Names as they are written, capitals included. */
export interface Glossary {
  readonly vendors: Readonly<Record<string, Vendor>>;
  /** What each term means; "" where that stands in another text. */
  readonly terms: Readonly<Record<string, string>>;
}

export const noGlossary: Glossary = { vendors: {}, terms: {} };

/** Ids of the roles that a vendor may be given. */
export const vendorRoles: readonly string[] = rolesOffered.filter((role) => termOf("recipient", role) !== undefined);

/** Everything by which texts name the vendors. */
export const vendorNamesIn = ({ vendors }: Glossary): string[] =>
  Object.entries(vendors).flatMap(([name, { products }]) => [name, ...products]);

/** The roles of the vendor that a name means, or of the one whose product it is. */
export const rolesOfName = ({ vendors }: Glossary, name: string): readonly string[] | undefined =>
  Object.entries(vendors).find(([vendor, { products }]) => vendor === name || products.includes(name))?.[1].roles;
