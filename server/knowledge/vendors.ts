// Vendors: companies known by name from a public data set, with the role each plays and who makes what.

import known from "./vendorNames.yaml";
import choices from "./vendors.yaml";

type Lists = Readonly<Record<string, readonly string[]>>;

/** Names of companies and products by the id of their role. */
export const vendorNames: Lists = (known as { readonly names: Lists }).names;

/** Names of products by the company that makes them. */
export const vendorProducts: Lists = (known as { readonly makers: Lists }).makers;

/** Ids of the roles that users may give to vendors of their own. */
export const rolesOffered: readonly string[] = (choices as { readonly offered: readonly string[] }).offered;

/** Names that are English words too, lower case. */
export const ordinaryNames: ReadonlySet<string> = new Set(
  (choices as { readonly ordinary: readonly string[] }).ordinary.map((name) => name.toLowerCase()),
);
