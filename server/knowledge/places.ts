// Places: names of countries, unions, states and cities, and which lies within which. Countries have the names that the runtime's
// language data give them, so that none has to be listed here.
import placesYaml from "./places.yaml";

interface Raw {
  readonly unions: Readonly<Record<string, { names: readonly string[]; countries: readonly string[]; unions?: readonly string[] }>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly within: Readonly<Record<string, readonly string[]>>;
  readonly adjectives: Readonly<Record<string, readonly string[]>>;
}

const raw = placesYaml as unknown as Raw;

/** What each place lies within, by id: "oregon" → ["US"]. */
const parents = new Map<string, readonly string[]>();
/** Ids by lower-case name. */
const ids = new Map<string, string>();
/** Words of the longest name. */
let longest = 1;

function add(name: string, id: string): void {
  if (ids.has(name)) return;
  ids.set(name, id);
  longest = Math.max(longest, name.split(" ").length);
}

for (const [union, { names }] of Object.entries(raw.unions)) {
  for (const name of names) add(name, union);
  parents.set(
    union,
    Object.keys(raw.unions).filter((wider) => raw.unions[wider]!.unions?.includes(union)),
  );
}
for (const [country, names] of Object.entries(raw.names)) for (const name of names) add(name, country);
for (const [country, names] of Object.entries(raw.within))
  for (const name of names) {
    add(name, name);
    parents.set(name, [country]);
  }
readCountries();

/** All countries that the runtime knows; codes of countries of the past are left out. */
function readCountries(): void {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  for (const first of letters)
    for (const second of letters) {
      const code = first + second;
      if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
      const name = english.of(code)?.toLowerCase().replace(/ & /g, " and ");
      if (name === undefined || /^(?:eu|ez|un|xa|xb|zz|qo)$/i.test(code)) continue;
      add(name, code);
      const unions = Object.keys(raw.unions).filter((union) => raw.unions[union]!.countries.includes(code));
      parents.set(code, unions);
    }
}

/** The place that is named at words[at], and how many words it takes; `written` are the words as they stand. */
export function placeAt(words: readonly string[], written: readonly string[], at: number): { id: string; length: number } | undefined {
  if (!/^\p{Lu}/u.test(written[at] ?? "")) return undefined;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const id = ids.get(words.slice(at, at + length).join(" "));
    if (id !== undefined && (length > 1 || words[at] !== "us" || written[at] === "US")) return { id, length };
  }
  return undefined;
}

const adjectives = new Map(Object.entries(raw.adjectives).flatMap(([id, words]) => words.map((word) => [word, id] as const)));

/** The place that an adjective tells: "Swiss" in "Swiss servers". */
export const placeOfAdjective = (word: string, written: string): string | undefined =>
  /^\p{Lu}/u.test(written) ? adjectives.get(word) : undefined;

/** A name by which `placeId` knows the place. */
export const nameOfPlace = (id: string): string =>
  raw.unions[id]?.names[0] ?? raw.names[id]?.[0] ?? new Intl.DisplayNames(["en"], { type: "region" }).of(id) ?? id;

/** The id of a place by its name, with or without an article. */
export const placeId = (name: string): string | undefined => ids.get(name.toLowerCase().replace(/^the /, ""));

/** The code of the country that a state or town lies in; none for unions. */
export const countryOf = (place: string): string | undefined =>
  /^[A-Z]{2}$/.test(place) ? place : parents.get(place)?.find((p) => /^[A-Z]{2}$/.test(p));

/** True when the place is the region or lies within it; both by id. */
export const liesWithin = (place: string, region: string): boolean =>
  place === region || (parents.get(place) ?? []).some((wider) => liesWithin(wider, region));
