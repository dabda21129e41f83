// Names of which a document often treats several alike, one after another: states, countries, vendors and their products.
import { placeAt } from "./places";
import { ordinaryNames, vendorNames, vendorProducts } from "./vendors";

const vendors = new Set(
  [...Object.values(vendorNames), ...Object.values(vendorProducts)]
    .flat()
    .flatMap((name) => (ordinaryNames.has(name.toLowerCase()) ? [] : [name.toLowerCase()])),
);
/** Words of the longest vendor's name that is looked for. */
const longest = 4;

/** True for a heading that names a place or a vendor: "Residents of Virginia", "Google Analytics". */
export function isEntryName(heading: string): boolean {
  const written = heading.match(/[\p{L}\p{N}][\p{L}\p{N}.&'’-]*/gu) ?? [];
  const words = written.map((word) => word.toLowerCase().replace(/['’]s?$/, ""));
  return words.some(
    (_, at) =>
      placeAt(words, written, at) !== undefined ||
      Array.from({ length: longest }, (_unused, i) => words.slice(at, at + i + 1).join(" ")).some((name) => vendors.has(name)),
  );
}
